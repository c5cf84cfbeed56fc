import Foundation
import MeetingRecords
@testable import MeetingReports
import Testing

@Suite struct DateWordsTests {
  @Test(arguments: [
    ("2025-11-12", "12 November 2025"), ("2025-11", "November 2025"), ("2027", "2027"), ("-0043", "44 BC"),
    ("0000", "1 BC"), ("Y170000002", "170000002"), ("2027-24", "December 2027–February 2028"),
    ("2027-21", "March–May 2027"), ("2027-23", "September–November 2027"), ("202X", "some year from 2020 to 2029"),
    ("2004-XX", "some month of 2004"), ("1985-04-XX", "some day in April 1985"), ("1985-XX-XX", "some day in 1985"),
    ("2025-11-12T09:00:00", "12 November 2025, 09:00"), ("2025-11-12T09:00:00Z", "12 November 2025, 09:00 UTC"),
    ("2025-11-12T09:30:00+07:00", "12 November 2025, 09:30 UTC+07:00"),
    ("2025-11-12T09:30:00-03:30", "12 November 2025, 09:30 UTC−03:30"),
    ("2025?", "2025 (uncertain)"), ("2025~", "about 2025"), ("2025%", "about 2025 (uncertain)"),
    ("2024/2025", "2024–2025"), ("2025-11-12/2025-11-14", "12–14 November 2025"),
    ("2025-11-12/2025-11-12", "12 November 2025"), ("2025-11-30/2025-12-02", "30 November–2 December 2025"),
    ("2025-12-30/2026-01-02", "30 December 2025–2 January 2026"), ("2025-03/2025-05", "March–May 2025"),
    ("2025-03/2026-05", "March 2025–May 2026"), ("2024/2025-06", "from 2024 to June 2025"),
    ("2024?/2025", "from 2024 (uncertain) to 2025"), ("2027/", "from 2027, end unknown"),
    ("2027/..", "from 2027, with no end"), ("/2027", "until 2027, beginning unknown"),
    ("../2027", "until 2027, with no beginning"),
  ])
  func `dates in English`(edtf: String, words: String) throws {
    #expect(DateWords.english.text(try EDTFDate(edtf)) == words)
  }

  @Test(
    arguments: [
      ("2027-05-11T09:00:00", "2027-05-11T10:30:00", "11 May 2027, 09:00–10:30"),
      ("2027-05-11T09:00:00+07:00", "2027-05-11T10:30:00+07:00", "11 May 2027, 09:00–10:30 UTC+07:00"),
      ("2027-05-11T09:00:10", "2027-05-11T09:00:40", "11 May 2027, 09:00"),
      ("2027-05-11T22:00:00", "2027-05-12T00:30:00", nil), ("2027-05-11T09:00:00", "2027-05-11T10:30:00Z", nil),
      ("2027-05-11", "2027-05-11T10:30:00", nil),
    ] as [(String, String, String?)])
  func `from one time to another on one day`(start: String, end: String, words: String?) throws {
    #expect(DateWords.english.text(from: try EDTFDate(start), until: try EDTFDate(end)) == words)
  }

  @Test func `each language says the day of two times once`() throws {
    let (start, end) = (try EDTFDate("2027-05-11T09:00:00"), try EDTFDate("2027-05-11T10:30:00"))
    for labels in ReportLabels.all {
      let words = try #require(labels.dates.text(from: start, until: end))
      #expect(words.contains("09:00–10:30") && words.components(separatedBy: "2027").count == 2, "\(words)")
    }
  }

  @Test func `seasons as the journal reads them`() throws {
    let date = try EDTFDate("2027-22")
    #expect(DateWords.english.text(date, in: .northern) == "June–August 2027")
    #expect(DateWords.english.text(date, in: .southern) == "December 2027–February 2028")
  }

  @Test func `a day`() throws {
    #expect(DateWords.english.text(try CalendarDay("2025-01-02")) == "2 January 2025")
  }
}
