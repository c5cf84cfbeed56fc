/// A thing that the record speaks of: its state after all entries that touch it, in order.
public protocol Entity: FieldRecord {
  /// The kind of thing.
  static var kind: EntityKind { get }
  /// The word for a list of these, as typed: `organizations`.
  static var listName: String { get }
  /// What the thing is called in the record.
  var identity: EntityIdentity { get set }
  /// The conference that it is or belongs to.
  var meeting: Identifier? { get }
  /// Every pair of its dates that can't be; dates that may be in order are none.
  func disorders(in seasons: SeasonCalendar) -> [DateDisorder]
}

extension Entity {
  /// Most things belong to no conference.
  public var meeting: Identifier? { nil }
  /// The dates of most things have no order.
  public func disorders(in seasons: SeasonCalendar) -> [DateDisorder] { [] }
  /// The plural of the word of the kind.
  public static var listName: String { kind.listName }
  /// The key under which the record keeps the entity: its first identifier, which never changes.
  public var key: Identifier { identity.key }
  /// The identifier it goes by now.
  public var identifier: Identifier { identity.identifier }
  /// The kind of thing.
  public var kind: EntityKind { Self.kind }
}

/// The identifiers of an entity, past and present.
public struct EntityIdentity: FieldRecord {
  /// The first identifier, by which entries go on referring to the entity.
  public var key = Identifier.blank
  /// The identifier it goes by now.
  public var identifier = Identifier.blank
  /// Other identifiers under which it is found: earlier ones, and those of duplicates merged into it.
  public var others: LongList<Identifier> = []
  /// What it is called elsewhere, in the order in which that was recorded; the last takes the place of one that is removed.
  public var references: LongList<RecordedReference> = []
  /// For whom it is; for everybody where nobody said.
  public var confidentiality: ConfidentialityLevel?
  /// The bodies to which it is restricted.
  public var restrictedTo: [Identifier] = []
  /// Texts of it that are for some alone, in the order in which that was settled.
  public var confidentialTexts: [ConfidentialText] = []
  /// A note for the office that keeps the record; it is no part of what is said of the thing to others.
  public var internalNote: LocalizedText?
  /// The entity that this one turned out to be a duplicate of.
  public var mergedInto: Identifier?
  /// The wire name of an event about the entity that this version does not know; nothing more is recorded of it then.
  public var unknownEvent: String?

  /// An identity whose fields are all blank.
  public init() {}

  /// The identity of a new entity.
  public init(_ key: Identifier) {
    self.key = key
    identifier = key
  }

  /// Every identifier under which the entity is found; it is found under its references, too.
  public var names: [Identifier] { mergedInto == nil ? [identifier] + others : [] }

  /// The names under which it is found, references among them, and was not in another state; those that both have at the
  /// beginning of their lists are not looked at.
  func names(besides other: EntityIdentity?) -> [Identifier] {
    guard mergedInto == nil else { return [] }
    guard let other, other.mergedInto == nil else { return names + references.map(\.reference.name) }
    let rest = [identifier] + others[others.commonPrefix(with: other.others)...]
    return rest.filter { $0 != other.identifier && !other.others.holds($0) } + references(besides: other)
  }

  /// Its references that it had not in another state, as names.
  func references(besides other: EntityIdentity?) -> [Identifier] {
    guard mergedInto == nil else { return [] }
    guard let other, other.mergedInto == nil else { return references.map(\.reference.name) }
    let change = references.difference(from: other.references)
    let places = Array(change.middle) + Array(change.tail..<max(change.tail, references.count))
    return places.map { references[$0].reference.name }.filter { !other.references.holds($0) }
  }

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("key", &key)
    try visitor.required("identifier", &identifier)
    try visitor.list("others", &others)
    try visitor.records("references", &references)
    try visitor.optional("confidentiality", &confidentiality)
    try visitor.references("restrictedTo", &restrictedTo, .to(.party))
    try visitor.records("confidentialTexts", &confidentialTexts)
    try visitor.optional("internalNote", &internalNote)
    try visitor.optional("duplicateOf", &mergedInto)
    try visitor.optional("unknownEvent", &unknownEvent)
  }
}
