internal import TerminalText

/// Writes content lines of iCalendar (RFC 5545 §3.1), each ended by CR LF and folded.
struct ICalendarWriter {
  /// A parameter of a property.
  struct Parameter {
    let name: String
    let value: String

    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// No line takes more octets, its end not counted.
  static let greatestLineOctets = 75

  private(set) var text = ""

  /// Writes a component: what the closure writes, between its begin and end.
  mutating func component(_ name: String, _ content: (inout ICalendarWriter) -> Void) {
    line("BEGIN:\(name)")
    content(&self)
    line("END:\(name)")
  }

  /// Writes a property whose value is a word, date or number of ours.
  mutating func property(_ name: String, _ parameters: [Parameter] = [], value: String) {
    line(name + parameters.map { ";\($0.name)=\(Self.parameterValue($0.value))" }.joined() + ":" + value)
  }

  /// Writes a property whose value is text, where there is any; its language where that is known.
  mutating func textProperty(_ name: String, _ texts: [String], language: String? = nil) {
    guard texts.contains(where: { !$0.isEmpty }) else { return }
    property(
      name, language.map { [Parameter("LANGUAGE", $0)] } ?? [], value: texts.map(Self.escaped).joined(separator: ","))
  }

  /// A text as a value (RFC 5545 §3.3.11): on one line, and without meaning to a list or to what follows.
  ///
  /// What could act on a reader's screen or order its letters anew is made visible.
  static func escaped(_ text: String) -> String {
    var result = ""
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for scalar in TerminalSafety.escape(lines.joined(separator: "\n"), keepsLineFeeds: true).unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A parameter's value in quotes, with what it cannot hold written as RFC 6868 says.
  private static func parameterValue(_ value: String) -> String {
    let plain = value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-/_+.".contains($0)) }
    guard !plain else { return value }
    let safe = TerminalSafety.escape(value).replacing("^", with: "^^").replacing("\"", with: "^'")
    return "\"\(safe)\""
  }

  /// Writes a line, folded so that no line is longer than 75 octets, and no character as readers see it is split where
  /// it fits a line; never one of UTF-8.
  private mutating func line(_ content: String) {
    var used = 0
    for character in content {
      let whole = String(character)
      // A character of very many marks fits no line: it is folded between them.
      let pieces = whole.utf8.count < Self.greatestLineOctets ? [whole] : whole.unicodeScalars.map { String($0) }
      for piece in pieces {
        if used + piece.utf8.count > Self.greatestLineOctets {
          text += "\r\n "
          used = 1
        }
        text += piece
        used += piece.utf8.count
      }
    }
    text += "\r\n"
  }
}
