public import MeetingRecords

extension RecordOfDiscussion {
  /// Makes the record of discussion of a conference.
  ///
  /// - Parameters:
  ///   - conference: the conference, by any identifier that it ever went by.
  ///   - basis: the day, the languages of the reader, and what is to be said of the journal.
  ///   - records: the record; not changed while this reads.
  /// - Throws: ``ReportError`` where the identifier is unknown or not that of a conference.
  /// - Complexity: linear in what names the conference.
  public init(
    conference: Identifier, basis: ReportBasis, from records: some RecordsListing
  ) throws(ReportError) {
    self.init(of: try records.subject(Conference.self, conference), reader: ReportReader(records, basis))
  }

  init(of subject: Conference, reader: ReportReader<some RecordsListing>) {
    self = RecordOfDiscussionBuilder(subject, reader: reader).report()
  }
}

/// Makes a record of discussion.
struct RecordOfDiscussionBuilder<Records: RecordsListing> {
  let reader: ReportReader<Records>
  let conference: Conference
  let items: [AgendaItem]
  let speeches: [Speech]
  let decisions: [Decision]
  /// The speeches and decisions of each item, by its key.
  let speechesOfItem: [Identifier: [Speech]]
  let decisionsOfItem: [Identifier: [Decision]]
  let achievements: [Achievement]
  let instruments: [Instrument]
  /// The numbers of the annexed statements, by key of the speech.
  let annexNumbers: [Identifier: Int]

  init(_ conference: Conference, reader: ReportReader<Records>) {
    func belongs(_ named: Identifier?) -> Bool { named.map(reader.key) == conference.key }
    let records = reader.records
    (self.reader, self.conference) = (reader, conference)
    items = records.all(AgendaItem.self, naming: conference.key).filter {
      belongs($0.conference) && [.proposed, .adopted].contains($0.status)
    }
    speeches = reader.inSpeakingOrder(
      records.all(Speech.self, naming: conference.key).filter { belongs($0.conference) })
    decisions = records.all(Decision.self, naming: conference.key).filter { belongs($0.conference) }
    speechesOfItem = reader.grouped(speeches, by: \.agendaItem)
    decisionsOfItem = reader.grouped(decisions, by: \.agendaItem)
    achievements = records.all(Achievement.self, naming: conference.key).filter { belongs($0.conference) }
    instruments = records.all(Instrument.self, naming: conference.key).filter { belongs($0.conference) }
    let annexed = speeches.filter { $0.fullText != nil || !$0.quotations.isEmpty }
    annexNumbers = Dictionary(annexed.enumerated().map { ($1.key, $0 + 1) }) { first, _ in first }
  }

  func report() -> RecordOfDiscussion {
    let record = conference.recordEntity.flatMap { reader.records.get(ConferenceRecord.self, $0) }
    let followUps = reader.records.all(FollowUp.self, naming: conference.key).filter { followUp in
      followUp.conference.map(reader.key) == conference.key
    }
    let named = [conference.key, conference.recordEntity].compactMap(\.self)
    let keys = decisions.map(\.key) + speeches.map(\.key) + instruments.map(\.key) + achievements.map(\.key)
    return RecordOfDiscussion(
      basis: reader.basis, conference: ConferenceFacts(conference, reader), standing: record.map(standing),
      sections: numbered(sections()), followUps: reader.byDueDate(followUps.map(reader.pendingMatter)),
      participants: participants(), statements: statements(), sources: reader.sources(of: named + keys))
  }

  private func standing(_ record: ConferenceRecord) -> RecordStanding {
    RecordStanding(
      status: record.status, on: record.versions.last?.on,
      versions: record.versions.map { version in
        RecordVersionFacts(
          status: version.status, on: version.on, asOf: version.asOf, sha256: version.sha256,
          note: reader.text(version.note))
      },
      corrigenda: record.corrigenda.compactMap { corrigendum in
        reader.text(corrigendum.text).map {
          RecordCorrigendum(number: corrigendum.number, text: $0, on: corrigendum.on)
        }
      }, text: reader.text(record.text),
      paragraphs: record.paragraphs.compactMap { paragraph in
        reader.text(paragraph.text).map { RecordParagraphFacts(number: paragraph.number, text: $0) }
      },
      instrument: record.instrument.map { reader.reference($0) },
      circulatedTo: record.circulatedTo.map { reader.reference($0, on: record.versions.last?.on) },
      commentsBy: record.commentsBy, isAdoptedBySilence: record.adoptedBySilence,
      annexes: record.annexes.map { annex in
        RecordAnnexFacts(
          number: annex.number, document: reader.reference(annex.document), title: reader.text(annex.title))
      })
  }

  private func numbered(_ sections: [(DiscussionTopic, [DiscussionStatement])]) -> [DiscussionSection] {
    var number = 0
    return sections.filter { !$0.1.isEmpty }.map { topic, statements in
      DiscussionSection(
        topic: topic,
        paragraphs: statements.map { statement in
          number += 1
          return DiscussionParagraph(number: number, statement: statement)
        })
    }
  }

  private func participants() -> [ParticipantList] {
    let invited = speeches.filter(\.invited).map { speech in
      Participant(person: reader.reference(speech.speaker), role: nil, capacity: reader.text(speech.capacity))
    }
    let listed = reader.delegations(to: conference) + reader.groups(of: conference)
    let known = Set(listed.flatMap(\.persons).map(\.person.identifier))
    let others = unique(invited).filter { !known.contains($0.person.identifier) }
    return listed + (others.isEmpty ? [] : [ParticipantList(party: nil, persons: others)])
  }

  private func statements() -> [AnnexedStatement] {
    speeches.filter { annexNumbers[$0.key] != nil }.map { speech in
      AnnexedStatement(
        speech: reader.facts(speech), on: speech.on, title: reader.text(speech.title),
        fullText: reader.text(speech.fullText), quotations: speech.quotations.compactMap(reader.text))
    }
  }
}

extension ReportReader {
  func facts(_ speech: Speech) -> SpeechFacts {
    let answered = speech.repliesTo.flatMap { records.get(Speech.self, $0) }
    let date = speech.on ?? dates(of: speech.conference)
    return SpeechFacts(
      speech: reference(speech.key), kind: speech.kind, speaker: reference(speech.speaker),
      capacity: text(speech.capacity),
      organization: speech.organization.map { reference($0, on: date) },
      language: speech.language,
      isInvited: speech.invited, began: speech.began, ended: speech.ended,
      onBehalfOf: speech.onBehalfOf.map { reference($0, on: date) }, group: text(speech.onBehalfOfText),
      repliesTo: answered.map { reference($0.key) }, answered: answered.map { reference($0.speaker) },
      interpretedFrom: speech.interpretedFrom)
  }

  /// The speeches with those that have a place in the order of a session in that order; the others stay where they are.
  func inSpeakingOrder(_ speeches: [Speech]) -> [Speech] {
    var (ordered, places) = (speeches, [Identifier: [Int]]())
    for (place, speech) in speeches.enumerated() where speech.order != nil {
      if let session = speech.session { places[key(session), default: []].append(place) }
    }
    for places in places.values {
      let sorted = places.sorted { (speeches[$0].order ?? 0, $0) < (speeches[$1].order ?? 0, $1) }
      for (place, source) in zip(places, sorted) { ordered[place] = speeches[source] }
    }
    return ordered
  }
}
