import MeetingRecords
import Testing

@Suite struct ValueErrorTests {
  /// One example of each code, as a user sees it.
  static let shown: [(code: ValueError.Code, error: ValueError?, description: String)] = [
    (
      .dateMalformed, failure { () throws(ValueError) in try EDTFDate.init("next year") },
      "“next year” is not a date. "
        + "Hint: write a date as year-month-day, such as 2025-11-12, 2025-11 or 2025; two dates as 2024/2025."
    ),
    (
      .dateImpossible, failure { () throws(ValueError) in try EDTFDate.init("2025-13") },
      "There is no month 13 in “2025-13”. "
        + "Hint: write a month from 01 to 12, or a season: 21 spring, 22 summer, 23 autumn, 24 winter."
    ),
    (
      .dateLevelUnsupported, failure { () throws(ValueError) in try EDTFDate.init("156X-12") },
      "“156X-12” cannot be recorded: a month or day of a year with unspecified digits belongs to level 2 of the date format. "
        + "Hint: leave out the month and day."
    ),
    (
      .intervalReversed, failure { () throws(ValueError) in try EDTFDate.init("2026/2025") },
      "The interval “2026/2025” ends before it begins. Hint: write 2025/2026."
    ),
    (
      .dayMalformed, failure { () throws(ValueError) in try CalendarDay.init("12.11.2025") },
      "“12.11.2025” is not a single day, which is written YYYY-MM-DD. Hint: write 2025-11-12."
    ),
    (
      .seasonCalendarUnknown, failure { () throws(ValueError) in try SeasonCalendar("tropical") },
      "“tropical” is not a calendar of seasons. "
        + "Hint: write northern (winter is December to February) or southern (winter is June to August)."
    ),
    (
      .periodMalformed, failure { () throws(ValueError) in try Period.init("5 years") },
      "“5 years” is not a length of time. Hint: write P5Y."
    ),
    (
      .timeMalformed, failure { () throws(ValueError) in try TimeOfDay("9h30") },
      "“9h30” is not a time of day. Hint: write hours and minutes from 00:00 to 23:59, such as 09:30 or 14:00."
    ),
    (
      .timeZoneMalformed, failure { () throws(ValueError) in try TimeZoneName.init("UTC+7") },
      "“UTC+7” is not the name of a time zone. "
        + "Hint: write the zone of a place, such as Asia/Vientiane or Asia/Ho_Chi_Minh, or UTC."
    ),
    (
      .timeZoneUnknown, ("Mars/Base" as TimeZoneName).unknown,
      "“Mars/Base” is no time zone that is known here. "
        + "Hint: write its name as in the IANA database, such as Asia/Vientiane or America/Lima."
    ),
    (
      .languageMalformed, failure { () throws(ValueError) in try LanguageTag.init("zh_TW") },
      "“zh_TW” is not a language tag. Hint: write zh-TW."
    ),
    (
      .originUnknown, failure { () throws(ValueError) in try TextOrigin("robot") },
      "“robot” is not an origin of a text. "
        + "Hint: write original, human (translated by a person) or machine (translated by a machine)."
    ),
    (
      .textEmpty, failure { () throws(ValueError) in try TextRule.name.check(" ") },
      "The text is empty. Hint: write the words, or leave it out."
    ),
    (
      .textTooLong, failure { () throws(ValueError) in try TextRule.name.check(String(repeating: "a", count: 1_001)) },
      "The name has 1001 characters; 1000 is the most. Hint: write a short name here and the rest as a text."
    ),
    (
      .textControlCharacter, failure { () throws(ValueError) in try TextRule.name.check("Bộ\u{7}") },
      "Character 3 of “Bộ\\u{7}” is the control character U+0007. Hint: type the text anew rather than pasting it."
    ),
    (
      .languageRepeated,
      failure { () throws(ValueError) in
        try LocalizedText(arguments: ["vi=a", "vi=b"], defaultLanguage: .undetermined)
      },
      "There are two texts in “vi”. Hint: write one text for each language, as in vi=… and lo=…."
    ),
    (
      .originalTranslated,
      failure { () throws(ValueError) in
        try TextEntry(language: .undetermined, text: "a", origin: .original, from: LanguageTag.init("vi"))
      },
      "An original text is not translated from “vi”. Hint: give its origin as human or machine, or leave out what it is "
        + "from."
    ),
    (
      .identifierMalformed, failure { () throws(ValueError) in try Identifier.init("Bộ Nội vụ") },
      "“Bộ Nội vụ” is not an identifier. Hint: write bo-noi-vu."
    ),
    (
      .identifierTooLong, failure { () throws(ValueError) in try Identifier(String(repeating: "a", count: 201)) },
      "The identifier “\(String(repeating: "a", count: 80))…” is longer than 200 characters. "
        + "Hint: write a short one; the full name has a place of its own."
    ),
    (
      .referenceMalformed, failure { () throws(ValueError) in try ExternalReference("acta://moha") },
      "“acta://moha” does not point into another journal. "
        + "Hint: write acta://, the origin of the other journal, / and the identifier there."
    ),
    (
      .referenceTooLong,
      failure { () throws(ValueError) in try EntityReference.init(String(repeating: "a", count: 41) + ":1") },
      "The scheme of the reference “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:1” is longer than 40 characters. "
        + "Hint: write a shorter one."
    ),
  ]

  @Test(arguments: shown + fieldErrors)
  func shows(code: ValueError.Code, error: ValueError?, description: String) throws {
    let error = try #require(error)
    #expect(error.code == code)
    #expect(error.description == description)
  }

  @Test func showsEveryCode() {
    #expect((ValueErrorTests.shown + fieldErrors).map(\.code) == ValueError.Code.allCases)
  }

  @Test func codesAreStable() {
    #expect(
      ValueError.Code.allCases.map(\.rawValue) == [
        "date-malformed", "date-impossible", "date-level-unsupported", "interval-reversed", "day-malformed",
        "season-calendar-unknown", "period-malformed", "time-malformed", "time-zone-malformed", "time-zone-unknown",
        "language-malformed",
        "origin-unknown", "text-empty", "text-too-long", "text-control-character", "language-repeated",
        "original-translated", "identifier-malformed", "identifier-too-long", "reference-malformed",
        "reference-too-long",
        "word-unknown", "field-unknown", "value-repeated", "record-malformed", "number-malformed",
        "entry-identifier-malformed", "digest-malformed",
      ])
  }

  @Test func showsNothingInvisible() {
    #expect(ValueError.quoted("a\u{0}\n\u{202E}\u{9F}") == "“a\\u{0}\\u{A}\\u{202E}\\u{9F}”")
    #expect(ValueError(.textEmpty, text: "", message: "It is empty.").description == "It is empty.")
  }

  @Test func keepsTheBeginningOfALongText() {
    let whole = String(repeating: "é", count: ValueError.excerptLength)
    #expect(ValueError(.textEmpty, text: whole, message: "").text == whole)
    #expect(ValueError(.textEmpty, text: whole + "x", message: "").text == whole + "…")
  }
}
