import MeetingRecords

extension ReportReader {
  /// The sessions of a conference, in order of time; what has no time comes last.
  ///
  /// - Complexity: O(n log n) in the number of things that name the conference.
  func sessions(of conference: Identifier) -> [Session] {
    inOrderOfTime(
      records.all(Session.self, naming: conference).filter { key($0.conference) == conference })
  }

  /// Sessions in order of time, to the second where that is known; what different zones show counts as the same moments.
  private func inOrderOfTime(_ sessions: [Session]) -> [Session] {
    let moments = sessions.map { calendarTime($0.begins, in: $0.timeZone)?.utc }
    if zip(sessions, moments).allSatisfy({ $0.begins == nil || $1 != nil }) {
      return moments.enumerated().sorted { ($0.element ?? .max, $0.offset) < ($1.element ?? .max, $1.offset) }
        .map { sessions[$0.offset] }
    }
    let byClock = sessions.enumerated().sorted { first, second in
      let times = [first, second].map { $0.element.begins?.dateTime?.time.secondOfDay ?? 0 }
      return (times[0], first.offset) < (times[1], second.offset)
    }.map(\.element)
    return inTime(byClock) { $0.begins }
  }

  /// The place of a session in a calendar.
  func calendarEntry(_ session: Session) -> ReportCalendarEntry {
    let conference = records.get(Conference.self, session.conference)
    var entry = ReportCalendarEntry(
      .session(session.status), key: session.key, thing: reference(session.key), date: session.begins,
      history: history(of: session.key))
    entry.formerDate = formerDate(of: session.key, now: session.begins)
    entry.until = session.finishes
    entry.starts = calendarTime(session.begins, in: session.timeZone)
    entry.ends = calendarTime(session.finishes, in: session.timeZone)
    entry.conference = reference(session.conference)
    entry.place = text(session.place ?? conference?.place)
    entry.room = text(session.room)
    entry.state = conference?.state.map(reference)
    entry.bodies = session.chairs.map { reference($0) }
    entry.parents = [key(session.conference)]
    entry.links = links(to: session.key)
    return entry
  }
}

extension Session {
  /// When it began, as finely as the record knows; else when it is to begin.
  var begins: EDTFDate? { opened?.dateTime == nil ? self.starts ?? opened : opened }

  /// When it ended, as finely as the record knows; else when it is to end.
  ///
  /// A planned end before the real beginning is none.
  var finishes: EDTFDate? {
    let end = closed?.dateTime == nil ? self.ends ?? closed : closed
    guard let end, let begins, end.isEarlier(than: begins) else { return end }
    return closed
  }
}
