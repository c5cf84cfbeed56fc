import MeetingRecords
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("2025-11-12", 20_404),
    ("0000-03-01", -719_468), ("0000-01-01", -719_528), ("-0001-12-31", -719_529), ("9999-12-31", 2_932_896),
    ("10000-01-01", 2_932_897), ("-999999999999-01-01", -365_242_500_719_162),
  ])
  func countsDays(text: String, number: Int) throws {
    let day = try CalendarDay(text)
    #expect(day.dayNumber == number)
    #expect(CalendarDay(dayNumber: number).description == text)
  }

  @Test func followsTheCalendarDayByDay() throws {
    var expected = (year: -401, month: 1, day: 1)
    var current = try day("-0401-01-01")
    for _ in 0..<(366 * 810) {
      let found = current.components
      guard found == expected else {
        Issue.record("expected \(expected), found \(found)")
        return
      }
      expected.day += 1
      if expected.day > CalendarDay.lengthOfMonth(expected.month, year: expected.year) {
        (expected.month, expected.day) = (expected.month + 1, 1)
        if expected.month > 12 { (expected.year, expected.month) = (expected.year + 1, 1) }
      }
      current = current.adding(days: 1)
    }
    #expect(current.year > 400)
  }

  @Test(arguments: [(1900, false), (2000, true), (2024, true), (2025, false), (0, true), (-4, true), (-100, false)])
  func knowsLeapYears(year: Int, isLeap: Bool) {
    #expect(CalendarDay.isLeapYear(year) == isLeap)
    #expect((CalendarDay(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(arguments: [
    ("2025-11-12", Weekday.wednesday), ("1970-01-01", .thursday), ("1969-12-28", .sunday), ("2000-01-01", .saturday),
    ("-0001-12-31", .friday),
  ])
  func knowsWeekdays(text: String, weekday: Weekday) throws {
    #expect(try day(text).weekday == weekday)
  }

  @Test(arguments: [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2025-03-31", -1, "2025-02-28"),
    ("2025-11-12", 14, "2027-01-12"), ("0000-01-15", -1, "-0001-12-15"), ("2025-11-12", 0, "2025-11-12"),
  ])
  func addsMonths(from: String, months: Int, to: String) throws {
    #expect(try day(from).adding(months: months) == day(to))
  }

  @Test func measuresAndCompares() throws {
    let (first, second) = (try day("2025-11-12"), try day("2026-01-01"))
    #expect(first.days(until: second) == 50)
    #expect(second.days(until: first) == -50)
    #expect(first < second)
    #expect(try [second, first].sorted() == [day("2025-11-12"), day("2026-01-01")])
  }

  @Test(arguments: [
    (2025, 0, 1), (2025, 13, 1), (2025, 1, 0), (2025, 1, 32), (2025, 4, 31), (1_000_000_000_000, 1, 1),
    (Int.min, 1, 1), (Int.max, 12, 31), (2025, Int.max, Int.max),
  ])
  func hasNoOtherDays(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(
    arguments: hostileTexts + [
      "2025", "2025-11", "2025-1-2", "-0000-01-01", "02025-01-01", "2025-11-12?", "２０２５-11-12",
    ])
  func refusesWhatIsNoDay(text: String) throws {
    let error = try #require(failure { () throws(ValueError) in try CalendarDay(text) })
    #expect(error.code == .dayMalformed)
    #expect(error.hint != nil)
  }

  @Test func saysWhatTheMonthHas() throws {
    let error = try #require(failure { () throws(ValueError) in try CalendarDay.init("2025-02-30") })
    #expect(
      error.description
        == "There is no day “2025-02-30”: the month 2025-02 has 28 days. Hint: write 2025-02-28 for its last day, "
        + "or 2025-02 where the day is not known.")
    let month = try #require(failure { () throws(ValueError) in try CalendarDay.init("2025-13-01") })
    #expect(month.code == .dateImpossible)
    let dotted = try #require(failure { () throws(ValueError) in try CalendarDay.init("31.12.2025") })
    #expect(dotted.hint == "write 2025-12-31")
    let coarse = try #require(failure { () throws(ValueError) in try CalendarDay.init("11/2025") })
    #expect(coarse.hint == "write a day as year-month-day, such as 2025-11-12")
  }
}
