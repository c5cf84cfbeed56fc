internal import EventJournal
internal import Dispatch
internal import Glibc
internal import Synchronization

extension PostgresJournal {
  /// Something for each append that the server tells of, for each connection that had to be made again, and now and then.
  ///
  /// A notification is lost with its connection, and that is noticed; what is asked for then is read from the tables.
  public func changes() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let follower = Follower(self, continuation)
    continuation.onTermination = { _ in follower.end() }
    follower.begin()
    return stream
  }
}

/// Listens on a connection of its own; all of it happens on one queue, which is not checked (D0029).
private final class Follower: @unchecked Sendable {
  private let journal: PostgresJournal
  private let continuation: AsyncStream<Void>.Continuation
  private let queue = DispatchQueue(label: "acta.postgres.follower")
  private var connection: PostgresConnection?
  private var source: (any DispatchSourceRead)?
  private var ticks: (any DispatchSourceTimer)?
  private var nextPause: Duration
  private var hasEnded = false

  init(_ journal: PostgresJournal, _ continuation: AsyncStream<Void>.Continuation) {
    (self.journal, self.continuation) = (journal, continuation)
    nextPause = journal.settings.firstPause
  }

  func begin() {
    queue.async { [self] in
      let interval = max(10, journal.settings.following.wholeMilliseconds)
      let timer = DispatchSource.makeTimerSource(queue: queue)
      timer.schedule(deadline: .now() + .milliseconds(interval), repeating: .milliseconds(interval))
      timer.setEventHandler { [weak self] in self?.tick() }
      timer.activate()
      ticks = timer
      connect()
    }
  }

  func end() {
    queue.async { [self] in
      hasEnded = true
      ticks?.cancel()
      drop()
    }
  }

  private func tick() {
    if !hasEnded { continuation.yield() }
  }

  private func connect() {
    if hasEnded { return }
    do throws(PostgresFailure) {
      let connection = try journal.pool.connect(writes: false)
      let rows = try connection.rows("SELECT channel FROM \(journal.names.head)")
      try connection.execute("LISTEN \(PostgresAddress.quoted(rows.text(0, 0) ?? ""))")
      listen(connection)
      nextPause = journal.settings.firstPause
    } catch {
      // A standby can't tell; then the ticks do.
      if error.state == "25006" || error.state == "0A000" { return }
      let pause = nextPause
      nextPause = min(pause * 2, journal.settings.longestPause)
      queue.asyncAfter(deadline: .now() + .milliseconds(pause.wholeMilliseconds)) { [weak self] in self?.connect() }
    }
    // What came before it listened is looked for now.
    continuation.yield()
  }

  private func listen(_ connection: PostgresConnection) {
    // libpq closes its socket when it sees that the connection is lost, and the next connection may get the same number while
    // the old one is still watched: nothing would be heard of it. A duplicate has a number of its own until it is closed here.
    let watched = dup(connection.socket)
    guard watched >= 0 else { return }
    let source = DispatchSource.makeReadSource(fileDescriptor: watched, queue: queue)
    source.setEventHandler { [weak self] in self?.receive() }
    source.setCancelHandler { close(watched) }
    source.activate()
    (self.connection, self.source) = (connection, source)
  }

  private func receive() {
    guard let connection else { return }
    guard let count = connection.notifications() else {
      drop()
      return connect()
    }
    if count > 0 { continuation.yield() }
  }

  private func drop() {
    source?.cancel()
    (source, connection) = (nil, nil)
  }
}
