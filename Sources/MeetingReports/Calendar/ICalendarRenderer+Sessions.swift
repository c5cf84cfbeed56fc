import MeetingRecords

extension ICalendarRenderer {
  /// How long before a session readers remind of it.
  private static let alarmTrigger = "-PT15M"

  /// A session with a time of day: an event from its beginning to its end, with an alarm while it is to come.
  func timedSession(
    _ entry: ReportCalendarEntry, _ status: SessionStatus, from start: CalendarTime, _ writer: inout ICalendarWriter
  ) {
    writer.component("VEVENT") { event in
      stamp(entry, &event)
      event.property("DTSTART", start.parameters, value: start.value)
      if let end = entry.ends, start.isEarlier(than: end) {
        event.property("DTEND", end.parameters, value: end.value)
      }
      event.property("STATUS", value: Self.word(status))
      event.property("TRANSP", value: status == .cancelled ? "TRANSPARENT" : "OPAQUE")
      content(entry, &event)
      if status == .scheduled { alarm(entry, &event) }
    }
  }

  /// A session of which the day is known, or less: an event of whole days.
  func session(
    _ entry: ReportCalendarEntry, _ status: SessionStatus, _ days: CalendarDays, _ writer: inout ICalendarWriter
  ) {
    let last = entry.until.flatMap { CalendarDays($0, in: seasons) } ?? days
    writer.component("VEVENT") { event in
      stamp(entry, &event)
      event.property("DTSTART", [.init("VALUE", "DATE")], value: days.start)
      event.property("DTEND", [.init("VALUE", "DATE")], value: max(days.end, last.end))
      event.property("STATUS", value: days.isExact || status == .cancelled ? Self.word(status) : "TENTATIVE")
      event.property("TRANSP", value: "TRANSPARENT")
      content(entry, &event)
    }
  }

  private static func word(_ status: SessionStatus) -> String { status == .cancelled ? "CANCELLED" : "CONFIRMED" }

  private func alarm(_ entry: ReportCalendarEntry, _ writer: inout ICalendarWriter) {
    writer.component("VALARM") { alarm in
      alarm.property("ACTION", value: "DISPLAY")
      text("DESCRIPTION", summary(entry), &alarm)
      alarm.property("TRIGGER", value: Self.alarmTrigger)
    }
  }

  /// The zones of the times of entries: of each, how far it is ahead of UTC whenever that changes between two of the times.
  func zones(of entries: [ReportCalendarEntry], _ writer: inout ICalendarWriter) {
    var times: [TimeZoneName: [(clock: Int64, seconds: Int)]] = [:]
    for case .local(let clock, let offset?) in entries.flatMap({ [$0.starts, $0.ends] }).compactMap(\.self) {
      times[offset.zone, default: []].append((clock, offset.seconds))
    }
    for (zone, known) in times.sorted(by: { $0.key.description < $1.key.description }) {
      writer.component("VTIMEZONE") { component in
        component.property("TZID", value: zone.description)
        var former: Int?
        for time in known.sorted(by: { ($0.clock, $0.seconds) < ($1.clock, $1.seconds) }) where time.seconds != former {
          // Before the first time that is spoken of nothing changes; later the change comes early enough that the time is
          // neither skipped nor shown twice by it.
          let begins = former.map { time.clock - Int64(abs($0 - time.seconds)) - 1 } ?? 0
          component.component("STANDARD") { observance in
            observance.property("DTSTART", value: CalendarTime.local(begins, nil).value)
            observance.property("TZOFFSETFROM", value: Self.offset(former ?? time.seconds))
            observance.property("TZOFFSETTO", value: Self.offset(time.seconds))
          }
          former = time.seconds
        }
      }
    }
  }

  /// An offset from UTC (RFC 5545 §3.3.14): `+0700`.
  private static func offset(_ seconds: Int) -> String {
    let parts = [abs(seconds) / 3600, abs(seconds) / 60 % 60, abs(seconds) % 60]
    let shown = parts.last == 0 ? parts.dropLast() : parts[...]
    return (seconds < 0 ? "-" : "+") + shown.map { $0 < 10 ? "0\($0)" : String($0) }.joined()
  }
}
