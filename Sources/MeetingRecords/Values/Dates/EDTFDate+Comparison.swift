/// Questions with three answers.
///
/// A date coarser than a day is read as one day somewhere in it, an interval as all days from its beginning to its end,
/// where each of these is one day somewhere in what is written (ISO 8601-2: `1964/2008` begins some time in 1964 and
/// ends some time in 2008). So `2027` contains 2027-05-01 perhaps, `2026/2028` certainly.
extension EDTFDate {
  /// Whether something dated so is due by the end of a day; see ``DayBounds/isDue(by:)``.
  public func isDue(by day: CalendarDay, in seasons: SeasonCalendar = .northern) -> Certainty {
    bounds(in: seasons).isDue(by: day)
  }

  /// Whether the last day of this date comes before the first day of the other.
  public func isBefore(_ other: EDTFDate, in seasons: SeasonCalendar = .northern) -> Certainty {
    extent(in: seasons).isBefore(other.extent(in: seasons))
  }

  /// Whether the first day of this date comes after the last day of the other.
  public func isAfter(_ other: EDTFDate, in seasons: SeasonCalendar = .northern) -> Certainty {
    other.isBefore(self, in: seasons)
  }

  /// Whether the two dates have a day in common.
  public func overlaps(_ other: EDTFDate, in seasons: SeasonCalendar = .northern) -> Certainty {
    !isBefore(other, in: seasons) && !isAfter(other, in: seasons)
  }

  /// Whether a day is one of this date's: what was in force, who held the office on it.
  public func contains(_ day: CalendarDay, in seasons: SeasonCalendar = .northern) -> Certainty {
    let extent = extent(in: seasons)
    if case .date = form { return extent.isSomewhere(on: day.dayNumber) }
    return extent.hasBegun(by: day.dayNumber) && !extent.hasEnded(before: day.dayNumber)
  }

  private func extent(in seasons: SeasonCalendar) -> Extent {
    switch form {
    case .date(let part):
      let bounds = part.bounds(in: seasons)
      let days = Extent.days(of: bounds, unbounded: .min)
      return Extent(start: days, end: days)
    case .interval(let start, let end):
      var starts = Extent.days(of: start.bounds(in: seasons), unbounded: .min)
      var ends = Extent.days(of: end.bounds(in: seasons), unbounded: .max)
      // Whatever is unknown, an interval does not end before it begins.
      starts = starts.lowerBound...max(starts.lowerBound, min(starts.upperBound, ends.upperBound))
      ends = max(ends.lowerBound, starts.lowerBound)...ends.upperBound
      return Extent(start: starts, end: ends)
    }
  }
}

/// The day numbers among which the first and the last day of a date are; the extremes of `Int` stand for no bound here
/// and are never shown.
private struct Extent {
  let start: ClosedRange<Int>
  let end: ClosedRange<Int>

  func isBefore(_ other: Extent) -> Certainty {
    if end.upperBound < other.start.lowerBound { return .yes }
    return end.lowerBound >= other.start.upperBound ? .no : .maybe
  }

  func hasBegun(by day: Int) -> Certainty {
    if start.upperBound <= day { return .yes }
    return start.lowerBound > day ? .no : .maybe
  }

  func hasEnded(before day: Int) -> Certainty {
    if end.upperBound < day { return .yes }
    return end.lowerBound >= day ? .no : .maybe
  }

  /// Whether one day that is somewhere in the range is this one.
  func isSomewhere(on day: Int) -> Certainty {
    guard start.contains(day) else { return .no }
    return start.lowerBound == start.upperBound ? .yes : .maybe
  }

  static func days(of bounds: DayBounds, unbounded: Int) -> ClosedRange<Int> {
    switch (bounds.earliest, bounds.latest) {
    case (.day(let first), .day(let last)): first.dayNumber...last.dayNumber
    case (.unbounded, _): unbounded...unbounded
    default: Int.min...Int.max
    }
  }
}
