/// A territory for which a state answers in international relations, and to which an instrument may or may not apply.
public struct Territory: SucceedingEntity {
  /// The kind of thing.
  public static let kind = EntityKind.territory

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// How it exists.
  public var existence = Existence()
  /// The states that answered for it before, oldest first.
  public var formerStates: [FormerState] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try existence.visitFields(&visitor)
    try visitor.records("formerStates", &formerStates)
  }
}

extension Territory {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: ExistenceParticulars {
    /// The name.
    public var name = LocalizedText.blank
    /// The state that answers for it; `nil` where none does, or nobody said.
    public var state: Identifier?
    /// The code of ISO 3166-1, or another short one.
    public var code: String?
    /// When it came to be as it is.
    public var established: EDTFDate?

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("name", "The name."), &name)
      try visitor.optionalReference(
        Field("state", "The state that answers for it in international relations."), &state, .to(.state))
      try visitor.optional(
        Field("code", placeholder: "code", isPrinted: true, "The code of ISO 3166-1, or another short one."), &code)
      try visitor.optional(Field("established", "When it came to be as it is."), &established)
    }
  }
}

/// A state that answered for a territory.
public struct FormerState: FieldRecord {
  /// The state; `nil` where nobody said which.
  public var state: Identifier?
  /// Until when.
  public var until: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference("state", &state, .to(.state))
    try visitor.optional("until", &until)
  }
}
