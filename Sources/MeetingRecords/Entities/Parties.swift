/// A state.
public struct State: Entity {
  /// The kind of thing.
  public static let kind = EntityKind.state

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// The short name, in one or more languages.
  public var name = LocalizedText.blank
  /// The formal name.
  public var formalName: LocalizedText?
  /// The two-letter code of ISO 3166-1.
  public var code: String?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try visitor.required("name", &name)
    try visitor.optional("formalName", &formalName)
    try visitor.optional("code", &code)
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
public struct Organization: Entity {
  /// The kind of thing.
  public static let kind = EntityKind.organization

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// The name, in one or more languages.
  public var name = LocalizedText.blank
  /// The abbreviation or short name.
  public var shortName: LocalizedText?
  /// The state that it belongs to.
  public var state: Identifier?
  /// The body that it is part of.
  public var parent: Identifier?
  /// When it was established.
  public var established: EDTFDate?
  /// Whether it still exists.
  public var status = OrganizationStatus.blank
  /// When it ceased to exist, where that is known.
  public var ended: EDTFDate?
  /// When its end was recorded: the day of that is the latest that the end can have been.
  public var endRecorded: RecordedTime?
  /// Names it bore before, oldest first.
  public var formerNames: LongList<FormerName> = []
  /// The functions it was said to hold.
  public var functions: [Identifier] = []
  /// To whom functions passed, in the order recorded.
  public var successors: [SuccessionLink] = []
  /// From whom functions came, in the order recorded.
  public var predecessors: [SuccessionLink] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try visitor.required("name", &name)
    try visitor.optional("shortName", &shortName)
    try visitor.optionalReference("state", &state, .to(.state))
    try visitor.optionalReference("parent", &parent, .to(.organization))
    try visitor.optional("established", &established)
    try visitor.required("status", &status)
    try visitor.optional("ended", &ended)
    try visitor.optional("endRecorded", &endRecorded)
    try visitor.records("formerNames", &formerNames)
    try visitor.references("functions", &functions, .to(.area))
    try visitor.records("successors", &successors)
    try visitor.records("predecessors", &predecessors)
  }
}

/// An area of cooperation; functions of organizations are named by the same areas.
public struct Area: Entity {
  /// The kind of thing.
  public static let kind = EntityKind.area

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// The name.
  public var name = LocalizedText.blank
  /// The area that it is part of.
  public var broader: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try visitor.required("name", &name)
    try visitor.optionalReference("broader", &broader, .to(.area))
  }
}
