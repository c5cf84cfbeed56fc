public import MeetingRecords

/// A result of cooperation, as a report speaks of it.
public struct AchievementFacts: Sendable, Hashable {
  /// The achievement.
  public var achievement: ReportReference
  /// More about it.
  public var details: TextEntry?
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?
  /// Where it takes place; `nil` while unknown.
  public var place: TextEntry?
  /// Its areas of cooperation.
  public var areas: [ReportReference]
  /// Who achieved or supported it.
  public var organizations: [ReportReference]
  /// The conference that was told of it.
  public var conference: ReportReference?
  /// The instrument under which it came about.
  public var instrument: ReportReference?
}

extension ReportReader {
  func facts(_ achievement: Achievement) -> AchievementFacts {
    AchievementFacts(
      achievement: reference(achievement.key), details: text(achievement.details), on: achievement.on,
      place: text(achievement.place), areas: achievement.areas.map(reference),
      organizations: achievement.organizations.map { reference($0, on: achievement.on) },
      conference: achievement.conference.map(reference),
      instrument: achievement.instrument.map(reference))
  }
}
