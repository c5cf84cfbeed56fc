/// What a paragraph is; word processors show headings as an outline by it.
public enum WordStyle: Sendable, Hashable, CaseIterable {
  /// The title of the document.
  case title
  /// A line under the title.
  case subtitle
  /// The heading of a part.
  case heading1
  /// The heading of a part of a part.
  case heading2
  /// A heading below that.
  case heading3
  /// Text.
  case body
  /// A numbered paragraph, as minutes have them.
  case clause
  /// An item of a list.
  case item
  /// A term with what is said of it.
  case fact
  /// The title of a table or a picture.
  case caption
  /// The name of a column.
  case tableHead
  /// The text of a cell.
  case tableText
  /// What is in the head of a paper, and where it is signed.
  case masthead
  /// The name of someone who signs, under a line with room above it.
  case signature
  /// What stands on every page, that no one takes the document for something else.
  case mark
  /// What is above the text of a page.
  case header
  /// What is below it.
  case footer
  /// A note at the foot of a page.
  case footnote

  /// The heading of a depth, 1 for the parts of a document; what is deeper than 3 is as 3.
  public static func heading(_ depth: Int) -> WordStyle {
    switch depth {
    case ...1: .heading1
    case 2: .heading2
    default: .heading3
    }
  }
}

/// A style as a document declares it.
struct WordStyleDeclaration {
  /// The identifier in a document of ours.
  var identifier: String
  /// The name, by which word processors know the usual ones in every language of their own.
  var name: String
  var kind = "paragraph"
  /// The properties of its paragraphs.
  var paragraph = ""
  /// The properties of its text.
  var text = ""
  var next: WordStyle?
}

extension WordStyle {
  /// What it is called, and how it looks where no other document says so.
  var declaration: WordStyleDeclaration {
    switch self {
    case .title:
      .init(
        identifier: "Title", name: "Title", paragraph: Self.spaced(240, 60, "<w:jc w:val=\"center\"/>"),
        text: Self.bold(32), next: .body)
    case .subtitle:
      .init(
        identifier: "Subtitle", name: "Subtitle", paragraph: Self.spaced(0, 60, "<w:jc w:val=\"center\"/>"),
        text: Self.bold(24), next: .body)
    case .heading1: Self.heading(1, size: 26, before: 300)
    case .heading2: Self.heading(2, size: 24, before: 200)
    case .heading3: Self.heading(3, size: 24, before: 160)
    case .body: .init(identifier: "Normal", name: "Normal", paragraph: Self.spaced(0, 120))
    case .clause: .init(identifier: "ActaClause", name: "Numbered Clause", paragraph: Self.spaced(0, 120))
    case .item: .init(identifier: "ListParagraph", name: "List Paragraph", paragraph: Self.spaced(0, 80))
    case .fact: .init(identifier: "ActaFact", name: "Fact", paragraph: Self.spaced(0, 40))
    case .caption:
      .init(
        identifier: "Caption", name: "caption", paragraph: "<w:keepNext/>" + Self.spaced(160, 80), text: Self.bold(22))
    case .tableHead:
      .init(identifier: "ActaTableHeading", name: "Table Heading", paragraph: Self.spaced(20, 20), text: Self.bold(20))
    case .tableText:
      .init(identifier: "ActaTableText", name: "Table Text", paragraph: Self.spaced(20, 20), text: Self.size(20))
    case .masthead:
      .init(identifier: "ActaMasthead", name: "Masthead", paragraph: Self.spaced(0, 40), text: Self.size(22))
    case .signature:
      .init(
        identifier: "ActaSignature", name: "Signature Line",
        paragraph: "<w:keepNext/><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"auto\"/></w:pBdr>"
          + Self.spaced(1_000, 20), text: Self.size(22))
    case .mark:
      .init(
        identifier: "ActaMark", name: "Page Mark", paragraph: Self.spaced(0, 120, "<w:jc w:val=\"center\"/>"),
        text:
          "<w:b/><w:bCs/><w:color w:val=\"A00000\"/><w:spacing w:val=\"120\"/><w:sz w:val=\"36\"/><w:szCs w:val=\"36\"/>"
      )
    case .header:
      .init(
        identifier: "Header", name: "header", paragraph: Self.spaced(0, 60, "<w:jc w:val=\"center\"/>"),
        text: Self.size(20))
    case .footer: .init(identifier: "Footer", name: "footer", paragraph: Self.spaced(0, 0), text: Self.size(16))
    case .footnote:
      .init(identifier: "FootnoteText", name: "footnote text", paragraph: Self.spaced(0, 20), text: Self.size(18))
    }
  }

  private static func heading(_ depth: Int, size: Int, before: Int) -> WordStyleDeclaration {
    .init(
      identifier: "Heading\(depth)", name: "heading \(depth)",
      paragraph: "<w:keepNext/><w:keepLines/>" + spaced(before, 100, "<w:outlineLvl w:val=\"\(depth - 1)\"/>"),
      text: bold(size), next: .body)
  }

  /// The space before and behind a paragraph, in twentieths of a point, and what is behind that in the order of the schema.
  private static func spaced(_ before: Int, _ after: Int, _ rest: String = "") -> String {
    "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>" + rest
  }

  /// The size of letters, in half points.
  private static func size(_ size: Int) -> String { "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>" }
  private static func bold(_ size: Int) -> String { "<w:b/><w:bCs/>" + self.size(size) }
}
