import MeetingRecords
import Testing

/// What began and ended in one year, of which only the end is known to the day, is over after the end.
@Suite struct CoarseBeginningTests {
  private func answers(_ history: History, _ ask: (ValidTimeReading<RecordsState>, AskedDays) throws -> Certainty)
    throws
    -> [Certainty]
  {
    let days: [CalendarDay] = ["2013-12-31", "2014-03-01", "2014-06-12", "2014-12-31", "2015-01-01"]
    return try days.map { try ask(ValidTimeReading(history.state), AskedDays($0)) }
  }

  private let expected: [Certainty] = [.no, .maybe, .no, .no, .no]

  @Test func `an instrument`() throws {
    var history = try World.history()
    try history.record(World.instrument("pact", "Pact", ["moha-vn", "molsw-la"], on: "2013"))
    try history.record(World.signature("pact", "moha-vn", on: "2013"))
    try history.record(that("pact", on: "2014", InstrumentEnteredIntoForce()))
    try history.record(that("pact", on: "2014-06-12", InstrumentTerminated()))
    let answers = try answers(history) { try $0.wasInForce(history.state.the(Instrument.self, "pact"), on: $1) }
    #expect(answers == expected)
  }

  @Test func `a body`() throws {
    var history = try World.history()
    try history.record(
      that("short", OrganizationRegistered { ($0.name, $0.state, $0.established) = ("Short", "vn", "2014") }))
    try history.record(World.dissolution(of: "short", on: "2014-06-12"))
    let answers = try answers(history) { try $0.existed(history.state.the(Organization.self, "short"), on: $1) }
    #expect(answers == expected)
  }

  @Test func `an office, which is held on its last day`() throws {
    var history = try World.history()
    try history.record(
      that(
        "short-post", on: "2014",
        OfficeAssumed { ($0.person, $0.organization, $0.post) = ("maria-nilsson", "moha-vn", "Adviser") }))
    try history.record(that("short-post", on: "2014-06-11", OfficeLeft()))
    let answers = try answers(history) { try $0.wasHeld(history.state.the(Office.self, "short-post"), on: $1) }
    #expect(answers == expected)
  }

  @Test func `a decision`() throws {
    var history = try World.history()
    try history.record(
      that(
        "vn-la-labour/9/decision-1", on: "2014",
        DecisionAdopted { ($0.conference, $0.text) = ("vn-la-labour/9", "As said.") }))
    try history.record(that("vn-la-labour/9/decision-1", on: "2014-06-12", DecisionRepealed()))
    let answers = try answers(history) {
      try $0.standing(of: history.state.the(Decision.self, "vn-la-labour/9/decision-1"), on: $1).certainty
    }
    #expect(answers == expected)
  }
}
