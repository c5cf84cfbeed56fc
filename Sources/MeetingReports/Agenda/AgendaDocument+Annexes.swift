import MeetingRecords

extension AgendaDocument {
  /// Annex A: the pending matters.
  func annexA() -> [ReportBlock] {
    let heading = ReportBlock.heading(say(.annexATitle))
    guard !report.pendingMatters.isEmpty else { return [heading, .paragraph(say(.annexAEmpty))] }
    let columns: [ReportPhrase] = [
      .number, .matter, .owner, .dueColumn, .overdue, .status, .carriedForward, .areas, .mandate,
    ]
    let introduction = say(.annexAIntroduction, ["date": say.day(report.basis.on)])
    return [heading, .paragraph(introduction), say.table(columns, report.pendingMatters.enumerated().map(row))]
  }

  /// Annex B: the register of instruments.
  func annexB() -> [ReportBlock] {
    let heading = ReportBlock.heading(say(.annexBTitle))
    guard !report.instruments.isEmpty else { return [heading, .paragraph(say(.annexBEmpty))] }
    return [heading, say.register(report.instruments) { say(.annexB, ["number": ReportInline(words: String($0))]) }]
  }

  private func row(_ number: Int, _ matter: PendingMatter) -> [[ReportInline]] {
    let overdue = matter.overdue.map { overdue in
      overdue == .no ? say(.no) : say.strong(overdue.phrase)
    }
    let times = ReportInline(words: say.labels.count(matter.timesCarriedForward, .time))
    return [
      [say(.annexA, ["number": ReportInline(words: String(number + 1))])],
      say.lines(matter),
      say.owners(matter),
      say.due(matter, say.dateWithEDTF),
      [overdue ?? say(.notApplicable)],
      [say(matter.status.phrase)],
      [matter.timesCarriedForward == 0 ? say(.never) : times],
      [matter.areas.isEmpty ? say(.noAreas) : say.list(matter.areas)],
      matter.mandates.map(say.mandate),
    ]
  }
}
