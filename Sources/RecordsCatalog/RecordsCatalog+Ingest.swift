internal import GRDB
internal import MeetingRecords

extension RecordsCatalog {
  /// Takes in the next events of the journal, in order; those that it has already are passed over.
  ///
  /// A call of up to `eventsPerTransaction` events is one transaction, all or nothing; a longer one is several, each of
  /// which leaves the catalog as it was at some event. Another process may catch up at the same time: every event is
  /// applied once.
  ///
  /// - Parameters:
  ///   - events: The events.
  ///   - eventsPerTransaction: How many are taken in at a time.
  ///   - waitingMilliseconds: How long to wait for another process that writes the catalog.
  /// - Returns: The position reached.
  /// - Throws: ``CatalogError`` `catalog-out-of-order` when an event is missing before those given, `catalog-disagrees`
  ///   when the event at the catalog's position has another leaf hash there, `catalog-busy` when another process wrote for
  ///   longer than that.
  @discardableResult
  public func ingest(
    _ events: some Sequence<CatalogEvent>, eventsPerTransaction: Int = CatalogLimits.eventsPerTransaction,
    waitingMilliseconds: Int = CatalogLimits.busyMilliseconds
  ) throws(CatalogError) -> CatalogPosition {
    try CatalogError.during("bringing the catalog up to date") {
      var remaining = events.makeIterator()
      var next = remaining.next()
      if next == nil, let position = try writer.read(Self.finishedPosition) { return position }
      let cache = EntityCache()
      repeat {
        try immediateTransaction(waitingMilliseconds: waitingMilliseconds) { database in
          var position = try Self.position(database)
          if position != cache.position { cache.clear() }
          var store = try CatalogStore(database, cache: cache)
          var count = 0
          while let event = next, count < max(1, eventsPerTransaction) {
            if try position.admits(event) {
              try store.ingest(event)
              position = CatalogPosition(sequence: event.entry.sequence, leafHash: event.leafHash)
            }
            count += 1
            next = remaining.next()
          }
          if next == nil { try Self.finishLoad(database) }
          try Self.setPosition(position, database)
          cache.position = position
        }
      } while next != nil
      return cache.position
    }
  }

  /// The position of a catalog that has all that reading needs, so that nobody must wait for a writer to learn it.
  private static func finishedPosition(_ database: Database) throws -> CatalogPosition? {
    let isFinished = try Bool.fetchOne(
      database,
      sql: "SELECT is_indexed AND searched = coalesce((SELECT max(text_id) FROM text_revision), 0) FROM catalog_state")
    return isFinished == true ? try position(database) : nil
  }

  private static func setPosition(_ position: CatalogPosition, _ database: Database) throws {
    try database.execute(
      sql: "UPDATE catalog_state SET sequence = ?, leaf_hash = ?",
      arguments: [position.sequence, Blob(position.leafHash).databaseValue])
  }

  /// Makes what only reading needs: the indexes, once, and the search index of what is new.
  private static func finishLoad(_ database: Database) throws {
    if try !(Bool.fetchOne(database, sql: "SELECT is_indexed FROM catalog_state") ?? false) {
      for statement in CatalogSchema.readingIndexes { try database.execute(sql: statement) }
      try database.execute(sql: "UPDATE catalog_state SET is_indexed = 1")
    }
    try database.execute(
      sql: """
        INSERT INTO search_index (rowid, folded) SELECT text_id, folded FROM text_revision \
        WHERE text_id > (SELECT searched FROM catalog_state) ORDER BY text_id; \
        UPDATE catalog_state SET searched = coalesce((SELECT max(text_id) FROM text_revision), 0)
        """)
  }
}

extension CatalogPosition {
  /// Whether the event is the next one; not when it was taken in before.
  fileprivate func admits(_ event: CatalogEvent) throws(CatalogError) -> Bool {
    let operation = "bringing the catalog up to date"
    if event.entry.sequence == sequence, event.leafHash != leafHash {
      throw CatalogError(
        .disagrees, operation: operation, message: "event \(sequence) of the journal is not the one in the catalog.",
        hint: CatalogError.rebuildHint)
    }
    guard event.entry.sequence > sequence else { return false }
    guard event.entry.sequence == sequence + 1 else {
      throw CatalogError(
        .outOfOrder, operation: operation,
        message: "event \(event.entry.sequence) was given where \(sequence + 1) comes next.")
    }
    return true
  }
}
