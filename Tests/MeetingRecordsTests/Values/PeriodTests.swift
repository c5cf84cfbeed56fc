import MeetingRecords
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("P5Y", "P5Y"), ("P6M", "P6M"), ("P90D", "P90D"), ("P1Y6M", "P1Y6M"), ("P2W", "P2W"), ("P1Y2M3W4D", "P1Y2M3W4D"),
    ("P0D", "P0D"), ("P0Y", "P0D"), ("P0Y06M", "P6M"), ("P12M", "P12M"), ("P999999Y", "P999999Y"),
  ])
  func readsAndPrints(text: String, printed: String) throws {
    let period = try Period(text)
    #expect(period.description == printed)
    #expect(try Period(printed) == period)
  }

  @Test(arguments: [
    ("2020-02-29", "P1Y", "2021-02-28", "2019-02-28"), ("2025-11-12", "P5Y", "2030-11-12", "2020-11-12"),
    ("2025-08-31", "P6M", "2026-02-28", "2025-02-28"), ("2025-11-12", "P90D", "2026-02-10", "2025-08-14"),
    ("2025-11-12", "P2W", "2025-11-26", "2025-10-29"), ("2025-11-12", "P1Y1M1D", "2026-12-13", "2024-10-11"),
    ("2025-11-12", "P0D", "2025-11-12", "2025-11-12"),
  ])
  func moves(from: String, by: String, later: String, earlier: String) throws {
    let period = try Period(by)
    #expect(try day(from).adding(period) == day(later))
    #expect(try day(from).subtracting(period) == day(earlier))
  }

  @Test(
    arguments: hostileTexts + ["5Y", "P5", "PY", "P-5Y", "P5YP", "P1M1Y", "P1Y1Y", "PT5H", "P1.5Y", "P1000000Y", "P5y"])
  func refuses(text: String) throws {
    let error = try #require(failure { () throws(ValueError) in try Period(text) })
    #expect(error.code == .periodMalformed)
  }

  @Test(arguments: [
    ("5 years", "write P5Y"), ("6 months", "write P6M"), ("90 Days", "write P90D"), ("p1y6m", "write P1Y6M"),
    ("5Y", "write P5Y"), ("soon", "write P5Y for five years, P6M for six months, P90D for ninety days"),
  ])
  func saysWhatToWrite(text: String, hint: String) {
    #expect(failure { () throws(ValueError) in try Period(text) }?.hint == hint)
  }

  @Test func isMadeOfNumbers() {
    #expect(Period(years: 1, days: 2)?.description == "P1Y2D")
    #expect(Period(months: -1) == nil)
    #expect(Period(days: 1_000_000) == nil)
  }
}

@Suite struct TimeTests {
  @Test(arguments: ["00:00", "09:05", "23:59"])
  func readsTimes(text: String) throws {
    #expect(try TimeOfDay(text).description == text)
  }

  @Test(arguments: hostileTexts + ["24:00", "12:60", "9:00", "09:00:00", "0900", "9 am", "-1:00", "+9:00", "၀၉:၀၀"])
  func refusesTimes(text: String) throws {
    let error = try #require(failure { () throws(ValueError) in try TimeOfDay(text) })
    #expect(error.code == .timeMalformed)
    #expect(error.hint == "write hours and minutes from 00:00 to 23:59, such as 09:30 or 14:00")
  }

  @Test func ordersTimes() throws {
    #expect(try TimeOfDay("09:59") < TimeOfDay("10:00"))
    #expect(try !(TimeOfDay("10:00") < TimeOfDay("10:00")))
    #expect(TimeOfDay(hour: 24, minute: 0) == nil)
  }

  @Test(arguments: [
    "UTC", "Asia/Vientiane", "Asia/Ho_Chi_Minh", "America/Port-au-Prince", "America/Argentina/Buenos_Aires",
    "Etc/GMT-7",
    "Etc/GMT+12", "EST5EDT", "GB-Eire",
  ])
  func readsZones(text: String) throws {
    #expect(try TimeZoneName(text).description == text)
  }

  @Test(
    arguments: hostileTexts.filter { !"TYP".contains($0.prefix(1)) || $0.isEmpty } + [
      "UTC+7", "GMT-7", "+07:00", "Asia/", "/Asia", "Asia//Vientiane", "Asia/../etc", "Hà Nội", "Asia Vientiane", "7",
    ])
  func refusesZones(text: String) throws {
    let error = try #require(failure { () throws(ValueError) in try TimeZoneName(text) })
    #expect(error.code == .timeZoneMalformed)
    #expect(error.hint?.contains("Asia/Vientiane") == true)
  }

  @Test func readsSeasonCalendars() throws {
    #expect(try SeasonCalendar("northern") == .northern)
    #expect(try SeasonCalendar("southern") == .southern)
    let error = try #require(failure { () throws(ValueError) in try SeasonCalendar("Northern") })
    #expect(error.code == .seasonCalendarUnknown)
  }
}
