/// A table as comma-separated values (RFC 4180), safe to open in a spreadsheet.
public struct CSVTable: Sendable, Hashable {
  /// The names of the columns.
  public var columns: [String]
  /// The rows; each has a value a column.
  public var rows: [[String]]

  /// A table from its parts.
  public init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table in UTF-8 text, a line for the columns and one for each row, each ended by CR LF.
  ///
  /// - Complexity: O(n) in the size of the table.
  public var text: String {
    ([columns] + rows).map { row in row.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A value as a field: quoted where it must be, and never one that a spreadsheet takes for a formula.
  ///
  /// What a spreadsheet would calculate begins with one of `= + - @`, also in full width, a tab or the end of a line; an
  /// apostrophe in front makes it text, as OWASP advises. Numbers stay numbers.
  static func field(_ value: String) -> String {
    var value = value
    if let first = value.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first), Int(value) == nil {
      value = "'" + value
    }
    guard value.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return value }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }
}
