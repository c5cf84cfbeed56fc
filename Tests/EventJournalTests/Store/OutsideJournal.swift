import EventJournal
import Synchronization

/// A home of the journal that is written as others would write one: with what is public alone, over lines in an array.
final class OutsideJournal: Journal {
  private struct State {
    var lines: [[UInt8]] = []
    var head: JournalHead
    var followers: [AsyncStream<Void>.Continuation] = []
  }

  let identity: JournalIdentity
  private let state: Mutex<State>
  private let index = InMemoryIndex()
  /// Whose writer is open has the turn.
  private let turns: InMemoryJournal

  init(_ identity: JournalIdentity) {
    self.identity = identity
    state = Mutex(State(head: JournalHead(empty: identity)))
    turns = InMemoryJournal(identity)
  }

  func head() -> JournalHead { state.withLock { $0.head } }

  func openWriter(waitingAtMost timeout: Duration) throws(JournalError) -> any JournalWriter {
    Writer(self, try turns.openWriter(waitingAtMost: timeout))
  }

  func events(from first: SequenceNumber) -> EventReader {
    let lines = state.withLock { $0.lines }
    var (place, offset) = (0, 0)
    return EventReader { [identity] () throws(JournalError) in
      while place < lines.count {
        let location = EventLocation(segment: .first, byteOffset: offset)
        let line = lines[place]
        (place, offset) = (place + 1, offset + line.count + 1)
        if place < first.rawValue { continue }
        return try JournalEvent(storedLine: line[...], at: location, of: identity)
      }
      return nil
    }
  }

  func firstSequence(since time: Instant) throws(JournalError) -> SequenceNumber {
    let reader = events(from: .first)
    while let event = try reader.next() {
      if event.time >= time { return event.sequence }
    }
    return head().sequence.next
  }

  func event(id: EventIdentifier) throws(JournalError) -> JournalEvent? {
    try bringUpToDate(index, to: head())
    return try index.entry(of: id).flatMap { (entry) throws(JournalError) in try event(at: entry.sequence) }
  }

  func changes() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    state.withLock { $0.followers.append(continuation) }
    return stream
  }

  private func write(_ events: [JournalEvent], _ head: JournalHead) {
    let followers = state.withLock { state in
      state.lines += events.map { Array($0.line) }
      state.head = head
      return state.followers
    }
    for follower in followers { follower.yield() }
  }

  private final class Writer: JournalWriter {
    private let journal: OutsideJournal
    private var turn: (any JournalWriter)?

    init(_ journal: OutsideJournal, _ turn: any JournalWriter) { (self.journal, self.turn) = (journal, turn) }
    deinit { close() }

    var head: JournalHead { journal.head() }

    func append(
      _ drafts: [EventDraft], condition: AppendCondition, clock: Instant, acceptClock: Bool
    ) throws(JournalError) -> AppendResult {
      if turn == nil {
        throw JournalError(.writingClosed, "appending to the journal", "this writer was closed")
      }
      let head = journal.head()
      try journal.bringUpToDate(journal.index, to: head)
      let planner = HomePlanner(
        journal.identity, head: head, lastTime: try journal.event(at: head.sequence)?.time, index: journal.index,
        event: { [journal] (sequence) throws(JournalError) in try journal.event(at: sequence) },
        lastEvent: { [journal] (query, sequence) throws(JournalError) in
          try journal.events(EventSelection(query, from: sequence.next, order: .backwards, limit: 1)).next()
        },
        eventCount: { [journal] (subject) throws(JournalError) in try journal.events(subject: subject).all().count })
      switch try planner.plan(drafts, condition: condition, clock: clock, acceptClock: acceptClock) {
      case .recorded(let events): return AppendResult(events: events, wasAlreadyPresent: true)
      case .new(let events, let head):
        journal.write(events, head)
        return AppendResult(events: events, wasAlreadyPresent: false)
      }
    }

    func close() {
      turn?.close()
      turn = nil
    }
  }
}
