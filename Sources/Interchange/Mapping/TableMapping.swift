internal import MeetingRecords

/// How the rows of a table become entries, as a person wrote it.
public struct TableMapping: Sendable {
  /// The sign between two cells.
  public var separator: CSVStyle.Separator
  /// How the table is written; absent where the file says so itself.
  public var encoding: TableEncoding?
  var dates = DateReading()
  var language: LanguageTag?
  /// What cells hold in which there is nothing.
  var nothing: Set<String> = []
  /// What a row is called where it comes from.
  var key: Cell?
  var records: [Record] = []

  /// One entry that is made of a row.
  struct Record: Sendable {
    var verb: String
    var place: WrittenPlace
    var subject: Cell?
    var key: Cell?
    var cite: Cell?
    /// The columns that must hold something for the entry to be made.
    var when: [Cell] = []
    var data: [Field] = []
  }

  /// A field of the data, or of an object in it.
  struct Field: Sendable {
    var name: String
    var place: WrittenPlace
    var template: Template
  }

  /// What a value is made of.
  indirect enum Template: Sendable {
    case cell(Cell)
    case list([Template])
    case record([Field], WrittenPlace)
  }

  /// A value that comes from a column, or is always the same.
  struct Cell: Sendable {
    var place: WrittenPlace
    var column: String?
    var constant: String?
    var language: LanguageTag?
    /// The sign between the values of a list.
    var split: String?
    var dates: DateReading?
    /// What is recorded for what is in the cell.
    var words: [String: String] = [:]
    /// The scheme of a reference that the cell holds the value of.
    var scheme: String?
    var prefix = ""
    /// Whether an identifier is made of the letters and digits of the text.
    var isSimplified = false
  }
}
