import Foundation
import GRDB
import MeetingRecords
import Testing

@testable import RecordsCatalog

// One after the other: what SQLite takes is counted for the process, and others' texts would be counted with it.
@Suite(.serialized) struct StatementTests {
  private func catalog() throws -> RecordsCatalog { try TestJournal.generated(seed: 8, rounds: 1).catalog() }

  private func failure(_ sql: String, _ limits: QueryLimits = QueryLimits()) throws -> CatalogError? {
    let catalog = try catalog()
    do throws(CatalogError) {
      _ = try catalog.query(sql, limits: limits)
      return nil
    } catch { return error }
  }

  @Test func `a statement gives columns and typed values`() throws {
    let result = try catalog().query("SELECT 1 AS a, 2.5 AS b, 'x' AS c, x'00ff' AS d, NULL AS e, '' AS f;  -- done")
    #expect(result.columns == ["a", "b", "c", "d", "e", "f"])
    #expect(result.rows == [[.integer(1), .real(2.5), .text("x"), .blob([0, 255]), .null, .text("")]])
    #expect(result.isComplete)
  }

  @Test func `views answer with names, dates and their bounds`() throws {
    let catalog = try catalog()
    let offices = try catalog.query(
      "SELECT identifier, post, from_date, from_earliest, from_latest, has_left FROM office ORDER BY 1")
    #expect(
      offices.rows.first == [
        .text("binh-minister"), .text("Minister of Home Affairs"), .text("2025"), .text("2025-01-01"),
        .text("2025-12-31"), .integer(0),
      ])
    let series = try catalog.query("SELECT since_date, since_earliest, since_latest, level FROM series")
    #expect(series.rows == [[.text("1990/.."), .text("1990-01-01"), .text("open"), .text("ministerial")]])
    let states = try catalog.query("SELECT text FROM text WHERE key = 'vn' AND language = 'vi'")
    #expect(states.rows == [[.text("Việt Nam")]])
  }

  @Test(arguments: [
    "DELETE FROM event_revision", "INSERT INTO catalog_state SELECT * FROM catalog_state", "DROP TABLE event_revision",
    "CREATE TABLE x (y)", "CREATE TEMP TABLE x (y)", "ATTACH '/tmp/x' AS x", "DETACH main", "BEGIN", "COMMIT",
    "SAVEPOINT x", "PRAGMA query_only = 0", "PRAGMA journal_mode = DELETE", "PRAGMA writable_schema = 1", "VACUUM",
    "VACUUM INTO '/tmp/x'", "REINDEX", "ANALYZE", "SELECT load_extension('x')", "SELECT 1; SELECT 2",
    "SELECT 1; DROP TABLE event_revision", "UPDATE person_revision SET name = ''",
    "WITH x AS (SELECT 1) DELETE FROM event_revision", "ALTER TABLE event_revision RENAME TO y",
  ])
  func `what would do more than read is refused`(sql: String) throws {
    let error = try #require(try failure(sql))
    #expect(error.code == .statementRefused)
    #expect(error.hint != nil)
  }

  @Test(arguments: [
    "", " ; ", "-- nothing", "SELEC 1", "SELECT * FROM nowhere", "UPDATE sqlite_master SET sql = ''", "SELECT '",
    "SELECT 1 \u{0} 2", "SELECT abs()",
  ])
  func `what is no statement is said to be none`(sql: String) throws {
    #expect(try failure(sql)?.code == .statementInvalid)
  }

  @Test func `the message is SQLite's and says where`() throws {
    let error = try #require(try failure("SELECT x FROM person"))
    #expect(error.description == "running the SQL statement: no such column: x (at byte 8)")
  }

  @Test func `harmless pragmas and the search index may be read`() throws {
    let catalog = try catalog()
    #expect(try catalog.query("SELECT name FROM pragma_table_info('person') WHERE name = 'name'").rows.count == 1)
    let sql = """
      SELECT t.key FROM search_index JOIN text AS t ON t.text_id = search_index.rowid \
      WHERE search_index MATCH '"bin" AND "inh"' AND t.key = 'do-thanh-binh' LIMIT 1
      """
    #expect(try catalog.query(sql).rows == [[.text("do-thanh-binh")]])
  }

  @Test(arguments: [
    "SELECT zeroblob(1000000000)", "SELECT printf('%.*c', 900000000, 'x')", "SELECT format('%900000000d', 1)",
    "SELECT randomblob(500000000)",
    "SELECT group_concat(printf('%.*c', 10000000, 'x')) FROM (SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3)",
    "SELECT replace(printf('%.*c', 5000000, 'x'), 'x', 'xxxxxxxx')", "SELECT hex(zeroblob(20000000))",
    "SELECT " + Array(repeating: "randomblob(20000000)", count: 100).joined(separator: ", "),
    "SELECT " + Array(repeating: "zeroblob(20000000)", count: 100).joined(separator: ", "),
    """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000) \
    SELECT json_group_array(hex(randomblob(500000))) FROM n
    """,
  ])
  func `what takes too much memory is stopped, and said to`(sql: String) throws {
    let error = try #require(try failure(sql))
    #expect(error.code == .statementTooLarge, "\(error)")
    #expect(error.hint == "Ask for less.")
  }

  @Test(arguments: [
    "SELECT count(*) FROM (SELECT DISTINCT hex(i) FROM n)",
    "SELECT sum(length(a)) FROM (SELECT json_group_array(i) AS a FROM n)",
  ])
  func `the memory that a statement takes is counted, however small each of its values is`(sql: String) throws {
    let numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 400000) "
    var limits = QueryLimits()
    #expect(try failure(numbers + sql, limits) == nil)
    limits.heapBytes = 1 << 20
    let error = try #require(try failure(numbers + sql, limits))
    #expect(error.code == .statementTooLarge)
    #expect(error.description.contains("it took more than 1048576 bytes of memory"))
  }

  @Test(arguments: [
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(length(randomblob(1000000))) FROM n",
  ])
  func `what takes too much time is stopped, and said to`(sql: String) throws {
    let limits = QueryLimits(rows: .max, bytes: .max, deadline: .now + .milliseconds(50))
    #expect(try failure(sql, limits)?.code == .statementTimedOut)
  }

  @Test(arguments: [
    "SELECT instr(printf('%.*c', 4000000, 'a'), printf('%.*c', 2000000, 'a') || 'b')",
    "SELECT length(replace(printf('%.*c', 4000000, 'a'), printf('%.*c', 2000000, 'a') || 'b', 'c'))",
    "SELECT length(trim(printf('%.*c', 4000000, 'a'), printf('%.*c', 2000000, 'b') || 'a'))",
  ])
  func `no function takes hours over long texts`(sql: String) throws {
    #expect(try catalog().query(sql).rows.count == 1)
    #expect(try failure("SELECT 'x' LIKE printf('%.*c', 1000, 'a')")?.code == .statementInvalid)
    #expect(try failure("SELECT json_patch('{}', '{}')")?.code == .statementRefused)
  }

  @Test func `functions that were made again answer as SQLite's`() throws {
    let sql = """
      SELECT instr('Đỗ Thanh', 'Thanh'), instr('abc', ''), instr('abc', 'x'), instr(NULL, 'a'), instr('a', NULL), \
      instr(x'C490', x'90'), instr(12345, 34), instr('', ''), replace('aXbX', 'X', 'yy'), replace('abc', '', 'z'), \
      replace('abc', 'b', NULL), replace(NULL, 'b', 'c'), replace('aaa', 'aa', 'b'), replace(121, 2, 'x'), \
      trim('xxaxx', 'x'), ltrim('ĐĐaĐ', 'Đ'), rtrim('abba', 'ab'), trim('  a '), trim(NULL, 'x'), trim('a', NULL), \
      replace('a', 'a', ''), typeof(replace('a', 'a', '')), printf('%d of %s, %.2f, %q', 3, 'Đỗ', 1.5, 'it''s'), \
      printf(''), printf('%s', ''), printf(NULL, 1), format('%5d|%-5s|', 42, 'x'), printf('%s'), printf()
      """
    let own = try catalog().query(sql).rows
    let queue = try DatabaseQueue()
    let expected = try queue.read { database in
      try Row.fetchOne(database, sql: sql).map { Array($0.databaseValues) }?.map { value -> QueryValue in
        switch value.storage {
        case .null: .null
        case .int64(let number): .integer(number)
        case .double(let number): .real(number)
        case .string(let text): .text(text)
        case .blob(let data): .blob(Array(data))
        }
      }
    }
    #expect(own.first == expected)
  }

  @Test func `no more than the bytes allowed is read`() throws {
    let sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9) SELECT zeroblob(100) FROM n"
    let result = try catalog().query(sql, limits: QueryLimits(bytes: 450))
    #expect(result.rows.count == 4 && !result.isComplete)
  }

  @Test func `parameters get the values that are bound`() throws {
    let catalog = try catalog()
    let sql = "SELECT :name, ?, @n + 1, $none"
    let values: [String: QueryValue] = ["name": .text("x'); --"), "2": .real(2.5), "n": .integer(41), "none": .null]
    #expect(
      try catalog.query(sql, binding: values).rows == [[.text("x'); --"), .real(2.5), .integer(42), .null]])
    let blob = try catalog.query("SELECT ?1, ?1", binding: ["1": .blob([0, 1])])
    #expect(blob.rows == [[.blob([0, 1]), .blob([0, 1])]])
  }

  @Test(arguments: ["SELECT ?", "SELECT :name", "SELECT @x", "SELECT $x", "SELECT ?3"])
  func `a parameter without a value is an error`(sql: String) throws {
    let error = try #require(try failure(sql))
    #expect(error.code == .statementUnbound)
    guard case .bindParameter = error.remedy else { Issue.record("\(error)"); return }
    #expect(error.hint == "Give it one.")
  }

  @Test func `a value for no parameter is an error`() throws {
    let catalog = try catalog()
    #expect(throws: CatalogError.self) { try catalog.query("SELECT 1", binding: ["name": .null]) }
  }

  @Test func `every view is in the documentation`() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/RecordsCatalog/Documentation.docc/CatalogTables.md")
    let words = try String(contentsOf: page, encoding: .utf8).split(separator: "`").map(String.init)
    let views = try catalog().query("SELECT name FROM sqlite_master WHERE type = 'view'").rows
    for case .text(let view) in views.map({ $0[0] }) { #expect(words.contains(view), "\(view)") }
  }

  @Test func `who asks which tables and views there are is told of all`() throws {
    let catalog = try catalog()
    func names(_ sql: String, asOf sequence: Int? = nil) throws -> Set<String> {
      Set(
        try catalog.query(sql, asOf: sequence).rows.compactMap { if case .text(let name) = $0[0] { name } else { nil } }
      )
    }
    let views = try names("SELECT name FROM sqlite_schema WHERE type = 'view'")
    #expect(views.isSuperset(of: ["person", "pending_follow_up", "conference_host", "entity", "link", "event"]))
    #expect(!views.contains("catalog_names"))
    #expect(try names("SELECT name FROM Sqlite_Master WHERE type = 'view'", asOf: 3) == views)
    #expect(try names("SELECT sqlite_schema.name FROM sqlite_schema").isSuperset(of: ["person_revision", "person"]))
    #expect(try names("SELECT name FROM pragma_table_list").isSuperset(of: views))
    #expect(try names("SELECT 'sqlite_schema'") == ["sqlite_schema"])
    #expect(try names("SELECT 'it''s sqlite_schema'") == ["it's sqlite_schema"])
    #expect(try names("-- what's there\nSELECT /* isn't */ name FROM sqlite_schema").isSuperset(of: views))
    #expect(try catalog.query("PRAGMA table_list").rows.contains { $0[1] == .text("person") })
    let columns = try catalog.query("SELECT name FROM pragma_table_info(:view)", binding: ["view": .text("person")])
    #expect(columns.rows.contains([.text("name")]))
    #expect(try names("SELECT type FROM \"sqlite_master\" WHERE name = 'person'") == ["view"])
    let texts = try catalog.query("SELECT sql FROM sqlite_schema WHERE name = 'person'").rows
    #expect("\(texts)".contains("CREATE VIEW"))
  }

  @Test func `a catalog has no views of the kinds, whose statements each opening would read`() throws {
    let own = try catalog().query("SELECT count(*) FROM main.sqlite_schema WHERE type = 'view'").rows
    #expect(own == [[.integer(Int64(CatalogViews.shared.count))]])
    #expect(CatalogViews.shared.count < 20)
  }

  @Test func `the views that can be completed are those that can be asked`() throws {
    let catalog = try catalog()
    for sequence in [nil, 3] {
      let views = try catalog.read(asOf: sequence) { $0.views() }
      let known = try catalog.query("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name").rows
      #expect(known.map { "\($0[0])" } == views.map(\.name))
      for view in views {
        #expect(try catalog.query("SELECT * FROM \(view.name) LIMIT 1", asOf: sequence).columns == view.columns)
      }
    }
  }

  @Test func `documents may be looked into`() throws {
    let sql =
      "SELECT j.value FROM entity, json_each(entity.document, '$.alsoWritten') AS j WHERE entity.key = 'do-thanh-binh'"
    #expect(try catalog().query(sql).rows == [[.text("Do Thanh Binh")]])
  }

  @Test func `rows beyond the limit are left out, and it says so`() throws {
    let numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    let result = try catalog().query(numbers, limits: QueryLimits(rows: 10))
    #expect(result.rows.count == 10)
    #expect(!result.isComplete)
    let exact = try catalog().query("\(numbers) LIMIT 10", limits: QueryLimits(rows: 10))
    #expect(exact.isComplete)
  }

  @Test func `a statement without end is stopped`() throws {
    let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    #expect(try failure(endless, QueryLimits(deadline: .now))?.code == .statementTimedOut)
    #expect(try failure(endless, QueryLimits(isCancelled: { true }))?.code == .statementCancelled)
  }
}
