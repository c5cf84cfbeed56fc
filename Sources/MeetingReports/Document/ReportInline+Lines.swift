/// The lines and paragraphs of texts, which every format keeps.
enum TextLines {
  /// The lines of a text; a line feed, alone or behind a carriage return, ends one.
  static func of(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
  }

  /// The paragraphs of a text, which blank lines separate; each keeps its lines.
  static func paragraphs(of text: String) -> [String] {
    of(text).split { $0.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: "\n") }
  }
}

extension ReportInline {
  /// The lines of the text; an empty one, of which there are none at the ends and no two in a row, separates paragraphs.
  var lines: [ReportInline] {
    var lines = [ReportInline()]
    for run in runs {
      for (place, piece) in run.lines.enumerated() {
        if place > 0 { lines.append(ReportInline()) }
        if !piece.isEmpty { lines[lines.count - 1].runs.append(piece) }
      }
    }
    let paragraphs = lines.split { $0.text.allSatisfy(\.isWhitespace) }
    guard !paragraphs.isEmpty else { return [self] }
    return Array(paragraphs.joined(separator: [ReportInline()]))
  }

  /// The text with its lines in one, a sign in the place of each break.
  var inOneLine: ReportInline { lines.count > 1 ? .joined(lines.filter { !$0.isEmpty }, " \u{23CE} ") : self }
}

extension ReportInline.Run {
  /// The piece in lines.
  fileprivate var lines: [ReportInline.Run] {
    switch self {
    case .recorded(let text, let language): TextLines.of(text).map { .recorded($0, language: language) }
    case .emphasized(let text, let language): TextLines.of(text).map { .emphasized($0, language: language) }
    case .words, .strong, .code, .note, .leads: [self]
    }
  }

  /// Whether nothing of it is printed.
  fileprivate var isEmpty: Bool {
    switch self {
    case .note(let note): note.isEmpty
    // It says nothing itself, but where what it leads to ends.
    case .leads: false
    default: ReportInline([self]).text.isEmpty
    }
  }
}
