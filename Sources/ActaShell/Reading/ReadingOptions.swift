import Acta
public import ArgumentParser
import EventJournal
public import MeetingRecords
import RecordsCatalog

/// The options of every command that reads.
public struct ReadingOptions: ParsableArguments {
  /// The options of every command.
  @OptionGroup public var global: GlobalOptions
  /// The moment of the record.
  @Option(
    help: ArgumentHelp(
      "The moment of the record: the number of an entry, a date, a time, agenda:CONFERENCE or record:CONFERENCE (default: now).",
      valueName: "moment"))
  public var asOf: String?

  /// Options with nothing typed.
  public init() {}
}

/// The day for which something is asked.
public struct DayOption: ParsableArguments {
  /// The day.
  @Option(
    help: "The date used to decide what is overdue and who is responsible (default: today).",
    transform: CalendarDay.typed)
  public var on: CalendarDay?

  /// Options with nothing typed.
  public init() {}
}

extension ShellSession {
  /// Reads from the record at the moment that was typed.
  func read<Value>(_ options: ReadingOptions, _ body: (CatalogReader) throws -> Value) throws -> Value {
    let book = try book(options.global)
    return try book.read(asOf: try moment(options, in: book), body)
  }

  /// The sequence number of the moment that was typed; absent for now.
  func moment(_ options: ReadingOptions, in book: RecordBook) throws -> Int? {
    try options.asOf.map { try book.sequence(of: RecordMoment($0)) } ?? nil
  }
}

/// Numbers that say how much.
enum Limits {
  /// - Throws: A usage error where the number is not at least 1.
  static func check(_ number: Int, _ option: String = "--limit") throws {
    guard number >= 1 else { throw ValidationError("\(option) is 1 or more, and not \(number).") }
  }
}
