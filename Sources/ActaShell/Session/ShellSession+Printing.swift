import TerminalText

extension ShellSession {
  /// Prints a line or several.
  ///
  /// On a terminal, whatever in them could act on it is made visible.
  public func print(_ text: String) {
    let isShown = surroundings.terminal.isInteractive && !output.isRedirected
    let safe = isShown ? TerminalSafety.escape(text, keepsLineFeeds: true) : text
    output.take(safe.unicodeScalars.last == "\n" ? safe : safe + "\n")
  }

  /// Prints a text to the letter; on a terminal as ``print(_:)`` does.
  func printExactly(_ text: String) {
    guard surroundings.terminal.isInteractive && !output.isRedirected else { return output.take(text) }
    print(text)
  }

  /// Writes a message beside the output, after what was printed before it.
  public func note(_ text: String) {
    releaseOutput(paged: true)
    surroundings.writeError("note: \(TerminalSafety.escape(text))\n")
  }

  /// The formats in which a table can be shown: those of every session, and the host's.
  public var formats: [ResultFormat] { ResultFormat.all + additions.formats }

  /// The format of that name.
  ///
  /// - Throws: ``UsageError`` when there is none.
  func format(named name: String) throws(UsageError) -> ResultFormat { try formats.named(name) }

  /// The format in force, in which tables are shown where no other is asked for.
  var format: ResultFormat { formats.first { $0.name == shell?.settings.mode } ?? .table }

  /// Shows a table, and keeps it to be shown again and referred to.
  ///
  /// - Parameter format: The format that was asked for; the one in force where none was.
  public func show(_ table: ResultTable, in format: ResultFormat? = nil) { print(rendered(table, in: format)) }

  /// Shows what is told in words where tables are for people, and is a table for whoever chose another format.
  func show(_ table: ResultTable, as text: String) {
    guard format.name == ResultFormat.table.name else { return show(table) }
    lastResult = table
    print(text)
  }

  /// The text of a table; keeps the table as ``show(_:in:)`` does.
  func rendered(_ table: ResultTable, in chosen: ResultFormat? = nil) -> String {
    lastResult = table
    let format = chosen ?? format
    if !format.isForPeople { shell?.isForPrograms = true }
    let text = format.text(table, surroundings.terminal.columns)
    // A carriage return is for files; on a terminal it would be shown.
    return surroundings.terminal.isInteractive ? text.replacing("\r\n", with: "\n") : text
  }

  /// Lets out what was held back while a command ran, through the pager where it is longer than the screen.
  func releaseOutput(paged: Bool) {
    let text = output.release()
    guard !text.isEmpty else { return }
    let terminal = surroundings.terminal
    let isPaged = paged && shell?.settings.pages == true && shell?.isForPrograms == false && terminal.isInteractive
    if isPaged, Self.rows(of: text, columns: terminal.columns) >= terminal.rows, surroundings.page(text) { return }
    output.emit(text)
  }

  /// How many rows of the terminal a text takes.
  private static func rows(of text: String, columns: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(-1) { rows, line in
      rows + max(1, (DisplayWidth.of(String(line)) + columns - 1) / max(1, columns))
    }
  }
}
