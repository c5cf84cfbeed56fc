/// One day of the proleptic Gregorian calendar.
///
/// Years are astronomical: `0` is the year before `1`, and negative ones come before it, as in ISO 8601-1:2019.
public struct CalendarDay: Sendable, Hashable, Comparable {
  /// The number of days since 1970-01-01, negative before it.
  public let dayNumber: Int

  /// The greatest year, in magnitude, that is read: twelve digits, so that day numbers stay exact in JSON.
  public static let greatestYear = 999_999_999_999

  /// Makes the day with this number of days since 1970-01-01.
  public init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// Makes the day, or `nil` where the calendar has none such or the year is beyond ``greatestYear``.
  public init?(year: Int, month: Int, day: Int) {
    guard year.magnitude <= CalendarDay.greatestYear.magnitude, (1...12).contains(month), day >= 1,
      day <= CalendarDay.lengthOfMonth(month, year: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// Makes a day that is known to exist.
  ///
  /// Counts in eras of 400 years that begin on 1 March, so that the leap day is the last of its year.
  init(validYear year: Int, month: Int, day: Int) {
    let shiftedYear = month > 2 ? year : year - 1
    let era = CalendarDay.quotient(shiftedYear, 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(dayNumber: era * CalendarDay.daysPerEra + dayOfEra - CalendarDay.epochOffsetDays)
  }

  /// The year, month (1–12) and day of the month (1–31).
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + CalendarDay.epochOffsetDays
    let era = CalendarDay.quotient(shifted, CalendarDay.daysPerEra)
    let dayOfEra = shifted - era * CalendarDay.daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The astronomical year.
  public var year: Int { components.year }
  /// The month, 1–12.
  public var month: Int { components.month }
  /// The day of the month, 1–31.
  public var day: Int { components.day }

  /// The day of the week.
  public var weekday: Weekday {
    let sinceMonday = dayNumber + 3 - CalendarDay.quotient(dayNumber + 3, 7) * 7
    return Weekday.allCases[sinceMonday]
  }

  /// Whether the year has a 29 February.
  public static func isLeapYear(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days, 28–31, of a month from 1 to 12; 0 where there is no such month.
  public static func lengthOfMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// Whether the first day comes before the second.
  public static func < (first: CalendarDay, second: CalendarDay) -> Bool {
    first.dayNumber < second.dayNumber
  }

  private static let daysPerEra = 146_097
  /// From 0000-03-01 to 1970-01-01.
  private static let epochOffsetDays = 719_468

  /// The quotient rounded down, also below zero.
  static func quotient(_ dividend: Int, _ divisor: Int) -> Int {
    dividend >= 0 ? dividend / divisor : (dividend + 1) / divisor - 1
  }
}

/// A day of the week, in the order of ISO 8601, in which Monday is 1.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
  /// A day of the week.
  case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
}
