/// A record of which it cannot be learned who recorded an entry, why it amends another, or what of it cannot be read.
///
/// What is made for other audiences than the office reads this where nothing else is left out.
public struct RecordsWithoutProvenance<Base: RecordsListing>: RecordsListing {
  private let base: Base

  /// What may be known of a record.
  public init(_ base: Base) { self.base = base }

  private func seen(_ entry: Entry) -> Entry {
    var stamp = entry.stamp
    stamp.actor = nil
    return Entry(stamp: stamp, wireName: entry.wireName, payload: entry.payload.map(EntryFilter.withoutReason))
  }

  /// What entries can say.
  public var vocabulary: Vocabulary { base.vocabulary }
  /// The days of the journal's time zone.
  public var localDays: LocalDays { base.localDays }
  /// The days of another time zone.
  public func localDays(of zone: TimeZoneName) -> LocalDays? { base.localDays(of: zone) }
  /// The sequence number of the newest entry; 0 before the first.
  public var head: Int { base.head }
  /// Every entity of which, or of a text of which, it was settled for whom it is.
  public var classified: [any Entity] { base.classified }

  /// Whether any entry is of one of the types.
  public func holdsEntries(of wireNames: Set<String>) -> Bool { base.holdsEntries(of: wireNames) }
  /// The key of the entity that goes, or went, by the identifier.
  public func key(of identifier: Identifier) -> Identifier? { base.key(of: identifier) }
  /// The keys of all that go, or went, by the identifier.
  public func keys(of identifier: Identifier) -> [Identifier] { base.keys(of: identifier) }
  /// The entity with the key.
  public func entity(at key: Identifier) -> (any Entity)? { base.entity(at: key) }
  /// Whether any entry ever touched the key.
  public func isUsed(_ key: Identifier) -> Bool { base.isUsed(key) }
  /// Known identifiers of the kinds that resemble the one given, the nearest first.
  public func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] {
    base.nearestIdentifiers(to: identifier, kinds: kinds)
  }
  /// The entry with the identifier, as recorded.
  public func recordedEntry(_ id: EntryIdentifier) -> Entry? { base.recordedEntry(id).map(seen) }
  /// The entries that touch the key, in order, as they stand.
  public func entries(touching key: Identifier) -> [Entry] { base.entries(touching: key).map(seen) }
  /// The entries after a sequence number that name any of the keys, in order, as they stand.
  public func entries(mentioning keys: Set<Identifier>, after sequence: Int) -> [Entry] {
    base.entries(mentioning: keys, after: sequence).map(seen)
  }
  /// The entries that name any of the keys, in order, as they stand, without those that amend others.
  public func entriesBesidesAmendments(mentioning keys: Set<Identifier>) -> [Entry] {
    base.entriesBesidesAmendments(mentioning: keys).map(seen)
  }
  /// How the entry stands after corrections.
  public func standingEntry(_ sequence: Int) -> Entry? { base.standingEntry(sequence).map(seen) }
  /// The agenda items of a conference that have the number.
  public func agendaItems(of conference: Conference, numbered number: String) -> [AgendaItem] {
    base.agendaItems(of: conference, numbered: number)
  }
  /// The keys of the decisions or follow-ups that bear a number, in order.
  public func keys(of kind: EntityKind, numbered number: String) -> [Identifier] {
    base.keys(of: kind, numbered: number)
  }
  /// Every entity of the type, in natural order.
  public func all<E: Entity>(_ type: E.Type) -> [E] { base.all(type) }
  /// The entities of the type that name the entity with the key, in natural order.
  public func all<E: Entity>(_ type: E.Type, naming key: Identifier) -> [E] { base.all(type, naming: key) }
  /// The entities of the type that name any of the entities with the keys, in natural order.
  public func all<E: Entity>(_ type: E.Type, namingAny keys: Set<Identifier>) -> [E] { base.all(type, namingAny: keys) }
  /// The entities of every kind that name any of the entities with the keys, in no order.
  public func all(namingAny keys: Set<Identifier>) -> [any Entity] { base.all(namingAny: keys) }
  /// Each citation that names the entry.
  public func citations(of entry: EntryIdentifier) -> [Citation] { base.citations(of: entry) }
  /// By key, the citations that name an entry about the entity with the key.
  public func citations(ofEntriesTouching keys: Set<Identifier>) -> [Identifier: [Citation]] {
    base.citations(ofEntriesTouching: keys)
  }
}

extension RecordsListing {
  /// The record without what only the office knows of its entries.
  public var withoutProvenance: any RecordsListing { RecordsWithoutProvenance(self) }
}
