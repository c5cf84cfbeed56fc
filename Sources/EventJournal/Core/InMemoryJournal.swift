internal import Synchronization

/// A journal that lives in memory: the rules of the real one, for tests, trials and dry runs.
public final class InMemoryJournal: Journal {
  private struct State {
    var events: [JournalEvent] = []
    var head: JournalHead
    var hasWriter = false
    var followers: [Int: AsyncStream<Void>.Continuation] = [:]
    var followerCount = 0
  }

  /// What the journal is.
  public let identity: JournalIdentity
  private let state: Mutex<State>
  private let index: any JournalIndex

  /// An empty journal.
  public init(_ identity: JournalIdentity, index: any JournalIndex = InMemoryIndex()) {
    self.identity = identity
    self.index = index
    state = Mutex(State(head: JournalHead(empty: identity)))
  }

  /// How far the journal goes.
  public func head() -> JournalHead { state.withLock { $0.head } }

  /// Becomes the one writer; throws `busy` when the waiting time is over.
  public func openWriter(waitingAtMost timeout: Duration) throws(JournalError) -> any JournalWriter {
    let hasTurn = WriterTurn.wait(atMost: timeout) {
      state.withLock { state in
        if state.hasWriter { return false }
        state.hasWriter = true
        return true
      }
    }
    guard hasTurn else { throw WriterTurn.busy(nil, timeout) }
    return Writer(self)
  }

  /// Reads on from an event to the end of now.
  public func events(from first: SequenceNumber) -> EventReader {
    let events = state.withLock { $0.events }
    var position = max(0, first.rawValue - 1)
    return EventReader { () throws(JournalError) in
      guard position < events.count else { return nil }
      position += 1
      return events[position - 1]
    }
  }

  /// The first event that was recorded at that time or later.
  public func firstSequence(since time: Instant) -> SequenceNumber {
    let events = state.withLock { $0.events }
    var low = 0
    var high = events.count
    while low < high {
      let middle = (low + high) / 2
      if events[middle].time < time { low = middle + 1 } else { high = middle }
    }
    return SequenceNumber(low + 1)
  }

  /// The event of that identifier.
  public func event(id: EventIdentifier) throws(JournalError) -> JournalEvent? {
    try bringUpToDate(index, to: head())
    guard let entry = try index.entry(of: id) else { return nil }
    return try event(at: entry.sequence)
  }

  /// Something for each append.
  public func changes() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let number = state.withLock { state in
      state.followerCount += 1
      state.followers[state.followerCount] = continuation
      return state.followerCount
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { state in state.followers[number] = nil }
    }
    return stream
  }

  private func add(_ plan: AppendPlan) {
    let followers = state.withLock { state in
      state.events.append(contentsOf: plan.events)
      state.head = plan.head
      return Array(state.followers.values)
    }
    for follower in followers { follower.yield() }
  }

  private final class Writer: JournalWriter {
    private let journal: InMemoryJournal
    private var isOpen = true

    init(_ journal: InMemoryJournal) { self.journal = journal }

    deinit { close() }

    var head: JournalHead { journal.head() }

    func append(
      _ drafts: [EventDraft], condition: AppendCondition, clock: Instant, acceptClock: Bool
    ) throws(JournalError) -> AppendResult {
      guard isOpen else { throw JournalError(.writingClosed, AppendPlanner.operation, "this writer was closed") }
      let head = journal.head()
      try journal.bringUpToDate(journal.index, to: head)
      let events = journal.state.withLock { $0.events }
      let planner = AppendPlanner(
        identity: journal.identity, head: head, lastTime: events.last?.time, index: journal.index,
        read: { entry in events[entry.sequence.rawValue - 1] },
        readBefore: { event in event.sequence == .first ? nil : events[event.sequence.rawValue - 2] })
      if let recorded = try planner.recorded(drafts) {
        return AppendResult(events: recorded, wasAlreadyPresent: true)
      }
      try planner.check(condition)
      let plan = try planner.plan(drafts, clock: clock, acceptClock: acceptClock, segmentLimit: .max)
      journal.add(plan)
      try? journal.index.record(plan.events)
      return AppendResult(events: plan.events, wasAlreadyPresent: false)
    }

    func close() {
      guard isOpen else { return }
      isOpen = false
      journal.state.withLock { $0.hasWriter = false }
    }
  }
}
