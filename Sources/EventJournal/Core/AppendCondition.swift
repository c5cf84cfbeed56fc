/// What must still hold when events are appended, so that two decisions can't pass each other.
public enum AppendCondition: Sendable, Hashable {
  /// Nothing.
  case none
  /// No event behind that sequence number is about any of these subjects, or changes what goes by one, as far as the index
  /// knows what events change; one that only names them is no obstacle.
  case nothingSince(SequenceNumber, subjects: Set<String>)
  /// The journal's last event has that sequence number; 0 for an empty journal.
  case expectedHead(SequenceNumber)
}

/// What an append did.
public struct AppendResult: Sendable, Hashable {
  /// The events as they stand in the journal, one for each draft.
  public let events: [JournalEvent]
  /// Whether they had been there before, so that nothing was appended.
  public let wasAlreadyPresent: Bool
}
