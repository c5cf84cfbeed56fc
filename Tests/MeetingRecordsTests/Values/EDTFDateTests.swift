import MeetingRecords
import Testing

@Suite struct EDTFDateTests {
  /// A date, its precision, and its bounds as written below: a day, `?` for unknown, `∞` for none.
  static let readable: [(text: String, precision: EDTFDate.Precision, earliest: String, latest: String)] = [
    ("2025-11-12", .day, "2025-11-12", "2025-11-12"),
    ("2024-02", .month, "2024-02-01", "2024-02-29"),
    ("2025", .year, "2025-01-01", "2025-12-31"),
    ("0000", .year, "0000-01-01", "0000-12-31"),
    ("-0044", .year, "-0044-01-01", "-0044-12-31"),
    ("-0044-03-15", .day, "-0044-03-15", "-0044-03-15"),
    ("Y170000002", .year, "170000002-01-01", "170000002-12-31"),
    ("Y-170000002", .year, "-170000002-01-01", "-170000002-12-31"),
    ("Y999999999999", .year, "999999999999-01-01", "999999999999-12-31"),
    ("2025-11-12T09:00:00", .second, "2025-11-12", "2025-11-12"),
    ("2025-11-12T23:59:59Z", .second, "2025-11-12", "2025-11-12"),
    ("2025-11-12T00:00:00+07:00", .second, "2025-11-12", "2025-11-12"),
    ("2025-11-12T00:00:00+07", .second, "2025-11-12", "2025-11-12"),
    ("2025-11-12T23:00:00-09:30", .second, "2025-11-12", "2025-11-12"),
    ("2025-11-12T23:00:00+14:00", .second, "2025-11-12", "2025-11-12"),
    ("202X", .decade, "2020-01-01", "2029-12-31"),
    ("20XX", .century, "2000-01-01", "2099-12-31"),
    ("1XXX", .millennium, "1000-01-01", "1999-12-31"),
    ("-01XX", .century, "-0199-01-01", "-0100-12-31"),
    ("-000X", .decade, "-0009-01-01", "-0001-12-31"),
    ("2004-XX", .month, "2004-01-01", "2004-12-31"),
    ("1984-02-XX", .day, "1984-02-01", "1984-02-29"),
    ("1985-XX-XX", .day, "1985-01-01", "1985-12-31"),
    ("2027-21", .season, "2027-03-01", "2027-05-31"),
    ("2027-22", .season, "2027-06-01", "2027-08-31"),
    ("2027-23", .season, "2027-09-01", "2027-11-30"),
    ("2027-24", .season, "2027-12-01", "2028-02-29"),
    ("2025?", .year, "2025-01-01", "2025-12-31"),
    ("2025-11~", .month, "2025-11-01", "2025-11-30"),
    ("2025-11-12%", .day, "2025-11-12", "2025-11-12"),
    ("202X~", .decade, "2020-01-01", "2029-12-31"),
    ("2001-21?", .season, "2001-03-01", "2001-05-31"),
    ("1964/2008", .interval, "1964-01-01", "2008-12-31"),
    ("2004-02-01/2005-02", .interval, "2004-02-01", "2005-02-28"),
    ("-2005/-1999-02", .interval, "-2005-01-01", "-1999-02-28"),
    ("2004/2004-06", .interval, "2004-01-01", "2004-06-30"),
    ("2025-11-12/2025-11-12", .interval, "2025-11-12", "2025-11-12"),
    ("1984~/2004-06%", .interval, "1984-01-01", "2004-06-30"),
    ("2027/", .interval, "2027-01-01", "?"),
    ("/2027", .interval, "?", "2027-12-31"),
    ("2027/..", .interval, "2027-01-01", "∞"),
    ("../2027", .interval, "∞", "2027-12-31"),
    ("/..", .interval, "?", "∞"),
    ("../", .interval, "∞", "?"),
    ("../..", .interval, "∞", "∞"),
    ("Y12345/..", .interval, "12345-01-01", "∞"),
  ]

  @Test(arguments: readable)
  func reads(text: String, precision: EDTFDate.Precision, earliest: String, latest: String) throws {
    let date = try EDTFDate(text)
    #expect(date.description == text)
    #expect(date.precision == precision)
    #expect(date.isInterval == text.contains("/"))
    #expect(written(date.earliest()) == earliest)
    #expect(written(date.latest()) == latest)
    #expect(date.day?.description == (earliest == latest && earliest != "∞" ? earliest : nil))
  }

  @Test(arguments: [
    ("2027-21", "2027-09-01", "2027-11-30"), ("2027-22", "2027-12-01", "2028-02-29"),
    ("2027-23", "2027-03-01", "2027-05-31"), ("2027-24", "2027-06-01", "2027-08-31"),
  ])
  func boundsSouthernSeasons(text: String, earliest: String, latest: String) throws {
    let bounds = try EDTFDate(text).bounds(in: .southern)
    #expect(written(bounds.earliest) == earliest)
    #expect(written(bounds.latest) == latest)
  }

  static let qualified: [(text: String, qualification: EDTFDate.Qualification)] = [
    ("2025", []), ("2025?", .uncertain), ("2025~", .approximate), ("2025%", [.uncertain, .approximate]),
    ("2024?/2025~", [.uncertain, .approximate]), ("2024/2025?", .uncertain), ("2024~/..", .approximate),
    ("/2025?", .uncertain),
  ]

  @Test(arguments: qualified)
  func keepsQualifications(text: String, qualification: EDTFDate.Qualification) throws {
    let date = try EDTFDate(text)
    #expect(date.qualification == qualification)
    #expect(date.isUncertain == qualification.contains(.uncertain))
    #expect(date.isApproximate == qualification.contains(.approximate))
  }

  @Test func keepsTimes() throws {
    let nine = try #require(TimeOfDay(hour: 9, minute: 30))
    for (zone, offset) in [("", nil), ("Z", 0), ("+07:00", 420), ("-03:30", -210), ("+07", 420), ("+00:00", 0)] {
      let date = try EDTFDate.init("2025-11-12T09:30:05\(zone)")
      guard case .date(let part) = date.form, case .dateTime(_, let time) = part.shape else {
        Issue.record("\(date) has no time")
        continue
      }
      #expect(time.timeOfDay == nine)
      #expect(time.second == 5)
      #expect(time.offsetMinutes == offset)
    }
  }

  @Test func isEqualToWhatIsWrittenAlike() throws {
    #expect(try EDTFDate.init("2025") == EDTFDate.init("2025"))
    #expect(try EDTFDate.init("2025") != EDTFDate.init("2025/2025"))
    #expect(try Set([EDTFDate.init("2025"), EDTFDate.init("2025"), EDTFDate.init("2025?")]).count == 2)
  }

  @Test func isMadeOfADay() throws {
    let date = try EDTFDate(day("2025-11-12"))
    #expect(try date == EDTFDate.init("2025-11-12"))
    #expect(try EDTFDate(day("10000-01-01")) == nil)
  }

  private func written(_ bound: DayBound) -> String {
    switch bound {
    case .day(let day): day.description
    case .unknown: "?"
    case .unbounded: "∞"
    }
  }
}
