import ArgumentParser

/// The options of a command that shows a table.
struct TableOptions: ParsableArguments {
  @Option(help: "How to show it; the mode in force unless said. One of table, record, markdown, csv, json.")
  var format: String?

  /// The format that was asked for, by name or with `--json`; absent where none was.
  ///
  /// - Throws: ``UsageError`` when there is no such format.
  func format(_ reading: ReadingOptions, in session: ShellSession) throws(UsageError) -> ResultFormat? {
    if reading.global.json { return .json }
    guard let format else { return nil }
    return try session.format(named: format)
  }
}
