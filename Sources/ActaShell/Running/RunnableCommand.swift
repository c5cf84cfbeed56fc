public import ArgumentParser

/// A command that runs in a session.
///
/// ArgumentParser's own `run()` has no argument to carry what a command works on, so the runner calls ``run(in:)``.
public protocol RunnableCommand: ParsableCommand {
  /// Whether the command records something in the journal in hand; a shell that looks at the past asks before it.
  static var isRecording: Bool { get }
  /// Does what the command says.
  mutating func run(in session: ShellSession) throws
}

extension RunnableCommand {
  /// Most commands only read.
  public static var isRecording: Bool { false }

  /// Refuses: a command without a session has nothing to work on.
  public mutating func run() throws {
    throw UsageError("\(Self._commandName) runs in a session; call run(in:).")
  }
}
