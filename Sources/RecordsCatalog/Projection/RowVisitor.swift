import CanonicalJSON
import MeetingRecords

/// Makes the rows of an entity from its description of its fields, in step with ``SchemaVisitor``.
struct RowVisitor: FieldVisitor {
  private let kind: String
  let context: ProjectionContext
  /// With room for those of most entities.
  private(set) var rows = EntityRows(expectedBytes: 2048, count: 12)
  /// What is made of the lists apart, where that is done, and from which elements on.
  private var wide: (rows: WideRows, lists: [ListComparison.List])?
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
  /// is one, and its texts, by which the other is found; of an entity with wide lists no more than that it has some.
  static func rows(of entity: some Entity, _ context: ProjectionContext) -> (rows: EntityRows, isWide: Bool) {
    let root = context.tables.root(entity.kind)
    var visitor = RowVisitor(entity, root ?? SharedTables.entity, context)
    let isDuplicate = entity.identity.mergedInto != nil
    guard root == nil || isDuplicate || !ListCounter.isWide(entity) else { return (.none, true) }
    visitor.rows.appendEntity(entity)
    guard root != nil else { return (visitor.rows, false) }
    visitor.rows.appendNames(of: entity)
    visitor.values.text(entity.identifier.description)
    var copy = entity
    copy.visitFields(&visitor)
    visitor.finishRow()
    guard !isDuplicate else {
      return (visitor.rows.only { $0 == SharedTables.entity || $0 == SharedTables.text }, false)
    }
    return (visitor.rows, false)
  }

  /// The rows of an entity with wide lists: its own, and of each list those of the elements that another state of it has
  /// not.
  ///
  /// - Parameters:
  ///   - lists: What the other state has in common with it.
  ///   - since: Since which event it stands so; its row says so, to differ where only a list does. Absent where only the
  ///     rows of the lists are asked for.
  static func wideRows(
    of entity: some Entity, _ context: ProjectionContext, _ lists: ListComparison, since: Int?
  ) -> WideRows {
    var visitor = RowVisitor(entity, context.tables.root(entity.kind) ?? SharedTables.entity, context)
    visitor.wide = (WideRows(listCount: lists.lists.count), lists.lists)
    if let since {
      visitor.rows.appendEntity(entity, document: WideLists.document(of: entity, lists, since: since))
      visitor.rows.appendName(entity.identifier, isCurrent: true, kind: entity.kind.rawValue)
    }
    visitor.values.text(entity.identifier.description)
    var copy = entity
    copy.visitFields(&visitor)
    visitor.finishRow()
    var made = visitor.wide?.rows ?? WideRows()
    made.own = since == nil ? .none : visitor.rows
    return made
  }

  /// Visits the elements of a list: all of them, or apart from the rows of the entity those that are asked for.
  private mutating func visitElements<Element>(
    of field: String, _ elements: some ElementsByPlace<Element>, _ write: (Element, inout JSONWriter) -> Void,
    _ visit: (inout RowVisitor, Int) -> Void
  ) {
    guard let place = wide?.rows.lists.count, path.isEmpty, let list = wide?.lists[place] else {
      // Counted by hand: most lists are empty, and a range of unknown elements takes longer to make than that.
      var position = 0
      let count = elements.count
      while position < count {
        visit(&self, position)
        position += 1
      }
      return
    }
    let own = rows
    var tail = WideRows.Tail()
    rows = EntityRows()
    for position in list.change.places(upTo: elements.count) {
      visit(&self, position)
      tail.ends.append(rows.count)
    }
    tail.rows = rows
    rows = own
    wide?.rows.lists.append(tail)
    wide?.rows.parts.append(WideLists.parts(of: field, elements, list.parts, write))
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

  private mutating func addValue<V: WireValue>(
    _ field: String, _ position: Int, _ value: V, _ list: RevisionTable
  ) {
    let (cell, path) = (value.cell, path)
    if V.self == String.self, case .text(let spelling) = cell {
      rows.appendSpelling(spelling, kind: kind, weight: SearchWeight.of(field)) {
        $0.append(path: path, field, position)
      }
    }
    addElement(field, position, cell, list)
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

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) {
    if !IdentityFields.contains(field.name) { add(field.name, value.cell) }
  }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) {
    if IdentityFields.contains(field.name) { return }
    // Asked so, the runtime need not look for the type of the optional value, which takes longer than most values.
    guard let cell = value?.cell else { return addNothing(V.self) }
    add(field.name, cell)
    if V.self == String.self, case .text(let number) = cell, path.isEmpty, SearchWeight.isNumber(field.name, of: kind) {
      // Decisions and follow-ups are asked for by the numbers that they bear, documents by their symbols.
      rows.appendSpelling(number, kind: kind, weight: SearchWeight.name) { $0.append(path: [], field.name, nil) }
    }
  }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) { visitValues(field.name, values) }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout LongList<V>) {
    IdentityFields.contains(field.name) ? visitNames(field.name, values) : visitValues(field.name, values)
  }

  /// The other identifiers, each once; those of an entity without wide lists are there already.
  private mutating func visitNames<V: WireValue>(_ field: String, _ names: LongList<V>) {
    guard wide != nil else { return }
    visitElements(of: field, names) {
      $0.write(to: &$1)
    } _: { visitor, position in
      guard let name = names[position] as? Identifier else { return }
      visitor.rows.appendName(name, isCurrent: false, kind: visitor.kind)
    }
  }

  private mutating func visitValues<V: WireValue>(_ name: String, _ elements: some ElementsByPlace<V>) {
    let list = nextList()
    visitElements(of: name, elements) {
      $0.write(to: &$1)
    } _: { visitor, position in
      visitor.addValue(name, position, elements[position], list)
    }
  }
  mutating func flag(_ field: Field, _ value: inout Bool) { values.flag(value) }
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) {
    let (list, elements) = (nextList(), [value].compactMap { $0 })
    visitElements(of: field.name, elements) {
      $0.write(to: &$1)
    } _: {
      $0.addRecord(field.name, $1, elements[$1], list)
    }
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) {
    IdentityFields.contains(field.name) ? visitConfidentialTexts(field.name, values) : visitRecords(field.name, values)
  }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout LongList<R>) {
    IdentityFields.contains(field.name) ? visitNamesElsewhere(field.name, values) : visitRecords(field.name, values)
  }

  /// What the entity is called elsewhere.
  private mutating func visitNamesElsewhere<R: FieldRecord>(_ field: String, _ references: LongList<R>) {
    visitElements(of: field, references) {
      $0.write(to: &$1)
    } _: { visitor, position in
      guard let reference = references[position] as? RecordedReference else { return }
      visitor.rows.append(reference, of: field, kind: visitor.kind)
    }
  }

  /// For whom texts of the entity are: only the bodies that this names have rows.
  private mutating func visitConfidentialTexts<R: FieldRecord>(_ field: String, _ texts: [R]) {
    visitElements(of: field, texts) {
      $0.write(to: &$1)
    } _: { visitor, position in
      guard let text = texts[position] as? ConfidentialText else { return }
      let pathCount = visitor.path.count
      visitor.path.append(path: [], field, position)
      visitor.path.append(UInt8(ascii: "."))
      for (place, body) in text.bodies.enumerated() { visitor.addReference("bodies", place, body) }
      visitor.path.removeLast(visitor.path.count - pathCount)
    }
  }

  private mutating func visitRecords<R: FieldRecord>(_ name: String, _ elements: some ElementsByPlace<R>) {
    let list = nextList()
    visitElements(of: name, elements) {
      $0.write(to: &$1)
    } _: {
      $0.addRecord(name, $1, elements[$1], list)
    }
  }
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {
    addReference(field.name, nil, value)
    values.text(value.description)
  }
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) {
    addReference(field.name, nil, value)
    values.text(value?.description)
  }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {
    visitReferences(field.name, values)
  }
  mutating func references(_ field: Field, _ values: inout LongList<Identifier>, _ rule: ReferenceRule) {
    visitReferences(field.name, values)
  }

  private mutating func visitReferences(_ name: String, _ elements: some ElementsByPlace<Identifier>) {
    let list = IdentityFields.contains(name) ? nil : nextList()
    if wide == nil { for position in elements.indices { addReference(name, position, elements[position]) } }
    visitElements(of: name, elements) {
      $0.write(to: &$1)
    } _: { visitor, position in
      if visitor.wide != nil { visitor.addReference(name, position, elements[position]) }
      guard let list else { return }
      visitor.addElement(name, position, .text(elements[position].description), list)
    }
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
