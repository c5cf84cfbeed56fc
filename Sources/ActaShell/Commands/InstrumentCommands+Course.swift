import ArgumentParser
import MeetingRecords

extension InstrumentCommand {
  struct ApplyProvisionally: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "apply-provisionally", "Record that a signed instrument is applied before it enters into force.",
      """
      acta instrument apply-provisionally mou-2025 --occurred 2025-12-01
      """)

    @Argument(help: .id("The instrument."), transform: Identifier.typed) var instrument: Identifier
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(instrument, InstrumentProvisionallyApplied.self) { $0.reason = try context.text(reason) }
    }
  }

  struct EnterIntoForce: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "enter-into-force", "Record that an instrument entered into force.",
      """
      acta instrument enter-into-force mou-2025 --occurred 2025-11-12 \\
        --expires 2030-11-12
      """)

    @Argument(help: .id("The instrument."), transform: Identifier.typed) var instrument: Identifier
    @Option(help: .date("When it expires."), transform: EDTFDate.typed) var expires: EDTFDate?
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(instrument, InstrumentEnteredIntoForce.self) { $0.expires = expires }
    }
  }

  struct Withdraw: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "withdraw", "Record that a party withdrew from an instrument.",
      """
      acta instrument withdraw mou-2025 --party molsw-la --occurred 2028-05-02 \\
        --effective 2028-11-02
      """)

    @Argument(help: .id("The instrument."), transform: Identifier.typed) var instrument: Identifier
    @Option(help: .id("The party."), transform: Identifier.typed) var party: Identifier
    @Option(help: .date("From when it is no longer bound."), transform: EDTFDate.typed) var effective: EDTFDate?
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(instrument, InstrumentWithdrawnFrom.self) {
        $0.party = party
        $0.effective = effective
        $0.reason = try context.text(reason)
      }
    }
  }

  struct Terminate: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "terminate", "Record that an instrument was terminated.",
      """
      acta instrument terminate agreement-2013 --occurred 2026-01-01 \\
        --reason "By agreement of the parties"
      """)

    @Argument(help: .id("The instrument."), transform: Identifier.typed) var instrument: Identifier
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(instrument, InstrumentTerminated.self) { $0.reason = try context.text(reason) }
    }
  }

  struct Expire: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "expire", "Record that an instrument expired.",
      """
      acta instrument expire agreement-2013 --occurred 2018
      """)

    @Argument(help: .id("The instrument."), transform: Identifier.typed) var instrument: Identifier
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(instrument, InstrumentExpired.self) { $0.reason = try context.text(reason) }
    }
  }

  struct NotifySuccession: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "notify-succession", "Record the notice that a body takes the place of a party.",
      """
      acta instrument notify-succession agreement-2013 --predecessor molisa-vn \\
        --successor moha-vn
      """)

    @Argument(help: .id("The instrument."), transform: Identifier.typed) var instrument: Identifier
    @Option(help: .id("The party."), transform: Identifier.typed) var predecessor: Identifier
    @Option(help: .id("Who takes its place."), transform: Identifier.typed) var successor: Identifier
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(instrument, SuccessionNotified.self) {
        $0.predecessor = predecessor
        $0.successor = successor
      }
    }
  }
}
