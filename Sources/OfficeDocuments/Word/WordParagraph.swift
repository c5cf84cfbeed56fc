/// A paragraph: its style, its number, and its text.
public struct WordParagraph: Sendable, Hashable {
  /// The style, which says how it looks and what it is.
  public var style: WordStyle
  /// Its number or mark in a list.
  public var number: WordNumber?
  /// How many steps it is set in, where it has no number.
  public var indent: Int
  /// The text.
  public var pieces: [WordPiece]

  /// A paragraph from its parts.
  public init(_ style: WordStyle = .body, _ pieces: [WordPiece] = [], number: WordNumber? = nil, indent: Int = 0) {
    self.style = style
    self.pieces = pieces
    self.number = number
    self.indent = indent
  }

  /// The text alone, as it reads.
  public var text: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text.text
      case .lineBreak: "\n"
      case .note, .pageNumber: ""
      }
    }.joined()
  }
}

/// A piece of a paragraph.
public enum WordPiece: Sendable, Hashable {
  /// Text.
  case text(WordText)
  /// A note at the foot of the page.
  case note([WordText])
  /// The end of a line within the paragraph.
  case lineBreak
  /// The number of the page, which the word processor fills in.
  case pageNumber
}

/// Text of one language and look.
public struct WordText: Sendable, Hashable {
  /// The text; whatever it holds, it is shown and never acts.
  public var text: String
  /// Its language (BCP 47); absent for that of the document.
  public var language: String?
  /// Whether it stands out.
  public var isStrong: Bool
  /// Whether it is meant for machines, such as an identifier.
  public var isCode: Bool

  /// Text from its parts.
  public init(_ text: String, language: String? = nil, isStrong: Bool = false, isCode: Bool = false) {
    self.text = text
    self.language = language
    self.isStrong = isStrong
    self.isCode = isCode
  }
}

/// The place of a paragraph in a list, which the word processor counts itself.
public struct WordNumber: Sendable, Hashable {
  /// The level, from 0 for what stands under nothing, to 8.
  public var level: Int
  /// What stands before the paragraph.
  public var marker: WordMarker

  /// A number from its parts; a level beyond the last becomes the last.
  public init(level: Int, _ marker: WordMarker) {
    self.level = min(8, max(0, level))
    self.marker = marker
  }
}

/// What stands before a paragraph of a list.
public enum WordMarker: Sendable, Hashable {
  /// A dot.
  case bullet
  /// A number with what surrounds it: “(” and “)”, or nothing and “.”.
  case counted(WordCount, before: String, after: String, value: Int)
  /// What no word processor counts, to the letter: “5 bis.”.
  case literal(String)
}

/// How numbers of a list are written.
public enum WordCount: String, Sendable, Hashable {
  /// 1, 2, 3.
  case decimal
  /// a, b, c.
  case lowerLetter
  /// A, B, C.
  case upperLetter
  /// i, ii, iii.
  case lowerRoman
  /// I, II, III.
  case upperRoman
}
