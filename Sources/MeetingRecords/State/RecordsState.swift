/// The state of a whole record in memory, made by applying its entries in order.
public struct RecordsState: RecordsStore, Sendable {
  private var entities: [Identifier: any Entity] = [:]
  private var names: [Identifier: Identifier] = [:]
  /// The keys of those that go, or went, by a name, where they are several: the decider refuses that, a journal may hold it.
  private var contested: [Identifier: Set<Identifier>] = [:]
  private var recorded: [Int: Entry] = [:]
  private var sequences: [EntryIdentifier: Int] = [:]
  private var amended: [Int: Entry?] = [:]
  private var touching: [Identifier: [Int]] = [:]
  private var mentioning: [Identifier: [Int]] = [:]
  /// As ``mentioning``, of the entries that amend others or are of another namespace.
  private var amending: [Identifier: [Int]] = [:]
  private var numbers = ItemNumbers()
  private var thingNumbers = ThingNumbers()
  /// The sequence number of the newest entry; 0 before the first.
  public private(set) var head = 0
  /// The days of the journal's time zone; those of UTC until whoever knows the zones sets them.
  public var localDays = LocalDays.utc
  /// Knows the days of other time zones; that of the journal alone until someone sets it.
  public var zones: (@Sendable (TimeZoneName) -> LocalDays?)?

  /// What entries can say.
  public let vocabulary: Vocabulary

  /// The state before the first entry.
  ///
  /// - Parameters:
  ///   - vocabulary: What entries can say.
  ///   - expectedEntries: How many are about to be applied, where that is known: room is made for them at once.
  public init(_ vocabulary: Vocabulary = .meetingRecords, expectedEntries: Int = 0) {
    self.vocabulary = vocabulary
    recorded.reserveCapacity(expectedEntries)
    sequences.reserveCapacity(expectedEntries)
  }

  /// The state after the entries.
  ///
  /// - Parameter vocabulary: What they can say.
  public init(applying entries: some Sequence<Entry>, _ vocabulary: Vocabulary = .meetingRecords) {
    self.init(vocabulary)
    for entry in entries { apply(entry) }
  }

  /// The days of another time zone; absent where that is not known here.
  public func localDays(of zone: TimeZoneName) -> LocalDays? {
    localDays.zone == zone ? localDays : zones?(zone)
  }

  /// The keys of all entities, in order of the identifiers.
  ///
  /// - Complexity: O(n log n) in the number of entities.
  public var keys: [Identifier] { entities.keys.sorted() }

  /// The entities of a kind, in no order, duplicates merged into others among them.
  func entities(of kind: EntityKind) -> some Sequence<any Entity> {
    entities.values.lazy.filter { $0.kind == kind }
  }

  /// Every entity of which, or of a text of which, it was settled for whom it is, duplicates among them.
  var classifiedEntities: [any Entity] { entities.values.filter(\.identity.isClassified) }

  /// Whether any entry is of a type that begins with one of the names.
  ///
  /// - Complexity: O(n) in the number of entries.
  public func holdsEntries(of wireNames: Set<String>) -> Bool {
    // Few names: comparing takes less than hashing.
    let names = Array(wireNames)
    return recorded.values.contains { entry in names.contains { entry.wireName.hasPrefix($0) } }
  }

  /// Goes on as if the entries up to a sequence number had been applied, of which there is nothing to apply.
  public mutating func pass(to sequence: Int) { head = max(head, sequence) }

  /// The key of the entity that goes, or went, by the identifier.
  public func key(of identifier: Identifier) -> Identifier? { names[identifier] }

  /// The keys of all that go, or went, by the identifier.
  public func keys(of identifier: Identifier) -> [Identifier] {
    contested[identifier].map { $0.sorted() } ?? names[identifier].map { [$0] } ?? []
  }

  /// The entity with the key.
  public func entity(at key: Identifier) -> (any Entity)? { entities[key] }

  /// The agenda items of a conference that have the number.
  ///
  /// - Complexity: O(n) in the number of those.
  public func agendaItems(of conference: Conference, numbered number: String) -> [AgendaItem] {
    found(numbers.keys(of: names(of: conference.key), number), numbered: number, of: conference)
  }

  /// The keys of the decisions or follow-ups that bear a number, in order.
  ///
  /// - Complexity: O(n log n) in the number of those.
  public func keys(of kind: EntityKind, numbered number: String) -> [Identifier] {
    thingNumbers.keys(of: kind, number).sorted()
  }

  /// Whether any entry ever touched the key.
  public func isUsed(_ key: Identifier) -> Bool { touching[key] != nil }

  /// Known identifiers of the kinds that resemble the one given.
  ///
  /// - Complexity: O(n) in the number of entities.
  public func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] {
    let known = names.filter { name, key in
      name.isReference == identifier.isReference && (entities[key].map { kinds.contains($0.kind) } ?? false)
    }.map(\.key)
    return Identifier.nearest(to: identifier.description, among: known)
  }

  /// The entry with the identifier, as recorded.
  public func recordedEntry(_ id: EntryIdentifier) -> Entry? { sequences[id].flatMap { recorded[$0] } }

  /// The entries that touch the key, in order, as they stand.
  public func entries(touching key: Identifier) -> [Entry] {
    (touching[key] ?? []).compactMap(standingEntry).filter { entry in entry.effects.contains { $0.target == key } }
  }

  /// The entries after a sequence number that name any of the keys, in order, as they stand.
  public func entries(mentioning keys: Set<Identifier>, after sequence: Int) -> [Entry] {
    found(mentioning: keys, in: [mentioning, amending]).filter { $0.sequence > sequence && $0.stillNames(keys) }
  }

  /// The entries that name any of the keys, in order, as they stand, without those that amend others.
  public func entriesBesidesAmendments(mentioning keys: Set<Identifier>) -> [Entry] {
    found(mentioning: keys, in: [mentioning]).filter { $0.stillRests(on: keys) }
  }

  private func found(mentioning keys: Set<Identifier>, in indexes: [[Identifier: [Int]]]) -> [Entry] {
    let found = keys.reduce(into: Set<Int>()) { found, key in
      for index in indexes { found.formUnion(index[key] ?? []) }
    }
    return found.sorted().compactMap(standingEntry)
  }

  /// How the entry stands after corrections.
  public func standingEntry(_ sequence: Int) -> Entry? {
    if let amendment = amended[sequence] { return amendment }
    return recorded[sequence]
  }

  /// Puts the entity, or nothing, at the key.
  public mutating func put(_ entity: (any Entity)?, at key: Identifier) {
    let (before, after) = (entities[key]?.identity, entity?.identity)
    numbers.replace(entities[key], by: entity)
    thingNumbers.replace(entities[key], by: entity)
    entities[key] = entity
    for name in before?.names(besides: after) ?? [] { release(name, key) }
    guard let after, after.mergedInto == nil else { return }
    let former = before.flatMap { after.others.holds($0.identifier) ? $0.identifier : nil }
    for name in after.names(besides: before) + [after.identifier] + [former].compactMap(\.self) {
      if let owner = names[name], owner != key {
        contested[name, default: [owner]].insert(key)
      } else {
        names[name] = key
      }
      if contested[name] != nil { settle(name) }
    }
  }

  private mutating func release(_ name: Identifier, _ key: Identifier) {
    guard contested[name] != nil else {
      if names[name] == key { names[name] = nil }
      return
    }
    contested[name]?.remove(key)
    settle(name)
  }

  private mutating func settle(_ name: Identifier) {
    guard let keys = contested[name] else { return }
    names[name] = holder(of: name, among: keys)
    if keys.count < 2 { contested[name] = nil }
  }

  /// Notes an entry as recorded, with the keys that it touches.
  public mutating func note(_ entry: Entry, touching keys: [Identifier]) {
    head = entry.sequence
    recorded[entry.sequence] = entry
    sequences[entry.stamp.id] = entry.sequence
    index(entry, touching: keys)
  }

  /// Notes that the entry now stands as given, or not at all.
  public mutating func amend(_ sequence: Int, to entry: Entry?, touching keys: [Identifier]) {
    amended.updateValue(entry, forKey: sequence)
    if let entry { index(entry, touching: keys) }
  }

  private mutating func index(_ entry: Entry, touching keys: [Identifier]) {
    // An amendment changes nothing itself, so that what was corrected very often is folded of as few entries as before.
    if entry.isAmendmentOrForeign {
      for key in Set(keys + entry.mentioned) { Self.insert(entry.sequence, into: &amending[key, default: []]) }
      return
    }
    for key in keys { Self.insert(entry.sequence, into: &touching[key, default: []]) }
    for key in entry.mentioned { Self.insert(entry.sequence, into: &mentioning[key, default: []]) }
  }

  /// Keeps the list ascending; entries come in order, so this is an append nearly always.
  private static func insert(_ sequence: Int, into list: inout [Int]) {
    guard let last = list.last, last >= sequence else { return list.append(sequence) }
    guard last > sequence, !list.contains(sequence) else { return }
    list.insert(sequence, at: list.firstIndex { $0 > sequence } ?? list.endIndex)
  }
}
