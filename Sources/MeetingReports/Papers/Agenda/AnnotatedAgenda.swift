import MeetingRecords

/// The annotated agenda of a conference: the list of items, and what is to be said of each before the meeting.
public struct AnnotatedAgenda: ReportOfAgenda, Hashable {
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "annotated-agenda", title: "Annotated provisional agenda",
    "The annotated agenda of a conference: its items, and what is to be said of each.",
    thing: Field("conference", placeholder: "conference", "The conference, such as vn-la-labour/10."),
    examples: [
      Verb.Example("vn-la-labour/10"), Verb.Example("vn-la-labour/10", ["language": "vi", "format": "html"]),
    ],
    remarks: """
      A paper to be circulated: in sentences, and without identifiers. What an officer
      works with is the report “brief”.
      """, isPaper: true, paperTitle: .agendaAnnotated)

  /// The agenda with what the record knows of each item.
  public var agenda: AgendaReport
}

extension AnnotatedAgenda: MadeOfThing {
  /// The annotated agenda of an agenda that was made.
  public init(_ agenda: AgendaReport) { self.agenda = agenda }

  /// The report as canonical JSON: the members of the agenda.
  public var json: [UInt8] { canonicalJSON }

  /// The agenda laid out as a paper.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    AnnotatedAgendaPaper(AgendaPaper(agenda: agenda, words: PaperWording(labels, basis))).document()
  }
}
