import MeetingRecords

/// Makes the tables of a record from its description of its fields.
struct SchemaVisitor: FieldVisitor {
  let name: String
  let identity: [CatalogColumn]
  var columns: [CatalogColumn] = []
  /// The tables of the record's own lists, in the order of its fields.
  var lists: [RevisionTable] = []
  /// The tables of all lists, inner ones first.
  var tables: [RevisionTable] = []

  init(name: String, identity: [CatalogColumn] = []) {
    self.name = name
    self.identity = identity
  }

  /// The tables of a kind, that of the entity itself first.
  static func tables<E: Entity>(of type: E.Type) -> [RevisionTable] {
    var visitor = SchemaVisitor(name: ColumnNames.snake(type.kind.rawValue))
    visitor.columns = [CatalogColumn(name: "identifier", isIndexed: true)]
    var blank = E()
    blank.visitFields(&visitor)
    return [visitor.table] + visitor.tables
  }

  private var table: RevisionTable {
    RevisionTable(name: name, identity: identity, columns: columns, lists: lists)
  }

  private mutating func add<V: WireValue>(_ field: String, _ type: V.Type) {
    guard !IdentityFields.contains(field) else { return }
    if type == EDTFDate.self {
      columns += ColumnNames.date(field).map { CatalogColumn(name: $0) }
    } else {
      columns.append(
        CatalogColumn(name: ColumnNames.column(field), type: type == Int.self ? "INTEGER" : "TEXT"))
    }
  }

  /// The columns that tell the elements of a list apart: where the record that holds it stands, where the element does.
  private var childIdentity: [CatalogColumn] {
    var outer = identity
    if let last = outer.popLast() {
      let word = name.split(separator: "_").last.map(String.init) ?? name
      outer.append(CatalogColumn(name: word + "_" + last.name, type: "INTEGER"))
    }
    return outer + [CatalogColumn(name: "position", type: "INTEGER")]
  }

  private mutating func addList(_ field: String, _ column: CatalogColumn) {
    guard !IdentityFields.contains(field) else { return }
    let child = RevisionTable(
      name: "\(name)_\(ColumnNames.element(field))", identity: childIdentity, columns: [column])
    lists.append(child)
    tables.append(child)
  }

  private mutating func addRecords<R: FieldRecord>(_ field: String, _ type: R.Type) {
    guard !IdentityFields.contains(field) else { return }
    var visitor = SchemaVisitor(name: "\(name)_\(ColumnNames.element(field))", identity: childIdentity)
    var blank = R()
    blank.visitFields(&visitor)
    let child = visitor.table
    lists.append(child)
    tables += [child] + visitor.tables
  }

  mutating func required<V: RequiredWireValue>(_ field: Field, _ value: inout V) { add(field.name, V.self) }
  mutating func optional<V: WireValue>(_ field: Field, _ value: inout V?) { add(field.name, V.self) }
  mutating func list<V: WireValue>(_ field: Field, _ values: inout [V]) {
    addList(
      field.name, CatalogColumn(name: ColumnNames.element(field.name), type: V.self == Int.self ? "INTEGER" : "TEXT"))
  }
  mutating func flag(_ field: Field, _ value: inout Bool) {
    columns.append(CatalogColumn(name: ColumnNames.column(field.name), type: "INTEGER"))
  }
  mutating func record<R: FieldRecord>(_ field: Field, _ value: inout R?) { addRecords(field.name, R.self) }
  mutating func records<R: FieldRecord>(_ field: Field, _ values: inout [R]) { addRecords(field.name, R.self) }
  mutating func reference(_ field: Field, _ value: inout Identifier, _ rule: ReferenceRule) {
    columns.append(CatalogColumn(name: ColumnNames.column(field.name), isIndexed: identity.isEmpty))
  }
  mutating func optionalReference(_ field: Field, _ value: inout Identifier?, _ rule: ReferenceRule) {
    columns.append(CatalogColumn(name: ColumnNames.column(field.name), isIndexed: identity.isEmpty))
  }
  mutating func references(_ field: Field, _ values: inout [Identifier], _ rule: ReferenceRule) {
    addList(field.name, CatalogColumn(name: ColumnNames.element(field.name)))
  }
}

/// The fields of an entity's identity, which have tables of their own.
enum IdentityFields {
  /// Whether the field is one of them; asked for every field of every row, so compared rather than hashed.
  static func contains(_ field: String) -> Bool {
    switch field {
    case "key", "identifier", "others", "references", "restrictedTo", "confidentialTexts", "duplicateOf": true
    default: false
    }
  }
}
