public import MeetingRecords

/// The words in which a language writes dates: part of ``ReportLabels``.
///
/// Each form is a template with places in braces. No formatter of the system is used, so the same date reads the same
/// on every machine.
public struct DateWords: Sendable, Hashable {
  /// The names of the months, January first, as they stand in a date.
  public var months: [String]
  /// The forms of dates.
  public var forms: [Form: String]
  /// How a date writes the first of a month: “1er” in French, “1” elsewhere.
  public var firstOfMonth: String

  /// Words from their parts.
  public init(months: [String], forms: [Form: String], firstOfMonth: String = "1") {
    self.months = months
    self.forms = forms
    self.firstOfMonth = firstOfMonth
  }

  /// The forms that a language needs; the places of each are named.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// A day: `{day} {month} {year}`.
    case day
    /// A month: `{month} {year}`.
    case month
    /// A year: `{year}`.
    case year
    /// A year before the year 1: `{year}`, counted from 1.
    case yearBefore
    /// Some year between two: `{first}`, `{last}`.
    case someYear
    /// Some month of a year: `{year}`.
    case someMonth
    /// Some day of a month: `{month}`, in the form of a month.
    case someDay
    /// Some day of a year: `{year}`.
    case someDayOfYear
    /// A day and a time: `{date}`, `{time}`, `{zone}`.
    case time
    /// An approximate date: `{date}`.
    case approximate
    /// An uncertain date: `{date}`.
    case uncertain
    /// Days of one month: `{first}`, `{last}`, `{month}`, `{year}`.
    case daysOfMonth
    /// Days or months of one year: `{first}`, `{last}`, `{year}`.
    case withinYear
    /// A day of the year named beside it: `{day} {month}`.
    case dayWithoutYear
    /// From one date to another, both written short: `{first}`, `{last}`.
    case range
    /// From one date to another: `{first}`, `{last}`.
    case fromTo
    /// An unknown end: `{first}`.
    case endUnknown
    /// No end: `{first}`.
    case endOpen
    /// An unknown beginning: `{last}`.
    case beginningUnknown
    /// No beginning: `{last}`.
    case beginningOpen
    /// Both ends unknown or open.
    case neitherEnd
  }

  /// A date in words.
  ///
  /// Seasons become the months that they are, as the journal reads them.
  public func text(_ date: EDTFDate, in seasons: SeasonCalendar = .northern) -> String {
    switch date.form {
    case .date(let part): text(part, seasons)
    case .interval(.date(let start), .date(let end)): range(start, end, seasons)
    case .interval(.date(let start), let end):
      fill(end == .open ? .endOpen : .endUnknown, ["first": text(start, seasons)])
    case .interval(let start, .date(let end)):
      fill(start == .open ? .beginningOpen : .beginningUnknown, ["last": text(end, seasons)])
    case .interval: fill(.neitherEnd)
    }
  }

  /// A day in words.
  public func text(_ day: CalendarDay) -> String {
    fill(.day, ["day": number(of: day), "month": name(of: day.month), "year": year(day.year)])
  }

  /// From one time of day until another, with the day written once; `nil` where the two are not times of one day.
  func text(from start: EDTFDate, until end: EDTFDate) -> String? {
    guard let (day, begins) = start.dateTime, let (other, ends) = end.dateTime, day == other,
      begins.offsetMinutes == ends.offsetMinutes
    else { return nil }
    let times = [begins, ends].map(\.timeOfDay.description)
    return time(on: day, times[0] == times[1] ? times[0] : times.joined(separator: "–"), begins)
  }

  private func time(on day: CalendarDay, _ words: String, _ clock: EDTFDate.ClockTime) -> String {
    fill(.time, ["date": text(day), "time": words, "zone": clock.offsetMinutes.map(Self.zone) ?? ""])
  }

  /// From one year through another, or the one where both are the same.
  func years(from first: Int, through last: Int) -> String {
    first == last ? year(first) : fill(.range, ["first": year(first), "last": year(last)])
  }

  private func text(_ part: EDTFDate.Part, _ seasons: SeasonCalendar) -> String {
    var words = text(part.shape, seasons)
    if part.qualification.contains(.approximate) { words = fill(.approximate, ["date": words]) }
    if part.qualification.contains(.uncertain) { words = fill(.uncertain, ["date": words]) }
    return words
  }

  private func text(_ shape: EDTFDate.Shape, _ seasons: SeasonCalendar) -> String {
    switch shape {
    case .year(let year): self.year(year)
    case .someYear(let lowest, let highest): fill(.someYear, ["first": year(lowest), "last": year(highest)])
    case .month(let year, let month): self.month(month, year)
    case .someMonth(let year): fill(.someMonth, ["year": self.year(year)])
    case .someDay(let year, let month): fill(.someDay, ["month": self.month(month, year)])
    case .someMonthAndDay(let year): fill(.someDayOfYear, ["year": self.year(year)])
    case .day(let day): text(day)
    case .dateTime(let day, let clock): time(on: day, clock.timeOfDay.description, clock)
    case .season(let year, let season): self.season(season, year, seasons)
    }
  }

  private func season(_ season: Season, _ year: Int, _ seasons: SeasonCalendar) -> String {
    let first = seasons.firstMonth(of: season)
    let last = (first + 1) % 12 + 1
    guard last < first else {
      return fill(.withinYear, ["first": name(of: first), "last": name(of: last), "year": self.year(year)])
    }
    return fill(.range, ["first": month(first, year), "last": month(last, year + 1)])
  }

  private func range(_ start: EDTFDate.Part, _ end: EDTFDate.Part, _ seasons: SeasonCalendar) -> String {
    if start.qualification.isEmpty, end.qualification.isEmpty, let short = short(start.shape, end.shape) {
      return short
    }
    return fill(.fromTo, ["first": text(start, seasons), "last": text(end, seasons)])
  }

  /// Two dates of one kind, with what they share written once.
  private func short(_ start: EDTFDate.Shape, _ end: EDTFDate.Shape) -> String? {
    switch (start, end) {
    case (.year(let first), .year(let last)): return years(from: first, through: last)
    case (.month(let year, let first), .month(let next, let last)) where year == next:
      return fill(.withinYear, ["first": name(of: first), "last": name(of: last), "year": self.year(year)])
    case (.month(let year, let first), .month(let next, let last)):
      return fill(.range, ["first": month(first, year), "last": month(last, next)])
    case (.day(let first), .day(let last)):
      return days(first, last)
    default: return nil
    }
  }

  private func days(_ first: CalendarDay, _ last: CalendarDay) -> String {
    guard first != last else { return text(first) }
    guard first.year == last.year else { return fill(.range, ["first": text(first), "last": text(last)]) }
    guard first.month == last.month else {
      let ends = [first, last].map { fill(.dayWithoutYear, ["day": number(of: $0), "month": name(of: $0.month)]) }
      return fill(.withinYear, ["first": ends[0], "last": ends[1], "year": year(first.year)])
    }
    return fill(
      .daysOfMonth,
      [
        "first": number(of: first), "last": number(of: last), "month": name(of: first.month), "year": year(first.year),
      ])
  }

  private func month(_ month: Int, _ year: Int) -> String {
    fill(.month, ["month": name(of: month), "year": self.year(year)])
  }

  private func year(_ year: Int) -> String {
    year > 0 ? fill(.year, ["year": String(year)]) : fill(.yearBefore, ["year": String(1 - year)])
  }

  private func number(of day: CalendarDay) -> String { day.day == 1 ? firstOfMonth : String(day.day) }

  private func name(of month: Int) -> String { months.indices.contains(month - 1) ? months[month - 1] : String(month) }

  private func fill(_ form: Form, _ values: [String: String] = [:]) -> String {
    LabelTemplate(forms[form] ?? "").filled(values)
  }

  private static func zone(_ offsetMinutes: Int) -> String {
    guard offsetMinutes != 0 else { return " UTC" }
    let (hours, minutes) = (abs(offsetMinutes) / 60, abs(offsetMinutes) % 60)
    let digits = [hours, minutes].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    return " UTC" + (offsetMinutes < 0 ? "−" : "+") + digits
  }
}
