/// A value in the result of an SQL statement.
public enum QueryValue: Sendable, Hashable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// A number.
  case real(Double)
  /// A text.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}

/// The result of an SQL statement.
public struct QueryResult: Sendable, Hashable {
  /// The names of the columns, in order; two may be the same.
  public var columns: [String]
  /// The rows, in order, each with as many values as there are columns.
  public var rows: [[QueryValue]]
  /// Whether these are all rows; not when there were more than the limits allow.
  public var isComplete: Bool

  /// A result from its parts.
  public init(columns: [String], rows: [[QueryValue]], isComplete: Bool) {
    self.columns = columns
    self.rows = rows
    self.isComplete = isComplete
  }
}

/// How much an SQL statement may take.
public struct QueryLimits: Sendable {
  /// The rows that are read; what comes after is left out.
  public var rows: Int
  /// The bytes of texts and blobs that are read; what comes after is left out.
  public var bytes: Int
  /// When the statement is stopped.
  public var deadline: ContinuousClock.Instant?
  /// Asked now and then whether the statement is to be stopped.
  public var isCancelled: (@Sendable () -> Bool)?

  /// Limits from their parts; by default 100,000 rows, 256 MiB and as long as it takes.
  public init(
    rows: Int = 100_000, bytes: Int = 256 << 20, deadline: ContinuousClock.Instant? = nil,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) {
    self.rows = rows
    self.bytes = bytes
    self.deadline = deadline
    self.isCancelled = isCancelled
  }
}
