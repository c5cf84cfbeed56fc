import CanonicalJSON
import MeetingRecords
import MeetingReports
import TerminalText
import Testing

@Suite struct AgendaSnapshotTests {
  private func report() throws -> AgendaBrief {
    try LabourWorld.make().brief("vn-la-labour/10", journal: .scripted)
  }

  @Test(arguments: [60, 80]) func `the agenda of the real case as text`(width: Int) throws {
    try Fixture(name: "agenda-\(width).txt").expect(report().text(width: width))
  }

  @Test func `the agenda for a reader of Lao and Vietnamese at 60 columns`() throws {
    let report = try LabourWorld.make().brief("vn-la-labour/10", languages: ["lo", "vi"])
    try Fixture(name: "agenda-lo-60.txt").expect(report.text(width: 60))
  }

  @Test func `the agenda of the real case as Markdown`() throws {
    try Fixture(name: "agenda.md").expect(report().markdown())
  }

  @Test func `the agenda of the real case as JSON`() throws {
    let json = try JSONValue(parsing: report().json)
    try Fixture(name: "agenda.json").expect(json.laidOut(columns: 0) + "\n")
  }

  @Test(arguments: [40, 47, 60, 80, 100, 160, 240]) func `no line is wider than the width`(width: Int) throws {
    let world = try LabourWorld.make()
    for languages in [["en"], ["lo", "vi"]] {
      let text = try world.brief("vn-la-labour/10", languages: languages).text(width: width)
      let widest = text.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
      #expect(widest <= width)
      #expect(widest > width / 2)
      #expect(!text.contains(" \n"))
    }
  }

  @Test func `the same record and day give the same bytes`() throws {
    let (first, second) = (try report(), try report())
    #expect(first == second)
    #expect(first.json == second.json)
    #expect(first.text() == second.text())
    #expect(first.markdown() == second.markdown())
  }
}
