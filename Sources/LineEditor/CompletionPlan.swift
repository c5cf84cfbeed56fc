/// What pressing TAB does to a line: what is put in the place of the word at the cursor, or what is listed.
struct CompletionPlan: Equatable {
  /// What replaces the word as typed; nil leaves it.
  var insertion: String?
  /// Candidates to list; empty for none.
  var listed: [CompletionCandidate] = []

  /// One candidate is put in whole; of several, what they begin with in common, or, where nothing more is in common, a
  /// list of them.
  init(line: LineBeforeCursor, candidates: [CompletionCandidate]) {
    guard let first = candidates.first else { return }
    if candidates.count == 1 {
      insertion = Self.finished(first, line: line)
      return
    }
    let common = Self.commonBeginning(of: candidates.map(\.text))
    if common.count > line.word.count && common.lowercased().hasPrefix(line.word.lowercased()) {
      insertion = Self.unfinished(common, line: line, isVerbatim: candidates.allSatisfy(\.isVerbatim))
    } else {
      listed = candidates
    }
  }

  private static func finished(_ candidate: CompletionCandidate, line: LineBeforeCursor) -> String {
    let ending = candidate.endsWord ? " " : ""
    if candidate.isVerbatim { return candidate.text + ending }
    guard let mark = Quotation.mark(for: candidate.text, open: line.openQuotationMark) else {
      return candidate.text + ending
    }
    let quoted = Quotation.begin(candidate.text, with: mark)
    return candidate.endsWord ? "\(quoted)\(mark) " : quoted
  }

  private static func unfinished(_ text: String, line: LineBeforeCursor, isVerbatim: Bool) -> String {
    guard !isVerbatim, let mark = Quotation.mark(for: text, open: line.openQuotationMark) else { return text }
    return Quotation.begin(text, with: mark)
  }

  private static func commonBeginning(of texts: [String]) -> String {
    guard let first = texts.first else { return "" }
    return texts.dropFirst().reduce(first) { common, text in
      String(zip(common, text).prefix { $0 == $1 }.map(\.0))
    }
  }
}

/// The quotation marks of a word, as ``LineBeforeCursor`` reads them.
public enum Quotation {
  /// The word as it must be typed: itself, or quoted where it is empty or holds what would be read otherwise.
  public static func quote(_ word: String) -> String {
    guard let mark = mark(for: word, open: nil) else { return word.isEmpty ? "\"\"" : word }
    return "\(begin(word, with: mark))\(mark)"
  }

  /// The mark to quote a word with; nil when it needs none.
  ///
  /// The one that is open already is kept where it can be.
  static func mark(for word: String, open: Character?) -> Character? {
    if open == "'" && !word.contains("'") { return "'" }
    return open != nil || !word.unicodeScalars.allSatisfy(needsNoQuotation) ? "\"" : nil
  }

  /// The opening mark and the word, not yet closed.
  static func begin(_ word: String, with mark: Character) -> String {
    guard mark == "\"" else { return "\(mark)\(word)" }
    return word.reduce(into: "\"") { quoted, character in
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
  }

  private static func needsNoQuotation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/", ":", "@", ",", "+", "=", "%", "~": true
    default: scalar.value >= 0x80 && !scalar.properties.isWhitespace
    }
  }
}
