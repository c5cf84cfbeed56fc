/// What must still hold when events are appended, so that two decisions can't pass each other.
///
/// A condition is checked while nobody else can append. Where it doesn't hold, nothing is appended.
public indirect enum AppendCondition: Sendable, Hashable {
  /// Nothing.
  case none
  /// No event behind that sequence number is about any of these subjects, or changes what goes by one, as far as the index
  /// knows what events change; one that only names them is no obstacle.
  case nothingSince(SequenceNumber, subjects: Set<String>)
  /// No event behind that sequence number matches the query: the append condition of the DCB specification (dcb.events), whose
  /// `failIfEventsMatch` is the query, and whose `after` is the number.
  ///
  /// Ask for what was read to decide, behind the last event that was there when it was read.
  case nothingMatching(EventQuery, since: SequenceNumber)
  /// So many events are about that subject; 0 for one that must be new.
  case eventCount(Int, subject: String)
  /// All of these.
  case all([AppendCondition])
  /// The journal's last event has that sequence number; 0 for an empty journal.
  case expectedHead(SequenceNumber)

  /// Nothing has been recorded about that subject.
  public static func newSubject(_ subject: String) -> AppendCondition { .eventCount(0, subject: subject) }
}

/// What an append did.
public struct AppendResult: Sendable, Hashable {
  /// The events as they stand in the journal, one for each draft.
  public let events: [JournalEvent]
  /// Whether they had been there before, so that nothing was appended.
  public let wasAlreadyPresent: Bool

  /// What an append did, as a home of the journal answers it.
  public init(events: [JournalEvent], wasAlreadyPresent: Bool) {
    self.events = events
    self.wasAlreadyPresent = wasAlreadyPresent
  }
}
