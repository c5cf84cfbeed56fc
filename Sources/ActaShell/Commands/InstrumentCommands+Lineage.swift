import ArgumentParser
import MeetingRecords

extension InstrumentCommand {
  struct Amend: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "amend", "Record that an instrument was amended by a later one.",
      """
      acta instrument amend mou-2025 --by protocol-2027 \\
        --summary "Adds skills recognition" --occurred 2027
      """)

    @Argument(help: .id("The earlier instrument."), transform: Identifier.typed) var instrument: Identifier
    @Option(help: .id("The later instrument."), transform: Identifier.typed) var by: Identifier
    @Option(help: .text("What changes."), transform: TypedText.typed) var summary: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(instrument, InstrumentAmended.self) {
        $0.by = by
        $0.summary = try context.text(summary)
      }
    }
  }

  struct Revise: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "revise", "Record that an instrument was revised by a later one.",
      """
      acta instrument revise agreement-2013 --by mou-2025 --occurred 2025-11-12

      Whether the earlier one remains in force is unknown until someone records it: expire, terminate or supersede it, or record \
      that it is in force.
      """)

    @Argument(help: .id("The earlier instrument."), transform: Identifier.typed) var instrument: Identifier
    @Option(help: .id("The later instrument."), transform: Identifier.typed) var by: Identifier
    @Option(help: .text("What changes."), transform: TypedText.typed) var summary: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(instrument, InstrumentRevised.self) {
        $0.by = by
        $0.summary = try context.text(summary)
      }
    }
  }

  struct Extend: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "extend", "Record that an instrument lasts longer.",
      """
      acta instrument extend mou-2025 --expires 2035-11-12 \\
        --by exchange-of-notes-2030
      """)

    @Argument(help: .id("The instrument."), transform: Identifier.typed) var instrument: Identifier
    @Option(help: .id("The instrument that extends it."), transform: Identifier.typed) var by: Identifier?
    @Option(help: .date("When it expires now."), transform: EDTFDate.typed) var expires: EDTFDate?
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(instrument, InstrumentExtended.self) {
        $0.by = by
        $0.expires = expires
      }
    }
  }

  struct Supersede: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "supersede", "Record that a later instrument took the place of an earlier one.",
      """
      acta instrument supersede agreement-2013 --by mou-2025 \\
        --occurred 2025-11-12
      """)

    @Argument(help: .id("The earlier instrument."), transform: Identifier.typed) var instrument: Identifier
    @Option(help: .id("The later instrument."), transform: Identifier.typed) var by: Identifier
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(instrument, InstrumentSuperseded.self) { $0.by = by }
    }
  }
}
