extension AppendPlanner {
  /// The batch as it would be written behind the head, in that segment at that offset.
  ///
  /// Each line is read back by the rules of a reader, so that nothing is written that couldn't be read.
  func plan(
    _ drafts: [EventDraft], clock: Instant, acceptClock: Bool, segmentLimit: Int
  ) throws(JournalError) -> AppendPlan {
    try checkDrafts(drafts)
    // Of times that a script gives, no clock is asked.
    let asksClock = !acceptClock && drafts.contains { $0.scriptedTime == nil }
    let acceptClock = if asksClock { try hasAcceptedClock(clock) } else { acceptClock }
    var head = head
    if head.endOffset >= segmentLimit {
      head.segment = head.sequence.next
      head.endOffset = 0
    }
    var checker = LineChecker(identity, sequence: head.sequence, leafHash: head.leafHash, time: lastTime)
    let batchEnd = drafts.count > 1 ? SequenceNumber(head.sequence.rawValue + drafts.count) : nil
    var bytes: [UInt8] = []
    var events: [JournalEvent] = []
    events.reserveCapacity(drafts.count)
    for draft in drafts {
      let (time, clockTime) = try time(of: draft, clock: clock, after: checker.time, acceptClock: acceptClock)
      let line = draft.line(
        EnvelopeContext(
          source: identity.origin, sequence: head.sequence.next, time: time, clockTime: clockTime,
          previous: head.leafHash, batchEnd: batchEnd))
      try checkSize(line: line.count, batch: bytes.count)
      let location = EventLocation(segment: head.segment, byteOffset: head.endOffset)
      let event: JournalEvent
      do {
        event = try checker.admit(line[...], at: location)
      } catch {
        throw invalid(draft, error.message)
      }
      guard event.isCanonical else { throw invalid(draft, "data isn't a canonical JSON object") }
      head.advance(over: event)
      events.append(event)
      bytes.append(contentsOf: line)
      bytes.append(UInt8(ascii: "\n"))
    }
    return AppendPlan(bytes: bytes, events: events, head: head)
  }

  /// Whether a person has accepted before that the last event's time is so far ahead of the clock.
  ///
  /// That event says so itself: its `clocktime` is more than a day before its `time`, which only an acceptance allows. It
  /// holds as long as the clock doesn't go back behind that.
  private func hasAcceptedClock(_ clock: Instant) throws(JournalError) -> Bool {
    func isFarBehind(_ time: Instant) -> Bool {
      lastTime.map { $0 > time.advanced(byMilliseconds: JournalLimits.clockLeadMilliseconds) } ?? false
    }
    guard isFarBehind(clock), let shown = try readLast()?.clockTime else { return false }
    return isFarBehind(shown) && clock.advanced(byMilliseconds: JournalLimits.clockLeadMilliseconds) >= shown
  }

  private func checkDrafts(_ drafts: [EventDraft]) throws(JournalError) {
    if drafts.isEmpty { throw JournalError(.emptyBatch, Self.operation, "there is nothing to record") }
    if drafts.count > JournalLimits.batchEvents {
      throw tooLarge("the batch has \(drafts.count) events; at most \(JournalLimits.batchEvents) fit")
    }
    if head.sequence.rawValue + drafts.count > SequenceNumber.maximum.rawValue {
      throw JournalError(
        .journalFull, Self.operation, "twelve digits don't count that many events", hint: "begin a new journal")
    }
    var ids = Set<EventIdentifier>(minimumCapacity: drafts.count)
    for draft in drafts {
      if let mistake = draft.mistake { throw invalid(draft, mistake) }
      if !ids.insert(draft.id).inserted {
        throw JournalError(
          .repeatedIdentifier, Self.operation, "the identifier \(draft.id) occurs twice in the batch",
          hint: "give each event an identifier of its own")
      }
    }
  }

  /// The time to record under and, where that isn't what the clock shows, the clock's reading.
  private func time(
    of draft: EventDraft, clock: Instant, after last: Instant?, acceptClock: Bool
  ) throws(JournalError) -> (time: Instant, clockTime: Instant?) {
    let now = draft.scriptedTime ?? clock
    if draft.scriptedTime != nil && identity.clock == .system {
      throw JournalError(
        .timeNotScripted, Self.operation, "a time was given for \(draft.id), and this journal's times are the clock's",
        hint: "leave the time out; when a thing happened belongs into the event's data")
    }
    guard Instant.range.contains(now) else { throw invalid(draft, "the time lies outside the years 0000 to 9999") }
    guard let last, now < last else {
      if let last, draft.scriptedTime == nil, identity.clock == .system, !acceptClock,
        now > last.advanced(byMilliseconds: JournalLimits.clockLeapMilliseconds)
      {
        throw JournalError(
          .clockAhead, Self.operation, "the clock shows \(now), more than 400 days after the last event, of \(last)",
          hint: "set the clock if it is wrong; if it is right, accept it")
      }
      return (now, nil)
    }
    if draft.scriptedTime != nil {
      throw JournalError(
        .timeBackwards, Self.operation, "the time \(now) lies before the last event's, \(last)",
        hint: "record in the order of time")
    }
    if last > now.advanced(byMilliseconds: JournalLimits.clockLeadMilliseconds) && !acceptClock {
      throw JournalError(
        .clockBehind, Self.operation, "the last event was recorded at \(last), and the clock shows only \(now)",
        hint: "set the clock, or accept it, to record under \(last)")
    }
    return (last, now)
  }

  private func checkSize(line: Int, batch: Int) throws(JournalError) {
    if line > JournalLimits.lineBytes {
      throw JournalError(
        .lineTooLong, Self.operation, "an event takes \(line) bytes; at most \(JournalLimits.lineBytes) fit",
        hint: "attach long material as a file")
    }
    if batch + line + 1 > JournalLimits.batchBytes {
      throw tooLarge("the batch takes more than \(JournalLimits.batchBytes) bytes")
    }
  }

  private func tooLarge(_ message: String) -> JournalError {
    JournalError(.batchTooLarge, Self.operation, message, hint: "record it in several batches")
  }

  private func invalid(_ draft: EventDraft, _ message: String) -> JournalError {
    JournalError(.invalidDraft, Self.operation, "event \(draft.id) can't be recorded: \(message)")
  }
}
