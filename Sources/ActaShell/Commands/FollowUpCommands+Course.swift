import ArgumentParser
import MeetingRecords

extension FollowUpCommand {
  struct Reschedule: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "reschedule", "Give a follow-up another date.",
      """
      acta followup reschedule vn-la-labour/9/followup-1 --due 2027-06 \\
        --reason "Both ministries asked for more time"

      Omit --due to remove the due date.
      """)

    @Argument(help: .id("The follow-up."), transform: Identifier.typed) var followUp: Identifier
    @Option(help: .date("When it is due now."), transform: EDTFDate.typed) var due: EDTFDate?
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(followUp, FollowUpRescheduled.self) {
        $0.due = due
        $0.reason = try context.text(reason)
      }
    }
  }

  struct Start: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "start", "Record that work on a follow-up began.",
      """
      acta followup start vn-la-labour/9/followup-1 --occurred 2026-02
      """)

    @Argument(help: .id("The follow-up."), transform: Identifier.typed) var followUp: Identifier
    @Option(help: .text("Remarks."), transform: TypedText.typed) var remarks: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(followUp, FollowUpStarted.self) { $0.remarks = try context.text(remarks) }
    }
  }

  struct Complete: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "complete", "Record that a follow-up was done.",
      """
      acta followup complete vn-la-labour/9/followup-1 \\
        --outcome "Held in Vientiane" --occurred 2027-03
      """)

    @Argument(help: .id("The follow-up."), transform: Identifier.typed) var followUp: Identifier
    @Option(help: .text("What came of it."), transform: TypedText.typed) var outcome: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(followUp, FollowUpCompleted.self) { $0.outcome = try context.text(outcome) }
    }
  }

  struct Waive: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "waive", "Record that a follow-up no longer needs to be done.",
      """
      acta followup waive vn-la-labour/9/followup-1 \\
        --reason "Overtaken by the new memorandum"
      """)

    @Argument(help: .id("The follow-up."), transform: Identifier.typed) var followUp: Identifier
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(followUp, FollowUpWaived.self) { $0.reason = try context.text(reason) }
    }
  }
}
