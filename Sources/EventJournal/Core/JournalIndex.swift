/// Finds events by identifier and the last one about a subject: derived from the journal, to be deleted at any time.
///
/// A writer brings the index up to the head before it appends, by ``record(_:)`` for every event that the index doesn't
/// reflect yet, and resets it first when it reflects something else than this journal. So the cost of an append grows
/// with what the index has missed, not with the journal. ``InMemoryIndex`` begins with nothing in each process; a host
/// whose processes are short supplies one that lasts, kept outside the journal directory.
///
/// Calls may come from several threads and processes at once.
public protocol JournalIndex: Sendable {
  /// How far the index reflects the journal: the last event's sequence number and leaf hash; nil when nothing is.
  func extent() throws(JournalError) -> IndexExtent?

  /// Adds events and moves the extent behind them, both or neither.
  ///
  /// They are in order, and follow what is reflected; those that are reflected already, because another thread or process
  /// was faster, MUST be passed over.
  func record(_ events: [JournalEvent]) throws(JournalError)

  /// Forgets everything.
  func reset() throws(JournalError)

  /// Where the event of that identifier is; nil when there is none.
  func entry(of id: EventIdentifier) throws(JournalError) -> IndexEntry?

  /// Where the events of those identifiers are; those of which there is none are left out.
  ///
  /// Asked of a whole batch: an index that is read from elsewhere reads it once for all. Where it isn't provided, ``entry(of:)``
  /// is asked for each.
  func entries(of ids: [EventIdentifier]) throws(JournalError) -> [EventIdentifier: IndexEntry]

  /// The last event about that subject; nil when there is none. An index that knows what events change counts those too that
  /// change it, and not those that only name it.
  func lastSequence(touching subject: String) throws(JournalError) -> SequenceNumber?
}

extension JournalIndex {
  /// Asks for one after the other.
  public func entries(of ids: [EventIdentifier]) throws(JournalError) -> [EventIdentifier: IndexEntry] {
    var found: [EventIdentifier: IndexEntry] = [:]
    for id in ids { found[id] = try entry(of: id) }
    return found
  }
}

/// How far an index reflects a journal.
public struct IndexExtent: Sendable, Hashable {
  /// The last event that is reflected.
  public let sequence: SequenceNumber
  /// Its leaf hash, by which another journal shows.
  public let leafHash: LeafHash

  /// An index that ends with that event.
  public init(sequence: SequenceNumber, leafHash: LeafHash) {
    self.sequence = sequence
    self.leafHash = leafHash
  }
}

/// What an index knows of one event.
public struct IndexEntry: Sendable, Hashable {
  /// Its sequence number.
  public let sequence: SequenceNumber
  /// Where it is stored.
  public let location: EventLocation

  /// The entry of an event with that number at that place.
  public init(sequence: SequenceNumber, location: EventLocation) {
    self.sequence = sequence
    self.location = location
  }
}
