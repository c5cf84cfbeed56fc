import MeetingRecords

/// Lays out the brief: the agenda with what the record knows of each item.
struct AgendaDocument {
  let report: AgendaReport
  let say: ReportWording

  func document() -> ReportDocument {
    var blocks = masthead()
    blocks.append(.heading(say(.itemsTitle)))
    blocks += report.items.map { .numbered(numbered($0, marker: { "\($0)." })) }
    if report.items.isEmpty { blocks.append(.paragraph(say(.noItems))) }
    blocks += changes() + annexA() + annexB()
    blocks += say.sources(report.sources)
    return ReportDocument(language: say.labels.language, blocks: blocks)
  }

  private func masthead() -> [ReportBlock] {
    [
      say.title(report.masthead, say(report.stage.phrase)),
      .facts(say.facts(report.masthead) + revision() + say.basis(report.basis)),
    ]
  }

  private func numbered(_ item: AgendaReportItem, marker: (String) -> String) -> ReportNumberedItem {
    var facts: [ReportFact] = []
    if !item.mandates.isEmpty { facts.append(ReportFact(say.plain(.mandate), mandates(of: item))) }
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

  /// What asks for an item; of many things, as matters arising have, the first and how many more there are: the annex
  /// names that of each matter.
  private func mandates(of item: AgendaReportItem) -> [ReportInline] {
    let most = 5
    guard item.mandates.count > most + 1 else { return item.mandates.map(say.mandate) }
    let number = ReportInline(words: String(item.mandates.count - most))
    return item.mandates.prefix(most).map(say.mandate) + [say(.andMore, ["number": number])]
  }

  private func title(of item: AgendaReportItem) -> ReportInline {
    switch item.topic {
    case .heading(let heading): item.recorded.map(say.noted) ?? ReportInline(words: say.labels[heading])
    case .cooperation(let instrument): item.recorded.map(say.noted) ?? say.noted(instrument)
    case .area(let area): item.recorded.map(say.noted) ?? say.name(area)
    case .proposed(let item): say.noted(item)
    case .standing(let text): say.text(text)
    }
  }

}
