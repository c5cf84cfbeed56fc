import MeetingRecords

extension AgendaBuilder {
  /// Matters arising, the areas, standing and proposed items, and instruments for review.
  ///
  /// A proposed item of a single area stands under that area; every other one, and each standing item of the series,
  /// comes after the areas unless it is numbered.
  func substantiveItems() -> [AgendaReportItem] {
    var (areas, free) = (areaItems(), [AgendaReportItem]())
    let placed = Set(standIns.values.map(\.key))
    for item in topItems where !placed.contains(item.key) {
      let area = item.areas.count == 1 && item.number == nil ? item.areas.first.map(reader.key) : nil
      if let place = areas.firstIndex(where: { $0.area == area }) {
        areas[place].item.subitems.append(reported(item))
      } else {
        free.append(reported(item))
      }
    }
    return [mattersArising()] + areas.map(\.item) + [furtherAreas()].compactMap(\.self) + standingItems() + free
      + [instrumentsForReview()]
  }

  /// The item that every agenda has, in the words of the record where it has any: a recorded item or a standing one of
  /// the same title.
  func wording(_ item: AgendaReportItem) -> AgendaReportItem {
    guard case .heading(let heading) = item.topic, let recorded = standIns[heading] else { return item }
    let own = reported(recorded)
    var item = item
    (item.recorded, item.number, item.subitems) = (own.recorded, own.number, own.subitems + item.subitems)
    item.mandates += own.mandates
    item.notes = own.notes + item.notes
    item.lastAction = item.lastAction ?? own.lastAction
    if !own.leads.isEmpty { item.leads = own.leads }
    return item
  }

  /// The recorded items that take the place of a usual one, the first of each title.
  private var standIns: [AgendaHeading: AgendaItem] {
    let titled = topItems.compactMap { item in heading(of: item.title).map { ($0, item) } }
    return Dictionary(titled) { first, _ in first }
  }

  private var topItems: [AgendaItem] {
    let standing = Set(recordedItems.map(\.key))
    return recordedItems.filter { item in item.parent.map { !standing.contains(reader.key($0)) } ?? true }
  }

  /// Standing items of the series that are neither one of the usual ones nor recorded for this conference.
  private func standingItems() -> [AgendaReportItem] {
    let recorded = Set(recordedItems.flatMap { folded($0.title) })
    return (series?.standingItems ?? []).filter { title in
      heading(of: title) == nil && recorded.isDisjoint(with: folded(title))
    }.compactMap { title in
      reader.text(title).map { text in
        AgendaReportItem(
          .standing(text), mandates: [.standing(series: reader.reference(conference.series))])
      }
    }
  }

  /// The usual items that this agenda has and a recorded one may take the place of.
  private var replaceable: [AgendaHeading] {
    [.opening, .adoptionOfAgenda, .mattersArising, .instrumentsForReview, .otherBusiness, .nextMeeting, .closure]
      + (previous == nil ? [] : [.recordOfPreviousMeeting]) + (hearsSeniorOfficials ? [.seniorOfficialsReport] : [])
  }

  /// The usual item that a title stands for, in any language that there are labels for.
  private func heading(of title: LocalizedText) -> AgendaHeading? {
    let titles = folded(title)
    return replaceable.first { heading in
      ReportLabels.all.contains { labels in
        labels.titles(of: heading).contains { titles.contains(TextFolding.fold($0)) }
      }
    }
  }

  private func folded(_ title: LocalizedText) -> [String] { title.entries.map { TextFolding.fold($0.text) } }

  private func reported(_ item: AgendaItem) -> AgendaReportItem {
    var notes: [AgendaNote] = reader.text(item.annotation).map { [.words($0)] } ?? []
    if let period = item.period { notes.append(.period(period)) }
    if let proposer = item.proposedBy { notes.append(.proposedBy(reader.reference(proposer))) }
    let considered = item.considers.map(reader.key)
    let reference = reader.reference(item.key)
    var result = AgendaReportItem(
      .proposed(reference), recorded: reference, mandates: considered.map { .thing(reader.reference($0)) },
      lastAction: lastAction(of: considered + [item.key]),
      leads: item.lead.map { [reader.responsible($0, areas: item.areas, since: nil)] } ?? [], notes: notes,
      subitems: recordedItems.filter { $0.parent.map(reader.key) == item.key }.map(reported))
    result.number = item.number ?? ""
    return result
  }
}
