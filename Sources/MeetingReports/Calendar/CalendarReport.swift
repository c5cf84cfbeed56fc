public import MeetingRecords

/// The meetings and follow-ups of a series, or of a whole record, and the days of its instruments, by date.
public struct CalendarReport: Report, Hashable {
  /// The word by which it is asked for.
  public static let name: ReportName = "calendar"

  /// What it was made from.
  public var basis: ReportBasis
  /// The series whose dates they are; absent where they are those of the whole record.
  public var series: ReportReference?
  /// What has a date, by date, and then what has none.
  public var calendarEntries: [ReportCalendarEntry]

  /// Makes the calendar.
  ///
  /// - Parameters:
  ///   - series: only what belongs to the series; everything when absent.
  ///   - basis: the day, the languages of the reader, and what is to be said of the journal.
  ///   - records: the record; not changed while this reads.
  /// - Throws: ``ReportError`` where the identifier is unknown or not that of a series.
  /// - Complexity: O(n log n) in the conferences, sessions, follow-ups and instruments.
  public init(series: Identifier? = nil, basis: ReportBasis, from records: some RecordsListing) throws(ReportError) {
    try self.init(series: series, reader: ReportReader(records, basis))
  }

  init(series: Identifier?, reader: ReportReader<some RecordsListing>) throws(ReportError) {
    let (records, basis) = (reader.records, reader.basis)
    let subject = try records.series(series)
    let scope = subject.map { SeriesScope($0, in: reader) }
    let conferences = records.all(Conference.self).filter { scope?.conferences.contains($0.key) ?? true }
    let sessions = records.all(Session.self).filter { session in
      scope?.conferences.contains(reader.key(session.conference)) ?? true
    }
    let entries =
      conferences.map(reader.calendarEntry) + sessions.map(reader.calendarEntry)
      + (scope?.followUps ?? records.all(FollowUp.self)).map(reader.calendarEntry)
      + (scope?.instruments ?? records.all(Instrument.self)).flatMap { instrument in
        reader.calendarEntries(instrument, reader.registered(instrument, horizon: basis.on))
      }
    self.basis = basis
    self.series = subject.map { reader.reference($0.key) }
    // The sort is stable in effect: what has the same date keeps its place.
    calendarEntries = entries.enumerated().sorted { first, second in
      let keys = [first, second].map { $0.element.date?.sortKey(in: basis.seasons) }
      switch (keys[0], keys[1]) {
      case (let left?, let right?) where left != right: return left < right
      case (.some, nil): return true
      case (nil, .some): return false
      default: return first.offset < second.offset
      }
    }.map(\.element)
  }
}

extension CalendarReport {
  /// The calendar as a document in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    var blocks: [ReportBlock] = [
      .title(say(.calendarTitle), lines: [series.map(say.name) ?? say(.wholeRecord)]), .facts(say.basis(basis)),
    ]
    let meetings = calendarEntries.filter { if case .meeting = $0.kind { true } else { false } }
    let sessions = calendarEntries.filter { if case .session = $0.kind { true } else { false } }
    let tasks = calendarEntries.filter { if case .task = $0.kind { true } else { false } }
    let instruments = calendarEntries.filter { if case .instrument = $0.kind { true } else { false } }
    let parts = [
      (ReportPhrase.meetingsTitle, meetings), (.sessionsTitle, sessions), (.tasksTitle, tasks),
      (.instrumentsTitle, instruments),
    ]
    for (title, entries) in parts where !entries.isEmpty {
      blocks += [
        .heading(say(title)), say.table([.dates, .matter, .place, .owner, .status], entries.map { row($0, say) }),
      ]
    }
    return ReportDocument(language: labels.language, blocks: blocks)
  }

  private func row(_ entry: ReportCalendarEntry, _ say: ReportWording) -> [[ReportInline]] {
    let whole = (entry.conference ?? entry.series).map { [say.name($0)] } ?? []
    let status =
      switch entry.kind {
      case .meeting(let status): say(status.phrase)
      case .session(let status): say(status.phrase)
      case .task(let status): say(status.phrase)
      case .instrument(let day): say(day.phrase)
      }
    return [
      [say.dates(of: entry) ?? say(.datesNotSet)], [say.noted(entry.thing)] + whole,
      say.place(of: entry).map { [$0] } ?? [], entry.bodies.map(say.name), [status],
    ]
  }
}

extension ReportWording {
  /// When an entry of a calendar is, in words: of a session, from when until when.
  func dates(of entry: ReportCalendarEntry) -> ReportInline? {
    guard let date = entry.date else { return nil }
    guard let until = entry.until, until != date else { return dateWithEDTF(date) }
    return time(from: date, until: until)
  }

  /// Where an entry of a calendar is, in words: the room first.
  func place(of entry: ReportCalendarEntry) -> ReportInline? {
    let parts = [entry.room.map(text), place(entry.place, entry.state)].compactMap(\.self)
    return parts.isEmpty ? nil : .joined(parts, plain(.listSeparator))
  }
}
