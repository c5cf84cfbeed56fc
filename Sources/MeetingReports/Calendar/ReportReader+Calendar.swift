import MeetingRecords

extension ReportReader {
  /// The place of a conference in a calendar.
  func calendarEntry(_ conference: Conference) -> ReportCalendarEntry {
    var entry = ReportCalendarEntry(
      .meeting(conference.status), key: conference.key, thing: reference(conference.key), date: conference.dates,
      history: history(of: conference.key))
    entry.formerDate = formerDate(of: conference.key, now: conference.dates)
    entry.series = conference.series.map { reference($0, on: conference.dates) }
    entry.details = text(conference.aims)
    entry.place = text(conference.place)
    entry.state = conference.state.map(reference)
    entry.bodies = conference.hosts.map { reference($0, on: conference.dates) }
    entry.prepares = conference.preparatoryTo.map { [key($0)] } ?? []
    entry.links = links(to: conference.key)
    return entry
  }

  /// The place of a follow-up in a calendar.
  func calendarEntry(_ followUp: FollowUp) -> ReportCalendarEntry {
    var entry = ReportCalendarEntry(
      .task(followUp.status), key: followUp.key, thing: reference(followUp.key), date: followUp.due,
      history: history(of: followUp.key))
    entry.formerDate = formerDate(of: followUp.key, now: followUp.due)
    entry.details = text(followUp.details)
    entry.ended = followUp.ended
    entry.bodies = (followUp.owners + followUp.supporting).map(reference)
    entry.recurrence = followUp.every.map { every in
      .init(every: every, until: followUp.recursUntil, day: followUp.recursFrom?.latest(in: basis.seasons).day?.day)
    }
    entry.areas = followUp.areas.map(reference)
    entry.parents = followUp.conference.map { [key($0)] } ?? []
    entry.prepares = followUp.forConference.map { [key($0)] } ?? []
    entry.links = links(to: followUp.key)
    return entry
  }

  /// The days of an instrument: its entry into force, its end, and while it lives those for notice, review and expiry.
  func calendarEntries(_ instrument: Instrument, _ row: RegisteredInstrument) -> [ReportCalendarEntry] {
    let coming: [(InstrumentDay, EDTFDate?)] =
      row.isLiving
      ? [
        (.notice, row.noticeBy.flatMap { EDTFDate($0) }), (.review, row.reviewOn),
        (.expiry, row.expires ?? row.expiresByDuration.flatMap { EDTFDate($0) }),
      ] : [(.end, instrument.ended)]
    let history = history(of: instrument.key)
    return ([(.entryIntoForce, row.inForce)] + coming).compactMap { day, date in
      guard let date else { return nil }
      var entry = ReportCalendarEntry(
        .instrument(day), key: instrument.key, thing: row.instrument, date: date, history: history)
      entry.bodies = row.partiesToday.map(\.party.named)
      entry.areas = row.areas
      entry.links = links(to: instrument.key)
      return entry
    }
  }

  /// Where the documents that are attached to a thing are found, in natural order of the documents.
  func links(to key: Identifier) -> [String] {
    records.all(Document.self, naming: key).filter { $0.attachedTo.contains { self.key($0) == key } }.compactMap(\.url)
  }

  /// The date that a thing had last, where it has none now that a calendar can show.
  func formerDate(of key: Identifier, now date: EDTFDate?) -> EDTFDate? {
    func isShown(_ date: EDTFDate) -> Bool { CalendarDays(date, in: basis.seasons) != nil }
    if let date, isShown(date) { return nil }
    return entries(touching: key).compactMap(\.dateGiven).last(where: isShown)
  }

  /// How a thing came about: a change of its date, state or place counts once, and so does a correction or retraction.
  func history(of key: Identifier) -> ReportCalendarEntry.History {
    let entries = records.entries(mentioning: [key], after: 0).filter { self.key($0.stamp.subject) == key }
    let revision = entries.reduce(0) { $0 + Self.weight($1.payload) }
    let times = entries.map(\.stamp.timeMilliseconds)
    return ReportCalendarEntry.History(
      revision: revision, createdMilliseconds: times.min() ?? 0, changedMilliseconds: times.max() ?? 0)
  }

  /// By how much an entry raises the revision: whatever may change the date, the state or the place (RFC 5546 §2.1.4).
  ///
  /// Entries are seen as they stand: one that was retracted is gone, and its retraction has to make up for it and count
  /// itself; so an amendment counts twice, and the number never falls.
  private static func weight(_ payload: (any EventPayload)?) -> Int {
    if payload?.amendment != nil { return 2 }
    return switch payload {
    case is ConferencePostponed, is ConferenceRelocated, is ConferenceConvened, is ConferenceCancelled: 1
    case is ConferenceOpened, is SessionRescheduled, is SessionCancelled, is SessionOpened, is SessionClosed: 1
    case is FollowUpRescheduled, is FollowUpCarriedForward, is FollowUpReassigned, is FollowUpWaived: 1
    case is FollowUpStarted, is FollowUpCompleted, is FollowUpContinued, is FollowUpPostponed: 1
    case is FollowUpOccurrenceCompleted, is FollowUpExtensionGranted: 1
    case is InstrumentEnteredIntoForce, is InstrumentExtended, is InstrumentTerminated, is InstrumentExpired: 1
    case is InstrumentSuperseded: 1
    default: 0
    }
  }
}

extension Entry {
  /// The date that the entry gives a meeting or follow-up.
  fileprivate var dateGiven: EDTFDate? {
    switch payload {
    case let event as ConferenceProposed: event.dates
    case let event as ConferenceConvened: event.dates
    case let event as ConferencePostponed: event.dates
    case let event as SessionScheduled: event.starts
    case let event as SessionRescheduled: event.starts
    case let event as FollowUpScheduled: event.due
    case let event as FollowUpRescheduled: event.due
    case let event as FollowUpCarriedForward: event.due
    case let event as FollowUpPostponed: event.due
    case let event as FollowUpExtensionGranted: event.due
    case let event as FollowUpOccurrenceCompleted: event.due
    default: nil
    }
  }
}
