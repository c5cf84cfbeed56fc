import ArgumentParser
import MeetingRecords

extension ConferenceCommand {
  struct Postpone: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "postpone", "Record that a convened conference is postponed.",
      """
      acta conference postpone vn-la-labour/10 --dates 2028 \\
        --reason "At the request of the host"

      Omit --dates to postpone it indefinitely. Convene it again when the dates are known.
      """)

    @Argument(help: .id("The conference."), transform: Identifier.typed) var conference: Identifier
    @Option(help: .date("When it is to meet now."), transform: EDTFDate.typed) var dates: EDTFDate?
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(conference, ConferencePostponed.self) {
        $0.dates = dates
        $0.reason = try context.text(reason)
      }
    }
  }

  struct Relocate: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "relocate", "Record that a conference will meet elsewhere.",
      """
      acta conference relocate vn-la-labour/10 --place "Luang Prabang" \\
        --state la --reason "Renovation of the hall"
      """)

    @Argument(help: .id("The conference."), transform: Identifier.typed) var conference: Identifier
    @Option(help: .text("The new place."), transform: TypedText.typed) var place: [String] = []
    @Option(help: .id("The state in which it meets now."), transform: Identifier.typed) var state: Identifier?
    @Option(help: .list("Who hosts it now."), transform: IdentifierList.typed) var host: [IdentifierList] = []
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(conference, ConferenceRelocated.self) {
        $0.place = try context.text(place)
        $0.state = state
        $0.hosts = host.identifiers
        $0.reason = try context.text(reason)
      }
    }
  }

  struct Open: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "open", "Record that a conference was opened.",
      """
      acta conference open vn-la-labour/9 --occurred 2025-11-12
      """)

    @Argument(help: .id("The conference."), transform: Identifier.typed) var conference: Identifier
    @Option(help: .text("The place, where it is not the one convened to."), transform: TypedText.typed)
    var place: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(conference, ConferenceOpened.self) { $0.place = try context.text(place) }
    }
  }

  struct Close: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "close", "Record that a conference was closed.",
      """
      acta conference close vn-la-labour/9 --occurred 2025-11-12
      """)

    @Argument(help: .id("The conference."), transform: Identifier.typed) var conference: Identifier
    @Option(help: .text("Remarks."), transform: TypedText.typed) var remarks: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(conference, ConferenceClosed.self) { $0.remarks = try context.text(remarks) }
    }
  }

  struct Cancel: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "cancel", "Record that a conference will not take place.",
      """
      acta conference cancel vn-la-labour/10-som \\
        --reason "The report is sent in writing"

      A conference that was opened can no longer be cancelled.
      """)

    @Argument(help: .id("The conference."), transform: Identifier.typed) var conference: Identifier
    @Option(help: .reason, transform: TypedText.typed) var reason: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(conference, ConferenceCancelled.self) { $0.reason = try context.text(reason) }
    }
  }
}
