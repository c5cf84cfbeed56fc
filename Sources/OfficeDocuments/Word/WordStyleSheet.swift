/// The styles of a document: ours, or those of another document with ours added where it lacks one.
struct WordStyleSheet: Sendable, Hashable {
  private var identifiers: [WordStyle: String] = [:]
  /// What each of the styles of text and tables is called in the document.
  private(set) var (noteReference, code, table) = ("", "", "")
  /// The styles, as XML.
  private(set) var declarations = ""
  /// What holds where no style says otherwise, where another document says it.
  private(set) var defaults: String?
  /// Further elements before the styles.
  private(set) var latent = ""

  /// The style of a paragraph, as the document names it.
  func identifier(_ style: WordStyle) -> String { identifiers[style] ?? style.declaration.identifier }

  /// The styles of a document, or ours alone.
  init(_ reference: XMLElement? = nil) {
    var taken: [String: String] = [:]
    var used: Set<String> = []
    for element in reference?.elements ?? [] {
      switch element.name {
      case "w:docDefaults": defaults = element.xml
      case "w:latentStyles": latent += element.xml
      case "w:style":
        declarations += element.xml
        guard let identifier = element["w:styleId"] else { continue }
        used.insert(identifier)
        // The first of a name counts, as in word processors.
        let name = "\(element["w:type"] ?? "paragraph")/\(element.first("w:name")?["w:val"]?.lowercased() ?? "")"
        if taken[name] == nil { taken[name] = identifier }
      default: break
      }
    }
    func known(_ declaration: WordStyleDeclaration, isNew: (String) -> Void) -> String {
      if let there = taken["\(declaration.kind)/\(declaration.name.lowercased())"] { return there }
      var identifier = declaration.identifier
      while used.contains(identifier) { identifier += "A" }
      used.insert(identifier)
      isNew(identifier)
      return identifier
    }
    var missing: [(WordStyleDeclaration, String)] = []
    for style in WordStyle.allCases {
      let declaration = style.declaration
      identifiers[style] = known(declaration) { missing.append((declaration, $0)) }
    }
    noteReference = known(Self.noteReferenceStyle) { missing.append((Self.noteReferenceStyle, $0)) }
    code = known(Self.codeStyle) { missing.append((Self.codeStyle, $0)) }
    table = known(Self.tableStyle) { missing.append((Self.tableStyle, $0)) }
    for (declaration, identifier) in missing { declarations += xml(declaration, identifier) }
  }

  private static let noteReferenceStyle = WordStyleDeclaration(
    identifier: "FootnoteReference", name: "footnote reference", kind: "character",
    text: "<w:vertAlign w:val=\"superscript\"/>")
  private static let codeStyle = WordStyleDeclaration(
    identifier: "ActaCode", name: "Code Text", kind: "character", text: "<w:noProof/>")
  private static let tableStyle = WordStyleDeclaration(identifier: "TableGrid", name: "Table Grid", kind: "table")

  private func xml(_ declaration: WordStyleDeclaration, _ identifier: String) -> String {
    let isBody = declaration.name == WordStyle.body.declaration.name
    var xml = XMLWriter()
    let isParagraph = declaration.kind == "paragraph"
    xml.element("w:style", attributes(declaration, identifier, isDefault: isBody)) { xml in
      xml.value("w:name", declaration.name)
      if isParagraph, !isBody { xml.value("w:basedOn", self.identifier(.body)) }
      if let next = declaration.next { xml.value("w:next", self.identifier(next)) }
      xml.empty("w:qFormat")
      if !declaration.paragraph.isEmpty { xml.element("w:pPr") { $0.raw(declaration.paragraph) } }
      if !declaration.text.isEmpty { xml.element("w:rPr") { $0.raw(declaration.text) } }
      if declaration.kind == "table" { Self.grid(&xml) }
    }
    return xml.text
  }

  private func attributes(
    _ declaration: WordStyleDeclaration, _ identifier: String, isDefault: Bool
  ) -> KeyValuePairs<String, String> {
    if isDefault { return ["w:type": declaration.kind, "w:default": "1", "w:styleId": identifier] }
    return ["w:type": declaration.kind, "w:styleId": identifier]
  }

  private static func grid(_ xml: inout XMLWriter) {
    xml.element("w:tblPr") { xml in
      xml.element("w:tblBorders") { xml in
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
          xml.empty("w:\(side)", ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "808080"])
        }
      }
      xml.element("w:tblCellMar") { xml in
        for side in ["left", "right"] { xml.empty("w:\(side)", ["w:w": "85", "w:type": "dxa"]) }
      }
    }
  }

  /// The part that declares the styles.
  func part(language: String) -> String {
    XMLWriter.part("w:styles", XMLNamespaces.declarations) { xml in
      xml.raw(defaults ?? Self.ownDefaults(language))
      xml.raw(latent)
      xml.raw(declarations)
    }
  }

  private static func ownDefaults(_ language: String) -> String {
    var xml = XMLWriter()
    let (full, latin) = (WordLanguage.full(language), "Times New Roman")
    let complex = WordFont.all.first { $0.language == full }
    xml.element("w:docDefaults") { xml in
      xml.element("w:rPrDefault") { xml in
        xml.element("w:rPr") { xml in
          xml.empty(
            "w:rFonts",
            ["w:ascii": latin, "w:hAnsi": latin, "w:eastAsia": latin, "w:cs": complex?.name ?? latin])
          xml.value("w:sz", "24")
          xml.value("w:szCs", "24")
          if WordLanguage.isKnown(full) { xml.raw(lang(full)) }
        }
      }
      xml.empty("w:pPrDefault")
    }
    return xml.text
  }

  /// The language of a document: of its words, and also of its complex script where it has one.
  static func lang(_ full: String) -> String {
    var xml = XMLWriter()
    if WordLanguage.isComplex(full) {
      xml.empty("w:lang", ["w:val": full, "w:bidi": full])
    } else if WordLanguage.isEastAsian(full) {
      xml.empty("w:lang", ["w:val": full, "w:eastAsia": full])
    } else {
      xml.empty("w:lang", ["w:val": full])
    }
    return xml.text
  }
}
