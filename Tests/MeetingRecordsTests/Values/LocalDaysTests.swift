import MeetingRecords
import Testing

/// Days and clock times of zones, by rules that are written here: no database is asked.
@Suite struct LocalDaysTests {
  private static let hour: Int64 = 3_600_000

  /// A zone whose clocks are moved once.
  private static func zone(_ before: Int, movedAt time: RecordedTime, to after: Int) -> LocalDays {
    LocalDays(zone: nil) { $0 < time.milliseconds ? before : after }
  }

  private static func time(_ text: String) throws -> RecordedTime { try RecordedTime(text) }

  @Test(arguments: [
    (-5 * 3600, "2026-05-13T01:30:00.000Z", "2026-05-12", "2026-05-12 20:30 -05:00"),
    (14 * 3600, "2026-05-12T09:59:59.999Z", "2026-05-12", "2026-05-12 23:59 +14:00"),
    (14 * 3600, "2026-05-12T10:00:00.000Z", "2026-05-13", "2026-05-13 00:00 +14:00"),
    (-11 * 3600, "2026-05-13T10:59:00.000Z", "2026-05-12", "2026-05-12 23:59 -11:00"),
    (20_700, "2026-05-12T18:15:00.000Z", "2026-05-13", "2026-05-13 00:00 +05:45"),
    (-12_600, "1969-12-31T23:00:00.000Z", "1969-12-31", "1969-12-31 19:30 -03:30"),
    (0, "0000-01-01T00:00:00.000Z", "0000-01-01", "0000-01-01 00:00 +00:00"),
  ])
  func `a moment has a day and a clock time`(offset: Int, text: String, day: String, shown: String) throws {
    let days = LocalDays(zone: nil) { _ in offset }
    let time = try Self.time(text)
    #expect(days.day(at: time.milliseconds).description == day)
    #expect(days.text(at: time.milliseconds) == shown)
    let last = days.end(of: days.day(at: time.milliseconds))
    #expect(days.day(at: last).description == day)
    #expect(days.day(at: last + 1) > days.day(at: last))
  }

  @Test func `a day that clocks go back into ends the second time`() throws {
    // At 00:01 they showed 23:01 of the day before, as in Newfoundland until 2011.
    let days = Self.zone(-9000, movedAt: try Self.time("2010-11-07T02:31:00.000Z"), to: -12_600)
    let end = days.end(of: "2010-11-06")
    #expect(RecordedTime(milliseconds: end).description == "2010-11-07T03:29:59.999Z")
  }

  @Test func `a day that a zone left out ends with the one before it`() throws {
    // Samoa had no 30 December 2011.
    let days = Self.zone(-10 * 3600, movedAt: try Self.time("2011-12-30T10:00:00.000Z"), to: 14 * 3600)
    let ends = try ["2011-12-29", "2011-12-30", "2011-12-31"].map { days.end(of: try CalendarDay($0)) }
    #expect(
      ends.map { RecordedTime(milliseconds: $0).description } == [
        "2011-12-30T09:59:59.999Z", "2011-12-30T09:59:59.999Z", "2011-12-31T09:59:59.999Z",
      ])
  }

  @Test(arguments: [365_242_000_000_000, -365_242_000_000_000, Int.max, Int.min])
  func `a day too far away to be counted in milliseconds ends before or after all that is recorded`(number: Int) throws
  {
    let end = Self.zone(7 * 3600, movedAt: try Self.time("2011-12-30T10:00:00.000Z"), to: 8 * 3600).end(
      of: CalendarDay(dayNumber: number))
    let (first, last) = (try Self.time("0000-01-01T00:00:00.000Z"), try Self.time("9999-12-31T23:59:59.999Z"))
    #expect(number < 0 ? end < first.milliseconds : end > last.milliseconds)
  }

  @Test(arguments: [
    "", "2026-05-12", "2026-05-12T09:00:00Z", "2026-05-12T24:00:00.000Z", "2026-02-30T09:00:00.000Z",
    "2026-05-12 09:00:00.000Z", "2026-05-12T09:0x:00.000Z", "2026-05-12T09:60:00.000Z",
  ])
  func `what is no time of recording is refused`(text: String) {
    #expect(throws: ValueError.self) { try RecordedTime(text) }
  }
}
