/// What holds for the whole journal.
public struct JournalSettings: Entity {
  /// The kind of thing.
  public static let kind = EntityKind.journal

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// The language of a text that names none.
  public var language: LanguageTag?
  /// The time zone of times of day, an IANA name.
  public var timeZone: TimeZoneName?
  /// How season numbers are read; northern unless said.
  public var seasons: SeasonCalendar?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try visitor.optional("language", &language)
    try visitor.optional("timeZone", &timeZone)
    try visitor.optional("seasons", &seasons)
  }
}
