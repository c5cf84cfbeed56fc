extension EDTFDate {
  /// What a date says: one date or an interval.
  public enum Form: Sendable, Hashable {
    /// One date, perhaps coarse.
    case date(Part)
    /// An interval from one end to the other, both included.
    case interval(start: End, end: End)
  }

  /// One end of an interval.
  public enum End: Sendable, Hashable {
    /// A date without time and without unspecified digits.
    case date(Part)
    /// Nothing is written: there is a date, and it is not known.
    case unknown
    /// Two dots are written: there is none.
    case open
  }

  /// One date with its qualification.
  public struct Part: Sendable, Hashable {
    /// What is written, without the qualification.
    public let shape: Shape
    /// Whether it is said to be uncertain, approximate or both.
    public let qualification: Qualification

    init(shape: Shape, qualification: Qualification = []) {
      self.shape = shape
      self.qualification = qualification
    }
  }

  /// What is written of one date.
  public enum Shape: Sendable, Hashable {
    /// A year.
    case year(Int)
    /// Some year between two, both included: unspecified digits.
    case someYear(lowest: Int, highest: Int)
    /// A month of a year.
    case month(year: Int, month: Int)
    /// Some month of a year: `2004-XX`.
    case someMonth(year: Int)
    /// A season of a year.
    case season(year: Int, season: Season)
    /// A day.
    case day(CalendarDay)
    /// Some day of a month: `1985-04-XX`.
    case someDay(year: Int, month: Int)
    /// Some day of a year: `1985-XX-XX`.
    case someMonthAndDay(year: Int)
    /// A day and a time on it.
    case dateTime(CalendarDay, ClockTime)
  }

  /// A time to the second, with its offset from UTC where one is written.
  public struct ClockTime: Sendable, Hashable {
    /// The time to the minute.
    public let timeOfDay: TimeOfDay
    /// The second, 0–59.
    public let second: Int
    /// Minutes ahead of UTC, 0 for `Z`; `nil` for a local time.
    public let offsetMinutes: Int?
  }

  /// What `?`, `~` and `%` say: kept as flags, they widen no bound.
  ///
  /// The standard gives no measure for "approximately", so any widening would be invented; whoever wants a margin adds
  /// one that they can defend.
  public struct Qualification: OptionSet, Sendable, Hashable {
    /// The flags as bits: 1 uncertain, 2 approximate.
    public let rawValue: UInt8

    /// Makes the set of these bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// The source is doubtful: `?`, and `%`.
    public static let uncertain = Qualification(rawValue: 1)
    /// It is an estimate: `~`, and `%`.
    public static let approximate = Qualification(rawValue: 2)
  }

  /// How finely a date is written.
  public enum Precision: String, Sendable, Hashable, CaseIterable {
    /// One of the precisions, from fine to coarse.
    case second, day, month, season, year, decade, century, millennium
    /// Two dates, each with its own precision.
    case interval
  }

  /// How finely the date is written.
  ///
  /// An unspecified digit counts: `1985-04-XX` is of day precision (some day), `201X` of decade precision.
  public var precision: Precision {
    guard case .date(let part) = form else { return .interval }
    return part.precision
  }

  /// What the qualifications of the date, or of either end of the interval, say together.
  public var qualification: Qualification {
    switch form {
    case .date(let part): part.qualification
    case .interval(let start, let end): start.qualification.union(end.qualification)
    }
  }

  /// Whether the date, or an end of the interval, is marked uncertain.
  public var isUncertain: Bool { qualification.contains(.uncertain) }

  /// Whether the date, or an end of the interval, is marked approximate.
  public var isApproximate: Bool { qualification.contains(.approximate) }

  /// Whether it is an interval.
  public var isInterval: Bool { precision == .interval }
}

extension EDTFDate.Part {
  /// How finely this date is written.
  public var precision: EDTFDate.Precision {
    switch shape {
    case .dateTime: .second
    case .day, .someDay, .someMonthAndDay: .day
    case .month, .someMonth: .month
    case .season: .season
    case .year: .year
    case .someYear(let lowest, let highest):
      switch highest - lowest {
      case ..<10: .decade
      case ..<100: .century
      default: .millennium
      }
    }
  }
}

extension EDTFDate.End {
  /// The qualification of this end; none where it is unknown or open.
  public var qualification: EDTFDate.Qualification {
    if case .date(let part) = self { part.qualification } else { [] }
  }
}
