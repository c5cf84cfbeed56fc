import ArgumentParser
import MeetingRecords

struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration.noun(
    "journal", "What holds for the whole journal.", [Configure.self])

  struct Configure: RecordingCommand {
    static let configuration = CommandConfiguration.verb(
      "configure", "Set the language of texts, the time zone, and how seasons are read.",
      """
      acta journal configure --text-language en --time-zone Asia/Ho_Chi_Minh

      What is not named stays as it is. A change does not touch what was recorded before, but days and clock times are
      those of the time zone that is set now, also for earlier entries.
      """)

    @Option(help: .language("The language of a text that names none."), transform: LanguageTag.typed)
    var textLanguage: LanguageTag?
    @Option(
      help: ArgumentHelp("The time zone of times of day: Asia/Vientiane.", valueName: "zone"),
      transform: TimeZoneName.typed)
    var timeZone: TimeZoneName?
    @Option(help: .word("How season numbers are read.", SeasonCalendar.self), transform: SeasonCalendar.typed)
    var seasons: SeasonCalendar?
    @OptionGroup var recording: RecordingOptions

    func validate() throws {
      guard textLanguage != nil || timeZone != nil || seasons != nil else {
        throw ValidationError("Name what is to be set: --text-language, --time-zone or --seasons.")
      }
    }

    func recordCommand(_ context: RecordingContext) throws -> any RecordCommand {
      try context.entry(Identifier.typed("journal"), JournalConfigured.self) {
        $0.language = textLanguage
        $0.timeZone = timeZone
        $0.seasons = seasons
      }
    }
  }
}
