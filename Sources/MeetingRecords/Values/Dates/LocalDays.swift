/// The days and clock times of a time zone: which day it was there when something was recorded.
///
/// The domain has no database of time zones, so whoever does passes in how far the zone is ahead of UTC at a moment. That
/// must be a pure function: the same moment gives the same answer on every machine.
public struct LocalDays: Sendable {
  /// The zone; absent for UTC where the journal names no zone.
  public let zone: TimeZoneName?
  private let offset: @Sendable (Int64) -> Int
  private static let furthestDay: Int64 = 7_304_850

  /// The days of UTC, for a journal that names no zone.
  public static let utc = LocalDays(zone: nil) { _ in 0 }

  /// The days of a zone.
  ///
  /// - Parameter offsetSeconds: how many seconds the zone is ahead of UTC at a moment, given in milliseconds since
  ///   1970-01-01T00:00:00Z.
  public init(zone: TimeZoneName?, offsetSeconds: @escaping @Sendable (Int64) -> Int) {
    self.zone = zone
    offset = offsetSeconds
  }

  /// The day it was there at a moment, in milliseconds since 1970-01-01T00:00:00Z.
  public func day(at milliseconds: Int64) -> CalendarDay { CalendarDay(utcMilliseconds: clock(at: milliseconds)) }

  /// The day it was there when an entry was recorded.
  public func day(of stamp: EntryStamp) -> CalendarDay { day(at: stamp.timeMilliseconds) }

  /// The clock time there, with its offset, as `2026-05-12 20:30 -05:00`; the offset is in whole minutes.
  public func text(at milliseconds: Int64) -> String {
    let local = RecordedTime(milliseconds: clock(at: milliseconds)).description
    let minutes = offset(milliseconds) / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let sign = minutes < 0 ? "-" : "+"
    return "\(local.prefix(10)) \(local.dropFirst(11).prefix(5)) "
      + "\(sign)\(two(abs(minutes) / 60)):\(two(abs(minutes) % 60))"
  }

  /// The last millisecond of a day there; of one more than 20,000 years away, that of the nearest within.
  public func end(of day: CalendarDay) -> Int64 {
    // Nothing is recorded beyond the year 9999, and further away milliseconds can't be counted.
    let number = min(max(Int64(day.dayNumber), -Self.furthestDay), Self.furthestDay)
    return last(showing: (number + 1) * RecordedTime.dayMilliseconds - 1)
  }

  /// The last moment at which clocks there show a time; where they skip it, the last moment before they do.
  ///
  /// Clocks that go back show a time twice: the second time counts, so that nothing recorded by then is left out.
  ///
  /// - Parameter clock: the date and time shown, in milliseconds since 1970-01-01T00:00:00 there.
  public func last(showing clock: Int64) -> Int64 {
    let hour: Int64 = 3_600_000
    // No zone was ever further from UTC than 16 hours.
    let offsets = Set((-16...16).map { offset(clock + $0 * hour) })
    let shown = offsets.map { clock - Int64($0) * 1000 }.filter { self.clock(at: $0) == clock }
    if let last = shown.max() { return last }
    var (before, after) = (clock - 30 * hour, clock + 30 * hour)
    while after - before > 1 {
      let middle = before + (after - before) / 2
      if self.clock(at: middle) <= clock { before = middle } else { after = middle }
    }
    return before
  }

  /// How many seconds the zone is ahead of UTC when clocks there show a time; of a time that they skip, before they do.
  ///
  /// - Parameter clock: as for ``last(showing:)``.
  public func secondsAhead(showing clock: Int64) -> Int { offset(last(showing: clock)) }

  private func clock(at milliseconds: Int64) -> Int64 { milliseconds + Int64(offset(milliseconds)) * 1000 }
}
