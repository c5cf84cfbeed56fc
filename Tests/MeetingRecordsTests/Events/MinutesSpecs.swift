import MeetingRecords
import Testing

private let record: Identifier = "vn-la-labour/8/record"
private let ninth: Identifier = "vn-la-labour/9/record"

private func paragraph(_ number: String, _ text: LocalizedText = "As said.") -> RecordParagraph {
  RecordParagraph { ($0.number, $0.text) = (number, text) }
}

/// A draft of the ninth conference in numbered paragraphs.
private func drafted(_ change: (inout RecordDrafted) -> Void = { _ in }) -> ProposedEntry {
  that(
    ninth,
    RecordDrafted {
      $0.conference = "vn-la-labour/9"
      $0.paragraphs = [paragraph("1", "The Conference met."), paragraph("2", "It noted the report.")]
      change(&$0)
    })
}

/// Minutes as an instrument.
private let minutes = that(
  "minutes-2025",
  InstrumentNegotiated { ($0.title, $0.type, $0.parties) = ("Minutes", .agreedMinutes, ["moha-vn", "molsw-la"]) })

private func circulated(_ record: Identifier = record, on date: EDTFDate? = "2023-12-01") -> ProposedEntry {
  that(record, on: date, RecordCirculated { ($0.addressees, $0.commentsBy) = (["moha-vn", "molsw-la"], "2023-12-20") })
}

private func comment(_ by: Identifier, on date: EDTFDate? = "2023-12-10", _ paragraph: String? = nil) -> ProposedEntry {
  that(record, on: date, RecordCommentMade { ($0.by, $0.paragraph, $0.text) = (by, paragraph, "Say “technical”.") })
}

private func adopted(
  on date: EDTFDate? = "2024-01-10", _ change: (inout RecordAdopted) -> Void = { _ in }
) -> ProposedEntry {
  that(
    record, on: date,
    RecordAdopted {
      $0.conference = "vn-la-labour/8"
      change(&$0)
    })
}

/// Minutes from draft to signature.
let minutesSpecifications: [Specification] = [
  Specification(
    "minutes are drafted in numbered paragraphs, and are an instrument", given: [minutes],
    when: drafted { $0.instrument = "minutes-2025" }
  ) { (after) throws in
    let record = try after.the(ConferenceRecord.self, ninth)
    #expect(record.paragraphs.map(\.number) == ["1", "2"] && record.instrument == "minutes-2025")
    #expect(try after.the(Instrument.self, "minutes-2025").minutesOf == ninth)
  },
  Specification(
    "a document is annexed", given: [drafted()],
    when: that(
      ninth, RecordAnnexed { ($0.document, $0.number, $0.title) = ("news-report", "I", "What the papers said") })
  ) { (after) throws in
    let annexes = try after.the(ConferenceRecord.self, ninth).annexes
    #expect(annexes.map(\.number) == ["I"] && annexes.map(\.document) == ["news-report"])
    #expect(annexes.first?.title == "What the papers said")
  },
  Specification("a draft is sent to some, for comments until a day", when: circulated()) { (after) throws in
    let record = try after.the(ConferenceRecord.self, record)
    #expect(record.circulatedTo == ["moha-vn", "molsw-la"] && record.commentsBy == "2023-12-20")
  },
  Specification(
    "it is sent again, to the same, and a new round of comments begins",
    given: [circulated(), comment("molsw-la")], when: that(record, on: "2023-12-22", RecordCirculated())
  ) { (after) throws in
    let record = try after.the(ConferenceRecord.self, record)
    #expect(record.circulatedTo == ["moha-vn", "molsw-la"] && record.commentsBy == nil)
    #expect(record.earlierComments == 1 && record.standingComments.isEmpty && record.comments.count == 1)
  },
  Specification("a comment is made", given: [circulated()], when: comment("molsw-la", "7")) { (after) throws in
    let made = try #require(try after.the(ConferenceRecord.self, record).comments.last)
    #expect(made.number == 1 && made.by == "molsw-la" && made.paragraph == "7" && made.fate == nil)
    #expect(made.on == "2023-12-10" && made.text == "Say “technical”.")
  },
  Specification(
    "a comment is accepted in part", given: [circulated(), comment("molsw-la"), comment("moha-vn")],
    when: that(
      record, on: "2023-12-15",
      RecordCommentAnswered { ($0.comment, $0.fate, $0.note) = (2, .acceptedInPart, "Once.") })
  ) { (after) throws in
    let comments = try after.the(ConferenceRecord.self, record).comments
    #expect(comments.map(\.fate) == [nil, .acceptedInPart] && comments.last?.answered == "2023-12-15")
    #expect(comments.last?.answer == "Once.")
  },
  Specification(
    "a paragraph is corrected, and one added", given: [drafted(), that(ninth, RecordCirculated())],
    when: that(
      ninth,
      RecordCorrected { ($0.note, $0.paragraphs) = ("As asked.", [paragraph("2", "It welcomed it."), paragraph("3")]) })
  ) { (after) throws in
    let paragraphs = try after.the(ConferenceRecord.self, ninth).paragraphs
    #expect(paragraphs.map(\.number) == ["1", "2", "3"] && paragraphs[1].text == "It welcomed it.")
  },
  Specification(
    "minutes are adopted by silence, and signed", given: [minutes, circulated()],
    when: adopted { ($0.bySilence, $0.instrument) = (true, "minutes-2025") }
  ) { (after) throws in
    let record = try after.the(ConferenceRecord.self, record)
    #expect(record.adoptedBySilence && record.instrument == "minutes-2025")
    #expect(try after.the(Instrument.self, "minutes-2025").minutesOf == "vn-la-labour/8/record")
  },
  Specification(
    "a comment that was withdrawn broke no silence",
    given: [
      circulated(), comment("molsw-la"),
      that(record, RecordCommentAnswered { ($0.comment, $0.fate) = (1, .withdrawn) }),
    ], when: adopted { $0.bySilence = true }
  ) { (after) throws in
    #expect(try after.the(ConferenceRecord.self, record).adoptedBySilence)
  },
  Specification(
    "a decision and a follow-up name a paragraph of the minutes", given: [drafted()],
    when: that(
      "exchange",
      FollowUpScheduled {
        ($0.title, $0.owners, $0.conference, $0.paragraph) = ("Exchange", ["moha-vn"], "vn-la-labour/9", "2")
      })
  ) { (after) throws in
    #expect(try after.the(FollowUp.self, "exchange").paragraph == "2")
  },
  Specification(
    "a decision names a paragraph that is to be drafted",
    when: that(
      "vn-la-labour/9/decision-1",
      DecisionAdopted { ($0.conference, $0.text, $0.paragraph) = ("vn-la-labour/9", "Agreed.", "8.1") })
  ) { (after) throws in
    #expect(try after.the(Decision.self, "vn-la-labour/9/decision-1").paragraph == "8.1")
  },
]

/// What of minutes cannot be.
let minutesRefusals: [RefusalSpecification] = [
  RefusalSpecification(
    "unfit-text", "two paragraphs with one number", when: drafted { $0.paragraphs = [paragraph("1"), paragraph("1")] }),
  RefusalSpecification(
    "unfit-text", "a paragraph without a number", when: drafted { $0.paragraphs = [paragraph("first")] }),
  RefusalSpecification(
    "unfit-text", "a treaty as minutes", when: drafted { $0.instrument = "agreement-2013" }),
  RefusalSpecification(
    "unfit-text", "minutes of two conferences",
    given: [minutes, drafted { $0.instrument = "minutes-2025" }, circulated()],
    when: adopted { $0.instrument = "minutes-2025" }),
  RefusalSpecification(
    "unfit-text", "other minutes than were drafted",
    given: [
      minutes,
      that("minutes-of-others", InstrumentNegotiated { ($0.title, $0.type) = ("Minutes", .agreedMinutes) }),
      that("vn-la-labour/9", on: "2025-11-12", ConferenceClosed()),
      drafted { $0.instrument = "minutes-2025" }, that(ninth, RecordCirculated()),
    ],
    when: that(ninth, RecordAdopted { ($0.conference, $0.instrument) = ("vn-la-labour/9", "minutes-of-others") })),
  RefusalSpecification(
    "named-twice", "a document annexed twice",
    given: [that(record, RecordAnnexed { ($0.document, $0.number) = ("news-report", "I") })],
    when: that(record, RecordAnnexed { ($0.document, $0.number) = ("news-report", "II") })),
  RefusalSpecification(
    "unfit-text", "two annexes with one number",
    given: [
      that("annex", DocumentAttached { $0.title = "Annex" }),
      that(record, RecordAnnexed { ($0.document, $0.number) = ("news-report", "I") }),
    ], when: that(record, RecordAnnexed { ($0.document, $0.number) = ("annex", "I") })),
  RefusalSpecification(
    "unfit-text", "an annex with a number that is none",
    when: that(record, RecordAnnexed { ($0.document, $0.number) = ("news-report", "<b>") })),
  RefusalSpecification(
    "named-twice", "an addressee twice", when: that(record, RecordCirculated { $0.addressees = ["vn", "vn"] })),
  RefusalSpecification(
    "unfit-text", "comments until before it is sent", when: circulated(on: "2024-01-01")),
  RefusalSpecification(
    "not-in-state", "a comment on what was not sent", when: comment("molsw-la")),
  RefusalSpecification(
    "unfit-text", "a comment on a paragraph that there is not", given: [drafted(), that(ninth, RecordCirculated())],
    when: that(ninth, RecordCommentMade { ($0.by, $0.paragraph, $0.text) = ("vn", "9", "No.") })),
  RefusalSpecification(
    "unfit-text", "two comments with one number", given: [circulated(), comment("molsw-la")],
    when: that(record, RecordCommentMade { ($0.by, $0.text, $0.number) = ("vn", "No.", 1) })),
  RefusalSpecification(
    "unfit-text", "an answer to no comment", given: [circulated()],
    when: that(record, RecordCommentAnswered { $0.comment = 1 })),
  RefusalSpecification(
    "unfit-text", "a second answer",
    given: [circulated(), comment("molsw-la"), that(record, RecordCommentAnswered { $0.comment = 1 })],
    when: that(record, RecordCommentAnswered { ($0.comment, $0.fate) = (1, .rejected) })),
  RefusalSpecification(
    "unfit-text", "a correction with two paragraphs of one number", given: [circulated()],
    when: that(record, RecordCorrected { ($0.note, $0.paragraphs) = ("A slip.", [paragraph("1"), paragraph("1")]) })),
  RefusalSpecification(
    "unfit-text", "silence where no day was set", given: [that(record, RecordCirculated())],
    when: adopted { $0.bySilence = true }),
  RefusalSpecification(
    "unfit-text", "silence before the day is past", given: [circulated()],
    when: adopted(on: "2023-12-20") { $0.bySilence = true }),
  RefusalSpecification(
    "unfit-text", "silence where someone commented", given: [circulated(), comment("molsw-la")],
    when: adopted { $0.bySilence = true }),
  RefusalSpecification(
    "missing-field", "a paragraph of the minutes of no conference",
    when: that("x", FollowUpScheduled { ($0.title, $0.owners, $0.paragraph) = ("X", ["vn"], "1") })),
  RefusalSpecification(
    "unfit-text", "a paragraph that the minutes do not have", given: [drafted()],
    when: that(
      "vn-la-labour/9/decision-1",
      DecisionAdopted { ($0.conference, $0.text, $0.paragraph) = ("vn-la-labour/9", "Agreed.", "9") })),
]

private func numbered(_ identifier: Identifier, _ series: String?) -> ProposedEntry {
  that(
    identifier,
    DecisionAdopted {
      ($0.conference, $0.text, $0.number, $0.numberSeries) = ("vn-la-labour/9", "Agreed.", "4", series)
    })
}

/// Numbers that only look as if they were used twice.
let unwarnedNumbers: [Specification] = [
  Specification(
    "a number of another series of numbers", given: [numbered("vn-la-labour/9/decision-1", "Dec.")],
    when: numbered("vn-la-labour/9/decision-2", "Conf.")
  ) { _ in }
]

/// What of minutes is unusual.
let minutesWarnings: [WarningSpecification] = [
  WarningSpecification(
    "comment-from-elsewhere", "a comment by someone to whom it was not sent", given: [circulated()],
    when: comment("molisa-vn")),
  WarningSpecification(
    "comment-after-deadline", "a comment after the last day", given: [circulated()],
    when: comment("molsw-la", on: "2023-12-21")),
  WarningSpecification(
    "number-used", "a number that another decision bears", given: [numbered("vn-la-labour/9/decision-1", "Dec.")],
    when: numbered("vn-la-labour/9/decision-2", "Dec.")),
  WarningSpecification(
    "number-used", "a number, of no series of numbers, that another decision of the conference bears",
    given: [numbered("vn-la-labour/9/decision-1", nil)], when: numbered("vn-la-labour/9/decision-2", nil)),
  WarningSpecification(
    "number-used", "a number that another follow-up of the conference bears",
    given: [that("a", FollowUpScheduled { ($0.title, $0.owners, $0.number) = ("A", ["vn"], "1") })],
    when: that("b", FollowUpScheduled { ($0.title, $0.owners, $0.number) = ("B", ["vn"], "1") })),
  WarningSpecification(
    "comments-unanswered", "an adoption with a comment that nobody answered",
    given: [circulated(), comment("molsw-la")], when: adopted()),
  WarningSpecification(
    "comments-unanswered", "an adoption with two of them",
    given: [circulated(), comment("molsw-la"), comment("moha-vn")], when: adopted()),
]
