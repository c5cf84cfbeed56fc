import ArgumentParser
import MeetingRecords
import MeetingReports

/// `agenda CONFERENCE`.
struct AgendaCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "Print the agenda of a conference, provisional unless another stage is asked for.",
    discussion: """
      The agenda is a paper to be circulated: the items alone, on one page. It is made
      from the record: the standing items, cooperation under each instrument by area,
      and what was proposed. What an officer works with is “report brief”; what is to be
      said of each item before the meeting is “report annotated-agenda”.

      Example:
        acta agenda vn-la-labour/10 --on 2027-01-15
        acta agenda vn-la-labour/10 --stage preliminary
        acta agenda vn-la-labour/10 --format markdown > agenda.md
      """)

  @OptionGroup var typed: DeclaredArguments<AgendaFields>
  @OptionGroup var output: ReportOptions

  var request: ReportRequest { typed.fields.request }
}

/// Which agenda.
struct AgendaFields: CommandFields {
  var conference = Identifier.blank
  var stage = StageWord.provisional

  static let places: Set<String> = ["conference"]

  mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(
      Field("conference", placeholder: "conference", "The conference, such as vn-la-labour/10."), &conference,
      .to(.conference))
    try visitor.required(Field("stage", placeholder: "stage", "The stage."), &stage)
  }

  var request: ReportRequest { .agenda(conference: conference, stage: stage.stage) }
}

/// The words for the stages of an agenda, as they are typed.
enum StageWord: String, WireVocabulary {
  case preliminary, provisional, supplementary, adopted, programme

  static let blank = StageWord.provisional

  /// The word, or “annotated”, which is that of the provisional agenda where it is recorded as circulated.
  init(argument: String, language: LanguageTag) throws(ValueError) {
    self = argument == AgendaStage.annotated.rawValue ? .provisional : try Self.word(argument)
  }

  /// The stage; the provisional agenda is the annotated one.
  var stage: AgendaStage {
    switch self {
    case .preliminary: .preliminary
    case .provisional: .annotated
    case .supplementary: .supplementary
    case .adopted: .adopted
    case .programme: .programme
    }
  }
}
