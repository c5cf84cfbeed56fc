public import MeetingRecords

extension AgendaReport {
  /// Makes the agenda of a conference.
  ///
  /// - Parameters:
  ///   - conference: the conference, by any identifier that it ever went by.
  ///   - stage: the stage in which it is asked for.
  ///   - basis: the day, the languages of the reader, and what is to be said of the journal.
  ///   - records: the record; not changed while this reads.
  /// - Throws: ``ReportError`` where the identifier is unknown or not that of a conference, or the adopted agenda is asked
  ///   for and none was adopted.
  /// - Complexity: linear in the instruments, decisions, follow-ups and achievements of the record, and in the entries
  ///   of those that belong to the series.
  public init(
    conference: Identifier, stage: AgendaStage = .annotated, basis: ReportBasis, from records: some RecordsListing
  ) throws(ReportError) {
    let subject = try records.subject(Conference.self, conference)
    try self.init(of: subject, stage: stage, reader: ReportReader(records, basis))
  }

  init(of subject: Conference, stage: AgendaStage, reader: ReportReader<some RecordsListing>) throws(ReportError) {
    self = try AgendaBuilder(subject, reader: reader).report(stage)
  }

  /// Makes the adopted agenda as an adoption leaves it that is about to be recorded, so that the entry can name the file
  /// that people see.
  ///
  /// - Parameters:
  ///   - adoption: the adoption; whether the domain allows it is not asked here.
  ///   - basis: the day, the languages of the reader, and what is to be said of the journal.
  ///   - records: the record without the adoption; not changed while this reads.
  /// - Throws: ``ReportError`` where the conference is unknown or not one.
  /// - Complexity: that of ``init(conference:stage:basis:from:)``.
  public init(
    adopting adoption: AdoptAgenda, basis: ReportBasis, from records: some RecordsListing
  ) throws(ReportError) {
    let subject = try records.subject(Conference.self, adoption.conference)
    let items = adoption.completed(in: records).items
    self = AgendaBuilder(subject, reader: ReportReader(records, basis), adopting: items).report(adopting: adoption)
  }
}

/// Makes an agenda: what it reads from is gathered once, and each part is made in an extension of its own.
struct AgendaBuilder<Records: RecordsListing> {
  let reader: ReportReader<Records>
  let conference: Conference
  let series: ConferenceSeries?
  /// The conference before this one.
  let previous: Conference?
  let scope: SeriesScope<Records>
  /// The adoption of the agenda; absent before it.
  let adoption: AgendaAdopted?
  /// The items of this conference that stand: not deferred, withdrawn or merged into another.
  let recordedItems: [AgendaItem]
  /// Which of them stand under which.
  let tree: AgendaTree
  /// The items of this conference that were deferred, withdrawn or merged into another.
  let droppedItems: [AgendaItem]
  /// Those that were merged into another, by the key of that one.
  let merged: [Identifier?: [AgendaItem]]
  /// The keys of everything that the report may speak of.
  let subjects: [Identifier]
  /// What is still to be done: first what the conference before this one asked for, each part by due date.
  private(set) var pending: [PendingMatter] = []
  /// How many of them the conference before this one asked for.
  private(set) var adoptedBefore = 0
  private(set) var register: [RegisteredInstrument] = []
  /// The numbers in Annex A and B, by identifier.
  private(set) var annexNumbers: [Identifier: Int] = [:]

  /// - Parameter adopting: the items that are about to be adopted; those that were, where absent.
  init(_ conference: Conference, reader: ReportReader<Records>, adopting: [Identifier]? = nil) {
    let records = reader.records
    let series = conference.recordedSeries(in: records)
    let previous = series.flatMap { series in
      SeriesRhythm(series).previous(
        to: conference.ordinal, level: conference.level, besides: conference.identifier, in: records)
    }
    let scope = SeriesScope(series, around: conference, in: reader)
    let keys =
      [conference.key, previous?.key, previous?.recordEntity].compactMap(\.self) + conference.preparedBy
      + scope.instruments.map(\.key) + scope.decisions.map(\.key) + scope.followUps.filter(\.isPending).map(\.key)
      + scope.achievements.map(\.key)
    subjects = unique(keys)
    let own = records.all(AgendaItem.self, naming: conference.key).filter {
      reader.key($0.conference) == conference.key
    }
    // Once an agenda is adopted its items keep their places: what is deferred later stays, marked, and what was not adopted
    // is not on it.
    adoption = reader.entries(touching: conference.key).lazy.compactMap { $0.payload as? AgendaAdopted }.last
    let onAgenda = (adopting ?? adoption?.items).map { Set($0.map(reader.key)) }
    func stands(_ item: AgendaItem) -> Bool {
      onAgenda.map { $0.contains(item.key) } ?? [.proposed, .adopted].contains(item.status)
    }
    recordedItems = own.filter(stands)
    tree = AgendaTree(recordedItems, key: reader.key)
    droppedItems = own.filter { !stands($0) }
    merged = Dictionary(grouping: droppedItems) { $0.mergedInto.map(reader.key) }
    (self.reader, self.conference, self.series, self.previous) = (reader, conference, series, previous)
    self.scope = scope
    let open = scope.followUps.filter(\.isPending)
    let asked = previous.map { AskedBy($0, scope: scope, key: reader.key) }
    let fromPrevious = reader.pendingMatters(open.filter { asked?.includes($0) == true })
    pending = fromPrevious + reader.pendingMatters(open.filter { asked?.includes($0) != true })
    adoptedBefore = fromPrevious.count
    let horizon = horizon
    register = scope.instruments.map { reader.registered($0, horizon: horizon) }
    let numbered =
      pending.enumerated().map { ($0.element.followUp.identifier, $0.offset + 1) }
      + register.enumerated().map { ($0.element.instrument.identifier, $0.offset + 1) }
    annexNumbers = Dictionary(numbered) { first, _ in first }
  }

  /// The annotated provisional agenda.
  func annotated() -> AgendaReport {
    let items = numberedItems()
    return AgendaReport(
      basis: reader.basis, masthead: ConferenceFacts(conference, reader),
      previous: previous.map { reader.reference($0.key) }, previousMinutesSigned: previous.flatMap(minutes) != nil,
      stage: .annotated,
      revision: revision(), items: items, programme: [], changes: changes(), pendingMatters: pending,
      instruments: register,
      sources: reader.sources(of: subjects), calendarEntries: calendarEntries())
  }

  /// The items of the agenda with the numbers that every stage prints.
  func numberedItems() -> [AgendaReportItem] {
    guard series?.ownItemsOnly != true else { return AgendaNumbering().numbered(opening: [], ownItems(), closing: []) }
    return AgendaNumbering().numbered(opening: openingItems(), substantiveItems(), closing: closingItems())
  }

  /// The numbers that are printed, by key of the item of the record: `4`, `4(b)`.
  func printedNumbers() -> [Identifier: String] {
    var numbers: [Identifier: String] = [:]
    func note(_ item: AgendaReportItem, under number: String?) {
      let whole = number.map { "\($0)(\(item.number))" } ?? item.number
      if let recorded = item.recorded { numbers[reader.key(recorded.identifier)] = whole }
      for part in item.subitems { note(part, under: whole) }
    }
    for item in numberedItems() { note(item, under: nil) }
    return numbers
  }

  /// Whether a thing was recorded when the agenda was adopted: what came later makes no item of it.
  func wasKnown(_ key: Identifier) -> Bool {
    adoption.map { (reader.entries(touching: key).first?.sequence ?? 0) <= $0.asOf } ?? true
  }

  var on: CalendarDay { reader.basis.on }
  var seasons: SeasonCalendar { reader.basis.seasons }

  private func calendarEntries() -> [ReportCalendarEntry] {
    let meetings = conference.preparedBy.compactMap { reader.records.get(Conference.self, $0) } + [conference]
    return meetings.map(reader.calendarEntry) + reader.sessions(of: conference.key).map(reader.calendarEntry)
      + scope.followUps.filter(\.isPending).map(reader.calendarEntry)
  }

  func lastAction(of keys: [Identifier]) -> LastAction? { reader.lastAction(of: keys) }
  func overdue(_ due: EDTFDate?) -> Certainty? { reader.overdue(due) }

  /// The day by which what comes before the conference after this one has come: a usual interval, or else two years,
  /// after the last day of this one, or after the day of the report where that is unknown.
  var horizon: CalendarDay {
    let held = conference.dates?.latest(in: seasons).day ?? on
    return series?.periodicity.map(max(held, on).adding) ?? max(held, on).adding(months: 24)
  }
}
