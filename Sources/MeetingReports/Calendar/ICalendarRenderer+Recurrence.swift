import MeetingRecords

extension ICalendarRenderer {
  /// By when a task is due, and how it recurs.
  ///
  /// What recurs needs a beginning (RFC 5545 §3.8.2.4), and a due date after it (§3.8.2.3): the task takes the day by which it is
  /// due, as an event of one day does.
  func due(_ days: CalendarDays, _ recurrence: ReportCalendarEntry.Recurrence?, _ writer: inout ICalendarWriter) {
    guard let recurrence, let rule = recurrence.rule(from: days.last, in: seasons) else {
      writer.property("DUE", [.init("VALUE", "DATE")], value: days.due)
      return
    }
    writer.property("DTSTART", [.init("VALUE", "DATE")], value: days.due)
    writer.property("DUE", [.init("VALUE", "DATE")], value: days.end)
    writer.property("RRULE", value: rule)
  }

  /// How an event of one day recurs.
  func rule(
    _ recurrence: ReportCalendarEntry.Recurrence, from days: CalendarDays, _ writer: inout ICalendarWriter
  ) {
    if let rule = recurrence.rule(from: days.last, in: seasons) { writer.property("RRULE", value: rule) }
  }
}

extension ReportCalendarEntry.Recurrence {
  /// The recurrence as a rule (RFC 5545 §3.3.10); none where a rule cannot say it: years and days together.
  ///
  /// Where the day is not in every month, the last one that there is takes its place, as the record counts.
  func rule(from day: CalendarDay, in seasons: SeasonCalendar) -> String? {
    let (months, days) = (every.years * 12 + every.months, every.weeks * 7 + every.days)
    let last = until?.latest(in: seasons).day.map { ";UNTIL=" + CalendarDays.value($0) } ?? ""
    if months == 0, days > 0 { return "FREQ=DAILY;INTERVAL=\(days)\(last)" }
    guard months > 0, days == 0 else { return nil }
    let start = self.day ?? day.day
    let inMonth = start > 28 ? ";BYMONTHDAY=\((28...start).map(String.init).joined(separator: ","));BYSETPOS=-1" : ""
    return "FREQ=MONTHLY;INTERVAL=\(months)\(inMonth)\(last)"
  }
}
