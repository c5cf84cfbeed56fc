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
    let instruments = records.all(Instrument.self, namingAny: conferences.union(parties.bodies)).filter { instrument in
      if let at = instrument.conference.map(reader.key) { return conferences.contains(at) }
      return instrument.parties.count > 1 && instrument.parties.allSatisfy(parties.stand)
    }
    let belonging = Self.withLineage(instruments, reader)
    let decisions = records.all(Decision.self, namingAny: conferences).filter { decision in
      conferences.contains(reader.key(decision.conference))
    }
    let anchors = conferences.union(belonging.map(\.key)).union(decisions.map(\.key))
    let named = anchors.union(parties.bodies)
    self.conferences = conferences
    self.decisions = decisions
    self.instruments = newestFirst(belonging)
    followUps = records.all(FollowUp.self, namingAny: named).filter { followUp in
      let named = [followUp.conference, followUp.forConference, followUp.decision, followUp.instrument].compactMap(
        \.self)
      return named.isEmpty
        ? followUp.owners.contains(where: parties.stand) : named.contains { anchors.contains(reader.key($0)) }
    }
    achievements = records.all(Achievement.self, namingAny: named).filter { achievement in
      let named = [achievement.conference, achievement.instrument].compactMap(\.self)
      return named.isEmpty
        ? achievement.organizations.contains(where: parties.stand)
        : named.contains { anchors.contains(reader.key($0)) }
    }
  }

  /// The instruments with those that change, or are changed by, one of them, in natural order.
  private static func withLineage(_ instruments: [Instrument], _ reader: ReportReader<Records>) -> [Instrument] {
    var (found, waiting) = ([Identifier: Instrument](), instruments)
    while let next = waiting.popLast() {
      guard found.updateValue(next, forKey: next.key) == nil else { continue }
      let related = (next.relations + next.affectedBy).map { reader.key($0.instrument) }
      waiting += related.filter { found[$0] == nil }.compactMap { reader.records.get(Instrument.self, $0) }
    }
    return found.values.inNaturalOrder
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
  /// The bodies, by key.
  let bodies: Set<Identifier>
  private let reader: ReportReader<Records>

  init(_ parties: [Identifier], _ reader: ReportReader<Records>) {
    self.reader = reader
    let kin = parties.reduce(into: Set<Identifier>()) { $0.formUnion(reader.succession.kin(of: $1)) }
    let states = Set(parties.map(reader.key).filter { reader.records.get(State.self, $0) != nil })
    let organizations = reader.records.all(Organization.self, namingAny: states).filter { organization in
      organization.state.map(reader.key).map(states.contains) ?? false
    }
    bodies = kin.union(organizations.map(\.key))
  }

  func stand(_ body: Identifier) -> Bool { bodies.contains(reader.key(body)) }
}
