import EventJournal
public import MeetingRecords
public import MeetingReports
import RecordsCatalog

extension RecordBook {
  /// The agenda of a conference: data, to be rendered in any format.
  ///
  /// - Parameters:
  ///   - conference: The conference.
  ///   - stage: The stage in which it is asked for.
  ///   - day: The day for which it is asked: what is overdue on it, who answers on it.
  ///   - languages: The reader's languages, the best first; the journal's come after them.
  ///   - sequence: The moment of the record; now when absent.
  /// - Throws: ``ActaError`` when there is no such conference or no such agenda, or the record cannot be read.
  public func agenda(
    for conference: Identifier, stage: AgendaStage = .annotated, on day: CalendarDay, languages: [LanguageTag] = [],
    asOf sequence: Int? = nil
  ) throws(ActaError) -> AgendaReport {
    try made(on: day, languages, asOf: sequence) { basis, reader in
      try AgendaReport(conference: conference, stage: stage, basis: basis, from: reader)
    }
  }

  /// Any report: data, to be rendered in any format.
  ///
  /// - Parameters:
  ///   - request: Which report, and of what.
  ///   - day: The day for which it is asked: what is overdue on it, who answers on it.
  ///   - languages: The reader's languages, the best first; the journal's come after them.
  ///   - sequence: The moment of the record; now when absent.
  ///   - statingAudience: Whether it says for whom it is made, which is ``audience``.
  ///   - side: The party whose copy of a paper it is, which is named first; the host when absent.
  ///   - statingRoot: Whether a paper states the root of the journal at its entry. Of an earlier entry than the newest it is
  ///     worked out in O(n) in the number of entries.
  /// - Throws: ``ActaError`` when what it is asked of is unknown or of another kind, or the record cannot be read.
  public func report(
    _ request: ReportRequest, on day: CalendarDay, languages: [LanguageTag] = [], asOf sequence: Int? = nil,
    statingAudience: Bool = false, side: Identifier? = nil, statingRoot: Bool = false
  ) throws(ActaError) -> any Report {
    try made(on: day, languages, asOf: sequence, stating: statingAudience) { basis, reader in
      var basis = basis
      basis.side = side
      if statingRoot, request.isPaper { basis.journal.root = try root(at: basis.journal.head) }
      return try request.report(on: basis, from: reader)
    }
  }

  /// Any report, made from the journal itself and never from the catalog: for what is kept or circulated.
  ///
  /// The catalog is a cache that anyone may have changed who can write to it. The other parameters are those of
  /// ``report(_:on:languages:asOf:)``.
  ///
  /// - Parameter request: Which report, once the record is at hand.
  /// - Throws: ``ActaError`` as ``report(_:on:languages:asOf:)`` does.
  /// - Complexity: O(n) in the number of entries, in time; in memory too up to 200,000, which is then bounded.
  public func reportFromJournal(
    _ request: (any RecordsReading) throws -> ReportRequest, on day: CalendarDay, languages: [LanguageTag] = [],
    asOf sequence: Int
  ) throws(ActaError) -> any Report {
    do {
      return try readJournal(upTo: sequence) { records in
        let request = try request(records)
        let root = try request.isPaper ? self.root(at: records.head) : nil
        return try made(on: day, languages, from: records) { basis, records in
          var basis = basis
          basis.journal.root = root
          return try request.report(on: basis, from: records)
        }
      }
    } catch { throw ActaError(error) }
  }

  /// The record of discussion of a conference; the parameters are those of ``report(_:on:languages:asOf:)``.
  ///
  /// - Throws: ``ActaError`` when there is no such conference, or the record cannot be read.
  public func recordOfDiscussion(
    of conference: Identifier, on day: CalendarDay, languages: [LanguageTag] = [], asOf sequence: Int? = nil
  ) throws(ActaError) -> RecordOfDiscussion {
    try made(on: day, languages, asOf: sequence) { basis, reader in
      try RecordOfDiscussion(conference: conference, basis: basis, from: reader)
    }
  }

  /// What is still to be done, in one series or in all; the other parameters are those of
  /// ``report(_:on:languages:asOf:)``.
  ///
  /// - Throws: ``ActaError`` when there is no such series, or the record cannot be read.
  public func pendingMatters(
    of series: Identifier? = nil, by grouping: PendingGrouping = .owner, on day: CalendarDay,
    languages: [LanguageTag] = [], asOf sequence: Int? = nil
  ) throws(ActaError) -> PendingMattersReport {
    try made(on: day, languages, asOf: sequence) { basis, reader in
      try PendingMattersReport(series: series, by: grouping, basis: basis, from: reader)
    }
  }

  /// The register of the instruments that are selected, or of all; the other parameters are those of
  /// ``report(_:on:languages:asOf:)``.
  ///
  /// - Throws: ``ActaError`` when what the selection names is unknown or of another kind, or the record cannot be read.
  public func instrumentRegister(
    of selection: InstrumentSelection = InstrumentSelection(), on day: CalendarDay, languages: [LanguageTag] = [],
    asOf sequence: Int? = nil
  ) throws(ActaError) -> InstrumentRegister {
    try made(on: day, languages, asOf: sequence) { basis, reader in
      try InstrumentRegister(selecting: selection, basis: basis, from: reader)
    }
  }

  /// The overview of a series; the other parameters are those of ``report(_:on:languages:asOf:)``.
  ///
  /// - Throws: ``ActaError`` when there is no such series, or the record cannot be read.
  public func overview(
    of series: Identifier, on day: CalendarDay, languages: [LanguageTag] = [], asOf sequence: Int? = nil
  ) throws(ActaError) -> SeriesOverview {
    try made(on: day, languages, asOf: sequence) { basis, reader in
      try SeriesOverview(series: series, basis: basis, from: reader)
    }
  }

  /// The dossier of a person; the other parameters are those of ``report(_:on:languages:asOf:)``.
  ///
  /// - Throws: ``ActaError`` when there is no such person, or the record cannot be read.
  public func dossier(
    ofPerson person: Identifier, on day: CalendarDay, languages: [LanguageTag] = [], asOf sequence: Int? = nil
  ) throws(ActaError) -> PersonDossier {
    try made(on: day, languages, asOf: sequence) { basis, reader in
      try PersonDossier(person: person, basis: basis, from: reader)
    }
  }

  /// The dossier of an organization; the other parameters are those of ``report(_:on:languages:asOf:)``.
  ///
  /// - Throws: ``ActaError`` when there is no such organization, or the record cannot be read.
  public func dossier(
    ofOrganization organization: Identifier, on day: CalendarDay, languages: [LanguageTag] = [],
    asOf sequence: Int? = nil
  ) throws(ActaError) -> OrganizationDossier {
    try made(on: day, languages, asOf: sequence) { basis, reader in
      try OrganizationDossier(organization: organization, basis: basis, from: reader)
    }
  }

  /// The dossier of a state; the other parameters are those of ``report(_:on:languages:asOf:)``.
  ///
  /// - Throws: ``ActaError`` when there is no such state, or the record cannot be read.
  public func dossier(
    ofState state: Identifier, on day: CalendarDay, languages: [LanguageTag] = [], asOf sequence: Int? = nil
  ) throws(ActaError) -> StateDossier {
    try made(on: day, languages, asOf: sequence) { basis, reader in
      try StateDossier(state: state, basis: basis, from: reader)
    }
  }

  /// The dossier of a territory; the other parameters are those of ``report(_:on:languages:asOf:)``.
  ///
  /// - Throws: ``ActaError`` when there is no such territory, or the record cannot be read.
  public func dossier(
    ofTerritory territory: Identifier, on day: CalendarDay, languages: [LanguageTag] = [], asOf sequence: Int? = nil
  ) throws(ActaError) -> TerritoryDossier {
    try made(on: day, languages, asOf: sequence) { basis, reader in
      try TerritoryDossier(territory: territory, basis: basis, from: reader)
    }
  }

  /// The dossier of an instrument, with the status of its parties; the other parameters are those of
  /// ``report(_:on:languages:asOf:)``.
  ///
  /// - Throws: ``ActaError`` when there is no such instrument, or the record cannot be read.
  public func dossier(
    ofInstrument instrument: Identifier, on day: CalendarDay, languages: [LanguageTag] = [], asOf sequence: Int? = nil
  ) throws(ActaError) -> InstrumentDossier {
    try made(on: day, languages, asOf: sequence) { basis, reader in
      try InstrumentDossier(instrument: instrument, basis: basis, from: reader)
    }
  }

  /// The results of the cooperation, of one series or of all, in a period or of all time; the other parameters are those
  /// of ``report(_:on:languages:asOf:)``.
  ///
  /// - Throws: ``ActaError`` when there is no such series, or the record cannot be read.
  public func achievements(
    of series: Identifier? = nil, in period: EDTFDate? = nil, by grouping: AchievementGrouping = .year,
    on day: CalendarDay, languages: [LanguageTag] = [], asOf sequence: Int? = nil
  ) throws(ActaError) -> AchievementsReport {
    try made(on: day, languages, asOf: sequence) { basis, reader in
      try AchievementsReport(series: series, period: period, by: grouping, basis: basis, from: reader)
    }
  }

  /// What is missing or doubtful before a paper of a conference is circulated; the other parameters are those of
  /// ``report(_:on:languages:asOf:)``.
  ///
  /// - Throws: ``ActaError`` when there is no such conference, or the record cannot be read.
  public func checklist(
    of conference: Identifier, on day: CalendarDay, languages: [LanguageTag] = [], asOf sequence: Int? = nil
  ) throws(ActaError) -> ConferenceChecklist {
    try made(on: day, languages, asOf: sequence) { basis, reader in
      try ConferenceChecklist(of: conference, basis: basis, from: reader)
    }
  }

  /// The papers of a conference that can be written; the other parameters are those of
  /// ``report(_:on:languages:asOf:)``.
  ///
  /// - Throws: ``ActaError`` when there is no such conference, or the record cannot be read.
  public func papers(
    of conference: Identifier, on day: CalendarDay, asOf sequence: Int? = nil
  ) throws(ActaError) -> ConferencePapers {
    try made(on: day, [], asOf: sequence) { basis, reader in
      try ConferencePapers(of: conference, basis: basis, from: reader)
    }
  }

  /// The whole record as pages that lead to each other; the other parameters are those of
  /// ``report(_:on:languages:asOf:)``.
  ///
  /// - Parameters:
  ///   - labels: the words of the pages; those of the best language that has any, unless given.
  ///   - templates: the templates of the pages.
  ///   - statingAudience: whether each page says for whom it is made, which is ``audience``.
  /// - Throws: ``ActaError`` when the record cannot be read.
  public func site(
    on day: CalendarDay, languages: [LanguageTag] = [], asOf sequence: Int? = nil, labels: ReportLabels? = nil,
    templates: ReportTemplates = .builtIn, statingAudience: Bool = false
  ) throws(ActaError) -> RecordSite {
    try made(on: day, languages, asOf: sequence, stating: statingAudience) { basis, reader in
      try RecordSite(basis: basis, labels: labels ?? .best(for: basis.languages), templates: templates, from: reader)
    }
  }

  private func made<Made>(
    on day: CalendarDay, _ languages: [LanguageTag], asOf sequence: Int?, stating isStated: Bool = false,
    _ body: (ReportBasis, any RecordsListing) throws -> Made
  ) throws(ActaError) -> Made {
    func make(_ basis: ReportBasis, _ records: any RecordsListing) throws -> Made {
      try body(isStated ? basis.stating(audience, in: records) : basis, records)
    }
    do {
      if let office = try officeWithoutSecrets() {
        return try office.made(on: day, languages, asOf: sequence) { try make($0, $1.withoutProvenance) }
      }
      if sequence == nil, let records = try recordsWithoutCatalog() {
        return try made(on: day, languages, from: records, make)
      }
      return try read(asOf: sequence) { try made(on: day, languages, from: $0, make) }
    } catch { throw ActaError(error) }
  }

  private func made<Made>(
    on day: CalendarDay, _ languages: [LanguageTag], from records: any RecordsListing,
    _ make: (ReportBasis, any RecordsListing) throws -> Made
  ) throws -> Made {
    let identity = journal.identity
    let facts = JournalFacts(
      origin: identity.origin, head: records.head, clockIsScripted: identity.clock == .scripted)
    let own = [records.settings.language].compactMap { $0 }.filter { !languages.contains($0) }
    return try make(ReportBasis(on: day, languages: languages + own, journal: facts, of: records), records)
  }
}
