import MeetingRecords

extension AgendaBuilder {
  /// Cooperation under each living instrument that has areas, the newest first, with an item for each of its areas; one that
  /// a later instrument took the place of has none, and neither has one that was signed at this conference or after it.
  func cooperation() -> CooperationItems {
    let living = scope.instruments.filter { instrument in
      instrument.isLiving && !instrument.areas.isEmpty && wasKnown(instrument.key)
        && instrument.conference.map(reader.key) != conference.key && !wasSignedLater(instrument)
    }
    let replaced = Set(
      living.flatMap(\.relations).filter { [.revises, .supersedes].contains($0.kind) }.map { reader.key($0.instrument) }
    )
    var seen: Set<Identifier> = []
    return CooperationItems(
      groups: living.filter { !replaced.contains($0.key) }.map { instrument in
        let areas = unique(instrument.areas.map(reader.key)).filter { seen.insert($0).inserted }
        return (instrument, areas.map { ($0, areaItem($0)) })
      }, reference: { reader.reference($0) })
  }

  /// Whether the instrument was certainly signed after the conference, as the agenda of a past one must not tell.
  private func wasSignedLater(_ instrument: Instrument) -> Bool {
    guard let signed = instrument.signed?.earliest(in: reader.basis.seasons).day,
      let end = conference.dates?.latest(in: reader.basis.seasons).day
    else { return false }
    return signed > end
  }

  /// What comes up in an area.
  func areaItem(_ area: Identifier) -> AgendaReportItem {
    func concerns(_ areas: [Identifier]) -> Bool { areas.contains { reader.key($0) == area } }
    let instruments = scope.instruments.filter { $0.isLiving && concerns($0.areas) }
    let followUps = scope.followUps.filter { $0.isPending && concerns($0.areas) }
    let decisions = openDecisions.filter { concerns($0.areas) }
    let achievements = scope.achievements.filter { concerns($0.areas) }
    let things = instruments.map(\.key) + followUps.map(\.key) + decisions.map(\.key) + achievements.map(\.key)
    let matters =
      decisions.map(matter) + self.matters(followUps)
      + achievements.map { AgendaMatter(reference: reader.reference($0.key)) }
    return AgendaReportItem(
      .area(reader.reference(area)),
      mandates: unique((instruments.map(\.key) + decisions.map(\.key)).map { .thing(reader.reference($0)) }),
      lastAction: lastAction(of: things), leads: leads(followUps, instruments, in: area),
      notes: followUps.isEmpty && decisions.isEmpty ? [.nothingPending] : [], matters: matters)
  }

  /// The owners of what is open, else the parties of the newest instrument for the area.
  private func leads(
    _ followUps: [FollowUp], _ instruments: [Instrument], in area: Identifier
  ) -> [ResponsibleParty] {
    let owners = owners(followUps, in: area)
    guard owners.isEmpty, let instrument = instruments.first else { return owners }
    return instrument.parties.map { reader.responsible($0, areas: [area], since: instrument.signed) }
  }

  /// Where the list of areas of the instrument is not complete, a place to speak of the rest.
  func furtherAreas(_ instrument: Instrument) -> AgendaReportItem? {
    guard instrument.areasOpenEnded else { return nil }
    let reference = reader.reference(instrument.key)
    return AgendaReportItem(
      .heading(.furtherAreas), mandates: [.thing(reference)], notes: [.areasNotComplete(reference)])
  }

  /// What is to be done until the conference that follows: ministers and heads of government agree on it.
  func directions() -> AgendaReportItem? {
    guard series != nil, [.ministerial, .summit].contains(conference.level) else { return nil }
    return AgendaReportItem(.heading(.directions), notes: conference.plannedPeriod.map { [.period($0)] } ?? [])
  }

  func instrumentsForReview() -> AgendaReportItem {
    let due = zip(scope.instruments, register).filter { !$0.1.reviewReasons.isEmpty }
    let matters = due.map { _, row in
      AgendaMatter(
        reference: row.instrument, annexNumber: annexNumbers[row.instrument.identifier],
        reviewReasons: row.reviewReasons)
    }
    return AgendaReportItem(
      .heading(.instrumentsForReview), lastAction: lastAction(of: due.map(\.0.key)),
      leads: unique(due.flatMap(\.1.parties)), notes: due.isEmpty ? [.nothingPending] : [], matters: matters)
  }
}
