import MeetingRecords

extension AgendaDocument {
  /// Which revision it is, and which came before.
  func revision() -> [ReportFact] {
    guard let revision = report.revision else { return [] }
    guard let previous = revision.previous else { return [ReportFact(say.plain(.revision), [say(.firstRevision)])] }
    let own = revision.symbol ?? CirculatedAgenda.designation(symbol: nil, number: revision.number)
    let designation = own.map { ReportInline(recorded: $0) } ?? say(.originalRevision)
    let values = [
      "revision": designation, "previous": name(of: previous),
      "stage": say(previous.stage.phrase), "date": previous.on.map(say.date) ?? say(.timeNotKnown),
      "head": ReportInline(words: String(previous.asOf)),
    ]
    return [ReportFact(say.plain(.revision), [say(.revisionSince, values)])]
  }

  /// What changed since the agenda was last circulated; nothing where it never was, or in a stage that is not revised.
  func changes() -> [ReportBlock] {
    guard let previous = report.revision?.previous else { return [] }
    let title = say(.changesTitle, ["previous": name(of: previous)])
    guard !report.changes.isEmpty else { return [.heading(title), .paragraph(say(.noChanges))] }
    let lines = report.changes.map { change in
      let subject = change.action.subject
      var clauses = [say.action(change.action), say.name(subject)]
      if let former = change.formerTitle { clauses.append(say(.formerly, ["title": say.text(former)])) }
      return ReportInline.joined(clauses, say.plain(.clauseSeparator))
    }
    return [.heading(title), .list(lines)]
  }

  private func name(of circulated: CirculatedAgenda) -> ReportInline {
    circulated.designation.map { ReportInline(recorded: $0) } ?? say(.originalRevision)
  }
}
