/// The terms for which something holds: the first, and each that follows when it renews itself.
///
/// Every term is counted from the beginning, so that short months leave no trace: the n-th ends on the day before n terms
/// after the beginning. Where that day does not exist in its month, the term ends with the month (Regulation (EEC,
/// Euratom) No 1182/71, Article 3): six months from 31 August end on 28 or 29 February, a year from 29 February 2024 on
/// 28 February 2025.
public struct Terms: Sendable, Hashable {
  /// The first day of the first term.
  public let beginning: CalendarDay
  /// How long the first term is.
  public let first: Period
  /// How long every other is.
  public let renewal: Period

  /// Terms from their beginning.
  ///
  /// - Parameter renewal: how long every term after the first is; as long as the first when absent.
  public init(from beginning: CalendarDay, first: Period, renewal: Period? = nil) {
    self.beginning = beginning
    self.first = first
    self.renewal = renewal ?? first
  }

  /// The last day of the first term.
  public var firstEnd: CalendarDay { end(afterRenewals: 0) }

  /// The last day of the term that runs on a day; of the first where the day comes before it, of the last that there is
  /// where renewals have no length.
  ///
  /// - Complexity: O(log n) in the number of terms until the day.
  public func end(runningOn day: CalendarDay) -> CalendarDay {
    let day = min(day, .last)
    guard firstEnd < day, renewal.totalMonths + renewal.totalDays > 0 else { return firstEnd }
    var (over, running) = (0, 1)
    while end(afterRenewals: running) < day { (over, running) = (running, running * 2) }
    while running - over > 1 {
      let middle = over + (running - over) / 2
      if end(afterRenewals: middle) < day { over = middle } else { running = middle }
    }
    return end(afterRenewals: running)
  }

  /// The last day after so many renewals; the last day that there is where it lies beyond that.
  private func end(afterRenewals count: Int) -> CalendarDay {
    guard let months = Self.sum(first.totalMonths, renewal.totalMonths, times: count),
      let days = Self.sum(first.totalDays, renewal.totalDays, times: count),
      let (year, month) = beginning.yearAndMonth(after: months)
    else { return .last }
    let length = CalendarDay.lengthOfMonth(month, year: year)
    // The day before the one that does not exist is the last of its month.
    return CalendarDay.first(ofMonth: month, year: year).adding(days: min(beginning.day - 1, length) - 1 + days)
  }

  private static func sum(_ first: Int, _ other: Int, times count: Int) -> Int? {
    let (product, isOverflow) = other.multipliedReportingOverflow(by: count)
    let (sum, isSumOverflow) = first.addingReportingOverflow(product)
    return isOverflow || isSumOverflow ? nil : sum
  }
}

extension Period {
  /// Its years and months, in months.
  var totalMonths: Int { years * 12 + months }
  /// Its weeks and days, in days.
  var totalDays: Int { weeks * 7 + days }
}
