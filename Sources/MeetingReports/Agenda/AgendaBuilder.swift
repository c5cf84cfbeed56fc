public import MeetingRecords

extension AgendaReport {
  /// Makes the annotated provisional agenda of a conference.
  ///
  /// - Parameters:
  ///   - conference: the conference, by any identifier that it ever went by.
  ///   - on: the day for which “overdue” and the like are answered.
  ///   - languages: the languages of the reader, best first.
  ///   - journal: what is to be said of the journal; only the head of the record unless given.
  ///   - records: the record; not changed while this reads.
  /// - Throws: ``ReportError`` where the identifier is unknown or not that of a conference.
  /// - Complexity: linear in the instruments, decisions, follow-ups and achievements of the record, and in the entries
  ///   of those that belong to the series.
  public init(
    conference: Identifier, on: CalendarDay, languages: [LanguageTag], journal: JournalFacts? = nil,
    from records: some RecordsListing
  ) throws(ReportError) {
    let found = records.any(conference)
    guard let subject = found as? Conference else {
      let nearest = records.nearestIdentifiers(to: conference, kinds: EntityKinds(.conference))
      guard let found else { throw .unknownConference(conference, nearest: nearest) }
      throw .notAConference(conference, is: found.kind, nearest: nearest)
    }
    self = AgendaBuilder(
      subject, on: on, reader: ReportReader(records, languages: languages),
      journal: journal ?? JournalFacts(head: records.head)
    ).report()
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
  let on: CalendarDay
  let journal: JournalFacts
  let seasons: SeasonCalendar
  /// The items of this conference that stand: not deferred, withdrawn or merged into another.
  let recordedItems: [AgendaItem]
  /// The entries of everything that the report may speak of, by key, in order.
  let histories: [Identifier: [Entry]]
  private(set) var pending: [PendingMatter] = []
  private(set) var register: [RegisteredInstrument] = []
  /// The numbers in Annex A and B, by identifier.
  private(set) var annexNumbers: [Identifier: Int] = [:]

  init(_ conference: Conference, on: CalendarDay, reader: ReportReader<Records>, journal: JournalFacts) {
    let records = reader.records
    let series = records.get(ConferenceSeries.self, conference.series)
    let previous = series.flatMap { series in
      SeriesRhythm(series).previous(
        to: conference.ordinal, level: conference.level, besides: conference.identifier, in: records)
    }
    let scope = SeriesScope(series, around: conference, in: reader)
    let keys =
      [conference.key, previous?.key, previous?.recordEntity].compactMap(\.self) + conference.preparedBy
      + scope.instruments.map(\.key) + scope.decisions.map(\.key) + scope.followUps.filter(\.isPending).map(\.key)
      + scope.achievements.map(\.key)
    histories = Dictionary(unique(keys).map { ($0, records.entries(touching: $0)) }) { first, _ in first }
    recordedItems = records.all(AgendaItem.self, naming: conference.key).filter { item in
      reader.key(item.conference) == conference.key && [.proposed, .adopted].contains(item.status)
    }
    (self.reader, self.conference, self.series, self.previous) = (reader, conference, series, previous)
    (self.scope, self.on, self.journal, seasons) = (scope, on, journal, records.settings.seasons ?? .northern)
    pending = pendingMatters()
    register = scope.instruments.map(registered)
    let numbered =
      pending.enumerated().map { ($0.element.followUp.identifier, $0.offset + 1) }
      + register.enumerated().map { ($0.element.instrument.identifier, $0.offset + 1) }
    annexNumbers = Dictionary(numbered) { first, _ in first }
  }

  func report() -> AgendaReport {
    let items = AgendaNumbering().numbered(openingItems() + substantiveItems(), closing: closingItems())
    return AgendaReport(
      masthead: masthead(), items: items, pendingMatters: pending, instruments: register, sources: sources())
  }

  private func masthead() -> AgendaMasthead {
    AgendaMasthead(
      series: reader.reference(conference.series), conference: reader.reference(conference.key), stage: .annotated,
      status: conference.status, dates: conference.dates, place: reader.text(conference.place),
      state: conference.state.map(reader.reference), hosts: conference.hosts.map(reader.reference),
      aims: reader.text(conference.aims), period: conference.period, on: on, journal: journal, seasons: seasons)
  }

  /// What happened last to any of the things; not what happened to others and only concerned them.
  func lastAction(of keys: [Identifier]) -> LastAction? {
    reader.last(of: keys.map(reader.key).flatMap(history))
  }

  private func history(_ key: Identifier) -> [Entry] {
    (histories[key] ?? reader.records.entries(touching: key)).filter { $0.stamp.subject == key }
  }

  /// The day by which what comes before the conference after this one has come: a usual interval, or else two years,
  /// after the last day of this one, or after the day of the report where that is unknown.
  var horizon: CalendarDay {
    let held = conference.dates?.latest(in: seasons).day ?? on
    return series?.periodicity.map(max(held, on).adding) ?? max(held, on).adding(months: 24)
  }

  /// The documents cited for what the report names, in natural order.
  private func sources() -> [ReportSource] {
    var supported: [Identifier: Set<Identifier>] = [:]
    for (key, entries) in histories {
      let direct = entries.flatMap { reader.records.citations(of: $0.stamp.id) }
      let about = reader.records.all(Citation.self, naming: key)
      for citation in direct + about {
        supported[reader.key(citation.source), default: []].insert(reader.reference(key).identifier)
      }
    }
    return supported.compactMap { source, things in
      reader.records.get(Document.self, source).map { document in
        ReportSource(
          document: reader.reference(source), publisher: reader.text(document.publisher), url: document.url,
          language: document.language, translationOrigin: document.translationOrigin,
          supports: things.sorted(by: Identifier.naturallyPrecedes))
      }
    }.sorted { Identifier.naturallyPrecedes($0.document.identifier, $1.document.identifier) }
  }
}
