public import MeetingRecords

/// A whole record as pages that lead to each other, for a folder or a web server.
///
/// There is a page for each series, conference, person and organization, registers of what is pending, of instruments, of
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
    let plan = SitePlan(basis, records)
    var options = RenderingOptions(labels: labels, templates: templates)
    options.links = plan.links
    let renderer = HTMLRenderer(templates: templates, labels: labels, links: plan.links)
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    let index = renderer.render(plan.index(say, basis), imprint: say.imprint(basis))
    files = [File(name: Self.indexName, contents: index)]
    options.home = Self.indexName
    for page in plan.pages {
      let report = try page.request.report(on: basis, from: records)
      files.append(File(name: page.name, contents: try report.rendered(as: page.format, options)))
    }
  }
}

/// Which pages a site has.
private struct SitePlan {
  struct Page {
    var name: String
    var request: ReportRequest
    var format = ReportFormat.html
    /// What it is about, or, of a register, what that is called.
    var subject: ReportReference?
    var title: ReportPhrase?
  }

  var pages: [Page] = []
  /// The page that each identifier leads to.
  var links: [String: String] = [:]

  init<Records: RecordsListing>(_ basis: ReportBasis, _ records: Records) {
    let reader = ReportReader(records, basis)
    func add(_ entity: some Entity, _ request: ReportRequest) {
      let reference = reader.reference(entity.key)
      let name = SiteFileNames().name(for: entity.identifier)
      pages.append(Page(name: name, request: request, subject: reference))
      links[entity.identifier.description] = name
    }
    for series in records.all(ConferenceSeries.self) { add(series, .series(series.identifier)) }
    for conference in records.all(Conference.self) {
      let isOver = conference.status == .closed || conference.status == .recordAdopted
      let (id, agenda) = (conference.identifier, ReportRequest.agenda(conference: conference.identifier))
      add(conference, isOver ? .record(conference: id) : agenda)
    }
    for body in records.all(Organization.self) { add(body, .organization(body.identifier)) }
    for person in records.all(Person.self) { add(person, .person(person.identifier)) }
    pages += [
      Page(name: "pending_matters.html", request: .pending(series: nil, by: .owner), title: .pendingTitle),
      Page(name: "instrument_register.html", request: .instruments(series: nil), title: .registerTitle),
      Page(
        name: "achievements_by_year.html", request: .achievements(series: nil, period: nil, by: .year),
        title: .results),
      Page(name: "calendar_by_date.html", request: .calendar(series: nil), title: .calendarTitle),
      Page(name: "calendar_by_date.ics", request: .calendar(series: nil), format: .ics, title: .calendarTitle),
    ]
    for page in pages where page.title != nil { links[page.name] = page.name }
    for instrument in records.all(Instrument.self) {
      links[instrument.identifier.description] = "instrument_register.html"
    }
    for followUp in records.all(FollowUp.self) where followUp.isPending {
      links[followUp.identifier.description] = "pending_matters.html"
    }
  }

  /// The page that leads to all others: things by kind, then the registers.
  func index(_ say: ReportWording, _ basis: ReportBasis) -> ReportDocument {
    let origin = basis.journal.origin.map { [ReportInline(recorded: $0)] } ?? []
    var blocks: [ReportBlock] = [.title(say(.siteTitle), lines: origin), .facts(say.basis(basis))]
    let kinds: [(ReportPhrase, EntityKind)] = [
      (.seriesTitle, .series), (.conferencesTitle, .conference), (.organizationsTitle, .organization),
      (.personsTitle, .person),
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
