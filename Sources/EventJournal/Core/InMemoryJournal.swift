internal import Synchronization

/// A journal that lives in memory: the rules of the real one, for tests, trials and dry runs.
///
/// It begins empty, or goes on where another journal is: it then reads as that one did when it was made, whatever is
/// recorded there meanwhile, and keeps what is recorded on it to itself.
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
  private let eventIndex: EventIndex
  /// The journal that this one goes on from, and how far that was.
  private let beginning: (journal: any Journal, head: JournalHead, lastTime: Instant?)?

  /// An empty journal.
  public init(_ identity: JournalIdentity, index: any JournalIndex = InMemoryIndex()) {
    self.identity = identity
    self.index = index
    eventIndex = EventIndex(identity)
    beginning = nil
    state = Mutex(State(head: JournalHead(empty: identity)))
  }

  /// A journal that goes on from another one.
  ///
  /// - Parameters:
  ///   - journal: the other one, to which nothing is ever written.
  ///   - head: how far it is, as it said itself.
  ///   - index: an index of the events up to there, or of fewer.
  /// - Throws: what reading the last event throws.
  public init(continuing journal: any Journal, at head: JournalHead, index: any JournalIndex) throws(JournalError) {
    identity = journal.identity
    self.index = index
    eventIndex = EventIndex(identity)
    beginning = (journal, head, try journal.event(at: head.sequence)?.time)
    state = Mutex(State(head: head))
  }

  /// How many events come before those that are kept here.
  private var offset: Int { beginning?.head.sequence.rawValue ?? 0 }

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
  public func events(from first: SequenceNumber) throws(JournalError) -> EventReader {
    let events = state.withLock { $0.events }
    let earlier = first.rawValue <= offset ? try beginning?.journal.events(from: first) : nil
    let end = offset
    var position = max(0, first.rawValue - 1 - offset)
    return EventReader { () throws(JournalError) in
      if let event = try earlier?.next(), event.sequence.rawValue <= end { return event }
      guard position < events.count else { return nil }
      position += 1
      return events[position - 1]
    }
  }

  /// The first event that was recorded at that time or later.
  public func firstSequence(since time: Instant) throws(JournalError) -> SequenceNumber {
    if let earlier = try beginning?.journal.firstSequence(since: time), earlier.rawValue <= offset { return earlier }
    let events = state.withLock { $0.events }
    var low = 0
    var high = events.count
    while low < high {
      let middle = (low + high) / 2
      if events[middle].time < time { low = middle + 1 } else { high = middle }
    }
    return SequenceNumber(offset + low + 1)
  }

  /// The event of that identifier.
  public func event(id: EventIdentifier) throws(JournalError) -> JournalEvent? {
    try bringUpToDate(index, to: head())
    guard let entry = try index.entry(of: id) else { return nil }
    return try event(at: entry.sequence)
  }

  /// The event of that sequence number; O(1) for what was recorded here.
  public func event(at sequence: SequenceNumber) throws(JournalError) -> JournalEvent? {
    if sequence.rawValue <= offset { return try beginning?.journal.event(at: sequence) }
    return state.withLock { state in
      let place = sequence.rawValue - 1 - offset
      return state.events.indices.contains(place) ? state.events[place] : nil
    }
  }

  /// The events of a selection, found by an index that grows with the first selection and those after it.
  public func events(_ selection: EventSelection) throws(JournalError) -> EventReader {
    let found = FoundEvents(
      eventIndex, selection, upTo: try bringUpToDate(),
      refresh: { (_) throws(JournalError) in _ = try self.bringUpToDate() },
      read: { (sequence) throws(JournalError) in try self.event(at: sequence) })
    return EventReader { () throws(JournalError) in try found.next() }.prefix(selection.limit)
  }

  /// The subjects below one, or all, with the number of their events.
  public func subjects(below parent: String?) throws(JournalError) -> [EventTally] {
    try tallies(TallyKind(subjectsBelow: parent))
  }

  /// The types with the number of their events.
  public func types() throws(JournalError) -> [EventTally] { try tallies(.types) }

  private func tallies(_ kind: TallyKind) throws(JournalError) -> [EventTally] {
    let end = try bringUpToDate()
    do { return try eventIndex.tallies(kind, reflected: end) } catch { throw .indexFailed("the index went back") }
  }

  /// Makes the index of subjects and types go as far as the journal; answers how far that is.
  private func bringUpToDate() throws(JournalError) -> SequenceNumber {
    let end = head().sequence
    let next = eventIndex.extent.sequence.next
    if next > end { return end }
    let reader = try events(from: next)
    while let event = try reader.next() { eventIndex.record(event) }
    return end
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

  /// The event that the index has found.
  private func found(_ entry: IndexEntry) throws(JournalError) -> JournalEvent {
    guard let event = try event(at: entry.sequence) else {
      throw .indexFailed("the index knows event \(entry.sequence), and the journal does not")
    }
    return event
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
      let last = journal.state.withLock { $0.events.last }
      let planner = AppendPlanner(
        identity: journal.identity, head: head, lastTime: last?.time ?? journal.beginning?.lastTime,
        index: journal.index,
        read: { [journal] (entry) throws(JournalError) in try journal.found(entry) },
        readBefore: { [journal] (event) throws(JournalError) in
          try journal.event(at: SequenceNumber(event.sequence.rawValue - 1))
        },
        readLast: { [journal] () throws(JournalError) in try journal.event(at: head.sequence) },
        find: IndexFinder(
          head: head, index: journal.eventIndex,
          read: { [journal] (first) throws(JournalError) in try journal.events(from: first) },
          select: { [journal] (selection) throws(JournalError) in try journal.events(selection) },
          refresh: { [journal] (_) throws(JournalError) in _ = try journal.bringUpToDate() }))
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
