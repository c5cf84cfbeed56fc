internal import GRDB
internal import GRDBSQLite

extension Database {
  /// Runs statements of ours that make something and answer nothing, one after the other.
  ///
  /// GRDB looks at each for what it changes and what it answers, which takes hundreds of them longer than it should.
  func run(_ statements: [String]) throws {
    guard let connection = unsafe sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    for start in stride(from: 0, to: statements.count, by: Self.statementsAtOnce) {
      // What GRDB was told of the columns that statements read, it adds up until it prepares one itself. So it prepares one now
      // and then: each column would else be added to all those before it, which took longer than to make the indexes.
      _ = try makeStatement(sql: "SELECT 1")
      let some = statements[start..<min(start + Self.statementsAtOnce, statements.count)]
      let code = unsafe sqlite3_exec(connection, some.joined(separator: ";\n"), nil, nil, nil)
      guard code == SQLITE_OK else {
        let message = unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) }
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
      }
    }
    clearSchemaCache()
  }

  private static let statementsAtOnce = 2
}
