public import MeetingRecords

/// Which report is asked for, and of what.
public enum ReportRequest: Sendable, Hashable {
  /// The agenda of a conference in a stage.
  case agenda(conference: Identifier, stage: AgendaStage = .annotated)
  /// The adopted agenda, as an adoption leaves it that is about to be recorded.
  case agendaToAdopt(AdoptAgenda)
  /// The agenda as it is about to be circulated, the annotated one where the event says that stage.
  case agendaToCirculate(conference: Identifier, AgendaCirculated)
  /// A report about one thing.
  case thing(ReportOfThing, Identifier)
  /// What is still to be done in a series, or in all.
  case pending(series: Identifier?, by: PendingGrouping)
  /// The instruments that are selected, or all.
  case instruments(InstrumentSelection = InstrumentSelection())
  /// The results of a series, or all, in a period, or of all time.
  case achievements(series: Identifier?, period: EDTFDate?, by: AchievementGrouping)
  /// The meetings and follow-ups of a series, or all.
  case calendar(series: Identifier?)

  /// The report.
  ///
  /// - Throws: ``ReportError`` where what it is asked of is unknown or of another kind.
  public func report(on basis: ReportBasis, from records: some RecordsListing) throws(ReportError) -> any Report {
    try report(using: ReportReader(records, basis))
  }

  /// The report, by a reader that may have read for others.
  func report(using reader: ReportReader<some RecordsListing>) throws(ReportError) -> any Report {
    switch self {
    case .agenda(let conference, let stage):
      return try AgendaReport(of: reader.records.subject(Conference.self, conference), stage: stage, reader: reader)
    case .agendaToAdopt(let adoption):
      return try AgendaReport(adopting: adoption, basis: reader.basis, from: reader.records)
    case .agendaToCirculate(let conference, let event):
      let builder = try AgendaBuilder(reader.records.subject(Conference.self, conference), reader: reader)
      let agenda = try builder.report(circulating: event)
      guard event.stage == .annotated else { return agenda }
      return AnnotatedAgenda(agenda)
    case .thing(let report, let thing): return try report.report(of: thing, reader: reader)
    case .pending(let series, let grouping):
      return try PendingMattersReport(series: series, by: grouping, reader: reader)
    case .instruments(let selection): return try InstrumentRegister(selecting: selection, reader: reader)
    case .achievements(let series, let period, let grouping):
      return try AchievementsReport(series: series, period: period, by: grouping, reader: reader)
    case .calendar(let series): return try CalendarReport(series: series, reader: reader)
    }
  }
}

extension ReportRequest {
  /// The record of discussion of a conference.
  public static func record(conference: Identifier) -> ReportRequest {
    .thing(RecordOfDiscussion.declaration, conference)
  }

  /// The instruments of a series, or all.
  public static func instruments(series: Identifier?) -> ReportRequest {
    .instruments(InstrumentSelection(series: series))
  }

  /// The overview of a series.
  public static func series(_ series: Identifier) -> ReportRequest { .thing(SeriesOverview.declaration, series) }

  /// The dossier of a person.
  public static func person(_ person: Identifier) -> ReportRequest { .thing(PersonDossier.declaration, person) }

  /// The dossier of an organization.
  public static func organization(_ body: Identifier) -> ReportRequest { .thing(OrganizationDossier.declaration, body) }

  /// The dossier of a state.
  public static func state(_ state: Identifier) -> ReportRequest { .thing(StateDossier.declaration, state) }

  /// The dossier of a territory.
  public static func territory(_ territory: Identifier) -> ReportRequest {
    .thing(TerritoryDossier.declaration, territory)
  }

  /// The dossier of an instrument.
  public static func instrument(_ instrument: Identifier) -> ReportRequest {
    .thing(InstrumentDossier.declaration, instrument)
  }
}
