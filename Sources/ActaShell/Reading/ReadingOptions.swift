import Acta
public import ArgumentParser
public import MeetingRecords

/// The options of every command that reads.
public struct ReadingOptions: ParsableArguments {
  /// The options of every command.
  @OptionGroup public var global: GlobalOptions
  @OptionGroup private var typed: DeclaredArguments<ReadingFields>

  /// The moment of the record.
  public var asOf: String? { typed.fields.asOf }
  /// For whom it is read.
  var audience: AudienceArgument? { typed.fields.audience.audience }

  /// Options with nothing typed.
  public init() {}
}

/// The day for which something is asked.
public struct DayOption: ParsableArguments {
  @OptionGroup private var typed: DeclaredArguments<DayFields>

  /// The day.
  public var on: CalendarDay? { typed.fields.on }

  /// Options with nothing typed.
  public init() {}
}

/// At which moment the record is read.
struct ReadingFields: CommandFields {
  var asOf: String?
  var audience = AudienceFields()

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(
      Field(
        "asOf", placeholder: ValueForm.moment.name,
        "The moment of the record: the number of an entry, a date, a time, agenda:CONFERENCE or record:CONFERENCE (default: now)."
      ), &asOf)
    try audience.visitFields(&visitor)
  }
}

/// The day for which something is asked.
struct DayFields: CommandFields {
  var on: CalendarDay?

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(
      Field("on", "The date used to decide what is overdue and who is responsible (default: today)."), &on)
  }
}

extension ValueForm {
  /// A moment of the record, which is a string of several forms.
  static let moment = ValueForm("moment")
}

extension ShellSession {
  /// Reads from the record at the moment that was typed.
  func read<Value>(_ options: ReadingOptions, _ body: (CatalogReader) throws -> Value) throws -> Value {
    let book = try book(for: options)
    return try book.read(asOf: try moment(options, in: book), body)
  }

  /// The sequence number of the moment that was typed; absent for now.
  func moment(_ options: ReadingOptions, in book: RecordBook) throws -> Int? {
    try options.asOf.map { try book.sequence(of: RecordMoment($0)) } ?? nil
  }
}

extension Field {
  /// How much is shown.
  static let limit = Field("limit", "How many to show.")
}

/// Numbers that say how much.
enum Limits {
  /// - Throws: A usage error where the number is not at least 1.
  static func check(_ number: Int, _ option: String = "--limit") throws {
    guard number >= 1 else { throw UsageError("\(option) is 1 or more, and not \(number).") }
  }
}
