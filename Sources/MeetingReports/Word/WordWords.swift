internal import MeetingRecords
internal import OfficeDocuments
internal import TerminalText

/// Text within a line as a word processor holds it.
enum WordWords {
  /// A text of the record, or ours, with whatever is invisible in it shown; zero-width spaces that only allow a break are
  /// kept.
  static func plain(_ text: String) -> String {
    text.split(separator: "\u{200B}", omittingEmptySubsequences: false).map { TerminalSafety.escape(String($0)) }
      .joined(separator: "\u{200B}")
  }

  /// The pieces of a text where there is room for one line only.
  static func line(_ inline: ReportInline) -> [WordPiece] { inline.inOneLine.runs.compactMap(piece) }

  /// The paragraphs of a text, each with its lines.
  static func paragraphs(_ inline: ReportInline) -> [[WordPiece]] {
    inline.lines.split(whereSeparator: \.isEmpty).map { lines in
      Array(lines.map { $0.runs.compactMap(piece) }.joined(separator: [.lineBreak]))
    }
  }

  private static func piece(_ run: ReportInline.Run) -> WordPiece? {
    if case .note(let note) = run { return .note(note.compactMap(text)) }
    return text(run).map(WordPiece.text)
  }

  /// The text of a run; absent of a note, which has none in the line.
  private static func text(_ run: ReportInline.Run) -> WordText? {
    switch run {
    case .words(let words): WordText(plain(words))
    case .strong(let words): WordText(plain(words), isStrong: true)
    case .recorded(let text, let language): WordText(plain(text), language: language?.description)
    case .emphasized(let text, let language): WordText(plain(text), language: language?.description, isStrong: true)
    case .code(let code): WordText(plain(code), isCode: true)
    case .note, .leads: nil
    }
  }
}
