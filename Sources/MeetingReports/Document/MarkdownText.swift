internal import TerminalText

/// Text as Markdown writes it, so that CommonMark, GitHub and pandoc show exactly that text.
public enum MarkdownText {
  /// What means something wherever it stands, and means itself behind a backslash: besides the signs of CommonMark and
  /// GitHub, those of pandoc (superscripts, attributes, and quotes and apostrophes that it would bend).
  private static let escapedSigns = Set("\\`*_[]|~#$^{}\"'".unicodeScalars)

  /// The text without meaning to Markdown, wherever in a line it stands but at the beginning.
  ///
  /// - Complexity: O(n) in its length.
  public static func escaped(_ text: String) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "@": result += "&#64;"
      // A bare address becomes a link in many readers; without “://” or “www.” it doesn't.
      case ":" where scalars[place...].starts(with: "://".unicodeScalars): result += "&#58;"
      case "." where isAfterThreeW(scalars, place): result += "&#46;"
      // Two hyphens become a dash, three points an ellipsis.
      case "-", ".":
        // What stands before or behind the text may be a hyphen, too.
        let outside: Unicode.Scalar? = scalar == "-" ? "-" : nil
        let before = place > 0 ? scalars[place - 1] : outside
        let after = place + 1 < scalars.count ? scalars[place + 1] : outside
        let isAlone = before != scalar && after != scalar
        result += isAlone ? String(scalar) : "\\" + String(scalar)
      default:
        if escapedSigns.contains(scalar) { result += "\\" }
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isAfterThreeW(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    place >= 3 && scalars[(place - 3)..<place].allSatisfy { $0 == "w" || $0 == "W" }
  }

  /// Escapes in text that is escaped already what means something at the beginning of a line only: lists of every kind,
  /// rules, underlines of headings, definitions, captions, blocks of code.
  public static func lineStart(_ text: String) -> String {
    let text = text.drop { $0 == " " || $0 == "\t" }
    guard let first = text.first else { return "" }
    if "-+=:%(!".contains(first) { return "\\\(text)" }
    let word = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let rest = text.dropFirst(word.count)
    guard let mark = rest.first, isMarker(word), mark == "." || mark == ")" || mark == ":" else { return String(text) }
    return "\(word)\\\(rest)"
  }

  /// Whether a word with a point, a parenthesis or a colon behind it begins an item, or the caption of a table.
  private static func isMarker(_ word: Substring) -> Bool {
    if word.allSatisfy(\.isNumber) || word.count == 1 { return !word.isEmpty }
    return word.lowercased() == "table" || word.lowercased().allSatisfy { "ivxlcdm".contains($0) }
  }

  /// The text as a cell of a table, its lines kept.
  public static func cell(_ text: String) -> String {
    TerminalSafety.escape(text, keepsLineFeeds: true)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { escaped(String($0)) }
      .joined(separator: lineBreakInCell)
  }

  /// A blank behind it keeps the words apart where a reader leaves HTML out.
  static let lineBreakInCell = "<br> "
}
