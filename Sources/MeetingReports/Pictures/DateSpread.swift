import MeetingRecords

/// A date as it is drawn: where it surely is, where it only may be, and which ends are not known.
///
/// Days are numbers since 1970-01-01. An exact day has all four alike; of a year, the two in the middle are its middle,
/// since all that is known is that it lies somewhere within.
struct DateSpread: Hashable {
  /// What is beyond an end.
  enum End: Hashable {
    /// Nothing: the date ends there.
    case closed
    /// It ends somewhere, nobody knows where.
    case unknown
    /// It goes on.
    case open
  }

  /// The first day that it can be or begin.
  var first: Int
  /// From here it surely holds.
  var certainFirst: Int
  /// Up to here it surely holds.
  var certainLast: Int
  /// The last day that it can be or end.
  var last: Int
  /// The beginning.
  var beginning = End.closed
  /// The end.
  var ending = End.closed
  /// Whether the source doubts it, or gives it about.
  var isQualified: Bool

  /// Whether it is one day, known.
  var isDay: Bool { first == last && beginning == .closed && ending == .closed }

  /// The spread of a date; absent where neither end is known.
  init?(_ date: EDTFDate, in seasons: SeasonCalendar) {
    isQualified = !date.qualification.isEmpty
    switch date.form {
    case .date(let part):
      guard let days = Self.days(part, seasons) else { return nil }
      let middle = (days.first + days.last) / 2
      (first, certainFirst, certainLast, last) = (days.first, middle, middle, days.last)
    case .interval(let start, let end):
      let (from, to) = (Self.days(start, seasons), Self.days(end, seasons))
      guard let known = from ?? to else { return nil }
      let (start, end) = (from ?? known, to ?? known)
      (first, last) = (start.first, max(start.first, end.last))
      certainFirst = min(start.last, end.last)
      certainLast = max(certainFirst, end.first)
      if certainFirst > end.first { (certainFirst, certainLast) = ((first + last) / 2, (first + last) / 2) }
      beginning = Self.end(of: date, atStart: true)
      ending = Self.end(of: date, atStart: false)
    }
  }

  private static func days(_ part: EDTFDate.Part, _ seasons: SeasonCalendar) -> (first: Int, last: Int)? {
    let bounds = part.bounds(in: seasons)
    guard let first = bounds.earliest.day, let last = bounds.latest.day else { return nil }
    return (first.dayNumber, last.dayNumber)
  }

  private static func days(_ end: EDTFDate.End, _ seasons: SeasonCalendar) -> (first: Int, last: Int)? {
    if case .date(let part) = end { days(part, seasons) } else { nil }
  }

  private static func end(of date: EDTFDate, atStart: Bool) -> End {
    guard case .interval(let start, let end) = date.form else { return .closed }
    return switch atStart ? start : end {
    case .date: .closed
    case .unknown: .unknown
    case .open: .open
    }
  }
}

/// The years along a picture.
struct YearAxis {
  /// The first and last day shown.
  let first: Int, last: Int

  /// An axis over the days, with something left on both sides; a year at least.
  init(over days: [Int]) {
    let (low, high) = (days.min() ?? 0, days.max() ?? 0)
    let margin = max(120, (high - low) / 24)
    (first, last) = (low - margin, high + margin)
  }

  /// Where a day is, from 0 at the beginning to 1 at the end.
  func place(_ day: Int) -> Double {
    min(1, max(0, Double(day - first) / Double(last - first)))
  }

  /// The first days of years to be marked, at most so many, at round distances.
  func years(most: Int) -> [(year: Int, day: Int)] {
    let (from, through) = (CalendarDay(dayNumber: first).year + 1, CalendarDay(dayNumber: last).year)
    let count = max(1, through - from + 1)
    let steps = (0..<14).flatMap { power in [1, 2, 5].map { $0 * Self.power(power) } }
    let step = steps.first { (count + $0 - 1) / $0 <= max(1, most) } ?? count
    // The first multiple of the step from there on, also before the year 0.
    let start = from + (step - from % step) % step
    return stride(from: start, through: max(from, through), by: step).prefix(max(0, most)).map { year in
      (year, CalendarDay(year: year, month: 1, day: 1)?.dayNumber ?? first)
    }
  }

  private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { result, _ in result * 10 } }
}
