import ArgumentParser
import MeetingRecords
import MeetingReports

struct ConferenceRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "record", "The record of a conference, from the draft to its adoption.",
    discussion: "After its adoption nothing of the conference changes, except through a corrigendum.",
    [Draft.self, Circulate.self, Correct.self, Adopt.self])

  struct Draft: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "draft", "Record that the record of a conference was drafted.",
      """
      acta record draft vn-la-labour/9 --document record-9-draft

      The record becomes vn-la-labour/9/record-1.
      """)

    @Argument(help: .part("The conference, or the full identifier of the record."), transform: Identifier.typed)
    var record: Identifier
    @Option(help: .text("The text of the draft."), transform: TypedText.typed) var text: [String] = []
    @Option(help: .id("The document that holds the draft."), transform: Identifier.typed) var document: Identifier?
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.part(record, RecordDrafted.self) {
        $0.text = try context.text(text)
        $0.document = document
      }
    }
  }

  struct Circulate: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "circulate", "Record that the draft was sent out.",
      """
      acta record circulate vn-la-labour/9 --file record-9.pdf \\
        --occurred 2025-12-01
      acta record circulate vn-la-labour/9 --render html

      The file is kept with the journal; with --render it is made from the record.
      """)

    @Argument(help: .part("The conference, or its record."), transform: Identifier.typed) var record: Identifier
    @OptionGroup var circulation: CirculationOptions
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.onRecord(record, RecordCirculated.self) {
        $0.asOf = try circulation.asOf(context)
        try circulation.name(in: &$0, .record(conference: record), context)
      }
    }
  }

  struct Correct: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "correct", "Record a correction of the draft that was sent out.",
      """
      acta record correct vn-la-labour/9 \\
        --note "The Lao delegation asks for the word “technical” in paragraph 7."

      A mistake in the journal itself is corrected with: correct EVENT.
      """)

    @Argument(help: .part("The conference, or its record."), transform: Identifier.typed) var record: Identifier
    @Option(help: .text("What was corrected, and at whose wish."), transform: TypedText.typed) var note: [String]
    @Option(help: .text("The corrected text."), transform: TypedText.typed) var text: [String] = []
    @Option(help: .id("The document that holds the corrected text."), transform: Identifier.typed)
    var document: Identifier?
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.onRecord(record, RecordCorrected.self) {
        $0.note = try context.requiredText(note)
        $0.text = try context.text(text)
        $0.document = document
      }
    }
  }

  struct Adopt: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "adopt", "Record that the record was adopted.",
      """
      acta record adopt vn-la-labour/9 --file record-9.pdf --occurred 2026-01-20

      From then on nothing of the conference can change; mistakes are set right with: corrigendum issue.
      """)

    @Argument(help: .part("The conference, or its record."), transform: Identifier.typed) var record: Identifier
    @OptionGroup var circulation: CirculationOptions
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.onRecord(record, RecordAdopted.self) {
        $0.asOf = try circulation.asOf(context)
        try circulation.name(in: &$0, .record(conference: record), context)
      }
    }
  }
}

struct CorrigendumCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "corrigendum", "Corrigenda to records that were adopted.", [Issue.self])

  struct Issue: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "issue", "Record a corrigendum to an adopted record.",
      """
      acta corrigendum issue vn-la-labour/9 \\
        --text "Paragraph 7: for “2026”, read “2027”." --occurred 2026-02-10
      """)

    @Argument(help: .part("The conference, or its record."), transform: Identifier.typed) var record: Identifier
    @Option(help: .text("What it says."), transform: TypedText.typed) var text: [String]
    @OptionGroup var seen: SeenFileOptions
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.onRecord(record, CorrigendumIssued.self) {
        $0.text = try context.requiredText(text)
        try seen.name(in: &$0, context)
      }
    }
  }
}

/// The file that people saw: by itself, or by its digest.
struct SeenFileOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The file that people saw; its SHA-256 is recorded.", valueName: "path"))
  var file: String?
  @Option(
    help: ArgumentHelp("The SHA-256 of the file, where the file itself is not at hand.", valueName: "hex"),
    transform: ContentDigest.typed)
  var sha256: ContentDigest?

  func validate() throws {
    guard file == nil || sha256 == nil else { throw ValidationError("Give either --file or --sha256, not both.") }
  }

  /// Lets an event name the file, where one was given.
  func name(in event: inout some FileNaming, _ context: RecordingContext) throws {
    event.sha256 = try sha256 ?? file.map { try context.digestOfFile($0).sha256 }
    event.isKept = file != nil
  }
}

/// What people saw, and which state of the journal it showed.
struct CirculationOptions: ParsableArguments {
  @OptionGroup var seen: SeenFileOptions
  @Option(
    help: ArgumentHelp(
      "Make the file now, from the record, in this format: \(ReportFormat.wordList).", valueName: "format"))
  var render: ReportFormat?
  @Option(
    help: ArgumentHelp("The last entry that it includes (default: the newest).", valueName: "number"),
    transform: Int.typed)
  var asOfSequence: Int?

  func validate() throws {
    guard render == nil || seen.file == nil && seen.sha256 == nil else {
      throw ValidationError("--render makes the file: give either it, or --file or --sha256.")
    }
  }

  /// Lets an event name the file that people saw: the one that was given, or the report, made now.
  func name(in event: inout some FileNaming, _ request: ReportRequest, _ context: RecordingContext) throws {
    guard let render else { return try seen.name(in: &event, context) }
    event.sha256 = try context.digestOfReport(request, render, try asOf(context)).sha256
    event.isKept = true
  }

  /// The entry up to which it speaks: the one typed, or the newest.
  ///
  /// - Throws: ``MeetingRecords/Rejection`` `sequence-beyond-head` for one that does not exist.
  func asOf(_ context: RecordingContext) throws -> Int {
    let sequence = asOfSequence ?? context.head
    guard (0...context.head).contains(sequence) else {
      throw Rejection.sequenceBeyondHead(sequence, head: context.head)
    }
    return sequence
  }
}
