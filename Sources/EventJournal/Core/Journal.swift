/// An append-only record of events with one writer at a time and any number of readers.
///
/// Sequence numbers have no gaps. A batch is recorded whole or not at all. Readers see only what is durable.
public protocol Journal: Sendable {
  /// What the journal is.
  var identity: JournalIdentity { get }

  /// How far the journal goes for a reader.
  ///
  /// O(1) as a rule; O(journal) when its head must be computed again. Throws `damaged`, `readFailed`.
  func head() throws(JournalError) -> JournalHead

  /// Becomes the one writer, waiting for another one to finish; close the writer to let the next one in.
  ///
  /// The thread waits. Throws `busy` when the waiting time is over, `damaged`, `writingClosed`, and what the system said.
  func openWriter(waitingAtMost timeout: Duration) throws(JournalError) -> any JournalWriter

  /// Reads on from an event, including it, to the end that readers may see now; memory use is constant.
  ///
  /// Throws `damaged` where the chain doesn't hold.
  func events(from first: SequenceNumber) throws(JournalError) -> EventReader

  /// The first event that was recorded at that time or later; the number behind the last when there is none.
  ///
  /// O(log journal).
  func firstSequence(since time: Instant) throws(JournalError) -> SequenceNumber

  /// The event of that identifier, found through the index; nil when there is none.
  func event(id: EventIdentifier) throws(JournalError) -> JournalEvent?

  /// The event of that sequence number; nil when there is none.
  ///
  /// O(1) in a home that has an index of the numbers, else O(log journal).
  func event(at sequence: SequenceNumber) throws(JournalError) -> JournalEvent?

  /// The events of a selection.
  ///
  /// O(what is found) in a home that has an index, which the default has not: it reads the whole journal. Throws what reading
  /// throws.
  func events(_ selection: EventSelection) throws(JournalError) -> EventReader

  /// The subjects below one, or all when it is nil, with the number of their events; in the order of their bytes.
  func subjects(below parent: String?) throws(JournalError) -> [EventTally]

  /// The types with the number of their events; in the order of their bytes.
  func types() throws(JournalError) -> [EventTally]

  /// Something for each time that the journal may have grown; several growths may come as one.
  func changes() -> AsyncStream<Void>
}

/// The one writer of a journal, from ``Journal/openWriter(waitingAtMost:)`` to ``close()``; for one thread.
///
/// While it is open nobody else appends: what it has caught up with and decided on stays true.
public protocol JournalWriter: AnyObject {
  /// How far the journal goes: all of it is durable.
  var head: JournalHead { get }

  /// Records a batch, all or nothing; when this returns the events are durable.
  ///
  /// A batch whose identifiers are recorded already with the same type, source, subject, actor and data, as one batch, is
  /// answered with what is there. Each event's time is the later of the clock and the event before.
  ///
  /// O(number of drafts), plus what the index has missed.
  /// - Parameters:
  ///   - drafts: what to record, in order; 1 to ``JournalLimits/batchEvents``.
  ///   - condition: what must still hold.
  ///   - clock: what the clock shows.
  ///   - acceptClock: whether to go on though the last event lies more than a day ahead of the clock.
  /// - Throws: any ``JournalError/Code-swift.struct`` of kind `refused`, with nothing appended; `damaged`; what the system
  ///   said. After `syncFailed` the journal is closed for writing.
  func append(
    _ drafts: [EventDraft], condition: AppendCondition, clock: Instant, acceptClock: Bool
  ) throws(JournalError) -> AppendResult

  /// Lets the next writer in; more than once does nothing.
  func close()
}

extension Journal {
  /// How long a writer waits for another one, unless told otherwise.
  public static var defaultTimeout: Duration { .seconds(5) }

  /// Becomes the one writer, does something, and lets the next writer in.
  public func withWriter<Value>(
    waitingAtMost timeout: Duration = .seconds(5), _ body: (any JournalWriter) throws -> Value
  ) throws -> Value {
    let writer = try openWriter(waitingAtMost: timeout)
    defer { writer.close() }
    return try body(writer)
  }

  /// Records one batch as a writer of its own; see ``JournalWriter/append(_:condition:clock:acceptClock:)``.
  public func append(
    _ drafts: [EventDraft], condition: AppendCondition = .none, clock: Instant, acceptClock: Bool = false,
    waitingAtMost timeout: Duration = .seconds(5)
  ) throws(JournalError) -> AppendResult {
    let writer = try openWriter(waitingAtMost: timeout)
    defer { writer.close() }
    return try writer.append(drafts, condition: condition, clock: clock, acceptClock: acceptClock)
  }

  /// All events that readers may see now.
  public func events() throws(JournalError) -> EventReader { try events(from: .first) }

  /// The events that were recorded at that time or later.
  public func events(since time: Instant) throws(JournalError) -> EventReader {
    try events(from: firstSequence(since: time))
  }
}

extension JournalWriter {
  /// Records a batch; see ``append(_:condition:clock:acceptClock:)``.
  public func append(
    _ drafts: [EventDraft], condition: AppendCondition = .none, clock: Instant
  ) throws(JournalError) -> AppendResult {
    try append(drafts, condition: condition, clock: clock, acceptClock: false)
  }
}

extension Journal {
  /// Brings an index up to a head of this journal, from scratch where it reflects something else.
  ///
  /// O(what the index has missed); constant memory.
  public func bringUpToDate(_ index: any JournalIndex, to head: JournalHead) throws(JournalError) {
    var extent = try index.extent()
    if let reflected = extent, !(try reflects(reflected, head: head)) {
      try index.reset()
      extent = nil
    }
    let next = (extent?.sequence ?? .zero).next
    if next > head.sequence { return }
    let reader = try events(from: next)
    var pending: [JournalEvent] = []
    var pendingBytes = 0
    while let event = try reader.next(), event.sequence <= head.sequence {
      pending.append(event)
      pendingBytes += event.line.count
      if pending.count == 1000 || pendingBytes > 1 << 20 {
        try index.record(pending)
        pending.removeAll(keepingCapacity: true)
        pendingBytes = 0
      }
    }
    if !pending.isEmpty { try index.record(pending) }
  }

  /// Whether what an index reflects is a beginning of this journal: the one rule of what belongs to it.
  ///
  /// O(1) as a rule; the line of the last event that is reflected is read.
  public func reflects(_ extent: IndexExtent, head: JournalHead) throws(JournalError) -> Bool {
    if extent.sequence == head.sequence { return extent.leafHash == head.leafHash }
    if extent.sequence > head.sequence { return false }
    if extent.sequence == .zero { return true }
    return try event(at: extent.sequence)?.leafHash == extent.leafHash
  }
}
