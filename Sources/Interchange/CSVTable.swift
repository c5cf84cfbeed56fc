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
  public var text: String { text(CSVStyle()) }

  /// The table in the style of a program that is to read it.
  ///
  /// - Complexity: O(n) in the size of the table.
  public func text(_ style: CSVStyle) -> String {
    let separator = String(style.separator.sign)
    let lines = ([columns] + rows).map { row in
      row.map { Self.field($0, style.separator) }.joined(separator: separator) + "\r\n"
    }
    return (style.hasByteOrderMark ? "\u{FEFF}" : "") + lines.joined()
  }

  /// What programs take for the end of a field, or of a row.
  private static let ends: [Unicode.Scalar] = [",", ";", "\t", "\r", "\n"]
  /// What a formula begins with, also in full width.
  private static let formulaSigns: [Unicode.Scalar] = ["=", "+", "-", "@", "|", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
  /// What may stand before that.
  private static let blanks: [Unicode.Scalar] = [" ", "\u{A0}", "\""]

  /// A value as a field: quoted where it must be, and never one that a spreadsheet takes for a formula.
  ///
  /// An apostrophe before what would be calculated makes it text, as OWASP advises; numbers stay numbers. A program that
  /// is set to another separator than the file's finds fields within this one, so those get the apostrophe, too. A line
  /// that begins with a hyphen or plus and a blank is an item of a list, and stays as it is.
  private static func field(_ value: String, _ separator: CSVStyle.Separator) -> String {
    var field = String.UnicodeScalarView()
    var rest = value.unicodeScalars[...]
    if isFormula(rest) { field.append("'") }
    // Each piece is looked at once, so that this takes no longer for many of them.
    while let end = rest.firstIndex(where: { $0 != separator.sign && ends.contains($0) }) {
      let next = rest.index(after: end)
      field.append(contentsOf: rest[..<next])
      rest = rest[next...]
      let piece = rest.prefix { !ends.contains($0) }
      if isFormula(piece), !isListItem(piece) { field.append("'") }
    }
    field.append(contentsOf: rest)
    guard field.contains(where: { $0 == "\"" || ends.contains($0) }) else { return String(field) }
    return "\"" + String(field).replacing("\"", with: "\"\"") + "\""
  }

  private static func isFormula(_ value: Substring.UnicodeScalarView) -> Bool {
    guard let first = value.first(where: { !blanks.contains($0) }), formulaSigns.contains(first) else { return false }
    return !isNumber(value)
  }

  private static func isListItem(_ value: Substring.UnicodeScalarView) -> Bool {
    value.starts(with: "- ".unicodeScalars) || value.starts(with: "+ ".unicodeScalars)
  }

  /// Whether a value is a number as JSON and spreadsheets write it: an integer, perhaps with a fraction and an exponent.
  private static func isNumber(_ value: Substring.UnicodeScalarView) -> Bool {
    Substring(value).wholeMatch(of: /[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?/) != nil
  }
}
