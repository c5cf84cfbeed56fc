import MeetingRecords
import Testing

@testable import MeetingReports
@testable import OfficeDocuments

/// The rules of accessible documents, as a reader of the screen needs them.
struct AccessibleDocument {
  let document: WordDocument
  private(set) var violations: [String] = []

  init(_ document: WordDocument) {
    self.document = document
    if document.properties.title.isEmpty { violations.append("no title") }
    if document.properties.language.isEmpty || document.properties.language == "und" {
      violations.append("no language")
    }
    var depth = 0
    for block in document.sections.flatMap(\.blocks) {
      switch block {
      case .paragraph(let paragraph):
        check(paragraph)
        guard let next = [WordStyle.heading1: 1, .heading2: 2, .heading3: 3][paragraph.style] else { continue }
        if next > depth + 1 { violations.append("a heading of depth \(next) under one of \(depth): \(paragraph.text)") }
        depth = next
      case .table(let table):
        let width = table.columns.count
        if width > 0, table.columns.contains(where: \.text.isEmpty) { violations.append("a column without a name") }
        if width > WordColumns.most { violations.append("more columns than a page has room for") }
        if width == 0, table.rows.count > 1 { violations.append("a table of data without a head") }
        for row in table.rows {
          if width > 0, row.count != width { violations.append("a row of another length") }
          row.joined().forEach { check($0, mayBeEmpty: $0.style == .signature) }
        }
      case .picture(let picture):
        if picture.description.isEmpty && picture.title.isEmpty { violations.append("a picture without words") }
      }
    }
    if document.sections.first?.blocks.contains(where: {
      if case .paragraph(let paragraph) = $0 { paragraph.style == .title } else { false }
    }) != true {
      violations.append("no paragraph is the title")
    }
  }

  /// No layout by blanks, no list by signs, nothing empty.
  private mutating func check(_ paragraph: WordParagraph, mayBeEmpty: Bool = false) {
    let text = paragraph.text
    if text.isEmpty, !mayBeEmpty { violations.append("an empty paragraph in \(paragraph.style)") }
    if text.contains("\t") || text.contains("   ") { violations.append("blanks that lay out: \(text)") }
    if text.hasPrefix(" ") || text.hasSuffix(" ") { violations.append("a blank at an end: “\(text)”") }
    if text.hasPrefix("- ") || text.hasPrefix("• ") { violations.append("a list that is none: \(text)") }
  }
}

@Suite struct WordRendererTests {
  static let texts = ReportDocumentTexts.all

  private static func word(_ document: ReportDocument) -> WordDocument {
    WordRenderer.document(document, imprint: ReportInline(words: "15 June 2026"), created: "2026-06-15")
  }

  private static func reports(_ languages: [String]) throws -> [any Report] {
    let world = try LabourWorld.make()
    let requests: [ReportRequest] = [
      .agenda(conference: try Identifier("vn-la-labour/10")), .instruments(InstrumentSelection()),
      .pending(series: nil, by: .owner),
      .achievements(series: nil, period: nil, by: .year), .calendar(series: nil),
      .record(conference: try Identifier("vn-la-labour/9")),
    ]
    return try requests.map { try $0.report(on: world.basis(languages: languages), from: world.state) }
  }

  @Test(arguments: [ReportLabels.english, .vietnamese, .lao, .swedish])
  func `every report keeps the rules of accessible documents`(labels: ReportLabels) throws {
    for report in try Self.reports([labels.language.description]) {
      let document = Self.word(report.document(labels))
      #expect(AccessibleDocument(document).violations == [], "\(type(of: report).name)")
      #expect(document.properties.language == labels.language.description)
      #expect(document.properties.created == "2026-06-15T00:00:00Z")
    }
  }

  @Test func `every report is a document, and the same twice`() throws {
    for report in try Self.reports(["lo", "vi", "en"]) {
      let bytes = try report.contents(as: .docx, RenderingOptions(labels: .lao))
      #expect(bytes == (try report.contents(as: .docx, RenderingOptions(labels: .lao))))
      #expect(try ZipReader(bytes).names.contains("word/document.xml"))
    }
  }

  @Test(arguments: texts) func `hostile text stays text`(text: String) throws {
    let hostile = ReportInline([
      .recorded(text, language: ReportLabels.vietnamese.language), .code(text), .emphasized(text, language: nil),
      .note([.recorded(text, language: nil)]),
    ])
    let document = ReportDocument(
      language: ReportLabels.english.language,
      blocks: [
        .masthead(PaperMasthead(issuer: [hostile], particulars: [hostile])), .title(hostile, lines: [hostile]),
        .heading(hostile),
        .subheading(hostile), .paragraph(hostile),
        .facts([ReportFact(text, [hostile]), ReportFact(text, [hostile, hostile])]),
        .list([hostile]), .clause(marker: text, hostile), .subclause(marker: text, hostile),
        .numbered(ReportNumberedItem(marker: hostile, title: hostile, body: [.paragraph(hostile)])),
        .table(ReportTable(columns: [text, "B"], rows: [[[hostile], []]], caption: hostile)),
        .signatures([PaperSignature(side: hostile, name: hostile, office: hostile)]),
      ],
      page: PaperPage(provenance: hostile, mark: hostile, running: hostile))
    let reader = try ZipReader(WordRenderer().render(document, imprint: hostile))
    for name in reader.names {
      let root = try OfficeDocuments.XMLParser.parse(try #require(try reader.bytes(of: name)))
      #expect(!root.contains { ["w:fldSimple", "w:hyperlink", "w:object"].contains($0.name) })
      let bytes = String(decoding: try #require(try reader.bytes(of: name)), as: UTF8.self).unicodeScalars
      #expect(
        !bytes.contains {
          $0.value < 0x20 && $0 != "\n" || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        })
    }
  }

  @Test func `items are counted by their markers`() {
    var markers = WordMarkers()
    let read = [
      "1.", "2.", "(a)", "(h)", "(i)", "(i)", "(ii)", "(v)", "3.", "5 bis.", "IV.", "1.1", "12.", "(zz)", "", "%1",
    ].map { text in
      switch markers.number(text, level: 0).marker {
      case .counted(let count, let before, let after, let value): "\(before)\(count.rawValue) \(value)\(after)"
      case .literal(let text): "=\(text)"
      case .bullet: "•"
      }
    }
    #expect(
      read == [
        "decimal 1.", "decimal 2.", "(lowerLetter 1)", "(lowerLetter 8)", "(lowerLetter 9)", "(lowerRoman 1)",
        "(lowerRoman 2)",
        "(lowerLetter 22)", "decimal 3.", "=5 bis.", "upperRoman 4.", "=1.1", "decimal 12.", "=(zz)", "=", "=%1",
      ])
  }

  @Test func `a paper has its masthead, notes, sections, signatures and marks`() throws {
    let note = ReportInline([.words("Body"), .note([.words("Successor")])])
    let table = ReportTable(
      columns: ["No", "Commitment"], rows: [[[ReportInline(words: "1")], [note]]], caption: ReportInline(words: "A."),
      weights: [1, 9])
    let document = Self.word(
      ReportDocument(
        language: ReportLabels.english.language,
        blocks: [
          .masthead(
            PaperMasthead(issuer: [ReportInline(words: "Ministry")], particulars: [ReportInline(words: "VNLA/10/2")])),
          .title(ReportInline(words: "MINUTES"), lines: []), .heading(ReportInline(words: "I. OPENING")),
          .clause(marker: "1.", note), .subclause(marker: "(a)", ReportInline(words: "x")), .section(isLandscape: true),
          .table(table), .section(isLandscape: false),
          .signatures([
            PaperSignature(side: ReportInline(words: "A")),
            PaperSignature(side: ReportInline(words: "B"), name: ReportInline(words: "C")),
          ]),
        ], page: PaperPage(mark: ReportInline(words: "SPECIMEN"))))
    #expect(AccessibleDocument(document).violations == [])
    #expect(document.sections.map(\.isLandscape) == [false, true, false])
    #expect(
      document.margins.mark?.text == "SPECIMEN" && document.margins.footer == nil && document.margins.running == nil)
    guard case .table(let written)? = document.sections[1].blocks.last else { return #expect(Bool(false), "no table") }
    #expect(written.weights == [1, 9] && written.description == "A.")
    let reader = try ZipReader(document.bytes())
    #expect(
      String(decoding: try #require(try reader.bytes(of: "word/footnotes.xml")), as: UTF8.self).contains("Successor"))
  }

  @Test func `a table too broad for a page lies across, and one too broad for that is told row by row`() {
    func document(_ count: Int) -> WordDocument {
      let row = (0..<count).map { [ReportInline(words: "c\($0)")] }
      return Self.word(
        ReportDocument(
          language: ReportLabels.english.language,
          blocks: [
            .title(ReportInline(words: "T"), lines: []), .heading(ReportInline(words: "H")),
            .table(ReportTable(columns: (0..<count).map { "C\($0)" }, rows: [row])),
            .paragraph(ReportInline(words: "after")),
          ]))
    }
    #expect(document(6).sections.map(\.isLandscape) == [false])
    let across = document(7)
    #expect(across.sections.map(\.isLandscape) == [false, true, false])
    // The heading goes with its table.
    #expect(across.sections.map(\.blocks.count) == [1, 2, 1])
    let told = document(10)
    #expect(told.sections.count == 1 && AccessibleDocument(told).violations == [])
    #expect(!told.sections[0].blocks.contains { if case .table = $0 { true } else { false } })
  }
}

/// Texts that would be more than text.
enum ReportDocumentTexts {
  static let all = [
    "</w:t></w:r><w:fldSimple w:instr=\"DDEAUTO c:\\\\x\"/>", "{ HYPERLINK \"http://example.org\" }",
    "&lt;&amp;&#0;&x;", "]]>", "\u{202E}gnp.exe",
    "\u{2066}a\u{2069}", "a\u{0}b\u{1B}[31m\u{7}", "line\nline\n\n\nline\r\nline\u{2028}", "\u{FFFE}\u{FFFF}", "%1 %9",
    "", "   ", "\t\t",
    String(repeating: "x", count: 100_000), "\u{0EB1}\u{0EB8}", "<?xml version=\"1.0\"?><!DOCTYPE a>",
  ]
}
