import MeetingRecords
import Testing

@Suite struct TermsTests {
  private func end(_ beginning: CalendarDay, _ first: Period, _ renewal: Period? = nil, on day: CalendarDay)
    -> CalendarDay
  { Terms(from: beginning, first: first, renewal: renewal).end(runningOn: day) }

  @Test(
    arguments: [
      ("2026-01-01", "P6M", "2026-06-30"), ("2025-08-31", "P6M", "2026-02-28"), ("2024-02-29", "P1Y", "2025-02-28"),
      ("2025-08-30", "P6M", "2026-02-28"), ("2025-08-29", "P6M", "2026-02-28"), ("2025-08-28", "P6M", "2026-02-27"),
      ("2027-08-31", "P6M", "2028-02-29"), ("2025-01-31", "P1M", "2025-02-28"), ("2025-01-31", "P2M", "2025-03-30"),
      ("2025-05-31", "P1M", "2025-06-30"), ("2024-02-29", "P4Y", "2028-02-28"), ("2025-01-01", "P1Y", "2025-12-31"),
      ("2025-11-12", "P2W", "2025-11-25"), ("2025-11-12", "P1D", "2025-11-12"), ("2025-01-31", "P1M1D", "2025-03-01"),
    ] as [(CalendarDay, Period, CalendarDay)])
  func `a term ends on the day before its length after the beginning, or with the month`(
    beginning: CalendarDay, length: Period, end: CalendarDay
  ) {
    #expect(Terms(from: beginning, first: length).firstEnd == end)
  }

  @Test func `the term that runs on a day is counted from the beginning`() {
    #expect(end("2026-01-01", "P6M", on: "2026-09-01") == "2026-12-31")
    #expect(end("2026-01-01", "P6M", on: "2026-06-30") == "2026-06-30")
    #expect(end("2026-01-01", "P6M", on: "2026-07-01") == "2026-12-31")
    // A short month leaves no trace in the terms after it.
    #expect(end("2025-01-31", "P1M", on: "2025-03-01") == "2025-03-30")
    #expect(end("2024-02-29", "P1Y", on: "2027-12-31") == "2028-02-28")
    #expect(end("2024-02-29", "P5Y", "P1Y", on: "2030-01-01") == "2030-02-28")
    #expect(end("2026-01-01", "P6M", on: "1900-01-01") == "2026-06-30")
  }

  @Test func `every term that a count of months gives is the one that a search finds`() {
    let beginning: CalendarDay = "1999-12-31"
    for day in stride(from: 0, to: 4000, by: 7).map({ beginning.adding(days: $0) }) {
      let slow = (1...200).lazy.map { count in Terms(from: beginning, first: Period(months: count) ?? "P1M").firstEnd }
        .first { $0 >= day }
      #expect(end(beginning, "P1M", on: day) == slow, "\(day)")
    }
  }

  @Test(arguments: ["-9999-01-01", "0001-01-01"] as [CalendarDay])
  func `a term of a day since long ago is found at once`(beginning: CalendarDay) {
    #expect(end(beginning, "P1D", on: "2026-09-01") == "2026-09-01")
  }

  @Test func `terms without a length, and beyond the years that are read, end`() throws {
    #expect(end("2026-01-01", "P1Y", "P0D", on: "2030-01-01") == "2026-12-31")
    let last = try #require(CalendarDay(year: CalendarDay.greatestYear, month: 12, day: 31))
    let longest = try #require(Period(years: Period.greatestNumber, days: Period.greatestNumber))
    #expect(end(last, longest, on: last) == last)
    #expect(end("-9999-01-01", "P1D", on: last) == last)
    #expect(end("2026-01-01", "P1M", on: CalendarDay(dayNumber: .max)) <= last)
  }

  @Test func `adding never goes beyond the years that are read`() throws {
    let last = try #require(CalendarDay(year: CalendarDay.greatestYear, month: 12, day: 31))
    let first = try #require(CalendarDay(year: -CalendarDay.greatestYear, month: 1, day: 1))
    #expect(last.adding(days: 1) == last && last.adding(days: .max) == last && last.adding(months: 1) == last)
    #expect(first.adding(days: -1) == first && first.adding(days: .min) == first)
    #expect(first.adding(months: -1) == first && first.adding(months: .min) == first)
    #expect(last.adding(months: .max) == last && CalendarDay(dayNumber: .max).adding(months: 1) == last)
  }
}
