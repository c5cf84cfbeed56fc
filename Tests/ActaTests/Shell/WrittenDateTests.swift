@testable import ActaShell
import MeetingRecords
import Testing

/// What people write where a date is asked for, and what it means.
///
/// The clock stands on Wednesday, 12 November 2025.
@Suite struct WrittenDateTests {
  private static let today = CalendarDay(year: 2025, month: 11, day: 12)

  private func meanings(_ text: String, isDeadline: Bool = false, dayFirst: Bool? = nil) -> [String] {
    let reading = WrittenDate.Reading(today: Self.today, dayFirst: dayFirst, isDeadline: isDeadline)
    return WrittenDate(text, reading).meanings.map(\.value)
  }

  @Test(arguments: [
    // Days.
    ("5 November 2025", "2025-11-05"), ("5th of November, 2025", "2025-11-05"), ("November 5, 2025", "2025-11-05"),
    ("Nov. 5th 2025", "2025-11-05"), ("2025 November 5", "2025-11-05"), ("13/11/2025", "2025-11-13"),
    ("11/13/2025", "2025-11-13"), ("12.11.2025", "2025-11-12"), ("5-Nov-2025", "2025-11-05"),
    ("11/11/2025", "2025-11-11"),
    ("2025/11/05", "2025-11-05"), ("2025.11.5", "2025-11-05"), ("the 1st of May 2026", "2026-05-01"),
    // Several days, months and years.
    ("3–4 Nov 2021", "2021-11-03/2021-11-04"), ("3-4 November 2021", "2021-11-03/2021-11-04"),
    ("3 – 4 Nov 2021", "2021-11-03/2021-11-04"), ("from 3 to 4 November 2021", "2021-11-03/2021-11-04"),
    ("Nov 3–4, 2021", "2021-11-03/2021-11-04"), ("30 Oct – 2 Nov 2021", "2021-10-30/2021-11-02"),
    ("30 December 2021 – 2 January 2022", "2021-12-30/2022-01-02"), ("3–4.11.2021", "2021-11-03/2021-11-04"),
    ("Nov–Dec 2021", "2021-11/2021-12"), ("November 2021 to February 2022", "2021-11/2022-02"),
    ("2021–2023", "2021/2023"), ("2025-26", "2025/2026"), ("2025/26", "2025/2026"),
    // Months, years and parts of them.
    ("Nov 2025", "2025-11"), ("11/2025", "2025-11"), ("2025-1", "2025-01"), ("November of 2025", "2025-11"),
    ("early 2022", "2022-01/2022-04"), ("mid-2022", "2022-05/2022-08"), ("late 2022", "2022-09/2022-12"),
    ("end of 2022", "2022-12"), ("beginning of June 2022", "2022-06-01/2022-06-10"),
    ("mid June 2022", "2022-06-11/2022-06-20"), ("end of February 2024", "2024-02-21/2024-02-29"),
    ("2022-Q1", "2022-01/2022-03"), ("Q3 2022", "2022-07/2022-09"), ("third quarter of 2022", "2022-07/2022-09"),
    ("2nd half of 2022", "2022-07/2022-12"), ("H1 2022", "2022-01/2022-06"), ("Q1–Q2 2022", "2022-01/2022-06"),
    ("early 2022 to late 2023", "2022-01/2023-12"), ("spring 2022", "2022-21"), ("autumn of 2022", "2022-23"),
    // What qualifies a date.
    ("by June 2022", "/2022-06"), ("no later than 5 June 2022", "/2022-06-05"), ("until 2022", "../2022"),
    ("since 2020", "2020/.."), ("about 2022", "2022~"), ("c. 2022", "2022~"), ("perhaps June 2022", "2022-06?"),
    ("June 2022?", "2022-06?"),
    // From today.
    ("today", "2025-11-12"), ("Tomorrow", "2025-11-13"), ("yesterday", "2025-11-11"), ("next year", "2026"),
    ("next month", "2025-12"), ("in 6 months", "2026-05-12"), ("two weeks ago", "2025-10-29"),
    ("Monday", "2025-11-17"), ("next Wednesday", "2025-11-19"), ("last Monday", "2025-11-10"),
    // Vietnamese, Lao, Thai, Swedish; the Buddhist calendar; digits of other scripts; what a word processor makes.
    ("ngày 5 tháng 11 năm 2025", "2025-11-05"), ("tháng 11/2025", "2025-11"), ("đầu năm 2022", "2022-01/2022-04"),
    ("ngày mai", "2025-11-13"), ("5 ພະຈິກ 2025", "2025-11-05"), ("ວັນທີ 5 ພະຈິກ 2025", "2025-11-05"),
    ("12 พฤศจิกายน 2568", "2025-11-12"), ("วันที่12พฤศจิกายน2568", "2025-11-12"), ("๑๒ พ.ย. ๒๕๖๘", "2025-11-12"),
    ("พ.ศ. 2568", "2025"), ("5 November B.E. 2568", "2025-11-05"), ("໒໐໒໕", "2025"), ("໑໒.໑໑.໒໐໒໕", "2025-11-12"),
    ("5 november 2025", "2025-11-05"), ("5 maj 2025", "2025-05-05"), ("5\u{00A0}November\u{202F}2025", "2025-11-05"),
    ("2025‑11‑05", "2025-11-05"), ("\u{FEFF}2025-11-05 ", "2025-11-05"),
    // What EDTF has stays as it is.
    ("2025", "2025"), ("2025-11-05", "2025-11-05"), ("2025/2026-03", "2025/2026-03"), ("2027-21", "2027-21"),
    ("202X", "202X"), ("2025~", "2025~"), ("../2027", "../2027"), ("2025-11-05T09:00:00", "2025-11-05T09:00:00"),
  ]) func `what is clear means one thing`(text: String, value: String) {
    #expect(meanings(text) == [value])
  }

  @Test(arguments: [
    ("12/11/2025", ["2025-11-12", "2025-12-11"]), ("12-11-2025", ["2025-11-12", "2025-12-11"]),
    ("5 November", ["2025-11-05", "2026-11-05"]), ("5 November 2568", ["2025-11-05", "2568-11-05"]),
    ("2568-11-12", ["2025-11-12", "2568-11-12"]), ("2022-23", ["2022/2023", "2022-23"]),
    ("3–4/11/2021", ["2021-11-03/2021-11-04"]),
  ]) func `what can be read in several ways is not chosen from`(text: String, values: [String]) {
    let expected = text.hasPrefix("3–4") ? meanings(text, dayFirst: true) : meanings(text)
    #expect(expected == values)
  }

  @Test func `the order of day and month is known once it was said`() {
    #expect(meanings("12/11/2025", dayFirst: true) == ["2025-11-12"])
    #expect(meanings("12/11/2025", dayFirst: false) == ["2025-12-11"])
  }

  @Test func `by when something is due, by June is June, and five years are from today`() {
    #expect(meanings("by June 2022", isDeadline: true) == ["2022-06"])
    #expect(meanings("5 years", isDeadline: true) == ["2030-11-12"])
    #expect(meanings("5 years").isEmpty)
  }

  @Test(arguments: [
    "", "?", "soon", "Ministry of Home Affairs", "31 February 2025", "32/13/2025", "5 Nov 25", "I think 2025",
    "Q5 2022",
    "12345", "tomorrow 2025", "2025-11-12-13", "-", "—", "the", "0", "Nov", "between", "5th", "by", "early",
    "\u{202E}2025", String(repeating: "5 November 2025 – ", count: 10_000),
  ]) func `what is no date means nothing`(text: String) {
    #expect(meanings(text).isEmpty)
  }

  @Test func `without a clock nothing is told from today`() {
    #expect(WrittenDate("tomorrow").meanings.isEmpty && WrittenDate("5 November").meanings.isEmpty)
    #expect(WrittenDate("5 November 2025").meanings == [Meaning(value: "2025-11-05", words: "5 November 2025")])
  }
}

/// Lengths of time, choices and numbers as people write them.
@Suite struct UnderstandingTests {
  @Test(arguments: [
    ("5 years", "P5Y"), ("a year", "P1Y"), ("one year and six months", "P1Y6M"), ("90 days", "P90D"),
    ("2 weeks", "P2W"),
    ("๕ ปี", "P5Y"), ("5 năm", "P5Y"), ("2 ປີ", "P2Y"), ("5-year", "P5Y"), ("18 months", "P18M"),
  ]) func `a length of time is read`(text: String, value: String) {
    #expect(WrittenPeriod(text).meaning?.value == value)
  }

  @Test(arguments: ["", "years", "5", "5 5 years", "5 years 3 years", "forever", "5.5 years", "9999999 years"])
  func `what is no length of time is none`(text: String) {
    #expect(WrittenPeriod(text).meaning == nil)
  }

  @Test func `a choice is its beginning, in any case of letters`() {
    let choice = WrittenChoice(of: ["consensus", "show-of-hands", "secret-ballot", "silence"])
    #expect(choice.meanings(of: "con").map(\.value) == ["consensus"])
    #expect(choice.meanings(of: "Show of hands").map(\.value) == ["show-of-hands"])
    #expect(choice.meanings(of: "s").count == 3)
    #expect(
      choice.meanings(of: "silence").isEmpty && choice.meanings(of: "x").isEmpty && choice.meanings(of: " ").isEmpty)
    #expect(choice.meaning(of: "silence") == "silence" && choice.meaning(of: "si") == "silence")
  }
}
