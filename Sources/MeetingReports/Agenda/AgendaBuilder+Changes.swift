import MeetingRecords

extension AgendaBuilder {
  /// Which revision this is.
  func revision() -> AgendaRevisionFacts {
    let number = nextRevision
    let symbol = conference.agendaRevisions.last { $0.symbol != nil }?.symbol
    var previous = conference.agendaRevisions.last.map(CirculatedAgenda.init)
    // A revision that was recorded without a symbol has that of the original, with its number.
    if let last = previous, last.symbol == nil, last.stage != .adopted, let symbol {
      previous?.symbol = CirculatedAgenda.symbol(ofRevision: last.number, of: symbol)
    }
    return AgendaRevisionFacts(
      number: number, symbol: symbol.map { CirculatedAgenda.symbol(ofRevision: number, of: $0) }, previous: previous)
  }

  /// The number of the revision that is circulated next.
  var nextRevision: Int { conference.nextRevisionNumber }

  /// What happened, to the items first, since the agenda was last circulated or adopted; nothing where it never was.
  func changes() -> [AgendaChange] {
    guard let known = conference.agendaRevisions.last?.asOf else { return [] }
    let items = Set((recordedItems + droppedItems).map(\.key))
    let things = Set(
      [conference.key] + subjects + scope.followUps.map(\.key) + scope.achievements.map(\.key)
    ).union(items)
    let entries = reader.records.entries(mentioning: things, after: known).filter { entry in
      things.contains(reader.key(entry.stamp.subject)) && !Self.isOfCirculation(entry)
    }
    let changes = entries.map { entry in
      AgendaChange(action: reader.action(entry), formerTitle: formerTitle(entry))
    }
    return changes.filter { $0.action.subject.kind == .agendaItem }
      + changes.filter { $0.action.subject.kind != .agendaItem }
  }

  /// Whether an entry only says that an agenda was sent out, or what something is called in the record.
  private static func isOfCirculation(_ entry: Entry) -> Bool {
    entry.wireName.hasPrefix("acta.agenda.") || entry.wireName.hasPrefix("acta.identifier.")
  }

  /// What an item was called before the entry that reworded it.
  private func formerTitle(_ entry: Entry) -> TextEntry? {
    guard let reworded = entry.payload as? AgendaItemReworded, reworded.title != nil else { return nil }
    let before = reader.entries(touching: reader.key(entry.stamp.subject)).filter { $0.sequence < entry.sequence }
    let titles = before.compactMap { earlier -> LocalizedText? in
      (earlier.payload as? AgendaItemReworded)?.title ?? (earlier.payload as? AgendaItemProposed)?.title
    }
    return reader.text(titles.last)
  }
}
