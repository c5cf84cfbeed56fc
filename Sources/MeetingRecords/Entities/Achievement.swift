/// A result of cooperation.
public struct Achievement: ParticularEntity {
  /// The kind of thing.
  public static let kind = EntityKind.achievement

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.optional("on", &on)
  }
}

extension Achievement {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord {
    /// What was achieved.
    public var title = LocalizedText.blank
    /// More about it.
    public var details: LocalizedText?
    /// Where it takes place; `nil` while unknown.
    public var place: LocalizedText?
    /// Its areas of cooperation.
    public var areas: [Identifier] = []
    /// Who achieved or supported it.
    public var organizations: [Identifier] = []
    /// The conference that was told of it.
    public var conference: Identifier?
    /// The instrument under which it came about.
    public var instrument: Identifier?

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("title", "What was achieved."), &title)
      try visitor.optional(Field("details", "More about it."), &details)
      try visitor.optional(Field("place", "Where."), &place)
      try visitor.references(Field("areas", word: "area", "Its areas of cooperation."), &areas, .to(.area))
      try visitor.references(
        Field("organizations", word: "organization", "Who achieved or supported it: states or organizations."),
        &organizations, .to(.party))
      try visitor.optionalReference(
        Field("conference", "The conference that was told of it."), &conference, .to(.conference))
      try visitor.optionalReference(
        Field("instrument", "The instrument under which it came about."), &instrument, .to(.instrument))
    }
  }
}
