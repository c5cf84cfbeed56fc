public import Acta
public import SystemPackage

/// Everything outside that a session touches: injected, so that tests and hosts decide what it is.
public struct Surroundings: Sendable {
  /// The directory that relative paths start from.
  public var workingDirectory: FilePath
  /// The environment variables.
  public var variables: [String: String]
  /// What the output goes to.
  public var terminal: TerminalFacts
  /// The clock and the source of identifiers.
  public var environment: RecordEnvironment
  /// Asks again what the output goes to, since a window can change its size.
  public var measure: @Sendable () -> TerminalFacts
  /// Shows a long text a screen at a time; false where that cannot be done.
  public var page: @Sendable (String) -> Bool = { _ in false }
  /// Lets a person write a long text elsewhere, beginning with this one; absent where that cannot be done, or was given up.
  public var edit: @Sendable (String) -> String? = { _ in nil }
  /// What keeps every command from working here, as a sentence; absent where nothing does.
  public var obstacle: String?
  /// Asks a person whether to go on; absent where nobody is there to answer.
  public var confirm: @Sendable (String) -> Bool? = { _ in nil }
  /// Asks a person for a secret, which is not shown while it is typed; absent where nobody is there to answer.
  public var askSecretly: @Sendable (String) -> String? = { _ in nil }
  /// Takes output, as it is to be written; throws where that cannot be done, which ends the command with
  /// ``ExitStatus/system``.
  public var write: @Sendable (String) throws -> Void
  /// Takes output that is no text; as ``write``.
  public var writeBytes: @Sendable ([UInt8]) throws -> Void
  /// Takes messages, as they are to be written.
  public var writeError: @Sendable (String) -> Void

  /// Surroundings from their parts.
  public init(
    workingDirectory: FilePath, variables: [String: String], terminal: TerminalFacts,
    environment: RecordEnvironment, write: @escaping @Sendable (String) throws -> Void,
    writeError: @escaping @Sendable (String) -> Void
  ) {
    self.workingDirectory = workingDirectory
    self.variables = variables
    self.terminal = terminal
    measure = { terminal }
    self.environment = environment
    self.write = write
    // A host that takes text only shows that there was something else.
    writeBytes = { bytes in try write(String(decoding: bytes, as: UTF8.self)) }
    self.writeError = writeError
  }
}

/// What the output goes to.
public struct TerminalFacts: Sendable, Hashable {
  /// Whether a person reads the output as it comes.
  public var isInteractive: Bool
  /// How many columns a line has.
  public var columns: Int
  /// How wide a line is at most that is not to be broken by the terminal; anything where there is none.
  var greatestWidth: Int { isInteractive ? columns : .max }
  /// How many rows the screen has.
  public var rows: Int
  /// Whether it shows colours.
  public var showsColours: Bool

  /// Facts from their parts.
  public init(isInteractive: Bool, columns: Int, rows: Int = 24, showsColours: Bool = false) {
    self.isInteractive = isInteractive
    self.columns = columns
    self.rows = rows
    self.showsColours = showsColours
  }

  /// A pipe or a file: tables are as wide as a page.
  public static let pipe = TerminalFacts(isInteractive: false, columns: 80)
}
