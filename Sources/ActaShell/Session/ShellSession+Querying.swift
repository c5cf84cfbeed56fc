import Acta
import RecordsCatalog

extension ShellSession {
  /// What an SQL statement finds in the record in hand; Ctrl-C stops it.
  ///
  /// - Parameters:
  ///   - sql: One statement that only reads.
  ///   - rows: How many rows are read at most.
  ///   - timeout: How long it may take.
  /// - Throws: ``Acta/ActaError`` when there is no journal, or the statement is not understood, refused or stopped.
  public func query(_ sql: String, rows: Int = 10_000, timeout: Duration = .seconds(30)) throws -> ResultTable {
    let book = try self.book()
    try book.catchUp()
    do {
      return ResultTable(
        try book.catalog.query(sql, limits: QueryLimits(rows: rows, deadline: .now + timeout, isCancelled: isCancelled))
      )
    } catch { throw ActaError.catalog(error) }
  }
}
