import MeetingRecords

extension AgendaBuilder {
  /// The items before matters arising.
  func openingItems() -> [AgendaReportItem] {
    var items = [opening(), adoptionOfAgenda()]
    if let recordToAdopt { items.append(recordOf(recordToAdopt)) }
    if hearsSeniorOfficials { items.append(seniorOfficialsReport()) }
    return items.compactMap(wording)
  }

  /// The conference before this one where its record still awaited adoption when the agenda was adopted, or the conference
  /// opened: neither was it adopted until then, nor are there minutes that both sides signed.
  ///
  /// So an item keeps its number when a record is adopted under it.
  var recordToAdopt: Conference? {
    guard let previous, minutes(of: previous) == nil else { return nil }
    let opening = reader.entries(touching: conference.key).first { $0.payload is ConferenceOpened }
    let settled = adoption?.asOf ?? opening?.sequence ?? .max
    let adopted = previous.recordEntity.flatMap { record in
      reader.entries(touching: record).first { $0.payload is RecordAdopted }
    }
    return adopted.map { $0.sequence <= settled } == true ? nil : previous
  }

  /// The minutes of a conference that were signed there.
  func minutes(of conference: Conference) -> Instrument? {
    scope.instruments.first { instrument in
      instrument.type == .agreedMinutes && !instrument.signatures.isEmpty
        && instrument.conference.map(reader.key) == conference.key
    }
  }

  /// The items after everything that is dealt with.
  func closingItems() -> [AgendaReportItem] {
    [AgendaReportItem(.heading(.otherBusiness)), nextMeeting(), AgendaReportItem(.heading(.closure))].compactMap(
      wording)
  }

  /// Whether officials report to the conference: where they prepared it, and to ministers always.
  var hearsSeniorOfficials: Bool {
    !conference.preparedBy.isEmpty || [.ministerial, .summit].contains(conference.level)
  }

  private func opening() -> AgendaReportItem {
    var notes: [AgendaNote] = previous == nil ? [.firstConference] : []
    if conference.hosts.isEmpty { notes.append(.hostNotNamed) }
    return AgendaReportItem(
      .heading(.opening), lastAction: lastAction(of: [conference.key]),
      leads: conference.hosts.map { reader.responsible($0, areas: [], since: nil) }, notes: notes)
  }

  private func adoptionOfAgenda() -> AgendaReportItem {
    let revision = conference.agendaRevisions.last.map { revision in
      AgendaNote.agendaRevision(revision.stage, number: revision.number, symbol: revision.symbol, on: revision.on)
    }
    return AgendaReportItem(.heading(.adoptionOfAgenda), notes: revision.map { [$0] } ?? [])
  }

  private func recordOf(_ previous: Conference) -> AgendaReportItem {
    let reference = reader.reference(previous.key)
    var notes: [AgendaNote] = []
    if let record = previous.recordEntity.flatMap({ reader.records.get(ConferenceRecord.self, $0) }) {
      notes.append(.recordStatus(reference, record.status, on: record.versions.last?.on))
    } else if [.closed, .recordAdopted].contains(previous.status) {
      notes.append(.recordNotDrafted(reference))
    } else {
      notes.append(.notYetHeld(reference))
    }
    return AgendaReportItem(
      .heading(.recordOfPreviousMeeting), mandates: [.thing(reference)],
      lastAction: lastAction(of: [previous.recordEntity ?? previous.key]), notes: notes)
  }

  private func seniorOfficialsReport() -> AgendaReportItem {
    let meetings = conference.preparedBy.compactMap { reader.records.get(Conference.self, $0) }
      .filter { $0.status != .cancelled }
    guard !meetings.isEmpty else {
      let before = previous?.preparedBy.last.map(reader.reference)
      return AgendaReportItem(.heading(.seniorOfficialsReport), notes: [.noPreparatoryMeeting(previous: before)])
    }
    return AgendaReportItem(
      .heading(.seniorOfficialsReport), mandates: [.thing(reader.reference(conference.key))],
      lastAction: lastAction(of: meetings.map(\.key)),
      leads: unique(meetings.flatMap(\.hosts)).map { reader.responsible($0, areas: [], since: nil) },
      notes: meetings.map { .preparedBy(reader.reference($0.key), $0.status) })
  }

  private func nextMeeting() -> AgendaReportItem {
    var item = AgendaReportItem(.heading(.nextMeeting))
    guard let series else { return item }
    item.mandates = series.periodicity == nil ? [] : [.thing(reader.reference(series.key))]
    item.notes = reader.nextMeeting(after: conference)
    return item
  }
}
