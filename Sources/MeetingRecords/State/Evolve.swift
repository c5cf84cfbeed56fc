extension RecordsStore {
  /// Applies an entry: every entity that it touches becomes what it is after the entry.
  ///
  /// An entry that this version does not know changes nothing. Pure but for the store itself.
  public mutating func apply(_ entry: Entry) {
    if let amendment = entry.payload?.amendment {
      applyAmendment(amendment, entry)
    } else {
      let effects = entry.effects
      note(entry, touching: effects.map(\.target))
      for effect in effects { applyEffect(effect, of: entry) }
    }
  }

  private mutating func applyEffect(_ effect: Effect, of entry: Entry) {
    guard var entity = entity(at: effect.target) ?? entry.blank(effect.target) else { return }
    effect.apply(&entity)
    put(entity, at: effect.target)
  }

  /// A correction or retraction: the entry stands otherwise, and what it touched, or touches now, is evolved again.
  private mutating func applyAmendment(_ amendment: any EntryAmendment, _ entry: Entry) {
    guard let corrected = recordedEntry(amendment.entry) else { return note(entry, touching: [entry.stamp.subject]) }
    let before = standingEntry(corrected.sequence)?.effects.map(\.target) ?? []
    let standing = amendment.standing(corrected, in: vocabulary)
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
    var fold = EntityFold(key)
    for entry in entries(touching: key) where entry.sequence < sequence { fold.apply(entry, observing: observe) }
    return fold.entity
  }
}

/// What one entry changes of an entity.
public struct EntryContribution: Sendable {
  /// The entry, as it stands.
  public var entry: Entry
  /// The fields that it changes.
  public var changes: [FieldChange]
}
