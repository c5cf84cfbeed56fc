import CanonicalJSON
internal import GRDB
import MeetingRecords

/// The states of an entity one after the other, of which each shares its wide lists with the one before, as far as they
/// are the same: what an event added is read once, however many came behind it.
struct WideHistory {
  private struct Part {
    let field: String
    let number: Int
    let since: Int
    let until: Int?
    let elements: String
  }

  /// The parts that are still to come, the next one last, and those that are still to go.
  private var coming: [Part]
  private var going: [Part]
  /// Of each list the parts that stand, by their numbers.
  private var standing: [String: [Int: Part]] = [:]
  private var filler = ListFiller()

  /// Those of the entity with the key.
  init(of key: Identifier, _ database: Database) throws {
    let sql = "SELECT field, number, since, until, elements FROM main.part_revision WHERE key = ?"
    let rows = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [key.description])
    let parts = rows.map { row in
      Part(
        field: CatalogReader.text(row[0]), number: row[1], since: row[2], until: row[3],
        elements: CatalogReader.text(row[4]))
    }
    coming = parts.sorted { $0.since > $1.since }
    going = parts.filter { $0.until != nil }.sorted { $0.until ?? 0 > $1.until ?? 0 }
  }

  /// The entity that a document without its wide lists describes, at a moment later than that asked for before.
  mutating func entity(_ type: any Entity.Type, _ document: JSONValue, at sequence: Int) throws -> any Entity {
    while let part = going.last, let until = part.until, until <= sequence {
      going.removeLast()
      guard standing[part.field]?[part.number]?.since == part.since else { continue }
      standing[part.field]?[part.number] = nil
      filler.forget(part.field, from: part.number)
    }
    var fields = Set(standing.keys)
    while let part = coming.last, part.since <= sequence {
      coming.removeLast()
      guard part.until.map({ $0 > sequence }) ?? true else { continue }
      // What stood there until then has gone, and is forgotten.
      standing[part.field, default: [:]][part.number] = part
      fields.insert(part.field)
    }
    for field in fields {
      while let part = standing[field]?[filler.partCount(of: field)],
        case .array(let elements) = try CatalogReader.value(of: part.elements)
      {
        filler.add(elements, to: field)
      }
    }
    return try filled(type, document)
  }

  private mutating func filled<E: Entity>(_ type: E.Type, _ document: JSONValue) throws -> E {
    var narrow = JSONObject()
    for member in document.objectValue?.members ?? [] where member.key != WideLists.member {
      narrow[member.key] = member.value
    }
    var entity = try CatalogReader.decode(type, .object(narrow))
    try entity.visitFields(&filler)
    return entity
  }
}

/// Puts the elements of wide lists into entities, one state after the other, each read once.
private struct ListFiller: FieldCollector {
  typealias Failure = WireError

  /// What is known of a list: as it was last, how many of its parts are still the same, and the parts behind those.
  private struct Known {
    var list: (any Sendable)?
    var parts = 0
    var fresh: [[JSONValue]] = []
  }

  private var lists: [String: Known] = [:]

  func partCount(of field: String) -> Int { lists[field].map { $0.parts + $0.fresh.count } ?? 0 }

  mutating func forget(_ field: String, from number: Int) {
    guard var known = lists[field], number < known.parts + known.fresh.count else { return }
    known.fresh.removeLast(min(known.fresh.count, known.parts + known.fresh.count - number))
    known.parts = min(known.parts, number)
    lists[field] = known
  }

  mutating func add(_ elements: [JSONValue], to field: String) { lists[field, default: Known()].fresh.append(elements) }

  private mutating func fill<List: RangeReplaceableCollection & Sendable>(
    _ field: String, _ values: inout List, _ read: (JSONValue) throws(WireError) -> List.Element
  ) throws(WireError) where List.Index == Int {
    guard var known = lists[field], known.parts + known.fresh.count > 0 else { return }
    var list = known.list as? List ?? List()
    let kept = min(list.count, known.parts * WideLists.partElements)
    if kept < list.count { list.removeSubrange(kept..<list.count) }
    for element in known.fresh.joined() { list.append(try read(element)) }
    known = Known(list: list, parts: known.parts + known.fresh.count)
    lists[field] = known
    values = list
  }

  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) throws(WireError) {
    try fill(field.name, &values) { (wire) throws(WireError) in try V(wire: wire) }
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) throws(WireError) {
    try fill(field.name, &values) { (wire) throws(WireError) in try R(wire: wire) }
  }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) throws(WireError) {
    try list(field, &values)
  }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout LongList<V>) throws(WireError) {
    try fill(field.name, &values) { (wire) throws(WireError) in try V(wire: wire) }
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout LongList<R>) throws(WireError) {
    try fill(field.name, &values) { (wire) throws(WireError) in try R(wire: wire) }
  }
  mutating func references(
    _ field: Field, _ values: inout LongList<Identifier>, _ rule: ReferenceRule
  ) throws(WireError) {
    try list(field, &values)
  }
}
