import MeetingRecords

extension AgendaDocument {
  /// Which revision it is, and which came before.
  func revision() -> [ReportFact] {
    guard let revision = report.revision else { return [] }
    let own = revision.symbol ?? CirculatedAgenda.designation(symbol: nil, number: revision.number)
    let designation = ReportInline(recorded: own)
    guard report.stage != .adopted else {
      let on = revision.previous?.on.map { ReportInline(words: say.plain(.listSeparator)) + say.date($0) }
      return [ReportFact(say.plain(.revision), [designation + (on ?? ReportInline())])]
    }
    guard let previous = revision.previous else {
      return [ReportFact(say.plain(.revision), [say(.firstRevision, ["revision": designation])])]
    }
    let values = [
      "revision": designation, "previous": ReportInline(recorded: previous.designation),
      "stage": say(previous.stage.phrase), "date": previous.on.map(say.date) ?? say(.timeNotKnown),
      "head": ReportInline(words: String(previous.asOf)),
    ]
    return [ReportFact(say.plain(.revision), [say(.revisionSince, values)])]
  }

  /// What changed since the agenda was last circulated; nothing where it never was, or in a stage that is not revised.
  func changes() -> [ReportBlock] {
    guard ![.adopted, .programme].contains(report.stage), let previous = report.revision?.previous else { return [] }
    let title = say(.changesTitle, ["previous": ReportInline(recorded: previous.designation)])
    guard !report.changes.isEmpty else { return [.heading(title), .paragraph(say(.noChanges))] }
    let lines = report.changes.map { change in
      let subject = change.action.subject
      var clauses = [say.action(change.action), say.name(subject)]
      if let former = change.formerTitle { clauses.append(say(.formerly, ["title": say.text(former)])) }
      return ReportInline.joined(clauses, say.plain(.clauseSeparator))
    }
    return [.heading(title), .list(lines)]
  }

  /// The order of the day.
  func programme() -> [ReportBlock] {
    [.heading(say(.programmeTitle))]
      + report.programme.map { entry in
        let when = time(entry)
        let place = [entry.room, entry.place].compactMap(\.self).reduce(ReportInline()) { said, text in
          said + ReportInline(words: say.plain(.listSeparator)) + say.text(text)
        }
        let items = entry.items.map { item in
          let title = item.recorded.map(say.noted) ?? ReportInline(recorded: item.topic.word(in: say.labels))
          return ReportInline(recorded: "\(item.number). ") + title
        }
        let lines = particulars(of: entry) + items + entry.speeches.map(say.speaker)
        return .numbered(
          ReportNumberedItem(
            marker: when, title: title(of: entry.topic) + place, body: lines.isEmpty ? [] : [.list(lines)]))
      }
  }

  /// What kind of sitting a session is, who chairs it, and whether it was cancelled.
  private func particulars(of entry: ProgrammeEntry) -> [ReportInline] {
    let kind = [entry.kind.map { say($0.phrase) }, entry.isCancelled ? say(.sessionCancelled) : nil]
    let said = ReportInline.joined(kind.compactMap(\.self), say.plain(.clauseSeparator))
    let chairs = ReportInline.joined(entry.chairs.map(say.name), say.plain(.listSeparator))
    return [kind.contains { $0 != nil } ? said : nil, entry.chairs.isEmpty ? nil : say(.chairedBy, ["chairs": chairs])]
      .compactMap(\.self)
  }

  private func time(_ entry: ProgrammeEntry) -> ReportInline {
    say.time(from: entry.from, until: entry.until) ?? say(.timeNotSet)
  }

  private func title(of topic: ProgrammeTopic) -> ReportInline {
    switch topic {
    case .preparation(let thing), .conference(let thing), .session(let thing): say.noted(thing)
    }
  }
}
