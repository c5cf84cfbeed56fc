/// Statements that may take several lines, from a source of lines.
///
/// Lines are added, with line feeds between them, until `isComplete` says that the text is a statement. Text of several
/// lines at once, pasted or recalled, is taken line by line too: each statement in it is handed out in turn, and what is
/// left at its end may be gone on with. Whole statements are what is remembered.
public final class StatementReader {
  /// The longest statement that is read unless another limit is asked for, in bytes.
  public static let defaultMaximumStatementBytes = 4 << 20

  /// The number of the line on which the statement began that was read last, from 1.
  public private(set) var lineNumber = 0
  private let source: any LineSource
  private let continuationPrompt: String
  private let maximumStatementBytes: Int
  private let isComplete: (String) -> Bool
  /// Lines of a paste that no statement has taken yet, the next one last.
  private var pendingLines: [Substring] = []
  private var unfinished = ""

  /// A reader of a source's statements.
  ///
  /// - Parameters:
  ///   - source: where lines come from.
  ///   - continuationPrompt: shown instead of the prompt for the second and later lines.
  ///   - maximumStatementBytes: a longer statement is an error, and dropped.
  ///   - isComplete: whether the text, one line or more, needs no further line. It should say yes to a blank line.
  public init(
    source: any LineSource, continuationPrompt: String,
    maximumStatementBytes: Int = defaultMaximumStatementBytes, isComplete: @escaping (String) -> Bool
  ) {
    self.source = source
    self.continuationPrompt = continuationPrompt
    self.maximumStatementBytes = maximumStatementBytes
    self.isComplete = isComplete
  }

  /// Waits for a statement.
  ///
  /// At the end of a pipe or file, an unfinished statement is handed out as it is, so that whoever runs it can say what
  /// is missing; a person who leaves with Ctrl-D leaves it.
  ///
  /// - Throws: what the source throws, and ``LineEditorError/Code/statementTooLong``. What was read of the statement is
  ///   dropped then.
  public func readStatement(prompt: String) throws(LineEditorError) -> LineInput {
    unfinished = ""
    var isFirst = true
    while true {
      let line: Substring
      switch try nextLine(prompt: isFirst ? prompt : continuationPrompt) {
      case .line(let text):
        line = Substring(text)
      case .interrupted:
        return .interrupted
      case .endOfInput:
        return isFirst || source.isInteractive ? .endOfInput : .line(unfinished)
      }
      if isFirst { lineNumber = source.lineNumber }
      unfinished += isFirst ? String(line) : "\n" + line
      isFirst = false
      try checkLength()
      if isComplete(unfinished) { return finished() }
    }
  }

  /// Drops what is left of a paste, as is fit after a statement of it failed or was interrupted.
  public func discardPendingLines() {
    pendingLines = []
  }

  private func finished() -> LineInput {
    if !unfinished.allSatisfy(\.isWhitespace) { source.remember(unfinished) }
    return .line(unfinished)
  }

  private func checkLength() throws(LineEditorError) {
    guard unfinished.utf8.count > maximumStatementBytes else { return }
    discardPendingLines()
    throw LineEditorError(
      .statementTooLong,
      "The statement is longer than \(maximumStatementBytes) bytes. Is a quotation mark or the end missing?",
      lineNumber: lineNumber)
  }

  /// One physical line, of a paste where there is one left.
  private func nextLine(prompt: String) throws(LineEditorError) -> LineInput {
    if let line = pendingLines.popLast() { return .line(String(line)) }
    source.noteUnfinishedStatement(unfinished)
    let input = try source.readLine(prompt: prompt)
    guard case .line(let text) = input, text.unicodeScalars.contains("\n") else { return input }
    pendingLines = text.split(separator: "\n", omittingEmptySubsequences: false).reversed()
    return .line(pendingLines.popLast().map(String.init) ?? "")
  }
}
