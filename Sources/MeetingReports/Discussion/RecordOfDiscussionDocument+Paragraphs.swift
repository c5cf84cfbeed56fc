import MeetingRecords

extension RecordOfDiscussionDocument {
  /// What a paragraph says, in sentences.
  func text(of statement: DiscussionStatement) -> ReportInline {
    switch statement {
    case .held: held()
    case .preparedBy(let meeting): say(.preparedByMeeting, ["conference": say.dated(meeting)])
    case .agendaAdopted(let symbol, let on):
      say(
        .agendaAdopted,
        [
          "symbol": symbol.map { ReportInline(recorded: $0) + ReportInline(words: " ") } ?? ReportInline(),
          "date": on.map(say.date) ?? say(.notKnown),
        ])
    case .words(let entry): say.text(entry)
    case .spoke(let speech, let summary, let annex): spoke(speech, summary, annex)
    case .decided(let decision): say.decision(decision)
    case .achieved(let achievement): say.achievement(achievement)
    case .signed(let instrument, let signatures): signed(instrument, signatures)
    case .next(let note): say.next(note)
    case .closed(let on): on.map { say(.closedOn, ["date": say.date($0)]) } ?? say(.closedSomeTime)
    }
  }

  private func held() -> ReportInline {
    let facts = report.conference
    var numbered = facts.conference
    numbered.name = nil
    let placeAndTime = [say.place(facts.place, facts.state), facts.dates.map(say.date)].compactMap(\.self)
    let isPast = [.open, .closed, .recordAdopted].contains(facts.status)
    var sentences = [
      say(
        isPast ? .heldAt : .toBeHeldAt,
        [
          "conference": say.name(numbered),
          "where": placeAndTime.isEmpty ? say(.placeNotSet) : .joined(placeAndTime, say.plain(.listSeparator)),
        ])
    ]
    if !facts.hosts.isEmpty { sentences.append(say(.hostedBy, ["hosts": say.list(facts.hosts)])) }
    return .joined(sentences, " ")
  }

  private func spoke(_ speech: SpeechFacts, _ summary: TextEntry?, _ annex: Int?) -> ReportInline {
    var sentences = [say(speech.kind.phrase, ["speaker": say.speaker(speech)])] + say.circumstances(of: speech)
    if let summary { sentences.append(say.text(summary)) }
    if let annex { sentences.append(say(.seeStatement, ["number": ReportInline(words: String(annex))])) }
    return .joined(sentences, " ")
  }

  private func signed(_ instrument: ReportReference, _ signatures: [SignatureFacts]) -> ReportInline {
    let parties = signatures.map { signature in
      let persons = signature.persons.map(say.person)
      guard !persons.isEmpty else { return say.name(signature.party) }
      let values = ["party": say.name(signature.party), "persons": .joined(persons, say.plain(.clauseSeparator))]
      return say(.signatory, values)
    }
    let sentence = say(
      .signedBy, ["instrument": say.noted(instrument), "parties": .joined(parties, say.plain(.clauseSeparator))])
    let places = unique(signatures.map { [$0.place.map(say.text), $0.on.map(say.date)].compactMap(\.self) })
    guard places.count == 1, let place = places.first, !place.isEmpty else { return sentence }
    return sentence + ReportInline(words: " (") + .joined(place, say.plain(.listSeparator)) + ReportInline(words: ")")
  }
}
