/// The text of a document: its blocks, section after section.
struct WordBody {
  private let document: WordDocument
  private let page: WordPage
  private let margins: [WordMarginPart]

  init(_ document: WordDocument, _ page: WordPage, _ margins: [WordMarginPart]) {
    self.document = document
    self.page = page
    self.margins = margins
  }

  /// The part of the package.
  func part(_ writer: inout WordWriter) -> String {
    let sections = document.sections.isEmpty ? [WordSection()] : document.sections
    return XMLWriter.part("w:document", XMLNamespaces.declarations) { xml in
      xml.element("w:body") { xml in
        for (place, section) in sections.enumerated() {
          let page = page.turned(isLandscape: section.isLandscape)
          let ending = self.ending(page, isFirst: place == 0)
          let isLast = place == sections.count - 1
          write(section.blocks, &writer, to: &xml, width: page.textWidth, ending: isLast ? nil : ending)
          if isLast { xml.raw(ending) }
        }
      }
    }
  }

  /// The blocks of a section; what ends it stands in its last paragraph, but at the end of the document.
  private func write(
    _ blocks: [WordBlock], _ writer: inout WordWriter, to xml: inout XMLWriter, width: Int, ending: String?
  ) {
    var wasTable = false
    for (place, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        let isLast = place == blocks.count - 1
        writer.write(paragraph, to: &xml, ending: isLast ? ending ?? "" : "")
        if isLast { return }
      case .table(let table):
        // Tables without a paragraph between them would become one.
        if wasTable { Self.gap("", to: &xml) }
        writer.write(table, to: &xml, width: width)
      case .picture(let picture): writer.write(picture, to: &xml, width: width)
      }
      wasTable = if case .table = block { true } else { false }
    }
    if wasTable || ending != nil { Self.gap(ending ?? "", to: &xml) }
  }

  /// A paragraph of hardly any height, where the format asks for one.
  private static func gap(_ ending: String, to xml: inout XMLWriter) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.empty("w:spacing", ["w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"])
        xml.element("w:rPr") { $0.value("w:sz", "2") }
        xml.raw(ending)
      }
    }
  }

  /// What ends a section: its page, and what is in the margins.
  private func ending(_ page: WordPage, isFirst: Bool) -> String {
    var xml = XMLWriter()
    xml.element("w:sectPr") { xml in
      for margin in margins where isFirst || !margin.isOfFirstPage {
        xml.empty(
          "w:\(margin.kind)Reference",
          ["w:type": margin.isOfFirstPage ? "first" : "default", "r:id": WordPackage.relationship(to: margin.name)])
      }
      xml.value("w:type", "nextPage")
      page.write(to: &xml)
      if isFirst { xml.empty("w:titlePg") }
    }
    return xml.text
  }
}
