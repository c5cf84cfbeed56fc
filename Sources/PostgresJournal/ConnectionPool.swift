internal import CPostgres
internal import EventJournal
internal import Synchronization

/// The connections of a journal: each is used by one thread, and kept for the next call.
final class ConnectionPool: Sendable {
  private struct State {
    /// Connections to any server of the address, and to one that takes entries.
    var idle: [Bool: [PostgresConnection]] = [:]
  }

  let address: PostgresAddress
  let settings: PostgresSettings
  private let state = Mutex(State())

  /// The connections to an address.
  ///
  /// - Throws: `libraryMissing`, `invalidAddress`.
  init(_ address: PostgresAddress, _ settings: PostgresSettings) throws(JournalError) {
    (self.address, self.settings) = (address, settings)
    guard acta_pg_load() else {
      throw JournalError(
        .libraryMissing, "opening the journal", "the library of PostgreSQL, libpq, isn't installed",
        hint: "install it (Debian: apt install libpq5)")
    }
    var mistake: UnsafeMutablePointer<CChar>?
    let value = unsafe acta_pg_option(address.connection, "dbname", &mistake)
    unsafe free(value)
    guard let said = unsafe mistake else { return }
    defer { unsafe free(said) }
    let message = unsafe String(cString: said)
    let shown = message.split(separator: address.connection, omittingEmptySubsequences: false)
    throw JournalError(
      .invalidAddress, "opening the journal",
      "PostgreSQL doesn't understand the address: " + shown.joined(separator: "…").filter { !$0.isNewline },
      hint: "write it like postgresql://NAME@HOST/DATABASE?schema=SCHEMA")
  }

  /// A connection that is idle, or a new one.
  func take(writes: Bool = false) throws(PostgresFailure) -> PostgresConnection {
    while let idle = state.withLock({ $0.idle[writes]?.popLast() }) {
      if idle.isAlive { return idle }
    }
    return try connect(writes: writes)
  }

  /// A new connection.
  func connect(writes: Bool) throws(PostgresFailure) -> PostgresConnection {
    try PostgresConnection(address, settings, writes: writes)
  }

  /// Keeps a connection for the next call.
  func giveBack(_ connection: PostgresConnection, writes: Bool = false) {
    guard connection.isAlive else { return }
    state.withLock { state in
      if state.idle[writes, default: []].count < settings.idleConnections {
        state.idle[writes, default: []].append(connection)
      }
    }
  }

  /// Does something that reads, which is done again once on a new connection where the one at hand is found lost.
  func reading<Value>(
    _ operation: String, _ body: (PostgresConnection) throws(PostgresFailure) -> Value
  ) throws(JournalError) -> Value {
    do throws(PostgresFailure) {
      let connection = try take()
      do throws(PostgresFailure) {
        let value = try body(connection)
        giveBack(connection)
        return value
      } catch {
        guard error.isLost else {
          giveBack(connection)
          throw error
        }
      }
      let next = try connect(writes: false)
      let value = try body(next)
      giveBack(next)
      return value
    } catch { throw error.error(operation, address) }
  }
}

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif
