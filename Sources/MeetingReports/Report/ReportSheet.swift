import MeetingRecords

/// Rows of a report for other programs: a table with names that never change and values as they are recorded.
///
/// Nothing in it is made safe for any format; whoever writes it as CSV does that.
public struct ReportSheet: Sendable, Hashable {
  /// What the rows are: a word in small letters, unique within the report.
  public var name: String
  /// The names of the columns, in small letters with underscores, in every language the same.
  public var columns: [String]
  /// The rows, each with as many values as there are columns: dates as EDTF, identifiers, words of the record; empty where
  /// there is no value, several parted by “; ”.
  public var rows: [[String]]

  /// A sheet from its parts.
  public init(_ name: String, columns: [String], rows: [[String]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// A sheet with a row for each element, each column made by its own closure.
  init<Row>(_ name: String, _ rows: [Row], _ columns: KeyValuePairs<String, (Row) -> String>) {
    self.init(name, columns: columns.map(\.key), rows: rows.map { row in columns.map { $0.value(row) } })
  }
}

/// Values as a sheet holds them.
enum SheetValue {
  static func list(_ values: [String]) -> String { values.joined(separator: "; ") }
  static func identifiers(_ references: [ReportReference]) -> String { list(references.map(\.identifier.description)) }
  static func text(_ entry: TextEntry?) -> String { entry?.text ?? "" }
  static func date(_ date: EDTFDate?) -> String { date?.description ?? "" }
  static func day(_ day: CalendarDay?) -> String { day?.description ?? "" }
  /// Whom the record names, whoever answers for it today.
  static func named(_ parties: [ResponsibleParty]) -> String { identifiers(parties.map(\.named)) }
  /// Who answers for it today, each once.
  static func today(_ parties: [ResponsibleParty]) -> String {
    identifiers(unique(parties.flatMap(\.shares).flatMap(\.holders)))
  }
}
