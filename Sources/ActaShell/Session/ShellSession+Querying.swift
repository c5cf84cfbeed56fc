public import Acta

extension ShellSession {
  /// What an SQL statement finds in the record in hand; Ctrl-C stops it.
  ///
  /// - Parameters:
  ///   - sql: One statement that only reads.
  ///   - values: The values of its parameters: of `:name` by its name, of a bare `?` by its place, from 1.
  ///   - rows: How many rows are read at most.
  ///   - timeout: How long it may take.
  /// - Throws: ``Acta/ActaError`` when there is no journal, or the statement is not understood, refused or stopped.
  public func query(
    _ sql: String, binding values: [String: QueryValue] = [:], rows: Int = 10_000, timeout: Duration = .seconds(30)
  ) throws -> ResultTable {
    ResultTable(
      try book().query(
        sql, binding: values, limits: QueryLimits(rows: rows, deadline: .now + timeout, isCancelled: isCancelled)))
  }
}
