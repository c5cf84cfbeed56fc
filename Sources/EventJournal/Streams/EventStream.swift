/// The events of one subject, as a state and as a place to record more.
///
/// ```swift
/// struct NoteEvent: EventUnion { static let kinds: [EventKind<NoteEvent>] = [] }
/// struct Notes: EventSourced {
///   static let initial = Notes()
///   mutating func evolve(_ event: NoteEvent) {}
/// }
/// let notes = journal.stream("notes/17", of: Notes.self)
/// print(try notes.load().eventCount)
/// ```
public struct EventStream<State: EventSourced>: Sendable {
  /// The subject whose events are folded.
  public let subject: String
  let journal: any Journal
  let codec = EventCodec<State.Event>()
  /// Reads and keeps snapshots; nil where there are none.
  var snapshots: SnapshotKeeping<State>?

  init(_ journal: any Journal, _ subject: String) {
    self.journal = journal
    self.subject = subject
  }

  /// The state as of now.
  ///
  /// O(events about the subject), or those since the snapshot. Throws `unreadableEvent` for an event of a known kind that can't be
  /// read, and what reading throws. Events of other kinds change nothing.
  public func load() throws(JournalError) -> FoldedState<State> {
    let head = try journal.head().sequence
    var folded = try snapshots?.newest(in: journal, subject: subject, head: head) ?? FoldedState(head: head)
    let known = folded.eventCount
    let selection = EventSelection(.subject(subject), from: folded.last.next, through: head)
    let reader = try journal.events(selection)
    var lastEvent: JournalEvent?
    while let event = try reader.next() {
      folded.add(try codec.event(event), at: event.sequence)
      lastEvent = event
    }
    if let lastEvent { snapshots?.keep(folded, behind: lastEvent, newEvents: folded.eventCount - known) }
    return folded
  }

  /// The events about the subject that the state knows, in order, each with what was recorded.
  public func events() throws(JournalError) -> [(event: State.Event, recorded: JournalEvent)] {
    let reader = try journal.events(subject: subject)
    var events: [(State.Event, JournalEvent)] = []
    while let recorded = try reader.next() {
      if let event = try codec.event(recorded) { events.append((event, recorded)) }
    }
    return events
  }

  /// Records events about the subject, if nothing about it has been recorded behind what was read.
  ///
  /// - Parameters:
  ///   - events: The events; none records nothing.
  ///   - folded: What was read and decided on; nil for a subject that must be new.
  ///   - id: The identifier of the first event; a new one unless given.
  ///   - actor: Who records.
  ///   - environment: The clock, and identifiers.
  /// - Throws: `subjectTouched` where something was recorded since, `invalidDraft`, and what appending throws.
  public func append(
    _ events: [State.Event], expecting folded: FoldedState<State>?, id: EventIdentifier? = nil, actor: String? = nil,
    in environment: RecordingEnvironment
  ) throws(JournalError) -> AppendResult? {
    if events.isEmpty { return nil }
    let clock = environment.now()
    var drafts: [EventDraft] = []
    for (place, event) in events.enumerated() {
      let own = place == 0 ? id : nil
      drafts.append(
        try codec.draft(
          event, id: own ?? EventIdentifier(clock, random: environment.randomBits()), subject: subject, actor: actor))
    }
    let condition: AppendCondition =
      folded.map { .nothingSince($0.head, subjects: [subject]) } ?? .newSubject(subject)
    return try journal.append(drafts, condition: condition, clock: clock)
  }

  /// Decides over the state and records what was decided; again over the new state, where someone else was faster.
  ///
  /// - Parameters:
  ///   - attempts: How often is decided at most.
  ///   - id: The identifier of the first event. Where an event with it is recorded already, nothing is decided: an update may be
  ///     repeated after any doubt.
  ///   - actor: Who records.
  ///   - environment: The clock, and identifiers.
  ///   - decide: The events that follow from the state; none records nothing. What it throws is thrown.
  /// - Returns: The state with the new events, and the events; none where nothing was recorded.
  /// - Throws: `subjectTouched` when someone else was faster in every attempt; what reading, deciding and appending throw.
  public func update(
    attempts: Int = 5, id: EventIdentifier? = nil, actor: String? = nil, in environment: RecordingEnvironment,
    _ decide: (State) throws -> [State.Event]
  ) throws -> (state: State, recorded: [JournalEvent]) {
    var rest = max(1, attempts)
    while true {
      if let id, try journal.event(id: id) != nil { return (try load().state, []) }
      let folded = try load()
      let events = try decide(folded.state)
      rest -= 1
      do throws(JournalError) {
        let result = try append(events, expecting: folded, id: id, actor: actor, in: environment)
        var state = folded.state
        for event in events { state.evolve(event) }
        return (state, result?.events ?? [])
      } catch {
        guard error.isConflict, rest > 0 else { throw error }
      }
    }
  }
}

extension Journal {
  /// The stream of a subject, folded into a state.
  public func stream<State: EventSourced>(_ subject: String, of type: State.Type) -> EventStream<State> {
    EventStream(self, subject)
  }

  /// The stream of a subject, folded into a state of which snapshots are kept.
  ///
  /// - Parameter every: How many events are folded before a snapshot is worth keeping.
  public func stream<State: SnapshotState>(
    _ subject: String, of type: State.Type, snapshots store: any SnapshotStore, every: Int = 100
  ) -> EventStream<State> {
    var stream = EventStream<State>(self, subject)
    stream.snapshots = .keeping(in: store, every: every, of: identity)
    return stream
  }
}

extension JournalError {
  /// Whether something was decided over a state that is no more, so that deciding again may succeed.
  public var isConflict: Bool { code == .subjectTouched || code == .unexpectedHead }
}
