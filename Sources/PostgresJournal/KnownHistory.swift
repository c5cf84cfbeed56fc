public import EventJournal
internal import Synchronization

/// Remembers the last event that was seen, so that a server that holds another history is found out.
///
/// That is one which was restored to an earlier moment, or a standby that became the leader without having received the end.
final class KnownHistory: Sendable {
  private let last = Mutex<IndexExtent?>(nil)

  /// What was seen last.
  var extent: IndexExtent? { last.withLock { $0 } }

  /// Notes what was seen, where it is further on.
  func note(_ head: JournalHead) {
    last.withLock { last in
      if head.sequence > last?.sequence ?? .zero {
        last = IndexExtent(sequence: head.sequence, leafHash: head.leafHash)
      }
    }
  }
}

extension PostgresJournal {
  /// The head that a connection answers, once it is known to belong to the history that was seen before.
  ///
  /// The comparison takes one more statement, once for each connection.
  /// - Throws: `otherHistory` for a fork; `standbyBehind` for a standby that doesn't catch up in time.
  func comparedHead(
    on connection: PostgresConnection, _ read: () throws(PostgresFailure) -> JournalHead
  ) throws(PostgresFailure) -> JournalHead {
    let deadline = ContinuousClock.now + settings.standbyLag
    var head = try read()
    while let extent = known.extent, head.sequence < extent.sequence {
      // Another thread may have moved on since. A leader doesn't go back, and a standby may be late.
      head = try read()
      if head.sequence >= extent.sequence { break }
      guard try isStandby(connection) else { throw PostgresFailure(fork(extent, head)) }
      guard ContinuousClock.now < deadline else { throw PostgresFailure(behind(extent, head)) }
      pause(.milliseconds(20))
    }
    if let extent = known.extent, extent.sequence <= head.sequence, extent.sequence > .zero {
      let isSame =
        if extent.sequence == head.sequence {
          extent.leafHash == head.leafHash
        } else if connection.hasComparedHistory {
          true
        } else {
          try leaf(at: extent.sequence, on: connection) == extent.leafHash
        }
      if !isSame { throw PostgresFailure(fork(extent, head)) }
    }
    connection.hasComparedHistory = true
    known.note(head)
    return head
  }

  private func isStandby(_ connection: PostgresConnection) throws(PostgresFailure) -> Bool {
    try connection.rows("SELECT pg_is_in_recovery()").flag(0, 0)
  }

  func leaf(at sequence: SequenceNumber, on connection: PostgresConnection) throws(PostgresFailure) -> LeafHash? {
    let rows = try connection.rows(
      "SELECT leaf FROM \(names.entry) WHERE sequence = $1::bigint", [.integer(sequence.rawValue)])
    return rows.bytes(0, 0).flatMap { LeafHash(bytes: $0) }
  }

  /// The error for a database that doesn't hold what was seen before, in this process or an earlier one.
  public func otherHistory(_ extent: IndexExtent, _ head: JournalHead) -> JournalError { fork(extent, head) }

  func fork(_ extent: IndexExtent, _ head: JournalHead) -> JournalError {
    JournalError(
      .otherHistory, "reading the journal",
      "\(address) no longer holds entry \(extent.sequence) as it was seen before (\(extent.leafHash)); it ends with entry "
        + "\(head.sequence) (\(head.leafHash)). It was restored to an earlier moment, or a standby without the end leads now",
      hint: "ask the administrator before anything is recorded; to accept what is there, make the catalog anew")
  }

  private func behind(_ extent: IndexExtent, _ head: JournalHead) -> JournalError {
    JournalError(
      .standbyBehind, "reading the journal",
      "the standby has received entries up to \(head.sequence), and \(extent.sequence) was seen before",
      hint: "try again in a moment, or read from the leader")
  }
}

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Has the thread wait.
func pause(_ duration: Duration) { usleep(UInt32(min(1_000_000_000, duration.wholeMilliseconds * 1000))) }
