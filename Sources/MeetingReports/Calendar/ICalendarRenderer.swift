public import MeetingRecords

/// Renders entries as an iCalendar object (RFC 5545; its name as in RFC 7986, relations as in RFC 9253).
///
/// A meeting is an event of whole days, a session one with its times where the record has them, a follow-up a task. What the
/// record knows less finely than to the day takes the whole of that time, is tentative and keeps nobody's day busy, and
/// carries the date as recorded in `X-ACTA-EDTF`. The
/// identity (`UID`) is that of the record, whoever exports it and however often; `SEQUENCE` rises with each rescheduling,
/// and the times are those of the journal: so equal records make equal bytes. Of RFC 9253 there is no property: readers
/// in use (libical 3) refuse names that they don't know.
public struct ICalendarRenderer: Sendable {
  /// The origin of the journal, which makes its identifiers unique in the world.
  public let origin: String
  /// How seasons are read.
  public let seasons: SeasonCalendar
  /// Whether a task is there a second time as an event of one day, for readers that show no tasks.
  public var showsTasksAsEvents: Bool
  private let say: ReportWording

  /// A renderer for what a report was made from, in the words of a language.
  public init(basis: ReportBasis, labels: ReportLabels = .english, showsTasksAsEvents: Bool = false) {
    origin = basis.journal.origin ?? "localhost"
    seasons = basis.seasons
    say = ReportWording(labels: labels, seasons: basis.seasons)
    self.showsTasksAsEvents = showsTasksAsEvents
  }

  /// The entries as one calendar with a name, ended by CR LF.
  ///
  /// A meeting whose date was taken away stays on the days that it had, as cancelled, so that readers take it off them;
  /// once it has a date again it is moved there. A meeting that never had a date that a calendar has is left out; a task
  /// needs none.
  public func render(_ entries: [ReportCalendarEntry], name: String) -> String {
    var writer = ICalendarWriter()
    writer.component("VCALENDAR") { calendar in
      calendar.property("VERSION", value: "2.0")
      calendar.property("PRODID", value: "-//Acta//Meeting records//EN")
      calendar.property("CALSCALE", value: "GREGORIAN")
      calendar.textProperty("NAME", [name])
      calendar.textProperty("X-WR-CALNAME", [name])
      zones(of: entries, &calendar)
      for entry in entries {
        let days = entry.date.flatMap { CalendarDays($0, in: seasons) }
        let former = days == nil ? entry.formerDate.flatMap { CalendarDays($0, in: seasons) } : nil
        switch entry.kind {
        case .meeting(let status):
          if let days = days ?? former { meeting(entry, former == nil ? status : .cancelled, days, &calendar) }
        case .session(let status):
          if let starts = entry.starts {
            timedSession(entry, status, from: starts, &calendar)
          } else if let days = days ?? former {
            session(entry, former == nil ? status : .cancelled, days, &calendar)
          }
        case .instrument(let day):
          if let days { instrumentDay(entry, day, days, &calendar) }
        case .task(let status):
          task(entry, status, days, &calendar)
          if showsTasksAsEvents, let days = days ?? former {
            reminder(entry, former == nil ? status : .waived, days, &calendar)
          }
        }
      }
    }
    return writer.text
  }

  private func meeting(
    _ entry: ReportCalendarEntry, _ status: ConferenceStatus, _ days: CalendarDays, _ writer: inout ICalendarWriter
  ) {
    writer.component("VEVENT") { event in
      stamp(entry, &event)
      event.property("DTSTART", [.init("VALUE", "DATE")], value: days.start)
      event.property("DTEND", [.init("VALUE", "DATE")], value: days.end)
      event.property("STATUS", value: Self.word(status, days))
      event.property("TRANSP", value: days.isExact && status != .cancelled ? "OPAQUE" : "TRANSPARENT")
      content(entry, &event)
    }
  }

  private static func word(_ status: ConferenceStatus, _ days: CalendarDays) -> String {
    switch status {
    case .cancelled: "CANCELLED"
    case .proposed, .postponed: "TENTATIVE"
    case .convened, .open, .closed, .recordAdopted: days.isExact ? "CONFIRMED" : "TENTATIVE"
    }
  }

  private func task(
    _ entry: ReportCalendarEntry, _ status: FollowUpStatus, _ days: CalendarDays?, _ writer: inout ICalendarWriter
  ) {
    writer.component("VTODO") { task in
      stamp(entry, &task)
      if let days { due(days, status.isPending ? entry.recurrence : nil, &task) }
      switch status {
      case .scheduled, .carriedForward, .postponed: task.property("STATUS", value: "NEEDS-ACTION")
      case .inProgress, .ongoing: task.property("STATUS", value: "IN-PROCESS")
      case .waived: task.property("STATUS", value: "CANCELLED")
      case .completed:
        task.property("STATUS", value: "COMPLETED")
        task.property("PERCENT-COMPLETE", value: "100")
        // A time in UTC (RFC 5545 §3.8.2.1): where only the day is known, there is none to give.
        if let instant = entry.ended.flatMap(CalendarDays.milliseconds) {
          task.property("COMPLETED", value: CalendarDays.value(milliseconds: instant))
        }
      }
      content(entry, &task)
    }
  }

  /// What happens to an instrument on a day: an event of that day, which keeps nobody busy.
  private func instrumentDay(
    _ entry: ReportCalendarEntry, _ day: InstrumentDay, _ days: CalendarDays, _ writer: inout ICalendarWriter
  ) {
    writer.component("VEVENT") { event in
      stamp(entry, suffix: "#\(day.rawValue)", &event)
      event.property("DTSTART", [.init("VALUE", "DATE")], value: days.start)
      event.property("DTEND", [.init("VALUE", "DATE")], value: days.end)
      event.property("STATUS", value: days.isExact ? "CONFIRMED" : "TENTATIVE")
      event.property("TRANSP", value: "TRANSPARENT")
      content(entry, &event)
    }
  }

  /// A task as an event on the day by which it is due, related to the task.
  private func reminder(
    _ entry: ReportCalendarEntry, _ status: FollowUpStatus, _ days: CalendarDays, _ writer: inout ICalendarWriter
  ) {
    writer.component("VEVENT") { event in
      stamp(entry, suffix: "#due", &event)
      event.property("DTSTART", [.init("VALUE", "DATE")], value: days.due)
      event.property(
        "DTEND", [.init("VALUE", "DATE")], value: CalendarDays.value(CalendarDay(dayNumber: days.last.dayNumber + 1)))
      event.property("STATUS", value: status == .waived ? "CANCELLED" : days.isExact ? "CONFIRMED" : "TENTATIVE")
      event.property("TRANSP", value: "TRANSPARENT")
      event.property("RELATED-TO", [.init("RELTYPE", "PARENT")], value: ICalendarWriter.escaped(uid(entry.key)))
      if let recurrence = entry.recurrence, status.isPending { rule(recurrence, from: days, &event) }
      content(entry, &event)
    }
  }
}

extension ICalendarRenderer {
  /// The identity of a thing: its address as other journals write it.
  func uid(_ key: Identifier) -> String { "acta://\(origin)/\(key)" }

  func stamp(_ entry: ReportCalendarEntry, suffix: String = "", _ writer: inout ICalendarWriter) {
    writer.property("UID", value: ICalendarWriter.escaped(uid(entry.key) + suffix))
    writer.property("DTSTAMP", value: CalendarDays.value(milliseconds: entry.history.changedMilliseconds))
    writer.property("CREATED", value: CalendarDays.value(milliseconds: entry.history.createdMilliseconds))
    writer.property("LAST-MODIFIED", value: CalendarDays.value(milliseconds: entry.history.changedMilliseconds))
    writer.property("SEQUENCE", value: String(entry.history.revision))
  }

  func content(_ entry: ReportCalendarEntry, _ writer: inout ICalendarWriter) {
    text("SUMMARY", summary(entry), &writer)
    writer.textProperty("DESCRIPTION", [details(entry).map(\.text).joined(separator: "\n")])
    if let place = say.place(of: entry) { text("LOCATION", place, &writer) }
    for body in entry.bodies { text("CONTACT", say.name(body), &writer) }
    writer.textProperty("CATEGORIES", entry.areas.map { say.name($0).text })
    for parent in entry.parents {
      writer.property("RELATED-TO", [.init("RELTYPE", "PARENT")], value: ICalendarWriter.escaped(uid(parent)))
    }
    for next in entry.prepares {
      writer.property("RELATED-TO", [.init("RELTYPE", "FINISHTOSTART")], value: ICalendarWriter.escaped(uid(next)))
    }
    for link in entry.links.filter(Self.isAddress) {
      writer.property("ATTACH", [.init("VALUE", "URI")], value: link)
    }
    if let date = entry.date { writer.textProperty("X-ACTA-EDTF", [date.description]) }
  }

  /// The name of an entry, with that of the whole that it belongs to.
  func summary(_ entry: ReportCalendarEntry) -> ReportInline {
    let name = say.name(entry.thing)
    let named = entry.summaryWords(say).map { $0 + ReportInline(words: ": ") + name } ?? name
    let whole = entry.conference ?? entry.series
    return whole.map { ReportInline.joined([say.name($0), name], say.plain(.listSeparator)) } ?? named
  }

  /// What is said of an entry, in lines: its date in words, its state, and what the record says.
  private func details(_ entry: ReportCalendarEntry) -> [ReportInline] {
    let status =
      switch entry.kind {
      case .meeting(let status): say(status.phrase)
      case .session(let status): say(status.phrase)
      case .task(let status): say(status.phrase)
      case .instrument(let day): say(day.phrase)
      }
    let date = say.dates(of: entry)
    let head = ReportInline.joined([date, status].compactMap(\.self), say.plain(.clauseSeparator))
    return [head] + (entry.details.map(say.paragraphs) ?? []) + [ReportInline(code: "\(entry.thing.identifier)")]
  }

  /// Writes a text with its language: the record's, where all of it is the record's and in one.
  func text(_ name: String, _ inline: ReportInline, _ writer: inout ICalendarWriter) {
    let languages = Set(
      inline.leadingNowhere.runs.map { run -> LanguageTag? in
        if case .recorded(_, let language) = run { language } else { nil }
      })
    let language = languages.count == 1 ? languages.first.flatMap(\.self) ?? say.labels.language : nil
    let tag = language.flatMap { $0 == .undetermined ? nil : $0.description }
    writer.textProperty(name, [inline.text], language: tag)
  }

  /// Whether a text is an address on the web and nothing else: no blank, no control, nothing outside ASCII.
  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://"))
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
  }
}

extension ReportCalendarEntry {
  /// What comes before the name of the thing: of an instrument, what happens to it on the day.
  fileprivate func summaryWords(_ say: ReportWording) -> ReportInline? {
    if case .instrument(let day) = kind { say(day.phrase) } else { nil }
  }
}
