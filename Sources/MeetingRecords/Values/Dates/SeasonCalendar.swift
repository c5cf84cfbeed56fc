/// A season of EDTF level 1 (ISO 8601-2:2019), whose raw value is its number in a date.
public enum Season: Int, Sendable, Hashable, CaseIterable {
  /// A season, independent of location.
  case spring = 21, summer, autumn, winter
}

/// Which months a season has; EDTF leaves that open, so a journal says it once.
///
/// Both are the meteorological seasons of three whole months. The season that crosses the turn of the year belongs to
/// the year in which it begins: northern `2027-24` is 1 December 2027 to the end of February 2028.
public enum SeasonCalendar: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
  /// Spring March–May, summer June–August, autumn September–November, winter December–February; the default.
  case northern
  /// Spring September–November, summer December–February, autumn March–May, winter June–August.
  case southern

  /// Reads `northern` or `southern`.
  /// - Throws: ``ValueError`` `season-calendar-unknown`.
  public init(_ text: String) throws(ValueError) {
    guard let known = SeasonCalendar(rawValue: text) else {
      throw ValueError(
        .seasonCalendarUnknown, text: text, message: "\(ValueError.quoted(text)) is not a calendar of seasons.",
        hint: "write northern (winter is December to February) or southern (winter is June to August)")
    }
    self = known
  }

  /// `northern` or `southern`.
  public var description: String { rawValue }

  /// The month, 1–12, in which the season begins in the year that it is named after.
  public func firstMonth(of season: Season) -> Int {
    switch (self, season) {
    case (.northern, .spring), (.southern, .autumn): 3
    case (.northern, .summer), (.southern, .winter): 6
    case (.northern, .autumn), (.southern, .spring): 9
    case (.northern, .winter), (.southern, .summer): 12
    }
  }

  /// The first and the last day of a season of a year.
  func days(of season: Season, year: Int) -> (first: CalendarDay, last: CalendarDay) {
    let first = CalendarDay.first(ofMonth: firstMonth(of: season), year: year)
    return (first, first.adding(months: 3).adding(days: -1))
  }
}
