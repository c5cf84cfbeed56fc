/// What holds for the whole journal.
public struct JournalSettings: ParticularEntity {
  /// The kind of thing.
  public static let kind = EntityKind.journal

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
  }
}

extension JournalSettings {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord {
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
  }
}
