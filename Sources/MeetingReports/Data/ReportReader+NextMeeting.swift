import MeetingRecords

extension ReportReader {
  /// What is known of the conference after one: itself where it is recorded, else what the rhythm and the rotation of the
  /// series lead to; nothing where the conference belongs to no series.
  func nextMeeting(after conference: Conference) -> [AgendaNote] {
    guard let series = conference.recordedSeries(in: records) else { return [] }
    let next = series.members.first { member in
      member.level == conference.level && conference.ordinal.map { member.ordinal == $0 + 1 } ?? false
    }
    if let next = next.flatMap({ records.get(Conference.self, $0.conference) }), next.status != .cancelled {
      let state = next.state.map(reference)
      return [.nextConference(reference(next.key), place: text(next.place), state: state)]
    }
    var notes: [AgendaNote] = []
    let expected = series.periodicity.flatMap { conference.dates?.bounds(in: basis.seasons).adding($0) }
    if let period = series.periodicity, let first = expected?.earliest.day, let last = expected?.latest.day {
      notes.append(.nextExpected(period, from: first.year, through: last.year))
    } else {
      notes.append(.nextUnknown)
    }
    if !series.rotation.isEmpty, let host = SeriesRhythm(series).nextHost(after: conference, in: records) {
      notes.append(.nextHostByRotation(reference(host)))
    }
    return notes
  }
}
