internal import GRDB
internal import GRDBSQLite
import MeetingRecords

/// A connection of its own for SQL that a person typed; it can only read.
///
/// GRDB needs the authorizer of its own connections for itself, so this one is SQLite's alone.
@safe final class StatementConnection {
  private let handle: OpaquePointer

  /// Opens the file to read; a database in memory when there is none, to be filled by ``copy(_:)``.
  init(path: String?) throws(CatalogError) {
    var opened: OpaquePointer?
    let flags = path == nil ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY : SQLITE_OPEN_READONLY
    let code = unsafe sqlite3_open_v2(path ?? ":memory:", &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard let opened = unsafe opened else {
      throw CatalogError(.inaccessible, operation: "opening the catalog", message: "there is no memory left.")
    }
    unsafe handle = unsafe opened
    guard code == SQLITE_OK else { throw failure("opening the catalog") }
    unsafe CatalogFunctions.register(handle)
    unsafe sqlite3_busy_timeout(handle, Int32(CatalogLimits.busyMilliseconds))
    _ = unsafe sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, Int32(CatalogLimits.statementBytes))
    unsafe LinearFunctions.install(on: handle)
    unsafe FormattingFunctions.install(on: handle)
    _ = unsafe sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Int32(CatalogLimits.statementValueBytes))
  }

  deinit { unsafe sqlite3_close_v2(handle) }

  /// Takes over the content of another connection.
  func copy(_ source: Database) throws(CatalogError) {
    guard let connection = unsafe source.sqliteConnection,
      let backup = unsafe sqlite3_backup_init(handle, "main", connection, "main")
    else { throw failure("copying the catalog") }
    _ = unsafe sqlite3_backup_step(backup, -1)
    guard unsafe sqlite3_backup_finish(backup) == SQLITE_OK else { throw failure("copying the catalog") }
  }

  /// Runs statements of ours.
  func execute(_ statements: [String]) throws(CatalogError) {
    for statement in statements {
      guard unsafe sqlite3_exec(handle, statement, nil, nil, nil) == SQLITE_OK else {
        throw failure("preparing to read the catalog")
      }
    }
  }

  /// Runs a statement that a person typed.
  ///
  /// - Parameter values: The values of its parameters, by their names without what they begin with, or by their places.
  func query(
    _ sql: String, _ values: [String: QueryValue], _ limits: QueryLimits
  ) throws(CatalogError) -> QueryResult {
    let watch = StatementGuard(limits)
    let context = unsafe Unmanaged.passUnretained(watch).toOpaque()
    unsafe sqlite3_set_authorizer(handle, authorize, context)
    unsafe sqlite3_progress_handler(handle, StatementGuard.stepsPerLook, isStopped, context)
    defer {
      unsafe sqlite3_set_authorizer(handle, nil, nil)
      unsafe sqlite3_progress_handler(handle, 0, nil, nil)
      withExtendedLifetime(watch) {}
    }
    let statement = try single(sql, watch)
    try bind(values, to: statement)
    return try rows(of: statement, limits, watch)
  }

  /// Gives each parameter its value, of which none may be missing and none left over.
  private func bind(_ values: [String: QueryValue], to statement: PreparedStatement) throws(CatalogError) {
    var unused = Set(values.keys)
    for (place, parameter) in statement.parameters.enumerated() {
      let name = String(parameter.dropFirst())
      guard let value = values[name] else {
        throw CatalogError(
          .statementUnbound, operation: Self.operation, message: "the parameter \(parameter) has no value.",
          hint: "Give it one.", remedy: .bindParameter(name))
      }
      statement.bind(value, at: place)
      unused.remove(name)
    }
    guard let name = unused.min() else { return }
    throw CatalogError(
      .statementUnbound, operation: Self.operation, message: "the statement has no parameter called \(name).",
      hint: "Write :\(name) where its value belongs.")
  }

  /// The statement, which must be the only one.
  private func single(_ sql: String, _ watch: StatementGuard) throws(CatalogError) -> PreparedStatement {
    guard !sql.utf8.contains(0) else {
      throw CatalogError(.statementInvalid, operation: Self.operation, message: "the statement holds a NUL character.")
    }
    guard sql.utf8.count <= CatalogLimits.statementBytes else {
      throw CatalogError(
        .statementInvalid, operation: Self.operation,
        message: "the statement has more than \(CatalogLimits.statementBytes) bytes.", hint: "Ask for less.")
    }
    var found: [PreparedStatement] = []
    var rest = sql
    repeat {
      let (statement, length, code) = unsafe PreparedStatement.prepare(rest, handle)
      if let statement { found.append(statement) }
      guard code == SQLITE_OK else { throw refusal(watch) ?? failure(Self.operation, .statementInvalid) }
      rest = String(decoding: rest.utf8.dropFirst(length), as: UTF8.self)
    } while !rest.isEmpty && found.count < 2
    guard found.count == 1, let statement = found.first, statement.isReadOnly else {
      throw CatalogError(
        found.isEmpty ? .statementInvalid : .statementRefused, operation: Self.operation,
        message: found.isEmpty ? "there is no statement." : "one statement at a time, and only one that reads.",
        hint: "Write SELECT … or WITH … SELECT ….")
    }
    return statement
  }

  private func rows(
    of statement: PreparedStatement, _ limits: QueryLimits, _ watch: StatementGuard
  ) throws(CatalogError) -> QueryResult {
    var result = QueryResult(columns: statement.columns, rows: [], isComplete: true)
    var bytes = 0
    while true {
      let code = statement.step()
      guard code == SQLITE_ROW else {
        guard code == SQLITE_DONE else { throw refusal(watch) ?? failure(Self.operation, .statementInvalid) }
        return result
      }
      guard result.rows.count < limits.rows, bytes < limits.bytes else {
        result.isComplete = false
        return result
      }
      bytes += statement.rowBytes
      // Beyond that, a row is not even made; the first is told of, others are left out as rows too many are.
      if bytes > limits.bytes {
        guard !result.rows.isEmpty else { throw Self.tooLarge("a row has more than \(limits.bytes) bytes.") }
        result.isComplete = false
        return result
      }
      result.rows.append(statement.row)
      if watch.shouldStop(), let refusal = refusal(watch) { throw refusal }
    }
  }

  private static let operation = "running the SQL statement"

  /// Why the guard stopped the statement.
  private func refusal(_ watch: StatementGuard) -> CatalogError? {
    if let refused = watch.refusal {
      return CatalogError(
        .statementRefused, operation: Self.operation,
        message: "only read-only statements are allowed; \(refused) is not.",
        hint: "Write SELECT … or WITH … SELECT ….")
    }
    if watch.interruption == .statementTooLarge {
      return Self.tooLarge("it took more than \(watch.limits.heapBytes) bytes of memory.")
    }
    return watch.interruption.map { code in
      CatalogError(
        code, operation: Self.operation,
        message: code == .statementTimedOut ? "it took longer than it was given." : "it was stopped.",
        hint: code == .statementTimedOut ? "Ask for less, or give it more time." : nil)
    }
  }

  private static func tooLarge(_ message: String) -> CatalogError {
    CatalogError(.statementTooLarge, operation: operation, message: message, hint: "Ask for less.")
  }

  /// What SQLite says went wrong, and where in the statement.
  private func failure(_ operation: String, _ code: CatalogError.Code? = nil) -> CatalogError {
    let extended = unsafe sqlite3_extended_errcode(handle)
    var message = unsafe String(cString: sqlite3_errmsg(handle))
    let primary = extended & 0xFF
    if code != nil, primary == SQLITE_TOOBIG {
      return Self.tooLarge("it made a value of more than \(CatalogLimits.statementValueBytes) bytes.")
    }
    let general = CatalogError(primary: primary, extended: extended, message: message, operation: operation)
    let isTyped = [SQLITE_ERROR, SQLITE_MISMATCH, SQLITE_CONSTRAINT].contains(primary)
    guard let code, isTyped || general.code == .inaccessible else { return general }
    let offset = unsafe sqlite3_error_offset(handle)
    if offset >= 0 { message += " (at byte \(offset + 1))" }
    return CatalogError(code, operation: operation, message: message, resultCode: extended)
  }
}

/// Asks the guard whether the statement may do what comes next.
private func authorize(
  _ context: UnsafeMutableRawPointer?, _ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?,
  _ database: UnsafePointer<CChar>?, _ trigger: UnsafePointer<CChar>?
) -> Int32 {
  guard let context = unsafe context else { return SQLITE_DENY }
  let watch = unsafe Unmanaged<StatementGuard>.fromOpaque(context).takeUnretainedValue()
  let texts = (unsafe first.map { unsafe String(cString: $0) }, unsafe second.map { unsafe String(cString: $0) })
  return watch.allows(action, texts.0, texts.1) ? SQLITE_OK : SQLITE_DENY
}

/// Asks the guard whether the statement is to be stopped.
private func isStopped(_ context: UnsafeMutableRawPointer?) -> Int32 {
  guard let context = unsafe context else { return 1 }
  return unsafe Unmanaged<StatementGuard>.fromOpaque(context).takeUnretainedValue().shouldStopSoon() ? 1 : 0
}
