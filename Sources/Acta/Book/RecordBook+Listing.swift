import MeetingRecords
public import RecordsCatalog

extension RecordBook {
  /// The things of one kind, narrowed down and in order.
  ///
  /// ```swift
  /// var query = ListQuery(.followups)
  /// query.status = "scheduled"
  /// query.filters[.owner] = [try Identifier("molsw-la")]
  /// query.sort = "due"
  /// for row in try book.list(query).rows { print(row) }
  /// ```
  ///
  /// - Parameter isCancelled: Asked now and then whether to stop.
  /// - Throws: ``ActaError`` `question` where nothing can be answered to the query, `refused` for something unknown in a
  ///   filter, `catalog` when the catalog cannot be read, or it was stopped.
  /// - Complexity: As the question needs. Memory grows with the rows of the answer; where ``ListQuery/on`` is given, with those
  ///   of the kind.
  public func list(
    _ query: ListQuery, isCancelled: (@Sendable () -> Bool)? = nil
  ) throws(ActaError) -> RecordList {
    do {
      guard !query.kind.isComputed else { return try read(asOf: query.asOf) { try $0.computed(query) } }
      let statement = try read(asOf: query.asOf) { try ListStatement(query, for: $0) }
      let limits = QueryLimits(rows: statement.limits, isCancelled: isCancelled)
      return statement.list(try caughtUp(statement.sql, asOf: query.asOf, limits: limits))
    } catch { throw ActaError(error) }
  }
}
