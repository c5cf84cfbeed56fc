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

  /// The modules whose sentences are read by hosts that have no shell.
  static var modulesBelowShell: [String] {
    Layers.all.prefix { $0.name != "ActaShell" }.map(\.name)
  }
}
