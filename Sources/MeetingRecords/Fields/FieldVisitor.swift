/// A visitor of the fields of a record, in the order of the wire form.
///
/// Every event and entity describes its fields once, in ``FieldRecord/visitFields(_:)``. Reading, writing, finding what is
/// missing, collecting what is referred to and describing the form to people are visitors over that one description.
public protocol FieldVisitor {
  /// What stops the visit.
  associatedtype Failure: Error

  /// A field that must have a value.
  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) throws(Failure)
  /// A field that may be absent.
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) throws(Failure)
  /// A list, absent when empty.
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) throws(Failure)
  /// A truth value, absent when false.
  mutating func flag(_ field: Field, _ value: inout Bool) throws(Failure)
  /// A nested record that may be absent.
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) throws(Failure)
  /// A list of nested records, absent when empty.
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) throws(Failure)
  /// The identifier of an entity of one of the kinds, which must be given.
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) throws(Failure)
  /// The identifier of an entity of one of the kinds, which may be absent.
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) throws(Failure)
  /// Identifiers of entities of the kinds, absent when empty.
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) throws(Failure)

  /// A list that grows long, absent when empty.
  mutating func list<V: WireValue>(_ field: Field, _ values: inout LongList<V>) throws(Failure)
  /// A list of nested records that grows long, absent when empty.
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout LongList<R>) throws(Failure)
  /// Identifiers of entities of the kinds, in a list that grows long, absent when empty.
  mutating func references(
    _ field: Field, _ values: inout LongList<Identifier>, _ rule: ReferenceRule
  ) throws(Failure)
}

/// Most visitors take a long list for any other.
extension FieldVisitor {
  /// Visits the list as an array.
  public mutating func list<V: WireValue>(_ field: Field, _ values: inout LongList<V>) throws(Failure) {
    try visit(&values) { (visitor, array) throws(Failure) in try visitor.list(field, &array) }
  }

  /// Visits the list as an array.
  public mutating func records<R: FieldRecord>(_ field: Field, _ values: inout LongList<R>) throws(Failure) {
    try visit(&values) { (visitor, array) throws(Failure) in try visitor.records(field, &array) }
  }

  /// Visits the list as an array.
  public mutating func references(
    _ field: Field, _ values: inout LongList<Identifier>, _ rule: ReferenceRule
  ) throws(Failure) {
    try visit(&values) { (visitor, array) throws(Failure) in try visitor.references(field, &array, rule) }
  }

  private mutating func visit<Element>(
    _ values: inout LongList<Element>, _ visit: (inout Self, inout [Element]) throws(Failure) -> Void
  ) throws(Failure) {
    var array = Array(values)
    try visit(&self, &array)
    values = LongList(array)
  }
}

/// A visitor that looks at some kinds of fields, and passes over the others.
public protocol FieldCollector: FieldVisitor {}

extension FieldCollector {
  /// Passes over the field.
  public mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) throws(Failure) {}
  /// Passes over the field.
  public mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) throws(Failure) {}
  /// Passes over the field.
  public mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) throws(Failure) {}
  /// Passes over the field.
  public mutating func flag(_ field: Field, _ value: inout Bool) throws(Failure) {}
  /// Passes over the field, and what is in it.
  public mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) throws(Failure) {}
  /// Passes over the field, and what is in it.
  public mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) throws(Failure) {}
  /// Passes over the field.
  public mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) throws(Failure) {}
  /// Passes over the field.
  public mutating func optionalReference(
    _ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule
  ) throws(Failure) {}
  /// Passes over the field.
  public mutating func references(
    _ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule
  ) throws(Failure) {}
}

/// A record whose fields can be visited.
public protocol FieldRecord: Sendable, Hashable {
  /// A record whose fields are all blank.
  init()
  /// Shows every field to the visitor, in the order of the wire form.
  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure)
}

extension FieldRecord {
  /// A record built field by field: `ConferenceOpened { $0.place = … }`.
  public init<Failure: Error>(_ build: (inout Self) throws(Failure) -> Void) throws(Failure) {
    self.init()
    try build(&self)
  }
}

/// What an identifier in a field may point at, and in which part.
public struct ReferenceRule: Sendable, Hashable {
  /// The kinds that may stand there.
  public var kinds: EntityKinds
  /// Whether the entity acts by being named there: a body that no longer exists may then not be named.
  public var acts: Bool

  /// Any entity of the kinds, merely spoken of.
  public static func to(_ kinds: EntityKinds) -> ReferenceRule { ReferenceRule(kinds: kinds, acts: false) }
  /// An entity of the kinds that does something by being named: signs, hosts, owes.
  public static func actor(_ kinds: EntityKinds) -> ReferenceRule { ReferenceRule(kinds: kinds, acts: true) }
}
