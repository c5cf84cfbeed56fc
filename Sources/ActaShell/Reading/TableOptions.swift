public import ArgumentParser
public import Interchange

/// The options of a command that shows a table.
struct TableOptions: ParsableArguments {
  @Option(help: "How to show it (default: the mode in force). One of table, record, markdown, csv, json.")
  var format: String?
  @OptionGroup var csv: CSVOptions

  /// The format that was asked for, by name or with `--json`; absent where none was.
  ///
  /// - Throws: ``UsageError`` when there is no such format.
  func format(_ reading: ReadingOptions, in session: ShellSession) throws(UsageError) -> ResultFormat? {
    if reading.global.json { return .json }
    let chosen = try format.map { (name) throws(UsageError) in try session.format(named: name) }
    return (chosen ?? session.format).name == ResultFormat.csv.name ? .separatedValues(csv.style) : chosen
  }
}

/// How comma-separated values are written.
struct CSVOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "In csv, the sign between two fields: comma, semicolon or tab.", valueName: "word"))
  var csvSeparator: CSVStyle.Separator = .comma
  @Flag(help: "In csv, begin with a byte order mark, by which Excel knows UTF-8.") var csvByteOrderMark = false

  /// The style that was asked for.
  var style: CSVStyle { CSVStyle(separator: csvSeparator, hasByteOrderMark: csvByteOrderMark) }
}

extension CSVStyle.Separator: ExpressibleByArgument {}
