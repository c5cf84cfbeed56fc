/// What is above or below the text, on the first page or on those that follow.
struct WordMarginPart: Sendable, Hashable {
  /// The name of the part, without its ending.
  var name: String
  /// `header` or `footer`.
  var kind: String
  var isOfFirstPage: Bool
  /// The part, as XML.
  var part: String
  /// The pictures of the other document that are in it, by their places.
  var images: [Int]

  /// The parts of a document: the head and foot of another, where one is given, and what is ours under them.
  static func parts(
    _ margins: WordMargins, _ reference: WordReference?, _ writer: inout WordWriter
  ) -> [WordMarginPart] {
    // Where the other document numbers its pages, it does so as its office wants it.
    let numbersPages = !(reference?.numbersPages ?? false)
    let pageNumber = numbersPages ? WordParagraph(.header, [.pageNumber]) : nil
    let later = [pageNumber, margins.running, margins.mark].compactMap(\.self)
    let first = [margins.mark].compactMap(\.self)
    let footer = [margins.footer].compactMap(\.self)
    let pages = [
      ("header1", "header", true, first), ("header2", "header", false, later),
      ("footer1", "footer", true, footer), ("footer2", "footer", false, footer),
    ]
    return pages.map { name, kind, isOfFirstPage, paragraphs in
      let taken = reference?.margin(kind, isOfFirstPage: isOfFirstPage)
      let empty = WordParagraph(kind == "header" ? .header : .footer)
      let own = paragraphs.isEmpty && taken == nil ? [empty] : paragraphs
      let root = kind == "header" ? "w:hdr" : "w:ftr"
      let part = XMLWriter.part(root, XMLNamespaces.declarations) { xml in
        if let taken { xml.raw(taken.xml) }
        for paragraph in own { writer.write(paragraph, to: &xml) }
      }
      return WordMarginPart(
        name: name, kind: kind, isOfFirstPage: isOfFirstPage, part: part, images: taken?.images ?? [])
    }
  }
}
