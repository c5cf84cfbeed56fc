public import EventJournal

extension PostgresJournal {
  private static let operation = "reading the journal"

  /// The columns of a head, in the order in which ``readHead(_:)`` takes them.
  static let headColumns = "sequence, leaf, ends, peaks, recorded"

  /// How far the journal goes.
  ///
  /// Throws also `otherHistory` where the database no longer holds what was seen before, and `standbyBehind`.
  public func head() throws(JournalError) -> JournalHead {
    try pool.reading(Self.operation) { (connection) throws(PostgresFailure) in try head(on: connection) }
  }

  func head(on connection: PostgresConnection) throws(PostgresFailure) -> JournalHead {
    try comparedHead(on: connection) { () throws(PostgresFailure) in
      try readHead(connection.rows("SELECT \(Self.headColumns) FROM \(names.head)")).head
    }
  }

  /// The head that a row is, and the time of its event.
  func readHead(_ rows: SQLRows) throws(PostgresFailure) -> (head: JournalHead, time: Instant?) {
    guard let sequence = rows.integer(0, 0), let leaf = rows.bytes(0, 1).flatMap({ LeafHash(bytes: $0) }),
      let end = rows.integer(0, 2), let peaks = rows.bytes(0, 3),
      let tree = MerkleTree(
        count: sequence,
        peaks: stride(from: 0, to: peaks.count, by: 32).compactMap {
          LeafHash(bytes: Array(peaks[$0..<min($0 + 32, peaks.count)]))
        }
      )
    else {
      throw PostgresFailure(
        JournalError(
          .damaged, Self.operation, "the table head of \(address) doesn't say how far the journal goes",
          place: JournalError.Place(file: "head")))
    }
    let head = JournalHead(
      sequence: SequenceNumber(sequence), segment: .first, endOffset: end, leafHash: leaf, tree: tree)
    return (head, rows.integer(0, 4).map { Instant(milliseconds: Int64($0)) })
  }

  /// Reads on from an event to the end that there is now, in pages of at most 1 MiB or one line; the chain is compared.
  ///
  /// The next page is on its way while one is read.
  public func events(from first: SequenceNumber) throws(JournalError) -> EventReader {
    let pages = LinePages(self, from: max(first, .first), upTo: try head())
    return EventReader { () throws(JournalError) in try pages.next() }
  }

  /// The first event that was recorded at that time or later.
  public func firstSequence(since time: Instant) throws(JournalError) -> SequenceNumber {
    let rows = try pool.reading(Self.operation) { (connection) throws(PostgresFailure) in
      try connection.rows("SELECT \(names.firstSince)($1::bigint)", [.integer(Int(time.milliseconds))])
    }
    return SequenceNumber(rows.integer(0, 0) ?? 1)
  }

  /// The event of that identifier.
  public func event(id: EventIdentifier) throws(JournalError) -> JournalEvent? {
    try pool.reading(Self.operation) { (connection) throws(PostgresFailure) in
      try event(connection.rows("\(selectLine) WHERE id = $1::uuid", [.identifier(id)]), 0)
    }
  }

  /// The event of that sequence number.
  public func event(at sequence: SequenceNumber) throws(JournalError) -> JournalEvent? {
    try pool.reading(Self.operation) { (connection) throws(PostgresFailure) in
      try event(at: sequence, on: connection)
    }
  }

  func event(at sequence: SequenceNumber, on connection: PostgresConnection) throws(PostgresFailure) -> JournalEvent? {
    try event(connection.rows("\(selectLine) WHERE sequence = $1::bigint", [.integer(sequence.rawValue)]), 0)
  }

  /// What reads lines, as ``event(_:_:)`` takes them.
  var selectLine: String { "SELECT sequence, line, starts FROM \(names.entry)" }

  /// The event that a row is; nil behind the last row.
  func event(_ rows: SQLRows, _ row: Int) throws(PostgresFailure) -> JournalEvent? {
    guard let sequence = rows.integer(row, 0), let line = rows.bytes(row, 1), let start = rows.integer(row, 2) else {
      return nil
    }
    do throws(JournalError) {
      let event = try JournalEvent(
        storedLine: line[...], at: EventLocation(segment: .first, byteOffset: start), of: identity)
      if event.sequence.rawValue == sequence { return event }
      throw JournalError(.damaged, Self.operation, "the row \(sequence) holds entry \(event.sequence)")
    } catch {
      throw PostgresFailure(
        JournalError(
          .damaged, Self.operation, error.message, hint: "look at what verify says",
          place: JournalError.Place(file: LinePages.store, byteOffset: start, sequence: SequenceNumber(sequence))))
    }
  }
}
