/// A state with changes on top of it, which leave the state itself as it is.
public struct StateOverlay<Base: RecordsReading>: RecordsStore {
  private let base: Base
  private var entities: [Identifier: (any Entity)?] = [:]
  private var names: [Identifier: Identifier?] = [:]
  /// Of each name that may have changed hands, what goes or went by it.
  private var claimants: [Identifier: Set<Identifier>] = [:]
  private var added: [Int: Entry] = [:]
  private var sequences: [EntryIdentifier: Int] = [:]
  private var mentioning: [Identifier: [Int]] = [:]
  /// As ``mentioning``, of the entries that amend others or are of another namespace.
  private var amending: [Identifier: [Int]] = [:]
  private var touchedBy: [Identifier: [Int]] = [:]
  private var amended: [Int: Entry?] = [:]
  private var numbers = ItemNumbers()
  private var thingNumbers = ThingNumbers()

  /// No changes yet.
  public init(_ base: Base) { self.base = base }

  /// What entries can say.
  public var vocabulary: Vocabulary { base.vocabulary }

  /// The days of the journal's time zone.
  public var localDays: LocalDays { base.localDays }

  /// The key of the entity that goes, or went, by the identifier.
  public func key(of identifier: Identifier) -> Identifier? { names[identifier] ?? base.key(of: identifier) }

  /// The keys of all that go, or went, by the identifier.
  public func keys(of identifier: Identifier) -> [Identifier] {
    claimants[identifier].map { $0.sorted() } ?? base.keys(of: identifier)
  }

  /// The entity with the key.
  public func entity(at key: Identifier) -> (any Entity)? { entities[key] ?? base.entity(at: key) }

  /// The agenda items of a conference that have the number.
  public func agendaItems(of conference: Conference, numbered number: String) -> [AgendaItem] {
    let known = base.agendaItems(of: conference, numbered: number).map(\.key)
    return found(known + numbers.keys(of: names(of: conference.key), number), numbered: number, of: conference)
  }

  /// The keys of the decisions or follow-ups that bear a number, in order.
  public func keys(of kind: EntityKind, numbered number: String) -> [Identifier] {
    let known = base.keys(of: kind, numbered: number).filter { key in entity(at: key)?.borneNumber == number }
    return thingNumbers.keys(of: kind, number).union(known).sorted()
  }

  /// Whether any entry ever touched the key.
  public func isUsed(_ key: Identifier) -> Bool { touchedBy[key] != nil || base.isUsed(key) }

  /// Known identifiers that resemble the one given.
  public func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] {
    let own = names.filter { $0.key.isReference == identifier.isReference }.compactMap { name, key in
      key.flatMap { entity(at: $0) }.map { kinds.contains($0.kind) } == true ? name : nil
    }
    let known = base.nearestIdentifiers(to: identifier, kinds: kinds)
    return Identifier.nearest(to: identifier.description, among: own + known)
  }

  /// The entry with the identifier, as recorded.
  public func recordedEntry(_ id: EntryIdentifier) -> Entry? {
    sequences[id].flatMap { added[$0] } ?? base.recordedEntry(id)
  }

  /// The entries that touch the key, in order, as they stand.
  public func entries(touching key: Identifier) -> [Entry] {
    let known = base.entries(touching: key).map(\.sequence)
    let sequences = Set(known).union(touchedBy[key] ?? [])
    return sequences.sorted().compactMap(standingEntry).filter { entry in
      entry.effects.contains { $0.target == key }
    }
  }

  /// The entries after a sequence number that name any of the keys, in order, as they stand.
  public func entries(mentioning keys: Set<Identifier>, after sequence: Int) -> [Entry] {
    let known = base.entries(mentioning: keys, after: sequence).map(\.sequence)
    let own = keys.flatMap { (mentioning[$0] ?? []) + (amending[$0] ?? []) }.filter { $0 > sequence }
    return Set(known + own).sorted().compactMap(standingEntry).filter { $0.stillNames(keys) }
  }

  /// The entries that name any of the keys, in order, as they stand, without those that amend others.
  public func entriesBesidesAmendments(mentioning keys: Set<Identifier>) -> [Entry] {
    let known = base.entriesBesidesAmendments(mentioning: keys).map(\.sequence)
    let own = keys.flatMap { mentioning[$0] ?? [] }
    return Set(known + own).sorted().compactMap(standingEntry).filter { $0.stillRests(on: keys) }
  }

  /// How the entry stands after corrections.
  public func standingEntry(_ sequence: Int) -> Entry? {
    if let amendment = amended[sequence] { return amendment }
    return added[sequence] ?? base.standingEntry(sequence)
  }

  /// Puts the entity, or nothing, at the key.
  public mutating func put(_ entity: (any Entity)?, at key: Identifier) {
    let (before, after) = (self.entity(at: key)?.identity, entity?.identity)
    numbers.replace(entities[key] ?? nil, by: entity)
    thingNumbers.replace(entities[key] ?? nil, by: entity)
    entities.updateValue(entity, forKey: key)
    for name in before?.names(besides: after) ?? [] { claim(name) { $0.remove(key) } }
    for name in after?.names(besides: before) ?? [] { claim(name) { $0.insert(key) } }
    // Who goes by a name now has it rather than who went by it before.
    guard before?.identifier != after?.identifier else { return }
    for name in [before?.identifier, after?.identifier] { if let name { claim(name) { _ in } } }
  }

  private mutating func claim(_ name: Identifier, _ change: (inout Set<Identifier>) -> Void) {
    var keys = claimants[name] ?? Set(base.keys(of: name))
    change(&keys)
    claimants[name] = keys
    names[name] = .some(holder(of: name, among: keys))
  }

  /// Notes an entry as recorded, with the keys that it touches.
  public mutating func note(_ entry: Entry, touching keys: [Identifier]) {
    added[entry.sequence] = entry
    sequences[entry.stamp.id] = entry.sequence
    index(entry, touching: keys)
  }

  private mutating func index(_ entry: Entry, touching keys: [Identifier]) {
    if entry.isAmendmentOrForeign {
      for key in Set(keys + entry.mentioned) { amending[key, default: []].append(entry.sequence) }
      return
    }
    for key in keys { touchedBy[key, default: []].append(entry.sequence) }
    for key in Set(entry.mentioned) { mentioning[key, default: []].append(entry.sequence) }
  }

  /// Notes that the entry now stands as given, or not at all.
  public mutating func amend(_ sequence: Int, to entry: Entry?, touching keys: [Identifier]) {
    amended.updateValue(entry, forKey: sequence)
    if let entry { index(entry, touching: keys) }
  }
}
