import MeetingRecords
import Testing

@Suite struct ValidTimeTests {
  private func reading(_ history: History) -> ValidTimeReading<RecordsState> { ValidTimeReading(history.state) }

  private func days(_ date: EDTFDate) throws -> AskedDays { try #require(AskedDays(date)) }

  /// The answer for a body, office or instrument on each of the dates.
  private func answers<E: Entity>(
    _ history: History, _ type: E.Type, _ identifier: Identifier, _ dates: [EDTFDate],
    _ ask: (ValidTimeReading<RecordsState>, E, AskedDays) -> Certainty
  ) throws -> [Certainty] {
    let entity = try history.state.the(type, identifier)
    return try dates.map { ask(reading(history), entity, try days($0)) }
  }

  @Test func `what has a day is answered with yes and no, what has none with maybe until it was recorded`() throws {
    var history = try History(
      [World.body("a", "A", of: "vn")].reduce([that("vn", StateRegistered { $0.name = "V" })]) { $0 + [$1] })
    // Recorded on 12 November 2025.
    func existed(_ dates: EDTFDate...) throws -> [Certainty] {
      try answers(history, Organization.self, "a", dates) { $0.existed($1, on: $2) }
    }
    #expect(try existed("2000-01-01", "2025-11-11", "2025-11-12", "2030-01-01") == [.maybe, .maybe, .yes, .yes])
    history.today = "2026-02-01"
    try history.record(World.dissolution(of: "a", on: "2026-01-15"))
    #expect(try existed("2026-01-14", "2026-01-15", "2026-01") == [.yes, .no, .maybe])
  }

  @Test func `a coarse end is a maybe in between`() throws {
    var history = try World.history()
    history.today = "2028-01-01"
    try history.record(World.dissolution(of: "molisa-vn", on: "2027"))
    let asked: [EDTFDate] = ["2026-12-31", "2027-01-01", "2027-12-30", "2027-12-31"]
    #expect(
      try answers(history, Organization.self, "molisa-vn", asked) { $0.existed($1, on: $2) }
        == [.yes, .maybe, .maybe, .no])
  }

  @Test func `an office is held from the day it was assumed to the day it was left, that one too`() throws {
    var history = try World.history()
    history.today = "2027-01-01"
    try history.record(that("binh-minister", on: "2026-06-30", OfficeLeft()))
    let asked: [EDTFDate] = ["2024-12-31", "2025-06-01", "2025-12-31", "2026-06-30", "2026-07-01", "2026-06/2026-07"]
    // Assumed in 2025, recorded on 12 November of it.
    #expect(
      try answers(history, Office.self, "binh-minister", asked) { $0.wasHeld($1, on: $2) }
        == [.no, .maybe, .yes, .yes, .no, .maybe])
  }

  @Test func `what ended on a known day is over after it, though nobody said when it began`() throws {
    // Recorded on 12 November 2025, long after.
    var history = try World.history()
    try history.record(World.dissolution(of: "molisa-vn", on: "1990-10-03"))
    let asked: [EDTFDate] = ["1980-01-01", "1990-10-02", "1990-10-03", "2000-01-01"]
    #expect(
      try answers(history, Organization.self, "molisa-vn", asked) { $0.existed($1, on: $2) }
        == [.maybe, .maybe, .no, .no])
    try history.record(
      that(
        "hai-deputy",
        OfficeAssumed {
          $0.person = "tran-van-hai"
          $0.organization = "moha-vn"
          $0.post = "Deputy"
        }))
    try history.record(that("hai-deputy", on: "1995-06-30", OfficeLeft()))
    let days: [EDTFDate] = ["1990-01-01", "1995-06-30", "1995-07-01"]
    #expect(
      try answers(history, Office.self, "hai-deputy", days) { $0.wasHeld($1, on: $2) } == [.maybe, .yes, .no])
  }

  @Test func `an instrument is in force from its entry to its end, and perhaps after a revision`() throws {
    var history = try World.history()
    func inForce(_ dates: EDTFDate...) throws -> [Certainty] {
      try answers(history, Instrument.self, "agreement-2013", dates) { $0.wasInForce($1, on: $2) }
    }
    #expect(try inForce("2012-12-31", "2013-06-01", "2014-01-01", "2030-01-01") == [.no, .maybe, .yes, .yes])
    history.today = "2026-01-01"
    try history.record(that("agreement-2013", on: "2025-12-01", InstrumentRevised { $0.by = "mou-2025" }))
    #expect(try inForce("2025-11-30", "2025-12-01") == [.yes, .maybe])
    try history.record(that("agreement-2013", on: "2025-12-31", InstrumentTerminated()))
    #expect(try inForce("2025-12-30", "2025-12-31") == [.maybe, .no])
  }

  @Test func `an instrument of which nobody said that it entered into force is perhaps in force once signed`() throws {
    var history = try World.history()
    func inForce(_ dates: EDTFDate...) throws -> [Certainty] {
      try answers(history, Instrument.self, "mou-2025", dates) { $0.wasInForce($1, on: $2) }
    }
    // Negotiated on that day, and nobody said what came of it.
    #expect(try inForce("2025-11-11", "2025-11-12") == [.no, .maybe])
    try history.record(World.signature("mou-2025", "moha-vn", on: "2025-11-12"))
    #expect(try inForce("2025-11-11", "2025-11-12") == [.no, .maybe])
    history.today = "2026-03-01"
    try history.record(that("mou-2025", on: "2026-02-01", InstrumentEnteredIntoForce { $0.expires = "2028-01-31" }))
    #expect(try inForce("2026-01-31", "2026-02-01", "2028-01-31", "2028-02-01") == [.no, .yes, .yes, .maybe])
  }

  @Test func `who was party follows signature, withdrawal and succession`() throws {
    var history = try World.history()
    history.today = "2026-06-01"
    try history.record(that("agreement-2013", on: "2020-01-01", InstrumentWithdrawnFrom { $0.party = "molsw-la" }))
    try history.record(
      that(
        "agreement-2013", on: "2025-03-01",
        SuccessionNotified { ($0.predecessor, $0.successor) = ("molisa-vn", "moha-vn") }))
    func parties(_ date: EDTFDate) throws -> [String] {
      let instrument = try history.state.the(Instrument.self, "agreement-2013")
      return try reading(history).parties(of: instrument, on: days(date)).map { "\($0.party) \($0.certainty.rawValue)" }
    }
    #expect(try parties("2012-12-31") == ["molisa-vn no", "molsw-la no", "moha-vn no"])
    #expect(try parties("2013-06-01") == ["molisa-vn maybe", "molsw-la maybe", "moha-vn no"])
    #expect(try parties("2014-01-01") == ["molisa-vn yes", "molsw-la yes", "moha-vn no"])
    #expect(try parties("2021-01-01") == ["molisa-vn yes", "molsw-la no", "moha-vn no"])
    #expect(try parties("2025-03-01") == ["molisa-vn no", "molsw-la no", "moha-vn yes"])
  }

  @Test func `a body bore the name of its time`() throws {
    var history = try World.history()
    history.today = "2026-06-01"
    try history.record(that("moha-vn", on: "2026-03", OrganizationRenamed { $0.name = "Ministry of the Interior" }))
    let body = try history.state.the(Organization.self, "moha-vn")
    func names(_ date: EDTFDate) throws -> [String] {
      try reading(history).names(of: body, on: days(date)).map { $0.entries[0].text }
    }
    #expect(try names("2026-02-28") == ["Ministry of Home Affairs"])
    #expect(try names("2026-03-15") == ["Ministry of Home Affairs", "Ministry of the Interior"])
    #expect(try names("2026-03-31") == ["Ministry of the Interior"])
  }

  @Test func `a date without beginning or end asks about no days`() {
    for date in ["2027/", "2027/..", "../2027", "/2027"] as [EDTFDate] { #expect(AskedDays(date) == nil) }
    #expect(AskedDays("2027")?.last == "2027-12-31")
  }

  @Test func `what was believed at one time of another is read from the record of then`() throws {
    var history = try World.history()
    let before = history.state
    history.today = "2026-06-01"
    try history.record(that("agreement-2013", on: "2020-01-01", InstrumentTerminated()))
    let asked = try days("2021-01-01")
    func inForce(_ state: RecordsState) throws -> Certainty {
      ValidTimeReading(state).wasInForce(try state.the(Instrument.self, "agreement-2013"), on: asked)
    }
    #expect(try inForce(before) == .yes)
    #expect(try inForce(history.state) == .no)
  }
}
