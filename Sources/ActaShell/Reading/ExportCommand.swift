import Acta
import ArgumentParser
import Interchange
import MeetingRecords
import MeetingReports

/// `export FORMAT`.
struct ExportCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Export the record for other programs.",
    discussion: """
      ics is iCalendar (RFC 5545): conferences as events, follow-ups as tasks. What
      the record knows to the year only takes the year, tentatively. Exported again,
      each keeps its identity, and a rescheduling raises its sequence number.

      verbs is JSON Lines: a line an entry, with its verb, its data and its
      identifier, which “acta import” reads. It is the whole record, for the office.

      Example:
        acta export ics >meetings.ics
        acta export ics --series vn-la-labour --tasks-as-events >meetings.ics
        acta export verbs >record.jsonl
      """)

  struct Fields: CommandFields {
    var format = ExportFormat.blank
    var series = SeriesFilter()
    var tasksAsEvents = false

    static let places: Set<String> = ["format"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("format", isNeeded: true, "The format."), &format)
      try series.visitFields(&visitor)
      try visitor.flag(
        Field("tasksAsEvents", "Show each task as an event of one day too, for programs that show no tasks."),
        &tasksAsEvents)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var day: DayOption
  @OptionGroup var reading: ReadingOptions

  func run(in session: ShellSession) throws {
    switch typed.fields.format {
    case .ics:
      let report = try session.report(.calendar(series: typed.fields.series.series), day, reading)
      var rendering = session.rendering(of: report)
      rendering.showsTasksAsEvents = typed.fields.tasksAsEvents
      try session.print(report, as: .ics, rendering)
    case .verbs: try exportVerbs(in: session)
    }
  }

  /// Writes the entries up to the moment that was typed, a line each.
  private func exportVerbs(in session: ShellSession) throws {
    let fields = typed.fields
    guard reading.audience.map({ $0.audience == .office }) ?? true else {
      throw UsageError(
        "Verbs are exported for the office alone: they make the whole record again.", hint: "Leave --audience out.",
        word: reading.audience?.description)
    }
    guard fields.series.series == nil, !fields.tasksAsEvents else {
      throw UsageError("Verbs are those of the whole record.", hint: "Leave --series and --tasks-as-events out.")
    }
    let book = try session.record(of: session.book(reading.global), for: .office)
    let end = try session.moment(reading, in: book) ?? .max
    let forms = VerbForms(book.vocabulary)
    var text = ""
    _ = try book.project(into: ()) { _, entry in
      guard entry.sequence <= end else { return }
      text += String(decoding: forms.line(for: entry), as: UTF8.self) + "\n"
      guard text.utf8.count >= 1 << 16 else { return }
      session.printExactly(text)
      text = ""
    }
    session.printExactly(text)
  }
}

/// The formats of an export.
enum ExportFormat: String, WireVocabulary {
  /// iCalendar.
  case ics
  /// JSON Lines of verbs.
  case verbs

  static let blank = ExportFormat.ics
}
