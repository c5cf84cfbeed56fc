import Acta
import ArgumentParser
import MeetingRecords
import MeetingReports

/// `check CONFERENCE`.
struct CheckCommand: RunnableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is missing or doubtful before a paper of a conference goes out.",
    discussion: """
      The weightiest first, each with the command that mends it. It is for the
      officer, and never part of a paper. Exit code 1 while something has to be
      mended.

      Example:
        acta check vn-la-labour/10
        acta check vn-la-labour/10 --paper matrix --on 2026-11-28
      """)

  struct Fields: CommandFields {
    var conference = Identifier.blank
    var paper: PaperWord?

    static let places: Set<String> = ["conference"]

    mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference(
        Field("conference", placeholder: "conference", "The conference, such as vn-la-labour/10."), &conference,
        .to(.conference))
      try visitor.optional(
        Field("paper", placeholder: "paper", "Only what this paper prints (default: every paper)."), &paper)
    }
  }

  @OptionGroup var typed: DeclaredArguments<Fields>
  @OptionGroup var day: DayOption
  @OptionGroup var reading: ReadingOptions

  func run(in session: ShellSession) throws {
    let book = try session.book(for: reading)
    var checklist = try book.checklist(
      of: typed.fields.conference, on: try day.on ?? session.today(in: book), languages: reading.global.language,
      asOf: try session.moment(reading, in: book))
    if let paper = typed.fields.paper { checklist = checklist.concerning(paper.name) }
    session.print(reading.global.json ? checklist.json : checklist.text)
    guard !checklist.hasToBeMended else { throw CommandFailure.Quiet(status: .refused) }
  }
}

/// The word for a paper of a conference that can be checked.
enum PaperWord: String, WireVocabulary {
  case agenda, annotatedAgenda = "annotated-agenda", minutes, matrix, participants

  static let blank = PaperWord.agenda

  /// The paper.
  var name: ReportName {
    switch self {
    case .agenda: AgendaReport.name
    case .annotatedAgenda: AnnotatedAgenda.name
    case .minutes: MinutesPaper.name
    case .matrix: FollowUpMatrix.name
    case .participants: ParticipantsPaper.name
    }
  }
}
