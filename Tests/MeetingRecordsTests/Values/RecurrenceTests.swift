import MeetingRecords
import Testing

/// Dates of what recurs are counted from the first.
@Suite struct RecurrenceTests {
  @Test(arguments: [
    ("2026-06-30", "P6M", 1, "2026-12-30"), ("2026-06-30", "P6M", 0, "2026-06-30"),
    ("2026-08-31", "P6M", 1, "2027-02-28"), ("2026-08-31", "P6M", 2, "2027-08-31"),
    ("2024-02-29", "P1Y", 1, "2025-02-28"), ("2024-02-29", "P1Y", 4, "2028-02-29"),
    ("2026-01-01", "P90D", 2, "2026-06-30"), ("2026-01-01", "P2W", 1, "2026-01-15"),
    ("2026-06", "P6M", 1, "2026-12"), ("2026-06", "P6M", 3, "2027-12"), ("2026", "P1Y", 2, "2028"),
    ("2026", "P24M", 1, "2028"), ("2026-01-31", "P1M1D", 1, "2026-03-01"),
  ])
  func `the date so many times later`(first: String, every: String, times: Int, expected: String) throws {
    let recurrence = Recurrence(from: try EDTFDate(first), every: try Period(every))
    #expect(recurrence.date(after: times)?.description == expected)
  }

  @Test(arguments: [
    ("2026", "P6M"), ("2026-06", "P90D"), ("2026~", "P1Y"), ("2026-06/2026-07", "P6M"), ("2026-21", "P1Y"),
    ("202X", "P1Y"),
  ])
  func `what is too coarse or uncertain is not counted`(first: String, every: String) throws {
    #expect(Recurrence(from: try EDTFDate(first), every: try Period(every)).date(after: 1) == nil)
  }

  @Test(arguments: ["P999999Y", "P999999M", "P999999D", "P999999Y999999M999999W999999D"])
  func `no count is too great`(every: String) throws {
    let recurrence = Recurrence(from: "2026-06-30", every: try Period(every))
    for times in [1, 1_000_000, Int.max, Int.min] { _ = recurrence.date(after: times) }
    #expect(recurrence.date(after: .max) == nil)
    #expect(recurrence.date(after: 1_000_000) == nil)
  }
}
