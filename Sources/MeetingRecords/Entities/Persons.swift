/// A person.
public struct Person: ParticularEntity {
  /// The kind of thing.
  public static let kind = EntityKind.person

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

extension Person {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord {
    /// The name.
    public var name = LocalizedText.blank
    /// Other spellings.
    public var alsoWritten: [String] = []
    /// The state whom the person serves.
    public var state: Identifier?

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("name", "The name."), &name)
      try visitor.list(Field("alsoWritten", "Another spelling of the name."), &alsoWritten)
      try visitor.optionalReference(Field("state", "The state whom the person serves."), &state, .to(.state))
    }
  }
}

/// A post that a person held in an organization for a time.
public struct Office: ParticularEntity {
  /// The kind of thing.
  public static let kind = EntityKind.office

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// When it was assumed.
  public var from: EDTFDate?
  /// When it was left; absent while it is held.
  public var until: EDTFDate?
  /// Whether it was left, known date or not.
  public var left = false

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.optional("from", &from)
    try visitor.optional("until", &until)
    try visitor.flag("left", &left)
  }
}

extension Office {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord {
    /// The person.
    public var person = Identifier.blank
    /// The body in which the post is held.
    public var organization = Identifier.blank
    /// The post.
    public var post = LocalizedText.blank

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference(
        Field("person", "The person, where an identifier of its own was given for the office."), &person, .to(.person))
      try visitor.reference(Field("organization", "The organization."), &organization, .actor(.organization))
      try visitor.required(Field("post", "The post."), &post)
    }
  }
}
