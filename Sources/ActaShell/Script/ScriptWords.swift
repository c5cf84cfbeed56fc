/// A line of a script or of the shell, split into the words that a command is parsed from.
///
/// Words are separated by spaces and tabs. What stands between `'…'` is taken as it is; between `"…"` a backslash
/// takes the next character as it is, as it does outside quotes. Quotes may stand anywhere in a word:
/// `--name vi="Bộ Nội vụ"`. `#` where a word could begin ends the line. A backslash at the very end continues the
/// command on the next line, where leading white space does not count, not even between quotes.
public enum ScriptWords {
  /// The words of one command, which may run over several lines.
  ///
  /// Linear in the text.
  /// - Throws: ``ScriptWordsError`` where a quote is not closed, or where the last line ends in a backslash.
  public static func split(_ text: String) throws(ScriptWordsError) -> [String] {
    try commands(of: text).flatMap(\.words)
  }

  /// The commands of a script, each with the number of its first line; empty lines and comments are left out.
  ///
  /// Lines end with a line feed, before which a carriage return is ignored. Linear in the text.
  ///
  /// - Parameter quotesSpanLines: Whether an open quote goes on in the next line, and the line break belongs to the word.
  /// - Throws: ``ScriptWordsError`` at the first line that cannot be split.
  public static func commands(
    of script: String, quotesSpanLines: Bool = false
  ) throws(ScriptWordsError) -> [ScriptCommand] {
    var commands: [ScriptCommand] = []
    var splitter = WordSplitter(lineNumber: 1, quotesSpanLines: quotesSpanLines)
    var lines: [String] = []
    for (offset, scalars) in script.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = scalars.last == "\r" ? scalars.dropLast() : scalars
      if lines.isEmpty { splitter = WordSplitter(lineNumber: offset + 1, quotesSpanLines: quotesSpanLines) }
      splitter.take(line: line, number: offset + 1)
      lines.append(String(line))
      guard !splitter.goesOn else { continue }
      let words = try splitter.finish()
      if !words.isEmpty {
        commands.append(
          ScriptCommand(
            lineNumber: offset + 2 - lines.count, text: lines.joined(separator: "\n"), words: words))
      }
      lines = []
    }
    if !lines.isEmpty { _ = try splitter.finish() }
    return commands
  }

  /// Whether a command goes on: the text ends in a backslash that continues it on the next line.
  public static func isContinued(_ text: String) -> Bool {
    do { _ = try commands(of: text) } catch { return error.code == .danglingContinuation }
    return false
  }
}

/// A command in a script.
public struct ScriptCommand: Sendable, Hashable {
  /// The number of its first line, from 1.
  public var lineNumber: Int
  /// The lines as they stand there.
  public var text: String
  /// Its words.
  public var words: [String]

  /// A command from its parts.
  public init(lineNumber: Int, text: String, words: [String]) {
    self.lineNumber = lineNumber
    self.text = text
    self.words = words
  }
}

/// Collects the words of a command, line by line.
private struct WordSplitter {
  private var isContinued = false
  private let quotesSpanLines: Bool
  private var words: [String] = []
  private var word: String?
  private var quote: (scalar: Unicode.Scalar, line: Int, column: Int)?
  private var isEscaped = false
  private var lineNumber: Int
  private var column = 0

  init(lineNumber: Int, quotesSpanLines: Bool) {
    self.lineNumber = lineNumber
    self.quotesSpanLines = quotesSpanLines
  }

  /// Whether the command takes in the next line.
  var goesOn: Bool { isContinued || quotesSpanLines && quote != nil }

  mutating func take(line: Substring.UnicodeScalarView, number: Int) {
    (lineNumber, column) = (number, 0)
    var isLeading = isContinued
    if quote != nil, !isContinued { append("\n") }
    (isContinued, isEscaped) = (false, false)
    for scalar in line {
      column += 1
      let isBlank = scalar == " " || scalar == "\t"
      if isLeading, isBlank, quote != nil { continue }
      isLeading = false
      if scalar == "#", word == nil, quote == nil, !isEscaped { break }
      take(scalar, isBlank: isBlank)
    }
    isContinued = isEscaped
  }

  private mutating func take(_ scalar: Unicode.Scalar, isBlank: Bool) {
    if isEscaped {
      append(scalar)
      isEscaped = false
    } else if scalar == "\\", quote?.scalar != "'" {
      isEscaped = true
    } else if scalar == quote?.scalar {
      quote = nil
    } else if quote != nil {
      append(scalar)
    } else if scalar == "'" || scalar == "\"" {
      quote = (scalar, lineNumber, column)
      word = word ?? ""
    } else if isBlank {
      endWord()
    } else {
      append(scalar)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    var text = word ?? ""
    // The word must not be shared while it grows, or each scalar would copy it.
    word = nil
    text.unicodeScalars.append(scalar)
    word = text
  }

  private mutating func endWord() {
    if let word { words.append(word) }
    word = nil
  }

  mutating func finish() throws(ScriptWordsError) -> [String] {
    if isContinued { throw ScriptWordsError(.danglingContinuation, line: lineNumber, column: column) }
    if let quote { throw ScriptWordsError(.unclosedQuote, line: quote.line, column: quote.column) }
    endWord()
    return words
  }
}
