public import EventJournal

extension PostgresJournal {
  private static let operation = "finding events"

  /// The events of a selection, found by the server's indexes; each is compared with what was asked for.
  public func events(_ selection: EventSelection) throws(JournalError) -> EventReader {
    let last = min(selection.last, try head().sequence)
    let found = FoundLines(self, selection, through: last)
    return EventReader { () throws(JournalError) in try found.next() }
  }

  /// The subjects below one, or all, with the number of their events; in the order of their bytes.
  public func subjects(below parent: String?) throws(JournalError) -> [EventTally] {
    if let parent {
      return try tallies(
        "subject", "WHERE subject > $1::text AND subject < $2::text", [.text(parent + "/"), .text(parent + "0")])
    }
    return try tallies("subject", "WHERE subject IS NOT NULL", [])
  }

  /// The types with the number of their events; in the order of their bytes.
  public func types() throws(JournalError) -> [EventTally] { try tallies("type", "", []) }

  private func tallies(
    _ column: String, _ condition: String, _ values: [SQLValue]
  ) throws(JournalError) -> [EventTally] {
    let rows = try pool.reading(Self.operation) { (connection) throws(PostgresFailure) in
      try connection.rows(
        "SELECT \(column), count(*), min(sequence), max(sequence) FROM \(names.entry) \(condition) GROUP BY 1 ORDER BY 1",
        values)
    }
    return (0..<rows.count).map { row in
      EventTally(
        name: rows.text(row, 0) ?? "", eventCount: rows.integer(row, 1) ?? 0,
        first: SequenceNumber(rows.integer(row, 2) ?? 0), last: SequenceNumber(rows.integer(row, 3) ?? 0))
    }
  }

  /// The last event behind a number that matches.
  func lastEvent(
    _ query: EventQuery, since sequence: SequenceNumber, on connection: PostgresConnection
  ) throws(PostgresFailure) -> JournalEvent? {
    var condition = SelectionCondition(query)
    let first = condition.parameter(.integer(sequence.rawValue))
    let rows = try connection.rows(
      "\(selectLine) WHERE \(condition.sql) AND sequence > \(first)::bigint ORDER BY sequence DESC LIMIT 1",
      condition.values)
    return try event(rows, 0)
  }

  func eventCount(of subject: String, on connection: PostgresConnection) throws(PostgresFailure) -> Int {
    try connection.rows("SELECT count(*) FROM \(names.entry) WHERE subject = $1::text", [.text(subject)]).integer(0, 0)
      ?? 0
  }
}

/// What a query asks of the columns.
struct SelectionCondition {
  private(set) var sql = "true"
  private(set) var values: [SQLValue] = []

  init(_ query: EventQuery) {
    if query.criteria.isEmpty { return }
    var alternatives: [String] = []
    for criterion in query.criteria {
      var parts: [String] = []
      if let types = criterion.types { parts.append(types.isEmpty ? "false" : any("type", types.sorted())) }
      if let subjects = criterion.subjects { parts.append(self.subjects(subjects)) }
      alternatives.append(parts.isEmpty ? "true" : "(" + parts.joined(separator: " AND ") + ")")
    }
    sql = "(" + alternatives.joined(separator: " OR ") + ")"
  }

  /// The place of a further value.
  mutating func parameter(_ value: SQLValue) -> String {
    values.append(value)
    return "$\(values.count)"
  }

  /// One text is compared as such, so that an index gives the events in their order.
  private mutating func any(_ column: String, _ texts: [String]) -> String {
    if texts.count == 1 { return "\(column) = \(parameter(.text(texts[0])))::text" }
    return "\(column) = ANY(\(parameter(.texts(texts)))::text[])"
  }

  private mutating func subjects(_ patterns: Set<SubjectPattern>) -> String {
    var (exact, below): ([String], [String]) = ([], [])
    for pattern in patterns {
      switch pattern {
      case .exactly(let subject): exact.append(subject)
      case .below(let parent): below.append(parent)
      }
    }
    var parts = exact.isEmpty ? [] : [any("subject", exact.sorted())]
    // Behind a slash comes the digit 0: what begins with the one sorts before what begins with the other.
    for parent in below.sorted() {
      let (low, high) = (parameter(.text(parent + "/")), parameter(.text(parent + "0")))
      parts.append("(subject > \(low)::text AND subject < \(high)::text)")
    }
    return parts.isEmpty ? "false" : "(" + parts.joined(separator: " OR ") + ")"
  }
}

/// Reads what a selection finds, page by page; for one thread.
private final class FoundLines {
  private static let mostEvents = 500
  /// No page is longer than that, but for its last line.
  private let journal: PostgresJournal
  private let query: EventQuery
  private let isForwards: Bool
  private var range: (first: Int, last: Int)
  private var rest: Int
  private var rows: SQLRows?
  private var row = 0

  init(_ journal: PostgresJournal, _ selection: EventSelection, through last: SequenceNumber) {
    self.journal = journal
    query = selection.query
    isForwards = selection.order == .forwards
    range = (max(selection.first, .first).rawValue, last.rawValue)
    rest = max(0, selection.limit ?? .max)
  }

  func next() throws(JournalError) -> JournalEvent? {
    let operation = "finding events"
    while rest > 0 {
      if let rows, row < rows.count {
        let row = self.row
        let found: JournalEvent?
        do throws(PostgresFailure) { found = try journal.event(rows, row) } catch {
          throw error.error(operation, journal.address)
        }
        guard let event = found else { return nil }
        self.row += 1
        rest -= 1
        if isForwards { range.first = event.sequence.rawValue + 1 } else { range.last = event.sequence.rawValue - 1 }
        if query.matches(event) { return event }
        throw JournalError(
          .damaged, operation, "what the row of entry \(event.sequence) says of it isn't what its line says",
          hint: "look at what verify says",
          place: JournalError.Place(
            file: LinePages.store, byteOffset: event.location.byteOffset, sequence: event.sequence))
      }
      if let rows, rows.count < Self.mostEvents { return nil }
      if range.first > range.last { return nil }
      try readPage(operation)
    }
    return nil
  }

  private func readPage(_ operation: String) throws(JournalError) {
    var condition = SelectionCondition(query)
    let (first, last) = (condition.parameter(.integer(range.first)), condition.parameter(.integer(range.last)))
    let sql =
      "\(journal.selectLine) WHERE \(condition.sql) AND sequence BETWEEN \(first)::bigint AND \(last)::bigint"
      + " ORDER BY sequence \(isForwards ? "" : "DESC") LIMIT \(min(rest, Self.mostEvents))"
    let values = condition.values
    rows = try journal.pool.reading(operation) { (connection) throws(PostgresFailure) in
      try connection.rows(sql, values)
    }
    row = 0
  }
}
