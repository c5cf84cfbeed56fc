/// Writes the text of a document, and gathers what it needs beside: lists, notes and pictures.
struct WordWriter {
  let styles: WordStyleSheet
  var numbering = WordNumbering()
  /// The notes, in order; each is known by its place, from 1.
  private(set) var notes: [[WordText]] = []
  /// The pictures, in order.
  private(set) var pictures: [WordPicture] = []

  init(styles: WordStyleSheet) { self.styles = styles }

  // MARK: Paragraphs

  /// A paragraph; what stands at the end of its properties is given.
  mutating func write(
    _ paragraph: WordParagraph, to xml: inout XMLWriter, keepsWithNext: Bool = false, ending: String = ""
  ) {
    let list = paragraph.number.map { (numbering.list($0), $0.level) }
    let style = styles.identifier(paragraph.style)
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.value("w:pStyle", style)
        if keepsWithNext { xml.empty("w:keepNext") }
        if let (list, level) = list {
          xml.element("w:numPr") { xml in
            xml.value("w:ilvl", "\(level)")
            xml.value("w:numId", "\(list)")
          }
        } else if paragraph.indent > 0 {
          xml.empty("w:ind", ["w:left": "\(min(9, paragraph.indent) * WordNumbering.step)"])
        }
        xml.raw(ending)
      }
      for piece in paragraph.pieces { write(piece, to: &xml) }
    }
  }

  private mutating func write(_ piece: WordPiece, to xml: inout XMLWriter) {
    switch piece {
    case .text(let text): write(text, to: &xml)
    case .lineBreak: xml.element("w:r") { $0.empty("w:br") }
    case .pageNumber:
      xml.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": "begin"]) }
      xml.element("w:r") { $0.element("w:instrText", ["xml:space": "preserve"], text: " PAGE ") }
      xml.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": "separate"]) }
      xml.element("w:r") { $0.element("w:t", text: "1") }
      xml.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": "end"]) }
    case .note(let note):
      notes.append(note)
      let number = notes.count
      let style = styles.noteReference
      xml.element("w:r") { xml in
        xml.element("w:rPr") { $0.value("w:rStyle", style) }
        xml.empty("w:footnoteReference", ["w:id": "\(number)"])
      }
    }
  }

  /// Text, one run after the other.
  func write(_ texts: [WordText], to xml: inout XMLWriter) {
    for text in texts { write(text, to: &xml) }
  }

  private func write(_ text: WordText, to xml: inout XMLWriter) {
    for piece in WordScript.pieces(of: text.text) where !piece.text.isEmpty {
      xml.element("w:r") { xml in
        let properties = properties(of: text, piece.script)
        if !properties.isEmpty { xml.element("w:rPr") { $0.raw(properties) } }
        xml.element("w:t", ["xml:space": "preserve"], text: piece.text)
      }
    }
  }

  /// The properties of a run, in the order of the schema (ECMA-376 §17.3.2.28).
  private func properties(of text: WordText, _ script: WordScript) -> String {
    var xml = XMLWriter()
    if text.isCode { xml.value("w:rStyle", styles.code) }
    if case .complex(let font?) = script { xml.empty("w:rFonts", ["w:cs": font.name]) }
    if script == .eastAsian { xml.empty("w:rFonts", ["w:hint": "eastAsia"]) }
    if text.isStrong {
      xml.empty("w:b")
      xml.empty("w:bCs")
    }
    let language = text.language.flatMap { WordLanguage.isKnown($0) ? WordLanguage.full($0) : nil }
    guard case .complex(let font) = script else {
      guard let language, !WordLanguage.isComplex(language) else { return xml.text }
      xml.empty("w:lang", [WordLanguage.isEastAsian(language) ? "w:eastAsia" : "w:val": language])
      return xml.text
    }
    xml.empty("w:cs")
    let bidi = language.flatMap { WordLanguage.isComplex($0) ? $0 : nil } ?? font?.language
    if let bidi { xml.empty("w:lang", ["w:bidi": bidi]) }
    return xml.text
  }

  // MARK: Tables

  /// A table, whose head is repeated on each page and whose rows are not parted by one.
  mutating func write(_ table: WordTable, to xml: inout XMLWriter, width: Int) {
    let count = max(table.columns.count, table.rows.map(\.count).max() ?? 0)
    guard count > 0 else { return }
    let widths = Self.widths(table.weights, count: count, width: width)
    let (isLayout, style) = (table.columns.isEmpty, styles.table)
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        if !isLayout { xml.value("w:tblStyle", style) }
        xml.empty("w:tblW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"])
        xml.empty("w:tblLayout", ["w:type": "fixed"])
        xml.empty("w:tblLook", ["w:val": isLayout ? "0000" : "0020", "w:firstRow": isLayout ? "0" : "1"])
        if !table.description.isEmpty { xml.value("w:tblDescription", table.description) }
      }
      xml.element("w:tblGrid") { xml in for width in widths { xml.empty("w:gridCol", ["w:w": "\(width)"]) } }
      if !isLayout { row(table.columns.map { [$0] }, widths, isHead: true, to: &xml) }
      for cells in table.rows { row(cells, widths, isHead: false, to: &xml) }
    }
  }

  private mutating func row(_ cells: [[WordParagraph]], _ widths: [Int], isHead: Bool, to xml: inout XMLWriter) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.empty("w:cantSplit")
        if isHead { xml.empty("w:tblHeader") }
      }
      for (place, width) in widths.enumerated() {
        xml.element("w:tc") { xml in
          xml.element("w:tcPr") { $0.empty("w:tcW", ["w:w": "\(width)", "w:type": "dxa"]) }
          let paragraphs = cells.indices.contains(place) ? cells[place] : []
          // A cell without a paragraph is no cell.
          for paragraph in paragraphs.isEmpty ? [WordParagraph(.tableText)] : paragraphs {
            write(paragraph, to: &xml, keepsWithNext: isHead)
          }
        }
      }
    }
  }

  /// The widths of columns: in proportion to their weights, the rest of the division at the last.
  static func widths(_ weights: [Int], count: Int, width: Int) -> [Int] {
    let weights = (0..<count).map { weights.indices.contains($0) ? min(1_000, max(1, weights[$0])) : 1 }
    let total = weights.reduce(0, +)
    var widths = weights.map { width * $0 / total }
    widths[count - 1] += width - widths.reduce(0, +)
    return widths
  }

  // MARK: Pictures

  /// A picture, as broad as the text allows, with its words.
  mutating func write(_ picture: WordPicture, to xml: inout XMLWriter, width: Int) {
    pictures.append(picture)
    WordPictureXML(picture: picture, number: pictures.count, textWidth: width).write(
      to: &xml, style: styles.identifier(.body))
  }
}
