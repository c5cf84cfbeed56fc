extension WordDocument {
  /// The document as a file in DOCX.
  ///
  /// The same document and reference give the same bytes, in every time zone and with every version of what compresses: the
  /// parts are stored in one order and dated 1980-01-01, no identifier is random, and no clock is asked.
  ///
  /// - Parameter reference: the document of someone's own whose styles, page, header and footer it takes.
  /// - Throws: ``OfficeDocumentError/libraryMissing`` and ``OfficeDocumentError/noMemory``.
  /// - Complexity: O(n) in the size of the document.
  public func bytes(using reference: WordReference? = nil) throws(OfficeDocumentError) -> [UInt8] {
    try ZipWriter.archive(WordPackage(self, reference).entries)
  }
}

/// The parts of a document, and how they lead to one another (ECMA-376 part 2).
struct WordPackage {
  private let document: WordDocument
  private let reference: WordReference?
  private let margins: [WordMarginPart]
  private var writer: WordWriter
  private var body = ""

  init(_ document: WordDocument, _ reference: WordReference?) {
    self.document = document
    self.reference = reference
    writer = WordWriter(styles: WordStyleSheet(reference?.styles))
    margins = WordMarginPart.parts(document.margins, reference, &writer)
    body = WordBody(document, reference?.page ?? WordPage(), margins).part(&writer)
  }

  private struct Part {
    var name: String
    var type: String
    var text: String
  }

  private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let relationshipType = XMLNamespaces.relationships + "/"

  /// The parts beside the text that it leads to, in order.
  private var parts: [Part] {
    let language = document.properties.language
    var parts = [
      Part(name: "styles", type: "styles", text: writer.styles.part(language: language)),
      Part(name: "numbering", type: "numbering", text: writer.numbering.part),
      Part(name: "settings", type: "settings", text: WordSettings(language: language).part),
      Part(name: "fontTable", type: "fontTable", text: WordFontTable(reference?.fonts ?? []).part),
    ]
    if !writer.notes.isEmpty {
      parts.append(Part(name: "footnotes", type: "footnotes", text: WordNotes(writer).part))
    }
    return parts + margins.map { Part(name: $0.name, type: $0.kind, text: $0.part) }
  }

  /// The entries of the archive, in order.
  var entries: [ZipEntry] {
    let parts = parts
    var entries = [
      ZipEntry("[Content_Types].xml", contentTypes(parts)), ZipEntry("_rels/.rels", Self.rootRelationships),
      ZipEntry("docProps/core.xml", WordCore(document.properties).part),
      ZipEntry("word/document.xml", body), ZipEntry("word/_rels/document.xml.rels", documentRelationships(parts)),
    ]
    entries += parts.map { ZipEntry("word/\($0.name).xml", $0.text) }
    if let theme = reference?.theme { entries.append(ZipEntry("word/theme/theme1.xml", theme)) }
    for margin in margins where !margin.images.isEmpty {
      let images = margin.images.compactMap { number in reference.map { ($0.images[number], number) } }
      let links = images.map { image, number in
        (WordReference.imageRelationship(number), "image", "media/\(image.name(number))")
      }
      entries.append(ZipEntry("word/_rels/\(margin.name).xml.rels", Self.relationships(links)))
    }
    for (number, image) in (reference?.images ?? []).enumerated() {
      entries.append(ZipEntry("word/media/\(image.name(number))", image.bytes))
    }
    if !writer.pictures.isEmpty { entries.append(ZipEntry("word/media/fallback.png", WordPictureXML.fallback)) }
    for (place, picture) in writer.pictures.enumerated() {
      entries.append(ZipEntry("word/media/picture\(place + 1).svg", picture.svg))
    }
    return entries
  }

  private func contentTypes(_ parts: [Part]) -> String {
    XMLWriter.part("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]) { xml in
      func known(_ ending: String, _ type: String) { xml.empty("Default", ["Extension": ending, "ContentType": type]) }
      func part(_ name: String, _ type: String) { xml.empty("Override", ["PartName": name, "ContentType": type]) }
      known("rels", "application/vnd.openxmlformats-package.relationships+xml")
      known("xml", "application/xml")
      var endings = Set((reference?.images ?? []).map(\.ending))
      if !writer.pictures.isEmpty { endings.formUnion(["png", "svg"]) }
      for ending in endings.sorted() { known(ending, WordReference.Image.types[ending] ?? "image/svg+xml") }
      part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
      part("/word/document.xml", Self.wordType + "document.main+xml")
      for entry in parts { part("/word/\(entry.name).xml", "\(Self.wordType)\(entry.type)+xml") }
      if reference?.theme != nil {
        part("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml")
      }
    }
  }

  private static let rootRelationships = relationships([
    ("rId1", "officeDocument", "word/document.xml"), ("rId2", "core-properties", "docProps/core.xml"),
  ])

  private func documentRelationships(_ parts: [Part]) -> String {
    var links = parts.map { (Self.relationship(to: $0.name), $0.type, "\($0.name).xml") }
    if reference?.theme != nil { links.append(("rIdTheme", "theme", "theme/theme1.xml")) }
    if !writer.pictures.isEmpty { links.append((WordPictureXML.fallbackRelationship, "image", "media/fallback.png")) }
    for number in 1..<writer.pictures.count + 1 {
      links.append((WordPictureXML.relationship(number), "image", "media/picture\(number).svg"))
    }
    return Self.relationships(links)
  }

  /// The identifier of the relationship of the text to a part.
  static func relationship(to part: String) -> String { "rId_\(part)" }

  private static func relationships(_ links: [(identifier: String, kind: String, target: String)]) -> String {
    XMLWriter.part("Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]) { xml in
      for link in links {
        let type =
          link.kind == "core-properties"
          ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
          : relationshipType + link.kind
        xml.empty("Relationship", ["Id": link.identifier, "Type": type, "Target": link.target])
      }
    }
  }
}
