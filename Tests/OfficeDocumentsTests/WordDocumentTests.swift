import Testing

@testable import OfficeDocuments

/// A document as others read it: its parts, parsed.
struct ReadDocument {
  let reader: ZipReader

  init(_ bytes: [UInt8]) throws { reader = try ZipReader(bytes) }

  func part(_ name: String) throws -> XMLElement {
    try XMLParser.parse(try #require(try reader.bytes(of: "word/\(name).xml")))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try #require(try reader.bytes(of: name)), as: UTF8.self)
  }

  /// The elements of a name, wherever they are, in order.
  static func all(_ name: String, in element: XMLElement) -> [XMLElement] {
    (element.name == name ? [element] : []) + element.elements.flatMap { all(name, in: $0) }
  }
}

extension WordParagraph {
  init(_ style: WordStyle = .body, _ text: String, language: String? = nil, number: WordNumber? = nil) {
    self.init(style, [.text(WordText(text, language: language))], number: number)
  }
}

@Suite struct WordDocumentTests {
  static func document(_ blocks: [WordBlock], _ margins: WordMargins = WordMargins()) -> WordDocument {
    WordDocument(
      properties: WordProperties(title: "Agenda", language: "en", created: "2026-11-23T00:00:00Z"), margins: margins,
      sections: [WordSection(blocks: blocks)])
  }

  private func body(_ blocks: [WordBlock]) throws -> XMLElement {
    try ReadDocument(Self.document(blocks).bytes()).part("document")
  }

  @Test func `every part is well-formed, listed, and led to`() throws {
    let table = WordTable(
      columns: [WordParagraph(.tableHead, "No")], rows: [[[WordParagraph(.tableText, "1")]]], weights: [1])
    let picture = WordPicture(
      svg: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", title: "P", description: "D", width: 2, height: 1)
    let noted = WordParagraph(.body, [.text(WordText("a")), .note([WordText("b")])])
    let document = Self.document(
      [.paragraph(noted), .table(table), .table(table), .picture(picture)],
      WordMargins(mark: WordParagraph(.mark, "SPECIMEN"), footer: WordParagraph(.footer, "f")))
    let read = try ReadDocument(document.bytes())
    #expect(read.reader.names.first == "[Content_Types].xml")
    #expect(Set(read.reader.names).count == read.reader.names.count)
    let types = try read.text("[Content_Types].xml")
    for name in read.reader.names where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
      _ = try XMLParser.parse(try #require(try read.reader.bytes(of: name)))
      if name.hasPrefix("word/"), name.hasSuffix(".xml") { #expect(types.contains("\"/\(name)\"")) }
    }
    let links = try XMLParser.parse(try #require(try read.reader.bytes(of: "word/_rels/document.xml.rels")))
    for link in links.elements {
      #expect(read.reader.names.contains("word/\(try #require(link["Target"]))"))
      #expect(link["TargetMode"] == nil)
    }
    let known = Set(links.elements.compactMap { $0["Id"] })
    let asked = try read.text("word/document.xml").matches(of: /r:(?:id|embed)="([^"]*)"/).map { String($0.1) }
    #expect(asked.count == 6 && asked.allSatisfy(known.contains))
  }

  @Test func `the same document gives the same bytes`() throws {
    let document = Self.document((0..<50).map { .paragraph(WordParagraph(.body, "Đoạn \($0)", language: "vi")) })
    #expect(try document.bytes() == document.bytes())
  }

  @Test func `numbers are counted by the word processor, and begin anew where they do not follow`() throws {
    func item(_ level: Int, _ value: Int, _ count: WordCount = .decimal) -> WordBlock {
      .paragraph(
        WordParagraph(
          .item, "x", number: WordNumber(level: level, .counted(count, before: "", after: ".", value: value))))
    }
    let read = try ReadDocument(
      Self.document([
        item(0, 1), item(0, 2), item(1, 1, .lowerLetter), item(0, 3), item(1, 1, .lowerLetter), item(0, 7),
      ])
      .bytes())
    let numbers = ReadDocument.all("w:numPr", in: try read.part("document")).map {
      "\($0.first("w:numId")?["w:val"] ?? "")/\($0.first("w:ilvl")?["w:val"] ?? "")"
    }
    #expect(numbers == ["1/0", "1/0", "2/1", "1/0", "3/1", "4/0"])
    let lists = ReadDocument.all("w:startOverride", in: try read.part("numbering")).compactMap { $0["w:val"] }
    #expect(lists == ["1", "1", "1", "7"])
  }

  @Test func `letters of Lao and Thai are complex script with their font, others are not`() throws {
    let body = try body([
      .paragraph(WordParagraph(.body, "ແຮງງານ MOU Việt", language: "lo")),
      .paragraph(WordParagraph(.body, "Hội nghị", language: "vi")),
      .paragraph(WordParagraph(.body, "แรงงาน")), .paragraph(WordParagraph(.body, "中文", language: "zh")),
      .paragraph(WordParagraph(.body, "x", language: "und")),
    ])
    let runs = ReadDocument.all("w:r", in: body).map(\.xml)
    #expect(
      runs == [
        "<w:r><w:rPr><w:rFonts w:cs=\"Phetsarath OT\"/><w:cs/><w:lang w:bidi=\"lo-LA\"/></w:rPr><w:t xml:space=\"preserve\">ແຮງງານ </w:t></w:r>",
        "<w:r><w:t xml:space=\"preserve\">MOU Việt</w:t></w:r>",
        "<w:r><w:rPr><w:lang w:val=\"vi-VN\"/></w:rPr><w:t xml:space=\"preserve\">Hội nghị</w:t></w:r>",
        "<w:r><w:rPr><w:rFonts w:cs=\"TH Sarabun New\"/><w:cs/><w:lang w:bidi=\"th-TH\"/></w:rPr><w:t xml:space=\"preserve\">แรงงาน</w:t></w:r>",
        "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/><w:lang w:eastAsia=\"zh-CN\"/></w:rPr><w:t xml:space=\"preserve\">中文</w:t></w:r>",
        "<w:r><w:t xml:space=\"preserve\">x</w:t></w:r>",
      ])
    #expect(ReadDocument.all("w:rtl", in: body).isEmpty)
  }

  @Test func `the first page has the mark and no number, the others have both`() throws {
    let margins = WordMargins(
      mark: WordParagraph(.mark, "SPECIMEN"), running: WordParagraph(.header, "VNLA/10/1"),
      footer: WordParagraph(.footer, "Journal"))
    var document = Self.document([.paragraph(WordParagraph(.body, "a"))], margins)
    document.sections.append(WordSection(isLandscape: true, blocks: [.paragraph(WordParagraph(.body, "b"))]))
    let read = try ReadDocument(document.bytes())
    let (first, later) = (try read.part("header1"), try read.part("header2"))
    #expect(first.xml.contains("SPECIMEN") && !first.xml.contains("PAGE"))
    #expect(later.xml.contains("SPECIMEN") && later.xml.contains(" PAGE ") && later.xml.contains("VNLA/10/1"))
    #expect(try read.part("footer1").xml.contains("Journal") && read.part("footer2").xml.contains("Journal"))
    let sections = ReadDocument.all("w:sectPr", in: try read.part("document"))
    #expect(sections.map { $0.first("w:titlePg") != nil } == [true, false])
    #expect(sections.map { $0.first("w:pgSz")?["w:w"] } == ["11906", "16838"])
    #expect(sections.map { $0.first("w:pgSz")?["w:orient"] } == [nil, "landscape"])
    #expect(ReadDocument.all("w:headerReference", in: sections[1]).count == 1)
  }

  @Test func `a table has a head that is repeated, and rows that no page parts`() throws {
    let cells = [
      [WordParagraph(.tableText, "1")], [], [WordParagraph(.tableText, "2"), WordParagraph(.tableText, "3")],
    ]
    let table = WordTable(
      columns: ["A", "B", "C"].map { WordParagraph(.tableHead, $0) }, rows: [cells], weights: [1, 2, 3],
      description: "Words")
    let body = try body([.table(table)])
    let rows = ReadDocument.all("w:tr", in: body)
    #expect(rows.map { ReadDocument.all("w:tblHeader", in: $0).count } == [1, 0])
    #expect(rows.allSatisfy { ReadDocument.all("w:cantSplit", in: $0).count == 1 })
    #expect(ReadDocument.all("w:tc", in: body).allSatisfy { $0.first("w:p") != nil })
    #expect(ReadDocument.all("w:gridCol", in: body).compactMap { $0["w:w"] } == ["1511", "3023", "4537"])
    #expect(ReadDocument.all("w:tblDescription", in: body).first?["w:val"] == "Words")
  }

  @Test func `hostile text is text in every place`() throws {
    let text = "</w:t></w:r><w:fldSimple w:instr=\"DDEAUTO c:\\\\x\"/>&x; {HYPERLINK \"http://a\"}\u{202E}\u{0}\u{1B}"
    let paragraph = WordParagraph(.body, text, number: WordNumber(level: 0, .literal(text)))
    let picture = WordPicture(svg: "<svg/>", title: text, description: text, width: 1, height: 1)
    let table = WordTable(
      columns: [WordParagraph(.tableHead, text)], rows: [[[paragraph]]], weights: [1], description: text)
    var document = Self.document(
      [
        .paragraph(paragraph), .table(table), .picture(picture),
        .paragraph(WordParagraph(.body, [.note([WordText(text)])])),
      ],
      WordMargins(mark: paragraph, running: paragraph, footer: paragraph))
    document.properties = WordProperties(title: text, language: "x\" w:y=\"z", created: "<")
    let read = try ReadDocument(document.bytes())
    for name in read.reader.names where name.hasSuffix(".xml") {
      let root = try XMLParser.parse(try #require(try read.reader.bytes(of: name)))
      #expect(!root.contains { $0.name == "w:fldSimple" || $0["w:y"] != nil }, "\(name)")
      for code in ReadDocument.all("w:instrText", in: root) { #expect(code.text == " PAGE ") }
      let scalars = try read.text(name).unicodeScalars
      #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" }, "\(name)")
    }
  }

  @Test func `nothing at all is a document too`() throws {
    let document = WordDocument(properties: WordProperties(title: "", language: "und"), sections: [])
    #expect(ReadDocument.all("w:sectPr", in: try ReadDocument(document.bytes()).part("document")).count == 1)
  }
}
