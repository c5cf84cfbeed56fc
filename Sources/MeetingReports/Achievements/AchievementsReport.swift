public import MeetingRecords

/// What the cooperation achieved, as data: in groups by year, by conference or by area.
public struct AchievementsReport: Report, Hashable {
  /// The word by which it is asked for.
  public static let name: ReportName = "achievements"

  /// What it was made from.
  public var basis: ReportBasis
  /// The series whose results they are; absent where they are those of the whole record.
  public var series: ReportReference?
  /// The period that they came about in; absent where they are those of all time.
  public var period: EDTFDate?
  /// By what they are grouped.
  public var grouping: AchievementGrouping
  /// The groups; a result of two areas stands in both groups.
  public var groups: [AchievementGroup]
}

/// By what results are grouped; the raw value is the word on the command line.
public enum AchievementGrouping: String, Sendable, Hashable, CaseIterable {
  /// By the year in which they came about.
  case year
  /// By the conference that was told of them.
  case conference
  /// By area of cooperation.
  case area
}

/// Results that have something in common.
public struct AchievementGroup: Sendable, Hashable {
  /// What they have in common; absent of those without it.
  public var topic: AchievementTopic?
  /// The results, in order of time.
  public var achievements: [DatedAchievement]
}

/// What results have in common.
public enum AchievementTopic: Sendable, Hashable {
  /// The year, or the years from first through last.
  case years(first: Int, last: Int)
  /// The conference or area.
  case thing(ReportReference)
}

/// A result, and whether it came about in the period asked for.
public struct DatedAchievement: Sendable, Hashable {
  /// The result.
  public var facts: AchievementFacts
  /// Whether it came about in the period: yes, or maybe where its date is not exact or not recorded.
  public var isInPeriod: Certainty
}

extension AchievementsReport {
  /// Makes the list of what was achieved.
  ///
  /// - Parameters:
  ///   - series: only what belongs to the series; everything when absent.
  ///   - period: only what came about, or may have, in the period; of all time when absent.
  ///   - grouping: by what they are grouped.
  ///   - basis: the day, the languages of the reader, and what is to be said of the journal.
  ///   - records: the record; not changed while this reads.
  /// - Throws: ``ReportError`` where the identifier is unknown or not that of a series.
  /// - Complexity: linear in the achievements, instruments and decisions of the record.
  public init(
    series: Identifier? = nil, period: EDTFDate? = nil, by grouping: AchievementGrouping = .year, basis: ReportBasis,
    from records: some RecordsListing
  ) throws(ReportError) {
    try self.init(series: series, period: period, by: grouping, reader: ReportReader(records, basis))
  }

  init(
    series: Identifier?, period: EDTFDate?, by grouping: AchievementGrouping, reader: ReportReader<some RecordsListing>
  ) throws(ReportError) {
    let (records, basis) = (reader.records, reader.basis)
    let subject = try records.series(series)
    let found = subject.map { SeriesScope($0, in: reader).achievements } ?? records.all(Achievement.self)
    let facts = reader.inTime(found.map(reader.facts)) { $0.on }
    let dated = facts.compactMap { facts -> DatedAchievement? in
      guard let period else { return DatedAchievement(facts: facts, isInPeriod: .yes) }
      let isInPeriod = facts.on.map { Self.isWithin($0, period, basis.seasons) } ?? .maybe
      return isInPeriod == .no ? nil : DatedAchievement(facts: facts, isInPeriod: isInPeriod)
    }
    self.basis = basis
    self.series = subject.map { reader.reference($0.key) }
    self.period = period
    self.grouping = grouping
    groups = Self.groups(of: dated, by: grouping, seasons: basis.seasons)
  }

  /// Whether a date lies within a period: certainly where its first and last day do, not at all where it has no day in
  /// common with it.
  private static func isWithin(_ date: EDTFDate, _ period: EDTFDate, _ seasons: SeasonCalendar) -> Certainty {
    let (inner, outer) = (date.bounds(in: seasons), period.bounds(in: seasons))
    if let first = inner.earliest.day, let last = inner.latest.day, let from = outer.earliest.day,
      let until = outer.latest.day, from <= first, last <= until
    {
      return .yes
    }
    return date.overlaps(period, in: seasons) == .no ? .no : .maybe
  }

  private static func groups(
    of achievements: [DatedAchievement], by grouping: AchievementGrouping, seasons: SeasonCalendar
  ) -> [AchievementGroup] {
    var groups: [AchievementGroup] = []
    for achievement in achievements {
      for topic in topics(of: achievement.facts, by: grouping, seasons: seasons) {
        if let place = groups.firstIndex(where: { $0.topic == topic }) {
          groups[place].achievements.append(achievement)
        } else {
          groups.append(AchievementGroup(topic: topic, achievements: [achievement]))
        }
      }
    }
    return groups.filter { $0.topic != nil } + groups.filter { $0.topic == nil }
  }

  private static func topics(
    of facts: AchievementFacts, by grouping: AchievementGrouping, seasons: SeasonCalendar
  ) -> [AchievementTopic?] {
    switch grouping {
    case .year:
      let bounds = facts.on?.bounds(in: seasons)
      guard let first = bounds?.earliest.day?.year, let last = bounds?.latest.day?.year else { return [nil] }
      return [.years(first: first, last: last)]
    case .conference: return [facts.conference.map { .thing($0) }]
    case .area: return facts.areas.isEmpty ? [nil] : unique(facts.areas).map { .thing($0) }
    }
  }

  /// The list as canonical JSON: no white space, members in the order of the schema, what has no value left out.
  ///
  /// The form of each member is in `reports.schema.json`, which the tests make of the declarations.
  public var json: [UInt8] { canonicalJSON }

  /// `achievements`, each once.
  public var sheets: [ReportSheet] { [AchievementFacts.sheet(unique(groups.flatMap(\.achievements)).map(\.facts))] }
}

extension AchievementsReport: DeclaredReport {
  static let ownMembers: [ReportMember<AchievementsReport>] = [
    .optional("series", \.series), .optional("period", \.period), .word("by", \.grouping), .list("groups", \.groups),
  ]
}

extension AchievementGroup: ReportRow {
  static let members: [ReportMember<AchievementGroup>] = [
    .year("first") { if case .years(let first, _) = $0.topic { first } else { nil } },
    .year("last") { if case .years(_, let last) = $0.topic { last } else { nil } },
    .optional("thing") { if case .thing(let thing) = $0.topic { thing } else { nil } },
    .list("achievements", \.achievements),
  ]
}

extension DatedAchievement: ReportRow {
  static let members: [ReportMember<DatedAchievement>] = [
    .required("achievement", \.facts), .word("isInPeriod", \.isInPeriod),
  ]
}
