/// The state of the record, as far as deciding needs it.
///
/// Whoever keeps the state elsewhere (in a database, say) and cannot read it answers as if nothing were there, remembers
/// the failure, and throws away what was decided over it.
public protocol RecordsReading {
  /// The key of the entity that goes, or went, by the identifier.
  func key(of identifier: Identifier) -> Identifier?
  /// The keys of all that go, or went, by the identifier: one, or none, but in a journal that holds what the record
  /// refuses.
  func keys(of identifier: Identifier) -> [Identifier]
  /// The entity with the key, as it is now.
  func entity(at key: Identifier) -> (any Entity)?
  /// Whether any entry ever touched the key.
  func isUsed(_ key: Identifier) -> Bool
  /// Known identifiers of the kinds that resemble the one given, the nearest first.
  func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier]
  /// The entry with the identifier, as recorded.
  func recordedEntry(_ id: EntryIdentifier) -> Entry?
  /// The entries that touch the key, in order, each as it stands after corrections; retracted ones are left out.
  func entries(touching key: Identifier) -> [Entry]
  /// The entries after a sequence number that name any of the keys, in order, each as it stands after corrections.
  func entries(mentioning keys: Set<Identifier>, after sequence: Int) -> [Entry]
  /// The entries that name any of the keys, in order, each as it stands, without those that amend others.
  ///
  /// Whoever asks what rests on a thing need not read how often it was corrected.
  func entriesBesidesAmendments(mentioning keys: Set<Identifier>) -> [Entry]
  /// How the entry with the sequence number stands after corrections; absent when it was retracted.
  func standingEntry(_ sequence: Int) -> Entry?
  /// The agenda items of a conference that have the number, whatever became of them, in the order of their keys.
  func agendaItems(of conference: Conference, numbered number: String) -> [AgendaItem]
  /// The keys of the things of a kind, decisions or follow-ups, that bear a number, in order.
  func keys(of kind: EntityKind, numbered number: String) -> [Identifier]
  /// What entries can say.
  var vocabulary: Vocabulary { get }
  /// The days of the journal's time zone, as it is set now.
  var localDays: LocalDays { get }
  /// The days of another time zone; absent where that is not known here.
  func localDays(of zone: TimeZoneName) -> LocalDays?
}

extension RecordsReading {
  /// The days of the zone where it is that of the journal: no other is known.
  public func localDays(of zone: TimeZoneName) -> LocalDays? { localDays.zone == zone ? localDays : nil }
}

extension RecordsReading {
  /// The entries that name any of the keys without those that amend others, picked from all of them.
  ///
  /// - Complexity: O(n) in the number of all of them.
  public func entriesBesidesAmendments(mentioning keys: Set<Identifier>) -> [Entry] {
    entries(mentioning: keys, after: 0).filter { $0.payload?.amendment == nil }
  }

  /// The items that have the number, picked from all of the conference.
  ///
  /// - Complexity: O(n) in the number of its items.
  public func agendaItems(of conference: Conference, numbered number: String) -> [AgendaItem] {
    found(conference.agendaItems.map { key(of: $0) ?? $0 }, numbered: number, of: conference)
  }

  /// Those of the keys that are items of the conference with the number.
  func found(
    _ keys: some Sequence<Identifier>, numbered number: String, of conference: Conference
  ) -> [AgendaItem] {
    Set(keys).sorted().compactMap { entity(at: $0) as? AgendaItem }.filter { item in
      item.identity.mergedInto == nil && item.number == number && same(item.conference, conference.key)
    }
  }
}

/// A state that entries can be applied to.
public protocol RecordsStore: RecordsReading {
  /// Puts the entity, or nothing, at the key.
  mutating func put(_ entity: (any Entity)?, at key: Identifier)
  /// Notes an entry as recorded, with the keys that it touches.
  mutating func note(_ entry: Entry, touching keys: [Identifier])
  /// Notes that the entry now stands as given, or not at all, and touches these keys as well.
  mutating func amend(_ sequence: Int, to entry: Entry?, touching keys: [Identifier])
}

extension RecordsReading {
  /// Which of several has a name: the one that goes by it now, else the first by its key.
  func holder(of name: Identifier, among keys: some Collection<Identifier>) -> Identifier? {
    guard keys.count > 1 else { return keys.first }
    let now = keys.filter { entity(at: $0)?.identity.identifier == name }
    return now.isEmpty ? keys.min() : now.min()
  }

  /// The entity that goes by the identifier, where it is of the type; a duplicate leads to what it was merged into.
  public func get<E: Entity>(_ type: E.Type, _ identifier: Identifier) -> E? {
    any(identifier) as? E
  }

  /// The entity that goes by the identifier; a duplicate leads to what it was merged into.
  public func any(_ identifier: Identifier) -> (any Entity)? {
    guard let key = key(of: identifier), let entity = entity(at: key) else { return nil }
    return entity.identity.mergedInto == nil ? entity : survivor(of: entity)
  }

  /// What a duplicate, and what that is one of, was merged into at last.
  ///
  /// The decider refuses a circle. Where a journal holds one all the same, each of it leads to the first by its key.
  private func survivor(of duplicate: any Entity) -> (any Entity)? {
    var (current, way, places) = (duplicate, [duplicate], [duplicate.key: 0])
    while let next = current.identity.mergedInto {
      guard let key = key(of: next), let entity = entity(at: key) else { return nil }
      if let start = places[key] { return way[start...].min { $0.key < $1.key } }
      places[key] = way.count
      way.append(entity)
      current = entity
    }
    return current
  }

  /// The entity that goes by the identifier, or the refusal that names the nearest known ones.
  public func require(_ identifier: Identifier) throws(Rejection) -> any Entity {
    guard let entity = any(identifier) else {
      throw .unknownIdentifier(identifier, expected: .any, nearest: nearestIdentifiers(to: identifier, kinds: .any))
    }
    return entity
  }

  /// The entity that goes by the identifier, or the refusal that says what was expected.
  public func require<E: Entity>(_ type: E.Type, _ identifier: Identifier) throws(Rejection) -> E {
    let expected = EntityKinds(E.kind)
    guard let entity = any(identifier) else {
      throw .unknownIdentifier(
        identifier, expected: expected, nearest: nearestIdentifiers(to: identifier, kinds: expected))
    }
    guard let typed = entity as? E else { throw .wrongKind(identifier, is: entity.kind, expected: expected) }
    return typed
  }
}
