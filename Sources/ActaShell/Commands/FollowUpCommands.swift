import ArgumentParser
import MeetingRecords

struct FollowUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "followup", "Follow-ups: what someone is to do, by when.",
    discussion: """
      A follow-up is scheduled, perhaps started, and then completed, waived, or carried forward to a later \
      conference. Whether it is overdue is never recorded: it follows from the date that it is due and the day of \
      asking.
      """,
    [
      Schedule.self, Reschedule.self, Start.self, Complete.self, Waive.self, CarryForward.self, Reassign.self,
    ])

  struct Schedule: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "schedule", "Record that someone is to do something.",
      """
      acta followup schedule vn-la-labour/9 --title "Host the 10th conference" \\
        --owner la --due 2027 --for-conference vn-la-labour/10

      Under a conference it becomes vn-la-labour/9/followup-1, or the next number; anything else is the identifier \
      that it is to have.
      """)

    @Argument(
      help: .part("The conference that asked for it, or an identifier of its own."), transform: Identifier.typed)
    var followUp: Identifier
    @Option(help: .text("What is to be done."), transform: TypedText.typed) var title: [String]
    @Option(help: .text("More about it."), transform: TypedText.typed) var details: [String] = []
    @Option(help: .list("Who owes it: states, organizations, persons."), transform: IdentifierList.typed)
    var owner: [IdentifierList]
    @Option(help: .date("When it is due."), transform: EDTFDate.typed) var due: EDTFDate?
    @Option(help: .id("The conference that asked for it."), transform: Identifier.typed) var conference: Identifier?
    @Option(help: .id("The decision that asked for it."), transform: Identifier.typed) var decision: Identifier?
    @Option(help: .id("The instrument that it carries out."), transform: Identifier.typed) var instrument: Identifier?
    @Option(help: .list("Its areas of cooperation."), transform: IdentifierList.typed) var area: [IdentifierList] = []
    @Option(help: .id("The conference that is to hear of it."), transform: Identifier.typed)
    var forConference: Identifier?
    @Flag(help: "It is an illustration and was agreed by nobody.") var illustration = false
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.part(followUp, FollowUpScheduled.self) {
        $0.title = try context.requiredText(title)
        $0.details = try context.text(details)
        $0.owners = owner.identifiers
        $0.due = due
        $0.conference = conference
        $0.decision = decision
        $0.instrument = instrument
        $0.areas = area.identifiers
        $0.forConference = forConference
        $0.illustration = illustration
      }
    }
  }
}

extension FollowUpCommand {
  struct CarryForward: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "carry-forward", "Carry a follow-up forward to a later conference.",
      """
      acta followup carry-forward vn-la-labour/9/followup-1 --to vn-la-labour/10 \\
        --due 2027
      """)

    @Argument(help: .id("The follow-up."), transform: Identifier.typed) var followUp: Identifier
    @Option(help: .id("The conference that is to hear of it."), transform: Identifier.typed) var to: Identifier
    @Option(help: .date("When it is due now (default: as before)."), transform: EDTFDate.typed) var due: EDTFDate?
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(followUp, FollowUpCarriedForward.self) {
        $0.to = to
        $0.due = due
        $0.reason = try context.text(reason)
      }
    }
  }

  struct Reassign: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "reassign", "Record that others owe a follow-up.",
      """
      acta followup reassign vn-la-labour/9/followup-1 --owner moha-vn,molsw-la

      The owners named take the place of all those before.
      """)

    @Argument(help: .id("The follow-up."), transform: Identifier.typed) var followUp: Identifier
    @Option(help: .list("Who owes it now."), transform: IdentifierList.typed) var owner: [IdentifierList]
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(followUp, FollowUpReassigned.self) {
        $0.owners = owner.identifiers
        $0.reason = try context.text(reason)
      }
    }
  }
}
