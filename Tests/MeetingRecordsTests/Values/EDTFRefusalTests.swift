import MeetingRecords
import Testing

@Suite struct EDTFRefusalTests {
  /// A text, the code it is refused with, and the hint.
  static let refused: [(text: String, code: ValueError.Code, hint: String)] = [
    ("12/11/2025", .dateMalformed, "write 2025-11-12 or 2025-12-11"),
    ("31/12/2025", .dateMalformed, "write 2025-12-31"),
    ("31.12.2025", .dateMalformed, "write 2025-12-31"),
    ("12.11.2025", .dateMalformed, "write 2025-11-12"),
    ("5-6-2025", .dateMalformed, "write 2025-06-05 or 2025-05-06"),
    ("6/6/2025", .dateMalformed, "write 2025-06-06"),
    ("2025/11/12", .dateMalformed, "write 2025-11-12"),
    ("2025.11.12", .dateMalformed, "write 2025-11-12"),
    ("2025-1-5", .dateMalformed, "write 2025-01-05"),
    ("20251112", .dateMalformed, "write 2025-11-12"),
    ("2025/11", .dateMalformed, "write 2025-11"),
    ("11/2025", .dateMalformed, "write 2025-11"),
    ("2024-2025", .dateMalformed, "write 2024/2025"),
    ("2024–2025", .dateMalformed, "write 2024/2025"),
    (" 2025 ", .dateMalformed, "write 2025"),
    ("໒໐໒໕-໑໑-໑໒", .dateMalformed, "write 2025-11-12"),
    ("12 November 2025", .dateMalformed, "write 2025-11-12"),
    ("November 12th, 2025", .dateMalformed, "write 2025-11-12"),
    ("nov 2025", .dateMalformed, "write 2025-11"),
    ("202x", .dateMalformed, "write 202X"),
    ("199u", .dateMalformed, "write 199X"),
    ("2004/open", .dateMalformed, "write 2004/.."),
    ("unknown/2006", .dateMalformed, "write /2006"),
    ("170000002", .dateMalformed, "write Y170000002"),
    ("Y2025", .dateMalformed, "write 2025"),
    ("-0000", .dateMalformed, "write 0000"),
    ("2025-11-12 09:00", .dateMalformed, "write 2025-11-12T09:00:00"),
    ("2025-11-12T09:00", .dateMalformed, "write 2025-11-12T09:00:00"),
    ("2025-11-12t09:00:00z", .dateMalformed, "write 2025-11-12T09:00:00Z"),
    ("2025-02-30", .dateImpossible, "write 2025-02-28 for its last day, or 2025-02 where the day is not known"),
    ("2025-02-00", .dateImpossible, "write 2025-02-01 for its first day, or 2025-02 where the day is not known"),
    (
      "2025-13", .dateImpossible,
      "write a month from 01 to 12, or a season: 21 spring, 22 summer, 23 autumn, 24 winter"
    ),
    ("2005/2004", .intervalReversed, "write 2004/2005"),
    ("2005-06/2005-05?", .intervalReversed, "write 2005-05?/2005-06"),
    ("XXXX", .dateMalformed, "leave the date out"),
    ("2027-21/2027-23", .dateMalformed, "write the first and the last month, as in 2027-03/2027-11"),
    ("2025-11-12T09:00:00/2026", .dateMalformed, "leave the time out"),
    ("2025-11T09:00:00", .dateMalformed, "leave the time out"),
    ("2025-11-12T09:00:00?", .dateMalformed, "leave the time out"),
    (
      "2025-11-12T09:00:00+15:00", .dateMalformed,
      "write Z for UTC, +07:00 for seven hours ahead of it, or nothing for local time"
    ),
    ("2004?-06-11", .dateLevelUnsupported, "put one ?, ~ or % at the very end, for the whole date"),
    ("2025?~", .dateLevelUnsupported, "put one ?, ~ or % at the very end, for the whole date"),
    ("?2004", .dateLevelUnsupported, "put one ?, ~ or % at the very end, for the whole date"),
    ("Y17E7", .dateLevelUnsupported, "write all digits of the year"),
    ("2001-29", .dateLevelUnsupported, "write a month (01 to 12) or a season (21 to 24)"),
    ("156X-12-25", .dateLevelUnsupported, "leave out the month and day"),
    ("1560-XX-25", .dateLevelUnsupported, "leave the day unspecified too: XX-XX"),
    ("1X60", .dateLevelUnsupported, "leave only the last digits unspecified: 201X"),
    ("2004-1X", .dateLevelUnsupported, "write XX where the number is not known"),
    ("2004-12-1X", .dateLevelUnsupported, "write XX where the number is not known"),
    ("2004-06-XX/2004-07-03", .dateLevelUnsupported, "leave out what is not known"),
  ]

  @Test(arguments: refused)
  func saysWhatToWrite(text: String, code: ValueError.Code, hint: String) throws {
    let error = try #require(failure { () throws(ValueError) in try EDTFDate(text) })
    #expect(error.code == code)
    #expect(error.hint == hint)
    #expect(error.text == text)
    #expect(error.message.hasSuffix("."))
  }

  @Test(arguments: [
    "not a date", "2025-", "-2025-", "2025-11-", "2025--11", "25", "12/11/25", "Y", "Y-", "Y0170000002",
    "Y17000000200000",
    "Y-17000x", "+2025", "2025-11-12T", "2025-11-12T9:00:00", "2025-11-12T09:00:00+7", "2025-11-12T09:00:00-00:00",
    "2025-11-12T09:00:00Zulu", "2025/2026/2027", "/", "//", "[1667, 1668]", "{1960, 1961-12}", "2025 - 11",
    "2025-00-XX",
    "2025-13-XX", "2025-11-12T24:00:00", "2025-11-12T09:60:00", "2025-11-12T09:00:60", "2025-25-01", "20XX-XX",
    "2016-02-39", "2004-(06)?-11", "2025\u{0}", "2025-11\u{301}",
  ])
  func refuses(text: String) throws {
    let error = try #require(failure { () throws(ValueError) in try EDTFDate(text) })
    #expect([.dateMalformed, .dateImpossible, .dateLevelUnsupported].contains(error.code))
    #expect(error.hint?.hasPrefix("write ") == true || error.code == .dateLevelUnsupported)
  }

  @Test(arguments: hostileTexts.filter { $0 != ".." })
  func survivesHostileTexts(text: String) throws {
    let error = try #require(failure { () throws(ValueError) in try EDTFDate(text) })
    #expect(error.description.unicodeScalars.count < 600)
    #expect(!error.description.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  }

  @Test func showsOneWholeMessage() throws {
    let error = try #require(failure { () throws(ValueError) in try EDTFDate.init("12/11/2025") })
    #expect(error.description == "“12/11/2025” is not a date. Hint: write 2025-11-12 or 2025-12-11.")
  }

  @Test func namesThePlace() throws {
    #expect(failure { () throws(ValueError) in try EDTFDate.init("2025-13") }?.position == 6)
    #expect(failure { () throws(ValueError) in try EDTFDate.init("2025–éé?") }?.position == 5)
    #expect(failure { () throws(ValueError) in try EDTFDate.init("2004/2004?-06") }?.position == 10)
    #expect(failure { () throws(ValueError) in try EDTFDate.init("2025-11-12T25:00:00") }?.position == 12)
  }
}
