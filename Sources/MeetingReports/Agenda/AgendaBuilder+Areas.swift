import MeetingRecords

extension AgendaBuilder {
  /// One item for each area of cooperation: those of the living instruments in their order, the newest instrument
  /// first, then others in which something is open.
  func areaItems() -> [(area: Identifier, item: AgendaReportItem)] {
    let living = scope.instruments.filter { $0.isLiving && wasKnown($0.key) }
    let open = scope.followUps.filter { $0.isPending && wasKnown($0.key) }
    let decisions = openDecisions.filter { wasKnown($0.key) }
    let proposed = recordedItems.compactMap { $0.areas.count == 1 ? $0.areas.first : nil }
    let others = open.flatMap(\.areas) + decisions.flatMap(\.areas) + proposed
    let sorted = Set(others.map(reader.key)).sorted(by: Identifier.naturallyPrecedes)
    return unique(living.flatMap(\.areas).map(reader.key) + sorted).map { ($0, areaItem($0)) }
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

  /// Where the list of areas of an instrument is not complete, a place to speak of the rest.
  func furtherAreas() -> AgendaReportItem? {
    let openEnded = scope.instruments.filter { $0.isLiving && $0.areasOpenEnded && wasKnown($0.key) }
    guard !openEnded.isEmpty else { return nil }
    return AgendaReportItem(
      .heading(.furtherAreas), mandates: openEnded.map { .thing(reader.reference($0.key)) },
      notes: openEnded.map { .areasNotComplete(reader.reference($0.key)) })
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
