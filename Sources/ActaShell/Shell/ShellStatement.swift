/// A command as typed in a shell, a pipe, or after `-c`.
enum ShellStatement {
  /// Whether the text is SQL: it begins with SELECT or WITH.
  static func isSQL(_ text: String) -> Bool {
    let word = text.drop(while: \.isWhitespace).prefix { $0.isLetter }
    return ["select", "with"].contains(word.lowercased())
  }

  /// A text with the signs that a person means; SQL has those that it has.
  static func asMeant(_ text: String) -> String { isSQL(text) ? text : TypedSigns(text).plain }

  /// Whether a person needs to type no further line.
  ///
  /// SQL ends with a semicolon at the end of a line, or with an empty line. Anything else goes on where a quote is open
  /// or the line ends in a backslash.
  static func isComplete(typed text: String) -> Bool {
    if isSQL(text) {
      let last = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
      return last.allSatisfy(\.isWhitespace) || last.reversed().first { !$0.isWhitespace } == ";"
    }
    do throws(ScriptWordsError) { _ = try ScriptWords.commands(of: text, quotesSpanLines: true) } catch { return false }
    return true
  }

  /// The words of a command; SQL is one word.
  ///
  /// Empty where there is nothing but space and comments.
  static func words(_ text: String, quotesSpanLines: Bool) throws(ScriptWordsError) -> [String] {
    if isSQL(text) { return ["sql", text.replacing("\\\n", with: "\n")] }
    return try ScriptWords.commands(of: text, quotesSpanLines: quotesSpanLines).first?.words ?? []
  }

  /// The commands of one argument, as after `-c`: parted by line breaks and semicolons, but not between quotes.
  static func split(_ text: String) -> [String] {
    var statements = [""]
    var quote: Character?
    var (isEscaped, isComment) = (false, false)
    for character in text {
      if isComment {
        isComment = !character.isNewline
        if isComment { continue }
      }
      let isEnd = quote == nil && !isEscaped && (character.isNewline || character == ";")
      if isEnd {
        statements.append("")
        continue
      }
      if !isEscaped, quote == nil, character == "#", statements.last?.last?.isWhitespace ?? true {
        isComment = true
        continue
      }
      statements[statements.count - 1].append(character)
      if isEscaped {
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      }
    }
    return statements.map { String($0.drop(while: \.isWhitespace)) }.filter { !$0.isEmpty }
  }
}
