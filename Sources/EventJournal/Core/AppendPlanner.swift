/// A batch that is ready to be written.
struct AppendPlan {
  /// The lines with their line feeds.
  let bytes: [UInt8]
  let events: [JournalEvent]
  /// The journal's head once the batch is written.
  let head: JournalHead
}

/// Decides what an append means, without doing it: the same for every kind of journal.
struct AppendPlanner {
  static let operation = "appending to the journal"

  let identity: JournalIdentity
  let head: JournalHead
  /// The time of the last event.
  let lastTime: Instant?
  let index: any JournalIndex
  /// Reads the event that the index has found.
  let read: (IndexEntry) throws(JournalError) -> JournalEvent
  /// Reads the event before another one; nil before the first.
  let readBefore: (JournalEvent) throws(JournalError) -> JournalEvent?
  /// Reads the last event, which the head names.
  var readLast: () throws(JournalError) -> JournalEvent? = { () throws(JournalError) in nil }
  /// Finds the events up to the head.
  var find: any EventFinder = NoEvents()

  /// The events that are recorded already for these drafts; nil when none of them is.
  func recorded(_ drafts: [EventDraft]) throws(JournalError) -> [JournalEvent]? {
    let known = try index.entries(of: drafts.map(\.id))
    guard !known.isEmpty else { return nil }
    var found: [JournalEvent] = []
    for (offset, draft) in drafts.enumerated() {
      guard let entry = known[draft.id] else {
        if found.isEmpty { continue }
        throw taken(found[0].id, found[0].sequence, "the batch is recorded only in part")
      }
      let event = try read(entry)
      if found.count < offset { throw taken(draft.id, entry.sequence, "the batch is recorded only in part") }
      try checkSameFact(draft, as: event)
      if let last = found.last, event.sequence != last.sequence.next {
        throw taken(draft.id, entry.sequence, "the events are recorded, but not as this batch")
      }
      found.append(event)
    }
    guard let first = found.first, let last = found.last else { return nil }
    guard last.sequence == first.batchEnd, try isFirstOfBatch(first) else {
      throw taken(first.id, first.sequence, "the events are recorded as part of a larger batch")
    }
    return found
  }

  /// Whether a batch begins with the event: `batchend` tells where one ends, only the event before where it begins.
  private func isFirstOfBatch(_ event: JournalEvent) throws(JournalError) -> Bool {
    if event.sequence == .first || event.location.byteOffset == 0 { return true }
    guard let before = try readBefore(event) else { return true }
    return before.batchEnd < event.sequence
  }

  private func checkSameFact(_ draft: EventDraft, as event: JournalEvent) throws(JournalError) {
    let line = draft.line(
      EnvelopeContext(source: identity.origin, sequence: 1, time: event.time, previous: event.previous))
    let asDrafted = try? JournalEvent(line: line[...], location: event.location, leafHash: event.leafHash)
    if asDrafted?.isSameFact(as: event) != true {
      throw taken(event.id, event.sequence, "the identifier is that of an event that says something else")
    }
  }

  private func taken(_ id: EventIdentifier, _ sequence: SequenceNumber, _ message: String) -> JournalError {
    JournalError(
      .identifierTaken, Self.operation, "\(message): \(id), sequence \(sequence)",
      hint: "repeat a batch exactly as it was, or use new identifiers")
  }

  /// Checks the condition against the index.
  func check(_ condition: AppendCondition) throws(JournalError) {
    switch condition {
    case .none: return
    case .all(let conditions):
      for condition in conditions { try check(condition) }
    case .nothingMatching(let query, let sequence):
      guard let event = try find.lastEvent(query, since: sequence) else { return }
      throw .queryMatched(event, after: sequence)
    case .eventCount(let expected, let subject):
      let count = try find.eventCount(of: subject)
      if count != expected { throw .otherEventCount(count, of: subject, expected: expected) }
    case .expectedHead(let expected):
      if head.sequence == expected { return }
      throw JournalError(
        .unexpectedHead, Self.operation, "the last event is \(head.sequence), not \(expected)",
        hint: "look at what was recorded since and decide again")
    case .nothingSince(let sequence, let subjects):
      for subject in subjects.sorted() {
        guard let last = try index.lastSequence(touching: subject), last > sequence else { continue }
        throw .subjectTouched(subject, by: last, after: sequence)
      }
    }
  }
}
