@testable import MeetingRecords

/// A date: what is read is written as it was typed, and its bounds and comparisons agree with each other.
enum DateProperties {
  static func check(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let date: EDTFDate
    do { date = try EDTFDate(text) } catch {
      try PropertyFailure.unless(
        !error.message.isEmpty && error.hint?.isEmpty == false, "a date is refused without help")
      return
    }
    try PropertyFailure.unless(date.description == text, "the text is not kept")
    try PropertyFailure.unless(EDTFDate(date.description) == date, "the text is read otherwise the second time")
    for calendar in SeasonCalendar.allCases { try checkBounds(date, calendar) }
    if let day = date.day {
      try PropertyFailure.unless(date.contains(day) == .yes, "a day is not on its own day")
      try PropertyFailure.unless(
        CalendarDay(year: day.year, month: day.month, day: day.day) == day, "year, month and day make another day")
    }
  }

  private static func checkBounds(_ date: EDTFDate, _ calendar: SeasonCalendar) throws {
    let bounds = date.bounds(in: calendar)
    if let first = bounds.earliest.day, let last = bounds.latest.day {
      try PropertyFailure.unless(first <= last, "the earliest day lies behind the latest")
      try PropertyFailure.unless(date.contains(first, in: calendar) != .no, "the earliest day is not in the date")
      try PropertyFailure.unless(date.contains(last, in: calendar) != .no, "the latest day is not in the date")
      try PropertyFailure.unless(date.isDue(by: last, in: calendar) == .yes, "it is not due by its last day")
    }
    try PropertyFailure.unless(date.isBefore(date, in: calendar) != .yes, "a date comes before itself")
    try PropertyFailure.unless(date.overlaps(date, in: calendar) != .no, "a date does not overlap itself")
    let sorted = date.sortKey(in: calendar)
    try PropertyFailure.unless(!(sorted < sorted), "a date sorts before itself")
  }
}
