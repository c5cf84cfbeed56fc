internal import GRDB
internal import MeetingRecords
internal import Synchronization

extension RecordsCatalog {
  /// Lends a reader of the record to the body, which sees one state of it throughout.
  ///
  /// - Parameter sequence: The record is shown as it was when this was the newest entry; as it is now when absent.
  /// - Parameter zones: Knows the time zones; where it doesn't know that of the journal, whatever depends on it fails.
  /// - Throws: What the body throws, or the first failure to read that the reader met.
  public func read<Value>(
    asOf sequence: Int? = nil, zones: @escaping TimeZones = { _ in nil }, _ body: (CatalogReader) throws -> Value
  ) throws -> Value {
    do {
      return try withDatabase(asOf: sequence) { database in
        let reader = CatalogReader(
          database, of: identity.vocabulary, remembers: true, zones: zones, asOf: sequence,
          keeping: sequence == nil ? { [self] in keptEntity($0, at: $1) } : nil
        )
        let value = try body(reader)
        try reader.check()
        return value
      }
    } catch let error as DatabaseError {
      throw CatalogError(error, operation: "reading the catalog")
    }
  }

  /// An entity as it was at a position of the catalog, where it is kept and nobody is just writing.
  private func keptEntity(_ key: Identifier, at position: CatalogPosition) -> (any Entity)? {
    let found = kept.withLockIfAvailable { kept in
      kept?.position == position ? kept?.entities[key]?.entity : nil
    }
    return found ?? nil
  }

  func withDatabase<Value>(asOf sequence: Int?, _ body: (Database) throws -> Value) throws -> Value {
    guard let sequence else { return try connections.read(body) }
    return try pastQueue().inDatabase { database in
      try database.execute(sql: "UPDATE temp.as_of SET sequence = ?", arguments: [sequence])
      var result: Value?
      try database.inTransaction(.deferred) {
        result = try body(database)
        return .commit
      }
      guard let result else {
        throw CatalogError(.inaccessible, operation: "reading the catalog", message: "nothing was read.")
      }
      return result
    }
  }

  /// The connection whose temporary views show the past; of a catalog in memory a copy of it as it is now.
  private func pastQueue() throws -> DatabaseQueue {
    guard let path else {
      let copy = try DatabaseQueue(configuration: Self.configuration())
      try connections.backup(to: copy)
      try copy.inDatabase(makePastViews)
      return copy
    }
    return try pastConnection.withLock { connection in
      if let connection { return connection }
      // Makes the file, where there is none.
      _ = try connections
      var configuration = Self.configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase(makePastViews)
      connection = queue
      return queue
    }
  }

  private func makePastViews(_ database: Database) throws {
    for statement in pastViews(0) { try database.execute(sql: statement) }
  }

  /// The statements that make a connection show the past.
  ///
  /// - Parameter words: The views that can be named in these are enough; absent for all.
  func pastViews(_ sequence: Int, in words: String? = nil) -> [String] {
    [
      "CREATE TEMP TABLE as_of (sequence INTEGER NOT NULL)",
      "INSERT INTO temp.as_of VALUES (\(sequence))",
    ] + CatalogViews.past(of: identity.schema.tables.all, in: words)
  }

  /// Every table of the catalog as text, in a fixed order: two catalogs of the same events have the same.
  public func dump() throws(CatalogError) -> String {
    try CatalogError.during("writing out the catalog") {
      try connections.read { database in
        let tables = try String.fetchAll(
          database,
          sql:
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '%\\_revision' ESCAPE '\\' ORDER BY name"
        )
        return try tables.map { try Self.dump($0, database) }.joined()
      }
    }
  }

  private static func dump(_ table: String, _ database: Database) throws -> String {
    let count = try database.columns(in: table).count
    let order = (1...count).map(String.init).joined(separator: ", ")
    var text = "\(table)\n"
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \"\(table)\" ORDER BY \(order)")
    while let row = try rows.next() {
      text += row.databaseValues.map(\.description).joined(separator: "|") + "\n"
    }
    return text
  }
}
