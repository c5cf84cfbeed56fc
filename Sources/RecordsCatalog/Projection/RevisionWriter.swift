internal import GRDB
import MeetingRecords

/// Writes what changed: closes the rows that no longer hold and opens those that now do.
final class RevisionWriter {
  private let database: Database
  private var insertions: [RevisionTable: Statement] = [:]
  private var closings: [RevisionTable: Statement] = [:]

  init(_ database: Database) { self.database = database }

  /// Makes the rows of an entity, from a sequence number on, those given.
  func replace(_ before: [RevisionRow], by after: [RevisionRow], of key: Identifier, at sequence: Int) throws {
    let key = key.description.databaseValue
    if !before.isEmpty {
      let kept = Set(after)
      for row in before where !kept.contains(row) { try close(row, key, sequence) }
    }
    let known = Set(before)
    for row in after where !known.contains(row) { try open(row, key, sequence) }
  }

  private func open(_ row: RevisionRow, _ key: DatabaseValue, _ sequence: Int) throws {
    try run(&insertions, row.table, row.table.insertion, [key] + row.identity + row.values + [sequence.databaseValue])
  }

  private func close(_ row: RevisionRow, _ key: DatabaseValue, _ sequence: Int) throws {
    try run(&closings, row.table, row.table.closing, [sequence.databaseValue, key] + row.identity)
  }

  private func run(
    _ statements: inout [RevisionTable: Statement], _ table: RevisionTable, _ sql: String, _ values: [DatabaseValue]
  ) throws {
    let statement = try statements[table] ?? database.makeStatement(sql: sql)
    statements[table] = statement
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
  }
}
