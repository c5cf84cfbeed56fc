/// The days that somebody asks about: one, or those among which the one that is meant lies.
public struct AskedDays: Sendable, Hashable {
  /// The first of them.
  public let first: CalendarDay
  /// The last, itself included.
  public let last: CalendarDay

  /// One day.
  public init(_ day: CalendarDay) { (first, last) = (day, day) }

  /// The days that a date can be; absent where they have no beginning or no end.
  public init?(_ date: EDTFDate, in seasons: SeasonCalendar = .northern) {
    let bounds = date.bounds(in: seasons)
    guard let first = bounds.earliest.day, let last = bounds.latest.day else { return nil }
    (self.first, self.last) = (first, last)
  }
}
