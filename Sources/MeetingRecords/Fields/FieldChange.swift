public import CanonicalJSON

/// A field of an entity that has another value than before.
public struct FieldChange: Sendable, Hashable {
  /// The path of field names, such as `dates` or `signatures[0].party`.
  public var path: String
  /// The value before, in its wire form; absent where there was none.
  public var before: JSONValue?
  /// The value after, in its wire form; absent where there is none.
  public var after: JSONValue?

  /// A change from its parts.
  public init(path: String, before: JSONValue?, after: JSONValue?) {
    self.path = path
    self.before = before
    self.after = after
  }

  /// The name of the field of the entity itself: `signatures` of `signatures[0].party`.
  public var field: String { String(path.prefix { $0 != "[" && $0 != "." }) }

  /// What changed from one entity to another, in the order of the fields; what is gone comes after what is there.
  ///
  /// The key and, where an entity begins, its identifier are no change: they say which entity it is. A list of values is
  /// one value; of a long one of which more than the beginning is as before, only the others are told, each by its place:
  /// `agendaItems[99]`.
  ///
  /// - Complexity: O(n) in the size of both.
  public static func changes(from before: (any Entity)?, to after: (any Entity)?) -> [FieldChange] {
    let lists = (
      before.map { LongListCollector.lists(of: $0) } ?? [], after.map { LongListCollector.lists(of: $0) } ?? []
    )
    let old = before.map { FieldValues.all($0, besides: lists.1) } ?? []
    let new = after.map { FieldValues.all($0, besides: lists.0) } ?? []
    let earlier = Dictionary(old) { first, _ in first }
    let later = Set(new.map(\.path))
    let told = new.compactMap { path, value in
      earlier[path] == value ? nil : FieldChange(path: path, before: earlier[path], after: value)
    }
    let gone = old.filter { !later.contains($0.path) }.map { FieldChange(path: $0.path, before: $0.value, after: nil) }
    let isWhole = before == nil || after == nil
    return (told + gone).filter { $0.path != "key" && !(isWhole && $0.path == "identifier") }
  }
}

/// The fields of a record that hold a value, each with its path; a list of values is one value.
struct FieldValues: FieldVisitor {
  private var values: [(path: String, value: JSONValue)] = []
  private var prefix = ""
  /// Of a state to compare with, the lists that grow long.
  private var others: [any Sendable] = []
  private var listCount = 0

  /// Every field of the record that holds a value, in the order of the wire form.
  ///
  /// - Parameter others: The long lists of another state of it: what is at the beginning of both is left out.
  static func all(_ record: some FieldRecord, besides others: [any Sendable] = []) -> [(path: String, value: JSONValue)]
  {
    var visitor = FieldValues()
    visitor.others = others
    var copy = record
    copy.visitFields(&visitor)
    return visitor.values
  }

  private mutating func add(_ name: String, _ write: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    write(&writer)
    // What was just written reads back.
    guard let value = try? JSONValue(parsing: writer.bytes) else { return }
    values.append((prefix + name, value))
  }

  private mutating func addList<V: WireValue>(_ name: String, _ elements: [V]) {
    guard !elements.isEmpty else { return }
    add(name) { writer in
      writer.beginArray()
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    }
  }

  private mutating func visit<R: FieldRecord>(_ name: String, _ record: R) {
    let outer = prefix
    prefix += name + "."
    var copy = record
    copy.visitFields(&self)
    prefix = outer
  }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) {
    guard !value.isBlank else { return }
    add(field.name) { [value] in value.write(to: &$0) }
  }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) {
    guard let value else { return }
    add(field.name) { value.write(to: &$0) }
  }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) { addList(field.name, values) }
  mutating func flag(_ field: Field, _ value: inout Bool) {
    if value { add(field.name) { $0.bool(true) } }
  }
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) {
    if let value { visit(field.name, value) }
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) {
    for (position, record) in values.enumerated() { visit("\(field.name)[\(position)]", record) }
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout LongList<R>) {
    for position in countInCommon(values)..<values.count { visit("\(field.name)[\(position)]", values[position]) }
  }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout LongList<V>) { addLongList(field.name, values) }
  mutating func references(_ field: Field, _ values: inout LongList<Identifier>, _ rule: ReferenceRule) {
    addLongList(field.name, values)
  }

  /// How many of the first elements the other state has as well.
  private mutating func countInCommon<Element>(_ values: LongList<Element>) -> Int {
    guard prefix.isEmpty else { return 0 }
    defer { listCount += 1 }
    let other = others.indices.contains(listCount) ? others[listCount] as? LongList<Element> : nil
    return other.map { values.commonPrefix(with: $0) } ?? 0
  }

  private mutating func addLongList<V: WireValue>(_ name: String, _ values: LongList<V>) {
    let common = countInCommon(values)
    guard common > Self.wholeElements else { return addList(name, Array(values)) }
    for position in common..<values.count { add("\(name)[\(position)]") { values[position].write(to: &$0) } }
  }

  /// So many elements a list may have in common with another state of it to be told as a whole all the same.
  private static var wholeElements: Int { 32 }

  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {
    guard !value.isBlank else { return }
    add(field.name) { [value] in value.write(to: &$0) }
  }
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) {
    guard let value else { return }
    add(field.name) { value.write(to: &$0) }
  }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {
    addList(field.name, values)
  }
}

/// The lists of an entity that grow long, in the order of its fields.
private struct LongListCollector: FieldCollector {
  private var lists: [any Sendable] = []

  static func lists(of entity: some Entity) -> [any Sendable] {
    var collector = LongListCollector()
    var copy = entity
    copy.visitFields(&collector)
    return collector.lists
  }

  mutating func list<V: WireValue>(_ field: Field, _ values: inout LongList<V>) { lists.append(values) }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout LongList<R>) { lists.append(values) }
  mutating func references(_ field: Field, _ values: inout LongList<Identifier>, _ rule: ReferenceRule) {
    lists.append(values)
  }
}
