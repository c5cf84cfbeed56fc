internal import CanonicalJSON
import MeetingRecords

extension CalendarReport {
  /// The calendar as canonical JSON: no white space, members in the order given here, what has no value left out.
  ///
  /// ```
  /// {"report":"calendar","version":1,"on":DAY,"languages":[TAG],"journal":{"origin","head","clockIsScripted"},
  ///  "series":THING,
  ///  "entries":[{"kind":"meeting"|"task","key":ID,"thing":THING,"status","date":EDTF,"formerDate":EDTF,"series":THING,"details":TEXT,
  ///              "ended":EDTF,"place":TEXT,"state":THING,"bodies":[THING],"areas":[THING],"parents":[ID],
  ///              "prepares":[ID],"links":[URL],"revision"}]}
  /// ```
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.begin(self)
      $0.member("series", series)
      $0.list("entries", calendarEntries)
    }
    return writer.bytes
  }

  /// `calendar`: a row for each entry.
  public var sheets: [ReportSheet] {
    [
      ReportSheet(
        "calendar", calendarEntries,
        [
          "identifier": { $0.thing.identifier.description }, "kind": { $0.kindWord }, "status": { $0.statusWord },
          "date": { SheetValue.date($0.date) }, "title": { SheetValue.text($0.thing.name) },
          "place": { SheetValue.text($0.place) }, "bodies": { SheetValue.identifiers($0.bodies) },
          "areas": { SheetValue.identifiers($0.areas) }, "revision": { String($0.history.revision) },
        ])
    ]
  }
}

extension ReportCalendarEntry: ReportJSON {
  fileprivate var kindWord: String { if case .meeting = kind { "meeting" } else { "task" } }

  fileprivate var statusWord: String {
    switch kind {
    case .meeting(let status): status.rawValue
    case .task(let status): status.rawValue
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("kind", kindWord)
      $0.member("key", key)
      $0.member("thing", thing)
      $0.member("status", statusWord)
      $0.member("date", date)
      $0.member("formerDate", formerDate)
      $0.member("series", series)
      $0.member("details", details)
      $0.member("ended", ended)
      $0.member("place", place)
      $0.member("state", state)
      $0.list("bodies", bodies)
      $0.list("areas", areas)
      $0.list("parents", parents)
      $0.list("prepares", prepares)
      $0.list("links", links)
      $0.member("revision", history.revision)
    }
  }
}
