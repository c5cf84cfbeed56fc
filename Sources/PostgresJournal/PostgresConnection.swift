internal import CPostgres
internal import EventJournal

/// One connection to the server.
///
/// It is used by one thread at a time: who took it from the pool, or made it. So that is not checked (D0029).
@safe final class PostgresConnection: @unchecked Sendable {
  private let handle: OpaquePointer
  let address: PostgresAddress
  /// The names of the statements that the server has prepared.
  private var prepared: [String: String] = [:]
  /// Whether answers of what was sent are still to come.
  private var isWaiting = false
  /// Whether what the journal knew before was compared with what is there.
  var hasComparedHistory = false

  /// Connects.
  ///
  /// - Parameter writes: Whether the server must be one that takes entries, where the address names several.
  init(_ address: PostgresAddress, _ settings: PostgresSettings, writes: Bool) throws(PostgresFailure) {
    self.address = address
    let seconds = max(2, (settings.connecting.wholeMilliseconds + 999) / 1000)
    let before = [("connect_timeout", "\(seconds)"), ("application_name", "acta")]
    let after = [("client_encoding", "UTF8")] + (writes ? [("target_session_attrs", "read-write")] : [])
    let options = before + [("dbname", address.connection)] + after
    guard let handle = unsafe Self.connected(options) else {
      throw PostgresFailure(message: "there is no memory for a connection", isLost: true)
    }
    guard unsafe acta_pg_is_alive(handle) else {
      let message = unsafe String(cString: acta_pg_message(handle))
      unsafe acta_pg_finish(handle)
      throw PostgresFailure(
        state: Self.state(ofRefusal: message), message: Self.redacted(message, address), isLost: true)
    }
    unsafe self.handle = handle
    try execute(Self.session(settings))
  }

  deinit { unsafe acta_pg_finish(handle) }

  private static func connected(_ options: [(name: String, value: String)]) -> OpaquePointer? {
    let texts = unsafe options.flatMap { unsafe [strdup($0.name), strdup($0.value)] }
    defer { unsafe texts.forEach { unsafe free($0) } }
    var (names, values): ([UnsafePointer<CChar>?], [UnsafePointer<CChar>?]) = unsafe ([], [])
    for place in stride(from: 0, to: unsafe texts.count, by: 2) {
      unsafe names.append(UnsafePointer(texts[place]))
      unsafe values.append(UnsafePointer(texts[place + 1]))
    }
    unsafe names.append(nil)
    unsafe values.append(nil)
    return unsafe acta_pg_connect(names, values)
  }

  /// The server says no SQLSTATE to libpq when it refuses a connection; in English it is known by these words.
  private static func state(ofRefusal message: String) -> String? {
    if message.contains("password authentication failed") || message.contains("no password supplied") { return "28P01" }
    if message.contains("session is read-only") || message.contains("server is in hot standby mode") { return "25006" }
    return nil
  }

  /// What libpq says of a string without the string itself, which may hold a password.
  private static func redacted(_ message: String, _ address: PostgresAddress) -> String {
    message.split(separator: address.connection, omittingEmptySubsequences: false).joined(separator: "\(address)")
  }

  /// What every session begins with.
  ///
  /// What is acknowledged must be durable whatever was set for the role, and a server must find
  /// out by itself that a client's machine is gone, so that its turn ends.
  private static func session(_ settings: PostgresSettings) -> String {
    """
    SELECT set_config('synchronous_commit', 'on', false)
      WHERE current_setting('synchronous_commit') IN ('off', 'local');
    SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3;
    SET default_transaction_isolation = 'read committed'; SET bytea_output = 'hex'; SET lock_timeout = 0;
    SET statement_timeout = \(settings.statement?.wholeMilliseconds ?? 0)
    """
  }
}

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension PostgresConnection {
  /// Whether it can be used, as far as is known without asking the server.
  var isAlive: Bool { unsafe acta_pg_is_alive(handle) }

  /// Whether the server has warned since this was last asked.
  func tookWarning() -> Bool { unsafe acta_pg_took_warning(handle) }

  /// The socket, for those who wait for notifications.
  var socket: Int32 { unsafe acta_pg_socket(handle) }

  /// How many notifications have come; nil for a connection that is lost.
  func notifications() -> Int? {
    let count = unsafe acta_pg_notifications(handle)
    return count < 0 ? nil : Int(count)
  }

  /// Runs statements without parameters.
  func execute(_ sql: String) throws(PostgresFailure) {
    try finish()
    guard let result = unsafe acta_pg_execute(handle, sql) else { throw lost() }
    defer { unsafe acta_pg_clear(result) }
    if unsafe !acta_pg_is_good(result) { throw unsafe failure(result) }
  }

  /// Runs one statement; see ``send(_:_:)``.
  func rows(_ sql: String, _ values: [SQLValue] = []) throws(PostgresFailure) -> SQLRows {
    try send(sql, values)
    return try answer()
  }

  /// Sends one statement, which is prepared the first time, and waits for nothing.
  func send(_ sql: String, _ values: [SQLValue] = []) throws(PostgresFailure) {
    try finish()
    let name = try preparedName(sql)
    let parameters = SQLParameters(values)
    let isSent = unsafe acta_pg_send(
      handle, name, Int32(values.count), parameters.bytes, parameters.offsets, parameters.lengths)
    if !isSent { throw lost() }
    isWaiting = true
  }

  /// What the statement that was sent has answered.
  func answer() throws(PostgresFailure) -> SQLRows {
    guard let result = unsafe acta_pg_answer(handle) else {
      isWaiting = false
      throw lost()
    }
    if unsafe !acta_pg_is_good(result) {
      let failure = unsafe failure(result)
      unsafe acta_pg_clear(result)
      drain()
      throw failure
    }
    let rows = unsafe SQLRows(result)
    drain()
    if !isAlive, rows.count == 0 { throw lost() }
    return rows
  }

  /// Takes in answers that no one has waited for; their errors count for nothing.
  private func finish() throws(PostgresFailure) {
    if isWaiting { drain() }
    if !isAlive { throw lost() }
  }

  private func drain() {
    while let rest = unsafe acta_pg_answer(handle) { unsafe acta_pg_clear(rest) }
    isWaiting = false
  }

  private func preparedName(_ sql: String) throws(PostgresFailure) -> String {
    if let name = prepared[sql] { return name }
    let name = "acta_\(prepared.count)"
    guard let result = unsafe acta_pg_prepare(handle, name, sql) else { throw lost() }
    defer { unsafe acta_pg_clear(result) }
    if unsafe !acta_pg_is_good(result) { throw unsafe failure(result) }
    prepared[sql] = name
    return name
  }

  private func failure(_ result: OpaquePointer) -> PostgresFailure {
    let state = unsafe acta_pg_state(result).map { unsafe String(cString: $0) }
    let message = unsafe acta_pg_error(result).map { unsafe String(cString: $0) }
    guard let state, let message else { return lost() }
    // Shutting down, crashed, ended by an administrator: the session is over, whatever became of the statement.
    let isOver = ["57P01", "57P02", "57P03", "08006", "08003", "25P03", "57P05"].contains(state) || !isAlive
    return PostgresFailure(state: state, message: message, isLost: isOver)
  }

  private func lost() -> PostgresFailure {
    PostgresFailure(message: unsafe String(cString: acta_pg_message(handle)), isLost: true)
  }
}
