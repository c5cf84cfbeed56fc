internal import EventJournal
internal import GRDB

/// What a catalog holds, in a few bytes a table: two catalogs of the same entries have the same.
public struct CatalogFingerprint: Sendable, Hashable {
  /// How far the catalog is.
  public let position: CatalogPosition
  /// Of each table, and of the schema, the sum of the SHA-256 of its rows.
  let tables: [String: RowSum]

  /// The first table, by name, that does not hold the same; nil where all do.
  public func firstDifference(from other: CatalogFingerprint) -> String? {
    Set(tables.keys).union(other.tables.keys).filter { tables[$0] != other.tables[$0] }.min()
  }
}

/// A sum over rows that does not depend on their order.
struct RowSum: Sendable, Hashable {
  private var count = 0
  private var words: [UInt64] = [0, 0, 0, 0]

  /// Adds a row.
  mutating func add(_ row: ArraySlice<UInt8>) {
    count += 1
    let hash = LeafHash(of: row).bytes
    for word in words.indices {
      words[word] &+= hash[(word * 8)..<(word * 8 + 8)].reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}

extension RecordsCatalog {
  /// What the catalog holds: every row of every table, and the statements that made them and the views.
  ///
  /// The search index, which only says where a text may stand, is not looked into; nor is what SQLite counts for itself.
  ///
  /// - Complexity: O(n) in the size of the catalog; memory does not grow with it.
  public func fingerprint() throws(CatalogError) -> CatalogFingerprint {
    try CatalogError.during("comparing the catalog") {
      try connections.read { database in
        let names = try String.fetchAll(
          database,
          sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '%\\_revision' ESCAPE '\\'")
        var tables: [String: RowSum] = [:]
        for name in names { tables[name] = try Self.sum(database, "SELECT * FROM main.\"\(name)\"") }
        tables["schema"] = try Self.sum(
          database,
          "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
            + "AND name NOT LIKE 'search\\_index\\_%' ESCAPE '\\'")
        return CatalogFingerprint(position: try Self.position(database), tables: tables)
      }
    }
  }

  private static func sum(_ database: Database, _ sql: String) throws -> RowSum {
    var (sum, bytes) = (RowSum(), [UInt8]())
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      bytes.removeAll(keepingCapacity: true)
      for value in row.databaseValues { append(value, to: &bytes) }
      sum.add(bytes[...])
    }
    return sum
  }

  /// Appends a value so that no two rows have the same bytes: its kind, its length, and what it holds.
  private static func append(_ value: DatabaseValue, to bytes: inout [UInt8]) {
    func append(_ kind: UInt8, _ number: UInt64) {
      bytes.append(kind)
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
      }
    }
    switch value.storage {
    case .null: append(0, 0)
    case .int64(let number): append(1, UInt64(bitPattern: number))
    case .double(let number): append(2, number.bitPattern)
    case .string(let text):
      append(3, UInt64(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    case .blob(let data):
      append(4, UInt64(data.count))
      bytes.append(contentsOf: data)
    }
  }
}
