internal import GRDB
internal import MeetingRecords
internal import Synchronization

extension RecordsCatalog {
  /// Takes in the next events of the journal, in order; those that it has already are passed over.
  ///
  /// The first load of an empty catalog is one transaction, all or nothing. Later a call of up to `eventsPerTransaction`
  /// events is one; a longer one is several, each of which leaves the catalog as it was at some event. Another process
  /// may catch up at the same time: every event is applied once.
  ///
  /// - Parameters:
  ///   - events: The events.
  ///   - eventsPerTransaction: How many are taken in at a time.
  ///   - waitingMilliseconds: How long to wait for another process that writes the catalog.
  ///   - omissions: Of the catalog of an audience, what was left out of what it holds and what is left out from now on. All
  ///     events are then taken in at once, or none.
  ///   - begin: Called when another kind of work begins.
  /// - Returns: The position reached.
  /// - Throws: ``CatalogError`` `catalog-out-of-order` when an event is missing before those given, or something else was left
  ///   out of the catalog than `omissions` says; `catalog-disagrees`
  ///   when the event at the catalog's position has another leaf hash there, `catalog-busy` when another process wrote for
  ///   longer than that.
  @discardableResult
  public func ingest(
    _ events: some Sequence<CatalogEvent>, eventsPerTransaction: Int = CatalogLimits.eventsPerTransaction,
    waitingMilliseconds: Int = CatalogLimits.busyMilliseconds, omissions: CatalogOmissions? = nil,
    begin: (CatalogWork) -> Void = { _ in }
  ) throws(CatalogError) -> CatalogPosition {
    try CatalogError.during(Self.ingesting) {
      var remaining = PendingEvents(events)
      if !remaining.hasNext, let position = try connections.read(Self.finishedPosition) { return position }
      defer { emptyGrownLog() }
      if try !isLoaded {
        try loadFirst(&remaining, waitingMilliseconds: waitingMilliseconds, omissions?.after ?? "", begin)
        if !remaining.hasNext, let position = try connections.read(Self.finishedPosition) { return position }
      }
      begin(.rows)
      // What fails leaves nothing kept.
      let cache = EntityCache(keeping: kept.withLock { $0.take() } ?? KeptEntities())
      try takeIn(
        &remaining, omissions == nil ? eventsPerTransaction : .max, waitingMilliseconds, cache, omissions)
      let left = cache.left()
      kept.withLock { $0 = left }
      return cache.position
    }
  }

  private func takeIn(
    _ remaining: inout PendingEvents<some Sequence<CatalogEvent>>, _ eventsPerTransaction: Int,
    _ waitingMilliseconds: Int, _ cache: EntityCache, _ omissions: CatalogOmissions?
  ) throws {
    repeat {
      try immediateTransaction(waitingMilliseconds: waitingMilliseconds) { database in
        try omissions?.check(database)
        var position = try Self.position(database)
        let start = position.sequence
        if position != cache.position { cache.clear() }
        try apply(&remaining, atMost: max(1, eventsPerTransaction), to: &position, cache, database)
        if !remaining.hasNext { try Self.indexTexts(database) }
        try Self.analyze(database, grownFrom: start, to: position.sequence)
        try omissions?.note(database)
        cache.position = position
      }
    } while remaining.hasNext
  }

  /// Whether the first load is done.
  var isLoaded: Bool { get throws { try !isAbsent && connections.read(Self.isIndexed) } }

  static let ingesting = "bringing the catalog up to date"

  /// Takes in so many events and notes the position reached.
  func apply(
    _ events: inout PendingEvents<some Sequence<CatalogEvent>>, atMost limit: Int, to position: inout CatalogPosition,
    _ cache: EntityCache, _ database: Database, deferring deferred: DeferredMentions? = nil,
    recent: RecentEntries? = nil
  ) throws {
    var store = try CatalogStore(database, of: identity.schema, cache: cache, deferring: deferred, recent: recent)
    defer { store.stop() }
    var count = 0
    while count < limit, let event = events.next() {
      if try position.admits(event) {
        try store.ingest(event)
        position = CatalogPosition(sequence: event.entry.sequence, leafHash: event.leafHash)
      }
      count += 1
    }
    try store.finish()
    try Self.setPosition(position, database)
  }

  /// The position of a catalog that has all that reading needs, so that nobody must wait for a writer to learn it.
  private static func finishedPosition(_ database: Database) throws -> CatalogPosition? {
    let isFinished = try Bool.fetchOne(
      database,
      sql: "SELECT is_indexed AND searched = coalesce((SELECT max(text_id) FROM text_revision), 0) FROM catalog_state")
    return isFinished == true ? try position(database) : nil
  }

  static func setPosition(_ position: CatalogPosition, _ database: Database) throws {
    try database.execute(
      sql: "UPDATE catalog_state SET sequence = ?, leaf_hash = ?",
      arguments: [position.sequence, Blob(position.leafHash).databaseValue])
  }

  static func isIndexed(_ database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT is_indexed FROM catalog_state") ?? false
  }

  /// Lets SQLite count, each time the record has grown by ``CatalogLimits/eventsPerAnalysis``.
  ///
  /// Not knowing how many rows a table has, it takes a condition on the past for one that few rows meet, and reads the
  /// larger table of two first. It looks at some 400 rows of each index, so that the time does not grow with the catalog.
  static func analyze(_ database: Database, grownFrom start: Int, to end: Int) throws {
    guard start / CatalogLimits.eventsPerAnalysis != end / CatalogLimits.eventsPerAnalysis else { return }
    try database.execute(sql: "PRAGMA analysis_limit = 400; ANALYZE")
  }

  /// Adds the new texts to the search index.
  static func indexTexts(_ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO search_index (rowid, folded) SELECT text_id, folded FROM text_revision \
        WHERE text_id > (SELECT searched FROM catalog_state) ORDER BY text_id; \
        UPDATE catalog_state SET searched = coalesce((SELECT max(text_id) FROM text_revision), 0)
        """)
  }
}

/// Events that are still to be taken in; the next one is known before it is taken.
struct PendingEvents<Source: Sequence<CatalogEvent>> {
  private var source: Source.Iterator
  private var ahead: [CatalogEvent] = []
  private var place = 0

  init(_ events: Source) {
    source = events.makeIterator()
    fill(1)
  }

  var hasNext: Bool { place < ahead.count }

  /// Looks so many events ahead; answers whether there are more than that.
  mutating func exceeds(_ count: Int) -> Bool {
    fill(count + 1)
    return ahead.count - place > count
  }

  mutating func next() -> CatalogEvent? {
    guard hasNext else { return nil }
    let event = ahead[place]
    place += 1
    fill(1)
    return event
  }

  private mutating func fill(_ count: Int) {
    if place == ahead.count {
      ahead.removeAll(keepingCapacity: true)
      place = 0
    }
    while ahead.count - place < count, let event = source.next() { ahead.append(event) }
  }
}

extension CatalogPosition {
  /// Whether the event is the next one; not when it was taken in before.
  fileprivate func admits(_ event: CatalogEvent) throws(CatalogError) -> Bool {
    let operation = RecordsCatalog.ingesting
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
