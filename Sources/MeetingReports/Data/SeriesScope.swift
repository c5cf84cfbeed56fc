import MeetingRecords

/// What of a record belongs to a series of conferences.
///
/// A thing belongs where it names a conference of the series, or an instrument or decision that belongs. An instrument
/// belongs also where all its parties stand for parties of the series: they are the party, an organization of it where
/// it is a state, or a body whose functions came from or went to it. A follow-up that names nothing belongs where one of
/// its owners stands for a party.
struct SeriesScope<Records: RecordsListing> {
  /// The conferences of the series and those that prepare them, by key.
  let conferences: Set<Identifier>
  /// The instruments, the newest signature first.
  let instruments: [Instrument]
  /// The decisions, in natural order.
  let decisions: [Decision]
  /// The follow-ups, done or not, in natural order.
  let followUps: [FollowUp]
  /// The achievements, in natural order.
  let achievements: [Achievement]

  init(_ series: ConferenceSeries?, around conference: Conference? = nil, in reader: ReportReader<Records>) {
    let records = reader.records
    let members =
      (series?.members ?? []).map(\.conference) + (conference.map { [$0.key] + $0.preparedBy } ?? [])
    let conferences = Set(members.map(reader.key))
    let parties = PartyStanding(series?.parties ?? [], reader)
    let candidates = records.all(Instrument.self)
    var belonging = Set(
      candidates.filter { instrument in
        if let at = instrument.conference.map(reader.key) { return conferences.contains(at) }
        return instrument.parties.count > 1 && instrument.parties.allSatisfy(parties.stand)
      }.map(\.key))
    Self.addLineage(to: &belonging, candidates, reader)
    let decisions = records.all(Decision.self).filter { conferences.contains(reader.key($0.conference)) }
    let anchors = conferences.union(belonging).union(decisions.map(\.key))
    self.conferences = conferences
    self.decisions = decisions
    instruments = newestFirst(candidates.filter { belonging.contains($0.key) })
    followUps = records.all(FollowUp.self).filter { followUp in
      let named = [followUp.conference, followUp.forConference, followUp.decision, followUp.instrument].compactMap(
        \.self)
      return named.isEmpty
        ? followUp.owners.contains(where: parties.stand) : named.contains { anchors.contains(reader.key($0)) }
    }
    achievements = records.all(Achievement.self).filter { achievement in
      let named = [achievement.conference, achievement.instrument].compactMap(\.self)
      return named.isEmpty
        ? achievement.organizations.contains(where: parties.stand)
        : named.contains { anchors.contains(reader.key($0)) }
    }
  }

  /// Instruments that change, or are changed by, one that belongs.
  private static func addLineage(
    to belonging: inout Set<Identifier>, _ candidates: [Instrument], _ reader: ReportReader<Records>
  ) {
    let byKey = Dictionary(candidates.map { ($0.key, $0) }) { first, _ in first }
    var waiting = belonging
    while let next = waiting.popFirst() {
      belonging.insert(next)
      guard let instrument = byKey[next] else { continue }
      let related = (instrument.relations + instrument.affectedBy).map { reader.key($0.instrument) }
      waiting.formUnion(Set(related).subtracting(belonging))
    }
  }
}

/// The instruments by their signature, the newest first; those not signed before all.
func newestFirst(_ instruments: [Instrument]) -> [Instrument] {
  instruments.enumerated().sorted { first, second in
    let (left, right) = (first.element.signed?.sortKey(), second.element.signed?.sortKey())
    switch (left, right) {
    case (nil, nil): return first.offset < second.offset
    case (nil, _): return true
    case (_, nil): return false
    case (let left?, let right?): return left == right ? first.offset < second.offset : right < left
    }
  }.map(\.element)
}

/// Which bodies stand for the parties of a series.
private struct PartyStanding<Records: RecordsListing> {
  private let bodies: Set<Identifier>
  private let states: Set<Identifier>
  private let reader: ReportReader<Records>

  init(_ parties: [Identifier], _ reader: ReportReader<Records>) {
    self.reader = reader
    bodies = parties.reduce(into: []) { $0.formUnion(reader.succession.kin(of: $1)) }
    states = Set(parties.map(reader.key).filter { reader.records.get(State.self, $0) != nil })
  }

  func stand(_ body: Identifier) -> Bool {
    let body = reader.key(body)
    guard !bodies.contains(body) else { return true }
    let state = reader.records.get(Organization.self, body)?.state.map(reader.key)
    return state.map(states.contains) ?? false
  }
}
