import ArgumentParser
import MeetingRecords

struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun("session", "Sittings of a conference.", [Open.self, Close.self])

  struct Open: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "open", "Record that a session was opened.",
      """
      acta session open vn-la-labour/9 --title "Plenary" --occurred 2025-11-12

      The session becomes vn-la-labour/9/session-1, or the next number; or type the full identifier.
      """)

    @Argument(
      help: .part("The conference, or the full identifier of the session."), transform: Identifier.typed)
    var session: Identifier
    @Option(help: .text("What it is called."), transform: TypedText.typed) var title: [String] = []
    @Option(help: .text("The place."), transform: TypedText.typed) var place: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.part(session, SessionOpened.self) {
        $0.title = try context.text(title)
        $0.place = try context.text(place)
      }
    }
  }

  struct Close: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "close", "Record that a session was closed.",
      """
      acta session close vn-la-labour/9/session-1 --occurred 2025-11-12
      """)

    @Argument(help: .id("The session."), transform: Identifier.typed) var session: Identifier
    @Option(help: .text("Remarks."), transform: TypedText.typed) var remarks: [String] = []
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(session, SessionClosed.self) { $0.remarks = try context.text(remarks) }
    }
  }
}
