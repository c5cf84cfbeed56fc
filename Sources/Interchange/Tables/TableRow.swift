/// A row of a table, as it was found.
public struct TableRow: Sendable, Hashable {
  /// Its number as a spreadsheet counts, from 1 for the headings.
  public var number: Int
  /// The line on which it begins, from 1.
  public var line: Int
  /// What its cells hold, without white space around it.
  public var cells: [String]
  /// What is wrong with how it is written; absent where nothing is.
  public var mistake: TableMistake?

  /// A row from its parts.
  public init(number: Int, line: Int, cells: [String], mistake: TableMistake? = nil) {
    (self.number, self.line, self.cells, self.mistake) = (number, line, cells, mistake)
  }

  /// Whether no cell holds anything.
  public var isBlank: Bool { mistake == nil && cells.allSatisfy(\.isEmpty) }
}

/// What is wrong with a table or a row of it, in a sentence.
public struct TableMistake: Error, Sendable, Hashable {
  /// What is wrong.
  public var message: String
  /// What to do; absent where nothing can be said.
  public var hint: String?
  /// The heading of the column that it concerns; absent where it concerns no single one.
  public var column: String?

  /// A mistake from its parts.
  public init(_ message: String, hint: String? = nil, column: String? = nil) {
    (self.message, self.hint, self.column) = (message, hint, column)
  }
}

/// What a table can have at most; what has more is no table of a spreadsheet.
public enum TableLimits {
  /// The bytes of a row: as many as an entry of a journal.
  public static let rowBytes = 16 << 20
  /// The columns: as many as a spreadsheet has.
  public static let columns = 16_384
}
