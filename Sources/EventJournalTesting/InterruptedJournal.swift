public import EventJournal
internal import Synchronization

/// A journal in which someone else is faster: before some of the appends, other events are recorded.
///
/// What was decided over a state that was read before then meets a conflict, for certain and at once.
public final class InterruptedJournal: Journal {
  private let journal: any Journal
  private let rest: Mutex<[[EventDraft]]>
  private let clock: Instant

  /// A journal with interruptions: before each of the next writers opens, the next of these batches is recorded.
  public init(_ journal: any Journal, interruptions: [[EventDraft]], clock: Instant) {
    self.journal = journal
    self.clock = clock
    rest = Mutex(interruptions)
  }

  /// How many interruptions are still to come.
  public var remaining: Int { rest.withLock { $0.count } }

  /// What the journal is.
  public var identity: JournalIdentity { journal.identity }

  /// Records the next interruption, and becomes the one writer.
  public func openWriter(waitingAtMost timeout: Duration) throws(JournalError) -> any JournalWriter {
    let next = rest.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    if let next { _ = try journal.append(next, clock: clock) }
    return try journal.openWriter(waitingAtMost: timeout)
  }

  /// How far the journal goes.
  public func head() throws(JournalError) -> JournalHead { try journal.head() }
  /// Reads on from an event.
  public func events(from first: SequenceNumber) throws(JournalError) -> EventReader { try journal.events(from: first) }
  /// The events of a selection.
  public func events(_ selection: EventSelection) throws(JournalError) -> EventReader { try journal.events(selection) }
  /// The subjects with the number of their events.
  public func subjects(below parent: String?) throws(JournalError) -> [EventTally] {
    try journal.subjects(below: parent)
  }
  /// The types with the number of their events.
  public func types() throws(JournalError) -> [EventTally] { try journal.types() }
  /// The event of that number.
  public func event(at sequence: SequenceNumber) throws(JournalError) -> JournalEvent? {
    try journal.event(at: sequence)
  }
  /// The event of that identifier.
  public func event(id: EventIdentifier) throws(JournalError) -> JournalEvent? { try journal.event(id: id) }
  /// Something for each growth.
  public func changes() -> AsyncStream<Void> { journal.changes() }

  /// The first event since a time.
  public func firstSequence(since time: Instant) throws(JournalError) -> SequenceNumber {
    try journal.firstSequence(since: time)
  }
}
