internal import GRDB
import MeetingRecords

extension RecordsCatalog {
  /// Runs one SQL statement that a person typed, on a connection that can only read.
  ///
  /// - Parameters:
  ///   - sql: The statement.
  ///   - values: The values of its parameters: of `:name` by its name, of a bare `?` by its place, from 1.
  ///   - sequence: The views show the record as it was when this was the newest entry; as it is now when absent.
  ///   - limits: How much it may take.
  /// - Throws: ``CatalogError`` `sql-invalid` with SQLite's message, `sql-refused` for what would do more than read or is
  ///   more than one statement, `sql-unbound`, `sql-too-large`, `sql-timed-out`, `sql-cancelled`.
  public func query(
    _ sql: String, binding values: [String: QueryValue] = [:], asOf sequence: Int? = nil,
    limits: QueryLimits = QueryLimits()
  ) throws(CatalogError) -> QueryResult {
    // Makes the file, where there is none.
    try CatalogError.during("opening the catalog") { _ = try connections }
    let connection = try StatementConnection(path: path)
    if path == nil {
      try CatalogError.during("copying the catalog") { try connections.read { try connection.copy($0) } }
    }
    let words = CatalogNames.named(in: sql)
    try connection.execute(
      sequence.map { pastViews($0, in: words) } ?? CatalogViews.ofKinds(identity.vocabulary.entityTypes, in: words))
    if words == nil { try connection.execute([CatalogNames.creation]) }
    try connection.execute(["PRAGMA query_only = 1"])
    return try connection.query(words == nil ? CatalogNames.replaced(in: sql) : sql, values, limits)
  }
}
