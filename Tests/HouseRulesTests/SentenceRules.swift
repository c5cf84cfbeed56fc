/// What a sentence may not say.
enum SentenceRules {
  /// Options and command lines in what stands below the shell: there, what can be done is data, and the shell spells it.
  static func shellTalk(in file: SourceFile) -> [Violation] {
    SwiftCode.literals(of: file.text).flatMap { literal -> [Violation] in
      // Custom properties of CSS begin with two dashes, too.
      let text = literal.text.replacing(/var\(--/, with: "var(")
      let patterns = [
        /(?:^|[\s(“"'=,:])--[a-z][a-z-]*(?![a-z-]*:)/, /\bacta [a-z]+(?:-[a-z]+)*\b/, /`[a-z][^`]*`/,
        /\b[Ww]rite: [a-z].*/, /\bwith: [a-z].*/,
      ]
      return patterns.compactMap { pattern in
        text.firstMatch(of: pattern).map {
          Violation(file.path, line: literal.line, "“\($0.0)” is how the shell spells it")
        }
      }
    }
  }

  /// What a person would not say to a colleague, and what is said in its place.
  static let unplain: [(pattern: String, instead: String)] = [
    (#"\bparted by\b"#, "separated by"), (#"\b[Uu]nless said\b"#, "(default: …)"),
    (#"\bstands?\b(?! out)"#, "is, says, at"),
    (#"\b[Ss]peaks? of\b"#, "is about, includes"), (#"\b[Ss]omebody\b"#, "someone"), (#"\bone['’]s own\b"#, "your own"),
    (#"\b[Ww]hoever\b"#, "the person who, anyone who"), (#"\bany more\b"#, "no longer"),
    (#"\b[Mm]eanwhile\b"#, "since, at the same time"), (#"\bnobody (knows when|wrote down)\b"#, "while it is unknown"),
    (#"\bof before\b"#, "older, earlier"), (#"\bneeds a value for\b"#, "needs a …"),
    (#"\bmay only read\b"#, "is read-only"),
    (#"\bfor which it is asked\b"#, "used to decide"), (#"\bEnter takes\b"#, "Press Enter to"),
    (#"\bdoes so to\b"#, "the verb again"), (#"\bis what it takes\b"#, "Requires"),
  ]

  /// Sentences of a source that are no plain English.
  static func unplainSentences(in file: SourceFile) -> [Violation] {
    SwiftCode.literals(of: file.text).flatMap { unplain(in: $0.text, of: file.path, line: $0.line) }
  }

  /// Lines of a page that are no plain English.
  static func unplain(in text: String, of path: String, line: Int) -> [Violation] {
    unplain.compactMap { pattern, instead in
      guard let regex = try? Regex(pattern), let found = text.firstMatch(of: regex) else { return nil }
      return Violation(path, line: line, "“\(text[found.range])” is not plain; say: \(instead)")
    }
  }

  /// Documentation that is a question word alone, which says nothing of absence.
  static func questionsAlone(in file: SourceFile) -> [Violation] {
    file.lines.enumerated().compactMap { number, line in
      line.contains(/^\s*\/\/\/ (Where|When|Why|Who|What|Which|How)\.$/)
        ? Violation(file.path, line: number + 1, "“\(line.drop { $0 == " " })” documents nothing") : nil
    }
  }

  /// The modules whose sentences are read by hosts that have no shell.
  static var modulesBelowShell: [String] {
    Layers.all.prefix { $0.name != "ActaShell" }.map(\.name)
  }
}
