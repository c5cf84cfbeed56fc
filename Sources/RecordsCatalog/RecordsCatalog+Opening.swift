internal import Foundation
internal import GRDB

extension RecordsCatalog {
  /// Opens the catalog of a journal in a file; where there is none, it is made with the first that is written or read.
  ///
  /// A catalog of another journal or of another version of the schema is emptied; a damaged one is deleted and begun
  /// again. It is then behind the journal, and ``ingest(_:)`` brings it up to date. Where another process keeps the file
  /// locked, it is tried again for ``CatalogLimits/busyMilliseconds``.
  ///
  /// - Throws: ``CatalogError`` `catalog-inaccessible` where there can be no such file, or its directory can't be made;
  ///   `catalog-not-ours` where a link, another user's file or another program's database stands; `catalog-busy`.
  public static func open(path: String, identity: CatalogIdentity) throws(CatalogError) -> RecordsCatalog {
    let operation = "opening the catalog \(path)"
    return try CatalogError.during(operation) {
      let directory = URL(fileURLWithPath: path).deletingLastPathComponent()
      try makeDirectory(directory.path)
      try checkPlace(path)
      let catalog = RecordsCatalog(identity: identity, path: path, nil)
      guard catalog.isAbsent else {
        _ = try catalog.connections
        return catalog
      }
      guard unsafe access(directory.path, W_OK | X_OK) == 0 else {
        throw CatalogError(.inaccessible, operation: operation, message: "nothing can be written in \(directory.path).")
      }
      return catalog
    }
  }

  /// Connections to a file, which is made where there is none, and emptied where it is no such catalog.
  static func connections(path: String, _ identity: CatalogIdentity) throws(CatalogError) -> CatalogConnections {
    if let standing = standing(path, identity) { return standing }
    let end = ContinuousClock.now + .milliseconds(CatalogLimits.busyMilliseconds)
    var isDeleted = false
    while true {
      do throws(CatalogError) {
        try checkPlace(path)
        return try prepared(path, identity)
      } catch {
        if error.code == .damaged, !isDeleted {
          isDeleted = true
          try delete(path: path)
          continue
        }
        // SQLite does not wait while a new file gets its write-ahead log, which another process may be giving it just now.
        guard error.code == .busy, ContinuousClock.now < end else { throw error }
        usleep(5000)
      }
    }
  }

  /// Connections to a file that holds the whole schema; nil where there is anything to be done first.
  private static func standing(_ path: String, _ identity: CatalogIdentity) -> CatalogConnections? {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard unsafe access(path, R_OK | W_OK) == 0, unsafe access(folder, W_OK | X_OK) == 0,
      (try? checkPlace(path, movingAside: false)) != nil,
      let first = try? DatabaseQueue(path: path, configuration: configuration())
    else { return nil }
    let isFit = try? first.read { (database: Database) throws -> Bool in
      try hasMark(database) && hasLog(database) && isOurs(database, identity)
    }
    return isFit == true ? CatalogConnections(path: path, first) : nil
  }

  private static func prepared(_ path: String, _ identity: CatalogIdentity) throws(CatalogError) -> CatalogConnections {
    try makeFile(path)
    return try CatalogError.during("opening the catalog \(path)") {
      let first = try logged(path)
      try prepare(first, identity)
      return CatalogConnections(path: path, first)
    }
  }

  /// A connection to a file, to which is written by way of a log, so that others read meanwhile.
  static func logged(_ path: String) throws -> DatabaseQueue {
    let connection = try DatabaseQueue(path: path, configuration: configuration())
    // GRDB would make a table and drop it each time that the log is empty, and every other connection read the schema anew.
    try connection.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    return connection
  }

  private static func hasLog(_ database: Database) throws -> Bool {
    try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal"
  }

  /// An empty catalog in memory, for tests and trials.
  public static func inMemory(identity: CatalogIdentity) throws(CatalogError) -> RecordsCatalog {
    try CatalogError.during("making a catalog in memory") {
      let queue = try DatabaseQueue(configuration: configuration())
      try prepare(queue, identity)
      return RecordsCatalog(identity: identity, path: nil, CatalogConnections(only: queue))
    }
  }

  /// An empty catalog in a file of SQLite's own that goes away with it: for work over a whole journal that is thrown away.
  ///
  /// What doesn't fit into the cache of 64 MiB is on the disk, where SQLite keeps temporary files.
  public static func temporary(identity: CatalogIdentity) throws(CatalogError) -> RecordsCatalog {
    try CatalogError.during("making a temporary catalog") {
      let queue = try DatabaseQueue(path: "", configuration: configuration())
      try prepare(queue, identity)
      return RecordsCatalog(identity: identity, path: nil, CatalogConnections(only: queue))
    }
  }

  /// Deletes the file of a catalog and those that SQLite keeps beside it; there may be none.
  public static func delete(path: String) throws(CatalogError) {
    try CatalogError.during("deleting the catalog \(path)") {
      for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
        try FileManager.default.removeItem(atPath: path + suffix)
      }
    }
  }

  /// Empties the catalog, so that the next ``ingest(_:)`` begins with the first event.
  public func reset() throws(CatalogError) {
    try CatalogError.during("emptying the catalog") {
      try immediateTransaction { database in try Self.rebuildSchema(database, identity) }
    }
  }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(CatalogLimits.busyMilliseconds) / 1000)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536")
    }
    return configuration
  }

  /// Makes the schema where there is none, or another.
  private static func prepare(_ connection: DatabaseQueue, _ identity: CatalogIdentity) throws {
    try connection.writeWithoutTransaction { database in
      guard try !isOurs(database, identity) else { return try mark(database) }
      try database.inTransaction(.immediate) {
        // Another process may have made it meanwhile.
        if try !isOurs(database, identity) { try rebuildSchema(database, identity) }
        return .commit
      }
    }
  }

  /// Gives a catalog of an earlier version the mark by which it is known to be Acta's.
  private static func mark(_ database: Database) throws {
    if try !hasMark(database) { try database.execute(sql: "PRAGMA application_id = \(applicationID)") }
  }

  private static func hasMark(_ database: Database) throws -> Bool {
    try Int32.fetchOne(database, sql: "PRAGMA application_id") == applicationID
  }

  static func isOurs(_ database: Database, _ identity: CatalogIdentity) throws -> Bool {
    let row: Row?
    do { row = try Row.fetchOne(database, sql: "SELECT schema, origin, identity_hash FROM catalog_state") } catch let
      error as DatabaseError where error.resultCode == .SQLITE_ERROR
    {
      // There is no such table, or it has other columns.
      return false
    }
    guard let row else { return false }
    return row[0] == identity.schema.version && row[1] == identity.origin && Blob.bytes(row[2]) == identity.identityHash
  }

  static func rebuildSchema(_ database: Database, _ identity: CatalogIdentity) throws {
    let objects = try Row.fetchAll(
      database,
      sql: """
        SELECT type, name, sql LIKE 'CREATE VIRTUAL%' FROM sqlite_master WHERE type IN ('table', 'view') \
        AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, 3 DESC, name
        """)
    for object in objects {
      let (type, name): (String, String) = (object[0], object[1])
      try database.execute(sql: "DROP \(type) IF EXISTS \"\(name.replacing("\"", with: "\"\""))\"")
    }
    try database.run(identity.schema.creation)
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    try database.execute(
      sql: "INSERT INTO catalog_state VALUES (?, ?, ?, 0, x'', 0, 0, '')",
      arguments: [identity.schema.version, identity.origin, Blob(identity.identityHash).databaseValue])
  }

  /// Runs a transaction that holds the write lock from its beginning.
  ///
  /// - Parameter waitingMilliseconds: How long to wait for the lock.
  func immediateTransaction(
    waitingMilliseconds: Int = CatalogLimits.busyMilliseconds, _ body: (Database) throws -> Void
  ) throws {
    try connections.write { database in
      try Self.waiting(waitingMilliseconds, database) {
        try database.inTransaction(.immediate) {
          try body(database)
          return .commit
        }
      }
    }
  }

  /// Has a connection wait so long for others, and then as long as ever.
  static func waiting(_ milliseconds: Int, _ database: Database, _ body: () throws -> Void) throws {
    try database.execute(sql: "PRAGMA busy_timeout = \(milliseconds)")
    defer { try? database.execute(sql: "PRAGMA busy_timeout = \(CatalogLimits.busyMilliseconds)") }
    try body()
  }
}
