/// Hands the events of a journal to a projection: those of the past, and then those that come.
///
/// Several consumers may follow one journal, each with a projection of its own. One projection is for one consumer at a time.
public struct Consumer: Sendable {
  /// What to do when the position of the projection isn't of this journal: it is another one, or was restored from a copy that
  /// is older.
  public enum OtherHistory: Sendable, Hashable {
    /// Throw `otherHistory`, and leave everything as it is.
    case refuse
    /// Have the projection forget everything, and hand it all events.
    case beginAnew
  }

  /// The name, for messages.
  public let name: String
  private let journal: any Journal
  private let query: EventQuery
  private let otherHistory: OtherHistory
  private let batchEvents: Int

  /// A consumer.
  ///
  /// - Parameters:
  ///   - name: What errors call it.
  ///   - journal: The journal that is followed.
  ///   - query: Which events are handed over.
  ///   - otherHistory: What to do when the position isn't of this journal.
  ///   - batchEvents: How many events are handed over at once, or a few more: batches of the journal stay whole.
  public init(
    _ name: String, of journal: any Journal, query: EventQuery = .all, otherHistory: OtherHistory = .refuse,
    batchEvents: Int = 500
  ) {
    self.name = name
    self.journal = journal
    self.query = query
    self.otherHistory = otherHistory
    self.batchEvents = max(1, batchEvents)
  }

  /// Hands over what there is now, and answers how many events that were.
  ///
  /// O(what is new). Throws `otherHistory`, what reading throws, and what the projection does; what was handed over before stays.
  public func catchUp(_ projection: some Projection) throws -> Int {
    let head = try journal.head()
    var position = try projection.position()
    if let known = position, try !journal.reflects(known, head: head) {
      guard otherHistory == .beginAnew else { throw JournalError.otherHistory(name, known.sequence) }
      try projection.reset()
      position = nil
    }
    let next = (position?.sequence ?? .zero).next
    if next > head.sequence { return 0 }
    let reader =
      query == .all
      ? try journal.events(from: next) : try journal.events(EventSelection(query, from: next, through: head.sequence))
    var pending: [JournalEvent] = []
    var count = 0
    while let event = try reader.next(), event.sequence <= head.sequence {
      if let last = pending.last, pending.count >= batchEvents, event.sequence > last.batchEnd {
        try projection.apply(pending, reaching: IndexExtent(sequence: last.sequence, leafHash: last.leafHash))
        count += pending.count
        pending.removeAll(keepingCapacity: true)
      }
      pending.append(event)
    }
    try projection.apply(pending, reaching: IndexExtent(sequence: head.sequence, leafHash: head.leafHash))
    return count + pending.count
  }

  /// Hands over what there is, then what comes, until the task is cancelled.
  ///
  /// After an error it waits and tries again from the position of the projection. It ends with the error when the position isn't of
  /// this journal, the journal is damaged, or there are no more delays.
  ///
  /// - Parameters:
  ///   - projection: What the events are handed to.
  ///   - backOff: How long to wait after an error.
  ///   - report: Called with each error that is followed by another try.
  public func run(
    _ projection: some Projection, backOff: BackOff = BackOff(), report: (any Error) -> Void = { _ in }
  ) async throws {
    // Watching begins before the first reading, so that nothing is missed in between.
    var changes = journal.changes().makeAsyncIterator()
    var failures = 0
    while !Task.isCancelled {
      do {
        _ = try catchUp(projection)
        failures = 0
      } catch {
        let code = (error as? JournalError)?.code
        guard code != .otherHistory, code?.kind != .damaged, let delay = backOff.delay(after: failures) else {
          throw error
        }
        failures += 1
        report(error)
        do { try await backOff.wait(delay) } catch is CancellationError { return }
        continue
      }
      if await changes.next() == nil { return }
    }
  }
}

/// How long a consumer waits after an error.
public struct BackOff: Sendable {
  private let delays: [Duration]
  private let isEndless: Bool
  let wait: @Sendable (Duration) async throws -> Void

  /// Delays, one after each error in a row.
  ///
  /// - Parameters:
  ///   - delays: The delays in order.
  ///   - repeatsLast: Whether the last one goes on without end; else the error after it is thrown.
  ///   - wait: Waits; by the machine's clock unless given.
  public init(
    _ delays: [Duration] = [.milliseconds(100), .seconds(1), .seconds(10), .seconds(60)], repeatsLast: Bool = true,
    wait: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.delays = delays
    isEndless = repeatsLast
    self.wait = wait
  }

  /// The delay after so many errors in a row before this one; nil when there are no more tries.
  func delay(after failures: Int) -> Duration? {
    failures < delays.count ? delays[failures] : isEndless ? delays.last : nil
  }
}

extension JournalError {
  /// A consumer's position isn't of the journal that it follows.
  static func otherHistory(_ name: String, _ sequence: SequenceNumber) -> JournalError {
    JournalError(
      .otherHistory, "following the journal",
      "the consumer '\(name)' has got as far as event \(sequence) of another history",
      hint: "give it the journal that it followed, or let it begin anew")
  }
}
