/// The settings of the journal were made or changed; what is left out stays as it was.
public struct JournalConfigured: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.journal.configured.v1"

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
    try visitor.optional("language", &language)
    try visitor.optional("timeZone", &timeZone)
    try visitor.optional("seasons", &seasons)
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
