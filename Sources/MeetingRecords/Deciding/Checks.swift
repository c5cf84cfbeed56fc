/// Refuses a list that names one thing twice.
func requireDistinct(_ identifiers: [Identifier], _ field: String) throws(Rejection) {
  var seen: Set<Identifier> = []
  for identifier in identifiers where !seen.insert(identifier).inserted {
    throw .namedTwice(identifier, field: field)
  }
}

/// Refuses a count of nothing, or less.
func requirePositive(_ count: Int?, _ field: String) throws(Rejection) {
  guard let count, count < 1 else { return }
  throw .unfitText(field: field, problem: "\(count) counts nothing.", hint: "Give 1 or more, or leave it out.")
}

extension Entity {
  /// Refuses an act in a state that does not allow it.
  func require<Status: WireVocabulary>(_ status: Status, _ allowed: [Status], to act: String) throws(Rejection) {
    guard !allowed.contains(status) else { return }
    throw .notInState(identifier, status: status.rawValue, act: act, allowed: allowed.map(\.rawValue))
  }
}

extension RecordsReading {
  /// Refuses a place below itself, however many steps away, and one too deep.
  ///
  /// - Parameters:
  ///   - key: What is given a place.
  ///   - parent: Under what it is to stand; nothing to refuse where it stands under nothing.
  ///   - levelsBelow: How many levels stand under it.
  ///   - above: Under what something stands.
  /// - Complexity: O(n) in the greatest number of levels.
  func requirePlace(
    of key: Identifier, under parent: Identifier?, levelsBelow: Int = 0, atMost greatest: Int = RecordsLimits.levels,
    above: (Identifier) -> Identifier?
  ) throws(Rejection) {
    var (levels, next) = (1 + levelsBelow, parent)
    while let place = next, levels <= greatest {
      guard !same(place, key) else { throw .partOfItself(currentName(of: key)) }
      levels += 1
      next = above(place)
    }
    guard levels > greatest else { return }
    throw .nestedTooDeep(currentName(of: key), levels: greatest)
  }

  /// Whether two identifiers lead to one entity.
  public func same(_ first: Identifier, _ second: Identifier) -> Bool {
    first == second || (key(of: first) ?? first) == (key(of: second) ?? second)
  }

  /// Every identifier by which an entry may mean what goes by the one given.
  func names(of identifier: Identifier) -> [Identifier] {
    guard let key = key(of: identifier) else { return [identifier] }
    return [identifier, key] + (entity(at: key)?.identity.names ?? [])
  }

  /// The identifier that the entity with the key goes by now.
  func currentName(of key: Identifier) -> Identifier { any(key)?.identifier ?? key }
}

extension Circumstances {
  /// Refuses an end that certainly comes before its beginning.
  func requireNotBefore(_ beginning: EDTFDate?, _ identifier: Identifier) throws(Rejection) {
    guard let beginning, let occurred, occurred.isBefore(beginning) == .yes else { return }
    throw .endBeforeBeginning(identifier, end: occurred, beginning: beginning)
  }

  /// Refuses an act of a state, territory or body that certainly no longer existed when it acted.
  ///
  /// An end whose date nobody knows came no later than the day it was recorded.
  func requireExisting<S: RecordsReading>(_ thing: some SucceedingEntity, in state: S) throws(Rejection) {
    guard thing.status != .active else { return }
    let endedBy =
      thing.ended?.latest().day ?? thing.endRecorded.map { state.localDays.day(at: $0.milliseconds) }
      ?? today
    guard let actedFrom = happened.earliest().day, actedFrom > endedBy || (occurred == nil && actedFrom >= endedBy)
    else { return }
    throw .hasEnded(
      thing.identifier, status: thing.status, on: thing.ended,
      successors: thing.successors.map { state.currentName(of: $0.counterpart) })
  }
}
