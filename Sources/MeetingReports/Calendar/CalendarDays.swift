import MeetingRecords

/// The days that a date takes in a calendar, which knows whole days only.
struct CalendarDays: Hashable {
  /// The first day.
  let first: CalendarDay
  /// The last day, itself included.
  let last: CalendarDay
  /// Whether the days are what the record says, and not merely the time within which it lies.
  let isExact: Bool

  /// The days of a date; absent where neither end is known, or a year has more than four digits, which iCalendar has no
  /// days for.
  init?(_ date: EDTFDate, in seasons: SeasonCalendar) {
    let bounds = date.bounds(in: seasons)
    guard let known = bounds.earliest.day ?? bounds.latest.day else { return nil }
    let first = bounds.earliest.day ?? Self.start(ofEndOf: date, seasons) ?? known
    let last = bounds.latest.day ?? Self.end(ofStartOf: date, seasons) ?? known
    guard (0...9999).contains(first.year), (0...9998).contains(last.year), first <= last else { return nil }
    self.first = first
    self.last = last
    isExact = date.qualification.isEmpty && Self.isExact(date.form)
  }

  private static func isExact(_ form: EDTFDate.Form) -> Bool {
    switch form {
    case .date(let part): isDay(part)
    case .interval(.date(let start), .date(let end)): isDay(start) && isDay(end)
    case .interval: false
    }
  }

  private static func isDay(_ part: EDTFDate.Part) -> Bool {
    switch part.shape {
    case .day, .dateTime: true
    default: false
    }
  }

  /// The last day on which an interval can begin.
  private static func end(ofStartOf date: EDTFDate, _ seasons: SeasonCalendar) -> CalendarDay? {
    guard case .interval(.date(let start), _) = date.form else { return nil }
    return start.bounds(in: seasons).latest.day
  }

  /// The first day on which an interval can end.
  private static func start(ofEndOf date: EDTFDate, _ seasons: SeasonCalendar) -> CalendarDay? {
    guard case .interval(_, .date(let end)) = date.form else { return nil }
    return end.bounds(in: seasons).earliest.day
  }

  /// The first day as a value of type DATE (RFC 5545 §3.3.4).
  var start: String { Self.value(first) }
  /// The day after the last, which is what an event ends with.
  var end: String { Self.value(CalendarDay(dayNumber: last.dayNumber + 1)) }
  /// The last day, by which a task is due.
  var due: String { Self.value(last) }

  /// A day as a value of type DATE.
  static func value(_ day: CalendarDay) -> String {
    let (year, month, day) = day.components
    func digits(_ number: Int, _ count: Int) -> String {
      String(repeating: "0", count: max(0, count - String(number).count)) + String(number)
    }
    return digits(year, 4) + digits(month, 2) + digits(day, 2)
  }

  /// The instant that a date gives, in milliseconds since 1970; absent where it gives no time with an offset from UTC, or
  /// is uncertain.
  static func milliseconds(_ date: EDTFDate) -> Int64? {
    guard date.qualification.isEmpty, case .date(let part) = date.form, case .dateTime(let day, let time) = part.shape,
      let offset = time.offsetMinutes, (0...9998).contains(day.year)
    else { return nil }
    let minutes = Int64(time.timeOfDay.hour * 60 + time.timeOfDay.minute - offset)
    return Int64(day.dayNumber) * 86_400_000 + (minutes * 60 + Int64(time.second)) * 1000
  }

  /// A time of the journal as a value of type DATE-TIME in UTC (RFC 5545 §3.3.5).
  static func value(milliseconds: Int64) -> String {
    let day = CalendarDay(utcMilliseconds: milliseconds)
    let seconds = (milliseconds - Int64(day.dayNumber) * 86_400_000) / 1000
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return value(day) + "T" + parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined() + "Z"
  }
}
