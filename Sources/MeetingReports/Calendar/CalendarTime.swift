public import MeetingRecords

/// When something begins or ends that has a time of day, as a calendar writes it.
public enum CalendarTime: Sendable, Hashable {
  /// A moment, in seconds since 1970-01-01T00:00:00Z.
  case instant(Int64)
  /// What the clocks of a place show, in seconds since 1970-01-01T00:00:00 there; the zone where it is known.
  case local(Int64, ZoneOffset?)

  /// How far a zone is ahead of UTC at a time.
  public struct ZoneOffset: Sendable, Hashable {
    /// The zone.
    public var zone: TimeZoneName
    /// The seconds.
    public var seconds: Int

    /// An offset from its parts.
    public init(zone: TimeZoneName, seconds: Int) { (self.zone, self.seconds) = (zone, seconds) }
  }

  /// Whether it is certainly over before another begins; never where one says how far it is from UTC and the other does not.
  func isEarlier(than other: CalendarTime) -> Bool {
    switch (self, other) {
    case (.local(let own, nil), .local(let others, nil)): own < others
    default: if let own = utc, let others = other.utc { own < others } else { false }
    }
  }

  /// The seconds since 1970-01-01T00:00:00Z, where it is known how far the place is from UTC.
  var utc: Int64? {
    switch self {
    case .instant(let seconds): seconds
    case .local(let clock, let offset): offset.map { clock - Int64($0.seconds) }
    }
  }

  /// The value of type DATE-TIME (RFC 5545 §3.3.5).
  var value: String {
    switch self {
    case .instant(let seconds): CalendarDays.value(milliseconds: seconds * 1000)
    case .local(let clock, _): String(CalendarDays.value(milliseconds: clock * 1000).dropLast())
    }
  }

  /// The zone, as a parameter of the value.
  var parameters: [ICalendarWriter.Parameter] {
    guard case .local(_, let offset?) = self else { return [] }
    return [.init("TZID", offset.zone.description)]
  }
}

extension ReportReader {
  /// A date with a time of day as a calendar writes it; absent where it gives none, is uncertain, or is of a year that a
  /// calendar does not have.
  ///
  /// - Parameter zone: the zone of a time that gives no offset; that of the journal where absent.
  func calendarTime(_ date: EDTFDate?, in zone: TimeZoneName?) -> CalendarTime? {
    guard let date, let (day, time) = date.dateTime, (0...9998).contains(day.year) else { return nil }
    if let milliseconds = CalendarDays.milliseconds(date) { return .instant(milliseconds / 1000) }
    let clock = Int64(day.dayNumber) * 86_400 + Int64(time.secondOfDay)
    guard let zone = zone ?? records.localDays.zone, let days = records.localDays(of: zone) else {
      return .local(clock, nil)
    }
    return .local(clock, .init(zone: zone, seconds: days.secondsAhead(showing: clock * 1000)))
  }
}
