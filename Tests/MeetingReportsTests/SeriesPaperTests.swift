import MeetingRecords
import MeetingReports
import Testing

/// The papers about a series: the register, the decisions in effect, the overview.
@Suite struct SeriesPaperTests {
  private func paper<Paper: ThingReport>(
    _ type: Paper.Type, _ world: RecordingWorld, on day: String = "2026-06-15"
  ) throws -> Paper {
    let report = try ReportRequest.thing(Paper.declaration, Identifier("vn-la-labour")).report(
      on: world.basis(on: day, journal: .scripted), from: world.state)
    return try #require(report as? Paper)
  }

  @Test func `the register names the parties as they signed, and who took their places`() throws {
    let register = try paper(RegisterPaper.self, LabourWorld.make())
    try Fixture(name: "paper-register.txt").expect(register.text())
    #expect(register.document().blocks.first == .section(isLandscape: true))
    #expect(register.instruments.map(\.instrument.identifier.description) == ["mou-2025", "agreement-2013"])
  }

  @Test func `instruments of no known day come last`() throws {
    var world = try LabourWorld.make()
    try world.record(
      "draft-pact", nil,
      InstrumentNegotiated.made {
        $0.title = try text("Draft pact")
        $0.parties = try ids("moha-vn", "molsw-la")
        $0.conference = try Identifier("vn-la-labour/9")
      })
    let register = try paper(RegisterPaper.self, world)
    #expect(register.instruments.last?.instrument.identifier.description == "draft-pact")
  }

  private func decided() throws -> RecordingWorld {
    var world = try LabourWorld.make()
    for (number, area, words) in [
      (1, "employment", "To exchange labour market statistics"), (2, nil, "To meet every two years"),
      (3, "employment", "To open a joint job exchange"),
    ] {
      try world.record(
        "vn-la-labour/9/decision-\(number + 20)", "2025-11-12",
        DecisionAdopted.made {
          $0.conference = try Identifier("vn-la-labour/9")
          $0.text = try text(words)
          $0.areas = try area.map { [try Identifier($0)] } ?? []
        })
    }
    world.today = "2026-03-01"
    try world.record(
      "vn-la-labour/9/decision-23", "2026-02-01", DecisionRepealed())
    return world
  }

  @Test func `decisions in effect are told by subject, with where they were taken`() throws {
    let decisions = try paper(DecisionsPaper.self, decided())
    try Fixture(name: "paper-decisions.txt").expect(decisions.text())
    let last = try #require(decisions.subjects.last)
    #expect(last.area == nil)
    let told = decisions.text(width: 4000)
    #expect(told.contains("To exchange labour market statistics"))
    #expect(!told.contains("To open a joint job exchange"), "it was repealed")
    let before = try paper(DecisionsPaper.self, decided(), on: "2026-01-15").text(width: 4000)
    #expect(before.contains("To open a joint job exchange"), "it was in effect then")
  }

  @Test func `nothing in effect is said, and nothing on record is not called that`() throws {
    let early = try paper(DecisionsPaper.self, decided(), on: "2000-01-01").text(width: 4000)
    #expect(early.contains("No decision is in effect.") && !early.contains("on record"))
    var world = RecordingWorld()
    try world.establish("talks", "Talks")
    let report = try ReportRequest.thing(DecisionsPaper.declaration, Identifier("talks")).report(
      on: world.basis(), from: world.state)
    #expect(report.text().contains("No decision is on record.") && !report.text().contains("in effect."))
    let register = try ReportRequest.thing(RegisterPaper.declaration, Identifier("talks")).report(
      on: world.basis(), from: world.state)
    #expect(register.text().contains("No instrument is on record."))
  }

  @Test func `the overview has a row for each conference`() throws {
    let overview = try paper(OverviewPaper.self, LabourWorld.make())
    try Fixture(name: "paper-overview.txt").expect(overview.text())
    #expect(overview.conferences.count == 2)
  }
}
