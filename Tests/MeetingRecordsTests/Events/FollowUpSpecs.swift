import CanonicalJSON
import MeetingRecords
import Testing

private let training: Identifier = "train-officials"

/// Follow-ups, achievements, documents, citations.
let followUpSpecifications: [Specification] = [
  Specification(
    "a follow-up is scheduled with several owners",
    when: that(
      "exchange-data",
      FollowUpScheduled {
        $0.title = "Exchange data"
        $0.details = "On migrant workers."
        $0.owners = ["moha-vn", "molsw-la"]
        $0.due = "2026-24"
        $0.conference = "vn-la-labour/9"
        $0.instrument = "mou-2025"
        $0.areas = ["labour"]
        $0.forConference = "vn-la-labour/10"
        $0.illustration = true
      })
  ) { (after) throws in
    let followUp = try after.the(FollowUp.self, "exchange-data")
    #expect(followUp.title == "Exchange data")
    #expect(followUp.details == "On migrant workers.")
    #expect(followUp.owners == ["moha-vn", "molsw-la"])
    #expect(followUp.due == "2026-24")
    #expect(followUp.conference == "vn-la-labour/9")
    #expect(followUp.instrument == "mou-2025")
    #expect(followUp.areas == ["labour"])
    #expect(followUp.forConference == "vn-la-labour/10")
    #expect(followUp.illustration)
    #expect(followUp.status == .scheduled)
  },
  Specification(
    "a follow-up is rescheduled",
    when: that(
      training,
      FollowUpRescheduled {
        $0.due = "2028"
        $0.reason = "No funds."
      })
  ) { (after) throws in
    let followUp = try after.the(FollowUp.self, training)
    #expect(followUp.due == "2028")
    #expect(followUp.reason == "No funds.")
    #expect(followUp.timesRescheduled == 1)
    #expect(followUp.status == .scheduled)
  },
  Specification("a follow-up is started", when: that(training, on: "2026-02", FollowUpStarted())) { (after) throws in
    #expect(try after.the(FollowUp.self, training).status == .inProgress)
    #expect(try after.the(FollowUp.self, training).started == "2026-02")
  },
  Specification(
    "a follow-up is completed", given: [that(training, on: "2026-02", FollowUpStarted())],
    when: that(training, on: "2026-09", FollowUpCompleted { $0.outcome = "Fifty officials trained." })
  ) { (after) throws in
    let followUp = try after.the(FollowUp.self, training)
    #expect(followUp.status == .completed)
    #expect(followUp.ended == "2026-09")
    #expect(followUp.outcome == "Fifty officials trained.")
  },
  Specification(
    "a follow-up is waived", when: that(training, on: "2026", FollowUpWaived { $0.reason = "No longer needed." })
  ) { (after) throws in
    let followUp = try after.the(FollowUp.self, training)
    #expect(followUp.status == .waived)
    #expect(followUp.ended == "2026")
    #expect(followUp.reason == "No longer needed.")
  },
  Specification(
    "a follow-up is carried forward to the next conference, and keeps its due date unless given another",
    when: that(
      training,
      FollowUpCarriedForward {
        $0.to = "vn-la-labour/10"
        $0.reason = "Half done."
      })
  ) { (after) throws in
    let followUp = try after.the(FollowUp.self, training)
    #expect(followUp.status == .carriedForward)
    #expect(followUp.forConference == "vn-la-labour/10")
    #expect(followUp.due == "2027")
    #expect(followUp.timesCarriedForward == 1)
    #expect(followUp.reason == "Half done.")
  },
  Specification(
    "a follow-up is reassigned",
    when: that(
      training,
      FollowUpReassigned {
        $0.owners = ["molsw-la", "do-thanh-binh"]
        $0.reason = "By agreement."
      })
  ) { (after) throws in
    #expect(try after.the(FollowUp.self, training).owners == ["molsw-la", "do-thanh-binh"])
    #expect(try after.the(FollowUp.self, training).reason == "By agreement.")
  },
  Specification(
    "an achievement is reported",
    when: that(
      "centre-686", on: "2015",
      AchievementReported {
        $0.title = "Rehabilitation centre 686"
        $0.details = "Built and put into operation."
        $0.place = "Ban Can, Vientiane"
        $0.areas = ["social-welfare"]
        $0.organizations = ["molisa-vn"]
        $0.conference = "vn-la-labour/9"
        $0.instrument = "agreement-2013"
      })
  ) { (after) throws in
    let achievement = try after.the(Achievement.self, "centre-686")
    #expect(achievement.title == "Rehabilitation centre 686")
    #expect(achievement.details == "Built and put into operation.")
    #expect(achievement.on == "2015")
    #expect(achievement.place == "Ban Can, Vientiane")
    #expect(achievement.areas == ["social-welfare"])
    #expect(achievement.organizations == ["molisa-vn"])
    #expect(achievement.conference == "vn-la-labour/9")
    #expect(achievement.instrument == "agreement-2013")
  },
  Specification(
    "a machine translation of a document is attached",
    when: that(
      "news-report-sv",
      DocumentAttached {
        $0.title = "sv=Ministrarna möttes"
        $0.attachedTo = ["vn-la-labour/9"]
        $0.publisher = "Vietnam.vn"
        $0.published = "2025-11-12"
        $0.url = "https://www.vietnam.vn/sv/"
        $0.language = "sv"
        $0.translationOf = "news-report"
        $0.translationOrigin = .machine
        $0.fileName = "report.html"
        $0.mediaType = "text/html"
        $0.sha256 = someDigest
        $0.byteCount = 4
      })
  ) { (after) throws in
    let document = try after.the(Document.self, "news-report-sv")
    #expect(document.title == "sv=Ministrarna möttes")
    #expect(document.attachedTo == ["vn-la-labour/9"])
    #expect(document.publisher == "Vietnam.vn")
    #expect(document.published == "2025-11-12")
    #expect(document.url == "https://www.vietnam.vn/sv/")
    #expect(document.language == "sv")
    #expect(document.translationOf == "news-report")
    #expect(document.translationOrigin == .machine)
    #expect(document.fileName == "report.html")
    #expect(document.mediaType == "text/html")
    #expect(document.sha256 == someDigest)
    #expect(document.byteCount == 4)
  },
  Specification(
    "a letter is attached with all that is said of it",
    when: that(
      "letter-7",
      DocumentAttached {
        $0.title = "Dates of the conference"
        $0.symbol = "VL/10/L.1"
        $0.type = .letter
        $0.agendaItems = ["vn-la-labour/9/item-2"]
        $0.originalLanguage = "vi"
        $0.versionOf = "news-report"
        $0.revises = "news-report"
        $0.addendumTo = "news-report"
        $0.corrigendumTo = "news-report"
        $0.submittedBy = ["moha-vn"]
        $0.distribution = .limited
        $0.issued = "2025-10-01"
        $0.received = "2025-10-03"
        $0.sender = "moha-vn"
        $0.addressees = ["molsw-la"]
        $0.senderReference = "1234/BNV-HTQT"
        $0.replyDue = "2025-10-20"
        $0.replyTo = "news-report"
      })
  ) { (after) throws in
    let letter = try after.the(Document.self, "letter-7")
    #expect(letter.symbol == "VL/10/L.1")
    #expect(letter.type == .letter)
    #expect(letter.agendaItems == ["vn-la-labour/9/item-2"])
    #expect(letter.originalLanguage == "vi")
    #expect(
      [letter.versionOf, letter.revises, letter.addendumTo, letter.corrigendumTo]
        == Array(repeating: "news-report", count: 4))
    #expect(letter.submittedBy == ["moha-vn"])
    #expect(letter.distribution == .limited)
    #expect(letter.issued == "2025-10-01")
    #expect(letter.received == "2025-10-03")
    #expect(letter.sender == "moha-vn")
    #expect(letter.addressees == ["molsw-la"])
    #expect(letter.senderReference == "1234/BNV-HTQT")
    #expect(letter.replyDue == "2025-10-20")
    #expect(letter.replyTo == "news-report")
  },
  Specification(
    "a citation is added to an entry",
    whenKnowing: { history in
      let entry = try history.entry(ConferenceOpened.self, of: "vn-la-labour/9")
      return that(
        "citation-1",
        CitationAdded {
          $0.source = "news-report"
          $0.entries = [entry]
          $0.about = ["vn-la-labour/9"]
          $0.locator = "paragraph 2"
          $0.quotation = "vi=Hội nghị lần thứ 9"
          $0.retrieved = "2025-11-13"
        })
    }
  ) { (after) throws in
    let citation = try after.the(Citation.self, "citation-1")
    #expect(citation.source == "news-report")
    #expect(citation.about == ["vn-la-labour/9"])
    #expect(citation.locator == "paragraph 2")
    #expect(citation.quotation == "vi=Hội nghị lần thứ 9")
    #expect(citation.retrieved == "2025-11-13")
    let entry = try #require(citation.entries.first)
    #expect(after.citations(of: entry) == [citation])
    #expect(after.recordedEntry(entry)?.payload is ConferenceOpened)
  },
]

/// What changes how earlier entries stand, or under which names things are found.
let amendmentSpecifications: [Specification] = [
  Specification(
    "an entry is corrected",
    whenKnowing: { history in
      try history.correction(of: "mou-2025") { (negotiated: inout InstrumentNegotiated) in
        negotiated.title = "Memorandum of understanding on labour and meritorious persons"
      }
    }
  ) { (after) throws in
    let instrument = try after.the(Instrument.self, "mou-2025")
    #expect(instrument.title == "Memorandum of understanding on labour and meritorious persons")
    #expect(instrument.negotiated == "2025-11-12")
  },
  Specification(
    "an entry is retracted", whenKnowing: { try $0.retraction(FollowUpScheduled.self, of: "train-officials") }
  ) { (after) throws in
    #expect(after.get(FollowUp.self, "train-officials") == nil)
    #expect(after.key(of: "train-officials") == nil)
  },
  Specification(
    "an identifier is changed, and the former one still leads to it",
    when: that("mou-2025", IdentifierChanged { $0.identifier = "memorandum-2025" })
  ) { (after) throws in
    let instrument = try after.the(Instrument.self, "memorandum-2025")
    #expect(instrument.key == "mou-2025")
    #expect(instrument.identifier == "memorandum-2025")
    #expect(instrument.identity.others == ["mou-2025"])
    #expect(try after.the(Instrument.self, "mou-2025") == instrument)
  },
  Specification(
    "duplicates are merged, and whoever looks for the one finds the other",
    given: [
      World.person("binh", "Do Thanh Binh"), that("binh", IdentifierChanged { $0.identifier = "minister-binh" }),
    ],
    when: that("do-thanh-binh", DuplicatesMerged { $0.duplicate = "minister-binh" })
  ) { (after) throws in
    let person = try after.the(Person.self, "do-thanh-binh")
    #expect(person.identity.others == ["minister-binh", "binh"])
    #expect(try after.the(Person.self, "binh") == person)
    #expect(try after.the(Person.self, "minister-binh") == person)
    #expect(after.all(Person.self).map(\.key) == ["do-thanh-binh", "maria-nilsson", "phoxay-sayasone", "tran-van-hai"])
  },
]
