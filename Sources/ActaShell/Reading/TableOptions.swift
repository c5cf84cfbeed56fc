import ArgumentParser
public import Interchange
public import MeetingRecords

/// The options of a command that shows a table.
struct TableOptions: ParsableArguments {
  struct Fields: CommandFields {
    var format: String?
    var csv = CSVFields()

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.optional(
        Field(
          "format", placeholder: ValueForm.tableFormat.name,
          "How to show it (default: the mode in force). One of table, record, markdown, csv, json."), &format)
      try csv.visitFields(&visitor)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>

  /// The format that was asked for, by name or with `--json`; absent where none was.
  ///
  /// - Throws: ``UsageError`` when there is no such format.
  func format(_ reading: ReadingOptions, in session: ShellSession) throws(UsageError) -> ResultFormat? {
    if reading.global.json { return .json }
    let chosen = try typed.fields.format.map { (name) throws(UsageError) in try session.format(named: name) }
    return (chosen ?? session.format).name == ResultFormat.csv.name ? .separatedValues(typed.fields.csv.style) : chosen
  }
}

/// How comma-separated values are written.
struct CSVFields: FieldRecord {
  var csvSeparator = CSVStyle.Separator.comma
  var csvByteOrderMark = false

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("csvSeparator", "In csv, the sign between two fields."), &csvSeparator)
    try visitor.flag(
      Field("csvByteOrderMark", "In csv, begin with a byte order mark, by which Excel knows UTF-8."),
      &csvByteOrderMark)
  }

  /// The style that was asked for.
  var style: CSVStyle { CSVStyle(separator: csvSeparator, hasByteOrderMark: csvByteOrderMark) }
}

extension CSVStyle.Separator: WireVocabulary {
  /// What a field of this type holds before a value was given.
  public static let blank = CSVStyle.Separator.comma
}

extension ValueForm {
  /// The name of a format of tables, of which a host may have more.
  static let tableFormat = ValueForm("format")
}
