import MeetingRecords
import Testing

/// A correction puts whole data in the place of an entry’s; the state is then as if it had been recorded so.
@Suite struct CorrectionTests {
  @Test func `the state is evolved again from there, later entries included`() throws {
    var history = try World.history()
    try history.record(that("molsw-la", on: "2026", OrganizationRenamed { $0.name = "Ministry of Labour" }))
    try history.record(
      history.correction(of: "molsw-la") { (registered: inout OrganizationRegistered) in
        registered.name = "Ministry of Labour & Social Welfare"
        registered.established = "1993"
      })
    let body = try history.state.the(Organization.self, "molsw-la")
    #expect(body.name == "Ministry of Labour")
    #expect(body.established == "1993")
    #expect(body.formerNames.map(\.name) == ["Ministry of Labour & Social Welfare"])
  }

  @Test func `whatever the old data touched is let go, and whatever the new data touches is taken up`() throws {
    var history = try World.history()
    try history.record(
      that(
        "vn-la-labour/9-som",
        ConferenceProposed {
          $0.series = "vn-la-labour"
          $0.level = .seniorOfficials
          $0.preparatoryTo = "vn-la-labour/10"
        }))
    try history.record(
      history.correction(of: "vn-la-labour/9-som") { (proposed: inout ConferenceProposed) in
        proposed.preparatoryTo = "vn-la-labour/9"
      })
    #expect(try history.state.the(Conference.self, "vn-la-labour/10").preparedBy == [])
    #expect(try history.state.the(Conference.self, "vn-la-labour/9").preparedBy == ["vn-la-labour/9-som"])
    #expect(try history.state.the(ConferenceSeries.self, "vn-la-labour").members.count == 4)
  }

  @Test func `when it happened is part of what is corrected`() throws {
    var history = try World.history()
    try history.record(
      history.correction(of: "mou-2025", on: "2025-11-10") { (_: inout InstrumentNegotiated) in })
    #expect(try history.state.the(Instrument.self, "mou-2025").negotiated == "2025-11-10")
  }

  @Test func `an entry is corrected as often as is needed, and the last one stands`() throws {
    var history = try World.history()
    for code in ["VM", "VN", "VX", "VN"] {
      try history.record(history.correction(of: "vn") { (state: inout StateRegistered) in state.code = code })
      #expect(try history.state.the(State.self, "vn").code == code)
    }
    let entry = try history.entry(StateRegistered.self, of: "vn")
    let recorded = try #require(history.state.recordedEntry(entry))
    #expect((recorded.payload as? StateRegistered)?.code == nil, "what was recorded stays as it was")
    #expect((history.state.standingEntry(recorded.sequence)?.payload as? StateRegistered)?.code == "VN")
  }

  @Test func `a replacement may name things as they are called now`() throws {
    var history = try World.history()
    try history.record(World.person("p-1", "Lê Văn Thanh"))
    try history.record(that("p-1", IdentifierChanged { $0.identifier = "le-van-thanh" }))
    try history.record(
      history.correction(of: "binh-minister") { (assumed: inout OfficeAssumed) in assumed.person = "le-van-thanh" })
    #expect(try history.state.the(Office.self, "binh-minister").person == "p-1")
    #expect(history.state.all(Office.self, naming: "le-van-thanh").count == 1)
  }

  @Test func `a replacement says what follows from the state, as any entry does`() throws {
    var history = try World.history()
    try history.record(
      that(
        "experts",
        SeriesEstablished {
          $0.name = "Experts"
          $0.level = .expert
        }))
    try history.record(that("experts/1", ConferenceProposed { $0.series = "experts" }))
    try history.record(
      history.correction(of: "experts/1") { (proposed: inout ConferenceProposed) in
        proposed.level = nil
        proposed.ordinal = 1
      })
    #expect(try history.state.the(Conference.self, "experts/1").level == .expert)
  }

  @Test func `a replacement is checked like any entry`() throws {
    let history = try World.history()
    func refusal<P: EventPayload>(of subject: Identifier, _ change: (inout P) -> Void) throws -> String? {
      try history.refusal(of: history.correction(of: subject, change))?.code
    }
    #expect(try refusal(of: "vn") { (state: inout StateRegistered) in state.name = "a\nb" } == "unfit-text")
    #expect(
      try refusal(of: "binh-minister") { (office: inout OfficeAssumed) in office.person = "nobody" }
        == "unknown-identifier")
    #expect(
      try refusal(of: "train-officials") { (followUp: inout FollowUpScheduled) in followUp.owners = [] }
        == "missing-field")
    #expect(
      try refusal(of: "vn-la-labour/10") { (proposed: inout ConferenceProposed) in proposed.ordinal = 8 }
        == "ordinal-taken")
  }

  @Test func `an amendment is about what its entry is about, whatever it says`() throws {
    var history = try World.history()
    var correction = try history.correction(of: "vn") { (state: inout StateRegistered) in state.code = "VN" }
    correction.subject = "la"
    try history.record(correction)
    #expect(try #require(history.entries.last).stamp.subject == "vn")
  }

  @Test func `an adopted record takes corrigenda and nothing else`() throws {
    var history = try World.history()
    for entry in World.adoptionOfTheEighth { try history.record(entry) }
    let record: Identifier = "vn-la-labour/8/record"
    let changes = try [
      history.correction(of: record) { (drafted: inout RecordDrafted) in drafted.text = "Otherwise." },
      history.retraction(RecordAdopted.self, of: record),
      history.retraction(ConferenceOpened.self, of: "vn-la-labour/8"),
      history.correction(of: "vn-la-labour/9/speech-1") { (speech: inout SpeechDelivered) in
        speech.conference = "vn-la-labour/8"
      },
      that(record, RecordCirculated()), that("vn-la-labour/8", AgendaCirculated()),
      World.delegation("vn-la-labour/8/delegation-1", "vn", head: "tran-van-hai", adviser: nil)
        .changing { (delegation: inout DelegationRegistered) in delegation.conference = "vn-la-labour/8" },
      World.item(1, "Opening", "vn-la-labour/8"),
      that("vn-la-labour/8/session-1", SessionOpened { $0.conference = "vn-la-labour/8" }),
    ]
    for change in changes { #expect(history.refusal(of: change)?.code == "record-adopted") }
    try history.record(that(record, CorrigendumIssued { $0.text = "For “7” read “8”." }))
    try history.record(that(record, CorrigendumIssued { $0.text = "For “8” read “9”." }))
    #expect(try history.state.the(ConferenceRecord.self, record).corrigenda.map(\.number) == [1, 2])
    #expect(history.refusal(of: try history.retraction(CorrigendumIssued.self, of: record))?.code == "record-adopted")
  }
}

extension ProposedEntry {
  /// The entry with something else in its payload.
  func changing<P: EventPayload>(_ change: (inout P) -> Void) throws -> ProposedEntry {
    var payload = try #require(payload as? P)
    change(&payload)
    return ProposedEntry(subject, occurred: occurred, payload)
  }
}
