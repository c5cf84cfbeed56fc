public import MeetingRecords

/// The annotated agenda of a conference: the list of items, and what is to be said of each before the meeting.
public struct AnnotatedAgenda: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = Conference
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
      """, isPaper: true)

  /// The agenda with what the record knows of each item.
  public var agenda: AgendaReport
  /// What it was made from.
  public var basis: ReportBasis { agenda.basis }
  /// The conference and what prepares it.
  public var calendarEntries: [ReportCalendarEntry] { agenda.calendarEntries }
}

extension AnnotatedAgenda: MadeOfThing {
  /// The annotated agenda of an agenda that was made.
  public init(_ agenda: AgendaReport) { self.agenda = agenda }

  init<Records: RecordsListing>(of subject: Conference, reader: ReportReader<Records>) {
    agenda = AgendaBuilder(subject, reader: reader).annotated()
  }

  static let ownMembers: [ReportMember<AnnotatedAgenda>] = ReportMember.of(AgendaReport.ownMembers, \.agenda)

  /// The report as canonical JSON: the members of the agenda.
  public var json: [UInt8] { canonicalJSON }
  /// The rows of the agenda.
  public var sheets: [ReportSheet] { agenda.sheets }

  /// The agenda laid out as a paper.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    AnnotatedAgendaPaper(AgendaPaper(agenda: agenda, words: PaperWording(labels, basis))).document()
  }
}

/// The brief of an officer who prepares a conference: the items with what asks for them, who leads, what happened last and
/// what is open, by their identifiers.
public struct AgendaBrief: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = Conference
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
  /// What it was made from.
  public var basis: ReportBasis { agenda.basis }
  /// The conference and what prepares it.
  public var calendarEntries: [ReportCalendarEntry] { agenda.calendarEntries }
}

extension AgendaBrief: MadeOfThing {
  /// The brief of an agenda that was made.
  public init(_ agenda: AgendaReport) { self.agenda = agenda }

  init<Records: RecordsListing>(of subject: Conference, reader: ReportReader<Records>) {
    agenda = AgendaBuilder(subject, reader: reader).annotated()
  }

  static let ownMembers: [ReportMember<AgendaBrief>] = ReportMember.of(AgendaReport.ownMembers, \.agenda)

  /// The report as canonical JSON: the members of the agenda.
  public var json: [UInt8] { canonicalJSON }
  /// The rows of the agenda.
  public var sheets: [ReportSheet] { agenda.sheets }

  /// The brief laid out in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    AgendaDocument(report: agenda, say: ReportWording(labels: labels, seasons: basis.seasons)).document()
  }
}
