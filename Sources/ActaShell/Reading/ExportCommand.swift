import ArgumentParser
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

  @Argument(help: "The format: \(ExportFormat.wordList).") var format: ExportFormat
  @OptionGroup var series: SeriesOption
  @Flag(help: "Show each task as an event of one day too, for programs that show no tasks.") var tasksAsEvents = false
  @OptionGroup var day: DayOption
  @OptionGroup var reading: ReadingOptions

  func run(in session: ShellSession) throws {
    switch format {
    case .ics:
      let report = try session.report(.calendar(series: series.series), day, reading)
      var rendering = session.rendering(of: report)
      rendering.showsTasksAsEvents = tasksAsEvents
      try session.print(report, as: .ics, rendering)
    }
  }
}

/// The formats of an export.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  /// iCalendar.
  case ics
}
