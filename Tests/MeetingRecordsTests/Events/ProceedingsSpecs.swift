import MeetingRecords
import Testing

private let record: Identifier = "vn-la-labour/8/record"

/// Speeches, decisions and the record.
let proceedingsSpecifications: [Specification] = [
  Specification(
    "a speech is delivered",
    when: that(
      "vn-la-labour/9/speech-2", on: "2025-11-12",
      SpeechDelivered {
        $0.conference = "vn-la-labour/9"
        $0.speaker = "phoxay-sayasone"
        $0.kind = .answer
        $0.title = "Reply"
        $0.language = "lo"
        $0.capacity = "Minister"
        $0.organization = "molsw-la"
        $0.session = "vn-la-labour/9/session-1"
        $0.agendaItem = "vn-la-labour/9/item-2"
        $0.summary = "Thanks."
        $0.quotations = ["lo=ຂອບໃຈ"]
        $0.fullText = "lo=ຂອບໃຈ ຂອບໃຈ"
      })
  ) { (after) throws in
    let speech = try after.the(Speech.self, "vn-la-labour/9/speech-2")
    #expect(speech.conference == "vn-la-labour/9")
    #expect(speech.speaker == "phoxay-sayasone")
    #expect(speech.kind == .answer)
    #expect(speech.title == "Reply")
    #expect(speech.on == "2025-11-12")
    #expect(speech.language == "lo")
    #expect(speech.capacity == "Minister")
    #expect(speech.organization == "molsw-la")
    #expect(!speech.invited)
    #expect(speech.session == "vn-la-labour/9/session-1")
    #expect(speech.agendaItem == "vn-la-labour/9/item-2")
    #expect(speech.summary == "Thanks.")
    #expect(speech.quotations == ["lo=ຂອບໃຈ"])
    #expect(speech.fullText == "lo=ຂອບໃຈ ຂອບໃຈ")
  },
  Specification("a guest speaks who was invited", when: World.speech(by: "maria-nilsson", invited: true)) {
    (after) throws in
    #expect(try after.the(Speech.self, "vn-la-labour/9/speech-2").invited)
  },
  Specification(
    "a translation is added beside the original",
    when: that(
      "vn-la-labour/9/speech-1",
      TranslationAdded {
        $0.title = "Opening speech"
        $0.summary = "Relations with Laos come first."
        $0.fullText = "All of it."
      })
  ) { (after) throws in
    let speech = try after.the(Speech.self, "vn-la-labour/9/speech-1")
    #expect(speech.title == "Opening speech")
    #expect(speech.summary == ["vi=Quan hệ với Lào là ưu tiên cao nhất.", "Relations with Laos come first."])
    #expect(speech.fullText == "All of it.")
  },
  Specification(
    "a decision is adopted",
    when: that(
      "vn-la-labour/9/decision-1", on: "2025-11-12",
      DecisionAdopted {
        $0.conference = "vn-la-labour/9"
        $0.number = "9/1"
        $0.title = "Training"
        $0.text = "Fifty officials will be trained."
        $0.agendaItem = "vn-la-labour/9/item-2"
        $0.areas = ["labour"]
        $0.owners = ["moha-vn", "molsw-la"]
        $0.due = "2027"
      })
  ) { (after) throws in
    let decision = try after.the(Decision.self, "vn-la-labour/9/decision-1")
    #expect(decision.conference == "vn-la-labour/9")
    #expect(decision.number == "9/1")
    #expect(decision.title == "Training")
    #expect(decision.text == "Fifty officials will be trained.")
    #expect(decision.agendaItem == "vn-la-labour/9/item-2")
    #expect(decision.areas == ["labour"])
    #expect(decision.owners == ["moha-vn", "molsw-la"])
    #expect(decision.on == "2025-11-12")
    #expect(decision.due == "2027")
  },
  Specification(
    "the record of a conference is drafted",
    when: that(
      "vn-la-labour/9/record",
      RecordDrafted {
        $0.conference = "vn-la-labour/9"
        $0.text = "The conference met."
        $0.document = "news-report"
      })
  ) { (after) throws in
    let record = try after.the(ConferenceRecord.self, "vn-la-labour/9/record")
    #expect(record.conference == "vn-la-labour/9")
    #expect(record.status == .draft)
    #expect(record.text == "The conference met.")
    #expect(record.document == "news-report")
    #expect(try after.the(Conference.self, "vn-la-labour/9").recordEntity == "vn-la-labour/9/record")
  },
  Specification(
    "the record is circulated, and speaks of the newest entry unless said",
    when: that(record, on: "2023-12", RecordCirculated { $0.sha256 = someDigest })
  ) { (after) throws in
    let record = try after.the(ConferenceRecord.self, record)
    #expect(record.status == .circulated)
    #expect(record.versions.map(\.asOf) == [after.head - 1])
    #expect(record.versions.map(\.sha256) == [someDigest])
    #expect(record.versions.map(\.on) == ["2023-12"])
  },
  Specification(
    "the record is corrected after circulation", given: [that(record, RecordCirculated())],
    when: that(
      record, on: "2024-01",
      RecordCorrected {
        $0.note = "The date in paragraph 3."
        $0.text = "The conference met on 8 November."
        $0.document = "news-report"
      })
  ) { (after) throws in
    let record = try after.the(ConferenceRecord.self, record)
    #expect(record.status == .corrected)
    #expect(record.text == "The conference met on 8 November.")
    #expect(record.document == "news-report")
    #expect(record.versions.map(\.note) == [nil, "The date in paragraph 3."])
  },
  Specification(
    "the record is adopted, and with it the conference is done", given: [that(record, RecordCirculated())],
    when: that(
      record, on: "2025-11-12",
      RecordAdopted {
        $0.conference = "vn-la-labour/8"
        $0.sha256 = someDigest
      })
  ) { (after) throws in
    #expect(try after.the(ConferenceRecord.self, record).status == .adopted)
    #expect(try after.the(ConferenceRecord.self, record).versions.last?.sha256 == someDigest)
    #expect(try after.the(Conference.self, "vn-la-labour/8").status == .recordAdopted)
  },
  Specification(
    "a corrigendum is issued to an adopted record, numbered from one", given: World.adoptionOfTheEighth,
    when: that(
      record, on: "2026-02",
      CorrigendumIssued {
        $0.text = "In paragraph 3, for “7” read “8”."
        $0.sha256 = someDigest
      })
  ) { (after) throws in
    let corrigenda = try after.the(ConferenceRecord.self, record).corrigenda
    #expect(corrigenda.map(\.number) == [1])
    #expect(corrigenda.map(\.text) == ["In paragraph 3, for “7” read “8”."])
    #expect(corrigenda.map(\.on) == ["2026-02"])
    #expect(corrigenda.map(\.sha256) == [someDigest])
  },
]
