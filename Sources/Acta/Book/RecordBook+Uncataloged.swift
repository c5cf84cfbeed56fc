import EventJournal
import MeetingRecords
import RecordsCatalog
import Synchronization

/// Reports of a journal that has no catalog yet.
extension RecordBook {
  /// How many events a journal has that is worth reading without making a catalog of it: with fewer one is made in no time,
  /// and the state of more would fill the memory.
  private static let eventsWithoutCatalog = 2_000...200_000

  /// The whole record in memory, for one report, where the catalog is empty and making it would take much longer.
  ///
  /// - Returns: The record; absent where there is a catalog, or the journal is too short or too long for that.
  /// - Throws: ``ActaError`` when the journal is damaged.
  /// - Complexity: O(n) in the number of events, in time and memory.
  func recordsWithoutCatalog() throws -> RecordsSnapshot? {
    if let audience = index.audience { return try recordsWithoutCatalog(for: audience) }
    let head = try journal.head().sequence
    guard Self.eventsWithoutCatalog.contains(head.rawValue), try catalog.position.sequence == 0 else { return nil }
    return try RecordsSnapshot(
      journalRecords.withLock { known throws in
        if let known, known.head == head.rawValue { return known }
        let read = try recordsOfJournal(upTo: head)
        known = read
        return read
      })
  }

  /// As for the office, where the record of that was read so.
  private func recordsWithoutCatalog(for audience: AudienceView) throws -> RecordsSnapshot? {
    guard let whole = try audience.office.recordsWithoutCatalog() else { return nil }
    return try RecordsSnapshot(
      journalRecords.withLock { known throws in
        if let known, known.head == whole.head { return known }
        let read = try recordsOfJournal(upTo: SequenceNumber(whole.head), through: audience.filter(of: whole))
        known = read
        return read
      })
  }

  /// The whole record, or as much of it as passes a filter, read from the journal itself.
  func recordsOfJournal(
    upTo head: SequenceNumber, through filter: EntryFilter? = nil
  ) throws -> RecordsState {
    let events = try EventsToCatchUp(journal, vocabulary, after: 0, upTo: head, filter: filter, nil)
    var records = RecordsState(vocabulary, expectedEntries: head.rawValue)
    _ = try events.handedOver {
      for event in events { if let entry = event.known(in: records)?.entry { records.apply(entry) } }
    }
    records.pass(to: head.rawValue)
    records.zones = environment.timeZones
    if let zone = records.settings.timeZone {
      guard let days = environment.timeZones(zone) else { throw CatalogError(unknown: zone) }
      records.localDays = days
    }
    return records
  }

  /// Reads the record up to an entry from the journal itself: in memory, or of a long journal in a catalog that is made for
  /// this and thrown away.
  func readJournal<Value>(
    upTo sequence: Int, _ body: (any RecordsListing) throws -> Value
  ) throws -> Value {
    let head = try journal.head().sequence
    let end = SequenceNumber(min(sequence, head.rawValue))
    guard let audience = index.audience else { return try readJournal(upTo: end, through: nil, body) }
    // What is hidden is so by all entries, and not by those up to the one asked about.
    let filter = try readJournal(upTo: head, through: nil) { audience.filter(of: $0) }
    return try readJournal(upTo: end, through: filter, body)
  }

  private func readJournal<Value>(
    upTo end: SequenceNumber, through filter: EntryFilter?, _ body: (any RecordsListing) throws -> Value
  ) throws -> Value {
    guard end.rawValue > Self.eventsWithoutCatalog.upperBound else {
      return try body(RecordsSnapshot(recordsOfJournal(upTo: end, through: filter)))
    }
    let own = try RecordsCatalog.temporary(identity: catalog.identity)
    let events = try EventsToCatchUp(journal, vocabulary, after: 0, upTo: end, filter: filter, nil)
    _ = try events.handedOver { _ = try own.ingest(events) }
    return try own.read(zones: environment.timeZones) { try body($0) }
  }
}
