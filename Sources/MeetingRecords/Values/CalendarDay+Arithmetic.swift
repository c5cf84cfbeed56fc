extension CalendarDay {
  /// The day so many days later, or earlier for a negative number.
  public func adding(days: Int) -> CalendarDay {
    CalendarDay(dayNumber: dayNumber + days)
  }

  /// The same day of the month so many months later, or earlier for a negative number.
  ///
  /// Where that month is too short it is its last day: a month after 31 January is 28 or 29 February.
  public func adding(months: Int) -> CalendarDay {
    let (year, month, day) = components
    let monthsSinceYearZero = year * 12 + month - 1 + months
    let newYear = CalendarDay.quotient(monthsSinceYearZero, 12)
    let newMonth = monthsSinceYearZero - newYear * 12 + 1
    let length = CalendarDay.lengthOfMonth(newMonth, year: newYear)
    return CalendarDay(validYear: newYear, month: newMonth, day: min(day, length))
  }

  /// The day a calendar duration later: years and months first, then weeks and days.
  public func adding(_ period: Period) -> CalendarDay {
    adding(months: period.years * 12 + period.months).adding(days: period.weeks * 7 + period.days)
  }

  /// The day a calendar duration earlier: years and months first, then weeks and days.
  public func subtracting(_ period: Period) -> CalendarDay {
    adding(months: -(period.years * 12 + period.months)).adding(days: -(period.weeks * 7 + period.days))
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

extension CalendarDay {
  /// The day, in UTC, of a moment given in milliseconds since 1970-01-01T00:00:00Z.
  public init(millisecondsSince1970 milliseconds: Int64) {
    let dayMilliseconds: Int64 = 86_400_000
    // Rounds towards the past also before 1970.
    let days = (milliseconds - (milliseconds % dayMilliseconds + dayMilliseconds) % dayMilliseconds) / dayMilliseconds
    self.init(dayNumber: Int(days))
  }
}
