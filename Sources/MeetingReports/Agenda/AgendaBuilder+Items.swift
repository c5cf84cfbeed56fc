import MeetingRecords

extension AgendaBuilder {
  /// Matters arising, the areas, standing and proposed items, and instruments for review.
  ///
  /// An item of the record whose title is or was that of an area takes its place. Another of a single area stands under
  /// that area; every other one, and each standing item of the series, comes after the areas unless it is numbered. One
  /// that the office gave a number of its own is an item of its own.
  func substantiveItems() -> [AgendaReportItem] {
    var (groups, free) = (cooperation(), [AgendaReportItem]())
    let placed = Set(standIns.values.map(\.key))
    for item in tree.tops where !placed.contains(item.key) {
      guard let area = item.areas.count == 1 ? item.areas.first.map(reader.key) : nil else {
        free.append(reported(item))
        continue
      }
      let standsForArea = stands(item, forArea: area)
      if !AgendaNumbering.isWhole(item.number), groups.take(reported(item), for: area, inItsPlace: standsForArea) {
        continue
      }
      free.append(standsForArea ? areaItem(area).inWords(of: reported(item)) : reported(item))
      if standsForArea { groups.drop(area) }
    }
    for area in groups.areas where droppedItems.contains(where: { stands($0, forArea: area) }) {
      groups.drop(area, unlessRecorded: true)
    }
    return [wording(mattersArising())].compactMap(\.self) + groups.items(furtherAreas) + standingItems() + free
      + [wording(instrumentsForReview()), directions().flatMap(wording)].compactMap(\.self)
  }

  /// The standing items of a series that does without the usual ones, and every item of the record.
  func ownItems() -> [AgendaReportItem] { standingItems() + tree.tops.map(reported) }

  /// The item that every agenda has, in the words of the record where it has any: a recorded item or a standing one of
  /// the same title; absent where an item of that title was dropped.
  func wording(_ item: AgendaReportItem) -> AgendaReportItem? {
    guard case .heading(let heading) = item.topic else { return item }
    guard let recorded = standIns[heading] else {
      return droppedItems.contains { self.heading(of: titles(of: $0)) == heading } ? nil : item
    }
    return item.inWords(of: reported(recorded))
  }

  /// The recorded items that take the place of a usual one, the first of each title.
  private var standIns: [AgendaHeading: AgendaItem] {
    let titled = tree.tops.compactMap { item in heading(of: titles(of: item)).map { ($0, item) } }
    return Dictionary(titled) { first, _ in first }
  }

  /// Standing items of the series that are neither one of the usual ones nor recorded for this conference, dropped ones
  /// included.
  private func standingItems() -> [AgendaReportItem] {
    let recorded = Set((recordedItems + droppedItems).flatMap(titles))
    guard let series else { return [] }
    return series.standingItems.filter { title in
      (series.ownItemsOnly || heading(of: folded(title)) == nil) && recorded.isDisjoint(with: folded(title))
    }.compactMap { title in
      reader.text(title).map { text in
        AgendaReportItem(.standing(text), mandates: [.standing(series: reader.reference(series.key))])
      }
    }
  }

  /// The usual items that this agenda has and a recorded one may take the place of.
  private var replaceable: [AgendaHeading] {
    [
      .opening, .adoptionOfAgenda, .mattersArising, .instrumentsForReview, .directions, .otherBusiness, .nextMeeting,
      .closure,
    ]
      + (recordToAdopt == nil ? [] : [.recordOfPreviousMeeting])
      + (hearsSeniorOfficials ? [.seniorOfficialsReport] : [])
  }

  /// The usual item that one of the titles stands for, in any language that there are labels for.
  private func heading(of titles: [String]) -> AgendaHeading? {
    replaceable.first { heading in UsualTitles.folded[heading].map { !$0.isDisjoint(with: titles) } ?? false }
  }

  /// Whether an item of the record is, or was before it was reworded, called as an area that it alone belongs to.
  private func stands(_ item: AgendaItem, forArea area: Identifier) -> Bool {
    guard item.areas.map(reader.key) == [area], let name = reader.records.get(Area.self, area)?.name else {
      return false
    }
    return !Set(titles(of: item)).isDisjoint(with: folded(name))
  }

  /// What an item is called and was called, in every language, folded.
  private func titles(of item: AgendaItem) -> [String] { ([item.title] + item.formerTitles).flatMap(folded) }

  private func folded(_ title: LocalizedText) -> [String] { title.entries.map { TextFolding.fold($0.text) } }

  /// An item of the record, with what was merged into it and what stands under it.
  func reported(_ item: AgendaItem) -> AgendaReportItem {
    var notes: [AgendaNote] = reader.text(item.annotation).map { [.words($0)] } ?? []
    if let period = item.period { notes.append(.period(period)) }
    if let proposer = item.proposedBy { notes.append(.proposedBy(reader.reference(proposer))) }
    if item.status == .deferred { notes.append(.deferred(to: item.deferredTo.map(reader.reference))) }
    let considered = item.considers.map(reader.key)
    let reference = reader.reference(item.key)
    var result = AgendaReportItem(
      .proposed(reference), recorded: reference, mandates: considered.map { .thing(reader.reference($0)) },
      lastAction: lastAction(of: considered + [item.key]),
      leads: item.lead.map { [reader.responsible($0, areas: item.areas, since: nil)] } ?? [], notes: notes,
      subitems: tree.parts(of: item.key).map(reported))
    result.number = item.number ?? ""
    for merged in mergedItems(into: item.key) { absorb(merged, into: &result) }
    return result
  }

  /// What was merged into an item that stands, through any number of steps: each once, what was merged into it behind it.
  ///
  /// Each was merged into one other, and this one into none: items that were merged into one another in a circle, as a
  /// journal may hold them, are never reached.
  private func mergedItems(into key: Identifier) -> [AgendaItem] {
    var found: [AgendaItem] = []
    var waiting = Array((merged[key] ?? []).reversed())
    while let next = waiting.popLast() {
      found.append(next)
      waiting += (merged[next.key] ?? []).reversed()
    }
    return found
  }

  /// What came up under an item, or under the area that it stood for, comes up under the one that it was merged into.
  private func absorb(_ merged: AgendaItem, into item: inout AgendaReportItem) {
    item.notes.append(.merged(reader.reference(merged.key)))
    item.mandates = unique(item.mandates + merged.considers.map { .thing(reader.reference($0)) })
    guard let area = merged.areas.first.map(reader.key), stands(merged, forArea: area) else { return }
    let content = areaItem(area)
    item.mandates = unique(item.mandates + content.mandates)
    item.matters = unique(item.matters + content.matters)
    item.leads = unique(item.leads + content.leads)
  }
}

extension AgendaReportItem {
  /// This item under the title and number, and with what else the record says, of one that takes its place.
  func inWords(of own: AgendaReportItem) -> AgendaReportItem {
    var item = self
    (item.recorded, item.number, item.subitems) = (own.recorded, own.number, own.subitems + subitems)
    item.mandates = unique(mandates + own.mandates)
    item.matters = unique(matters + own.matters)
    item.notes = own.notes + notes
    item.lastAction = lastAction ?? own.lastAction
    if !own.leads.isEmpty { item.leads = own.leads }
    return item
  }
}

/// What the usual items of an agenda are called.
private enum UsualTitles {
  /// Every title of each in every language that there are labels for, folded once: each item of an agenda is compared with all.
  static let folded: [AgendaHeading: Set<String>] = Dictionary(
    uniqueKeysWithValues: AgendaHeading.allCases.map { heading in
      (heading, Set(ReportLabels.all.flatMap { $0.titles(of: heading).map { TextFolding.fold($0) } }))
    })
}
