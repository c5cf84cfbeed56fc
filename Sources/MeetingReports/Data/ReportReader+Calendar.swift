import MeetingRecords

extension ReportReader {
  /// The place of a conference in a calendar.
  func calendarEntry(_ conference: Conference) -> ReportCalendarEntry {
    let entries = records.entries(touching: conference.key)
    let changes = entries.filter { $0.payload is ConferencePostponed || $0.payload is ConferenceRelocated }
    return ReportCalendarEntry(
      .meeting(conference.status), key: conference.key, thing: reference(conference.key), date: conference.dates,
      place: text(conference.place), bodies: conference.hosts.map(reference), timesRescheduled: changes.count,
      changedMilliseconds: entries.last?.stamp.timeMilliseconds ?? 0)
  }

  /// The place of a follow-up in a calendar.
  func calendarEntry(_ followUp: FollowUp) -> ReportCalendarEntry {
    ReportCalendarEntry(
      .task(followUp.status), key: followUp.key, thing: reference(followUp.key), date: followUp.due,
      bodies: followUp.owners.map(reference), timesRescheduled: followUp.timesRescheduled,
      changedMilliseconds: records.entries(touching: followUp.key).last?.stamp.timeMilliseconds ?? 0)
  }
}
