import ArgumentParser
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

      Example:
        acta export ics >meetings.ics
        acta export ics --series vn-la-labour --tasks-as-events >meetings.ics
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
    }
  }
}

/// The formats of an export.
enum ExportFormat: String, WireVocabulary {
  /// iCalendar.
  case ics

  static let blank = ExportFormat.ics
}
