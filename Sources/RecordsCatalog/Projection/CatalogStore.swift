internal import GRDB
import MeetingRecords

/// Entities that were just read or written, so that the next events need not read them again.
final class EntityCache {
  struct Cached {
    /// The entity; absent where the catalog has none.
    let entity: (any Entity)?
    let rows: [RevisionRow]
  }

  /// How many entities are kept; beyond that all are forgotten, and read again where they are needed.
  static let limit = 50_000

  private var entities: [Identifier: Cached] = [:]
  /// The position of the catalog that the entities belong to.
  var position = CatalogPosition.start
  /// Whether what is not here is not in the catalog either: so it is while an empty one is filled.
  private(set) var holdsAll = true

  subscript(key: Identifier) -> Cached? {
    get { entities[key] }
    set {
      if entities.count >= Self.limit { clear() }
      entities[key] = newValue
    }
  }

  func clear() {
    entities.removeAll(keepingCapacity: true)
    holdsAll = false
  }
}

/// The state of the record in the catalog, to which events are applied one after the other within a transaction.
struct CatalogStore: RecordsStore {
  private let reader: CatalogReader
  private let events: EventWriter
  private let revisions: RevisionWriter
  private let cache: EntityCache
  private var context: ProjectionContext
  private var changed: [Identifier: (any Entity)?] = [:]
  private var order: [Identifier] = []
  private var event: CatalogEvent?

  init(_ database: Database, cache: EntityCache) throws {
    reader = CatalogReader(database)
    events = EventWriter(database: database)
    revisions = RevisionWriter(database)
    self.cache = cache
    context = ProjectionContext(reader.settings)
    try reader.check()
  }

  /// Takes in the next event.
  mutating func ingest(_ event: CatalogEvent) throws {
    self.event = event
    apply(event.entry)
    let sequence = event.entry.sequence
    for key in order { try write(key, at: sequence) }
    for case let settings as JournalSettings in order.map({ changed[$0] ?? nil }) {
      try reproject(ProjectionContext(settings), at: sequence)
    }
    changed.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    try reader.check()
  }

  private func write(_ key: Identifier, at sequence: Int) throws {
    let before = stored(key).rows
    let after = cached(changed[key] ?? nil)
    try revisions.replace(before, by: after.rows, of: key, at: sequence)
    cache[key] = after
  }

  /// The entity as it stands in the catalog.
  private func stored(_ key: Identifier) -> EntityCache.Cached {
    if let known = cache[key] { return known }
    let read = cached(cache.holdsAll ? nil : reader.entity(at: key))
    cache[key] = read
    return read
  }

  private func cached(_ entity: (any Entity)?) -> EntityCache.Cached {
    EntityCache.Cached(entity: entity, rows: entity.map { RowVisitor.rows(of: $0, context) } ?? [])
  }

  /// Writes anew whatever reads otherwise under other settings.
  private mutating func reproject(_ next: ProjectionContext, at sequence: Int) throws {
    guard next != context else { return }
    for key in reader.allKeys() {
      guard let entity = entity(at: key) else { continue }
      let after = RowVisitor.rows(of: entity, next)
      try revisions.replace(RowVisitor.rows(of: entity, context), by: after, of: key, at: sequence)
    }
    cache.clear()
    context = next
  }

  func key(of identifier: Identifier) -> Identifier? { reader.key(of: identifier) }

  func entity(at key: Identifier) -> (any Entity)? {
    changed[key] ?? stored(key).entity
  }

  func isUsed(_ key: Identifier) -> Bool { reader.isUsed(key) }

  func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] {
    reader.nearestIdentifiers(to: identifier, kinds: kinds)
  }

  func recordedEntry(_ id: EntryIdentifier) -> Entry? { reader.recordedEntry(id) }
  func entries(touching key: Identifier) -> [Entry] { reader.entries(touching: key) }

  func entries(mentioning keys: Set<Identifier>, after sequence: Int) -> [Entry] {
    reader.entries(mentioning: keys, after: sequence)
  }

  func standingEntry(_ sequence: Int) -> Entry? { reader.standingEntry(sequence) }

  mutating func put(_ entity: (any Entity)?, at key: Identifier) {
    if changed.updateValue(entity, forKey: key) == nil { order.append(key) }
  }

  mutating func note(_ entry: Entry, touching keys: [Identifier]) {
    write { event in
      try events.insert(event, in: context.seasons)
      try events.index(entry, touching: keys, since: event.entry.sequence)
    }
  }

  mutating func amend(_ sequence: Int, to entry: Entry?, touching keys: [Identifier]) {
    write { event in
      try events.stand(sequence, as: entry, since: event.entry.sequence)
      if let entry { try events.index(entry, touching: keys, since: event.entry.sequence) }
    }
  }

  /// Has the reader remember a failure: the requirements of the store don't throw.
  private func write(_ body: (CatalogEvent) throws -> Void) {
    guard let event else { return }
    reader.attempt(()) { try body(event) }
  }
}
