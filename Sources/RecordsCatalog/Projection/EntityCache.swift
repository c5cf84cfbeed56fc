import MeetingRecords

/// Entities that were just read or written, so that the next events need not read them again.
///
/// While a catalog is made again there is no index yet by which an entity or its rows could be found: the cache then knows
/// the numbers of the rows of every entity, also of those that it doesn't keep.
final class EntityCache {
  struct Cached {
    /// The entity; absent where the catalog has none.
    let entity: (any Entity)?
    let written: RevisionWriter.Written
    /// The rows of an entity with wide lists, in the place of those.
    var wide: WideWritten?

    /// About how much memory the rows take.
    var byteCount: Int { wide?.byteCount ?? written.rows.byteCount }

    /// No entity, and no rows.
    static var nothing: Cached { Cached(entity: nil, written: RevisionWriter.Written()) }
  }

  /// How many bytes the rows of the entities kept take at most; beyond that all are forgotten, and read again where they
  /// are needed.
  private let limitBytes: Int

  private var entities: [Identifier: Cached] = [:]
  /// How many bytes the rows of the entities kept take.
  private(set) var byteCount = 0
  /// What is kept from before.
  private var kept: KeptEntities
  private var wideBytes: [Identifier: Int] = [:]
  /// How many own rows an entity with wide lists has that was forgotten while loading.
  private var wideShapes: [Identifier: Int] = [:]
  /// The row numbers of what was forgotten; absent where the catalog has its indexes.
  private var forgotten: RowNumbers?
  /// The position of the catalog that the entities belong to.
  var position: CatalogPosition

  /// A cache of a catalog that has its indexes, or of one that is being made.
  ///
  /// - Parameter kept: What is known already, at its position.
  init(
    whileLoading isLoading: Bool = false, limitBytes: Int = CatalogLoading().cachedBytes,
    keeping kept: KeptEntities = KeptEntities()
  ) {
    self.kept = kept
    position = kept.position
    forgotten = isLoading ? RowNumbers() : nil
    self.limitBytes = limitBytes
  }

  /// The entity with the key, where it is kept.
  subscript(key: Identifier) -> Cached? {
    get { entities[key] ?? kept.entities[key].map(Cached.init) }
    set {
      let old = newValue.map { entities.updateValue($0, forKey: key) } ?? entities.removeValue(forKey: key)
      // What is wide grows in place; so it is counted again each time, and no longer what it was before.
      byteCount += (newValue?.byteCount ?? 0) - (old.map { $0.wide == nil ? $0.byteCount : wideBytes[key] ?? 0 } ?? 0)
      wideBytes[key] = newValue?.wide?.byteCount
      if byteCount > limitBytes { clear() }
    }
  }

  /// Whether the cache knows of every entity that there is.
  var knowsAll: Bool { forgotten != nil }

  /// The numbers of the rows of an entity that was forgotten while loading.
  func numbers(of key: Identifier) -> [Int]? { forgotten?[key] }

  /// Behind how many rows the parts of its lists stand, where an entity was wide when it was forgotten.
  func partsPlace(of key: Identifier) -> Int? { wideShapes[key] }

  /// Every key that anything was written for while loading, in order.
  var keys: [Identifier] { (Set(entities.keys).union(forgotten?.keys ?? [])).sorted() }

  /// What is to be kept, where it is not too much; the cache is of no use any more.
  func left() -> KeptEntities? {
    var left = kept
    kept = KeptEntities()
    left.position = position
    for (key, cached) in entities { left.keep(cached, at: key) }
    return left.byteCount <= CatalogLimits.keptBytes ? left : nil
  }

  /// Forgets the entities.
  func clear() {
    if forgotten != nil {
      for (key, cached) in entities {
        forgotten?[key] = cached.wide?.numbers ?? cached.written.numbers
        wideShapes[key] = cached.wide?.own.rows.count
      }
    }
    entities.removeAll(keepingCapacity: true)
    kept = KeptEntities()
    wideBytes.removeAll()
    byteCount = 0
  }
}

/// Entities that a catalog keeps from one recording to the next, with their rows.
///
/// Nothing says under which numbers the rows stand: another process may make the catalog again, in which they are others.
struct KeptEntities: Sendable {
  struct Kept {
    /// The entity; absent where the catalog has none.
    let entity: (any Entity)?
    let rows: EntityRows
    /// Since which event an entity with wide lists stands so; its rows are then its own alone.
    let wideSince: Int?
  }

  /// The position of the catalog that they belong to.
  var position = CatalogPosition.start
  private(set) var entities: [Identifier: Kept] = [:]
  /// How many bytes the rows take.
  private(set) var byteCount = 0

  mutating func keep(_ cached: EntityCache.Cached, at key: Identifier) {
    let rows = cached.wide?.own.rows ?? cached.written.rows
    let old = entities.updateValue(Kept(entity: cached.entity, rows: rows, wideSince: cached.wide?.since), forKey: key)
    byteCount += rows.byteCount - (old?.rows.byteCount ?? 0)
  }
}

extension EntityCache.Cached {
  fileprivate init(_ kept: KeptEntities.Kept) {
    let written = RevisionWriter.Written(kept.rows)
    entity = kept.entity
    wide = kept.wideSince.map { WideWritten(own: written, lists: nil, since: $0) }
    self.written = wide == nil ? written : RevisionWriter.Written()
  }
}

/// The numbers of the rows of very many entities, four bytes each where they fit.
private struct RowNumbers {
  private var places: [Identifier: (start: Int, count: Int)] = [:]
  private var numbers: [UInt32] = []

  var keys: [Identifier] { Array(places.keys) }

  subscript(key: Identifier) -> [Int]? {
    get {
      places[key].map { place in numbers[place.start..<place.start + place.count].map { Int($0) } }
    }
    set {
      guard let newValue else { return places[key] = nil }
      // A table of more rows than that wouldn't fit a disk of today; an unknown number is looked for in an index.
      let compact = newValue.map { UInt32(exactly: $0) ?? 0 }
      if let place = places[key], place.count >= compact.count {
        numbers.replaceSubrange(place.start..<place.start + compact.count, with: compact)
        places[key] = (place.start, compact.count)
      } else {
        places[key] = (numbers.count, compact.count)
        numbers += compact
      }
    }
  }
}
