/// What a statement is told of which tables and views there are.
///
/// SQLite reads the statement of every view each time that a catalog is opened, by whatever command. So those of the kinds are
/// no part of it: a connection that answers SQL makes the ones that a statement can name. It must find them where it asks
/// which there are.
enum CatalogNames {
  /// The view that has what SQLite's own table has, and the views of the kinds.
  private static let view = "catalog_names"
  /// What SQLite's own table is called; as long as the name of the view, so that what is said of a place in the statement holds.
  private static let own = ["sqlite_schema", "sqlite_master"]
  /// What tells which tables and views there are, or what they consist of.
  private static let lists = own + ["pragma"]

  /// What stands in the statement, in small letters; absent where it can name any view there is.
  static func named(in sql: String) -> String? {
    let words = sql.lowercased()
    return lists.contains { words.contains($0) } ? nil : words
  }

  /// The statement that makes the view, after those of the other views.
  static let creation = """
    CREATE TEMP VIEW \(view) AS SELECT type, name, tbl_name, rootpage, sql FROM main.sqlite_schema WHERE name NOT IN \
    (SELECT name FROM temp.sqlite_temp_schema) UNION ALL SELECT type, name, tbl_name, rootpage, sql \
    FROM temp.sqlite_temp_schema WHERE type = 'view' AND name <> '\(view)'
    """

  /// The statement, asking the view where it asks SQLite's own table without saying of which database.
  static func replaced(in sql: String) -> String {
    var bytes = Array(sql.utf8)
    let length = view.utf8.count
    var place = 0
    while place < bytes.count {
      if let end = endOfWords(at: place, in: bytes) {
        place = end
        continue
      }
      let end = place + length
      if end <= bytes.count, bytes[place] | 0x20 == UInt8(ascii: "s"), place == 0 || !continuesName(bytes[place - 1]),
        end == bytes.count || !continuesName(bytes[end], dot: false),
        own.contains(String(decoding: bytes[place..<end], as: UTF8.self).lowercased())
      {
        bytes.replaceSubrange(place..<end, with: view.utf8)
      }
      place += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where a text or a comment that begins at a place ends; absent where none does.
  private static func endOfWords(at place: Int, in bytes: [UInt8]) -> Int? {
    let rest = bytes[(place + 1)...]
    switch (bytes[place], rest.first) {
    case (UInt8(ascii: "'"), _): return rest.firstIndex(of: UInt8(ascii: "'")).map { $0 + 1 } ?? bytes.count
    case (UInt8(ascii: "-"), UInt8(ascii: "-")):
      return rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    case (UInt8(ascii: "/"), UInt8(ascii: "*")):
      let slashes = rest.dropFirst(2).indices.lazy.filter { bytes[$0] == UInt8(ascii: "/") }
      return slashes.first { bytes[$0 - 1] == UInt8(ascii: "*") }.map { $0 + 1 } ?? bytes.count
    default: return nil
    }
  }

  /// Whether a byte is part of a name, or the dot between that of a database and one in it.
  private static func continuesName(_ byte: UInt8, dot: Bool = true) -> Bool {
    switch byte {
    case UInt8(ascii: "."): dot
    case UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...: true
    default: Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber
    }
  }
}
