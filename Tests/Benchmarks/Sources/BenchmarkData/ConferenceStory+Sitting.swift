import MeetingRecords

extension ConferenceStory {
  /// Tells of the sessions, what was said in them and what was decided.
  func sit() throws {
    try teller.tell(key, ConferenceOpened())
    for number in 1...2 {
      let session = try part("session", number)
      let title = try teller.text(4)
      try teller.tell(
        session,
        SessionOpened {
          $0.conference = key
          $0.title = title
        })
      for place in 1...7 { try speak((number - 1) * 7 + place, in: session) }
      for place in 1...2 { try decide((number - 1) * 2 + place) }
      try teller.tell(session, SessionClosed())
    }
    try teller.tell(key, ConferenceClosed())
  }

  private func speak(_ number: Int, in session: Identifier) throws {
    let speech = try part("speech", number)
    let speaker = teller.random.pick(delegates)
    let party = series.parties[speaker.party]
    let (title, summary) = (
      try teller.text(party.language, 6), try teller.text(party.language, teller.random.number(15...40))
    )
    let quotation = number % 4 == 0 ? try teller.text(party.language, 12) : nil
    // 2 to 4 KB: a word takes about 6 bytes in Vietnamese and 22 in Lao.
    let words = teller.random.number(2000...4000) / (party.language == teller.phrases.lao ? 24 : 6)
    let fullText = teller.variant.hasFullTexts ? try teller.text(party.language, words) : nil
    let payload = SpeechDelivered {
      $0.conference = key
      $0.speaker = speaker.person
      $0.kind = number == 1 ? .opening : .statement
      $0.title = title
      $0.language = party.language
      $0.organization = party.ministry
      $0.session = session
      $0.agendaItem = items[number % items.count]
      $0.summary = summary
      $0.quotations = quotation.map { [$0] } ?? []
      $0.fullText = fullText
    }
    let occurred = teller.date
    let id = try teller.tell(speech, payload)
    if number == 3 { correctable = (speech, id, payload, occurred) }
    if number % 3 == 0 || teller.variant.extraRevisions > 0 { try translate(speech, from: party.language) }
  }

  private func translate(_ speech: Identifier, from language: LanguageTag) throws {
    let others = ["en", "fr", "zh", "de", "es"].prefix(1 + max(0, teller.variant.extraRevisions - 1))
    for tag in others {
      let other = try LanguageTag(tag)
      let title = try teller.phrases.translation(from: language, into: other, 6, &teller.random)
      let summary = try teller.phrases.translation(from: language, into: other, 20, &teller.random)
      try teller.tell(
        speech,
        TranslationAdded {
          $0.title = title
          $0.summary = summary
        })
    }
  }

  private func decide(_ number: Int) throws {
    let decision = try part("decision", number)
    let (title, text) = (try teller.text(6), try teller.text(30))
    try teller.tell(
      decision,
      DecisionAdopted {
        $0.conference = key
        $0.number = "\(ordinal)/\(number)"
        $0.title = title
        $0.text = text
        $0.agendaItem = items[number % items.count]
        $0.areas = [series.areas[0]]
        $0.owners = [series.parties[number % 2].ministry]
        $0.due = teller.date(inDays: 300)
      })
    decisions.append(decision)
  }
}
