/// The settings of the journal were made or changed; what is left out stays as it was.
public struct JournalConfigured: SubjectEvent, VerbEvent {
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

  /// The language of a text that names none.
  public var language: LanguageTag?
  /// The time zone of times of day.
  public var timeZone: TimeZoneName?
  /// How season numbers are read.
  public var seasons: SeasonCalendar?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(
      Field("language", word: "text-language", "The language of a text that names none."), &language)
    try visitor.optional(Field("timeZone", "The time zone of times of day."), &timeZone)
    try visitor.optional(Field("seasons", "How season numbers are read."), &seasons)
  }

  /// The settings begin with the first of these entries.
  public static var beginning: EventBeginning { .beginsOrContinues }

  /// The settings after the event.
  public func evolve(_ settings: inout JournalSettings, _ stamp: EntryStamp) {
    settings.language = language ?? settings.language
    settings.timeZone = timeZone ?? settings.timeZone
    settings.seasons = seasons ?? settings.seasons
  }
}
