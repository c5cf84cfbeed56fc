internal import GRDB

/// The first load of a catalog, and making it again: rows first, then the indexes, then the search index.
extension RecordsCatalog {
  /// Makes the catalog again of all events of the journal; until that is done, others go on reading what it held.
  ///
  /// - Parameters:
  ///   - events: The events, from the first on.
  ///   - loading: How it is made.
  ///   - begin: Called when another kind of work begins.
  /// - Returns: The position reached.
  /// - Throws: ``CatalogError`` as ``ingest(_:eventsPerTransaction:waitingMilliseconds:begin:)`` does; the catalog is then
  ///   as it was.
  @discardableResult
  public func rebuild(
    _ events: some Sequence<CatalogEvent>, loading: CatalogLoading = CatalogLoading(),
    begin: (CatalogWork) -> Void = { _ in }
  ) throws(CatalogError) -> CatalogPosition {
    defer { emptyGrownLog() }
    return try CatalogError.during("making the catalog again") {
      var remaining = PendingEvents(events)
      if path != nil, remaining.exceeds(loading.eventsInPlace) {
        try loadAside(&remaining, loading, begin)
      } else {
        try immediateTransaction { database in
          try Self.rebuildSchema(database, identity)
          try load(&remaining, into: database, loading, begin)
        }
      }
      return try connections.read(Self.position)
    }
  }

  /// Fills a catalog that has nothing in it yet; another process may have done it meanwhile.
  func loadFirst(
    _ events: inout PendingEvents<some Sequence<CatalogEvent>>, waitingMilliseconds: Int, _ omissions: String,
    _ begin: (CatalogWork) -> Void
  ) throws {
    var loading = CatalogLoading()
    loading.waitingMilliseconds = waitingMilliseconds
    loading.omissions = omissions
    if path != nil, events.exceeds(loading.eventsInPlace) {
      return try loadAside(&events, loading, unless: { try isLoaded }, begin)
    }
    try immediateTransaction(waitingMilliseconds: waitingMilliseconds) { database in
      if try !Self.isIndexed(database) { try load(&events, into: database, loading, begin) }
    }
  }

  /// Takes all events into a catalog that holds none and has no indexes.
  private func load(
    _ events: inout PendingEvents<some Sequence<CatalogEvent>>, into database: Database,
    _ loading: CatalogLoading, _ begin: (CatalogWork) -> Void
  ) throws {
    begin(.rows)
    var position = CatalogPosition.start
    let cache = EntityCache(whileLoading: true, limitBytes: loading.cachedBytes)
    let deferred = DeferredMentions(room: loading.deferredMentions)
    let recent = RecentEntries(entries: loading.recentEntries)
    try apply(&events, atMost: .max, to: &position, cache, database, deferring: deferred, recent: recent)
    begin(.indexes)
    // Sorting begins on a second thread each time that this much is full; for the cache it is enough, here and for the search
    // index, with all read and written in order.
    let cacheSize = try Int.fetchOne(database, sql: "PRAGMA cache_size") ?? 0
    try database.execute(sql: "PRAGMA cache_size = -8192")
    defer { try? database.execute(sql: "PRAGMA cache_size = \(cacheSize)") }
    try database.run(identity.schema.indexes)
    try database.execute(sql: "UPDATE catalog_state SET is_indexed = 1, omissions = ?", arguments: [loading.omissions])
    try Self.analyze(database, grownFrom: 0, to: position.sequence)
    begin(.search)
    Self.bufferSearch(bytes: loading.searchBufferBytes, database)
    try Self.indexTexts(database)
    Self.bufferSearch(bytes: 1 << 20, database)
  }

  /// Has the search index collect so many bytes before it writes them; 1 MiB is what it does by itself.
  ///
  /// Each piece that is written is merged with others again and again, which took longer than all the rest of the search
  /// index. An SQLite that does not know the setting makes the same index in its own time.
  private static func bufferSearch(bytes: Int, _ database: Database) {
    try? database.execute(
      sql: "INSERT INTO search_index (search_index, rank) VALUES ('hashsize', ?)", arguments: [bytes])
  }

  /// Makes the catalog in a file of its own, which nobody else sees and no journal protects, and gives it the name of this
  /// one where there is none yet, or else copies it over this one in one transaction.
  ///
  /// - Parameter isDone: Asked once nobody else makes it: whether another process has made it meanwhile.
  private func loadAside(
    _ events: inout PendingEvents<some Sequence<CatalogEvent>>, _ loading: CatalogLoading,
    unless isDone: () throws -> Bool = { false }, _ begin: (CatalogWork) -> Void
  ) throws {
    guard let path else { return }
    guard let file = try LoadingFile(besideCatalog: path, waitingMilliseconds: loading.waitingMilliseconds) else {
      throw CatalogError(
        .busy, operation: Self.ingesting, message: "another command is making the catalog.", hint: "Try again.")
    }
    defer { file.remove() }
    guard try !isDone() else { return }
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; \
          PRAGMA temp_store = FILE; PRAGMA cache_size = -262144; PRAGMA threads = 2
          """)
    }
    let queue = try DatabaseQueue(path: file.path, configuration: configuration)
    try queue.inDatabase { database in
      try database.inTransaction {
        try Self.rebuildSchema(database, identity)
        try load(&events, into: database, loading, begin)
        return .commit
      }
    }
    try queue.close()
    begin(.copying)
    if isAbsent, try file.publish(as: path) { return }
    let made = try DatabaseQueue(path: file.path, configuration: configuration)
    try connections.write { database in try made.inDatabase { try $0.backup(to: database) } }
    // The copy has gone through the write-ahead log, which would else stay as large as the catalog.
    try? connections.write { database in _ = try database.checkpoint(.truncate) }
  }
}

/// What a catalog is busy with while it takes in events.
public enum CatalogWork: Sendable, Hashable {
  /// It applies the events and writes rows.
  case rows
  /// It makes the indexes.
  case indexes
  /// It makes the search index.
  case search
  /// It takes the place of what the catalog held before.
  case copying
}
