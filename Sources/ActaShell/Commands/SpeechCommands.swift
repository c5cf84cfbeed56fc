import ArgumentParser
import MeetingRecords

struct SpeechCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "speech", "Speeches made at a conference.", [Record.self, Translate.self])

  struct Record: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "record", "Record a speech.",
      """
      acta speech record vn-la-labour/9 --speaker do-thanh-binh --kind opening \\
        --spoken-language vi \\
        --summary "Relations with Laos have the highest priority." \\
        --occurred 2025-11-12

      The speech becomes vn-la-labour/9/speech-1, or the next number; or type the full identifier. The speaker \
      belongs to a delegation, or is marked with --invited.
      """)

    @Argument(help: .part("The conference, or the full identifier of the speech."), transform: Identifier.typed)
    var speech: Identifier
    @Option(help: .id("Who spoke."), transform: Identifier.typed) var speaker: Identifier
    @Option(help: .word("What it was for (default: statement).", SpeechKind.self), transform: SpeechKind.typed)
    var kind: SpeechKind?
    @Option(help: .text("What it is called."), transform: TypedText.typed) var title: [String] = []
    @Option(help: .language("The language in which it was made."), transform: LanguageTag.typed)
    var spokenLanguage: LanguageTag?
    @Option(help: .text("The post in which the speaker spoke."), transform: TypedText.typed) var capacity: [String] = []
    @Option(help: .id("For whom the speaker spoke: a state or organization."), transform: Identifier.typed)
    var organization: Identifier?
    @Flag(help: "The speaker was invited and belongs to no delegation.") var invited = false
    @Option(help: .id("The session."), transform: Identifier.typed) var session: Identifier?
    @Option(help: .id("The agenda item."), transform: Identifier.typed) var agendaItem: Identifier?
    @Option(help: .text("A summary in other words than the speaker's."), transform: TypedText.typed)
    var summary: [String] = []
    @Option(
      help: ArgumentHelp("A quotation, word for word; may be repeated for further ones.", valueName: "text"),
      transform: TypedText.typed)
    var quotation: [String] = []
    @Option(help: .text("The full text."), transform: TypedText.typed) var fullText: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.part(speech, SpeechDelivered.self) {
        $0.speaker = speaker
        $0.kind = kind ?? .statement
        $0.title = try context.text(title)
        $0.language = spokenLanguage
        $0.capacity = try context.text(capacity)
        $0.organization = organization
        $0.invited = invited
        $0.session = session
        $0.agendaItem = agendaItem
        $0.summary = try context.text(summary)
        $0.quotations = try quotation.map { try context.requiredText([$0]) }
        $0.fullText = try context.text(fullText)
      }
    }
  }

  struct Translate: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "translate", "Add translations of a speech.",
      """
      acta speech translate vn-la-labour/9/speech-1 \\
        --summary "sv=Förbindelserna med Laos …" --origin machine --from en

      A translation takes the place of an earlier one into the same language.
      """)

    @Argument(help: .id("The speech."), transform: Identifier.typed) var speech: Identifier
    @Option(help: .text("The title."), transform: TypedText.typed) var title: [String] = []
    @Option(help: .text("The summary."), transform: TypedText.typed) var summary: [String] = []
    @Option(help: .text("The full text."), transform: TypedText.typed) var fullText: [String] = []
    @Option(help: .word("Who translated (default: human).", TextOrigin.self), transform: TextOrigin.typed)
    var origin: TextOrigin?
    @Option(help: .language("The language it was translated from."), transform: LanguageTag.typed)
    var from: LanguageTag?
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      let origin = origin ?? .human
      return try context.entry(speech, TranslationAdded.self) {
        $0.title = try context.translation(title, origin, from: from)
        $0.summary = try context.translation(summary, origin, from: from)
        $0.fullText = try context.translation(fullText, origin, from: from)
      }
    }
  }
}

struct DecisionCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun("decision", "Decisions of a conference.", [Adopt.self])

  struct Adopt: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "adopt", "Record a decision of a conference.",
      """
      acta decision adopt vn-la-labour/9 \\
        --text "The 10th conference meets in Laos in 2027." \\
        --occurred 2025-11-12

      The decision becomes vn-la-labour/9/decision-1, or the next number; or type the full identifier. What someone \
      is to do because of it is recorded with: followup schedule.
      """)

    @Argument(help: .part("The conference, or the full identifier of the decision."), transform: Identifier.typed)
    var decision: Identifier
    @Option(help: ArgumentHelp("The number that it bears.", valueName: "number")) var number: String?
    @Option(help: .text("What it is called."), transform: TypedText.typed) var title: [String] = []
    @Option(help: .text("What was decided."), transform: TypedText.typed) var text: [String]
    @Option(help: .id("The agenda item."), transform: Identifier.typed) var agendaItem: Identifier?
    @Option(help: .list("Its areas of cooperation."), transform: IdentifierList.typed) var area: [IdentifierList] = []
    @Option(help: .list("Who is to carry it out."), transform: IdentifierList.typed) var owner: [IdentifierList] = []
    @Option(help: .date("By when."), transform: EDTFDate.typed) var due: EDTFDate?
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.part(decision, DecisionAdopted.self) {
        $0.number = number
        $0.title = try context.text(title)
        $0.text = try context.requiredText(text)
        $0.agendaItem = agendaItem
        $0.areas = area.identifiers
        $0.owners = owner.identifiers
        $0.due = due
      }
    }
  }
}
