import ActaShell
import TerminalText
import Testing

/// The brief for the 10th conference, from the sample journal, and its agenda.
@Suite struct AgendaOfTheSampleTests {
  private static let command = "report brief vn-la-labour/10 --on 2026-11-24"
  /// What those who prepare the next conference must find.
  private static let facts = [
    "10th conference", "2027", "Laos",
    "Memorandum of understanding on cooperation in the field of labour and meritorious persons", "12 November 2025",
    "Employment", "Occupational safety and health", "Management of migrant workers", "Working conditions",
    "Social insurance", "Gender equality in labour and employment", "Meritorious persons",
    "Information technology and digital transformation", "list not complete",
    "Agreement on cooperation in labour and social welfare", "2013",
    "Ministry of Labour, Invalids and Social Affairs of Viet Nam",
    "Ministry of Home Affairs of Viet Nam (successor of MOLISA)",
  ]

  /// The words of a text without its lines: an agenda is wrapped, and its facts with it.
  private func flowing(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [60, 80, 100]) func `the facts are in the text, in lines no wider than asked`(columns: Int) throws {
    let text = try Desk.withSample().output(Self.command, columns: columns)
    for fact in Self.facts { #expect(flowing(text).contains(fact), "\(fact)") }
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= columns, "\(line)") }
    // As wide as asked, and not as narrow as anybody might ask.
    #expect(text.split(separator: "\n").contains { DisplayWidth.of(String($0)) > columns - 4 })
  }

  @Test func `the facts are in the Markdown`() throws {
    let markdown = try Desk.withSample().output(Self.command + " --format markdown")
    for fact in Self.facts { #expect(flowing(markdown).contains(fact), "\(fact)") }
    #expect(markdown.hasPrefix("# "))
  }

  @Test func `the agenda names who answers today for what MOLISA signed`() throws {
    let text = flowing(try Desk.withSample().output(Self.command))
    let register = try #require(text.split(separator: "Annex B. Register of instruments").last)
    #expect(register.contains("revises Agreement on cooperation in labour and social welfare"))
    #expect(register.contains("open for the rest: MOLISA has ended and no successor is named"))
  }

  @Test(arguments: [60, 80, 100]) func `the agenda has the areas of the memorandum, and no identifier`(columns: Int)
    throws
  {
    let agenda = flowing(
      try Desk.withSample().output("agenda vn-la-labour/10 --on 2026-11-24 --no-provenance", columns: columns))
    for area in [
      "(a) Employment", "(g) Meritorious persons", "(i) Further areas", "10. Adoption and signature of the Minutes",
    ] {
      #expect(agenda.contains(area), "\(area)")
    }
    #expect(!agenda.contains("vn-la-labour"))
  }

  @Test(arguments: ["", " --format markdown", " --json"])
  func `the same question gives the same bytes, wherever it is asked`(format: String) throws {
    let desk = try Desk.withSample()
    let here = desk.output(Self.command + format)
    #expect(desk.output(Self.command + format) == here)
    desk.wait(seconds: 86_400 * 400)
    let elsewhere = ["TZ": "Pacific/Kiritimati", "LANG": "vi_VN.UTF-8", "LC_ALL": "lo_LA.UTF-8"]
    #expect(desk.output(Self.command + format, variables: elsewhere) == here)
    #expect(try Desk.withSample().output(Self.command + format) == here)
  }

  @Test func `another day is another agenda, and the day is printed`() throws {
    let desk = try Desk.withSample()
    let (early, late) = (desk.output(Self.command), desk.output("report brief vn-la-labour/10 --on 2027-12-31"))
    #expect(early.contains("24 November 2026") && late.contains("31 December 2027"))
    #expect(early != late)
    // Unsaid, it is the day of the clock.
    #expect(desk.output("report brief vn-la-labour/10") == early)
  }

  @Test func `as of the day before, there is no memorandum and no next conference`() throws {
    let desk = try Desk.withSample()
    let outcome = desk.run(Self.command + " --as-of 2025-11-11")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains("“vn-la-labour/10” has been recorded since entry 52; as of entry 39"))
    let ninth = desk.output("report brief vn-la-labour/9 --on 2025-11-11 --as-of 2025-11-11")
    #expect(!ninth.contains("vn-la-labour-mou-2025") && ninth.contains("vn-la-labour-agreement-2013"))
  }
}
