/// A document for word processors (Office Open XML, ECMA-376), as a value.
///
/// The same value gives the same bytes, in every time zone; see ``bytes(using:)``.
public struct WordDocument: Sendable, Hashable {
  /// What is known about the document.
  public var properties: WordProperties
  /// What is in the margins of the pages.
  public var margins: WordMargins
  /// The parts, each on pages of its own.
  public var sections: [WordSection]

  /// A document from its parts.
  public init(properties: WordProperties, margins: WordMargins = WordMargins(), sections: [WordSection]) {
    self.properties = properties
    self.margins = margins
    self.sections = sections
  }
}

/// What is known about a document.
public struct WordProperties: Sendable, Hashable {
  /// What it is called.
  public var title: String
  /// The language of its words (BCP 47).
  public var language: String
  /// When it was made, as `2026-11-23T00:00:00Z`; absent where that is not to be said.
  public var created: String?

  /// Properties from their parts.
  public init(title: String, language: String, created: String? = nil) {
    self.title = title
    self.language = language
    self.created = created
  }
}

/// What is above and below the text of each page.
public struct WordMargins: Sendable, Hashable {
  /// What stands at the head of every page.
  public var mark: WordParagraph?
  /// What stands at the head of every page but the first.
  public var running: WordParagraph?
  /// What stands at the foot of every page.
  public var footer: WordParagraph?

  /// Margins from their parts.
  public init(mark: WordParagraph? = nil, running: WordParagraph? = nil, footer: WordParagraph? = nil) {
    self.mark = mark
    self.running = running
    self.footer = footer
  }
}

/// Pages of one form.
public struct WordSection: Sendable, Hashable {
  /// Whether the pages lie across.
  public var isLandscape: Bool
  /// What is on them.
  public var blocks: [WordBlock]

  /// A section from its parts.
  public init(isLandscape: Bool = false, blocks: [WordBlock] = []) {
    self.isLandscape = isLandscape
    self.blocks = blocks
  }
}

/// What stands on a page.
public enum WordBlock: Sendable, Hashable {
  /// A paragraph.
  case paragraph(WordParagraph)
  /// A table.
  case table(WordTable)
  /// A picture.
  case picture(WordPicture)
}

/// A table whose columns have names, or one without, which only puts things beside one another.
public struct WordTable: Sendable, Hashable {
  /// The names of the columns; none where it only lays out.
  public var columns: [WordParagraph]
  /// The rows, each with its cells; a cell has one or more paragraphs.
  public var rows: [[[WordParagraph]]]
  /// How broad the columns are to one another, one number for each.
  public var weights: [Int]
  /// What the table holds, for someone who cannot see it.
  public var description: String

  /// A table from its parts.
  public init(columns: [WordParagraph], rows: [[[WordParagraph]]], weights: [Int], description: String = "") {
    self.columns = columns
    self.rows = rows
    self.weights = weights
    self.description = description
  }
}

/// A picture made of lines, with what it shows in words.
public struct WordPicture: Sendable, Hashable {
  /// The picture as a file in SVG.
  public var svg: String
  /// What it is called.
  public var title: String
  /// What is to be seen in it, for someone who cannot see it.
  public var description: String
  /// How broad it is; only the proportion to the height counts.
  public var width: Int
  /// How high it is.
  public var height: Int

  /// A picture from its parts.
  public init(svg: String, title: String, description: String, width: Int, height: Int) {
    self.svg = svg
    self.title = title
    self.description = description
    (self.width, self.height) = (max(1, width), max(1, height))
  }
}
