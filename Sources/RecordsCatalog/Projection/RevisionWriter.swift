internal import GRDB
import MeetingRecords

/// Writes what changed: closes the rows that no longer hold and opens those that now do.
final class RevisionWriter {
  /// Rows that stand in the catalog, with the numbers under which they do.
  struct Written {
    var rows = EntityRows.none
    /// The numbers, in the order of the rows; 0 where nobody knows.
    var numbers: [Int] = []

    /// No rows.
    init() {}

    /// Rows that were read, so that their numbers are unknown.
    init(_ rows: EntityRows) {
      self.rows = rows
      numbers = Array(repeating: 0, count: rows.count)
    }

    init(_ rows: EntityRows, numbers: [Int]) {
      self.rows = rows
      self.numbers = numbers
    }
  }

  private let database: Database
  private let sink: any RowSink
  private var insertions: [RevisionTable: CellStatement] = [:]
  private var closings: [RevisionTable: CellStatement] = [:]
  private var numberedClosings: [RevisionTable: CellStatement] = [:]
  private var cells = RowCells()

  init(_ database: Database, _ sink: any RowSink) {
    self.database = database
    self.sink = sink
  }

  /// Makes the rows of an entity, from a sequence number on, those given.
  func replace(
    _ before: Written, by after: EntityRows, of key: Identifier, at sequence: Int
  ) throws -> Written {
    let change = Change(key: key.description, sequence: sequence)
    var written = Written(after, numbers: [])
    written.numbers.reserveCapacity(after.count)
    // Most rows are as they were and where they were, so both lists are walked side by side as long as they agree on what
    // stands where; only what comes after is looked up by hashing.
    var place = 0
    while place < min(before.rows.count, after.count), after.hasSamePlace(place, as: place, of: before.rows) {
      if after.isSame(place, as: place, of: before.rows) {
        written.numbers.append(before.numbers[place])
      } else {
        try close(before, place, change)
        written.numbers.append(try open(after, place, change))
      }
      place += 1
    }
    try exchange(before, from: place, &written, change)
    return written
  }

  private struct Change {
    let key: String
    let sequence: Int
  }

  private func exchange(_ before: Written, from start: Int, _ written: inout Written, _ change: Change) throws {
    let after = written.rows
    var alike = 0
    while alike < min(before.rows.count, after.count) - start,
      after.isSame(after.count - 1 - alike, as: before.rows.count - 1 - alike, of: before.rows)
    {
      alike += 1
    }
    let (closed, opened) = (start..<before.rows.count - alike, start..<after.count - alike)
    var kept: [EntityRows.Image: Int] = [:]
    if !closed.isEmpty && !opened.isEmpty {
      let images = Set(opened.map(after.image))
      for place in closed where images.contains(before.rows.image(place)) {
        kept[before.rows.image(place)] = before.numbers[place]
      }
    }
    for place in closed where kept.isEmpty || kept[before.rows.image(place)] == nil {
      try close(before, place, change)
    }
    for place in opened {
      let number = kept.isEmpty ? nil : kept[after.image(place)]
      written.numbers.append(try number ?? open(after, place, change))
    }
    written.numbers += before.numbers.suffix(alike)
  }

  private func open(_ rows: EntityRows, _ place: Int, _ change: Change) throws -> Int {
    let table = rows.rows[place].table
    let statement = try statement(&insertions, table, table.insertion)
    cells.removeAll()
    cells.text(change.key)
    cells.append(rows.cells(place))
    cells.integer(change.sequence)
    return try sink.insert(statement, cells)
  }

  private func close(_ before: Written, _ place: Int, _ change: Change) throws {
    let table = before.rows.rows[place].table
    cells.removeAll()
    cells.integer(change.sequence)
    let number = before.numbers[place]
    if number > 0 {
      cells.integer(number)
      try sink.run(statement(&numberedClosings, table, table.numberedClosing), cells)
    } else {
      cells.text(change.key)
      cells.append(before.rows.identity(place))
      try sink.run(statement(&closings, table, table.closing), cells)
    }
  }

  private func statement(
    _ statements: inout [RevisionTable: CellStatement], _ table: RevisionTable, _ sql: String
  ) throws -> CellStatement {
    if let statement = statements[table] { return statement }
    let statement = try CellStatement(sql, database)
    statements[table] = statement
    return statement
  }
}
