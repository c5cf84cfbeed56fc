extension Journal {
  /// Reads a selection by reading the whole journal: for a home that has no index.
  ///
  /// O(journal); backwards it keeps the numbers of what it found.
  public func events(_ selection: EventSelection) throws(JournalError) -> EventReader {
    let matcher = QueryMatcher(selection.query)
    let (first, last) = (max(selection.first, .first), selection.last)
    if first > last { return .empty }
    let reader = try events(from: first)
    let matching = EventReader { () throws(JournalError) in
      while let event = try reader.next(), event.sequence <= last {
        if matcher.matches(event) { return event }
      }
      return nil
    }
    if selection.order == .forwards { return matching.prefix(selection.limit) }
    var found: [SequenceNumber] = []
    while let event = try matching.next() { found.append(event.sequence) }
    return EventReader { () throws(JournalError) in
      try found.popLast().flatMap { (sequence) throws(JournalError) in try event(at: sequence) }
    }.prefix(selection.limit)
  }

  /// The subjects below one, or all, with the number of their events; in the order of their bytes.
  ///
  /// O(journal).
  public func subjects(below parent: String?) throws(JournalError) -> [EventTally] {
    try tallies(TallyKind(subjectsBelow: parent))
  }

  /// The types with the number of their events; in the order of their bytes.
  ///
  /// O(journal).
  public func types() throws(JournalError) -> [EventTally] { try tallies(.types) }

  private func tallies(_ kind: TallyKind) throws(JournalError) -> [EventTally] {
    var counter = TallyCounter(kind)
    let reader = try events()
    while let event = try reader.next() { counter.add(event) }
    return counter.tallies
  }

  /// The event of that sequence number; nil when there is none.
  public func event(at sequence: SequenceNumber) throws(JournalError) -> JournalEvent? {
    try sequence < .first ? nil : events(from: sequence).next()
  }

  /// All subjects with the number of their events; see ``subjects(below:)``.
  public func subjects() throws(JournalError) -> [EventTally] { try subjects(below: nil) }

  /// The events about a subject, in order.
  public func events(subject: String) throws(JournalError) -> EventReader {
    try events(EventSelection(.subject(subject)))
  }

  /// The events of a type, in order.
  public func events(type: String) throws(JournalError) -> EventReader { try events(EventSelection(.type(type))) }

  /// The last event that matches; nil when there is none.
  public func lastEvent(_ query: EventQuery) throws(JournalError) -> JournalEvent? {
    try events(EventSelection(query, order: .backwards, limit: 1)).next()
  }
}

extension EventReader {
  /// A reader that has nothing to read.
  static var empty: EventReader { EventReader { () throws(JournalError) in nil } }

  /// The next events, so many at most; all of them when nil.
  func prefix(_ limit: Int?) -> EventReader {
    guard var rest = limit else { return self }
    return EventReader { () throws(JournalError) in
      if rest <= 0 { return nil }
      rest -= 1
      return try self.next()
    }
  }
}
