import MeetingRecords

/// Which pages a site has, and what leads to them.
struct SitePlan<Records: RecordsListing> {
  typealias Reader = ReportReader<Records>

  /// A page.
  struct Page {
    /// The name of its file.
    var name: String
    var format = ReportFormat.html
    /// What it is about, or, of a register, nothing.
    var subject: ReportReference?
    /// What it is called.
    var called: ReportInline
    /// The papers that it leads to.
    var papers: [ConferencePapers.Paper] = []
    /// Makes what is on it: of the thing itself, since a journal may hold things that no identifier leads to.
    var made: (Reader) throws(ReportError) -> Made
  }

  /// What is on a page.
  enum Made {
    case report(any Report)
    case document(ReportDocument)
  }

  /// The kinds of things in the order of the index, with what they are called there.
  private static var kinds: [(kind: EntityKind, title: ReportPhrase)] {
    [
      (.series, .seriesTitle), (.conference, .conferencesTitle), (.instrument, .instrumentsTitle),
      (.decision, .decisionsTitle), (.followUp, .followUpsTitle), (.achievement, .results),
      (.document, .documentsTitle),
      (.state, .statesTitle), (.territory, .territoriesTitle), (.organization, .organizationsTitle),
      (.person, .personsTitle), (.office, .officesTitle), (.area, .areas), (.session, .sessionsTitle),
      (.agendaItem, .agendaItemsTitle), (.delegation, .delegationsTitle), (.speech, .speechesTitle),
      (.record, .minutesTitle),
    ]
  }

  /// The pages, each of a thing before the registers.
  private(set) var pages: [Page] = []
  /// The pages that identifiers lead to.
  private(set) var surroundings = PageSurroundings()
  /// What can be searched for.
  private(set) var searched: [SiteSearch.Entry] = []
  private var names = SiteFileNames()

  init(_ reader: Reader, _ say: ReportWording) {
    func addAll<E: Entity>(_ type: E.Type) {
      for entity in reader.records.all(type) { add(entity, reader, say) }
    }
    let vocabulary = reader.records.vocabulary
    let known = Self.kinds.compactMap { vocabulary.entityType($0.kind) }
    // What a host has added comes after; a citation is on the pages of what it is about, and the settings of the journal are
    // nothing that was met about.
    let others = vocabulary.entityTypes.filter { type in
      ![.citation, .journal].contains(type.kind) && !Self.kinds.contains { $0.kind == type.kind }
    }
    for type in known + others { addAll(type) }
    addRegisters(say)
    for page in pages {
      if page.subject == nil { surroundings.addresses[page.name] = page.name }
      for paper in page.papers {
        for file in SiteFileNames.papers(paper, of: page.name) { surroundings.addresses[file] = file }
      }
    }
    surroundings.addresses[RecordSite.indexName] = RecordSite.indexName
  }

  private mutating func add(_ entity: some Entity, _ reader: Reader, _ say: ReportWording) {
    let name = names.next(for: entity.identifier)
    let reference = reader.reference(to: entity)
    let thing = SiteThing(entity: entity, reference: reference, reader: reader, say: say)
    let identifier = entity.identifier.description
    if reader.key(entity.identifier) == entity.key {
      surroundings.addresses[identifier] = name
      if !thing.isNamed { surroundings.titles[identifier] = thing.called.text }
    }
    let kind = Self.kinds.first { $0.kind == entity.kind }?.title
    let category = kind.map { say($0) } ?? ReportInline(words: entity.kind.listName)
    searched.append(
      SiteSearch.Entry(
        address: name, title: thing.called.text, kind: category.text, identifier: identifier, words: thing.searched))
    pages.append(
      Page(
        name: name, subject: reference, called: thing.called.leadingNowhere, papers: thing.papers
      ) { (_) throws(ReportError) in
        if let report = try thing.report { return .report(report) }
        return .document(thing.document(category))
      })
  }

  private mutating func addRegisters(_ say: ReportWording) {
    addRegister("pending_matters.html", say(.pendingTitle)) { (reader) throws(ReportError) in
      try PendingMattersReport(series: nil, by: .owner, reader: reader)
    }
    addRegister("instrument_register.html", say(.registerTitle)) { (reader) throws(ReportError) in
      try InstrumentRegister(selecting: InstrumentSelection(), reader: reader)
    }
    addRegister("achievements_by_year.html", say(.results)) { (reader) throws(ReportError) in
      try AchievementsReport(series: nil, period: nil, by: .year, reader: reader)
    }
    for (name, format) in [("calendar_by_date.html", ReportFormat.html), ("calendar_by_date.ics", .ics)] {
      addRegister(name, say(.calendarTitle), format) { (reader) throws(ReportError) in
        try CalendarReport(series: nil, reader: reader)
      }
    }
  }

  private mutating func addRegister(
    _ name: String, _ title: ReportInline, _ format: ReportFormat = .html,
    report: @escaping (Reader) throws(ReportError) -> any Report
  ) {
    pages.append(
      Page(name: name, format: format, called: title) { (reader) throws(ReportError) in
        .report(try report(reader))
      })
  }

  /// The page that leads to all others: the registers, then things by kind, each by what it is called.
  func index(_ say: ReportWording, _ basis: ReportBasis) -> ReportDocument {
    let origin = basis.journal.origin.map { [ReportInline(recorded: $0)] } ?? []
    var blocks: [ReportBlock] = [.title(say(.siteTitle), lines: origin), .facts(say.basis(basis))]
    let registers = pages.filter { $0.subject == nil }.map { page in
      let called = page.called.leading(to: page.name)
      return page.format == .html
        ? called
        : say(
          .identifierNoted,
          ["name": called, "identifier": ReportInline(words: page.format.fileExtension.uppercased())])
    }
    blocks += [.heading(say(.registersTitle)), .list(registers)]
    let things = Dictionary(grouping: pages.filter { $0.subject != nil }) { $0.subject?.kind ?? .journal }
    let known = Set(Self.kinds.map(\.kind))
    let others = things.keys.filter { !known.contains($0) }.sorted { $0.rawValue < $1.rawValue }
    let titled = Self.kinds.map { ($0.kind, say($0.title)) } + others.map { ($0, ReportInline(words: $0.listName)) }
    for (kind, title) in titled {
      guard let pages = things[kind] else { continue }
      blocks += [.heading(title), .list(pages.map { entry($0, say) })]
    }
    return ReportDocument(language: say.labels.language, blocks: blocks)
  }

  /// A thing in the index: what it is called, when, and its identifier.
  private func entry(_ page: Page, _ say: ReportWording) -> ReportInline {
    guard let subject = page.subject else { return page.called }
    // Its own page, even where the identifier leads to another thing's.
    let code = ReportInline(code: subject.identifier.description)
    let noted =
      surroundings.addresses[subject.identifier.description] == page.name
      ? say(.identifierNoted, ["name": page.called.leading(to: subject.identifier.description), "identifier": code])
      : say(.identifierNoted, ["name": page.called, "identifier": code])
    guard let date = subject.date else { return noted }
    return say(.mandateDated, ["thing": noted, "date": say.date(date)])
  }
}

extension SitePlan.Page {
  /// What is on the page.
  func document(_ reader: ReportReader<Records>, _ say: ReportWording) throws(ReportError) -> ReportDocument {
    switch try made(reader) {
    case .report(let report): report.marked(say.labels)
    case .document(let document): say.marked(document, reader.basis)
    }
  }

  /// The report that is on the page.
  func report(_ reader: ReportReader<Records>) throws(ReportError) -> any Report {
    if case .report(let report) = try made(reader) { return report }
    throw .noSuchPart(name, of: "site", known: [])
  }
}
