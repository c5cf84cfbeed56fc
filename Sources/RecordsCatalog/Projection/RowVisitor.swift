internal import GRDB
import MeetingRecords

/// Makes the rows of an entity from its description of its fields, in step with ``SchemaVisitor``.
struct RowVisitor: FieldVisitor {
  let kind: DatabaseValue
  let context: ProjectionContext
  private(set) var rows: [RevisionRow] = []
  private var table: RevisionTable
  private var identity: [DatabaseValue] = []
  private var values: [DatabaseValue] = []
  private var path = ""

  private init(_ entity: some Entity, _ table: RevisionTable, _ context: ProjectionContext) {
    kind = entity.kind.rawValue.databaseValue
    self.table = table
    self.context = context
    values = [entity.identifier.description.databaseValue]
  }

  /// Every row of the entity; of a duplicate that was merged into another, only that it is one.
  static func rows(of entity: some Entity, _ context: ProjectionContext) -> [RevisionRow] {
    let own = RevisionRow(entity)
    guard entity.identity.mergedInto == nil, let table = CatalogSchema.root(entity.kind) else { return [own] }
    var visitor = RowVisitor(entity, table, context)
    var copy = entity
    copy.visitFields(&visitor)
    visitor.finishRow()
    return [own] + RevisionRow.names(of: entity) + visitor.rows
  }

  private mutating func finishRow() { rows.append(RevisionRow(table: table, identity: identity, values: values)) }

  private mutating func add<V: WireValue>(_ field: String, _ value: V?) {
    guard !IdentityFields.contains(field) else { return }
    if V.self == EDTFDate.self {
      values += EDTFDate.columns(value as? EDTFDate, in: context.seasons)
    } else {
      values.append(value.map { column(field, $0) } ?? .null)
    }
  }

  /// The value as one column; of a text the best entry, and each becomes a row of its own.
  private mutating func column<V: WireValue>(_ field: String, _ value: V) -> DatabaseValue {
    // The types are compared before they are cast: this is the hottest place of a rebuild.
    if V.self == Identifier.self, let identifier = value as? Identifier { return identifier.description.databaseValue }
    if V.self == LocalizedText.self, let text = value as? LocalizedText { return addTexts(path + field, text) }
    if V.self == String.self, let text = value as? String { return text.databaseValue }
    if V.self == Int.self, let number = value as? Int { return number.databaseValue }
    if let text = value as? any TextualWireValue { return text.description.databaseValue }
    return (value as? any WireVocabulary)?.rawValue.databaseValue ?? .null
  }

  private mutating func addTexts(_ path: String, _ text: LocalizedText) -> DatabaseValue {
    let best = text.best(for: context.languages)
    for (position, entry) in text.entries.enumerated() {
      rows.append(.text(path, position, entry, isBest: entry.language == best?.language, kind: kind))
    }
    return best?.text.databaseValue ?? .null
  }

  private mutating func addList<V: WireValue>(_ field: String, _ elements: [V]) {
    guard !IdentityFields.contains(field), let child = table.children[field] else { return }
    for (position, element) in elements.enumerated() {
      let place = "\(field)[\(position)]"
      let value = column(place, element)
      if V.self == String.self, let spelling = element as? String {
        rows.append(.spelling(path + place, spelling, kind: kind))
      }
      rows.append(RevisionRow(table: child, identity: identity + [position.databaseValue], values: [value]))
    }
  }

  private mutating func addReference(_ path: String, _ identifier: Identifier?) {
    guard let identifier, !identifier.isBlank else { return }
    rows.append(
      RevisionRow(
        table: SharedTables.reference, identity: [path.databaseValue],
        values: [kind, identifier.description.databaseValue]))
  }

  private mutating func addRecord<R: FieldRecord>(_ field: String, _ position: Int, _ record: R) {
    guard let child = table.children[field] else { return }
    let outer = (table, identity, values, path)
    table = child
    identity.append(position.databaseValue)
    values = []
    path += "\(field)[\(position)]."
    var copy = record
    copy.visitFields(&self)
    finishRow()
    (table, identity, values, path) = outer
  }

  mutating func required<V: RequiredWireValue>(_ name: String, _ value: inout V) { add(name, value) }
  mutating func optional<V: WireValue>(_ name: String, _ value: inout V?) { add(name, value) }
  mutating func list<V: WireValue>(_ name: String, _ values: inout [V]) { addList(name, values) }
  mutating func flag(_ name: String, _ value: inout Bool) { values.append((value ? 1 : 0).databaseValue) }
  mutating func record<R: FieldRecord>(_ name: String, _ value: inout R?) {
    if let value { addRecord(name, 0, value) }
  }
  mutating func records<R: FieldRecord>(_ name: String, _ values: inout [R]) {
    for (position, record) in values.enumerated() { addRecord(name, position, record) }
  }
  mutating func reference(_ name: String, _ value: inout Identifier, _ rule: ReferenceRule) {
    addReference(path + name, value)
    add(name, value)
  }
  mutating func optionalReference(_ name: String, _ value: inout Identifier?, _ rule: ReferenceRule) {
    addReference(path + name, value)
    add(name, value)
  }
  mutating func references(_ name: String, _ values: inout [Identifier], _ rule: ReferenceRule) {
    for (position, identifier) in values.enumerated() { addReference("\(path)\(name)[\(position)]", identifier) }
    addList(name, values)
  }
}
