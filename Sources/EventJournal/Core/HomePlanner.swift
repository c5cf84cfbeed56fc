/// Plans what an append means: the rules that are the same in every home of the journal, for those who write another one.
///
/// A home asks for a plan while nobody else can append. It then writes the lines of a new batch so that all of them last or none,
/// and only then answers with the events. Hold it against the rules of `JournalContract`.
public struct HomePlanner {
  /// What an append comes to.
  public enum Plan: Sendable {
    /// The events are recorded already, as that batch: nothing is to be written.
    case recorded([JournalEvent])
    /// The events are new: their lines are to be written in this order, and the head is then this one.
    case new([JournalEvent], head: JournalHead)
  }

  /// Finds what conditions ask for.
  private struct Finder: EventFinder {
    let last: (EventQuery, SequenceNumber) throws(JournalError) -> JournalEvent?
    let count: (String) throws(JournalError) -> Int

    func lastEvent(_ query: EventQuery, since sequence: SequenceNumber) throws(JournalError) -> JournalEvent? {
      try last(query, sequence)
    }

    func eventCount(of subject: String) throws(JournalError) -> Int { try count(subject) }
  }

  private let planner: AppendPlanner

  /// A planner for a journal that goes as far as a head.
  ///
  /// - Parameters:
  ///   - identity: What the journal is.
  ///   - head: How far it goes.
  ///   - lastTime: The time of its last event; nil in an empty journal.
  ///   - index: Finds events by identifier, and the last one about a subject; it goes as far as the head.
  ///   - event: The event of a number.
  ///   - lastEvent: The last event behind a number that matches a query.
  ///   - eventCount: How many events are about a subject.
  public init(
    _ identity: JournalIdentity, head: JournalHead, lastTime: Instant?, index: any JournalIndex,
    event: @escaping (SequenceNumber) throws(JournalError) -> JournalEvent?,
    lastEvent: @escaping (EventQuery, SequenceNumber) throws(JournalError) -> JournalEvent?,
    eventCount: @escaping (String) throws(JournalError) -> Int
  ) {
    planner = AppendPlanner(
      identity: identity, head: head, lastTime: lastTime, index: index,
      read: { (entry) throws(JournalError) in
        if let event = try event(entry.sequence) { return event }
        throw .indexFailed("the index knows event \(entry.sequence), and the journal does not")
      },
      readBefore: { (later) throws(JournalError) in try event(SequenceNumber(later.sequence.rawValue - 1)) },
      readLast: { () throws(JournalError) in try event(head.sequence) },
      find: Finder(last: lastEvent, count: eventCount))
  }

  /// What recording these drafts comes to; see ``JournalWriter/append(_:condition:clock:acceptClock:)`` for what is thrown.
  public func plan(
    _ drafts: [EventDraft], condition: AppendCondition, clock: Instant, acceptClock: Bool
  ) throws(JournalError) -> Plan {
    if let recorded = try planner.recorded(drafts) { return .recorded(recorded) }
    try planner.check(condition)
    let plan = try planner.plan(drafts, clock: clock, acceptClock: acceptClock, segmentLimit: .max)
    return .new(plan.events, head: plan.head)
  }
}

extension JournalEvent {
  /// The event that a stored line is, by the rules that every reader keeps; that it follows the line before is not looked at.
  ///
  /// - Parameters:
  ///   - line: The bytes as they are stored, without a line feed.
  ///   - location: Where they are; a home without segments counts the bytes of all lines before, in the first segment.
  ///   - identity: What the journal is.
  /// - Throws: `damaged` where the line is no event of the journal.
  public init(
    storedLine line: ArraySlice<UInt8>, at location: EventLocation, of identity: JournalIdentity
  ) throws(JournalError) {
    do throws(LineMistake) {
      let hash = LeafHash(leaf: line)
      let event: JournalEvent
      do { event = try JournalEvent(line: line, location: location, leafHash: hash) } catch {
        throw LineMistake(message: error.message)
      }
      var checker = LineChecker(
        identity, sequence: SequenceNumber(event.sequence.rawValue - 1), leafHash: nil, time: nil)
      try checker.admit(event)
      self = event
    } catch {
      throw JournalError(.damaged, "reading an event", error.message)
    }
  }
}
