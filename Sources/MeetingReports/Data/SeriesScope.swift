import MeetingRecords

/// What of a record belongs to a series of conferences.
///
/// A thing belongs where it names a conference of the series, or an instrument or decision that belongs; which instruments do,
/// `SeriesInstruments` says. A follow-up that names nothing belongs where one of its owners stands for a party.
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
    let belonging = SeriesInstruments(series, around: conference, in: reader.succession)
    let (conferences, bodies) = (belonging.conferences, belonging.bodies)
    func stand(_ body: Identifier) -> Bool { bodies.contains(reader.key(body)) }
    let deciding = series.map { conferences.union([$0.key]) } ?? conferences
    let decisions = records.all(Decision.self, namingAny: deciding).filter { decision in
      guard let conference = decision.conference else { return decision.body.map { reader.key($0) } == series?.key }
      return conferences.contains(reader.key(conference))
    }
    let anchors = conferences.union(belonging.instruments.map(\.key)).union(decisions.map(\.key))
    let named = anchors.union(bodies)
    self.conferences = conferences
    self.decisions = decisions
    instruments = belonging.instruments
    followUps = records.all(FollowUp.self, namingAny: named).filter { followUp in
      let named = [followUp.conference, followUp.forConference, followUp.decision, followUp.instrument].compactMap(
        \.self)
      return named.isEmpty
        ? followUp.owners.contains(where: stand) : named.contains { anchors.contains(reader.key($0)) }
    }
    achievements = records.all(Achievement.self, namingAny: named).filter { achievement in
      let named = [achievement.conference, achievement.instrument].compactMap(\.self)
      return named.isEmpty
        ? achievement.organizations.contains(where: stand)
        : named.contains { anchors.contains(reader.key($0)) }
    }
  }
}
