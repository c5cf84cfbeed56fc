/// How much an SQL statement may take.
public struct QueryLimits: Sendable {
  /// The rows that are read; what comes after is left out.
  public var rows: Int
  /// The bytes of texts and blobs that are read; what comes after is left out.
  public var bytes: Int
  /// The bytes of memory that SQLite may take while the statement runs, beside what it had before.
  ///
  /// SQLite counts for the process, so that what other connections take meanwhile is counted with it.
  public var heapBytes = CatalogLimits.statementHeapBytes
  /// When the statement is stopped.
  public var deadline: ContinuousClock.Instant?
  /// Asked now and then whether the statement is to be stopped.
  public var isCancelled: (@Sendable () -> Bool)?

  /// Limits from their parts; by default 100,000 rows, 64 MiB and as long as it takes.
  public init(
    rows: Int = 100_000, bytes: Int = CatalogLimits.resultBytes, deadline: ContinuousClock.Instant? = nil,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) {
    self.rows = rows
    self.bytes = bytes
    self.deadline = deadline
    self.isCancelled = isCancelled
  }
}
