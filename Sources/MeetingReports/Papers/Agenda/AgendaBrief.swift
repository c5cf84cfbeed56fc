import MeetingRecords

/// The brief of an officer who prepares a conference: the items with what asks for them, who leads, what happened last and
/// what is open, by their identifiers.
public struct AgendaBrief: ReportOfAgenda, Hashable {
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "brief", title: "Brief for the preparation of a conference",
    "What the record knows of each item of the agenda of a conference, for those who prepare it.",
    thing: Field("conference", placeholder: "conference", "The conference, such as vn-la-labour/10."),
    examples: [Verb.Example("vn-la-labour/10"), Verb.Example("vn-la-labour/10", ["on": "2027-01-15"])],
    remarks: """
      It is for the desk: with identifiers, what is overdue, who answers for it today,
      and the instruments to look at. What is circulated is the agenda.
      """)

  /// The agenda with what the record knows of each item.
  public var agenda: AgendaReport
}

extension AgendaBrief: MadeOfThing {
  /// The brief of an agenda that was made.
  public init(_ agenda: AgendaReport) { self.agenda = agenda }

  /// The report as canonical JSON: the members of the agenda.
  public var json: [UInt8] { canonicalJSON }

  /// The brief laid out in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    AgendaDocument(report: agenda, say: ReportWording(labels: labels, seasons: basis.seasons)).document()
  }
}
