internal import Interchange
internal import TerminalText

extension Report {
  /// A sheet of the report as comma-separated values, made harmless for spreadsheets and for the eyes.
  ///
  /// - Throws: ``ReportError/noSuchPart(_:of:known:)`` where there is no such sheet.
  func csv(_ name: String?, _ style: CSVStyle) throws(ReportError) -> String {
    guard let sheet = name.map({ name in sheets.first { $0.name == name } }) ?? sheets.first else {
      throw .noSuchPart(name, of: Self.name, known: sheets.map(\.name))
    }
    // A cell may hold lines; whatever else acts on a screen, or turns the order of letters, is shown as what it is.
    let rows = sheet.rows.map { row in row.map { TerminalSafety.escape($0, keepsLineFeeds: true) } }
    return CSVTable(columns: sheet.columns, rows: rows).text(style)
  }
}
