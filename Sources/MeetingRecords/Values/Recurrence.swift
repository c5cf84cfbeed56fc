/// The dates of something that recurs, counted from the first.
///
/// Every date is counted from the first one, so that short months leave no trace: six months after 31 August is the last day of
/// February, and a year after it 31 August again. A date keeps how finely the first one is known: a month, counted in months, is
/// a month. Nothing is walked: each date is computed by itself, up to the year 9999.
public struct Recurrence: Sendable, Hashable {
  /// The first date.
  public let first: EDTFDate
  /// How long after one date comes the next.
  public let every: Period

  /// A recurrence from its parts.
  public init(from first: EDTFDate, every: Period) { (self.first, self.every) = (first, every) }

  /// The date so many times after the first; `nil` where the first is too coarse or too uncertain to count from, or there is no
  /// such date any more.
  ///
  /// - Complexity: O(1).
  public func date(after times: Int) -> EDTFDate? {
    let (months, isTooLong) = every.totalMonths.multipliedReportingOverflow(by: times)
    let (days, isTooLongInDays) = every.totalDays.multipliedReportingOverflow(by: times)
    guard !isTooLong, !isTooLongInDays, case .date(let part) = first.form, part.qualification.isEmpty else {
      return nil
    }
    switch part.shape {
    case .day(let day):
      guard day.yearAndMonth(after: months) != nil else { return nil }
      return EDTFDate(day.adding(months: months).adding(days: days))
    case .month(year: let year, month: let month):
      let day = CalendarDay.first(ofMonth: month, year: year)
      guard days == 0, let moved = day.yearAndMonth(after: months) else { return nil }
      return EDTFDate.month(moved.month, year: moved.year)
    case .year(let year):
      guard days == 0, months % 12 == 0 else { return nil }
      let (sum, isOverflow) = year.addingReportingOverflow(months / 12)
      return isOverflow ? nil : EDTFDate.year(sum)
    default: return nil
    }
  }
}

extension EDTFDate {
  /// A month of a year of four digits.
  fileprivate static func month(_ month: Int, year: Int) -> EDTFDate? {
    guard (0...9999).contains(year) else { return nil }
    return try? EDTFDate("\(ASCII.padded(year, width: 4))-\(ASCII.padded(month, width: 2))")
  }

  /// A year of four digits.
  fileprivate static func year(_ year: Int) -> EDTFDate? {
    guard (0...9999).contains(year) else { return nil }
    return try? EDTFDate(ASCII.padded(year, width: 4))
  }
}
