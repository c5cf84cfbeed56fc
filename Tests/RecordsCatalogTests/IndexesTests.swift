import GRDB
import MeetingRecords
import Testing

@testable import RecordsCatalog

/// What is asked of a table is found by an index, and by no more of them than it takes.
@Suite struct IndexesTests {
  private static let tables = CatalogSchema.meetingRecords.tables.all

  /// How SQLite goes about a statement, a step a line.
  private static func plan(_ catalog: RecordsCatalog, _ sql: String, asOf sequence: Int? = nil) throws -> [String] {
    // Of now the views of the kinds are there for whoever asks in SQL.
    guard sequence != nil || !sql.hasPrefix("SELECT") else {
      let result = try catalog.query("EXPLAIN QUERY PLAN \(sql)")
      let column = try #require(result.columns.firstIndex(of: "detail"))
      return result.rows.compactMap { if case .text(let detail) = $0[column] { detail } else { nil } }
    }
    return try catalog.withDatabase(asOf: sequence) { database in
      try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String }
    }
  }

  /// A catalog of which SQLite hasn't counted what is in it: where a table has a few rows it looks at all of them then.
  private static func catalog() throws -> RecordsCatalog { try TestJournal.generated(seed: 9, rounds: 1).catalog() }

  @Test func `what is to be closed is found by all that tells it apart`() throws {
    let catalog = try Self.catalog()
    for table in Self.tables {
      let steps = try Self.plan(catalog, table.closing.replacing("?", with: "'1'"))
      let validity = table.identity.isEmpty ? "" : " AND until=?"
      let identity = table.identity.map { " AND \($0.name)=?" }.joined()
      #expect(steps.count == 1)
      #expect(steps.first?.hasSuffix("(key=?\(validity)\(identity))") == true, "\(steps)")
    }
  }

  @Test(arguments: [nil, 20]) func `what an entity has is found by its key, now and as of a moment`(moment: Int?) throws
  {
    let catalog = try Self.catalog()
    for table in Self.tables {
      let steps = try Self.plan(catalog, "SELECT * FROM \(table.name) WHERE key = 'x'", asOf: moment)
      #expect(steps.first?.hasPrefix("SEARCH r USING INDEX \(table.name)_") == true, "\(steps)")
      #expect(!steps.contains { $0.hasPrefix("SCAN r") }, "\(steps)")
      // The rows of a list that stand are found without those that stood before.
      guard moment == nil, !table.identity.isEmpty else { continue }
      #expect(steps == ["SEARCH r USING INDEX \(table.name)_by_key (key=? AND until=?)"])
    }
  }

  @Test func `the elements of a list stand in their order, and the states of an entity in that of time`() throws {
    let catalog = try Self.catalog()
    for table in Self.tables {
      let order = table.identity.map(\.name).joined(separator: ", ")
      let sql =
        order.isEmpty
        ? "SELECT * FROM \(table.name)_revision WHERE key = 'x' ORDER BY since"
        : "SELECT * FROM \(table.name) WHERE key = 'x' ORDER BY \(order)"
      #expect(try !Self.plan(catalog, sql).contains { $0.contains("TEMP B-TREE") }, "\(sql)")
    }
  }

  @Test func `all that stand of a kind are listed without what stood before`() throws {
    let catalog = try Self.catalog()
    for table in Self.tables where table.identity.isEmpty && table.name != "entity" {
      let source = "\(table.name) AS v CROSS JOIN entity AS e ON e.key = v.key"
      let steps = try Self.plan(catalog, "SELECT v.identifier FROM \(source) ORDER BY e.sort_key")
      #expect(steps.first == "SCAN r USING INDEX \(table.name)_open", "\(steps)")
      #expect(steps.dropFirst().first?.hasPrefix("SEARCH r USING") == true, "\(steps)")
    }
  }

  @Test func `no more is made than is asked for, since every opening of a catalog reads it`() throws {
    let indexes = CatalogSchema.meetingRecords.indexes
    let lists = Self.tables.filter { !$0.identity.isEmpty }
    for table in lists {
      let own = indexes.filter { $0.contains(" ON \"\(table.name)_revision\" (\"key\"") }
      #expect(own.count == 1, "\(own)")
    }
    #expect(Set(indexes).count == indexes.count)
  }
}
