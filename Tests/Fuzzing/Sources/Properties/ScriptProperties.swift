@testable import ActaShell

/// The grammar of scripts: words that are quoted again are the same words, and no words bring the commands down.
enum ScriptProperties {
  static func check(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    for quotesSpanLines in [false, true] {
      guard let commands = try? ScriptWords.commands(of: text, quotesSpanLines: quotesSpanLines) else { continue }
      var line = 0
      for command in commands {
        try PropertyFailure.unless(command.lineNumber > line, "the lines of the commands do not go forward")
        try PropertyFailure.unless(!command.words.isEmpty, "a command has no words")
        line = command.lineNumber
        try checkQuoting(command.words)
        try checkCommand(command.words)
      }
    }
    _ = ScriptWords.isContinued(text)
    _ = ShellStatement.isComplete(typed: text)
    for statement in ShellStatement.split(text) {
      try PropertyFailure.unless(!statement.allSatisfy(\.isWhitespace), "a statement is empty")
    }
  }

  /// A carriage return at the end of a line is never part of a word, however it is quoted.
  private static func checkQuoting(_ words: [String]) throws {
    guard !words.joined().unicodeScalars.contains("\r") else { return }
    let again = try ScriptWords.commands(of: words.map(quoted).joined(separator: " "), quotesSpanLines: true)
    try PropertyFailure.unless(
      again.count == 1 && again[0].words.map { Array($0.utf8) } == words.map { Array($0.utf8) },
      "quoted again, the words differ")
  }

  /// A word as the grammar takes it whatever it holds.
  private static func quoted(_ word: String) -> String {
    var quoted = "\""
    for scalar in word.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// Whatever is typed is a command, or a mistake that is put into words.
  private static func checkCommand(_ words: [String]) throws {
    guard words.count <= 32 else { return }
    do { _ = try ShellGrammar().parse(words) } catch {
      try PropertyFailure.unless(!CommandFailure(error).message.isEmpty, "a command is refused without a word")
    }
  }
}
