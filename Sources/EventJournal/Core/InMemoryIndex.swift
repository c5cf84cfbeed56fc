internal import Synchronization

/// An index in memory: complete after one reading of the journal, gone with the process.
///
/// Memory grows with the number of events and of subjects.
public final class InMemoryIndex: JournalIndex {
  private struct State {
    var extent: IndexExtent?
    var entries: [EventIdentifier: IndexEntry] = [:]
    var lastTouched: [String: SequenceNumber] = [:]
  }

  private let state = Mutex(State())

  /// An index that reflects nothing.
  public init() {}

  /// How far the index reflects the journal.
  public func extent() -> IndexExtent? { state.withLock { $0.extent } }

  /// Adds events; amortized O(1) each.
  public func record(_ events: [JournalEvent]) {
    state.withLock { state in
      let reflected = state.extent?.sequence ?? .zero
      guard let last = events.last, last.sequence > reflected else { return }
      for event in events where event.sequence > reflected {
        state.entries[event.id] = IndexEntry(sequence: event.sequence, location: event.location)
        if let subject = event.subject { state.lastTouched[subject] = event.sequence }
      }
      state.extent = IndexExtent(sequence: last.sequence, leafHash: last.leafHash)
    }
  }

  /// Forgets everything.
  public func reset() { state.withLock { $0 = State() } }

  /// Where the event of that identifier is.
  public func entry(of id: EventIdentifier) -> IndexEntry? { state.withLock { $0.entries[id] } }

  /// The last event about that subject.
  public func lastSequence(touching subject: String) -> SequenceNumber? { state.withLock { $0.lastTouched[subject] } }
}
