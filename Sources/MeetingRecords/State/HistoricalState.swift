/// The state as it was just before an entry, corrections since then included: every entity is folded anew.
///
/// A correction may name what was recorded only after the entry, a speaker registered since, say: what did not exist yet
/// is there as it is now, but for the subject of the entry itself.
struct HistoricalState<Base: RecordsReading>: RecordsReading {
  let history: FoldedHistory<Base>
  /// The entry before which this is the state.
  let sequence: Int
  /// What the entry is about.
  let subject: Identifier

  private var base: Base { history.base }
  var vocabulary: Vocabulary { base.vocabulary }
  var localDays: LocalDays { base.localDays }

  /// What is a key now was one then; a name may lead elsewhere only once its entity was merged into another.
  func key(of identifier: Identifier) -> Identifier? {
    base.entity(at: identifier) == nil ? base.key(of: identifier) : identifier
  }
  func keys(of identifier: Identifier) -> [Identifier] { base.keys(of: identifier) }
  func entity(at key: Identifier) -> (any Entity)? {
    history.entity(at: key, before: sequence) ?? (key == subject ? nil : history.entity(at: key, before: .max))
  }
  func isUsed(_ key: Identifier) -> Bool {
    history.entries(touching: key).first.map { $0.sequence < sequence } ?? false
  }
  func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] { [] }
  func recordedEntry(_ id: EntryIdentifier) -> Entry? { base.recordedEntry(id) }
  func entries(touching key: Identifier) -> [Entry] {
    history.entries(touching: key).filter { $0.sequence < sequence }
  }
  func entries(mentioning keys: Set<Identifier>, after start: Int) -> [Entry] {
    base.entries(mentioning: keys, after: start).filter { $0.sequence < sequence }
  }
  func entriesBesidesAmendments(mentioning keys: Set<Identifier>) -> [Entry] {
    base.entriesBesidesAmendments(mentioning: keys).filter { $0.sequence < sequence }
  }
  func standingEntry(_ sequence: Int) -> Entry? { sequence < self.sequence ? base.standingEntry(sequence) : nil }
}

/// The entities of a state as they were before one entry after another.
///
/// Whoever asks of later and later entries has each entity folded once, however many entries are asked of.
final class FoldedHistory<Base: RecordsReading> {
  let base: Base
  private var folds: [Identifier: Progress] = [:]
  private var present: [Identifier: (any Entity)?] = [:]

  /// An entity on the way, and the entries that touch it.
  private struct Progress {
    let entries: [Entry]
    var fold: EntityFold
    /// How many entries were applied.
    var applied = 0
  }

  init(_ base: Base) { self.base = base }

  /// The entries that touch the key, in order, as they stand.
  func entries(touching key: Identifier) -> [Entry] { progress(of: key).entries }

  /// The entity with the key as it was before the entry with a sequence number; absent before it was begun.
  ///
  /// - Complexity: O(n) in the number of the entries that touch it since what was asked before; in all of them where that was
  ///   later.
  func entity(at key: Identifier, before sequence: Int) -> (any Entity)? {
    if sequence == .max {
      if let known = present[key] { return known }
      let entity = base.folded(key)
      present.updateValue(entity, forKey: key)
      return entity
    }
    var progress = progress(of: key)
    folds[key] = nil
    if progress.applied > 0, progress.entries[progress.applied - 1].sequence >= sequence {
      (progress.fold, progress.applied) = (EntityFold(key), 0)
    }
    while progress.applied < progress.entries.count, progress.entries[progress.applied].sequence < sequence {
      progress.fold.apply(progress.entries[progress.applied])
      progress.applied += 1
    }
    folds[key] = progress
    return progress.fold.entity
  }

  private func progress(of key: Identifier) -> Progress {
    if let known = folds[key] { return known }
    let made = Progress(entries: base.entries(touching: key), fold: EntityFold(key))
    folds[key] = made
    return made
  }
}
