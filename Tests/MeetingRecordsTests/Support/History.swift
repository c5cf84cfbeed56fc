import CanonicalJSON
import MeetingRecords
import Testing

/// An entry in a specification: about what, when it happened, and what it says.
func that(_ subject: Identifier, on occurred: EDTFDate? = nil, _ payload: any EventPayload) -> ProposedEntry {
  ProposedEntry(subject, occurred: occurred, payload)
}

/// A record as it grows: entries decided one after the other, by a clock that stands still until it is set.
struct History: Sendable {
  /// The day on which whatever comes next is recorded.
  var today: CalendarDay = "2025-11-12"
  /// The state after all entries.
  private(set) var state: RecordsState
  /// The entries, as recorded.
  private(set) var entries: [Entry] = []

  /// A record that holds these entries; each must be allowed.
  init(_ given: [ProposedEntry] = [], in vocabulary: Vocabulary = .meetingRecords) throws(Rejection) {
    state = RecordsState(vocabulary)
    for entry in given { try record(entry) }
  }

  /// The sequence number of the newest entry.
  var head: Int { entries.count }

  /// The identifier of an entry by its number.
  static func id(_ sequence: Int) -> EntryIdentifier { EntryIdentifier(high: 0xAC7A, low: UInt64(sequence)) }

  /// What would be decided now.
  func decided(_ command: some RecordCommand) throws(Rejection) -> Decided {
    let milliseconds = Int64(today.dayNumber) * 86_400_000 + Int64(head)
    return try decide(command, in: state, at: Moment(timeMilliseconds: milliseconds, head: head))
  }

  /// Decides and records.
  @discardableResult
  mutating func record(_ command: some RecordCommand) throws(Rejection) -> Decided {
    let decided = try decided(command)
    for proposed in decided.entries {
      append(proposed.subject, proposed.occurred, type(of: proposed.payload).wireName, proposed.payload)
    }
    return decided
  }

  /// Decides and records one entry.
  @discardableResult
  mutating func record(_ entry: ProposedEntry) throws(Rejection) -> Decided { try record(RecordEntries([entry])) }

  /// Notes an event that this version does not know, as a journal from a later one would hold it.
  mutating func appendUnknown(_ subject: Identifier, _ wireName: String) { append(subject, nil, wireName, nil) }

  /// Notes an entry past the rules, as a journal holds it that another program wrote.
  mutating func appendMalformed(_ subject: Identifier, _ wireName: String, _ data: JSONObject) {
    append(Entry(stamp: stamp(subject, nil), wireName: wireName, data: data, in: .meetingRecords))
  }

  private mutating func append(
    _ subject: Identifier, _ occurred: EDTFDate?, _ wireName: String, _ payload: (any EventPayload)?
  ) {
    append(Entry(stamp: stamp(subject, occurred), wireName: wireName, payload: payload))
  }

  private func stamp(_ subject: Identifier, _ occurred: EDTFDate?) -> EntryStamp {
    EntryStamp(
      sequence: head + 1, id: Self.id(head + 1), timeMilliseconds: Int64(today.dayNumber) * 86_400_000 + Int64(head),
      subject: subject, occurred: occurred)
  }

  private mutating func append(_ entry: Entry) {
    entries.append(entry)
    state.apply(entry)
  }

  /// Why an entry would be refused now; absent where it would be recorded.
  func refusal(of entry: ProposedEntry) -> Rejection? {
    do throws(Rejection) {
      _ = try decided(RecordEntries([entry]))
      return nil
    } catch { return error }
  }

  /// The newest entry of a type about a subject.
  func entry<P: EventPayload>(_ type: P.Type, of subject: Identifier) throws -> EntryIdentifier {
    let found = entries.last { $0.payload is P && $0.stamp.subject == subject }
    return try #require(found, "nothing like that was recorded of \(subject)").stamp.id
  }

  /// The correction of the newest entry of a type about a subject: its data with some of it changed.
  func correction<P: EventPayload>(
    of subject: Identifier, on occurred: EDTFDate? = nil, _ change: (inout P) -> Void
  ) throws -> ProposedEntry {
    let id = try entry(P.self, of: subject)
    let recorded = try #require(entries.first { $0.stamp.id == id })
    let standing = try #require(state.standingEntry(recorded.sequence))
    var payload = try #require(standing.payload as? P)
    change(&payload)
    return try that(subject, EntryCorrected.replacing(id, by: payload, on: occurred ?? standing.stamp.occurred))
  }

  /// The retraction of the newest entry of a type about a subject.
  func retraction<P: EventPayload>(_ type: P.Type, of subject: Identifier) throws -> ProposedEntry {
    let id = try entry(type, of: subject)
    return that(
      subject,
      EntryRetracted {
        $0.entry = id
        $0.reason = "Entered by mistake."
      })
  }
}

extension RecordsReading {
  /// The entity that goes by the identifier, of the type.
  func the<E: Entity>(_ type: E.Type, _ identifier: Identifier) throws -> E {
    try #require(get(type, identifier), "there is no \(E.kind.rawValue) called \(identifier)")
  }
}
