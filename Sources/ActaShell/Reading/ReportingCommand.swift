import Acta
public import ArgumentParser
import MeetingRecords
public import MeetingReports

/// A command that prints a report.
protocol ReportingCommand: RunnableCommand {
  /// Its format, day and moment.
  var output: ReportOptions { get }
  /// Which report, and of what.
  var request: ReportRequest { get }
}

extension ReportingCommand {
  func run(in session: ShellSession) throws { try session.print(request, output) }
}

/// The options of every command that prints a report.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("\(ReportFormat.wordList).", valueName: "format")) var format: ReportFormat = .text
  @OptionGroup var day: DayOption
  @OptionGroup var reading: ReadingOptions
}

extension ReportFormat: ExpressibleByArgument {}
extension PendingGrouping: ExpressibleByArgument {}
extension AchievementGrouping: ExpressibleByArgument {}

extension CaseIterable where Self: RawRepresentable, RawValue == String {
  /// The words of a vocabulary, as a sentence lists them.
  static var wordList: String {
    let words = allCases.map(\.rawValue)
    return words.dropLast().joined(separator: ", ") + (words.last.map { " or \($0)" } ?? "")
  }
}

extension ShellSession {
  /// Lines of a report are no longer than people like to read.
  private static let widestReport = 100

  /// Makes a report and prints it, in the words of the first language asked for that has any.
  func print(_ request: ReportRequest, _ options: ReportOptions) throws {
    let reading = options.reading
    let book = try book(reading.global)
    let report = try book.report(
      request, on: options.day.on ?? today, languages: reading.global.language, asOf: try moment(reading, in: book))
    let rendering = RenderingOptions(
      labels: .best(for: report.basis.languages), width: min(surroundings.terminal.columns, Self.widestReport))
    print(report.rendered(as: reading.global.json ? .json : options.format, rendering))
  }
}
