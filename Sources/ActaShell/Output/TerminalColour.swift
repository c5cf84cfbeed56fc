/// Colours of a terminal (ECMA-48, Select Graphic Rendition); asked for only where they are wanted.
enum TerminalColour {
  private static func sgr(_ code: Int, _ text: Substring) -> String { "\u{1B}[\(code)m\(text)\u{1B}[0m" }

  /// A message of failure: the word “error” in red, carets too.
  static func failure(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.contains("^"), line.allSatisfy({ $0 == " " || $0 == "^" }) { return sgr(31, line) }
      guard let word = line.firstRange(of: "error:") else { return String(line) }
      return line[..<word.lowerBound] + sgr(31, line[word]) + line[word.upperBound...]
    }.joined(separator: "\n")
  }

  /// The prompt.
  static func prompt(_ text: String) -> String { sgr(1, text[...]) }
}
