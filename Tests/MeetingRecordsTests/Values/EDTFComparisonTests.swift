import MeetingRecords
import Testing

@Suite struct EDTFComparisonTests {
  @Test(arguments: [
    ("2027", "2026-12-31", Certainty.no), ("2027", "2027-01-01", .maybe), ("2027", "2027-12-30", .maybe),
    ("2027", "2027-12-31", .yes), ("2025-11-12", "2025-11-12", .yes), ("2025-11-12", "2025-11-11", .no),
    ("2027/", "2026-12-31", .no), ("2027/", "2099-01-01", .maybe), ("2027/..", "2026-12-31", .no),
    ("2027/..", "9999-12-31", .maybe), ("/2027", "1900-01-01", .maybe), ("/2027", "2027-12-31", .yes),
    ("../2027", "1900-01-01", .maybe), ("../2027", "2028-01-01", .yes), ("2027-24", "2027-12-31", .maybe),
    ("2027-24", "2028-02-29", .yes), ("2027?", "2028-01-01", .yes), ("/..", "2027-01-01", .maybe),
  ])
  func isDue(text: String, by: String, expected: Certainty) throws {
    #expect(try EDTFDate(text).isDue(by: day(by)) == expected)
  }

  /// Two dates; whether the first is before, after, and overlaps the second.
  static let pairs: [(first: String, second: String, before: Certainty, after: Certainty, overlaps: Certainty)] = [
    ("2025", "2026", .yes, .no, .no),
    ("2025-11-12", "2025-11-12", .no, .no, .yes),
    ("2025", "2025", .maybe, .maybe, .maybe),
    ("2025", "2025-05-01", .maybe, .maybe, .maybe),
    ("2025", "2025-01-01", .no, .maybe, .maybe),
    ("2025", "2025-12-31", .maybe, .no, .maybe),
    ("2024/2026", "2025-05-01", .no, .no, .yes),
    ("2024/2026", "2026-05-01", .maybe, .no, .maybe),
    ("2024-01-01/2024-06-30", "2024-06-30/2025", .no, .no, .yes),
    ("2024/..", "2030", .no, .no, .yes),
    ("2024/..", "2023", .no, .yes, .no),
    ("2024/", "2030", .maybe, .no, .maybe),
    ("2024/", "2023", .no, .yes, .no),
    ("/2024", "2025", .yes, .no, .no),
    ("/2024", "1900", .no, .maybe, .maybe),
    ("../2024", "1900", .no, .no, .yes),
    ("../..", "2025", .no, .no, .yes),
    ("/..", "2025", .no, .maybe, .maybe),
    ("../", "/..", .maybe, .no, .maybe),
  ]

  @Test(arguments: pairs)
  func compares(first: String, second: String, before: Certainty, after: Certainty, overlaps: Certainty) throws {
    let (one, other) = (try EDTFDate(first), try EDTFDate(second))
    #expect(one.isBefore(other) == before)
    #expect(one.isAfter(other) == after)
    #expect(one.overlaps(other) == overlaps)
    #expect(other.isAfter(one) == before)
    #expect(other.isBefore(one) == after)
    #expect(other.overlaps(one) == overlaps)
  }

  @Test(arguments: [
    ("2025-11-12", "2025-11-12", Certainty.yes), ("2025-11-12", "2025-11-13", .no), ("2025", "2025-05-01", .maybe),
    ("2025", "2026-01-01", .no), ("2024/2026", "2025-05-01", .yes), ("2024/2026", "2024-05-01", .maybe),
    ("2024/2026", "2027-01-01", .no), ("2024/..", "2999-01-01", .yes), ("2024/", "2999-01-01", .maybe),
    ("2024/", "2023-12-31", .no), ("../2026", "-9999-01-01", .yes), ("/2026", "1900-01-01", .maybe),
    ("/2026", "2027-01-01", .no), ("../..", "2025-01-01", .yes), ("2024-12-31/2025-01-01", "2024-12-31", .yes),
  ])
  func contains(text: String, dayText: String, expected: Certainty) throws {
    #expect(try EDTFDate(text).contains(day(dayText)) == expected)
  }

  @Test func usesTheSeasonsOfTheJournal() throws {
    let winter = try EDTFDate.init("2027-24")
    let june = try day("2027-06-30")
    #expect(winter.contains(june) == .no)
    #expect(winter.contains(june, in: .southern) == .maybe)
    #expect(winter.isDue(by: june) == .no)
    #expect(try winter.isDue(by: day("2027-08-31"), in: .southern) == .yes)
    #expect(try winter.isBefore(EDTFDate.init("2027-10"), in: .southern) == .yes)
    #expect(try winter.isAfter(EDTFDate.init("2027-10")) == .yes)
  }

  @Test func sortsUnknownLast() throws {
    let expected = [
      "../2020", "../..", "-0044", "2024-12-31", "2025-01-01", "2025-01", "2025", "2025?", "2025/2026", "2025/..",
      "2025/",
      "2026", "/2020", "/..",
    ]
    let dates = try expected.reversed().map { try EDTFDate($0) }
    let sorted = dates.sorted { ($0.sortKey(), $0.description) < ($1.sortKey(), $1.description) }
    #expect(sorted.map(\.description) == expected)
  }

  @Test func boundsMoveByAPeriod() throws {
    let fiveYears = try Period.init("P5Y")
    #expect(try EDTFDate.init("2025").bounds().adding(fiveYears) == EDTFDate.init("2030").bounds())
    #expect(try EDTFDate.init("2025/..").bounds().adding(fiveYears).latest == .unbounded)
    #expect(try EDTFDate.init("/2025").bounds().adding(fiveYears).earliest == .unknown)
  }

  @Test func reasonsInThreeValues() {
    let (yes, no, maybe) = (Certainty.yes, Certainty.no, Certainty.maybe)
    #expect([!yes, !no, !maybe] == [.no, .yes, .maybe])
    #expect([yes && yes, yes && maybe, maybe && maybe, no && maybe, maybe && no] == [.yes, .maybe, .maybe, .no, .no])
    #expect([no || no, no || maybe, maybe || maybe, yes || maybe, maybe || yes] == [.no, .maybe, .maybe, .yes, .yes])
    #expect(Certainty(true) == .yes)
    #expect(Certainty(false) == .no)
  }
}
