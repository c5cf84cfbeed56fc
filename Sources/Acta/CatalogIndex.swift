import EventJournal
import MeetingRecords
import PostgresJournal
import RecordsCatalog
import Synchronization

/// The catalog in the part of the journal's index: it knows where every event stands, so the journal needs no other.
///
/// Catching the catalog up and bringing the journal's index up to date are therefore one and the same.
final class CatalogIndex: JournalIndex {
  private let current: Mutex<RecordsCatalog>

  /// The entries that this process is appending, and the sequence number behind which they come.
  private let atHand = Mutex<(entries: [ProposedEntry], after: SequenceNumber)>(([], .zero))

  /// What the audience whose catalog it is may know; absent for the office, which sees all.
  let audience: AudienceView?

  init(_ catalog: RecordsCatalog, for audience: AudienceView? = nil) {
    self.audience = audience
    current = Mutex(catalog)
    vocabulary = catalog.identity.vocabulary
  }

  /// The catalog: in its file, or in memory since the file could not be had.
  var catalog: RecordsCatalog { current.withLock { $0 } }

  /// What entries can say.
  let vocabulary: Vocabulary

  func extent() throws(JournalError) -> IndexExtent? {
    IndexExtent(try reporting { () throws(CatalogError) in try catalog.position })
  }

  func record(_ events: [JournalEvent]) throws(JournalError) {
    var entries: [CatalogEvent] = []
    entries.reserveCapacity(events.count)
    for event in events {
      entries.append(CatalogEvent(event, entry(event)))
    }
    _ = try reporting { () throws(CatalogError) in try catalog.ingest(entries) }
  }

  /// Appends entries, which then need not be read from what was written of them.
  ///
  /// - Parameter sequence: The newest event while nobody else writes.
  func holding<Value>(
    _ entries: [ProposedEntry], after sequence: SequenceNumber, _ append: () throws -> Value
  ) rethrows -> Value {
    atHand.withLock { $0 = (entries, sequence) }
    defer { atHand.withLock { $0.entries = [] } }
    return try append()
  }

  /// The entry that an event is: the one at hand, or as it is read from its bytes.
  func entry(_ event: JournalEvent) -> Entry {
    let proposed = atHand.withLock { atHand in
      let place = event.sequence.rawValue - atHand.after.rawValue - 1
      return atHand.entries.indices.contains(place) ? atHand.entries[place] : nil
    }
    return proposed?.stamped(sequence: event.sequence.rawValue, time: event.time, actor: event.actor)
      ?? Entry(event, in: vocabulary)
  }

  func reset() throws(JournalError) { try reporting { () throws(CatalogError) in try catalog.reset() } }

  func entry(of id: EventIdentifier) throws(JournalError) -> IndexEntry? { try entries(of: [id])[id] }

  func entries(of ids: [EventIdentifier]) throws(JournalError) -> [EventIdentifier: IndexEntry] {
    let found = try reporting { () throws(CatalogError) in try catalog.locations(of: ids.map(EntryIdentifier.init)) }
    var entries: [EventIdentifier: IndexEntry] = [:]
    for (id, found) in zip(ids, found) {
      entries[id] = found.map { sequence, location in
        IndexEntry(
          sequence: SequenceNumber(sequence),
          location: EventLocation(segment: SequenceNumber(location.segment), byteOffset: location.byteOffset))
      }
    }
    return entries
  }

  func lastSequence(touching subject: String) throws(JournalError) -> SequenceNumber? {
    try reporting { () throws(CatalogError) in try catalog.lastSequence(ofSubject: subject) }.map { SequenceNumber($0) }
  }

  private func reporting<Value>(_ body: () throws(CatalogError) -> Value) throws(JournalError) -> Value {
    do { return try body() } catch {
      guard let underlying = error.underlying else { throw .indexFailed(error.description) }
      // The journal says itself what the system said.
      throw .indexFailed(
        "\(error.operation): \(error.message)", hint: error.hint ?? "try again", underlying: underlying)
    }
  }
}

extension CatalogIndex {
  /// How long one try waits for another process that writes the catalog, before looking whether it has done our work.
  static let tryMilliseconds = 50
  /// How many tries there are where another process is making the catalog again all the time.
  static let tries = 100

  /// Hands the catalog what it does not hold yet; everything, where it was made for another history.
  ///
  /// What was acknowledged to whoever recorded it was in the catalog by then, so a reader that finds the catalog busy
  /// looks again instead of queueing behind a writer that does the same work.
  ///
  /// - Returns: How many events were handed over, and the last that the catalog then held.
  func catchUp(
    _ journal: any Journal, progress: ((CatchUpProgress) -> Void)?
  ) throws(ActaError) -> (applied: Int, head: Int) {
    do {
      let end = ContinuousClock.now + .milliseconds(CatalogLimits.busyMilliseconds)
      var (isMended, isOwn) = (false, false)
      while true {
        do { return try caughtUp(journal, progress) } catch let error as CatalogError
          where error.code == .busy || error.code == .outOfOrder
        {
          // Out of order: another process has emptied the catalog meanwhile, as replay does.
          guard ContinuousClock.now >= end else { continue }
          if isOwn { throw error }
          isOwn = true
          try workInMemory()
        } catch let error as CatalogError where error.code == .damaged && !isMended {
          isMended = true
          try catalog.discard()
        }
      }
    } catch { throw ActaError(error) }
  }

  /// Goes on with a catalog in memory: whoever keeps the file locked, or was stopped while making it, keeps it.
  func workInMemory() throws(CatalogError) {
    let identity = catalog.identity
    let own = try RecordsCatalog.inMemory(identity: identity)
    current.withLock { $0 = own }
  }

  private func caughtUp(
    _ journal: any Journal, _ progress: ((CatchUpProgress) -> Void)?
  ) throws -> (applied: Int, head: Int) {
    if let audience { return try caughtUp(journal, audience, progress) }
    // The catalog is asked before the journal: what someone records meanwhile makes the journal the longer one, and never
    // the catalog. It is asked itself, so that it is known what keeps it from answering.
    var position = try catalog.position
    let head = try journal.head()
    // What it holds must be a beginning of what the journal holds.
    if let extent = IndexExtent(position), try !journal.reflects(extent, head: head) {
      // A database that lost its end is not followed in silence; making the catalog again accepts what it holds.
      if let database = journal as? PostgresJournal { throw database.otherHistory(extent, head) }
      _ = try rebuilt(journal, progress)
      position = try catalog.position
    }
    let end = head.sequence
    guard position.sequence < end.rawValue else { return (0, end.rawValue) }
    return (try ingest(journal, after: position.sequence, upTo: end, progress), end.rawValue)
  }

  /// Makes the catalog again of everything that the journal holds.
  ///
  /// - Returns: How many events there are.
  func rebuild(_ journal: any Journal, progress: ((CatchUpProgress) -> Void)?) throws(ActaError) -> Int {
    do { return try rebuilt(journal, progress) } catch { throw ActaError(error) }
  }

  private func rebuilt(_ journal: any Journal, _ progress: ((CatchUpProgress) -> Void)?) throws -> Int {
    if let audience { return try rebuilt(journal, audience.omissions(after: 0), progress) }
    let events = try EventsToCatchUp(journal, vocabulary, after: 0, upTo: journal.head().sequence, progress)
    return try events.handedOver { _ = try catalog.rebuild(events, begin: events.begin) }
  }

  private func ingest(
    _ journal: any Journal, after position: Int, upTo end: SequenceNumber, _ progress: ((CatchUpProgress) -> Void)?
  ) throws -> Int {
    let events = try EventsToCatchUp(journal, vocabulary, after: position, upTo: end, progress)
    return try events.handedOver {
      _ = try catalog.ingest(events, waitingMilliseconds: Self.tryMilliseconds, begin: events.begin)
    }
  }
}

extension IndexExtent {
  /// How far a catalog reflects its journal; `nil` where nothing is.
  init?(_ position: CatalogPosition) {
    guard position.sequence > 0, let hash = LeafHash(bytes: position.leafHash) else { return nil }
    self.init(sequence: SequenceNumber(position.sequence), leafHash: hash)
  }
}

extension CatalogEvent {
  /// The event as the catalog takes it.
  init(_ event: JournalEvent, in vocabulary: Vocabulary) { self.init(event, Entry(event, in: vocabulary)) }

  /// The event with what it says.
  init(_ event: JournalEvent, _ entry: Entry) {
    self.init(
      entry: entry, subject: entry.stamp.subject.isBlank ? event.subject : nil, data: Array(event.data),
      leafHash: event.leafHash.bytes,
      location: CatalogLocation(
        segment: event.location.segment.rawValue, byteOffset: event.location.byteOffset),
      correlationID: event.correlationID, causationID: event.causationID)
  }
}
