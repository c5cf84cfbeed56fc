public import EventJournal

/// The one writer of a journal in PostgreSQL, while its session has the turn.
///
/// The turn only spares others from deciding in vain. What keeps the order is the row of the head: it is locked in the
/// transaction of each append, and must be the one that was decided on.
final class PostgresWriter: JournalWriter, LineAdopting {
  static let operation = "appending to the journal"

  let journal: PostgresJournal
  private(set) var connection: PostgresConnection?
  private(set) var head: JournalHead
  private var lastTime: Instant?
  private var isClosed = false

  init(_ journal: PostgresJournal, waitingAtMost timeout: Duration) throws(JournalError) {
    self.journal = journal
    do throws(PostgresFailure) {
      let (connection, head, time) = try Self.turn(of: journal, waitingAtMost: timeout)
      (self.connection, self.head, lastTime) = (connection, head, time)
    } catch {
      if error.state == PostgresFailure.State.lockNotAvailable { throw .busy(for: timeout) }
      throw error.error("opening the journal for writing", journal.address)
    }
  }

  /// Takes the turn; while the server is away it is tried again, as long as is waited for another writer.
  private static func turn(
    of journal: PostgresJournal, waitingAtMost timeout: Duration
  ) throws(PostgresFailure) -> (PostgresConnection, JournalHead, Instant?) {
    let deadline = ContinuousClock.now + timeout
    var wait = journal.settings.firstPause
    while true {
      let rest = max(.zero, deadline - ContinuousClock.now)
      do throws(PostgresFailure) { return try journal.turn(waitingAtMost: rest) } catch {
        guard error.isLost, ContinuousClock.now + wait < deadline else { throw error }
      }
      pause(wait)
      wait = min(wait * 2, journal.settings.longestPause)
    }
  }

  deinit { close() }

  func close() {
    isClosed = true
    guard let connection else { return }
    self.connection = nil
    journal.giveUpTurn(connection)
  }

  func append(
    _ drafts: [EventDraft], condition: AppendCondition, clock: Instant, acceptClock: Bool
  ) throws(JournalError) -> AppendResult {
    if isClosed { throw JournalError(.writingClosed, Self.operation, "this writer was closed") }
    func attempt(_ index: any JournalIndex) throws(JournalError) -> AppendResult? {
      switch try planner(index).plan(drafts, condition: condition, clock: clock, acceptClock: acceptClock) {
      case .recorded(let events): return AppendResult(events: events, wasAlreadyPresent: true)
      case .new(let events, let next):
        guard try store(events, reaching: next) else { return nil }
        // The events are durable: an index that fails now is brought up to date by the next append.
        try? journal.index?.record(events)
        return AppendResult(events: events, wasAlreadyPresent: false)
      }
    }
    if let index = journal.index {
      if let extent = try index.extent(), try !journal.reflects(extent, head: head) {
        throw journal.fork(extent, head)
      }
      try journal.bringUpToDate(index, to: head)
      if let result = try attempt(index) { return result }
      throw JournalError.indexFailed("an identifier is recorded already, and the index does not know it")
    }
    // Identifiers are new as a rule, and the server says where they are not: then, or where anything is refused, all are looked up.
    let assumed = ServerIndex(self, known: [:])
    do throws(JournalError) {
      if let result = try attempt(assumed) { return result }
    } catch {
      guard error.code.kind == .refused else { throw error }
    }
    if let result = try attempt(ServerIndex(self, known: lookUp(drafts.map(\.id)))) { return result }
    throw JournalError(.serverFailed, Self.operation, "the server found an identifier twice, and then not at all")
  }

  func adopt(_ events: [JournalEvent]) throws(JournalError) {
    if isClosed { throw JournalError(.writingClosed, Self.operation, "this writer was closed") }
    let adopted = try AdoptedLines(events, behind: head, time: lastTime, of: journal.identity)
    guard try store(adopted.events, reaching: adopted.head) else {
      throw JournalError(.identifierTaken, Self.operation, "an identifier occurs twice in what is copied")
    }
  }

  private func planner(_ index: any JournalIndex) -> HomePlanner {
    HomePlanner(
      journal.identity, head: head, lastTime: lastTime, index: index,
      event: { [self] (sequence) throws(JournalError) in
        try asking { (connection) throws(PostgresFailure) in try journal.event(at: sequence, on: connection) }
      },
      lastEvent: { [self] (query, sequence) throws(JournalError) in
        try asking { (connection) throws(PostgresFailure) in
          try journal.lastEvent(query, since: sequence, on: connection)
        }
      },
      eventCount: { [self] (subject) throws(JournalError) in
        try asking { (connection) throws(PostgresFailure) in try journal.eventCount(of: subject, on: connection) }
      })
  }

  /// Asks the server on the connection that has the turn.
  func asking<Value>(_ body: (PostgresConnection) throws(PostgresFailure) -> Value) throws(JournalError) -> Value {
    do throws(PostgresFailure) {
      if let connection {
        do throws(PostgresFailure) { return try body(connection) } catch {
          guard error.isLost else { throw error }
        }
      }
      return try body(connectedAgain())
    } catch { throw error.error(Self.operation, journal.address) }
  }

  /// A new connection that has the turn; while it was lost no one else may have recorded, since what was decided on stays true for
  /// a writer.
  private func connectedAgain() throws(PostgresFailure) -> PostgresConnection {
    let before = head
    connection = nil
    try takeTurnAgain()
    guard let connection else { throw PostgresFailure(message: "there is no connection", isLost: true) }
    if head != before { throw PostgresFailure(overtaken) }
    return connection
  }

  private var overtaken: JournalError {
    JournalError(
      .connectionFailed, Self.operation,
      "the connection was lost, and someone else has recorded since; nothing of this was recorded",
      hint: "look at what was recorded since and decide again")
  }

  private func lookUp(_ ids: [EventIdentifier]) throws(JournalError) -> [EventIdentifier: IndexEntry] {
    try asking { (connection) throws(PostgresFailure) in
      let rows = try connection.rows(
        "SELECT id, sequence, starts FROM \(journal.names.entry) WHERE id = ANY($1::uuid[])", [.identifiers(ids)])
      var known: [EventIdentifier: IndexEntry] = [:]
      for row in 0..<rows.count {
        guard let id = rows.identifier(row, 0), let sequence = rows.integer(row, 1), let start = rows.integer(row, 2)
        else { continue }
        known[id] = IndexEntry(
          sequence: SequenceNumber(sequence), location: EventLocation(segment: .first, byteOffset: start))
      }
      return known
    }
  }
}

extension PostgresWriter {
  /// Stores lines behind the head in one transaction, and moves the head; false where an identifier is there already.
  ///
  /// When the connection is lost meanwhile, the server is asked by the first identifier whether they are there.
  private func store(_ events: [JournalEvent], reaching next: JournalHead) throws(JournalError) -> Bool {
    guard let first = events.first else { return true }
    do throws(PostgresFailure) {
      if connection == nil { _ = try connectedAgain() }
      try send(events, next)
    } catch {
      if error.state == PostgresFailure.State.uniqueViolation { return false }
      guard error.isLost else { throw error.error(Self.operation, journal.address) }
      connection = nil
      try settle(events, first, next)
    }
    // Others may have recorded behind it before the turn was had again.
    if head.sequence < next.sequence { (head, lastTime) = (next, events.last?.time) }
    journal.known.note(next)
    return true
  }

  private func send(_ events: [JournalEvent], _ next: JournalHead) throws(PostgresFailure) {
    guard let connection else { throw PostgresFailure(message: "there is no connection", isLost: true) }
    _ = connection.tookWarning()
    _ = try connection.rows(
      "SELECT \(journal.names.append)($1::bigint, $2::bytea, $3::bytea[], $4::bytea[], $5::uuid[], $6::text[], $7::text[],"
        + " $8::bigint[], $9::bigint[], $10::text[], $11::bytea)",
      [
        .integer(head.sequence.rawValue), .bytes(head.leafHash.bytes), .byteStrings(events.map(\.line)),
        .byteStrings(events.map { $0.leafHash.bytes[...] }), .identifiers(events.map(\.id)),
        .texts(events.map(\.subject)), .texts(events.map(\.type)),
        .integers(events.map { Int($0.time.milliseconds) }), .integers(events.map(\.batchEnd.rawValue)),
        .texts(events.map(\.actor)), .bytes(next.tree.peaks.flatMap(\.bytes)),
      ])
    // The commit is there and may not have reached the standby: a later commit that has says that this one has too.
    while connection.tookWarning() { _ = try connection.rows("SELECT pg_current_xact_id()::text") }
  }

  /// Finds out what became of an append whose connection was lost, and does it again where it was not recorded.
  ///
  /// The turn is had again only once the server has ended the session that was lost, so that nothing of it is still to come.
  private func settle(_ events: [JournalEvent], _ first: JournalEvent, _ next: JournalHead) throws(JournalError) {
    let deadline = ContinuousClock.now + journal.settings.recovering
    let before = head
    var wait = journal.settings.firstPause
    while true {
      do throws(PostgresFailure) {
        try takeTurnAgain()
        guard let connection else { continue }
        if try journal.leaf(at: first.sequence, on: connection) == first.leafHash { return }
        if head != before { throw PostgresFailure(overtaken) }
        try send(events, next)
        return
      } catch {
        guard error.isLost || error.state == PostgresFailure.State.lockNotAvailable else {
          throw error.error(Self.operation, journal.address)
        }
        connection = nil
        if ContinuousClock.now >= deadline { throw unknown(first, error) }
      }
      pause(wait)
      wait = min(wait * 2, journal.settings.longestPause)
    }
  }

  private func unknown(_ first: JournalEvent, _ failure: PostgresFailure) -> JournalError {
    JournalError(
      .outcomeUnknown, Self.operation,
      "the connection was lost, and whether entry \(first.id) was recorded can't be asked: "
        + failure.error(Self.operation, journal.address).message,
      hint: "do the same again with the same identifiers once the server is there: nothing is recorded twice")
  }

  /// Has the turn again on a new connection; the history must go on from what this writer knows.
  private func takeTurnAgain() throws(PostgresFailure) {
    let (connection, head, time) = try journal.turn(waitingAtMost: .seconds(1))
    (self.connection, self.head, lastTime) = (connection, head, time)
  }
}

extension PostgresJournal {
  /// Becomes the one writer: takes the turn on the server, which lasts as long as the session at most.
  ///
  /// Throws also `connectionFailed`, `accessDenied` for a role that only reads, and `otherHistory`.
  public func openWriter(waitingAtMost timeout: Duration) throws(JournalError) -> any JournalWriter {
    try PostgresWriter(self, waitingAtMost: timeout)
  }

  /// Takes over all that another home of the same journal holds; see ``EventJournal/LineAdopting/adoptAll(of:progress:)``.
  public func adoptAll(of source: any Journal, progress: (Int) -> Void = { _ in }) throws(JournalError) -> Int {
    let writer = try PostgresWriter(self, waitingAtMost: Self.defaultTimeout)
    defer { writer.close() }
    return try writer.adoptAll(of: source, progress: progress)
  }

  /// Takes the turn on an idle connection, or on a new one where that is found lost.
  func turn(
    waitingAtMost timeout: Duration
  ) throws(PostgresFailure) -> (PostgresConnection, JournalHead, Instant?) {
    let connection = try pool.take(writes: true)
    do throws(PostgresFailure) { return try turn(on: connection, timeout) } catch {
      guard error.isLost else {
        giveUpTurn(connection)
        throw error
      }
    }
    return try turn(on: pool.connect(writes: true), timeout)
  }

  /// Lets the next writer in, and keeps the connection.
  ///
  /// No one waits for the answer: the next statement of the connection comes behind it.
  func giveUpTurn(_ connection: PostgresConnection) {
    if (try? connection.send("SELECT pg_advisory_unlock_all()")) != nil {
      pool.giveBack(connection, writes: true)
    }
  }

  private func turn(
    on connection: PostgresConnection, _ timeout: Duration
  ) throws(PostgresFailure) -> (PostgresConnection, JournalHead, Instant?) {
    var time: Instant?
    let head = try comparedHead(on: connection) { () throws(PostgresFailure) in
      let rows = try connection.rows(
        "SELECT \(Self.headColumns) FROM \(names.turn)($1::integer)", [.milliseconds(timeout)])
      let (head, last) = try readHead(rows)
      time = last
      return head
    }
    return (connection, head, time)
  }
}

/// Asks the server where an event is, and which was the last about a subject; for an append.
///
/// It lives as long as one append and is used by its thread alone, which is not checked (D0029).
private final class ServerIndex: JournalIndex, @unchecked Sendable {
  private let writer: PostgresWriter
  private let known: [EventIdentifier: IndexEntry]

  init(_ writer: PostgresWriter, known: [EventIdentifier: IndexEntry]) { (self.writer, self.known) = (writer, known) }

  func extent() -> IndexExtent? { nil }
  func record(_ events: [JournalEvent]) {}
  func reset() {}
  func entry(of id: EventIdentifier) -> IndexEntry? { known[id] }

  func lastSequence(touching subject: String) throws(JournalError) -> SequenceNumber? {
    try writer.asking { (connection) throws(PostgresFailure) in
      try writer.journal.lastEvent(.subject(subject), since: .zero, on: connection)?.sequence
    }
  }
}
