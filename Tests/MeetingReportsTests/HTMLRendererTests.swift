import MeetingRecords
import MeetingReports
import Testing

@Suite struct HTMLRendererTests {
  static func page(of report: some Report) -> String {
    HTMLRenderer().render(report.document(.english), imprint: ReportInline(words: "15 June 2026"))
  }

  @Test func `the agenda of the real case as HTML`() throws {
    let report = try LabourWorld.make().brief("vn-la-labour/10", journal: .scripted)
    // The style sheet is looked at in a browser; here it would only be in the way.
    let page = Self.page(of: report).replacing(/<style>(?s:.*?)<\/style>/, with: "<style></style>")
    try Fixture(name: "agenda.html").expect(page)
  }

  @Test func `a page needs nothing that is not in it`() throws {
    let page = Self.page(of: try LabourWorld.make().brief("vn-la-labour/10", languages: ["lo", "vi"]))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"))
    #expect(page.contains("default-src 'none'"))
    #expect(page.firstMatch(of: /<(script|link|img|iframe)[ >]|src=|@import|url\((?!#)/) == nil)
    #expect(page.matches(of: /href="([^"]*)"/).allSatisfy { $0.1.hasPrefix("#") })
    #expect(!page.contains("{{"))
  }

  @Test func `headings are in order and every anchor is there once`() throws {
    let page = Self.page(of: try LabourWorld.make().brief("vn-la-labour/10"))
    let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
    #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    let anchors = page.matches(of: /id="([^"]*)"/).map { String($0.1) }
    #expect(Set(anchors).count == anchors.count)
    for link in page.matches(of: /href="#([^"]*)"/) { #expect(anchors.contains(String(link.1))) }
    for label in page.matches(of: /aria-labelledby="([^"]*)"/) {
      #expect(label.1.split(separator: " ").allSatisfy { anchors.contains(String($0)) })
    }
  }

  @Test func `words of the record have their language where it is another`() throws {
    let page = Self.page(of: try LabourWorld.make().brief("vn-la-labour/10", languages: ["lo", "vi"]))
    #expect(page.contains("<bdi lang=\"lo\">ກະຊວງແຮງງານ"))
    #expect(page.contains("<bdi lang=\"vi\">Hội nghị"))
    #expect(!page.contains("lang=\"und\""))
  }

  @Test(arguments: [
    ("ar", "rtl"), ("az-Arab", "rtl"), ("uz-Latn", "ltr"), ("he", "rtl"), ("vi", "ltr"), ("ar-Latn", "ltr"),
  ])
  func `the direction of writing is that of the language`(tag: String, direction: String) throws {
    let page = HTMLRenderer().render(ReportDocument(language: try LanguageTag(tag), blocks: []))
    #expect(page.contains("<html lang=\"\(tag)\" dir=\"\(direction)\">"))
  }

  @Test func `a table says of each cell to which row and column it belongs`() {
    let cell = ReportInline(words: "x")
    let table = ReportTable(
      columns: ["No.", "Matter", "Due"], rows: [[[cell], [ReportInline(words: "Training")], []]])
    let page = HTMLRenderer().render(ReportDocument(language: .undetermined, blocks: [.heading(cell), .table(table)]))
    #expect(page.matches(of: /<th scope="col" role="columnheader">/).count == 3)
    #expect(page.contains("<th scope=\"row\" role=\"rowheader\" data-column=\"Matter\"><p>Training</p></th>"))
    #expect(page.contains("<td role=\"cell\" class=\"cell empty\" data-column=\"Due\"></td>"))
  }

  @Test func `pictures stand in the page, each with identifiers of its own`() throws {
    let pictures = try SamplePictures.all("x") + SamplePictures.all("y")
    let document = ReportDocument(language: try LanguageTag("en"), blocks: pictures.map { .picture($0) })
    let page = HTMLRenderer().render(document)
    #expect(page.matches(of: /<svg\s/).count == 8)
    let anchors = page.matches(of: /id="([^"]*)"/).map { String($0.1) }
    #expect(Set(anchors).count == anchors.count)
  }

  @Test(
    arguments: HostileTextTests.hostile + ["</style><script>alert(1)</script>", "\\\"}body{display:none", "\u{202E}x"])
  func `no text of the record becomes more than text`(text: String) throws {
    let recorded = ReportInline(recorded: text, language: nil)
    let number = ReportInline(words: "1")
    let table = ReportTable(columns: [text, text], rows: [[[number], [recorded, ReportInline(code: text)]]])
    let item = ReportNumberedItem(marker: recorded, title: recorded, body: [.paragraph(recorded)])
    let blocks: [ReportBlock] = [
      .title(recorded, lines: [recorded]), .facts([ReportFact(text, [recorded])]), .heading(recorded),
      .paragraph(ReportInline([.strong(text), .words(text)])), .list([recorded]), .numbered(item), .table(table),
      .picture(try SamplePictures.timeline(text)),
    ]
    let page = HTMLRenderer().render(ReportDocument(language: .undetermined, blocks: blocks), imprint: recorded)
    let harmless = HTMLRenderer().render(
      ReportDocument(language: .undetermined, blocks: try Self.harmless()), imprint: ReportInline(recorded: "x"))
    // Whatever the text, the elements and their attributes are those of a harmless one.
    let difference = zip(Self.shape(of: page), Self.shape(of: harmless)).first { $0 != $1 }
    #expect(difference.map { "\($0)" } == nil)
    #expect(Self.shape(of: page).count == Self.shape(of: harmless).count)
    #expect(!page.contains("\u{202E}"))
  }

  /// The tags after the style sheet without the values in them, in order; how many lines a text of a picture takes depends
  /// on the text.
  private static func shape(of page: String) -> [String] {
    let body = page.firstRange(of: "</style>").map { page[$0.upperBound...] } ?? ""
    let tags = body.split(separator: "<").dropFirst().map { piece in
      piece.prefix { $0 != ">" }.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined()
    }
    return tags.filter { !$0.hasPrefix("text ") && $0 != "/text" }
  }

  private static func harmless() throws -> [ReportBlock] {
    let plain = ReportInline(recorded: "x")
    let number = ReportInline(words: "1")
    let table = ReportTable(columns: ["x", "x"], rows: [[[number], [plain, ReportInline(code: "x")]]])
    return [
      .title(plain, lines: [plain]), .facts([ReportFact("x", [plain])]), .heading(plain),
      .paragraph(ReportInline([.strong("x"), .words("x")])), .list([plain]),
      .numbered(ReportNumberedItem(marker: plain, title: plain, body: [.paragraph(plain)])), .table(table),
      .picture(try SamplePictures.timeline("x")),
    ]
  }
}
