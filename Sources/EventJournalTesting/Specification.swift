public import EventJournal

/// What a decision says is not what it should say.
public struct SpecificationFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was expected and what was decided, an event a line.
  public let description: String
}

/// A decision over a state, told in three parts: given these events, when this is decided, then these events follow.
///
/// ```swift
/// struct NoteEvent: EventUnion { static let kinds: [EventKind<NoteEvent>] = [] }
/// struct Notes: EventSourced {
///   static let initial = Notes()
///   mutating func evolve(_ event: NoteEvent) {}
/// }
/// try Specification<Notes>.given([]).when { notes in [] }.then([])
/// ```
public struct Specification<State: EventSourced>: Sendable {
  private let state: State

  /// The state that these events lead to.
  ///
  /// Each is written and read as a journal does it, so that an event without a form is found here.
  public static func given(_ events: [State.Event]) throws -> Specification {
    var state = State.initial
    for event in try Journalled.events(events) { state.evolve(event) }
    return Specification(state: state)
  }

  /// What is decided over the state.
  public func when(_ decide: (State) throws -> [State.Event]) -> Outcome {
    Outcome(result: Result { try decide(state) })
  }

  /// What was decided.
  public struct Outcome {
    let result: Result<[State.Event], any Error>

    /// Expects exactly these events, compared by the form that the journal records.
    public func then(_ expected: [State.Event]) throws {
      let (found, wanted) = (try Journalled.forms(result.get()), try Journalled.forms(expected))
      if found == wanted { return }
      throw SpecificationFailure(
        description: "expected:\n\(Self.list(wanted))decided:\n\(Self.list(found))")
    }

    /// Expects that the decision was refused with an error of that type, and hands it on.
    @discardableResult
    public func thenThrows<Failure: Error>(_ type: Failure.Type) throws -> Failure {
      switch result {
      case .success(let events):
        throw SpecificationFailure(
          description: "expected: \(type)\ndecided:\n\(Self.list(try Journalled.forms(events)))")
      case .failure(let error as Failure): return error
      case .failure(let error): throw error
      }
    }

    private static func list(_ forms: [String]) -> String {
      forms.isEmpty ? "  nothing\n" : forms.map { "  \($0)\n" }.joined()
    }
  }

  /// Writes and reads events as a journal does it.
  private enum Journalled {
    static func recorded(_ events: [State.Event]) throws -> [JournalEvent] {
      if events.isEmpty { return [] }
      let start = Instant(milliseconds: 0)
      let journal = InMemoryJournal(try JournalIdentity(origin: "specification.example", created: start))
      let codec = EventCodec(State.Event.self)
      let drafts = try events.enumerated().map { number, event in
        try codec.draft(event, id: EventIdentifier(start, random: (0, UInt64(number) << 2)), subject: "subject")
      }
      return try journal.append(drafts, clock: start).events
    }

    static func events(_ events: [State.Event]) throws -> [State.Event] {
      let codec = EventCodec(State.Event.self)
      return try recorded(events).compactMap { try codec.event($0) }
    }

    static func forms(_ events: [State.Event]) throws -> [String] {
      try recorded(events).map { "\($0.type) \(String(decoding: $0.data, as: UTF8.self))" }
    }
  }
}
