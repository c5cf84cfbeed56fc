import MeetingRecords

extension AgendaReport {
  /// The agenda as a document in the words of a language.
  public func document(_ labels: ReportLabels = .english) -> ReportDocument {
    AgendaDocument(report: self, say: ReportWording(labels: labels, seasons: masthead.seasons)).document()
  }

  /// The agenda as text for a terminal, no line wider than the width; see ``TextRenderer``.
  public func text(width: Int = 80, labels: ReportLabels = .english) -> String {
    TextRenderer(width: width).render(document(labels))
  }

  /// The agenda as Markdown; see ``MarkdownRenderer``.
  public func markdown(labels: ReportLabels = .english) -> String {
    MarkdownRenderer().render(document(labels))
  }
}

/// Lays out an agenda.
struct AgendaDocument {
  let report: AgendaReport
  let say: ReportWording

  func document() -> ReportDocument {
    var blocks = masthead()
    blocks.append(.heading(say(.itemsTitle)))
    blocks += report.items.map { .numbered(numbered($0, marker: { "\($0)." })) }
    blocks += annexA() + annexB() + sources()
    return ReportDocument(language: say.labels.language, blocks: blocks)
  }

  private func masthead() -> [ReportBlock] {
    let masthead = report.masthead
    var facts = [
      ReportFact(say.plain(.dates), [masthead.dates.map(say.dateWithEDTF) ?? say(.datesNotSet)]),
      ReportFact(say.plain(.place), [place(masthead.place, masthead.state) ?? say(.placeNotSet)]),
      ReportFact(
        say.plain(.host),
        [masthead.hosts.isEmpty ? say(.hostNotNamed) : .joined(masthead.hosts.map(say.name), say.plain(.listSeparator))]
      ),
      ReportFact(say.plain(.status), [say(masthead.status.phrase)]),
    ]
    if let period = masthead.period { facts.append(ReportFact(say.plain(.period), [say.dateWithEDTF(period)])) }
    if let aims = masthead.aims { facts.append(ReportFact(say.plain(.aims), paragraphs(aims))) }
    return [.title(say.name(masthead.series), lines: titleLines()), .facts(facts + journalFacts())]
  }

  private func titleLines() -> [ReportInline] {
    var numbered = report.masthead.conference
    numbered.name = nil
    let title = report.masthead.conference.name.map { [say.text($0)] } ?? []
    return (numbered.ordinal == nil && !title.isEmpty ? [] : [say.name(numbered)]) + title + [
      say(report.masthead.stage.phrase)
    ]
  }

  private func journalFacts() -> [ReportFact] {
    let (journal, on) = (report.masthead.journal, report.masthead.on)
    let head = ReportInline(words: String(journal.head))
    let source = journal.origin.map { say(.origin, ["origin": ReportInline(recorded: $0), "head": head]) }
    let mark = journal.clockIsScripted ? [say(.scriptedClock)] : []
    return [
      ReportFact(
        say.plain(.asOf), [say(.onDay, ["date": say.day(on), "edtf": ReportInline(code: on.description)])]),
      ReportFact(say.plain(.journal), [source ?? say(.head, ["head": head])] + mark),
    ]
  }

  /// Place and state, as far as they are recorded.
  func place(_ place: TextEntry?, _ state: ReportReference?) -> ReportInline? {
    switch (place.map(say.text), state.map(say.name)) {
    case (let place?, let state?): say(.placeInState, ["place": place, "state": state])
    case (let place, let state): place ?? state
    }
  }

  private func numbered(_ item: AgendaReportItem, marker: (String) -> String) -> ReportNumberedItem {
    var facts: [ReportFact] = []
    if !item.mandates.isEmpty { facts.append(ReportFact(say.plain(.mandate), item.mandates.map(say.mandate))) }
    if let last = item.lastAction { facts.append(ReportFact(say.plain(.lastAction), [say.action(last)])) }
    if !item.leads.isEmpty || !item.matters.isEmpty {
      let leads = item.leads.map(say.party)
      facts.append(ReportFact(say.plain(.lead), leads.isEmpty ? [say(.ownerNotNamed)] : leads))
    }
    let notes = item.notes.flatMap(note)
    if !notes.isEmpty { facts.append(ReportFact(say.plain(.note), notes)) }
    if !item.matters.isEmpty { facts.append(ReportFact(say.plain(.matters), item.matters.map(matter))) }
    var body: [ReportBlock] = facts.isEmpty ? [] : [.facts(facts)]
    body += item.subitems.map { .numbered(numbered($0, marker: { "(\($0))" })) }
    return ReportNumberedItem(
      marker: ReportInline(recorded: marker(item.number)), title: title(of: item), body: body)
  }

  private func title(of item: AgendaReportItem) -> ReportInline {
    switch item.topic {
    case .heading(let heading): item.recorded.map(say.noted) ?? ReportInline(words: say.labels[heading])
    case .area(let area): say.name(area)
    case .proposed(let item): say.noted(item)
    case .standing(let text): say.text(text)
    }
  }

  /// A text of several lines as a paragraph each.
  func paragraphs(_ entry: TextEntry) -> [ReportInline] {
    let lines = entry.text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
    let recorded = lines.map { ReportInline(recorded: String($0), language: entry.language) }
    guard entry.origin == .machine, let last = recorded.last else { return recorded }
    return recorded.dropLast() + [last + ReportInline(words: " (\(say.plain(.machineTranslation)))")]
  }
}
