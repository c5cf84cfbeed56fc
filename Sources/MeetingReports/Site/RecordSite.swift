public import MeetingRecords

/// A whole record as pages that lead to each other, for a folder or a web server.
///
/// There is a page for each series, conference, person, state, territory and organization, registers of what is pending, of instruments, of
/// achievements and of dates, the last also as a calendar file, and an index. A page of a conference is its record once
/// it is closed, and its agenda before. The same record and day give the same files, byte for byte.
public struct RecordSite: Sendable, Hashable {
  /// A file of the site.
  public struct File: Sendable, Hashable {
    /// Its name: small letters, digits, dots and hyphens.
    public var name: String
    /// What is in it, as UTF-8.
    public var contents: String
  }

  /// The name of the page that leads to all others.
  public static let indexName = "index.html"

  /// The files, the index first.
  public var files: [File]

  /// Makes the pages.
  ///
  /// - Parameters:
  ///   - basis: the day, the languages of the reader, and what is to be said of the journal.
  ///   - labels: the words of the pages.
  ///   - templates: the templates of the pages.
  ///   - records: the record; not changed while this reads.
  /// - Throws: ``ReportError`` of a report, none of which asks for what isn't there.
  /// - Complexity: the sum of that of the reports.
  public init(
    basis: ReportBasis, labels: ReportLabels, templates: ReportTemplates = .builtIn, from records: some RecordsListing
  ) throws(ReportError) {
    // Pages name the same bodies over and over, so that what one asked is known to the next.
    let reader = ReportReader(records, basis)
    let plan = SitePlan(reader)
    var options = RenderingOptions(labels: labels, templates: templates)
    options.links = plan.links
    let renderer = HTMLRenderer(templates: templates, labels: labels, links: plan.links)
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    let index = renderer.render(say.marked(plan.index(say, basis), basis), imprint: say.imprint(basis))
    files = [File(name: Self.indexName, contents: index)]
    options.home = Self.indexName
    for page in plan.pages {
      let report = try page.report(reader)
      files.append(File(name: page.name, contents: try report.rendered(as: page.format, options)))
    }
  }
}

/// Which pages a site has.
private struct SitePlan<Records: RecordsListing> {
  typealias Reader = ReportReader<Records>

  struct Page {
    var name: String
    var format = ReportFormat.html
    /// What it is about, or, of a register, what that is called.
    var subject: ReportReference?
    var title: ReportPhrase?
    /// Makes its report: of the thing itself, since a journal may hold things that no identifier leads to.
    var report: (Reader) throws(ReportError) -> any Report
  }

  var pages: [Page] = []
  /// The page that each identifier leads to.
  var links: [String: String] = [:]

  init(_ reader: Reader) {
    let records = reader.records
    var names = SiteFileNames()
    func add(_ entity: some Entity, _ report: @escaping (Reader) throws(ReportError) -> any Report) {
      let name = names.next(for: entity.identifier)
      pages.append(Page(name: name, subject: reader.reference(entity.key), report: report))
      if reader.key(entity.identifier) == entity.key { links[entity.identifier.description] = name }
    }
    for series in records.all(ConferenceSeries.self) { add(series) { SeriesOverview(of: series, reader: $0) } }
    for conference in records.all(Conference.self) {
      let isOver = conference.status == .closed || conference.status == .recordAdopted
      add(conference) { (reader) throws(ReportError) in
        if isOver { return RecordOfDiscussion(of: conference, reader: reader) }
        return try AgendaReport(of: conference, stage: .annotated, reader: reader)
      }
    }
    for body in records.all(Organization.self) { add(body) { OrganizationDossier(of: body, reader: $0) } }
    for state in records.all(State.self) { add(state) { StateDossier(of: state, reader: $0) } }
    for territory in records.all(Territory.self) { add(territory) { TerritoryDossier(of: territory, reader: $0) } }
    for person in records.all(Person.self) { add(person) { PersonDossier(of: person, reader: $0) } }
    addRegister("pending_matters.html", .pendingTitle) { (reader) throws(ReportError) in
      try PendingMattersReport(series: nil, by: .owner, reader: reader)
    }
    addRegister("instrument_register.html", .registerTitle) { (reader) throws(ReportError) in
      try InstrumentRegister(selecting: InstrumentSelection(), reader: reader)
    }
    addRegister("achievements_by_year.html", .results) { (reader) throws(ReportError) in
      try AchievementsReport(series: nil, period: nil, by: .year, reader: reader)
    }
    for (name, format) in [("calendar_by_date.html", ReportFormat.html), ("calendar_by_date.ics", .ics)] {
      addRegister(name, .calendarTitle, format) { (reader) throws(ReportError) in
        try CalendarReport(series: nil, reader: reader)
      }
    }
    for page in pages where page.title != nil { links[page.name] = page.name }
    for instrument in records.all(Instrument.self) {
      links[instrument.identifier.description] = "instrument_register.html"
    }
    for followUp in records.all(FollowUp.self) where followUp.isPending {
      links[followUp.identifier.description] = "pending_matters.html"
    }
  }

  private mutating func addRegister(
    _ name: String, _ title: ReportPhrase, _ format: ReportFormat = .html,
    report: @escaping (Reader) throws(ReportError) -> any Report
  ) {
    pages.append(Page(name: name, format: format, title: title, report: report))
  }

  /// The page that leads to all others: things by kind, then the registers.
  func index(_ say: ReportWording, _ basis: ReportBasis) -> ReportDocument {
    let origin = basis.journal.origin.map { [ReportInline(recorded: $0)] } ?? []
    var blocks: [ReportBlock] = [.title(say(.siteTitle), lines: origin), .facts(say.basis(basis))]
    let kinds: [(ReportPhrase, EntityKind)] = [
      (.seriesTitle, .series), (.conferencesTitle, .conference), (.statesTitle, .state),
      (.territoriesTitle, .territory), (.organizationsTitle, .organization), (.personsTitle, .person),
    ]
    for (title, kind) in kinds {
      let subjects = pages.compactMap(\.subject).filter { $0.kind == kind }
      if !subjects.isEmpty { blocks += [.heading(say(title)), .list(subjects.map { say.dated($0) })] }
    }
    let registers = pages.compactMap { page in
      page.title.map { say(.identifierNoted, ["name": say($0), "identifier": ReportInline(code: page.name)]) }
    }
    return ReportDocument(
      language: say.labels.language, blocks: blocks + [.heading(say(.registersTitle)), .list(registers)])
  }
}
