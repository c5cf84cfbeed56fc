/// Refuses a list that names one thing twice.
func requireDistinct(_ identifiers: [Identifier], _ field: String) throws(Rejection) {
  var seen: Set<Identifier> = []
  for identifier in identifiers where !seen.insert(identifier).inserted {
    throw .namedTwice(identifier, field: field)
  }
}

extension Entity {
  /// Refuses an act in a state that does not allow it.
  func require<Status: WireVocabulary>(_ status: Status, _ allowed: [Status], to act: String) throws(Rejection) {
    guard !allowed.contains(status) else { return }
    throw .notInState(identifier, status: status.rawValue, act: act, allowed: allowed.map(\.rawValue))
  }
}

extension RecordsReading {
  /// Whether two identifiers lead to one entity.
  func same(_ first: Identifier, _ second: Identifier) -> Bool {
    first == second || (key(of: first) ?? first) == (key(of: second) ?? second)
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

  /// Refuses an act of an organization that certainly no longer existed when it acted.
  ///
  /// An end whose date nobody knows came no later than the day it was recorded.
  func requireExisting<S: RecordsReading>(_ organization: Organization, in state: S) throws(Rejection) {
    guard organization.status != .active else { return }
    let endedBy =
      organization.ended?.latest().day ?? organization.endRecorded.map { state.localDays.day(at: $0.milliseconds) }
      ?? today
    guard let actedFrom = happened.earliest().day, actedFrom > endedBy || (occurred == nil && actedFrom >= endedBy)
    else { return }
    throw .organizationEnded(
      organization.identifier, status: organization.status, on: organization.ended,
      successors: organization.successors.map { state.currentName(of: $0.counterpart) })
  }
}
