/// A state.
public struct State: ParticularEntity {
  /// The kind of thing.
  public static let kind = EntityKind.state

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

extension State {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord {
    /// The short name.
    public var name = LocalizedText.blank
    /// The formal name.
    public var formalName: LocalizedText?
    /// The two-letter code of ISO 3166-1.
    public var code: String?

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("name", "The short name."), &name)
      try visitor.optional(Field("formalName", "The formal name."), &formalName)
      try visitor.optional(Field("code", placeholder: "code", "The two-letter code of ISO 3166-1."), &code)
    }
  }
}

/// Whether an organization still exists.
public enum OrganizationStatus: String, WireVocabulary {
  /// It exists.
  case active
  /// It was merged into another.
  case merged
  /// It was split into others.
  case split
  /// It was dissolved.
  case dissolved

  /// What a field of this type holds before a value was given.
  public static let blank = OrganizationStatus.active
}

/// How functions passed from one organization to another.
public enum SuccessionKind: String, WireVocabulary {
  /// One body became part of another.
  case merger
  /// One body became several.
  case split
  /// Functions were transferred; both bodies went on.
  case transfer
  /// The body was dissolved and a successor named.
  case dissolution

  /// What a field of this type holds before a value was given.
  public static let blank = SuccessionKind.merger
}

/// A passing of functions between this organization and another.
public struct SuccessionLink: FieldRecord {
  /// How it came about.
  public var kind = SuccessionKind.blank
  /// The other organization.
  public var counterpart = Identifier.blank
  /// The functions that passed; all of them when empty.
  public var functions: [Identifier] = []
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?
  /// The entry that says so.
  public var entry = EntryIdentifier.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("kind", &kind)
    try visitor.reference("counterpart", &counterpart, .to(.organization))
    try visitor.references("functions", &functions, .to(.area))
    try visitor.optional("on", &on)
    try visitor.required("entry", &entry)
  }
}

/// A name that an organization bore.
public struct FormerName: FieldRecord {
  /// The name.
  public var name = LocalizedText.blank
  /// When it was given up.
  public var until: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("name", &name)
    try visitor.optional("until", &until)
  }
}

/// A ministry, agency, international organization or other body.
public struct Organization: ParticularEntity {
  /// The kind of thing.
  public static let kind = EntityKind.organization

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// Whether it still exists.
  public var status = OrganizationStatus.blank
  /// When it ceased to exist, where that is known.
  public var ended: EDTFDate?
  /// When its end was recorded: the day of that is the latest that the end can have been.
  public var endRecorded: RecordedTime?
  /// Names it bore before, oldest first.
  public var formerNames: LongList<FormerName> = []
  /// To whom functions passed, in the order recorded.
  public var successors: [SuccessionLink] = []
  /// From whom functions came, in the order recorded.
  public var predecessors: [SuccessionLink] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.required("status", &status)
    try visitor.optional("ended", &ended)
    try visitor.optional("endRecorded", &endRecorded)
    try visitor.records("formerNames", &formerNames)
    try visitor.records("successors", &successors)
    try visitor.records("predecessors", &predecessors)
  }
}

extension Organization {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord {
    /// The name.
    public var name = LocalizedText.blank
    /// The abbreviation or short name.
    public var shortName: LocalizedText?
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
