import MeetingRecords

extension RecordOfDiscussionBuilder {
  /// The sections with what is said in each; one in which nothing is said is left out later.
  func sections() -> [(DiscussionTopic, [DiscussionStatement])] {
    let known = Set(items.map(\.key))
    let free = { (item: Identifier?) in item.map { !known.contains(self.reader.key($0)) } ?? true }
    let printed = items.contains { $0.number != nil } ? AgendaBuilder(conference, reader: reader).printedNumbers() : [:]
    func number(_ item: AgendaItem) -> String? { item.number.map { printed[item.key] ?? $0 } }
    let unplaced = speeches.filter { free($0.agendaItem) }
    let general =
      unplaced.filter { ![.opening, .closing].contains($0.kind) }.flatMap(spoke)
      + decisions.filter { free($0.agendaItem) }.map { .decided(reader.facts($0)) }
    return [(.opening, opening() + unplaced.filter { $0.kind == .opening }.flatMap(spoke))]
      + itemsInOrder().map { (.item(reader.reference($0.key), number: number($0)), discussed($0)) }
      + [
        (.general, general), (.results, achievements.map { .achieved(reader.facts($0)) }),
        (.signing, instruments.compactMap(signed)), (.nextMeeting, next()),
        (.closure, unplaced.filter { $0.kind == .closing }.flatMap(spoke) + closure()),
      ]
  }

  private func opening() -> [DiscussionStatement] {
    let adoption = conference.agendaRevisions.last { $0.stage == .adopted }
    return [.held] + conference.preparedBy.map { .preparedBy(reader.reference($0)) }
      + (adoption.map { [.agendaAdopted(symbol: $0.symbol, on: $0.on)] } ?? [])
  }

  /// By number, items under others after them; those without a number in the order in which they were proposed.
  private func itemsInOrder() -> [AgendaItem] {
    func order(_ item: AgendaItem, _ place: Int) -> (Int, String, Int) {
      let digits = (item.number ?? "").prefix { $0.isASCII && $0.isNumber }
      return (Int(digits) ?? .max, String((item.number ?? "").dropFirst(digits.count)), place)
    }
    let places = Dictionary(conference.agendaItems.enumerated().map { (reader.key($1), $0) }) { first, _ in first }
    let proposed = items.sorted { (places[$0.key] ?? .max) < (places[$1.key] ?? .max) }
    let sorted = proposed.enumerated().sorted { order($0.element, $0.offset) < order($1.element, $1.offset) }
      .map(\.element)
    let tree = AgendaTree(sorted, key: reader.key)
    func withParts(_ item: AgendaItem) -> [AgendaItem] { [item] + tree.parts(of: item.key).flatMap(withParts) }
    return tree.tops.flatMap(withParts)
  }

  private func discussed(_ item: AgendaItem) -> [DiscussionStatement] {
    paragraphs(reader.text(item.annotation)).map { .words($0) }
      + (speechesOfItem[item.key] ?? []).flatMap(spoke)
      + (decisionsOfItem[item.key] ?? []).map { .decided(reader.facts($0)) }
      + paragraphs(reader.text(item.outcome)).map { .words($0) }
  }

  private func spoke(_ speech: Speech) -> [DiscussionStatement] {
    let summary = paragraphs(reader.text(speech.summary))
    let first = DiscussionStatement.spoke(reader.facts(speech), summary: summary.first, annex: annexNumbers[speech.key])
    return [first] + summary.dropFirst().map { .words($0) }
  }

  private func signed(_ instrument: Instrument) -> DiscussionStatement? {
    guard !instrument.signatures.isEmpty else { return nil }
    return .signed(
      reader.reference(instrument.key),
      instrument.signatures.map { signature in
        SignatureFacts(
          party: reader.reference(signature.party, on: signature.on ?? conference.dates),
          persons: signature.signatories.map {
            Participant(person: reader.reference($0.person), role: nil, capacity: reader.text($0.capacity))
          },
          on: signature.on, place: reader.text(signature.place))
      })
  }

  private func next() -> [DiscussionStatement] {
    let notes = reader.nextMeeting(after: conference)
    return notes == [.nextUnknown] ? [] : notes.map { .next($0) }
  }

  private func closure() -> [DiscussionStatement] {
    [.closed, .recordAdopted].contains(conference.status) ? [.closed(on: conference.closed)] : []
  }

  /// The paragraphs of a text as a text each, which keeps its lines.
  private func paragraphs(_ text: TextEntry?) -> [TextEntry] {
    guard let text, !text.isSealed else { return text.map { [$0] } ?? [] }
    return TextLines.paragraphs(of: text.text).compactMap { paragraph in
      // The paragraph of a text that keeps to the rule keeps to it.
      try? TextEntry(language: text.language, text: paragraph, origin: text.origin, from: text.from)
    }
  }
}
