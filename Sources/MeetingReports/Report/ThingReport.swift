public import MeetingRecords

/// A report about one thing of the record: a series, a person.
///
/// It is declared once (``ReportOfThing``): the command that prints it, its help, its schema and its place among the reports are
/// made of the declaration.
public protocol ThingReport: Report {
  /// What it is about.
  associatedtype Subject: Entity
  /// How it is asked for.
  static var declaration: ReportOfThing { get }
}

extension ThingReport {
  /// The word by which it is asked for.
  public static var name: ReportName { declaration.name }
}

/// How a report about one thing is asked for.
public struct ReportOfThing: Sendable {
  /// The word by which it is asked for.
  public let name: ReportName
  /// What it is called in English.
  public let title: String
  /// What it is called, where a sentence of papers says it.
  let paperTitle: PaperSentence?
  /// The name of its title in ``ReportLabels/names``, where no sentence says it.
  var titleName: String? { paperTitle == nil ? "report.\(name.rawValue)" : nil }
  /// What it shows, as a sentence.
  public let sentence: String
  /// What is typed for the thing.
  public let thing: Field
  /// How it is asked for: of which thing, and with what else by the names of the options of reports.
  public let examples: [Verb.Example]
  /// What else there is to know; empty where there is nothing.
  public let remarks: String
  /// Whether it is a paper that is circulated, and not for the desk.
  public let isPaper: Bool
  /// The report.
  let type: any MadeOfThing.Type

  init<R: MadeOfThing>(
    _ type: R.Type, _ name: ReportName, title: String, _ sentence: String, thing: Field, examples: [Verb.Example],
    remarks: String = "", isPaper: Bool = false, paperTitle: PaperSentence? = nil
  ) {
    self.paperTitle = paperTitle
    (self.type, self.name, self.title, self.sentence, self.thing) = (type, name, title, sentence, thing)
    (self.examples, self.remarks, self.isPaper) = (examples, remarks, isPaper)
  }

  /// The reports about one thing, in the order in which they are shown.
  static let made: [any MadeOfThing.Type] = [
    AnnotatedAgenda.self, MinutesPaper.self, FollowUpMatrix.self, ParticipantsPaper.self, DocumentsPaper.self,
    CorrigendumPaper.self,
    RegisterPaper.self, DecisionsPaper.self, OverviewPaper.self, AgendaBrief.self,
    RecordOfDiscussion.self, AttendanceReport.self, SeriesOverview.self,
    PersonDossier.self, OrganizationDossier.self,
    StateDossier.self, TerritoryDossier.self, InstrumentDossier.self,
  ]

  /// The reports about one thing, in the order in which they are shown.
  public static let all: [any ThingReport.Type] = made.map { type -> any ThingReport.Type in type }
}

/// A report that is made of the thing that it is about.
protocol MadeOfThing: ThingReport, DeclaredReport {
  /// The report about a thing.
  init<Records: RecordsListing>(of subject: Subject, reader: ReportReader<Records>)
}

extension MadeOfThing {
  fileprivate static func made<Records: RecordsListing>(
    of identifier: Identifier, reader: ReportReader<Records>
  ) throws(ReportError) -> any Report {
    Self(of: try reader.records.subject(Subject.self, identifier), reader: reader)
  }
}

extension ReportOfThing {
  /// The report about a thing, by any identifier that it ever went by.
  ///
  /// - Throws: ``ReportError`` where the identifier is unknown or of another kind.
  func report<Records: RecordsListing>(
    of identifier: Identifier, reader: ReportReader<Records>
  ) throws(ReportError) -> any Report {
    try type.made(of: identifier, reader: reader)
  }
}

extension ReportOfThing: Hashable {
  /// Whether both are the same report.
  public static func == (left: ReportOfThing, right: ReportOfThing) -> Bool { left.name == right.name }
  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension ReportWording {
  /// What a report about one thing is called.
  func title(of report: ReportOfThing) -> ReportInline {
    let words = report.paperTitle.map { labels.sentences[$0] } ?? report.titleName.flatMap { labels.names[$0] }
    return ReportInline(words: words ?? report.title)
  }
}
