private import CEditLine

/// Keeps Ctrl-C from ending the program while a command runs, so that the command can be asked to stop instead.
public enum InterruptWatch {
  /// Whether Ctrl-C was pressed; may be asked on any thread, and cheaply.
  public struct Flag: Sendable {
    /// Whether it was pressed since the watch began or ``clear()`` was called.
    public var isRaised: Bool { cedit_interrupt_is_pending(false) }

    /// Forgets the press, once it has been acted on.
    public func clear() {
      _ = cedit_interrupt_is_pending(true)
    }
  }

  /// Runs a body that asks the flag now and then.
  ///
  /// Watches nest; the signal's own handling is back after the outermost.
  public static func run<Success, Failure: Error>(
    _ body: (Flag) throws(Failure) -> Success
  ) throws(Failure) -> Success {
    cedit_interrupt_watch_begin()
    defer { cedit_interrupt_watch_end() }
    return try body(Flag())
  }
}
