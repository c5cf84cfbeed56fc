import Interchange

/// A format in which tables are shown.
public struct ResultFormat: Sendable {
  /// The name by which it is chosen: `set mode NAME`.
  public let name: String
  /// What it is, in a few words.
  public let abstract: String
  /// Whether people read it: only then is it paged.
  public let isForPeople: Bool
  /// The text of a table on a terminal with so many columns.
  public let text: @Sendable (_ table: ResultTable, _ columns: Int) -> String

  /// A format from its parts.
  public init(
    _ name: String, abstract: String, isForPeople: Bool,
    text: @escaping @Sendable (_ table: ResultTable, _ columns: Int) -> String
  ) {
    self.name = name
    self.abstract = abstract
    self.isForPeople = isForPeople
    self.text = text
  }

  /// Aligned columns, or blocks where they would be too narrow.
  public static let table = ResultFormat("table", abstract: "aligned columns", isForPeople: true) {
    $0.text(width: $1)
  }
  /// A row after the other, a line a value.
  public static let record = ResultFormat("record", abstract: "one row after the other", isForPeople: true) {
    $0.records(width: $1)
  }
  /// A table in Markdown.
  public static let markdown = ResultFormat("markdown", abstract: "a table in Markdown", isForPeople: false) {
    table, _ in
    table.markdown
  }
  /// Comma-separated values.
  public static let csv = separatedValues(CSVStyle())
  /// An array of objects.
  public static let json = ResultFormat("json", abstract: "JSON", isForPeople: false) { table, _ in table.json }

  /// Comma-separated values in the style of a program that is to read them.
  static func separatedValues(_ style: CSVStyle) -> ResultFormat {
    ResultFormat("csv", abstract: "comma-separated values", isForPeople: false) { table, _ in table.csv(style) }
  }

  /// Those that every session has, in the order of help.
  public static let all: [ResultFormat] = [.table, .record, .markdown, .csv, .json]
}

extension [ResultFormat] {
  /// The format of that name.
  ///
  /// - Throws: ``UsageError`` when there is none.
  func named(_ name: String) throws(UsageError) -> ResultFormat {
    if let format = first(where: { $0.name == name }) { return format }
    throw UsageError(
      "“\(name)” is not a mode.", hint: "The modes are: \(map(\.name).joined(separator: ", ")).", word: name)
  }
}
