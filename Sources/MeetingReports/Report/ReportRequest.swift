public import MeetingRecords

/// Which report is asked for, and of what.
public enum ReportRequest: Sendable, Hashable {
  /// The agenda of a conference in a stage.
  case agenda(conference: Identifier, stage: AgendaStage = .annotated)
  /// The adopted agenda, as an adoption leaves it that is about to be recorded.
  case agendaToAdopt(AdoptAgenda)
  /// The record of discussion of a conference.
  case record(conference: Identifier)
  /// What is still to be done in a series, or in all.
  case pending(series: Identifier?, by: PendingGrouping)
  /// The instruments of a series, or all.
  case instruments(series: Identifier?)
  /// The overview of a series.
  case series(Identifier)
  /// The dossier of a person.
  case person(Identifier)
  /// The dossier of an organization.
  case organization(Identifier)
  /// The results of a series, or all, in a period, or of all time.
  case achievements(series: Identifier?, period: EDTFDate?, by: AchievementGrouping)
  /// The meetings and follow-ups of a series, or all.
  case calendar(series: Identifier?)

  /// The report.
  ///
  /// - Throws: ``ReportError`` where what it is asked of is unknown or of another kind.
  public func report(on basis: ReportBasis, from records: some RecordsListing) throws(ReportError) -> any Report {
    switch self {
    case .agenda(let conference, let stage):
      try AgendaReport(conference: conference, stage: stage, basis: basis, from: records)
    case .agendaToAdopt(let adoption): try AgendaReport(adopting: adoption, basis: basis, from: records)
    case .record(let conference): try RecordOfDiscussion(conference: conference, basis: basis, from: records)
    case .pending(let series, let grouping):
      try PendingMattersReport(series: series, by: grouping, basis: basis, from: records)
    case .instruments(let series): try InstrumentRegister(series: series, basis: basis, from: records)
    case .series(let series): try SeriesOverview(series: series, basis: basis, from: records)
    case .person(let person): try PersonDossier(person: person, basis: basis, from: records)
    case .organization(let body): try OrganizationDossier(organization: body, basis: basis, from: records)
    case .achievements(let series, let period, let grouping):
      try AchievementsReport(series: series, period: period, by: grouping, basis: basis, from: records)
    case .calendar(let series): try CalendarReport(series: series, basis: basis, from: records)
    }
  }
}
