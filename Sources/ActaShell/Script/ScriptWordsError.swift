/// A command that cannot be split into words.
public struct ScriptWordsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of mistake it is; the raw value is stable.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// A quote was opened and not closed.
    case unclosedQuote = "unclosed-quote"
    /// The last line ends in a backslash.
    case danglingContinuation = "dangling-continuation"
  }

  /// What kind of mistake it is.
  public let code: Code
  /// The number of the line, from 1.
  public let line: Int
  /// Where in the line it is, in Unicode scalars from 1.
  public let column: Int

  /// An error from its parts.
  public init(_ code: Code, line: Int, column: Int) {
    self.code = code
    self.line = line
    self.column = column
  }

  /// What is wrong; the caller says in which line, where there are several.
  public var message: String {
    switch code {
    case .unclosedQuote: "The quote at column \(column) is not closed."
    case .danglingContinuation: "The line ends in a backslash and nothing follows."
    }
  }

  /// What to type instead.
  public var hint: String {
    switch code {
    case .unclosedQuote: "close it; where it is an apostrophe, put a backslash before it"
    case .danglingContinuation: "continue it on the next line, or take the backslash away"
    }
  }

  /// The message and the hint.
  public var description: String { "\(message) Hint: \(hint)." }
}
