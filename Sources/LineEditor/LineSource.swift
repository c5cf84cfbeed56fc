/// Where lines come from: a person at a terminal, a pipe or file, or a test.
///
/// A source belongs to one thread at a time.
public protocol LineSource: AnyObject {
  /// Whether a person is typing: prompts are shown, statements remembered.
  var isInteractive: Bool { get }

  /// The number of the line that was read last, from 1; 0 before the first.
  var lineNumber: Int { get }

  /// Waits for a line.
  ///
  /// - Parameter prompt: shown before the line where ``isInteractive``; it may hold colours (ECMA-48 SGR sequences).
  /// - Throws: ``LineEditorError`` where a line is no text, or reading failed. After the former the next call reads the
  ///   line after it.
  func readLine(prompt: String) throws(LineEditorError) -> LineInput

  /// Keeps a statement for recall; does nothing where nobody could recall it.
  func remember(_ statement: String)

  /// Offers answers for recall in the place of the statements, the newest last, until told otherwise; absent for the statements.
  func offerForRecall(_ answers: [String]?)

  /// Puts text into the next line as if it had been typed, for the person to go on from.
  func setInitialText(_ text: String)

  /// Tells which text the next line goes on with, so that completion sees the whole statement; empty when none.
  func noteUnfinishedStatement(_ text: String)
}

extension LineSource {
  public func remember(_ statement: String) {}
  public func offerForRecall(_ answers: [String]?) {}
  public func setInitialText(_ text: String) {}
  public func noteUnfinishedStatement(_ text: String) {}
}
