public import MeetingRecords

extension SeriesOverview {
  /// Makes the overview of a series.
  ///
  /// - Parameters:
  ///   - series: the series, by any identifier that it ever went by.
  ///   - basis: the day, the languages of the reader, and what is to be said of the journal.
  ///   - records: the record; not changed while this reads.
  /// - Throws: ``ReportError`` where the identifier is unknown or not that of a series.
  /// - Complexity: linear in the instruments, decisions, follow-ups and achievements of the record, and in the speeches of
  ///   the series.
  public init(series: Identifier, basis: ReportBasis, from records: some RecordsListing) throws(ReportError) {
    self.init(of: try records.subject(ConferenceSeries.self, series), reader: ReportReader(records, basis))
  }

  init(of subject: ConferenceSeries, reader: ReportReader<some RecordsListing>) {
    self = SeriesOverviewBuilder(subject, reader: reader).report()
  }
}

/// Makes the overview of a series.
struct SeriesOverviewBuilder<Records: RecordsListing> {
  let reader: ReportReader<Records>
  let series: ConferenceSeries
  let scope: SeriesScope<Records>
  /// The conferences that prepare no other, in order of time.
  let conferences: [Conference]

  init(_ series: ConferenceSeries, reader: ReportReader<Records>) {
    (self.reader, self.series) = (reader, series)
    scope = SeriesScope(series, in: reader)
    let members = series.members.compactMap { reader.records.get(Conference.self, $0.conference) }
    let main = members.filter { $0.preparatoryTo == nil }
    conferences = main.enumerated().sorted { first, second in
      (Self.order(first.element, reader.basis), first.offset) < (
        Self.order(second.element, reader.basis), second.offset
      )
    }.map(\.element)
  }

  /// Its number where it has one, and its time; a conference without either comes last.
  private static func order(_ conference: Conference, _ basis: ReportBasis) -> DayBounds.SortKey {
    let never = DayBounds(earliest: .unknown, latest: .unknown)
    return (conference.dates?.bounds(in: basis.seasons) ?? never).sortKey
  }

  func report() -> SeriesOverview {
    let horizon = series.periodicity.map(reader.basis.on.adding) ?? reader.basis.on.adding(months: 24)
    return SeriesOverview(
      basis: reader.basis, series: reader.reference(series.key), parties: series.parties.map(reader.reference),
      level: series.level, periodicity: series.periodicity, formerNames: reader.formerNames(of: series),
      officers: reader.facts(series.officers, on: nil), fields: reader.printed(series),
      conferences: rows(), hosts: hosts(), next: next(),
      instruments: scope.instruments.map { reader.registered($0, horizon: horizon) },
      pendingMatters: reader.pendingMatters(scope.followUps),
      calendarEntries: conferences.flatMap { conference in
        (conference.preparedBy.compactMap { reader.records.get(Conference.self, $0) } + [conference])
          .map(reader.calendarEntry)
      })
  }

  /// The conferences in order of time, with what came of each.
  ///
  /// - Complexity: O(n) in the number of conferences and of what came of them.
  func rows() -> [OverviewConference] {
    let decisions = reader.grouped(scope.decisions, by: \.conference)
    let instruments = reader.grouped(scope.instruments, by: \.conference)
    let followUps = reader.grouped(scope.followUps, by: \.conference)
    let achievements = reader.grouped(scope.achievements, by: \.conference)
    return conferences.map { conference in
      let key = conference.key
      let asked = followUps[key] ?? []
      let speeches = reader.records.all(Speech.self, naming: key).filter { reader.key($0.conference) == key }
      return OverviewConference(
        facts: ConferenceFacts(conference, reader), preparedBy: conference.preparedBy.map(reader.reference),
        speechCount: speeches.count, decisionCount: decisions[key]?.count ?? 0,
        instruments: (instruments[key] ?? []).map { reader.reference($0.key) },
        followUpCount: asked.count, pendingCount: asked.count(where: \.isPending),
        achievementCount: achievements[key]?.count ?? 0)
    }
  }

  /// The conferences that were held.
  private var held: [Conference] { conferences.filter { [.open, .closed, .recordAdopted].contains($0.status) } }

  /// The first that is yet to be held after all that were.
  private var coming: Conference? {
    let later = conferences.suffix(from: conferences.lastIndex { $0.key == held.last?.key }.map { $0 + 1 } ?? 0)
    return later.first { $0.status != .cancelled }
  }

  private func hosts() -> [HostTally] {
    let parties = unique((series.rotation + series.parties).map(reader.key))
    let named = coming.map { Set(parties).intersection(hosts(of: $0)) } ?? []
    let byRotation = SeriesRhythm(series).nextHost(after: held.last, in: reader.records).map(reader.key)
    let next = named.isEmpty ? Set([series.rotation.isEmpty ? nil : byRotation].compactMap(\.self)) : named
    return parties.compactMap { party in
      let hosted = held.filter { hosts(of: $0).contains(party) }
      let isNext = next.contains(party)
      guard !hosted.isEmpty || isNext else { return nil }
      return HostTally(
        party: reader.reference(party), conferences: hosted.map { reader.reference($0.key) }, isNext: isNext)
    }
  }

  /// Who hosts a conference, and the states of those: what can be a party of the series.
  private func hosts(of conference: Conference) -> Set<Identifier> {
    let bodies = conference.hosts.flatMap { reader.succession.kin(of: $0) }
    let states = conference.hosts.compactMap { reader.records.get(Organization.self, $0)?.state }
    return Set((conference.hosts + bodies + states + [conference.state].compactMap(\.self)).map(reader.key))
  }

  private func next() -> [AgendaNote] {
    guard let coming else { return held.last.map(reader.nextMeeting) ?? [.nextUnknown] }
    let state = coming.state.map(reader.reference)
    return [.nextConference(reader.reference(coming.key), place: reader.text(coming.place), state: state)]
  }
}
