extension RecordsStore {
  /// Applies an entry: every entity that it touches becomes what it is after the entry.
  ///
  /// An entry that this version does not know changes nothing. Pure but for the store itself.
  public mutating func apply(_ entry: Entry) {
    if let amendment = entry.payload as? any EntryAmendment {
      applyAmendment(amendment, entry)
    } else {
      let effects = entry.effects
      note(entry, touching: effects.map(\.target))
      for effect in effects { applyEffect(effect, of: entry) }
    }
  }

  private mutating func applyEffect(_ effect: Effect, of entry: Entry) {
    guard var entity = entity(at: effect.target) ?? blank(effect.target, for: entry) else { return }
    effect.apply(&entity)
    put(entity, at: effect.target)
  }

  /// A correction or retraction: the entry stands otherwise, and what it touched, or touches now, is evolved again.
  private mutating func applyAmendment(_ amendment: any EntryAmendment, _ entry: Entry) {
    guard let corrected = recordedEntry(amendment.entry) else { return note(entry, touching: [entry.stamp.subject]) }
    let before = standingEntry(corrected.sequence)?.effects.map(\.target) ?? []
    let standing = amendment.standing(corrected)
    let after = standing?.effects.map(\.target) ?? []
    note(entry, touching: [entry.stamp.subject] + before + after)
    amend(corrected.sequence, to: standing, touching: after)
    var done: Set<Identifier> = []
    for key in before + after where done.insert(key).inserted { put(folded(key), at: key) }
  }
}

extension RecordsReading {
  /// The entity with the key as the fold of the entries that touch it, up to and without a sequence number.
  ///
  /// What a corrected entry does to an entity that was begun only after it is done once that has begun.
  ///
  /// - Complexity: O(n) in the number of those entries.
  public func folded(_ key: Identifier, before sequence: Int = .max) -> (any Entity)? {
    folded(key, before: sequence) { _, _, _ in }
  }

  /// What each entry that touches the entity, as it stands, changes of it, in the order in which the entries are applied.
  ///
  /// - Complexity: O(n) in the number of those entries, times the size of the entity.
  public func contributions(to key: Identifier) -> [EntryContribution] {
    var found: [EntryContribution] = []
    _ = folded(key, before: .max) { entry, before, after in
      let changes = FieldChange.changes(from: before, to: after)
      if found.last?.entry.sequence == entry.sequence {
        found[found.count - 1].changes += changes
      } else {
        found.append(EntryContribution(entry: entry, changes: changes))
      }
    }
    return found
  }

  /// - Parameter observe: is told of each entry with the entity before and after it.
  private func folded(
    _ key: Identifier, before sequence: Int, observing observe: (Entry, (any Entity)?, any Entity) -> Void
  ) -> (any Entity)? {
    var entity: (any Entity)?
    var awaiting: [(entry: Entry, effect: Effect)] = []
    for entry in entries(touching: key) where entry.sequence < sequence {
      for effect in entry.effects where effect.target == key {
        guard var next = entity ?? blank(key, for: entry) else {
          awaiting.append((entry, effect))
          continue
        }
        for (entry, effect) in [(entry, effect)] + awaiting {
          effect.apply(&next)
          observe(entry, entity, next)
          entity = next
        }
        awaiting = []
      }
    }
    return entity
  }

  /// A blank entity where the entry begins its subject.
  func blank(_ key: Identifier, for entry: Entry) -> (any Entity)? {
    guard key == entry.stamp.subject, let payload = entry.payload else { return nil }
    return type(of: payload).blankSubject(key)
  }
}

/// The state as it was just before an entry, corrections since then included: every entity is folded anew.
///
/// A correction may name what was recorded only after the entry, a speaker registered since, say: what did not exist yet
/// is there as it is now, but for the subject of the entry itself.
struct HistoricalState<Base: RecordsReading>: RecordsReading {
  let base: Base
  var localDays: LocalDays { base.localDays }
  /// The entry before which this is the state.
  let sequence: Int
  /// What the entry is about.
  let subject: Identifier

  /// What is a key now was one then; a name may lead elsewhere only once its entity was merged into another.
  func key(of identifier: Identifier) -> Identifier? {
    base.entity(at: identifier) == nil ? base.key(of: identifier) : identifier
  }
  func keys(of identifier: Identifier) -> [Identifier] { base.keys(of: identifier) }
  func entity(at key: Identifier) -> (any Entity)? {
    base.folded(key, before: sequence) ?? (key == subject ? nil : base.folded(key))
  }
  func isUsed(_ key: Identifier) -> Bool { base.entries(touching: key).contains { $0.sequence < sequence } }
  func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] { [] }
  func recordedEntry(_ id: EntryIdentifier) -> Entry? { base.recordedEntry(id) }
  func entries(touching key: Identifier) -> [Entry] {
    base.entries(touching: key).filter { $0.sequence < sequence }
  }
  func entries(mentioning keys: Set<Identifier>, after start: Int) -> [Entry] {
    base.entries(mentioning: keys, after: start).filter { $0.sequence < sequence }
  }
  func entriesBesidesAmendments(mentioning keys: Set<Identifier>) -> [Entry] {
    base.entriesBesidesAmendments(mentioning: keys).filter { $0.sequence < sequence }
  }
  func standingEntry(_ sequence: Int) -> Entry? { sequence < self.sequence ? base.standingEntry(sequence) : nil }
}

/// What one entry changes of an entity.
public struct EntryContribution: Sendable {
  /// The entry, as it stands.
  public var entry: Entry
  /// The fields that it changes.
  public var changes: [FieldChange]
}
