internal import EventJournal

/// Reads the lines of a journal page by page, each checked against the one before; for one thread.
///
/// While a page is taken, the next one has been asked for already. A connection that is lost is replaced, and reading goes on
/// where it was: what was read before is compared by the chain.
final class LinePages {
  /// What lines are stored in, as errors name it.
  static let store = "entry"
  private static let (mostEvents, mostBytes) = (2000, 1 << 20)
  private static let operation = "reading the journal"

  private let journal: PostgresJournal
  private let end: JournalHead
  /// The last event that was read of a page, and where its line ends.
  private var position: (sequence: SequenceNumber, end: Int)
  private var walk: StoredLineWalk?
  private var connection: PostgresConnection?
  private var isAsked = false
  private var page: (bytes: [UInt8], lines: [(range: Range<Int>, start: Int)]) = ([], [])
  private var taken = 0

  init(_ journal: PostgresJournal, from first: SequenceNumber, upTo end: JournalHead) {
    (self.journal, self.end) = (journal, end)
    position = (SequenceNumber(first.rawValue - 1), 0)
  }

  deinit { letGo() }

  /// The next event; nil behind the last.
  func next() throws(JournalError) -> JournalEvent? {
    while taken == page.lines.count {
      guard position.sequence < end.sequence else {
        letGo()
        return nil
      }
      try readPage()
    }
    let (range, start) = page.lines[taken]
    taken += 1
    return try walk?.admit(page.bytes[range], at: EventLocation(segment: .first, byteOffset: start))
  }

  private func letGo() {
    if let connection { journal.pool.giveBack(connection) }
    connection = nil
    isAsked = false
  }

  private func readPage() throws(JournalError) {
    do throws(PostgresFailure) {
      do throws(PostgresFailure) { try readPageOnce() } catch {
        guard error.isLost else { throw error }
        (connection, isAsked) = (nil, false)
        try readPageOnce()
      }
    } catch {
      connection = nil
      throw error.error(Self.operation, journal.address)
    }
  }

  private func readPageOnce() throws(PostgresFailure) {
    let connection: PostgresConnection
    if let current = self.connection { connection = current } else { connection = try journal.pool.take() }
    self.connection = connection
    if walk == nil { walk = try begin(connection) }
    if !isAsked { try ask(connection) }
    isAsked = false
    let rows = try connection.answer()
    guard rows.count > 0 else {
      throw PostgresFailure(
        JournalError(
          .damaged, Self.operation, "the entry is missing", hint: "look at what verify says",
          place: JournalError.Place(file: Self.store, byteOffset: position.end, sequence: position.sequence.next)))
    }
    take(rows)
    if position.sequence < end.sequence { try ask(connection) }
  }

  /// The walk behind the event before the first one, which is admitted too: it tells where the first begins, what its `prev` must
  /// be, and whether it is in the middle of a batch.
  private func begin(_ connection: PostgresConnection) throws(PostgresFailure) -> StoredLineWalk {
    let before = position.sequence
    guard before > .zero else { return StoredLineWalk(of: journal.identity, in: Self.store) }
    var walk = StoredLineWalk(of: journal.identity, in: Self.store, behind: SequenceNumber(before.rawValue - 1))
    guard let event = try journal.event(at: before, on: connection) else { return walk }
    do throws(JournalError) { _ = try walk.admit(event.line, at: event.location) } catch {
      throw PostgresFailure(error)
    }
    position.end = event.location.byteOffset + event.line.count + 1
    return walk
  }

  /// Asks for the next page: by number, so that the server reads no more than that, and by place, so that it is not too large.
  private func ask(_ connection: PostgresConnection) throws(PostgresFailure) {
    let last = min(end.sequence.rawValue, position.sequence.rawValue + Self.mostEvents)
    try connection.send(
      "\(journal.selectLine) WHERE sequence > $1::bigint AND sequence <= $2::bigint AND starts < $3::bigint ORDER BY sequence",
      [.integer(position.sequence.rawValue), .integer(last), .integer(position.end + Self.mostBytes)])
    isAsked = true
  }

  private func take(_ rows: SQLRows) {
    page = ([], [])
    taken = 0
    page.bytes.reserveCapacity(Self.mostBytes + Self.mostBytes / 8)
    page.lines.reserveCapacity(rows.count)
    for row in 0..<rows.count {
      let start = page.bytes.count
      let count = rows.append(row, 1, to: &page.bytes)
      let place = rows.integer(row, 2) ?? 0
      page.lines.append((start..<start + count, place))
      position = (SequenceNumber(rows.integer(row, 0) ?? 0), place + count + 1)
    }
  }
}
