import Acta
import ArgumentParser
import MeetingRecords
import MeetingReports

/// `agenda CONFERENCE`.
struct AgendaCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "Print the annotated agenda of a conference.",
    discussion: """
      The agenda is made from the record: the standing items, what is still to be
      done, what each area of cooperation brings, and the instruments to look at.
      It prints the day and the entry that it speaks of; the same of both make the
      same agenda, anywhere.

      Example:
        acta agenda vn-la-labour/10 --on 2027-01-15
        acta agenda vn-la-labour/10 --format markdown > agenda.md
      """)

  @Argument(help: "The conference, such as vn-la-labour/10.", transform: Identifier.typed) var conference: Identifier
  @Option(help: "text, markdown or json.") var format: AgendaFormat = .text
  @OptionGroup var day: DayOption
  @OptionGroup var reading: ReadingOptions

  func run(in session: ShellSession) throws {
    let book = try session.book(reading.global)
    let languages = session.languages(reading.global, try book.read { $0.settings })
    let report = try book.agenda(
      for: conference, on: day.on ?? session.today, languages: languages, asOf: try session.moment(reading, in: book))
    switch reading.global.json ? .json : format {
    case .text: session.print(report.text(width: min(session.surroundings.terminal.columns, 100)))
    case .markdown: session.print(report.markdown())
    case .json: session.print(String(decoding: report.json, as: UTF8.self))
    }
  }
}

/// The forms of an agenda.
enum AgendaFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case markdown
  case json
}
