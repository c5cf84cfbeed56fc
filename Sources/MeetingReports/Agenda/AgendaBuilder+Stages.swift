import MeetingRecords

extension AgendaBuilder {
  /// The agenda in a stage: all of them are views of the same items.
  ///
  /// - Throws: ``ReportError/agendaNotAdopted(_:)`` where the adopted agenda is asked for, and there is none.
  func report(_ stage: AgendaStage) throws(ReportError) -> AgendaReport {
    var report = annotated()
    report.stage = stage
    switch stage {
    case .annotated: return report
    case .preliminary:
      report.items = report.items.map(\.titleAlone)
      report.sources = []
    case .supplementary:
      let added = addedItems()
      report.items = report.items.compactMap { $0.keeping(added) }
      report.changes = report.changes.filter { added.contains($0.action.subject.identifier) }
      report.sources = reader.sources(of: added.map(reader.key).sorted { $0.description < $1.description })
    case .adopted:
      guard adoption != nil, let revision = conference.agendaRevisions.last(where: { $0.stage == .adopted }) else {
        throw .agendaNotAdopted(conference.identifier)
      }
      report = adopted(CirculatedAgenda(revision))
    case .programme:
      report.programme = programme(report.items)
      (report.items, report.changes, report.sources) = ([], [], [])
    }
    (report.pendingMatters, report.instruments) = ([], [])
    return report
  }

  /// The agenda in the stage in which it is about to be circulated, with the number and symbol that it gets.
  func report(circulating event: AgendaCirculated) throws(ReportError) -> AgendaReport {
    var report = try self.report(event.stage)
    let number = event.number ?? nextRevision
    if let symbol = event.symbol {
      report.revision?.symbol = CirculatedAgenda.designation(symbol: symbol, number: number)
    }
    report.revision?.number = number
    report.revision?.isIssued = true
    return report
  }

  /// The items proposed since an agenda was last circulated, by identifier; all where none was.
  private func addedItems() -> Set<Identifier> {
    let known = conference.agendaRevisions.last { $0.stage != .supplementary }?.asOf ?? 0
    return Set(
      recordedItems.filter { item in
        (reader.entries(touching: item.key).first { $0.payload is AgendaItemProposed }?.sequence ?? 0) > known
      }.map { reader.reference($0.key).identifier })
  }

  /// The agenda as an adoption leaves it that is about to be recorded.
  func report(adopting command: AdoptAgenda) -> AgendaReport {
    let adoption = command.completed(in: reader.records)
    return adopted(
      CirculatedAgenda(
        number: conference.adoptedRevisionNumber, symbol: adoption.symbol, stage: .adopted, on: command.occurred,
        asOf: adoption.asOf,
        sha256: adoption.sha256))
  }

  /// The agenda as adopted: the items with the numbers that every stage prints; deferred ones are marked.
  private func adopted(_ revision: CirculatedAgenda) -> AgendaReport {
    var report = annotated()
    report.stage = .adopted
    report.items = report.items.map(\.keepingWords)
    report.revision = AgendaRevisionFacts(number: revision.number, symbol: revision.symbol, previous: revision)
    (report.changes, report.sources) = ([], [])
    (report.pendingMatters, report.instruments) = ([], [])
    return report
  }

  /// Meetings and sittings in order of time, with the items in the sitting that took them up.
  private func programme(_ items: [AgendaReportItem]) -> [ProgrammeEntry] {
    func isOf(_ named: Identifier) -> Bool { reader.key(named) == conference.key }
    let meetings = conference.preparedBy.compactMap { reader.records.get(Conference.self, $0) }
    let preparation = reader.inTime(meetings) { $0.dates }.map { meeting in
      ProgrammeEntry(
        from: meeting.dates, until: nil, topic: .preparation(reader.reference(meeting.key)),
        place: reader.text(meeting.place), items: [], speeches: [])
    }
    let speeches = reader.records.all(Speech.self, naming: conference.key).filter { isOf($0.conference) }
    // By session and by identifier, so that many sessions with many items take as long as both.
    let spokenIn = Dictionary(grouping: speeches) { $0.session.map(reader.key) }
    let namedIn = Dictionary(grouping: recordedItems) { $0.session.map(reader.key) }
    let places = items.enumerated().compactMap { place, item in item.recorded.map { ($0.identifier, place) } }
    let placeOf = Dictionary(places) { first, _ in first }
    let sittings = reader.sessions(of: conference.key).map { session in
      let (spoken, named) = (spokenIn[session.key] ?? [], (namedIn[session.key] ?? []).map(\.key))
      let takenUp = Set((spoken.compactMap(\.agendaItem) + named).map { reader.reference($0).identifier })
      return sitting(
        session, takenUp.compactMap { placeOf[$0] }.sorted().map { ProgrammeItem(items[$0]) }, spoken.map(reader.facts))
    }
    let placed = Set(sittings.flatMap(\.items).compactMap { $0.recorded?.identifier })
    let rest = ProgrammeEntry(
      from: conference.dates, until: nil, topic: .conference(reader.reference(conference.key)),
      place: reader.text(conference.place),
      items: items.filter { $0.recorded.map { !placed.contains($0.identifier) } ?? true }.map(ProgrammeItem.init),
      speeches: speeches.filter { $0.session == nil }.map(reader.facts))
    return preparation + [rest] + sittings
  }

  private func sitting(_ session: Session, _ items: [ProgrammeItem], _ speeches: [SpeechFacts]) -> ProgrammeEntry {
    var entry = ProgrammeEntry(
      from: session.begins, until: session.finishes, topic: .session(reader.reference(session.key)),
      place: reader.text(session.place), items: items, speeches: speeches)
    entry.room = reader.text(session.room)
    entry.kind = session.kind
    entry.chairs = session.chairs.map { reader.reference($0) }
    entry.isCancelled = session.status == .cancelled
    return entry
  }
}

extension ProgrammeItem {
  fileprivate init(_ item: AgendaReportItem) {
    (number, topic, recorded) = (item.number, item.topic, item.recorded)
  }
}

extension AgendaReportItem {
  /// Its number and title, and those of the items under it.
  fileprivate var titleAlone: AgendaReportItem {
    var item = AgendaReportItem(topic, recorded: recorded, subitems: subitems.map(\.titleAlone))
    (item.number, item.numberGiven) = (number, numberGiven)
    return item
  }

  /// Its number and title with the words of the record and who leads: what was adopted, and not what the report knows.
  fileprivate var keepingWords: AgendaReportItem {
    guard recorded != nil else {
      var item = titleAlone
      item.subitems = subitems.map(\.keepingWords)
      return item
    }
    let words = notes.filter { note in
      switch note {
      case .words, .period, .deferred, .merged: true
      default: false
      }
    }
    var item = AgendaReportItem(
      topic, recorded: recorded, leads: leads, notes: words, subitems: subitems.map(\.keepingWords))
    (item.number, item.numberGiven) = (number, numberGiven)
    return item
  }

  /// The item where it is one of those named; else its title with those under it, where there are any.
  fileprivate func keeping(_ named: Set<Identifier>) -> AgendaReportItem? {
    let parts = subitems.compactMap { $0.keeping(named) }
    if let recorded, named.contains(recorded.identifier) { return self }
    guard !parts.isEmpty else { return nil }
    var item = AgendaReportItem(topic, recorded: recorded, subitems: parts)
    (item.number, item.numberGiven) = (number, numberGiven)
    return item
  }
}
