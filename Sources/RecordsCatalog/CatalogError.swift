internal import GRDB
public import MeetingRecords
public import SystemPackage

/// The catalog could not do what was asked; nothing of the journal is ever lost by it.
public struct CatalogError: Error, Sendable, Hashable {
  /// What kind of failure it is; stable, and printable.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    /// The stable name.
    public let description: String

    /// The file is not a catalog, or damaged: it can be deleted, since the journal rebuilds it.
    public static let damaged = Code(description: "catalog-damaged")
    /// The time zone of the journal is none that is known here, so nobody can say which day something was recorded.
    public static let unknownTimeZone = Code(description: "time-zone-unknown")
    /// Somebody else kept the catalog for longer than the time-out.
    public static let busy = Code(description: "catalog-busy")
    /// The file could not be opened, read or written.
    public static let inaccessible = Code(description: "catalog-inaccessible")
    /// What stands at the place of the catalog is a link, another user's file, or another program's: it is left alone.
    public static let notOurs = Code(description: "catalog-not-ours")
    /// The events given don't follow what the catalog holds.
    public static let outOfOrder = Code(description: "catalog-out-of-order")
    /// The catalog was made of other events than the journal has.
    public static let disagrees = Code(description: "catalog-disagrees")
    /// The SQL statement is not one that is understood.
    public static let statementInvalid = Code(description: "sql-invalid")
    /// The SQL statement would do more than read.
    public static let statementRefused = Code(description: "sql-refused")
    /// The SQL statement has a parameter without a value, or was given a value for none.
    public static let statementUnbound = Code(description: "sql-unbound")
    /// The SQL statement made a value that is too long, or took too much memory.
    public static let statementTooLarge = Code(description: "sql-too-large")
    /// The SQL statement took longer than it was given.
    public static let statementTimedOut = Code(description: "sql-timed-out")
    /// Whoever asked no longer wants the answer.
    public static let statementCancelled = Code(description: "sql-cancelled")
  }

  /// What kind of failure it is.
  public let code: Code
  /// What was being done.
  public let operation: String
  /// What was wrong, as a sentence.
  public let message: String
  /// What to do instead.
  public let hint: String?
  /// What that takes, as data; `nil` where the hint says all there is to say.
  public let remedy: Remedy?
  /// The extended result code of SQLite, where it was SQLite that failed.
  public let resultCode: Int32?
  /// What the operating system said, as far as SQLite tells: that there is no room, or no memory.
  public let underlying: Errno?

  init(
    _ code: Code, operation: String, message: String, hint: String? = nil, remedy: Remedy? = nil,
    resultCode: Int32? = nil, underlying: Errno? = nil
  ) {
    self.code = code
    self.operation = operation
    self.message = message
    self.hint = hint
    self.remedy = remedy
    self.resultCode = resultCode
    self.underlying = underlying
  }
}

extension CatalogError: CustomStringConvertible {
  /// What was being done, what was wrong, and what to do.
  public var description: String {
    let cause = underlying.map { " \($0) (errno \($0.rawValue))." } ?? ""
    return "\(operation): \(message)" + cause + (hint.map { " \($0)" } ?? "")
  }
}

extension CatalogError {
  static let rebuildHint = "Delete the catalog; it is rebuilt from the journal."

  init(_ error: DatabaseError, operation: String) {
    self.init(
      primary: error.resultCode.rawValue, extended: error.extendedResultCode.rawValue,
      message: error.message ?? "SQLite gives no reason.", operation: operation)
  }

  /// What a result code of SQLite means here.
  init(primary: Int32, extended: Int32, message: String, operation: String) {
    switch ResultCode(rawValue: primary) {
    // What is ours to ask is right: a table or a column that is missing, or a row that cannot be, is the catalog's fault.
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_MISMATCH, .SQLITE_ERROR, .SQLITE_CONSTRAINT:
      self.init(.damaged, operation: operation, message: message, hint: Self.rebuildHint, resultCode: extended)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .busy, operation: operation, message: "someone else is writing the catalog (\(message)).",
        hint: "Try again.", resultCode: extended)
    case .SQLITE_FULL:
      self.init(
        .inaccessible, operation: operation, message: "\(message).",
        hint: "Make room where the catalog is kept, and try again. The journal is as it was.", resultCode: extended,
        underlying: .noSpace)
    case .SQLITE_NOMEM:
      self.init(
        .inaccessible, operation: operation, message: "\(message).", resultCode: extended, underlying: .noMemory)
    default: self.init(.inaccessible, operation: operation, message: message, resultCode: extended)
    }
  }

  /// Runs the body and says what was being done when it fails.
  static func during<Value>(
    _ operation: String, _ body: () throws -> Value
  ) throws(CatalogError) -> Value {
    do { return try body() } catch let error as CatalogError {
      throw error
    } catch let error as DatabaseError {
      throw CatalogError(error, operation: operation)
    } catch {
      throw CatalogError(.inaccessible, operation: operation, message: "\(error)")
    }
  }
}
