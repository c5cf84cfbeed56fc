import Foundation
import MeetingRecords
import RecordsCatalog
import Testing

@Suite struct StatementTests {
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

  @Test func `every view is in the documentation`() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/RecordsCatalog/Documentation.docc/CatalogTables.md")
    let words = try String(contentsOf: page, encoding: .utf8).split(separator: "`").map(String.init)
    let views = try catalog().query("SELECT name FROM sqlite_master WHERE type = 'view'").rows
    for case .text(let view) in views.map({ $0[0] }) { #expect(words.contains(view), "\(view)") }
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
