/// Finds events for the one writer, up to the head that it knows.
protocol EventFinder {
  /// The last event behind a number that matches; nil when there is none.
  func lastEvent(_ query: EventQuery, since sequence: SequenceNumber) throws(JournalError) -> JournalEvent?

  /// How many events are about a subject.
  func eventCount(of subject: String) throws(JournalError) -> Int
}

/// Finds nothing.
struct NoEvents: EventFinder {
  func lastEvent(_ query: EventQuery, since sequence: SequenceNumber) -> JournalEvent? { nil }
  func eventCount(of subject: String) -> Int { 0 }
}

/// Finds events by an index, or by reading the few that are new.
struct IndexFinder: EventFinder {
  /// How many events are read rather than looked for.
  private static let readEvents = 1000

  let head: JournalHead
  let index: EventIndex
  /// Reads from an event on to the head.
  let read: (SequenceNumber) throws(JournalError) -> EventReader
  /// Finds a selection up to the head.
  let select: (EventSelection) throws(JournalError) -> EventReader
  /// Makes the index go as far as the head; from nothing when told so.
  let refresh: (_ anew: Bool) throws(JournalError) -> Void

  func lastEvent(_ query: EventQuery, since sequence: SequenceNumber) throws(JournalError) -> JournalEvent? {
    let next = max(sequence.next, .first)
    // Where a writer keeps the index up to date, nothing is read again.
    if head.sequence.rawValue - next.rawValue >= Self.readEvents || index.isInUse(at: head) {
      return try select(EventSelection(query, from: next, order: .backwards, limit: 1)).next()
    }
    let matcher = QueryMatcher(query)
    let reader = try read(next)
    var last: JournalEvent?
    while let event = try reader.next(), event.sequence <= head.sequence {
      if matcher.matches(event) { last = event }
    }
    return last
  }

  func eventCount(of subject: String) throws(JournalError) -> Int {
    try refresh(false)
    if let count = try? index.eventCount(of: subject, reflected: head.sequence) { return count }
    try refresh(true)
    do { return try index.eventCount(of: subject, reflected: head.sequence) } catch {
      throw .indexFailed("the index of subjects and types could not be read")
    }
  }
}
