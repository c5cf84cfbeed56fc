public import EventJournal
internal import Synchronization

/// A projection in memory, which keeps the numbers of the events that it was handed together with its position.
public final class CountingProjection: Projection, Sendable {
  private let state = Mutex<(numbers: [Int], position: IndexExtent?)>(([], nil))

  /// A projection that has seen nothing.
  public init() {}

  /// The sequence numbers of the events, in the order in which they came.
  public var numbers: [Int] { state.withLock { $0.numbers } }

  /// How far it is.
  public func position() -> IndexExtent? { state.withLock { $0.position } }

  /// Notes events and position.
  public func apply(_ events: [JournalEvent], reaching position: IndexExtent) {
    state.withLock { $0 = ($0.numbers + events.map(\.sequence.rawValue), position) }
  }

  /// Forgets everything.
  public func reset() { state.withLock { $0 = ([], nil) } }
}
