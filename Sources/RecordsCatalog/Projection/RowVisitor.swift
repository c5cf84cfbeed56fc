import MeetingRecords

/// Makes the rows of an entity from its description of its fields, in step with ``SchemaVisitor``.
struct RowVisitor: FieldVisitor {
  private let kind: String
  private let context: ProjectionContext
  private(set) var rows = EntityRows()
  /// The table of the record that is being visited, and how many of its lists have been.
  private var table: RevisionTable
  private var listCount = 0
  /// Where the record stands in the lists that it is in, and the path to it.
  private var identity = RowCells()
  private var path: [UInt8] = []
  /// What the records say that are being visited, the innermost last, and where that begins.
  private var values = RowCells(expectedBytes: 512)
  private var valuesStart = 0

  private init(_ entity: some Entity, _ table: RevisionTable, _ context: ProjectionContext) {
    kind = entity.kind.rawValue
    self.table = table
    self.context = context
  }

  /// Every row of the entity, that of the entity itself first; of a duplicate that was merged into another, only that it
  /// is one, and its texts, by which the other is found.
  static func rows(of entity: some Entity, _ context: ProjectionContext) -> EntityRows {
    let root = CatalogSchema.root(entity.kind)
    var visitor = RowVisitor(entity, root ?? SharedTables.entity, context)
    visitor.rows.appendEntity(entity)
    guard root != nil else { return visitor.rows }
    visitor.rows.appendNames(of: entity)
    visitor.values.text(entity.identifier.description)
    var copy = entity
    copy.visitFields(&visitor)
    visitor.finishRow()
    guard entity.identity.mergedInto == nil else {
      return visitor.rows.only { $0 == SharedTables.entity || $0 == SharedTables.text }
    }
    return visitor.rows
  }

  private mutating func finishRow() {
    rows.append(table) {
      $0.append(identity.bytes)
    } values: {
      $0.append(values.bytes[valuesStart...])
    }
    values.truncate(to: valuesStart)
  }

  private mutating func add(_ field: String, _ cell: FieldCell) {
    switch cell {
    case .text(let text): values.text(text)
    case .number(let number): values.integer(number)
    case .date(let date): values.date(date, in: context.seasons)
    case .texts(let text):
      let best = text.best(for: context.languages)
      addTexts(field, nil, text, best)
      values.text(best?.text)
    }
  }

  private mutating func addNothing<V: WireValue>(_ type: V.Type) {
    if type == EDTFDate.self { values.date(nil, in: context.seasons) } else { values.null() }
  }

  /// Each entry of a text as a row of its own.
  private mutating func addTexts(_ field: String, _ element: Int?, _ text: LocalizedText, _ best: TextEntry?) {
    for (position, entry) in text.entries.enumerated() {
      rows.appendText(
        entry, position, isBest: entry.language == best?.language, kind: kind, weight: SearchWeight.of(field)
      ) { $0.append(path: path, field, element) }
    }
  }

  /// The table of the next list of the record.
  private mutating func nextList() -> RevisionTable {
    listCount += 1
    return table.lists[listCount - 1]
  }

  private mutating func addElement(_ field: String, _ position: Int, _ cell: FieldCell, _ list: RevisionTable) {
    var text: String?
    switch cell {
    case .texts(let texts):
      let best = texts.best(for: context.languages)
      addTexts(field, position, texts, best)
      text = best?.text
    case .text(let content): text = content
    case .date(let date): text = date.description
    case .number: break
    }
    rows.append(list) {
      $0.append(identity.bytes)
      $0.integer(position)
    } values: {
      if case .number(let number) = cell { $0.integer(number) } else { $0.text(text) }
    }
  }

  private mutating func addReference(_ field: String, _ element: Int?, _ identifier: Identifier?) {
    guard let identifier, !identifier.isBlank else { return }
    rows.append(SharedTables.reference) {
      $0.text { $0.append(path: path, field, element) }
    } values: {
      $0.text(kind)
      $0.text(identifier.description)
    }
  }

  private mutating func addRecord<R: FieldRecord>(_ field: String, _ position: Int, _ record: R, _ list: RevisionTable)
  {
    let outer = (table, listCount, valuesStart)
    let (identityCount, pathCount) = (identity.bytes.count, path.count)
    (table, listCount, valuesStart) = (list, 0, values.bytes.count)
    identity.integer(position)
    path.append(path: [], field, position)
    path.append(UInt8(ascii: "."))
    var copy = record
    copy.visitFields(&self)
    finishRow()
    identity.truncate(to: identityCount)
    path.removeLast(path.count - pathCount)
    (table, listCount, valuesStart) = outer
  }

  mutating func required<V: RequiredWireValue>(_ name: String, _ value: inout V) {
    if !IdentityFields.contains(name) { add(name, value.cell) }
  }
  mutating func optional<V: WireValue>(_ name: String, _ value: inout V?) {
    if IdentityFields.contains(name) { return }
    if let value { add(name, value.cell) } else { addNothing(V.self) }
  }
  mutating func list<V: WireValue>(_ name: String, _ values: inout [V]) {
    if IdentityFields.contains(name) { return }
    let list = nextList()
    for position in values.indices {
      let cell = values[position].cell
      if V.self == String.self, case .text(let spelling) = cell {
        rows.appendSpelling(spelling, kind: kind, weight: SearchWeight.of(name)) {
          $0.append(path: path, name, position)
        }
      }
      addElement(name, position, cell, list)
    }
  }
  mutating func flag(_ name: String, _ value: inout Bool) { values.flag(value) }
  mutating func record<R: FieldRecord>(_ name: String, _ value: inout R?) {
    let list = nextList()
    if let value { addRecord(name, 0, value, list) }
  }
  mutating func records<R: FieldRecord>(_ name: String, _ values: inout [R]) {
    let list = nextList()
    for position in values.indices { addRecord(name, position, values[position], list) }
  }
  mutating func reference(_ name: String, _ value: inout Identifier, _ rule: ReferenceRule) {
    addReference(name, nil, value)
    values.text(value.description)
  }
  mutating func optionalReference(_ name: String, _ value: inout Identifier?, _ rule: ReferenceRule) {
    addReference(name, nil, value)
    values.text(value?.description)
  }
  mutating func references(_ name: String, _ values: inout [Identifier], _ rule: ReferenceRule) {
    let list = nextList()
    for position in values.indices { addReference(name, position, values[position]) }
    for position in values.indices { addElement(name, position, .text(values[position].description), list) }
  }
}

extension [UInt8] {
  /// Appends the path of a field, or of an element of it: `signatures[0].person`.
  fileprivate mutating func append(path: [UInt8], _ field: String, _ element: Int?) {
    append(contentsOf: path)
    append(contentsOf: field.utf8)
    guard let element else { return }
    append(UInt8(ascii: "["))
    append(decimal: element)
    append(UInt8(ascii: "]"))
  }
}
