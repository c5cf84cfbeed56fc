import EventJournal
import MeetingRecords
import RecordsCatalog
import Synchronization

/// The catalog in the part of the journal's index: it knows where every event stands, so the journal needs no other.
///
/// Catching the catalog up and bringing the journal's index up to date are therefore one and the same.
final class CatalogIndex: JournalIndex {
  private let current: Mutex<RecordsCatalog>

  init(_ catalog: RecordsCatalog) { current = Mutex(catalog) }

  /// The catalog: in its file, or in memory since the file could not be had.
  var catalog: RecordsCatalog { current.withLock { $0 } }

  func extent() throws(JournalError) -> IndexExtent? {
    Self.extent(try reporting { () throws(CatalogError) in try catalog.position })
  }

  private static func extent(_ position: CatalogPosition) -> IndexExtent? {
    guard position.sequence > 0, let hash = LeafHash(bytes: position.leafHash) else { return nil }
    return IndexExtent(sequence: SequenceNumber(position.sequence), leafHash: hash)
  }

  func record(_ events: [JournalEvent]) throws(JournalError) {
    var entries: [CatalogEvent] = []
    entries.reserveCapacity(events.count)
    for event in events {
      entries.append(CatalogEvent(event))
    }
    _ = try reporting { () throws(CatalogError) in try catalog.ingest(entries) }
  }

  func reset() throws(JournalError) { try reporting { () throws(CatalogError) in try catalog.reset() } }

  func entry(of id: EventIdentifier) throws(JournalError) -> IndexEntry? {
    let found = try reporting { () throws(CatalogError) in try catalog.location(of: EntryIdentifier(id)) }
    return found.map { sequence, location in
      IndexEntry(
        sequence: SequenceNumber(sequence),
        location: EventLocation(segment: SequenceNumber(location.segment), byteOffset: location.byteOffset))
    }
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
  private static let tryMilliseconds = 50
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
    if try !agrees(with: journal) { _ = try rebuilt(journal, progress) }
    let head = try journal.head().sequence
    let position = try catalog.position.sequence
    guard position < head.rawValue else { return (0, head.rawValue) }
    return (try ingest(journal, after: position, upTo: head, progress), head.rawValue)
  }

  /// Makes the catalog again of everything that the journal holds.
  ///
  /// - Returns: How many events there are.
  func rebuild(_ journal: any Journal, progress: ((CatchUpProgress) -> Void)?) throws(ActaError) -> Int {
    do { return try rebuilt(journal, progress) } catch { throw ActaError(error) }
  }

  private func rebuilt(_ journal: any Journal, _ progress: ((CatchUpProgress) -> Void)?) throws -> Int {
    let events = try EventsToCatchUp(journal, after: 0, upTo: journal.head().sequence, progress)
    return try events.handedOver { _ = try catalog.rebuild(events, begin: events.begin) }
  }

  private func ingest(
    _ journal: any Journal, after position: Int, upTo end: SequenceNumber, _ progress: ((CatchUpProgress) -> Void)?
  ) throws -> Int {
    let events = try EventsToCatchUp(journal, after: position, upTo: end, progress)
    return try events.handedOver {
      _ = try catalog.ingest(events, waitingMilliseconds: Self.tryMilliseconds, begin: events.begin)
    }
  }

  /// Whether what the catalog holds is a beginning of what the journal holds.
  ///
  /// The catalog is asked before the journal: what somebody records meanwhile makes the journal the longer one, and never
  /// the catalog.
  private func agrees(with journal: any Journal) throws -> Bool {
    // Asked of the catalog itself, so that it is known what keeps it from answering.
    guard let extent = Self.extent(try catalog.position) else { return true }
    let head = try journal.head()
    if extent.sequence == head.sequence { return extent.leafHash == head.leafHash }
    guard extent.sequence < head.sequence else { return false }
    return try extent.sequence.rawValue == 0 || journal.event(at: extent.sequence)?.leafHash == extent.leafHash
  }
}

extension CatalogEvent {
  /// The event as the catalog takes it.
  init(_ event: JournalEvent) { self.init(event, Entry(event)) }

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
