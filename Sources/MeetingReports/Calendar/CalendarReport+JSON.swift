import MeetingRecords

extension CalendarReport: DeclaredReport {
  static let ownMembers: [ReportMember<CalendarReport>] = [
    .optional("series", \.series), .list("entries", \.calendarEntries),
  ]

  /// The calendar as canonical JSON: no white space, members in the order of the schema, what has no value left out.
  ///
  /// The form of each member is in `reports.schema.json`, which the tests make of the declarations.
  public var json: [UInt8] { canonicalJSON }

  /// `calendar`: a row for each entry.
  public var sheets: [ReportSheet] {
    [
      ReportSheet(
        "calendar", calendarEntries,
        [
          "identifier": { $0.thing.identifier.description }, "kind": { $0.kindWord }, "status": { $0.statusWord },
          "date": { SheetValue.date($0.date) }, "until": { SheetValue.date($0.until) },
          "title": { SheetValue.text($0.thing.name) },
          "place": { SheetValue.text($0.place) }, "room": { SheetValue.text($0.room) },
          "bodies": { SheetValue.identifiers($0.bodies) },
          "areas": { SheetValue.identifiers($0.areas) }, "revision": { String($0.history.revision) },
        ])
    ]
  }
}

extension ReportCalendarEntry: ReportRow {
  fileprivate var kindWord: String {
    switch kind {
    case .meeting: "meeting"
    case .session: "session"
    case .task: "task"
    case .instrument: "instrument"
    }
  }

  fileprivate var statusWord: String {
    switch kind {
    case .meeting(let status): status.rawValue
    case .session(let status): status.rawValue
    case .task(let status): status.rawValue
    case .instrument(let day): day.rawValue
    }
  }

  static let definition: String? = "calendarEntry"
  static let members: [ReportMember<ReportCalendarEntry>] = [
    .required("kind", \.kindWord), .required("key", \.key), .required("thing", \.thing),
    .required("status", \.statusWord), .optional("date", \.date), .optional("until", \.until),
    .optional("formerDate", \.formerDate), .optional("conference", \.conference), .optional("series", \.series),
    .optional("details", \.details), .optional("ended", \.ended), .optional("place", \.place),
    .optional("room", \.room), .optional("state", \.state), .list("bodies", \.bodies), .list("areas", \.areas),
    .list("parents", \.parents), .list("prepares", \.prepares), .list("links", \.links),
    .required("revision", \.history.revision),
  ]
}
