extension CalendarDay {
  /// The first day of the first year that is read, where going back ends.
  static let first = CalendarDay.first(ofMonth: 1, year: -greatestYear)
  /// The last day of the last year that is read, where going on ends.
  static let last = CalendarDay.last(ofMonth: 12, year: greatestYear)

  /// The day so many days later, or earlier for a negative number; never beyond the years that are read.
  public func adding(days: Int) -> CalendarDay {
    let (sum, isOverflow) = dayNumber.addingReportingOverflow(days)
    guard !isOverflow else { return days < 0 ? .first : .last }
    return min(max(CalendarDay(dayNumber: sum), .first), .last)
  }

  /// The same day of the month so many months later, or earlier for a negative number.
  ///
  /// Where that month is too short it is its last day: a month after 31 January is 28 or 29 February. Never beyond the
  /// years that are read.
  public func adding(months: Int) -> CalendarDay {
    guard let (year, month) = yearAndMonth(after: months) else { return months < 0 ? .first : .last }
    let length = CalendarDay.lengthOfMonth(month, year: year)
    return CalendarDay(validYear: year, month: month, day: min(day, length))
  }

  /// The month so many months after that of the day; absent where its year is not read.
  func yearAndMonth(after months: Int) -> (year: Int, month: Int)? {
    let clamped = min(max(self, .first), .last).components
    let (sum, isOverflow) = (clamped.year * 12 + clamped.month - 1).addingReportingOverflow(months)
    guard !isOverflow else { return nil }
    let year = CalendarDay.quotient(sum, 12)
    return year.magnitude > CalendarDay.greatestYear.magnitude ? nil : (year, sum - year * 12 + 1)
  }

  /// The day a calendar duration later: years and months first, then weeks and days.
  public func adding(_ period: Period) -> CalendarDay {
    adding(months: period.totalMonths).adding(days: period.totalDays)
  }

  /// The day a calendar duration earlier: years and months first, then weeks and days.
  public func subtracting(_ period: Period) -> CalendarDay {
    adding(months: -period.totalMonths).adding(days: -period.totalDays)
  }

  /// The number of days from this day to another, negative where the other is earlier.
  public func days(until other: CalendarDay) -> Int {
    other.dayNumber - dayNumber
  }

  /// The first day of a month that is known to be from 1 to 12.
  static func first(ofMonth month: Int, year: Int) -> CalendarDay {
    CalendarDay(validYear: year, month: month, day: 1)
  }

  /// The last day of a month that is known to be from 1 to 12.
  static func last(ofMonth month: Int, year: Int) -> CalendarDay {
    CalendarDay(validYear: year, month: month, day: lengthOfMonth(month, year: year))
  }
}
