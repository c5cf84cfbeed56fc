/// Why a line could not be read.
public struct LineEditorError: Error, Equatable, Sendable {
  /// The kind of failure.
  ///
  /// New ones may be added: handle those you know, and show ``LineEditorError/message`` for the rest.
  public struct Code: Equatable, Hashable, Sendable {
    /// The stable name of the code.
    public let name: String

    /// Input or output is no terminal.
    public static let notATerminal = Code(name: "not-a-terminal")
    /// The terminal cannot be edited on: its type or the system's UTF-8 locale is missing.
    public static let terminalUnusable = Code(name: "terminal-unusable")
    /// A line's bytes are not UTF-8.
    public static let invalidUTF8 = Code(name: "invalid-utf-8")
    /// A line holds a NUL byte.
    public static let containsNull = Code(name: "contains-null")
    /// A line exceeds the reader's limit.
    public static let lineTooLong = Code(name: "line-too-long")
    /// A statement of several lines exceeds the reader's limit.
    public static let statementTooLong = Code(name: "statement-too-long")
    /// The system refused to read.
    public static let readFailed = Code(name: "read-failed")
  }

  /// The kind of failure.
  public let code: Code
  /// What was wrong and what to do, in a sentence or two for the person who typed or wrote the script; without the
  /// line's number.
  public let message: String
  /// The number of the line, from 1, where the failure belongs to one.
  public let lineNumber: Int?
  /// The system's error number, where it refused.
  public let systemErrorNumber: Int32?

  init(_ code: Code, _ message: String, lineNumber: Int? = nil, systemErrorNumber: Int32? = nil) {
    self.code = code
    self.message = message
    self.lineNumber = lineNumber
    self.systemErrorNumber = systemErrorNumber
  }
}

extension LineEditorError: CustomStringConvertible {
  /// The message, after the line's number where there is one.
  public var description: String {
    lineNumber.map { "line \($0): \(message)" } ?? message
  }
}
