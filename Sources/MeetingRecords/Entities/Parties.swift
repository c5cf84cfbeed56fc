/// A state.
public struct State: SucceedingEntity {
  /// The kind of thing.
  public static let kind = EntityKind.state

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// How it exists.
  public var existence = Existence()

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try existence.visitFields(&visitor)
  }
}

extension State {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: ExistenceParticulars {
    /// The short name.
    public var name = LocalizedText.blank
    /// The formal name.
    public var formalName: LocalizedText?
    /// The two-letter code of ISO 3166-1.
    public var code: String?
    /// When it became a state.
    public var established: EDTFDate?

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("name", "The short name."), &name)
      try visitor.optional(Field("formalName", isPrinted: true, "The formal name."), &formalName)
      try visitor.optional(
        Field("code", placeholder: "code", isPrinted: true, "The two-letter code of ISO 3166-1."), &code)
      try visitor.optional(Field("established", "When it became a state."), &established)
    }
  }
}

/// What sort of body an organization is.
public enum OrganizationType: String, WireVocabulary {
  /// The government of a state, which concludes instruments for it.
  case government
  /// A ministry or department of a government.
  case ministry
  /// An agency or authority.
  case agency
  /// An embassy, consulate or permanent mission.
  case mission
  /// A parliament.
  case parliament
  /// A research or training institute.
  case institute
  /// An organization whose members are states.
  case internationalOrganization = "international-organization"
  /// An association, union or other organization that no state made.
  case association
  /// A company.
  case company
  /// Some other body.
  case other

  /// What a field of this type holds before a value was given.
  public static let blank = OrganizationType.ministry
}

/// A government, ministry, agency, international organization or other body.
public struct Organization: SucceedingEntity {
  /// The kind of thing.
  public static let kind = EntityKind.organization

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// How it exists.
  public var existence = Existence()

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try existence.visitFields(&visitor)
  }
}

extension Organization {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: ExistenceParticulars {
    /// The name.
    public var name = LocalizedText.blank
    /// The abbreviation or short name.
    public var shortName: LocalizedText?
    /// What sort of body it is; `nil` where nobody said.
    public var type: OrganizationType?
    /// The state that it belongs to.
    public var state: Identifier?
    /// The body that it is part of.
    public var parent: Identifier?
    /// When it was established.
    public var established: EDTFDate?
    /// The functions that it holds.
    public var functions: [Identifier] = []

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("name", "The name."), &name)
      try visitor.optional(Field("shortName", "The abbreviation or short name."), &shortName)
      try visitor.optional(Field("type", isPrinted: true, "What sort of body it is."), &type)
      try visitor.optionalReference(Field("state", "The state that it belongs to."), &state, .to(.state))
      try visitor.optionalReference(Field("parent", "The body that it is part of."), &parent, .to(.organization))
      try visitor.optional(Field("established", "When it was established."), &established)
      try visitor.references(
        Field("functions", word: "function", "The functions that it holds: areas."), &functions, .to(.area))
    }
  }
}

/// An area of cooperation; functions of organizations are named by the same areas.
public struct Area: ParticularEntity {
  /// The kind of thing.
  public static let kind = EntityKind.area

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

extension Area {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord {
    /// The name.
    public var name = LocalizedText.blank
    /// The area that it is part of.
    public var broader: Identifier?

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("name", "The name."), &name)
      try visitor.optionalReference(Field("broader", "The area that it is part of."), &broader, .to(.area))
    }
  }
}
