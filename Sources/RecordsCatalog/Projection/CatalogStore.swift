internal import GRDB
import MeetingRecords

/// The state of the record in the catalog, to which events are applied one after the other within a transaction.
struct CatalogStore: RecordsStore {
  let vocabulary: Vocabulary
  private let lent: CatalogReader
  private let sink: any RowSink
  private let events: EventWriter
  private let revisions: RevisionWriter
  private let cache: EntityCache
  private var context: ProjectionContext
  /// By key: a journal may hold several, of which the first counts.
  private var settings: [Identifier: JournalSettings]
  private var changed: [Identifier: (any Entity)?] = [:]
  private var order: [Identifier] = []
  private var event: CatalogEvent?
  private var recent: RecentEntries?

  /// - Parameters:
  ///   - deferred: where the entities that entries name are kept until ``finish()``; nil where they are read before.
  ///   - recent: where the last entries are kept; nil where what was written can be read without waiting.
  init(
    _ database: Database, of schema: CatalogSchema, cache: EntityCache, deferring deferred: DeferredMentions? = nil,
    recent: RecentEntries? = nil
  ) throws {
    self.recent = recent
    vocabulary = schema.vocabulary
    lent = CatalogReader(database, of: schema.vocabulary)
    self.cache = cache
    let known = lent.all(JournalSettings.self)
    context = ProjectionContext(known.first, schema.tables)
    settings = Dictionary(known.map { ($0.key, $0) }) { first, _ in first }
    try lent.check()
    sink = cache.knowsAll ? StatementQueue() : ImmediateRowSink()
    events = try EventWriter(database, sink, deferring: deferred)
    revisions = RevisionWriter(database, sink)
  }

  /// Takes in the next event, as far as the catalog may know it.
  mutating func ingest(_ event: CatalogEvent) throws {
    guard let event = event.known(in: self) else { return }
    self.event = event
    apply(event.entry)
    // What could not be read or noted comes first: what is written after it may fail for that alone.
    try lent.check()
    let sequence = event.entry.sequence
    var isConfigured = false
    for key in order {
      let entity = changed[key] ?? nil
      try write(key, entity, at: sequence)
      guard entity?.kind == JournalSettings.kind || settings[key] != nil else { continue }
      settings[key] = entity?.identity.mergedInto == nil ? entity as? JournalSettings : nil
      isConfigured = true
    }
    if isConfigured {
      try reproject(ProjectionContext(settings.values.inNaturalOrder.first, context.tables), at: sequence)
    }
    changed.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    try lent.check()
  }

  /// Writes what was kept back, and returns when all is written.
  func finish() throws {
    try events.writeDeferred()
    try sink.settle()
  }

  /// Has nothing more written, after a failure or at the end.
  func stop() { sink.stop() }

  var localDays: LocalDays { lent.localDays }

  /// The reader, once all that was given to be written can be read.
  private var reader: CatalogReader {
    lent.attempt(()) { try sink.settle() }
    return lent
  }

  private func write(_ key: Identifier, _ entity: (any Entity)?, at sequence: Int) throws {
    cache[key] = try revisions.replace(
      stored(key), under: context, by: entity, under: context, of: key, at: sequence)
  }

  /// The entity as it stands in the catalog.
  private func stored(_ key: Identifier) -> EntityCache.Cached {
    if let known = cache[key] { return known }
    let read = cache.knowsAll ? forgotten(key) : standing(reader.entity(at: key), of: key)
    cache[key] = read
    return read
  }

  /// An entity as it was read; the numbers of its rows are unknown.
  private func standing(_ entity: (any Entity)?, of key: Identifier) -> EntityCache.Cached {
    guard let entity else { return .nothing }
    let (rows, isWide) = RowVisitor.rows(of: entity, context)
    guard isWide else { return EntityCache.Cached(entity: entity, written: RevisionWriter.Written(rows)) }
    let since = reader.since(of: key)
    let own = RowVisitor.wideRows(of: entity, context, ListComparison(entity, since: entity), since: since).own
    let wide = WideWritten(own: RevisionWriter.Written(own), lists: nil, since: since)
    return EntityCache.Cached(entity: entity, written: RevisionWriter.Written(), wide: wide)
  }

  /// An entity that was written by this load, and is no longer kept.
  private func forgotten(_ key: Identifier) -> EntityCache.Cached {
    // The row of the entity itself is the first one.
    guard let numbers = cache.numbers(of: key), let first = numbers.first,
      let (entity, since) = reader.entity(
        row: first, parts: numbers.dropFirst(cache.partsPlace(of: key) ?? numbers.count))
    else { return .nothing }
    let (rows, isWide) = RowVisitor.rows(of: entity, context)
    guard isWide else {
      return EntityCache.Cached(entity: entity, written: RevisionWriter.Written(rows, numbers: numbers))
    }
    let wide = RowVisitor.wideRows(of: entity, context, ListComparison(entity, since: nil), since: since)
    return EntityCache.Cached(
      entity: entity, written: RevisionWriter.Written(), wide: WideWritten(wide, numbers: numbers, since: since))
  }

  /// Writes anew whatever reads otherwise under other settings.
  private mutating func reproject(_ next: ProjectionContext, at sequence: Int) throws {
    guard next != context else { return }
    for key in cache.knowsAll ? cache.keys : reader.allKeys() {
      let before = stored(key)
      guard let entity = before.entity else { continue }
      cache[key] = try revisions.replace(before, under: context, by: entity, under: next, of: key, at: sequence)
    }
    context = next
  }

  func key(of identifier: Identifier) -> Identifier? { reader.key(of: identifier) }
  func keys(of identifier: Identifier) -> [Identifier] { reader.keys(of: identifier) }

  func entity(at key: Identifier) -> (any Entity)? {
    changed[key] ?? stored(key).entity
  }

  func isUsed(_ key: Identifier) -> Bool { reader.isUsed(key) }

  func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] {
    reader.nearestIdentifiers(to: identifier, kinds: kinds)
  }

  func recordedEntry(_ id: EntryIdentifier) -> Entry? { recent?.recordedEntry(id) ?? reader.recordedEntry(id) }
  func entries(touching key: Identifier) -> [Entry] { recent?.entries(touching: key) ?? reader.entries(touching: key) }

  func entries(mentioning keys: Set<Identifier>, after sequence: Int) -> [Entry] {
    reader.entries(mentioning: keys, after: sequence)
  }

  func entriesBesidesAmendments(mentioning keys: Set<Identifier>) -> [Entry] {
    reader.entriesBesidesAmendments(mentioning: keys)
  }

  func standingEntry(_ sequence: Int) -> Entry? { recent?.standingEntry(sequence) ?? reader.standingEntry(sequence) }

  mutating func put(_ entity: (any Entity)?, at key: Identifier) {
    if changed.updateValue(entity, forKey: key) == nil { order.append(key) }
  }

  mutating func note(_ entry: Entry, touching keys: [Identifier]) {
    write { event in
      try events.insert(event, in: context.seasons)
      try events.index(entry, touching: keys, since: event.entry.sequence)
      // An event of another namespace, or about what is no identifier, changes nothing and is about something all the same.
      if entry.payload == nil, let subject = event.subject { try events.note(subject: subject, of: entry.sequence) }
    }
    recent?.note(entry, touching: keys, byteCount: event?.data.count ?? 0)
  }

  mutating func amend(_ sequence: Int, to entry: Entry?, touching keys: [Identifier]) {
    write { event in
      try events.stand(sequence, as: entry, since: event.entry.sequence)
      if let entry { try events.index(entry, touching: keys, since: event.entry.sequence) }
    }
    recent?.amend(sequence, to: entry, touching: keys)
  }

  /// Has the reader remember a failure: the requirements of the store don't throw.
  private func write(_ body: (CatalogEvent) throws -> Void) {
    guard let event else { return }
    lent.attempt(()) { try body(event) }
  }
}
