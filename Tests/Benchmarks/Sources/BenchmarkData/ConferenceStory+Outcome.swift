import MeetingRecords

extension ConferenceStory {
  /// Tells of what came of the conference, until the next one is planned.
  func conclude() throws {
    if teller.random.happens(30), let item = items.last {
      let reason = try teller.text(5)
      try teller.tell(
        item,
        AgendaItemDeferred {
          $0.to = next
          $0.reason = reason
        })
    }
    try concludeInstrument()
    try changeInstruments()
    try progressFollowUps()
    for number in 1...7 { try scheduleFollowUp(number) }
    for number in 1...2 { try reportAchievement(number) }
    try attachPapers()
    try correct()
  }

  /// Tells of the record of the conference, up to its adoption.
  func close() throws {
    let record = try key.child("record")
    let text = try teller.text(60)
    try teller.tell(
      record,
      RecordDrafted {
        $0.conference = key
        $0.text = text
        $0.document = series.documents.last
      })
    try teller.tell(record, RecordCirculated { $0.asOf = teller.told })
    if teller.random.happens(40) {
      let note = try teller.text(8)
      try teller.tell(record, RecordCorrected { $0.note = note })
    }
    try teller.tell(
      record,
      RecordAdopted {
        $0.conference = key
        $0.asOf = teller.told
      })
    if teller.random.happens(30) {
      let corrigendum = try teller.text(12)
      try teller.tell(record, CorrigendumIssued { $0.text = corrigendum })
    }
  }

  private func reportAchievement(_ number: Int) throws {
    let achievement = try part("achievement", number)
    let (title, details) = (try teller.text(7), try teller.text(25))
    let id = try teller.tell(
      achievement,
      AchievementReported {
        $0.title = title
        $0.details = details
        $0.areas = series.areas
        $0.organizations = series.parties.map(\.ministry)
        $0.conference = key
        $0.instrument = series.instruments.last
      })
    if number == 2, teller.random.happens(30) {
      let reason = try teller.text(6)
      try teller.tell(
        achievement,
        EntryRetracted {
          $0.entry = id
          $0.reason = reason
        })
    }
  }

  private func attachPapers() throws {
    for number in 1...3 {
      let document = try part("document", number)
      let title = try teller.text(8)
      let words = (0..<4).map { _ in teller.random.next() }
      let digest = words.map { word in
        String(repeating: "0", count: word.leadingZeroBitCount / 4 - (word == 0 ? 1 : 0)) + String(word, radix: 16)
      }
      try teller.tell(
        document,
        DocumentAttached {
          $0.title = title
          $0.attachedTo = [number == 1 ? key : decisions[number % decisions.count]]
          $0.published = teller.date
          $0.url = "https://example.org/papers/\(document)"
          $0.language = teller.phrases.english
          $0.mediaType = "application/pdf"
          $0.sha256 = try? ContentDigest(digest.joined())
          $0.byteCount = teller.random.number(10_000...9_000_000)
        })
      series.documents.append(document)
      try cite(document, number)
    }
    if series.documents.count > 20 { series.documents.removeFirst(3) }
    if teller.random.happens(30), let document = series.documents.last {
      let name = try Identifier("\(series.key)-paper-\(ordinal)")
      try teller.tell(document, IdentifierChanged { $0.identifier = name })
    }
    if teller.random.happens(20) { try mergeDuplicate() }
  }

  private func cite(_ document: Identifier, _ number: Int) throws {
    let quotation = try teller.text(15)
    try teller.tell(
      try part("citation", number),
      CitationAdded {
        $0.source = document
        $0.entries = [correctable?.id].compactMap { $0 }
        $0.about = [decisions[number % decisions.count]]
        $0.locator = "p. \(number)"
        $0.quotation = quotation
      })
  }

  private func mergeDuplicate() throws {
    let duplicate = try Identifier("\(series.key)-duplicate-\(ordinal)")
    let title = try teller.text(8)
    try teller.tell(duplicate, DocumentAttached { $0.title = title })
    let survivor = series.documents[0]
    try teller.tell(
      survivor,
      DuplicatesMerged {
        $0.duplicate = duplicate
        $0.names = [duplicate]
      })
  }

  private func correct() throws {
    guard let (subject, id, recorded, occurred) = correctable else { return }
    var payload = recorded
    let reason = try teller.text(6)
    payload.summary = try teller.text(series.parties[0].language, 25)
    let data = String(decoding: payload.dataBytes(occurred: occurred), as: UTF8.self)
    let replacement = try EventData(argument: data, language: teller.phrases.english)
    try teller.tell(
      subject,
      EntryCorrected {
        $0.entry = id
        $0.type = SpeechDelivered.wireName
        $0.replacement = replacement
        $0.reason = reason
      })
  }
}
