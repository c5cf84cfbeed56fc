import Testing

@testable import OfficeDocuments

/// A letterhead as a word processor writes it, or as someone made it to do harm.
struct Letterhead {
  var types = ""
  var body = ""
  var section = """
    <w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/>\
    <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="900" w:bottom="800" w:left="1400" w:header="400" w:footer="300"/>
    """
  var header = "<w:p><w:r><w:t>MINISTRY OF EXAMPLES</w:t></w:r></w:p>"
  var footer = "<w:p><w:r><w:t>Street 1</w:t></w:r></w:p>"
  var styles = """
    <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>\
    <w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="Heading 1"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>
    """
  var headerLinks = ""
  var more: [ZipEntry] = []

  var bytes: [UInt8] {
    get throws {
      let names =
        "xmlns:w=\"\(XMLNamespaces.main)\" xmlns:r=\"\(XMLNamespaces.relationships)\" xmlns:a=\"\(XMLNamespaces.drawing)\""
        + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:pic=\"\(XMLNamespaces.picture)\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
      func links(_ text: String) -> String {
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(text)</Relationships>"
      }
      let type = XMLNamespaces.relationships
      return try ZipWriter.archive(
        [
          ZipEntry(
            "_rels/.rels",
            links("<Relationship Id=\"d\" Type=\"\(type)/officeDocument\" Target=\"word/document.xml\"/>")),
          ZipEntry(
            "word/document.xml",
            "<w:document \(names)><w:body>\(body)<w:sectPr>\(section)</w:sectPr></w:body></w:document>"),
          ZipEntry(
            "word/_rels/document.xml.rels",
            links(
              "<Relationship Id=\"h\" Type=\"\(type)/header\" Target=\"header1.xml\"/><Relationship Id=\"f\" Type=\"\(type)/footer\" Target=\"/word/footer1.xml\"/>"
                + "<Relationship Id=\"s\" Type=\"\(type)/styles\" Target=\"styles.xml\"/>")),
          ZipEntry("word/header1.xml", "<w:hdr \(names)>\(header)</w:hdr>"),
          ZipEntry("word/footer1.xml", "<w:ftr \(names)>\(footer)</w:ftr>"),
          ZipEntry("word/styles.xml", "<w:styles \(names)>\(styles)</w:styles>"),
          ZipEntry("word/_rels/header1.xml.rels", links(headerLinks)),
        ] + more)
    }
  }

  static func image(_ identifier: String, _ target: String, mode: String = "") -> String {
    "<Relationship Id=\"\(identifier)\" Type=\"\(XMLNamespaces.relationships)/image\" Target=\"\(target)\"\(mode)/>"
  }
}

@Suite struct WordReferenceTests {
  private func made(_ letterhead: Letterhead, _ margins: WordMargins = WordMargins()) throws -> (
    ReadDocument, [WordReference.Omission]
  ) {
    let reference = try WordReference(letterhead.bytes)
    let document = WordDocumentTests.document(
      [.paragraph(WordParagraph(.heading1, "Heading")), .paragraph(WordParagraph(.clause, "Clause"))], margins)
    let bytes = try document.bytes(using: reference)
    #expect(try bytes == document.bytes(using: WordReference(letterhead.bytes)))
    return (try ReadDocument(bytes), reference.omissions)
  }

  @Test func `styles, page, header and footer are taken, and the text is not`() throws {
    var letterhead = Letterhead()
    letterhead.body = "<w:p><w:r><w:t>SECRET DRAFT</w:t></w:r></w:p>"
    let (read, omissions) = try made(letterhead, WordMargins(mark: WordParagraph(.mark, "SPECIMEN")))
    #expect(omissions == [])
    let body = try read.part("document")
    #expect(ReadDocument.all("w:pStyle", in: body).compactMap { $0["w:val"] } == ["Rubrik1", "ActaClause"])
    #expect(!body.xml.contains("SECRET"))
    let page = try #require(ReadDocument.all("w:pgMar", in: body).first)
    #expect(
      ["w:top", "w:right", "w:bottom", "w:left", "w:header", "w:footer"].map { page[$0] } == [
        "1000", "900", "800", "1400", "400", "300",
      ])
    for name in ["header1", "header2"] {
      let header = try read.part(name).xml
      #expect(header.contains("MINISTRY OF EXAMPLES") && header.contains("SPECIMEN"))
    }
    #expect(try read.part("footer2").xml.contains("Street 1"))
    let styles = try read.part("styles")
    let names = ReadDocument.all("w:name", in: styles).compactMap { $0["w:val"] }
    #expect(names.contains("Table Text") && names.filter { $0.lowercased() == "heading 1" }.count == 1)
    // Lists of the letterhead are not taken, so that no style may ask for one.
    #expect(!styles.xml.contains("numPr"))
    #expect(ReadDocument.all("w:basedOn", in: styles).contains { $0["w:val"] == "Standard" })
  }

  @Test func `a letterhead that numbers its pages does so alone`() throws {
    var letterhead = Letterhead()
    letterhead.footer = """
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PA</w:instrText></w:r><w:r><w:instrText>GE \\* ARABIC</w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
      """
    let (split, omissions) = try made(letterhead)
    #expect(omissions == [])
    #expect(!(try split.part("header2").xml.contains("PAGE")))
    // What is in pieces is written in one.
    #expect(ReadDocument.all("w:instrText", in: try split.part("footer2")).map(\.text) == ["PAGE \\* ARABIC"])
    letterhead.footer = "<w:p><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>"
    let (simple, none) = try made(letterhead)
    #expect(none == [])
    #expect(!(try simple.part("header2").xml.contains("PAGE")))
    #expect(try simple.part("footer1").xml.contains("PAGE"))
  }

  @Test func `pictures of the header come along, others are left out`() throws {
    var letterhead = Letterhead()
    func picture(_ identifier: String) -> String {
      "<w:p><w:r><w:drawing><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"\(identifier)\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></w:drawing></w:r></w:p>"
    }
    letterhead.header =
      picture("a") + picture("b") + picture("c") + picture("d")
      + "<w:p><w:r><w:pict><v:shape><v:imagedata r:id=\"a\" o:href=\"http://x\" src=\"http://x\"/></v:shape></w:pict></w:r></w:p>"
    letterhead.headerLinks =
      Letterhead.image("a", "media/crest.PNG")
      + Letterhead.image("b", "https://x/y.png", mode: " TargetMode=\"External\"")
      + Letterhead.image("c", "media/page.html") + Letterhead.image("d", "../../../etc/passwd.png")
    letterhead.more = [ZipEntry("word/media/crest.PNG", [1, 2, 3]), ZipEntry("word/media/page.html", "<script>")]
    let (read, omissions) = try made(letterhead)
    #expect(omissions == [.externalLinks, .pictures])
    #expect(try read.reader.bytes(of: "word/media/letterhead1.png") == [1, 2, 3])
    #expect(read.reader.names.filter { $0.contains("media/") } == ["word/media/letterhead1.png"])
    let header = try read.part("header2").xml
    #expect(ReadDocument.all("a:blip", in: try read.part("header2")).compactMap { $0["r:embed"] } == ["rIdLetterhead1"])
    #expect(header.contains("<v:imagedata r:id=\"rIdLetterhead1\"/>"))
    #expect(try read.text("word/_rels/header2.xml.rels").contains("media/letterhead1.png"))
    #expect(try read.text("[Content_Types].xml").contains("image/png"))
  }

  @Test func `what acts is left out, and said`() throws {
    var letterhead = Letterhead()
    letterhead.header = """
      <w:p><w:r><w:object><o:OLEObject r:id="x"/></w:object></w:r><w:hyperlink r:id="x"><w:r><w:t>Site</w:t></w:r></w:hyperlink>\
      <w:fldSimple w:instr="INCLUDETEXT &quot;c:\\x&quot;"><w:r><w:t>Shown</w:t></w:r></w:fldSimple>\
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
      <x:evil xmlns:x="urn:x">no</x:evil><y:object xmlns:y="\(XMLNamespaces.main)"/></w:p>
      """
    letterhead.more = [ZipEntry("word/vbaProject.bin", [1])]
    let (read, omissions) = try made(letterhead)
    #expect(omissions == [.macros, .externalLinks, .activeContent, .fields])
    let header = try read.part("header1").xml
    #expect(header.contains("Site") && header.contains("Shown"))
    for text in ["OLE", "object", "INCLUDETEXT", "DDE", "fldChar", "evil", "hyperlink"] {
      #expect(!header.contains(text), "\(text)")
    }
    #expect(!read.reader.names.contains { $0.contains("vba") })
  }

  @Test(arguments: ["INCLUDETEXT x", "PAGE \"DDE\"", "IF PAGE = 1", "HYPERLINK x", "", "PAGEREF x", "QUOTE PAGE"])
  func `a field that does more than count is left out, in however many pieces`(code: String) throws {
    for pieces in [[code], code.map(String.init)] {
      var letterhead = Letterhead()
      let codes = pieces.map { "<w:r><w:instrText>\(XMLText.escaped($0))</w:instrText></w:r>" }.joined()
      letterhead.header = """
        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>\(codes)<w:r><w:fldChar w:fldCharType="separate"/></w:r>\
        <w:r><w:t>was shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
        """
      let (read, omissions) = try made(letterhead)
      #expect(omissions == [.fields])
      let header = try read.part("header1")
      #expect(header.xml.contains("was shown"))
      #expect(!header.contains { ["w:fldChar", "w:instrText"].contains($0.name) })
    }
  }

  @Test func `a first page of its own stays the first`() throws {
    var letterhead = Letterhead()
    letterhead.section = """
      <w:headerReference w:type="default" r:id="f"/><w:headerReference w:type="first" r:id="h"/><w:headerReference w:type="even" r:id="h"/>\
      <w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:top="-5" w:left="90000"/><w:titlePg/>
      """
    let (read, omissions) = try made(letterhead)
    #expect(omissions == [.evenPages])
    #expect(try read.part("header1").xml.contains("MINISTRY") && !read.part("header2").xml.contains("MINISTRY"))
    // A page across is turned; margins that leave no room are as ours.
    let body = try read.part("document")
    #expect(ReadDocument.all("w:pgSz", in: body).first?["w:w"] == "11906")
    #expect(ReadDocument.all("w:pgMar", in: body).first?["w:left"] == "1701")
  }

  @Test func `what is no document is refused`() throws {
    #expect(throws: OfficeDocumentError.notADocument) { try WordReference(ZipWriter.archive([ZipEntry("a.txt", "x")])) }
    #expect(throws: OfficeDocumentError.notAnArchive) { try WordReference(Array("x".utf8)) }
    var letterhead = Letterhead()
    letterhead.styles = "<w:style>"
    #expect(throws: OfficeDocumentError.badPart("word/styles.xml", "an element is not ended")) {
      try WordReference(letterhead.bytes)
    }
    letterhead = Letterhead()
    letterhead.header = String(repeating: "<w:p>", count: 10_000)
    #expect(throws: OfficeDocumentError.badPart("word/header1.xml", "it is too large")) {
      try WordReference(letterhead.bytes)
    }
  }
}
