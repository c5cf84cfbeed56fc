import GRDB
import MeetingRecords
import SystemPackage
import Testing

@testable import RecordsCatalog

/// A disk without room under the catalog.
@Suite struct FullDiskTests {
  @Test func `a full disk is told by the error number of the system, and the catalog is as it was`() throws {
    let journal = try TestJournal.generated(seed: 4, rounds: 2)
    let catalog = try journal.catalog(upTo: 100)
    try #require(journal.catalog(upTo: 100).ingest(journal.events).sequence == journal.events.count)
    // SQLite says the same of a file that may not grow as of a disk that is full.
    try catalog.connections.write { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    let error = try #require(throws: CatalogError.self) { try catalog.ingest(journal.events) }
    #expect(error.code == .inaccessible)
    #expect(error.underlying == .noSpace)
    #expect(error.description.contains("errno 28"), "\(error)")
    #expect(try catalog.position.sequence == 100)
  }
}
