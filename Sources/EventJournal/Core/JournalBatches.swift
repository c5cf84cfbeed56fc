/// The batches of a growing journal, one after the other, without end; each is whole.
///
/// Ends when the task that waits is cancelled.
public struct JournalBatches: AsyncSequence, Sendable {
  /// The events of one batch.
  public typealias Element = [JournalEvent]
  /// What reading may throw.
  public typealias Failure = JournalError

  let journal: any Journal
  let first: SequenceNumber

  /// Begins to follow.
  public func makeAsyncIterator() -> Iterator { Iterator(journal, first) }

  /// Waits for batches; for one task.
  public struct Iterator: AsyncIteratorProtocol {
    private let journal: any Journal
    private var next: SequenceNumber
    private var reader: EventReader?
    private var changes: AsyncStream<Void>.Iterator

    init(_ journal: any Journal, _ first: SequenceNumber) {
      self.journal = journal
      next = first
      // Watching begins before the first reading, so that nothing is missed in between.
      changes = journal.changes().makeAsyncIterator()
    }

    /// The next batch, or the rest of it where following began in its middle; nil once the task is cancelled.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(JournalError) -> [JournalEvent]? {
      while !Task.isCancelled {
        if let batch = try readBatch() { return batch }
        if await changes.next(isolation: actor) == nil { return nil }
      }
      return nil
    }

    /// The next batch; nil at the end of what can be read now.
    public mutating func next() async throws(JournalError) -> [JournalEvent]? {
      try await next(isolation: nil)
    }

    private mutating func readBatch() throws(JournalError) -> [JournalEvent]? {
      if reader == nil { reader = try journal.events(from: next) }
      guard let reader else { return nil }
      var batch: [JournalEvent] = []
      while let event = try reader.next() {
        batch.append(event)
        if event.sequence == event.batchEnd { break }
      }
      self.reader = batch.isEmpty ? nil : reader
      if let last = batch.last { next = last.sequence.next }
      return batch.isEmpty ? nil : batch
    }
  }
}

extension Journal {
  /// Follows the growing journal from an event on, including it, by whole batches.
  public func follow(from first: SequenceNumber = .first) -> JournalBatches {
    JournalBatches(journal: self, first: first)
  }
}
