import EventJournal
import MeetingRecords
import RecordsCatalog

/// The catalog in the part of the journal's index: it knows where every event stands, so the journal needs no other.
///
/// Catching the catalog up and bringing the journal's index up to date are therefore one and the same.
final class CatalogIndex: JournalIndex {
  private let catalog: RecordsCatalog

  init(_ catalog: RecordsCatalog) { self.catalog = catalog }

  func extent() throws(JournalError) -> IndexExtent? {
    let position = try reporting { () throws(CatalogError) in try catalog.position }
    guard position.sequence > 0, let hash = LeafHash(bytes: position.leafHash) else { return nil }
    return IndexExtent(sequence: SequenceNumber(position.sequence), leafHash: hash)
  }

  func record(_ events: [JournalEvent]) throws(JournalError) {
    var entries: [CatalogEvent] = []
    entries.reserveCapacity(events.count)
    for event in events {
      do { entries.append(try CatalogEvent(event)) } catch { throw .indexFailed(error.message) }
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
    do { return try body() } catch { throw .indexFailed(error.description) }
  }
}

extension CatalogIndex {
  /// How many events are handed over at a time while a catalog catches up: enough that a transaction pays, few enough
  /// that memory does not grow with the journal.
  private static let chunk = 2000

  /// Hands the catalog what it does not hold yet; everything, where it was made for another history.
  func catchUp(_ journal: any Journal, progress: ((CatchUpProgress) -> Void)?) throws(ActaError) -> Int {
    do {
      let head = try journal.head()
      var applied = try extent().map(\.sequence.rawValue) ?? 0
      if try !agrees(with: journal, head) {
        try reset()
        applied = 0
      }
      let total = head.sequence.rawValue - applied
      guard total > 0 else { return 0 }
      let reader = try journal.events(from: SequenceNumber(applied + 1))
      var pending: [JournalEvent] = []
      var done = 0
      while let event = try reader.next(), event.sequence <= head.sequence {
        pending.append(event)
        if pending.count == Self.chunk || event.sequence == head.sequence {
          try ingest(pending)
          done += pending.count
          pending.removeAll(keepingCapacity: true)
          progress?(CatchUpProgress(applied: done, total: total))
        }
      }
      return done
    } catch let error as JournalError {
      throw .journal(error)
    } catch let error as ActaError {
      throw error
    } catch let error as CatalogError {
      throw .catalog(error)
    } catch {
      throw .unexpected("\(error)")
    }
  }

  private func ingest(_ events: [JournalEvent]) throws {
    _ = try catalog.ingest(events.map { event throws(ActaError) in try CatalogEvent(event) })
  }

  /// Whether what the catalog holds is a beginning of what the journal holds.
  private func agrees(with journal: any Journal, _ head: JournalHead) throws -> Bool {
    guard let extent = try extent() else { return true }
    if extent.sequence == head.sequence { return extent.leafHash == head.leafHash }
    guard extent.sequence < head.sequence else { return false }
    return try extent.sequence.rawValue == 0 || journal.event(at: extent.sequence)?.leafHash == extent.leafHash
  }
}

extension CatalogEvent {
  /// The event as the catalog takes it.
  init(_ event: JournalEvent) throws(ActaError) {
    self.init(
      entry: try Entry(event), data: Array(event.data), leafHash: event.leafHash.bytes,
      location: CatalogLocation(
        segment: event.location.segment.rawValue, byteOffset: event.location.byteOffset),
      correlationID: event.correlationID, causationID: event.causationID)
  }
}
