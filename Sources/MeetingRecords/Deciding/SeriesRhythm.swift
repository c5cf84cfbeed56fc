/// What a series leads one to expect of its next conference.
public struct SeriesRhythm {
  private let series: ConferenceSeries

  /// The expectations of a series.
  public init(_ series: ConferenceSeries) { self.series = series }

  /// The ordinal after the highest at the level.
  public func nextOrdinal(level: ConferenceLevel) -> Int {
    (series.members.filter { $0.level == level }.compactMap(\.ordinal).max() ?? 0) + 1
  }

  /// The conference before one with the ordinal at the level: the one with the next lower ordinal, or else the newest.
  public func previous<S: RecordsReading>(
    to ordinal: Int?, level: ConferenceLevel, besides identifier: Identifier?, in state: S
  ) -> Conference? {
    let candidates = series.members.filter { member in
      guard member.level == level, identifier.map({ !state.same($0, member.conference) }) ?? true else { return false }
      guard let ordinal, let other = member.ordinal else { return ordinal == nil }
      return other < ordinal
    }
    let conferences = candidates.compactMap { state.get(Conference.self, $0.conference) }
    return conferences.filter { $0.status != .cancelled }.max { ($0.ordinal ?? 0) < ($1.ordinal ?? 0) }
  }

  /// The party whose turn it is to host after a conference; absent where the series has no order.
  public func nextHost<S: RecordsReading>(after previous: Conference?, in state: S) -> Identifier? {
    guard let previous, !series.rotation.isEmpty else { return series.rotation.first }
    let last = series.rotation.firstIndex { party in Self.hosts(previous.hosts, previous.state, are: party, in: state) }
    guard let last else { return nil }
    return series.rotation[(last + 1) % series.rotation.count]
  }

  /// What is unusual about a conference of the series.
  func warnings<S: RecordsReading>(
    _ identifier: Identifier, ordinal: Int?, level: ConferenceLevel, dates: EDTFDate?, hosts: [Identifier],
    place: Identifier?, in state: S
  ) -> [Warning] {
    guard level == series.level, let previous = previous(to: ordinal, level: level, besides: identifier, in: state),
      !lacksConferences(from: previous.ordinal, to: ordinal, level: level)
    else { return [] }
    var warnings: [Warning] = []
    if let dates, let periodicity = series.periodicity, let before = previous.dates,
      Self.isOutside(dates, periodicity, after: before)
    {
      warnings.append(
        .outsideRhythm(conference: identifier, dates: dates, periodicity: periodicity, previous: before))
    }
    if let expected = nextHost(after: previous, in: state), let host = hosts.first ?? place,
      !Self.hosts(hosts, place, are: expected, in: state)
    {
      warnings.append(
        .hostOutOfRotation(
          conference: identifier, host: state.currentName(of: host), expected: state.currentName(of: expected)))
    }
    return warnings
  }

  /// Whether there were conferences between two ordinals that the record doesn't know: then the one before says nothing
  /// about when and where the next was due.
  private func lacksConferences(from previous: Int?, to ordinal: Int?, level: ConferenceLevel) -> Bool {
    guard let previous, let ordinal else { return false }
    let ordinals = series.members.filter { $0.level == level }.compactMap(\.ordinal)
    let between = ordinals.filter { previous < $0 && $0 < ordinal }
    // An entry from elsewhere may hold any number.
    let distance = ordinal.subtractingReportingOverflow(previous)
    return distance.overflow || distance.partialValue - 1 > Set(between).count
  }

  /// Rhythms are kept to the year: a conference in March follows one in November two years before.
  private static func isOutside(_ dates: EDTFDate, _ periodicity: Period, after previous: EDTFDate) -> Bool {
    let due = previous.bounds().adding(periodicity)
    guard let from = due.earliest.day?.year, let to = due.latest.day?.year,
      let earliest = dates.earliest().day?.year, let latest = dates.latest().day?.year
    else { return false }
    return latest < from || earliest > to
  }

  private static func hosts<S: RecordsReading>(
    _ hosts: [Identifier], _ place: Identifier?, are party: Identifier, in state: S
  ) -> Bool {
    let states = hosts.compactMap { state.get(Organization.self, $0)?.state } + (place.map { [$0] } ?? [])
    return (hosts + states).contains { state.same($0, party) }
  }
}
