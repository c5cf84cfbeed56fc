import EventJournal
public import MeetingRecords

extension RecordBook {
  /// The entries from a sequence number on, then those that are recorded later, as they become durable.
  ///
  /// Each element is a whole batch. The sequence does not end by itself: cancel the task that iterates over it.
  ///
  /// - Throws: While iterating, ``ActaError`` when the journal cannot be read, or is damaged.
  public func follow(from sequence: Int = 1) -> RecordBatches {
    RecordBatches(journal.follow(from: SequenceNumber(sequence)), vocabulary)
  }

  /// Feeds every entry there is to a projection of the caller's own, in order.
  ///
  /// - Returns: What the projection has made of them.
  /// - Throws: ``ActaError`` when the journal cannot be read, or is damaged.
  /// - Complexity: O(n) in the number of entries; memory does not grow with it.
  public func project<Value>(
    into initial: Value, from sequence: Int = 1, _ apply: (inout Value, Entry) -> Void
  ) throws(ActaError) -> Value {
    var value = initial
    do {
      let reader = try journal.events(from: SequenceNumber(sequence))
      while let event = try reader.next() { apply(&value, Entry(event, in: vocabulary)) }
    } catch { throw ActaError(error) }
    return value
  }
}

/// Whole batches of entries, as they become durable.
public struct RecordBatches: AsyncSequence, Sendable {
  /// The entries of one batch, in order.
  public typealias Element = [Entry]

  private let batches: JournalBatches
  private let vocabulary: Vocabulary

  init(_ batches: JournalBatches, _ vocabulary: Vocabulary) {
    self.batches = batches
    self.vocabulary = vocabulary
  }

  /// Begins to follow.
  public func makeAsyncIterator() -> Iterator {
    Iterator(base: batches.makeAsyncIterator(), vocabulary: vocabulary)
  }

  /// The place in the stream of batches.
  public struct Iterator: AsyncIteratorProtocol {
    var base: JournalBatches.AsyncIterator
    let vocabulary: Vocabulary

    /// The next batch; nil only when the task was cancelled.
    public mutating func next() async throws -> [Entry]? {
      do throws(JournalError) {
        return try await base.next()?.map { Entry($0, in: vocabulary) }
      } catch { throw ActaError.journal(error) }
    }
  }
}
