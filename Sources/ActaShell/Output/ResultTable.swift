public import Acta
import CanonicalJSON
import Interchange
import MeetingReports
import TerminalText

/// What a command found, as rows: shown in any format, shown again in another, referred to by the next command.
public struct ResultTable: Sendable, Hashable {
  /// The names of the columns, in order; two may be the same.
  public var columns: [String]
  /// The rows, in order, each with as many values as there are columns.
  public var rows: [[QueryValue]]

  /// A table from its parts.
  public init(columns: [String], rows: [[QueryValue]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table of what a query found.
  public init(_ result: QueryResult) { self.init(columns: result.columns, rows: result.rows) }

  /// The identifier in a row, counted from 1: that of the column “identifier”, or else of what the row is about.
  public func identifier(inRow row: Int) -> String? {
    guard rows.indices.contains(row - 1) else { return nil }
    let column = ["identifier", "about", "subject", "key"].lazy.compactMap(columns.firstIndex).first ?? 0
    guard rows[row - 1].indices.contains(column) else { return nil }
    let text = rows[row - 1][column].text
    return text.isEmpty ? nil : text
  }

  /// The rows as a table for the terminal.
  func text(width: Int) -> String {
    guard !rows.isEmpty else { return "no rows" }
    let numeric = columns.indices.map { column in rows.allSatisfy { $0[column].isNumber } }
    let table = TextTable(
      columns.indices.map { TextTable.Column(columns[$0], isNumeric: numeric[$0]) },
      // A line break inside a value would look like another row.
      rows: texts.map { row in row.map { TerminalSafety.escape($0) } })
    return table.text(width: width)
  }

  /// A row after the other, a line a value.
  func records(width: Int) -> String {
    guard !rows.isEmpty else { return "no rows" }
    return texts.enumerated().map { number, row in
      "── \(number + 1) ──\n" + TextTable.block(zip(columns, row).map { (title: $0, value: $1) }, width: width)
    }.joined(separator: "\n\n")
  }

  /// A table in Markdown (GitHub Flavored Markdown, section 4.10).
  var markdown: String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rules = columns.indices.map { column in
      !rows.isEmpty && rows.allSatisfy { $0[column].isNumber } ? "---:" : "---"
    }
    return ([line(columns.map(MarkdownText.cell)), line(rules)] + texts.map { line($0.map(MarkdownText.cell)) }).joined(
      separator: "\n")
  }

  /// Comma-separated values.
  func csv(_ style: CSVStyle) -> String { CSVTable(columns: columns, rows: texts).text(style) }

  /// The rows as objects, with the names of the columns.
  var json: String {
    var writer = JSONWriter()
    writer.beginArray()
    for row in rows {
      writer.beginObject()
      for (name, value) in zip(uniqueColumns, row) {
        writer.key(name)
        value.write(to: &writer)
      }
      writer.endObject()
    }
    writer.endArray()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The rows as text: nothing for no value.
  public var texts: [[String]] { rows.map { $0.map(\.text) } }

  /// Names that two columns share are told apart, as keys of an object must be.
  private var uniqueColumns: [String] {
    var seen: [String: Int] = [:]
    return columns.map { name in
      seen[name, default: 0] += 1
      let count = seen[name] ?? 1
      return count == 1 ? name : "\(name)_\(count)"
    }
  }
}

extension QueryValue {
  var isNumber: Bool {
    switch self {
    case .integer, .real, .null: true
    case .text, .blob: false
    }
  }

  var text: String { description }

  /// The value as JSON (RFC 8259); an integer beyond what every reader holds exactly, and a real that is no number, are
  /// strings.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    // The JSON of a journal knows integers only; a real is written as Swift does, which every reader of JSON reads back.
    case .real(let number) where number.isFinite: writer.canonical(String(number).utf8)
    case .integer(let number) where JSONLimits.integers.contains(number): writer.integer(number)
    case .integer, .real, .text, .blob: writer.string(text)
    }
  }
}
