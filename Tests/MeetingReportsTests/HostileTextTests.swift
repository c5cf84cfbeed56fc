import MeetingRecords
import MeetingReports
import TerminalText
import Testing

@Suite struct HostileTextTests {
  /// Texts that would do something if they were more than text.
  static let hostile = [
    "<script>alert(1)</script>", "a | b | c", "`code` ```fence```", "[link](javascript:alert(1)) ![x](y)",
    "# heading", "- item", "1. item", "*bold* _it_ ~~no~~", "&lt;b&gt; &#60;", "\"><img src=x onerror=y>",
    "back\\slash \\| pipe", "{date} {name}", "https://evil.example www.evil.example a@evil.example", "$x$",
  ]

  private func document(_ text: String) -> ReportDocument {
    let recorded = ReportInline(recorded: text)
    return ReportDocument(
      language: .undetermined,
      blocks: [
        .title(recorded, lines: [recorded]), .heading(recorded), .paragraph(recorded),
        .facts([ReportFact("Term", [recorded, recorded])]), .list([recorded]),
        .table(
          ReportTable(columns: ["No.", "Title", "More"], rows: [[[recorded], [recorded], [recorded, recorded]]])),
      ])
  }

  /// The page without what a backslash makes ordinary.
  private static func withoutEscapes(_ markdown: String) -> String {
    var result = ""
    var isEscaped = false
    for character in markdown {
      if !isEscaped, character == "\\" {
        isEscaped = true
      } else {
        if !isEscaped { result.append(character) }
        isEscaped = false
      }
    }
    return result
  }

  @Test(arguments: ["\u{1B}[31mred", "one\ntwo", "a\u{202E}b", "x\u{7}\u{9B}y", "\r\nBEGIN:VCALENDAR", "\u{2028}z"])
  func `controls never reach a terminal or a page`(text: String) {
    for rendered in [TextRenderer(width: 60).render(document(text)), MarkdownRenderer().render(document(text))] {
      let scalars = rendered.unicodeScalars.filter { $0 != "\n" }
      #expect(!scalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}" })
      #expect(!scalars.contains("\u{2028}"))
    }
  }

  @Test(arguments: hostile) func `no markup comes from the record`(text: String) {
    let rendered = MarkdownRenderer().render(document(text)).replacing("<br>", with: "")
    #expect(!rendered.contains("<"))
    #expect(!rendered.contains("://"))
    #expect(!rendered.contains("@"))
    let bare = Self.withoutEscapes(rendered).replacing("**", with: "").replacing("<br>", with: "")
    #expect(!["[", "]", "`", "*", "_", "~", "$", "\\"].contains { bare.contains($0) })
    #expect(bare.split(separator: "\n").last?.split(separator: "|").count == 3)
    let bullet = rendered.split(separator: "\n").first { $0.hasPrefix("- ") && !$0.hasPrefix("- **") } ?? ""
    #expect(!["- - ", "- # ", "- 1. "].contains { bullet.hasPrefix($0) })
  }

  @Test(arguments: hostile) func `hostile titles in every field leave the shape of the report`(title: String) throws {
    var world = try LabourWorld.make()
    let hostile = try text("en=" + title)
    try LabourWorld.schedule(&world, "followup-hostile", title, ["moha-vn"], nil, []) { $0.title = hostile }
    try world.record(
      "vn-la-labour/10/item-1", nil,
      AgendaItemProposed.made {
        $0.conference = try Identifier("vn-la-labour/10")
        $0.title = hostile
        $0.annotation = hostile
      })
    let report = try world.brief("vn-la-labour/10")
    let markdown = report.markdown()
    #expect(!markdown.replacing("<br>", with: "").contains("<"))
    let table = markdown.split(separator: "\n").filter { $0.hasPrefix("| A") }
    #expect(table.count == 7)
    for row in table { #expect(Self.withoutEscapes(String(row)).split(separator: "|").count == 9) }
    #expect(report.text(width: 60).split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 60 })
    let words = title.split(separator: " ")[0].prefix(12)
    #expect(report.text(width: 160).contains(words))
  }

  @Test func `words of several lines become paragraphs`() throws {
    var world = try LabourWorld.make()
    try world.record(
      "vn-la-labour/10/item-1", nil,
      AgendaItemProposed.made {
        $0.conference = try Identifier("vn-la-labour/10")
        $0.title = try text("Skills")
        $0.annotation = try text("First line.\n\n# Second line.")
      })
    let report = try world.brief("vn-la-labour/10")
    #expect(report.text().contains("- First line.\n"))
    #expect(report.text().contains("- # Second line.\n"))
    #expect(report.markdown().contains("  - First line.\n  - \\# Second line."))
  }

  @Test func `a text keeps its lines and its paragraphs in every format`() {
    let text = "One\n- two\r\n\n \nThree"
    let recorded = ReportInline(recorded: text)
    let blocks: [ReportBlock] = [
      .paragraph(recorded), .list([recorded]), .facts([ReportFact("Term", [recorded])]),
      .clause(marker: "1.", recorded),
      .table(ReportTable(columns: ["No.", "Title", "More"], rows: [[[recorded], [recorded], [recorded, recorded]]])),
    ]
    let document = ReportDocument(language: .undetermined, blocks: blocks)
    let lines = TextRenderer(width: 60).render(document)
    #expect(lines.contains("One\n- two\n\nThree\n"))
    #expect(lines.contains("- One\n  - two\n\n  Three\n"))
    #expect(lines.contains("1.  One\n    - two\n\n    Three\n"))
    let markdown = MarkdownRenderer().render(document)
    #expect(markdown.contains("One\\\n\\- two\n\nThree\n"))
    #expect(markdown.contains("- One\\\n  \\- two\n\n  Three\n"))
    #expect(markdown.contains("| One<br> \\- two<br> <br> Three |"))
    let page = HTMLRenderer().render(document)
    #expect(page.contains("<bdi>One</bdi><br><bdi>- two</bdi><br><br><bdi>Three</bdi>"))
    // Only what numbers a row has one line, and shows that it had more.
    #expect(lines.count { $0 == "\u{23CE}" } == 2)
    for rendered in [markdown, page] { #expect(!rendered.contains("\u{23CE}")) }
  }
}
