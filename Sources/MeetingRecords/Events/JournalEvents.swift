/// The settings of the journal were made or changed; what is left out stays as it was.
public struct JournalConfigured: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.journal.configured.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "journal", "configure", synonyms: ["set", "settings"],
    "Set the language of texts, the time zone, and how seasons are read.", subject: "journal",
    examples: [Verb.Example("", ["language": "en", "timeZone": "Asia/Ho_Chi_Minh"])],
    remarks: """
      What is not named stays as it is. A change does not touch what was recorded before, but days and clock times are \
      those of the time zone that is set now, also for earlier entries.
      """)

  /// What is said of it.
  public var particulars = JournalSettings.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// The settings begin with the first of these entries.
  public static var beginning: EventBeginning { .beginsOrContinues }

  /// The settings after the event.
  public func evolve(_ settings: inout JournalSettings, _ stamp: EntryStamp) {
    settings.language = particulars.language ?? settings.language
    settings.timeZone = particulars.timeZone ?? settings.timeZone
    settings.seasons = particulars.seasons ?? settings.seasons
  }
}
