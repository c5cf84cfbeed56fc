/// A state that is the fold of the events of one subject.
public protocol EventSourced: Sendable {
  /// The events that change it.
  associatedtype Event: EventUnion

  /// The state before the first event.
  static var initial: Self { get }

  /// Takes in the next event; it was decided on before, so nothing is refused here.
  mutating func evolve(_ event: Event)
}

/// A state that can be kept between two readings, so that only newer events are folded.
public protocol SnapshotState: EventSourced, Codable {
  /// The version of the state and of how it is folded: raise it with every change of either, and old snapshots are not used.
  static var snapshotVersion: Int { get }
}

/// What recording takes from the world: the time, and random bits for identifiers.
public struct RecordingEnvironment: Sendable {
  /// What the clock shows.
  public var now: @Sendable () -> Instant
  /// 128 random bits.
  public var randomBits: @Sendable () -> (UInt64, UInt64)

  /// An environment of a clock and a source of random bits.
  public init(
    now: @escaping @Sendable () -> Instant, randomBits: @escaping @Sendable () -> (UInt64, UInt64)
  ) {
    self.now = now
    self.randomBits = randomBits
  }
}

/// A state, and what it is the fold of.
public struct FoldedState<State: EventSourced>: Sendable {
  /// The state.
  public fileprivate(set) var state = State.initial
  /// How many events about the subject are in it, those that the state doesn't know included.
  public fileprivate(set) var eventCount = 0
  /// The last of them; 0 when there is none.
  public fileprivate(set) var last = SequenceNumber.zero
  /// How far the journal was: whatever is recorded about the subject behind that is not in the state.
  public let head: SequenceNumber

  init(head: SequenceNumber) { self.head = head }

  init(_ state: State, eventCount: Int, last: SequenceNumber, head: SequenceNumber) {
    (self.state, self.eventCount, self.last, self.head) = (state, eventCount, last, head)
  }

  /// Takes in the next event about the subject.
  mutating func add(_ event: State.Event?, at sequence: SequenceNumber) {
    if let event { state.evolve(event) }
    eventCount += 1
    last = sequence
  }
}
