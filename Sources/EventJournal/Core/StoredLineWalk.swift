/// Walks along the lines that a home of the journal has stored: each must be an event that follows the one before in every way.
///
/// For those who write another home; a journal in files reads by the same rules.
public struct StoredLineWalk: Sendable {
  private var checker: LineChecker
  /// What the lines are stored in, for people: the file of a ``JournalError/Place``.
  private let store: String

  /// A walk behind an event.
  ///
  /// - Parameters:
  ///   - identity: What the journal is.
  ///   - store: What the lines are stored in, for people.
  ///   - sequence: The number of the event behind which the walk begins; 0 for the beginning.
  ///   - leafHash: Its leaf hash; nil where it isn't known, and the first line is compared with nothing.
  ///   - time: Its time, where it is known.
  public init(
    of identity: JournalIdentity, in store: String, behind sequence: SequenceNumber = .zero, leafHash: LeafHash? = nil,
    time: Instant? = nil
  ) {
    self.store = store
    checker = LineChecker(
      identity, sequence: sequence, leafHash: sequence == .zero ? identity.hash : leafHash, time: time)
  }

  /// The event that was admitted last; before the first, where the walk began.
  public var sequence: SequenceNumber { checker.sequence }

  /// Whether the last line ended its batch.
  public var isBehindBatch: Bool { checker.openBatchEnd == nil }

  /// The event that the next line is.
  ///
  /// O(length). Throws `damaged` with the place where it doesn't follow.
  public mutating func admit(_ line: ArraySlice<UInt8>, at location: EventLocation) throws(JournalError) -> JournalEvent
  {
    let next = checker.sequence.next
    do throws(LineMistake) { return try checker.admit(line, at: location) } catch {
      throw JournalError(
        .damaged, "reading the journal", error.message,
        hint: "look at what verify says; a backup or a copy may have the entry as it was recorded",
        place: JournalError.Place(file: store, byteOffset: location.byteOffset, sequence: next))
    }
  }
}
