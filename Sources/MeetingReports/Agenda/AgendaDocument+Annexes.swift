import MeetingRecords

extension AgendaDocument {
  /// Annex A: the pending matters.
  func annexA() -> [ReportBlock] {
    let heading = ReportBlock.heading(say(.annexATitle))
    guard !report.pendingMatters.isEmpty else { return [heading, .paragraph(say(.annexAEmpty))] }
    let columns: [ReportPhrase] = [
      .number, .matter, .owner, .dueColumn, .overdue, .status, .carriedForward, .areas, .mandate,
    ]
    let introduction = say(.annexAIntroduction, ["date": say.day(report.masthead.on)])
    return [heading, .paragraph(introduction), table(columns, report.pendingMatters.enumerated().map(row))]
  }

  /// Annex B: the register of instruments.
  func annexB() -> [ReportBlock] {
    let heading = ReportBlock.heading(say(.annexBTitle))
    guard !report.instruments.isEmpty else { return [heading, .paragraph(say(.annexBEmpty))] }
    let columns: [ReportPhrase] = [
      .number, .instrument, .type, .partiesAsSigned, .partiesToday, .signed, .status, .inForce, .expiry, .areas,
      .lineage, .review,
    ]
    return [heading, table(columns, report.instruments.enumerated().map(row))]
  }

  /// The documents that the report rests on.
  func sources() -> [ReportBlock] {
    guard !report.sources.isEmpty else { return [] }
    let list = report.sources.map { source in
      var clauses = [say.noted(source.document)]
      if let publisher = source.publisher { clauses.append(say.text(publisher)) }
      if let published = source.document.date { clauses.append(say.date(published)) }
      if let url = source.url { clauses.append(ReportInline(recorded: url)) }
      if let language = source.language { clauses.append(ReportInline(code: language.description)) }
      switch source.translationOrigin {
      case .machine: clauses.append(strong(.machineTranslation))
      case .human: clauses.append(say(.humanTranslation))
      case .original, nil: break
      }
      let things = source.supports.map { ReportInline(code: $0.description) }
      clauses.append(say(.supports, ["things": .joined(things, say.plain(.listSeparator))]))
      return ReportInline.joined(clauses, say.plain(.clauseSeparator))
    }
    return [.heading(say(.sourcesTitle)), .list(list)]
  }

  private func table(_ columns: [ReportPhrase], _ rows: [[[ReportInline]]]) -> ReportBlock {
    .table(ReportTable(columns: columns.map(say.plain), rows: rows))
  }

  private func row(_ number: Int, _ matter: PendingMatter) -> [[ReportInline]] {
    let mark =
      matter.illustration ? ReportInline(words: say.plain(.clauseSeparator) + say.plain(.illustration)) : ReportInline()
    let overdue = matter.overdue.map { overdue in
      overdue == .no ? say(.no) : strong(overdue.phrase)
    }
    let times = ReportInline(words: say.labels.count(matter.timesCarriedForward, .time))
    return [
      [say(.annexA, ["number": ReportInline(words: String(number + 1))])],
      [say.noted(matter.followUp) + mark],
      matter.owners.isEmpty ? [say(.ownerNotNamed)] : matter.owners.map(say.party),
      [matter.due.map(say.dateWithEDTF) ?? say(.noDueDate)],
      [overdue ?? say(.notApplicable)],
      [say(matter.status.phrase)],
      [matter.timesCarriedForward == 0 ? say(.never) : times],
      [matter.areas.isEmpty ? say(.noAreas) : say.list(matter.areas)],
      matter.mandates.map(say.mandate),
    ]
  }

  private func row(_ number: Int, _ row: RegisteredInstrument) -> [[ReportInline]] {
    let today = row.parties.allSatisfy(\.isUnchanged) ? [say(.sameAsSigned)] : row.parties.map(say.party)
    let areas = row.areas.isEmpty ? say(.noAreas) : say.list(row.areas)
    let mark = row.areasOpenEnded ? ReportInline(words: " (\(say.plain(.areasListNotComplete)))") : ReportInline()
    return [
      [say(.annexB, ["number": ReportInline(words: String(number + 1))])],
      [say.noted(row.instrument)],
      [say(row.type.phrase)],
      row.parties.map { say.name($0.named) },
      today,
      [row.signed.map(say.dateWithEDTF) ?? say(.notKnown)],
      [say(row.status.phrase)],
      [row.inForce.map(say.dateWithEDTF) ?? say(.notKnown)],
      terms(row),
      [areas + mark],
      lineage(row),
      row.reviewReasons.map { say($0.phrase) },
    ]
  }

  private func terms(_ row: RegisteredInstrument) -> [ReportInline] {
    var lines: [ReportInline] = []
    if let expires = row.expires { lines.append(say(.expiresOn, ["date": say.dateWithEDTF(expires)])) }
    if let day = row.expiresByDuration { lines.append(say(.expiresByDuration, ["date": say.day(day)])) }
    if let day = row.noticeBy { lines.append(say(.noticeBy, ["date": say.day(day)])) }
    if let renewal = row.renewal { lines.append(say(renewal.phrase)) }
    if let review = row.reviewOn { lines.append(say(.reviewOn, ["date": say.dateWithEDTF(review)])) }
    return lines.isEmpty ? [say(.notKnown)] : lines
  }

  private func lineage(_ row: RegisteredInstrument) -> [ReportInline] {
    row.relations.map { say($0.kind.phrase, ["instrument": say.noted($0.other)]) }
      + row.affectedBy.map { say($0.kind.passivePhrase, ["instrument": say.noted($0.other)]) }
  }
}
