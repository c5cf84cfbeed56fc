public import MeetingRecords

/// The papers of a conference that can be written as its record is: the whole set that a secretariat hands out.
public struct ConferencePapers: Sendable, Hashable {
  /// A paper of the set.
  public struct Paper: Sendable, Hashable {
    /// Which paper it is, in the word by which it is asked for.
    public var name: ReportName
    /// The report to ask for.
    public var request: ReportRequest
    /// The symbol that it bears; absent where it has none.
    public var symbol: String?

    /// What a file of it is called, without what follows the dot: its symbol with hyphens for what a file name cannot
    /// hold, or the conference and the word for it.
    public func fileName(of conference: Identifier) -> String {
      let stem = symbol.map { $0 + " " + name.rawValue } ?? "\(conference) \(name.rawValue)"
      let words = stem.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "_") }
      let said = words.joined(separator: "-")
      return said.hasPrefix(".") ? "-" + said : said
    }
  }

  /// The conference, by its present identifier.
  public var conference: Identifier
  /// The papers, in the order in which they are read.
  public var papers: [Paper]

  /// The set.
  ///
  /// Minutes are there once the conference has opened, a programme once sessions are planned, a matrix where a conference
  /// came before, and what concerns its series where it has one.
  ///
  /// - Throws: ``ReportError`` where the identifier is unknown or not that of a conference.
  public init(of conference: Identifier, basis: ReportBasis, from records: some RecordsListing) throws(ReportError) {
    self.init(of: try records.subject(Conference.self, conference), reader: ReportReader(records, basis))
  }

  init(of subject: Conference, reader: ReportReader<some RecordsListing>) {
    let key = subject.key
    self.conference = subject.identifier
    func thing(_ report: (some ThingReport).Type, of thing: Identifier) -> Paper {
      Paper(name: report.declaration.name, request: .thing(report.declaration, thing))
    }
    func agenda(_ stage: AgendaStage, _ name: ReportName) -> Paper {
      Paper(name: name, request: .agenda(conference: key, stage: stage))
    }
    let isAdopted = AgendaBuilder(subject, reader: reader).adoption != nil
    var papers = [isAdopted ? agenda(.adopted, AgendaReport.name) : agenda(.annotated, AgendaReport.name)]
    papers.append(thing(AnnotatedAgenda.self, of: key))
    if !reader.records.all(Session.self, naming: key).isEmpty { papers.append(agenda(.programme, "programme")) }
    papers += [thing(DocumentsPaper.self, of: key), thing(ParticipantsPaper.self, of: key)]
    if AgendaBuilder(subject, reader: reader).previous != nil { papers.append(thing(FollowUpMatrix.self, of: key)) }
    if [.open, .closed, .recordAdopted].contains(subject.status) {
      papers.append(thing(MinutesPaper.self, of: key))
    }
    self.papers = papers + (subject.recordedSeries(in: reader.records).map(Self.papers) ?? [])
  }

  private static var aboutSeries: [ReportOfThing] {
    [RegisterPaper.declaration, DecisionsPaper.declaration, OverviewPaper.declaration]
  }

  /// The names of the papers about a series.
  static var seriesPapers: Set<ReportName> { Set(aboutSeries.map(\.name)) }

  /// The papers about a series, which are the same for all its conferences.
  static func papers(of series: ConferenceSeries) -> [Paper] {
    aboutSeries.map { declaration in
      Paper(name: declaration.name, request: .thing(declaration, series.key))
    }
  }
}
