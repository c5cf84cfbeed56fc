import MeetingRecords
import Testing

/// Where a refusal ends: what looks like it and is allowed.
@Suite struct BoundaryTests {
  /// The record of 2025 says that a ministry was merged; nobody knows when.
  private func mergedWhoKnowsWhen() throws -> History {
    var history = try World.history()
    try history.record(World.merger(of: ["molisa-vn"], into: "moha-vn"))
    return history
  }

  @Test(
    arguments: ["2013", "2025-11-11", "2025-11-12", "2025", "2025-11", "2013/..", "../2030", "2013?"] as [EDTFDate])
  func `a body that ended nobody knows when may have acted before its end was recorded`(date: EDTFDate) throws {
    let history = try mergedWhoKnowsWhen()
    #expect(history.refusal(of: World.instrument("notes", "Notes", ["molisa-vn", "la"], on: date)) == nil)
  }

  @Test(arguments: [nil, "2025-11-13", "2026", "2025-12"] as [EDTFDate?])
  func `it cannot act on no date, nor after its end was recorded`(date: EDTFDate?) throws {
    var history = try mergedWhoKnowsWhen()
    let entry = World.instrument("notes", "Notes", ["molisa-vn", "la"], on: date)
    #expect(history.refusal(of: entry)?.code == "has-ended")
    history.today = "2035-01-01"
    #expect(history.refusal(of: entry)?.code == "has-ended", "ten years later nothing has changed")
  }

  @Test(
    arguments: [
      ("2025-03-01", "2025-02-28", true), ("2025-03-01", "2025-03-01", true), ("2025-03-01", "2025-03-02", false),
      ("2025-03-01", "2025-03", true), ("2025-03-01", "2025-04", false), ("2025-03", "2025-03-31", true),
      ("2025", "2025-12-31", true), ("2025", "2026-01-01", false), ("2024/2025", "2025-06", true),
      ("2027-01-01", "2026-06-01", true),
    ] as [(EDTFDate, EDTFDate, Bool)])
  func `a body acts until it certainly is no more`(end: EDTFDate, act: EDTFDate, isAllowed: Bool) throws {
    var history = try World.history()
    try history.record(World.dissolution(of: "molisa-vn", on: end))
    let refusal = history.refusal(of: World.instrument("notes", "Notes", ["molisa-vn", "la"], on: act))
    #expect((refusal == nil) == isAllowed)
  }

  @Test func `a body that is to end acts until then`() throws {
    var history = try World.history()
    try history.record(World.dissolution(of: "molisa-vn", on: "2026-01-01"))
    #expect(history.refusal(of: World.instrument("notes", "Notes", ["molisa-vn", "la"])) == nil)
    history.today = "2026-01-02"
    #expect(history.refusal(of: World.instrument("notes", "Notes", ["molisa-vn", "la"]))?.code == "has-ended")
  }

  @Test func `a successor signs what its predecessor never signed`() throws {
    var history = try World.history()
    try history.record(World.instrument("notes", "Notes", ["molisa-vn", "molsw-la"]))
    try history.record(World.signature("notes", "molsw-la"))
    try history.record(World.merger(of: ["molisa-vn"], into: "moha-vn"))
    #expect(history.refusal(of: World.signature("notes", "moha-vn")) == nil)
    try history.record(
      that(
        "notes",
        SuccessionNotified {
          $0.predecessor = "molisa-vn"
          $0.successor = "moha-vn"
        }))
    #expect(history.refusal(of: World.signature("notes", "moha-vn")) == nil, "a notification takes nothing away")
  }

  @Test(
    arguments: [("2025", true), ("2026-06-30", true), ("2026-07-01", false), ("2026", false), (nil, false)]
      as [(EDTFDate?, Bool)])
  func `a signature from before the end may be recorded after it`(date: EDTFDate?, isAllowed: Bool) throws {
    var history = try World.history()
    try history.record(World.signature("mou-2025", "moha-vn", on: "2025-11-12"))
    try history.record(that("mou-2025", on: "2026-07-01", InstrumentTerminated()))
    #expect((history.refusal(of: World.signature("mou-2025", "molsw-la", on: date)) == nil) == isAllowed)
    if isAllowed {
      try history.record(World.signature("mou-2025", "molsw-la", on: date))
      #expect(try history.state.the(Instrument.self, "mou-2025").status == .terminated)
    }
  }

  @Test func `functions come back when they certainly come back later`() throws {
    var history = try World.history()
    try history.record(that("molisa-vn", on: "2016", FunctionsTransferred { $0.to = "moha-vn" }))
    let back = FunctionsTransferred { $0.to = "molisa-vn" }
    #expect(history.refusal(of: that("moha-vn", on: "2020", back)) == nil)
    #expect(history.refusal(of: that("moha-vn", on: "2016-05", back))?.code == "succession-cycle")
    #expect(history.refusal(of: that("moha-vn", on: "2015", back))?.code == "succession-cycle")
  }

  @Test func `other functions go the other way`() throws {
    var history = try World.history()
    func transfer(_ from: Identifier, _ to: Identifier, _ function: Identifier) -> ProposedEntry {
      that(
        from,
        FunctionsTransferred {
          $0.to = to
          $0.functions = [function]
        })
    }
    try history.record(transfer("molisa-vn", "moha-vn", "labour"))
    #expect(history.refusal(of: transfer("moha-vn", "molisa-vn", "social-welfare")) == nil)
    #expect(history.refusal(of: transfer("moha-vn", "molisa-vn", "labour"))?.code == "succession-cycle")
  }

  @Test func `an ordinal counts in its series and at its level`() throws {
    var history = try World.history()
    let meeting = ConferenceProposed {
      $0.series = "vn-la-labour"
      $0.ordinal = 9
      $0.level = .seniorOfficials
    }
    try history.record(that("vn-la-labour/9-som", meeting))
    #expect(history.refusal(of: that("vn-la-labour/9-som-2", meeting))?.code == "ordinal-taken")
    try history.record(that("mekong", SeriesEstablished { $0.name = "Mekong forum" }))
    try history.record(
      that(
        "mekong/9",
        ConferenceProposed {
          $0.series = "mekong"
          $0.ordinal = 9
        }))
    #expect(history.state.all(Conference.self).filter { $0.ordinal == 9 }.count == 3)
  }

  @Test func `whoever is nearly named is suggested, the kind being right`() throws {
    let history = try World.history()
    guard case .unknownIdentifier(_, _, let nearest)? = history.refusal(of: World.speech(by: "do-than-binh")) else {
      Issue.record("a speaker nobody knows was not refused as unknown")
      return
    }
    #expect(nearest == ["do-thanh-binh"])
  }

  @Test func `a batch is all or nothing, and each entry knows the ones before it`() throws {
    var history = try World.history()
    let before = history.head
    let batch = RecordEntries([
      World.person("p-1", "Anna"), World.speech(by: "p-1", invited: true), World.signature("mou-2025", "vn"),
    ])
    #expect(throws: Rejection.self) { try history.record(batch) }
    #expect(history.head == before)
    #expect(history.state.any("p-1") == nil)
    let decided = try history.record(RecordEntries(Array(batch.entries.dropLast())))
    #expect(decided.conditions.isSuperset(of: ["p-1", "vn-la-labour/9/speech-2", "vn-la-labour/9"]))
  }
}
