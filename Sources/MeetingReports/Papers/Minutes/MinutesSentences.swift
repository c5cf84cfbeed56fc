import MeetingRecords

/// Says the paragraphs of minutes.
struct MinutesSentences {
  let minutes: MinutesPaper
  let words: PaperWording

  /// What a paragraph says.
  func text(of statement: DiscussionStatement) -> ReportInline {
    switch statement {
    case .held: held()
    case .preparedBy(let meeting): prepared(meeting)
    case .agendaAdopted: words(.minutesAgendaAdopted)
    case .words(let entry): words.text(entry)
    case .spoke(let speech, let summary, _): spoke(speech, summary)
    case .decided(let decision): decided(decision)
    case .achieved(let achievement): achieved(achievement)
    case .signed(let instrument, let signatures): signed(instrument, signatures)
    case .next(let note): next(note)
    case .closed(let on): on.map { words(.minutesClosed, ["date": words.date($0)]) } ?? words(.minutesClosedSomeTime)
    }
  }

  /// A numbered part of a decision.
  func part(_ part: DecisionPartFacts) -> ReportInline {
    let addressees = part.addressees.map(words.within)
    return words.paragraph([
      part.text.map(words.text),
      addressees.isEmpty ? nil : words(.minutesAddressed, ["bodies": words.list(addressees)]),
    ])
  }

  /// The meeting, its host, who led the delegations and who chaired.
  private func held() -> ReportInline {
    let facts = minutes.conference
    let place = [facts.place.map(words.text), facts.state.map(words.name)].compactMap(\.self)
    let values = [
      "conference": words.name(facts.conference), "date": facts.dates.map(words.date) ?? words(.unknown),
      "place": place.isEmpty ? words(.unknown) : .joined(place, words.say.plain(.listSeparator)),
    ]
    let isPast = [.open, .closed, .recordAdopted].contains(facts.status)
    let chairs = facts.officers.filter { [.chair, .coChair].contains($0.role) }.map { words.name($0.holder) }
    return words.paragraph(
      [
        words(isPast ? .minutesHeld : .minutesToBeHeld, values),
        facts.hosts.isEmpty
          ? nil : words(isPast ? .minutesHosted : .opensHosted, ["hosts": words.list(facts.hosts.map(words.within))]),
      ] + minutes.participants.delegations.map(led)
        + [chairs.isEmpty ? nil : words(.minutesChaired, ["chairs": words.list(unique(chairs))])])
  }

  private func led(_ delegation: ParticipantList) -> ReportInline? {
    guard let party = delegation.party, let head = delegation.persons.first(where: { $0.role == .headOfDelegation })
    else { return nil }
    return words(.minutesLed, ["party": words.within(party), "head": person(head)])
  }

  /// A person with honorific and office: “His Excellency Mr Đỗ Thanh Bình, Minister of Home Affairs”.
  private func person(_ participant: Participant) -> ReportInline {
    let named = [participant.honorific.map(words.text), words.name(participant.person)].compactMap(\.self)
    return .joined(
      [ReportInline.joined(named, " "), participant.capacity.map(words.text)].compactMap(\.self),
      words.say.plain(.listSeparator))
  }

  private func prepared(_ meeting: ReportReference) -> ReportInline {
    guard let date = meeting.date else { return words(.minutesPrepared, ["meeting": words.name(meeting)]) }
    return words(.minutesPreparedOn, ["meeting": words.name(meeting), "date": words.date(date)])
  }

  private func spoke(_ speech: SpeechFacts, _ summary: TextEntry?) -> ReportInline {
    let speaker = person(Participant(person: speech.speaker, role: nil, capacity: speech.capacity))
    return words.paragraph([words.say(speech.kind.phrase, ["speaker": speaker]), summary.map(words.text)])
  }

  private func decided(_ decision: DecisionFacts) -> ReportInline {
    let verb =
      decision.verbText.map(words.text)
      ?? ReportInline(words: words.labels.names["verb.\((decision.verb ?? .agreed).rawValue)"] ?? "")
    let texts = [decision.title, decision.text].compactMap(\.self).map(words.text)
    let due = decision.due.map { words(.minutesBy, ["date": words.date($0)]) }
    let owners = decision.owners.map(words.partyWithin)
    return .joined(
      [
        words.say(.decisionVerb, ["verb": verb]), .joined(texts, words.say.plain(.clauseSeparator)),
        owners.isEmpty ? nil : words(.minutesAddressed, ["bodies": words.list(owners)]), due,
      ].compactMap(\.self), " ")
  }

  private func achieved(_ facts: AchievementFacts) -> ReportInline {
    let details = [facts.place.map(words.text), facts.on.map(words.date)].compactMap(\.self)
    let title = words.title(facts.achievement)
    guard !details.isEmpty else { return title + ReportInline(words: ".") }
    return title + ReportInline(words: " (") + .joined(details, words.say.plain(.listSeparator))
      + ReportInline(words: ").")
  }

  private func signed(_ instrument: ReportReference, _ signatures: [SignatureFacts]) -> ReportInline {
    let persons = unique(signatures.flatMap(\.persons).map { words.name($0.person) })
    let signers = persons.isEmpty ? unique(signatures.map { words.within($0.party) }) : persons
    return words.paragraph([
      words(.minutesSigned, ["signers": words.list(signers), "title": words.title(instrument)])
    ])
  }

  private func next(_ note: AgendaNote) -> ReportInline {
    switch note {
    case .nextConference(let conference, let place, let state):
      let location = [place.map(words.text), state.map(words.name)].compactMap(\.self)
      return words.paragraph([
        words(
          .minutesNext,
          [
            "conference": words.name(conference),
            "place": location.isEmpty ? words(.unknown) : .joined(location, words.say.plain(.listSeparator)),
            "date": conference.date.map(words.date) ?? words(.unknown),
          ])
      ])
    case .nextExpected(_, let first, let last):
      return words(.nextExpected, ["years": ReportInline(words: words.labels.dates.years(from: first, through: last))])
    case .nextHostByRotation(let host): return words(.nextHost, ["host": words.name(host)])
    default: return words(.unknown)
    }
  }
}
