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
    // Most rows are as they were and where they were, so both lists are walked side by side as long as they agree on what
    // stands where; only what comes after is looked up by hashing.
    var place = 0
    while place < min(before.count, after.count), before[place].hasSamePlace(as: after[place]) {
      if before[place] != after[place] {
        try close(before[place], key, sequence)
        try open(after[place], key, sequence)
      }
      place += 1
    }
    try exchange(before[place...], after[place...], key, sequence)
  }

  private func exchange(
    _ before: ArraySlice<RevisionRow>, _ after: ArraySlice<RevisionRow>, _ key: DatabaseValue, _ sequence: Int
  ) throws {
    let alike = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    let (closed, opened) = (before.dropLast(alike), after.dropLast(alike))
    let kept = closed.isEmpty || opened.isEmpty ? [] : Set(opened).intersection(closed)
    for row in closed where !kept.contains(row) { try close(row, key, sequence) }
    for row in opened where !kept.contains(row) { try open(row, key, sequence) }
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
