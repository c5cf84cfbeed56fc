/// Breaks text into lines of a terminal.
public enum TextWrap {
  /// The lines of a text, none wider than a number of columns.
  ///
  /// Breaks at spaces; a word that is wider than a line, or a script that writes none (Lao, Chinese), is broken between
  /// clusters. Line breaks of the text are kept. What could act on a terminal is made visible first.
  ///
  /// - Complexity: O(n) in the length of the text.
  public static func lines(_ text: String, columns: Int) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph in
      wrapParagraph(TerminalSafety.escape(String(paragraph)), columns: max(columns, 2))
    }
  }

  private static func wrapParagraph(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in text.split(separator: " ") {
      let wordWidth = DisplayWidth.of(String(word))
      if !line.isEmpty, width + 1 + wordWidth > columns {
        lines.append(line)
        (line, width) = ("", 0)
      }
      if !line.isEmpty {
        line += " "
        width += 1
      }
      for piece in pieces(word, columns: columns, room: columns - width) {
        if piece.startsLine {
          lines.append(line)
          (line, width) = ("", 0)
        }
        line += piece.text
        width += DisplayWidth.of(piece.text)
      }
    }
    return lines + [line]
  }

  /// A word cut so that its first piece fits the room left and every other one a whole line.
  private static func pieces(_ word: Substring, columns: Int, room: Int) -> [(text: String, startsLine: Bool)] {
    var pieces: [(text: String, startsLine: Bool)] = [("", false)]
    var left = room
    for cluster in word {
      let width = DisplayWidth.of(String(cluster))
      if width > left {
        pieces.append(("", true))
        left = columns
      }
      pieces[pieces.count - 1].text.append(cluster)
      left -= width
    }
    return pieces
  }
}
