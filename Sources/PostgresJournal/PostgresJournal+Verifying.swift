public import EventJournal

extension PostgresJournal {
  /// Checks every line, what is kept beside it, and every file; and changes nothing.
  ///
  /// Chain, numbers, times, batches and canonical form, the columns by which entries are found, and the agreement with the head.
  /// Stops at the first damage. O(journal), in constant memory.
  ///
  /// - Parameters:
  ///   - sizes: Numbers of events, whose roots are noted in the report: what a checkpoint is compared with.
  ///   - progress: Called now and then with the number of events that were checked.
  /// - Throws: What reading throws; damage is no error but in the report.
  public func verify(
    rootsAt sizes: Set<Int> = [], progress: (Int) -> Void = { _ in }
  ) throws(JournalError) -> VerificationReport {
    let head = try head()
    var verifier = StoredLineVerifier(of: identity, in: LinePages.store, rootsAt: sizes)
    try pool.reading("verifying the journal") { (connection) throws(PostgresFailure) in
      verifier = StoredLineVerifier(of: identity, in: LinePages.store, rootsAt: sizes)
      var next = 1
      while try checkPage(from: next, upTo: head.sequence.rawValue, &verifier, on: connection) {
        next += Self.pageEvents
        progress(min(next - 1, head.sequence.rawValue))
      }
    }
    return verifier.report(upTo: head).with(try attachmentHome.verify())
  }

  private static var pageEvents: Int { 1000 }

  /// Checks the rows of a range of numbers; whether there may be more.
  ///
  /// Rows are taken by their numbers and not by what should follow, so that one that is gone or too many shows.
  private func checkPage(
    from first: Int, upTo end: Int, _ verifier: inout StoredLineVerifier, on connection: PostgresConnection
  ) throws(PostgresFailure) -> Bool {
    if first > end { return false }
    // A line may have 16 MiB: where the page has many bytes, it is read row by row.
    let last = min(first + Self.pageEvents - 1, end)
    let range: [SQLValue] = [.integer(first), .integer(last)]
    let bounds = "WHERE sequence BETWEEN $1::bigint AND $2::bigint"
    let size = try connection.rows("SELECT sum(octet_length(line))::bigint FROM \(names.entry) \(bounds)", range)
    let step = (size.integer(0, 0) ?? 0) > 32 << 20 ? 1 : Self.pageEvents
    for start in stride(from: first, through: last, by: step) {
      let rows = try connection.rows(
        "SELECT sequence, line, starts, leaf, batchend, id, subject, type, recorded FROM \(names.entry) \(bounds) ORDER BY 1",
        [.integer(start), .integer(min(start + step - 1, last))])
      for row in 0..<rows.count where !check(rows, row, &verifier) { return false }
    }
    return true
  }

  private func check(_ rows: SQLRows, _ row: Int, _ verifier: inout StoredLineVerifier) -> Bool {
    let line = rows.bytes(row, 1) ?? []
    return verifier.add(
      line[...], sequence: SequenceNumber(rows.integer(row, 0) ?? 0),
      at: EventLocation(segment: .first, byteOffset: rows.integer(row, 2) ?? 0),
      mistake: { event in
        let columns = [
          ("leaf", rows.bytes(row, 3) == event.leafHash.bytes),
          ("batchend", rows.integer(row, 4) == event.batchEnd.rawValue), ("id", rows.identifier(row, 5) == event.id),
          ("subject", rows.text(row, 6) == event.subject), ("type", rows.text(row, 7) == event.type),
          ("recorded", rows.integer(row, 8) == Int(event.time.milliseconds)),
        ]
        return columns.first { !$0.1 }.map { "the column \($0.0) isn't what the line says" }
      })
  }
}
