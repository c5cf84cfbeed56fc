public import MeetingRecords

/// What is still to be done, as data: in groups by owner, by age, by area or by when it is due.
public struct PendingMattersReport: Report, Hashable {
  /// The word by which it is asked for.
  public static let name: ReportName = "pending"

  /// What it was made from.
  public var basis: ReportBasis
  /// The series whose matters they are; absent where they are those of the whole record.
  public var series: ReportReference?
  /// By what they are grouped.
  public var grouping: PendingGrouping
  /// The matters by due date, numbered from 1 in this order.
  public var matters: [PendingMatter]
  /// The groups; a matter of two owners or areas stands in both groups.
  public var groups: [PendingGroup]
  /// The matters as they stand in a calendar.
  public var calendarEntries: [ReportCalendarEntry]
}

/// By what pending matters are grouped; the raw value is the word on the command line.
public enum PendingGrouping: String, Sendable, Hashable, CaseIterable {
  /// By who answers for them today.
  case owner
  /// By how long ago they were asked for.
  case age
  /// By area of cooperation.
  case area
  /// By whether they are overdue.
  case due
}

/// Matters that have something in common.
public struct PendingGroup: Sendable, Hashable {
  /// What they have in common.
  public var topic: PendingTopic
  /// Their numbers, in order.
  public var numbers: [Int]
}

/// What pending matters have in common.
public enum PendingTopic: Sendable, Hashable {
  /// Who answers for them today.
  case owner(ReportReference)
  /// The body that ended without a successor for them.
  case openAt(ReportReference)
  /// That no owner is named.
  case noOwner
  /// How long ago they were asked for.
  case age(AgeClass)
  /// Their area.
  case area(ReportReference)
  /// That no area is named.
  case noArea
  /// Whether they are overdue; absent where nothing says by when they are due.
  case overdue(Certainty?)
}

/// How long ago something was asked for, counted from the latest day on which that can have been.
public enum AgeClass: String, Sendable, Hashable, CaseIterable {
  /// Four years or more.
  case fourYearsOrMore = "four-years-or-more"
  /// Two years or more.
  case twoYearsOrMore = "two-years-or-more"
  /// A year or more.
  case oneYearOrMore = "one-year-or-more"
  /// Half a year or more.
  case halfAYearOrMore = "half-a-year-or-more"
  /// Less.
  case less

  init(asked: CalendarDay, on: CalendarDay) {
    self =
      switch on {
      case asked.adding(months: 48)...: .fourYearsOrMore
      case asked.adding(months: 24)...: .twoYearsOrMore
      case asked.adding(months: 12)...: .oneYearOrMore
      case asked.adding(months: 6)...: .halfAYearOrMore
      default: .less
      }
  }
}

extension PendingMattersReport {
  /// Makes the list of what is still to be done.
  ///
  /// - Parameters:
  ///   - series: only what belongs to the series; everything when absent.
  ///   - grouping: by what they are grouped.
  ///   - basis: the day, the languages of the reader, and what is to be said of the journal.
  ///   - records: the record; not changed while this reads.
  /// - Throws: ``ReportError`` where the identifier is unknown or not that of a series.
  /// - Complexity: linear in the follow-ups, instruments and decisions of the record.
  public init(
    series: Identifier? = nil, by grouping: PendingGrouping = .owner, basis: ReportBasis,
    from records: some RecordsListing
  ) throws(ReportError) {
    try self.init(series: series, by: grouping, reader: ReportReader(records, basis))
  }

  init(
    series: Identifier?, by grouping: PendingGrouping, reader: ReportReader<some RecordsListing>
  ) throws(ReportError) {
    let (records, basis) = (reader.records, reader.basis)
    let subject = try records.series(series)
    let followUps = (subject.map { SeriesScope($0, in: reader).followUps } ?? records.all(FollowUp.self))
      .filter(\.isPending)
    self.basis = basis
    self.series = subject.map { reader.reference($0.key) }
    self.grouping = grouping
    matters = reader.pendingMatters(followUps)
    groups = Self.groups(of: matters, by: grouping, on: basis)
    calendarEntries = followUps.map(reader.calendarEntry)
  }
}

extension RecordsListing {
  /// The series that a report is asked of, where it is asked of one.
  func series(_ identifier: Identifier?) throws(ReportError) -> ConferenceSeries? {
    guard let identifier else { return nil }
    return try subject(ConferenceSeries.self, identifier)
  }
}
