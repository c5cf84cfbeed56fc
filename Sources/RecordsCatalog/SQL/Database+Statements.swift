internal import GRDB
internal import GRDBSQLite

extension Database {
  /// Runs statements of ours that make something and answer nothing, one after the other.
  ///
  /// GRDB looks at each for what it changes and what it answers, which takes hundreds of them longer than it should.
  func run(_ statements: [String]) throws {
    guard let connection = unsafe sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    let code = unsafe sqlite3_exec(connection, statements.joined(separator: ";\n"), nil, nil, nil)
    guard code == SQLITE_OK else {
      let message = unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) }
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
    clearSchemaCache()
  }
}
