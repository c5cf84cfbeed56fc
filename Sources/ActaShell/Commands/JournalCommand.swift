import ArgumentParser
import MeetingRecords

struct JournalCommand: NounCommand {
  static let noun = "journal"
  static let configuration = CommandConfiguration.noun(
    noun, "What holds for the whole journal.", [Configure.self])

  struct Configure: RecordingCommand {
    static let configuration = CommandConfiguration.verb(JournalConfigured.verb, Fields.self)

    /// There is one journal, so that nobody says which.
    struct Fields: CommandFields {
      var event = JournalConfigured()

      mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
        try event.visitFields(&visitor)
      }

      func validate() throws {
        guard event != JournalConfigured() else {
          throw UsageError("Name what is to be set.", hint: "Give --text-language, --time-zone or --seasons.")
        }
      }
    }

    @OptionGroup var typed: DeclaredArguments<Fields>
    @OptionGroup var recording: RecordingOptions

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      let event = try typed.read(language: context.language).event
      return event.command(try Identifier("journal"), occurred: context.occurred, id: context.id)
    }
  }
}
