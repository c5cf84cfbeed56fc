import Testing

@testable import MeetingReports

/// The years that are marked along a picture are few, round and found at once, however far apart its ends are.
@Suite struct YearAxisTests {
  @Test(arguments: [
    ([0], 10), ([0, 365 * 30], 10), ([-800_000, 20_000], 10), ([0, 365_242_000_000_000], 10),
    ([-365_242_000_000_000, 365_242_000_000_000], 7), ([-365_242_000_000_000], 1),
  ])
  func `the years are few and round`(days: [Int], most: Int) {
    let years = YearAxis(over: days).years(most: most).map(\.year)
    #expect((1...most).contains(years.count) || years.isEmpty && days.count == 1)
    let steps = Set(zip(years, years.dropFirst()).map { $1 - $0 })
    #expect(steps.count <= 1, "\(years)")
    if let step = steps.first { #expect(years.allSatisfy { $0 % step == 0 }, "\(years)") }
  }
}
