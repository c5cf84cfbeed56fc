/// What somebody wants done to the record.
///
/// A command knows the state it is given and turns into the entries that would record it; ``decide(_:in:at:)`` then lets
/// each of them pass or refuses all. Most commands are a single entry (``RecordEntries``).
public protocol RecordCommand: Sendable {
  /// The entries that record it, in order.
  func entries<S: RecordsReading>(in state: S) throws(Rejection) -> [ProposedEntry]
}

/// The command to record entries as they are.
public struct RecordEntries: RecordCommand {
  /// The entries, in order; recorded together or not at all.
  public var entries: [ProposedEntry]

  /// A command of several entries.
  public init(_ entries: [ProposedEntry]) { self.entries = entries }

  /// A command of one entry.
  public init(
    _ subject: Identifier, occurred: EDTFDate? = nil, id: EntryIdentifier? = nil, _ payload: any EventPayload
  ) {
    entries = [ProposedEntry(subject, occurred: occurred, id: id, payload)]
  }

  /// The entries as they are.
  public func entries<S: RecordsReading>(in state: S) throws(Rejection) -> [ProposedEntry] { entries }
}

/// The day and the supply of identifiers with which something is decided.
public struct Moment: Sendable {
  /// Now, in milliseconds since 1970-01-01T00:00:00Z.
  public var timeMilliseconds: Int64
  /// The sequence number of the newest entry.
  public var head: Int

  /// A moment from its parts.
  public init(timeMilliseconds: Int64, head: Int) {
    self.timeMilliseconds = timeMilliseconds
    self.head = head
  }

  /// The day in a time zone.
  public func today(in days: LocalDays) -> CalendarDay { days.day(at: timeMilliseconds) }
}

/// What was decided: the entries to append, and what is unusual about them.
public struct Decided: Sendable {
  /// The entries, complete and with keys in the place of identifiers.
  public var entries: [ProposedEntry]
  /// What is unusual, and recorded all the same.
  public var warnings: [Warning]
  /// The keys whose change meanwhile would make the decision void.
  public var conditions: Set<Identifier>
}
