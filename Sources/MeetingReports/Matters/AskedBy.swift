import MeetingRecords

/// Which follow-ups one conference asked for: its own, those of its decisions, and those of the instruments signed there;
/// not what it only carried forward.
struct AskedBy {
  private let conference: Identifier
  private let things: Set<Identifier>
  private let key: (Identifier) -> Identifier

  init(_ conference: Conference, scope: SeriesScope<some RecordsListing>, key: @escaping (Identifier) -> Identifier) {
    (self.conference, self.key) = (conference.key, key)
    func isOf(_ named: Identifier?) -> Bool { named.map(key) == conference.key }
    things = Set(
      scope.decisions.filter { isOf($0.conference) }.map(\.key)
        + scope.instruments.filter { isOf($0.conference) }.map(\.key))
  }

  func includes(_ followUp: FollowUp) -> Bool {
    guard followUp.timesCarriedForward == 0 else { return false }
    if let conference = followUp.conference { return key(conference) == self.conference }
    return [followUp.decision, followUp.instrument].compactMap(\.self).contains { things.contains(key($0)) }
  }
}
