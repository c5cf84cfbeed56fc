/// The earliest or latest day of a date.
public enum DayBound: Sendable, Hashable {
  /// This day.
  case day(CalendarDay)
  /// There is a day, and nobody knows which: the missing end of `2027/`.
  case unknown
  /// There is no last (or first) day: the open end of `2027/..`.
  case unbounded

  /// The day, where it is one.
  public var day: CalendarDay? {
    if case .day(let day) = self { day } else { nil }
  }

  /// The bound a calendar duration later; what is not a day stays what it is.
  public func adding(_ period: Period) -> DayBound { moved { $0.adding(period) } }

  /// The bound moved by a rule for days; what is not a day stays what it is.
  func moved(_ rule: (CalendarDay) -> CalendarDay) -> DayBound { day.map { .day(rule($0)) } ?? self }
}

/// The earliest and the latest day of a date.
public struct DayBounds: Sendable, Hashable {
  /// The earliest day.
  public var earliest: DayBound
  /// The latest day, itself included.
  public var latest: DayBound

  /// Makes bounds of two.
  public init(earliest: DayBound, latest: DayBound) {
    self.earliest = earliest
    self.latest = latest
  }

  /// Whether something dated so is due by the end of a day.
  ///
  /// Yes from the latest day on; no before the earliest; maybe between, and wherever an end that matters is unknown or
  /// open.
  public func isDue(by day: CalendarDay) -> Certainty {
    if let latest = latest.day, latest <= day { return .yes }
    if let earliest = earliest.day, earliest > day { return .no }
    return .maybe
  }

  /// The bounds a calendar duration later: when something recurs that happened in this time.
  public func adding(_ period: Period) -> DayBounds { moved { $0.adding(period) } }

  /// Both bounds moved by a rule for days that keeps their order.
  func moved(_ rule: (CalendarDay) -> CalendarDay) -> DayBounds {
    DayBounds(earliest: earliest.moved(rule), latest: latest.moved(rule))
  }

  /// Bounds of which nothing is known.
  static let unknown = DayBounds(earliest: .unknown, latest: .unknown)

  /// What to sort by: the earliest day, then the latest.
  ///
  /// An open beginning sorts before all days, an open end after all of them, what is unknown after everything.
  public var sortKey: SortKey {
    SortKey(
      earliest: SortKey.rank(of: earliest, unbounded: .min), latest: SortKey.rank(of: latest, unbounded: .max - 1))
  }

  /// A place in the order of dates; see ``DayBounds/sortKey``.
  public struct SortKey: Sendable, Hashable, Comparable {
    let earliest: Int
    let latest: Int

    /// Whether the first place comes before the second.
    public static func < (first: SortKey, second: SortKey) -> Bool {
      (first.earliest, first.latest) < (second.earliest, second.latest)
    }

    /// Sixteen bytes in the same order.
    public var bytes: [UInt8] {
      [earliest, latest].flatMap { number in
        let shifted = UInt64(bitPattern: Int64(number)) ^ (1 << 63)
        return (0..<8).map { UInt8(truncatingIfNeeded: shifted >> (56 - 8 * UInt64($0))) }
      }
    }

    fileprivate static func rank(of bound: DayBound, unbounded: Int) -> Int {
      switch bound {
      case .day(let day): day.dayNumber
      case .unbounded: unbounded
      case .unknown: .max
      }
    }
  }
}
