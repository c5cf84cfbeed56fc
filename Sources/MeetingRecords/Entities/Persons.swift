/// A person.
public struct Person: Entity {
  /// The kind of thing.
  public static let kind = EntityKind.person

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// The name, in one or more languages or scripts.
  public var name = LocalizedText.blank
  /// Other spellings under which the person is found.
  public var alsoWritten: [String] = []
  /// The state whom the person serves.
  public var state: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try visitor.required("name", &name)
    try visitor.list("alsoWritten", &alsoWritten)
    try visitor.optionalReference("state", &state, .to(.state))
  }
}

/// A post that a person held in an organization for a time.
public struct Office: Entity {
  /// The kind of thing.
  public static let kind = EntityKind.office

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// Who held it.
  public var person = Identifier.blank
  /// The body in which the post is held.
  public var organization = Identifier.blank
  /// The post: “Minister of Home Affairs”.
  public var post = LocalizedText.blank
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
    try visitor.reference("person", &person, .to(.person))
    try visitor.reference("organization", &organization, .to(.organization))
    try visitor.required("post", &post)
    try visitor.optional("from", &from)
    try visitor.optional("until", &until)
    try visitor.flag("left", &left)
  }
}
