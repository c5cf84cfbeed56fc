/// A column of a table.
struct CatalogColumn: Sendable {
  let name: String
  var type = "TEXT"
  /// Whether rows are looked up by it: the identifier, and the keys of other entities.
  var isIndexed = false
}

/// A table whose rows are valid from one sequence number to another.
///
/// Its name is that of the view of its rows in force; the table itself is called so with `_revision` after it.
final class RevisionTable: Sendable {
  let name: String
  /// What tells the rows of one entity apart, beside its key.
  let identity: [CatalogColumn]
  /// What the rows say.
  let columns: [CatalogColumn]
  /// The tables of the lists in a row, in the order of the fields.
  let lists: [RevisionTable]
  /// The column that numbers the rows, where rows must keep a number.
  let rowNumber: String?
  /// The statements that make indexes for reading beside those that every table has.
  private let furtherIndexes: [String]
  /// The statement that opens a revision: key, identity, columns, since.
  let insertion: String
  /// The statement that closes a revision: until, key, identity.
  let closing: String
  /// The statement that closes a revision whose row number is known: until, row number.
  let numberedClosing: String
  private let keyNames: [String]
  /// The columns that a view shows: all but the end, which the past doesn't know.
  let viewColumns: [String]

  init(
    name: String, identity: [CatalogColumn] = [], columns: [CatalogColumn], lists: [RevisionTable] = [],
    rowNumber: String? = nil, furtherIndexes: [String] = []
  ) {
    self.name = name
    self.identity = identity
    self.columns = columns
    self.lists = lists
    self.rowNumber = rowNumber
    self.furtherIndexes = furtherIndexes
    let keys = (["key"] + identity.map(\.name)).map(ColumnNames.quoted)
    let data = ["key"] + (identity + columns).map(\.name) + ["since"]
    let names = data.map(ColumnNames.quoted)
    let places = Array(repeating: "?", count: names.count).joined(separator: ", ")
    insertion = "INSERT INTO \"\(name)_revision\" (\(names.joined(separator: ", "))) VALUES (\(places))"
    let condition = keys.map { "\($0) = ?" }.joined(separator: " AND ")
    closing = "UPDATE \"\(name)_revision\" SET \"until\" = ? WHERE \(condition) AND \"until\" IS NULL"
    numberedClosing = "UPDATE \"\(name)_revision\" SET \"until\" = ? WHERE rowid = ?"
    keyNames = keys
    viewColumns = [rowNumber].compactMap(\.self) + data
  }

  /// The statement that makes the table.
  var creation: String {
    let number = rowNumber.map { "\(ColumnNames.quoted($0)) INTEGER PRIMARY KEY, " } ?? ""
    let keys = (["\"key\" TEXT NOT NULL"] + identity.map { "\(ColumnNames.quoted($0.name)) \($0.type) NOT NULL" })
    let values = columns.map { "\(ColumnNames.quoted($0.name)) \($0.type)" }
    let all = (keys + values + ["\"since\" INTEGER NOT NULL", "\"until\" INTEGER"]).joined(separator: ", ")
    return "CREATE TABLE \"\(name)_revision\" (\(number)\(all))"
  }

  /// The indexes; each says whether a row is valid, so that of the past no more rows are read than now.
  ///
  /// SQLite reads the statement of every index each time that a catalog is opened. So the rows that an entity has many of
  /// share one, which finds what is to be closed, what stands, in order, and what stood. An entity itself, of which all that
  /// stand are listed, and whose states are told one after the other, has one for either.
  var indexes: [String] {
    let validity = ["\"since\"", "\"until\""]
    let own =
      identity.isEmpty
      ? [
        index("open", keyNames, isUnique: true) + " WHERE \"until\" IS NULL",
        index("history", keyNames + validity),
      ]
      : [index("by_key", ["\"key\"", "\"until\""] + keyNames.dropFirst() + ["\"since\""])]
    let others = columns.filter(\.isIndexed).map { column in
      index("by_\(column.name)", [ColumnNames.quoted(column.name)] + validity)
    }
    return own + others + furtherIndexes
  }

  private func index(_ suffix: String, _ columns: [String], isUnique: Bool = false) -> String {
    "CREATE \(isUnique ? "UNIQUE " : "")INDEX \"\(name)_\(suffix)\" ON \"\(name)_revision\" "
      + "(\(columns.joined(separator: ", ")))"
  }
}

extension RevisionTable: Hashable {
  static func == (first: RevisionTable, second: RevisionTable) -> Bool { first === second }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
