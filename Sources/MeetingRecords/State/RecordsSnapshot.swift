/// A state that no longer changes, with what listing it over and over needs: reports read from one.
///
/// The first question about a kind goes over all entities of the kind, later ones do not. For one thread.
public final class RecordsSnapshot {
  /// The state.
  public let state: RecordsState
  private var kinds: [EntityKind: Kind] = [:]

  /// The entities of a kind that are not merged into others, by key, in no order: few of them are ever asked for.
  private struct Kind {
    var keys: [Identifier] = []
    /// Those that name the entity with the key.
    var naming: [Identifier: [Identifier]] = [:]
  }

  /// A snapshot of the state.
  public init(_ state: RecordsState) { self.state = state }

  private func kind(_ kind: EntityKind) -> Kind {
    if let known = kinds[kind] { return known }
    var made = Kind()
    for entity in state.entities(of: kind) where entity.identity.mergedInto == nil {
      made.keys.append(entity.key)
      for named in Set(entity.references.map { state.key(of: $0.identifier) ?? $0.identifier }) {
        made.naming[named, default: []].append(entity.key)
      }
    }
    kinds[kind] = made
    return made
  }

  private func inNaturalOrder<E: Entity>(_ keys: some Sequence<Identifier>) -> [E] {
    keys.compactMap { state.entity(at: $0) as? E }.inNaturalOrder
  }
}

extension Collection where Element: Entity {
  /// The entities in natural order of their identifiers.
  package var inNaturalOrder: [Element] {
    let (entities, names) = (Array(self), map(\.identity))
    return names.indices.sorted { names[$0].naturallyPrecedes(names[$1]) }.map { entities[$0] }
  }
}

extension EntityIdentity {
  /// Whether what is called so comes first in natural order of the identifiers.
  package func naturallyPrecedes(_ other: EntityIdentity) -> Bool {
    // A journal may hold several things with one identifier, which the record refuses.
    guard identifier != other.identifier else { return key < other.key }
    return Identifier.naturallyPrecedes(identifier, other.identifier)
  }
}

extension RecordsSnapshot: RecordsReading {
  /// What entries can say.
  public var vocabulary: Vocabulary { state.vocabulary }
  /// The key of the entity that goes, or went, by the identifier.
  public func key(of identifier: Identifier) -> Identifier? { state.key(of: identifier) }
  /// The keys of all that go, or went, by the identifier.
  public func keys(of identifier: Identifier) -> [Identifier] { state.keys(of: identifier) }
  /// The entity with the key.
  public func entity(at key: Identifier) -> (any Entity)? { state.entity(at: key) }
  /// Whether any entry ever touched the key.
  public func isUsed(_ key: Identifier) -> Bool { state.isUsed(key) }
  /// Known identifiers of the kinds that resemble the one given, the nearest first.
  public func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] {
    state.nearestIdentifiers(to: identifier, kinds: kinds)
  }
  /// The entry with the identifier, as recorded.
  public func recordedEntry(_ id: EntryIdentifier) -> Entry? { state.recordedEntry(id) }
  /// The entries that touch the key, in order, as they stand.
  public func entries(touching key: Identifier) -> [Entry] { state.entries(touching: key) }
  /// The entries after a sequence number that name any of the keys, in order, as they stand.
  public func entries(mentioning keys: Set<Identifier>, after sequence: Int) -> [Entry] {
    state.entries(mentioning: keys, after: sequence)
  }
  /// The entries that name any of the keys, in order, as they stand, without those that amend others.
  public func entriesBesidesAmendments(mentioning keys: Set<Identifier>) -> [Entry] {
    state.entriesBesidesAmendments(mentioning: keys)
  }
  /// How the entry stands after corrections.
  public func standingEntry(_ sequence: Int) -> Entry? { state.standingEntry(sequence) }
  /// The agenda items of a conference that have the number.
  public func agendaItems(of conference: Conference, numbered number: String) -> [AgendaItem] {
    state.agendaItems(of: conference, numbered: number)
  }
  /// The keys of the decisions or follow-ups that bear a number, in order.
  public func keys(of kind: EntityKind, numbered number: String) -> [Identifier] {
    state.keys(of: kind, numbered: number)
  }
  /// The days of the journal's time zone.
  public var localDays: LocalDays { state.localDays }
  /// The days of another time zone.
  public func localDays(of zone: TimeZoneName) -> LocalDays? { state.localDays(of: zone) }
}

extension RecordsSnapshot: RecordsListing {
  /// The sequence number of the newest entry; 0 before the first.
  public var head: Int { state.head }

  /// Every entity of which, or of a text of which, it was settled for whom it is.
  public var classified: [any Entity] { state.classified }

  /// Whether any entry is of one of the types.
  public func holdsEntries(of wireNames: Set<String>) -> Bool { state.holdsEntries(of: wireNames) }

  /// Every entity of the type, in natural order.
  public func all<E: Entity>(_ type: E.Type) -> [E] { inNaturalOrder(kind(E.kind).keys) }

  /// The entities of the type that name the key, in natural order.
  public func all<E: Entity>(_ type: E.Type, naming key: Identifier) -> [E] { all(type, namingAny: [key]) }

  /// The entities of the type that name any of the keys, in natural order.
  ///
  /// - Complexity: O(n log n) in the number of keys and of entities found, once the kind is known.
  public func all<E: Entity>(_ type: E.Type, namingAny keys: Set<Identifier>) -> [E] {
    let kind = kind(E.kind)
    return inNaturalOrder(
      keys.reduce(into: Set<Identifier>()) { $0.formUnion(kind.naming[state.key(of: $1) ?? $1] ?? []) })
  }

  /// The citations that name the entry, in natural order.
  public func citations(of entry: EntryIdentifier) -> [Citation] {
    all(Citation.self).filter { $0.entries.contains(entry) }
  }

  /// The citations that name an entry about one of the entities.
  ///
  /// - Complexity: O(n) in the number of citations.
  public func citations(ofEntriesTouching keys: Set<Identifier>) -> [Identifier: [Citation]] {
    var found: [Identifier: [Citation]] = [:]
    for citation in all(Citation.self) {
      let entries = citation.entries.compactMap { recordedEntry($0).flatMap { standingEntry($0.sequence) } }
      let targets = entries.flatMap(\.effects).map { state.key(of: $0.target) ?? $0.target }
      for key in Set(targets).intersection(keys) {
        found[key, default: []].append(citation)
      }
    }
    return found
  }
}

extension RecordsState: RecordsListing {
  // What is asked once is asked of a snapshot made for it; whoever asks more makes one.

  /// Every entity of which, or of a text of which, it was settled for whom it is.
  ///
  /// - Complexity: O(n) in the number of entities.
  public var classified: [any Entity] { classifiedEntities }

  /// Every entity of the type, in natural order.
  ///
  /// - Complexity: O(n) in the number of entities of all types, and O(n log n) in those of the type.
  public func all<E: Entity>(_ type: E.Type) -> [E] { RecordsSnapshot(self).all(type) }

  /// The entities of the type that name the key, in natural order.
  ///
  /// - Complexity: that of ``all(_:)``.
  public func all<E: Entity>(_ type: E.Type, naming key: Identifier) -> [E] {
    RecordsSnapshot(self).all(type, naming: key)
  }

  /// The entities of the type that name any of the keys, in natural order.
  ///
  /// - Complexity: that of ``all(_:)``.
  public func all<E: Entity>(_ type: E.Type, namingAny keys: Set<Identifier>) -> [E] {
    RecordsSnapshot(self).all(type, namingAny: keys)
  }

  /// The citations that name the entry.
  public func citations(of entry: EntryIdentifier) -> [Citation] { RecordsSnapshot(self).citations(of: entry) }

  /// The citations that name an entry about one of the entities.
  ///
  /// - Complexity: that of ``all(_:)``.
  public func citations(ofEntriesTouching keys: Set<Identifier>) -> [Identifier: [Citation]] {
    RecordsSnapshot(self).citations(ofEntriesTouching: keys)
  }
}
