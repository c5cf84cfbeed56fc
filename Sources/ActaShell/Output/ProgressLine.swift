/// A line on a terminal that says how far something long has come, and goes away when it is done.
struct ProgressLine {
  private let session: ShellSession
  private let isShown: Bool

  /// A line where somebody watches: on a terminal, and unless JSON was asked for.
  init(_ session: ShellSession, _ options: GlobalOptions) {
    self.session = session
    isShown = session.surroundings.terminal.isInteractive && !options.json
  }

  /// Shows a text in the place of what was shown before.
  func show(_ text: @autoclosure () -> String) {
    if isShown { session.surroundings.writeError("\r\u{1B}[K\(text())") }
  }

  /// Takes the line away.
  func clear() {
    if isShown { session.surroundings.writeError("\r\u{1B}[K") }
  }
}
