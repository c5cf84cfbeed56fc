import Foundation
import GRDB
import MeetingRecords
@testable import RecordsCatalog
import Testing

@Suite struct SharingTests {
  private func open(_ directory: String, _ origin: String = "test.example/records") throws -> RecordsCatalog {
    let identity = CatalogIdentity(origin: origin, identityHash: TestJournal.identity.identityHash)
    return try RecordsCatalog.open(path: "\(directory)/deep/catalog.sqlite", identity: identity)
  }

  @Test func `two that catch up at once apply every event once`() async throws {
    let journal = try TestJournal.generated(seed: 9, rounds: 2)
    let expected = try journal.catalog().dump()
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("acta-" + UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let events = journal.events
    try await withThrowingTaskGroup(of: Int.self) { group in
      for size in [1, 7, 30] {
        let catalog = try open(directory)
        group.addTask {
          for start in stride(from: 0, to: events.count, by: size) {
            try catalog.ingest(events[max(0, start - 3)..<min(start + size, events.count)])
          }
          return try catalog.position.sequence
        }
      }
      for try await sequence in group { #expect(sequence == events.count) }
    }
    #expect(try open(directory).dump() == expected)
  }

  @Test func `a catalog stays over closing, and knows how far it is`() throws {
    try withTemporaryDirectory { directory in
      let journal = try TestJournal.generated(seed: 9, rounds: 1)
      try open(directory).ingest(journal.events.prefix(50))
      let again = try open(directory)
      #expect(try again.position == CatalogPosition(sequence: 50, leafHash: journal.events[49].leafHash))
      try again.ingest(journal.events)
      #expect(try again.dump() == journal.catalog().dump())
    }
  }

  @Test func `whoever only looks can't write, and sees what others write`() throws {
    try withTemporaryDirectory { directory in
      let journal = try TestJournal.generated(seed: 9, rounds: 1)
      let first = try open(directory)
      try first.ingest(journal.events.prefix(50))
      let second = try open(directory)
      #expect(try second.read { $0.head } == 50)
      #expect(try second.ingest([]).sequence == 50)
      try first.ingest(journal.events)
      #expect(try second.read { $0.head } == journal.events.count)
      #expect(try second.read(asOf: 50) { $0.head } == 50)
      #expect(try second.fingerprint() == first.fingerprint())
      #expect(throws: (any Error).self) {
        try second.connections.read { try $0.execute(sql: "DELETE FROM entity_revision") }
      }
      // What writes from now on is read with what read before.
      try second.rebuild(journal.events.prefix(20))
      #expect(try second.read { $0.head } == 20 && first.read { $0.head } == 20)
    }
  }

  @Test func `a catalog that is not as it must be is not left as it is by looking at it`() throws {
    try withTemporaryDirectory { directory in
      let journal = try TestJournal.generated(seed: 9, rounds: 1)
      try open(directory).ingest(journal.events.prefix(50))
      let other = try open(directory, "other.example/records")
      #expect(try other.position == .start)
    }
  }

  @Test func `what is asked and then written is done with one connection, and the schema stays as it was`() throws {
    try withTemporaryDirectory { directory in
      let journal = try TestJournal.generated(seed: 9, rounds: 1)
      try open(directory).ingest(journal.events.prefix(50))
      func schemaVersion(_ catalog: RecordsCatalog) throws -> Int? {
        try catalog.connections.read { try Int.fetchOne($0, sql: "PRAGMA schema_version") }
      }
      let catalog = try open(directory)
      let before = try schemaVersion(catalog)
      try catalog.connections.read { try $0.execute(sql: "PRAGMA cache_size = -12345") }
      try catalog.ingest(journal.events)
      #expect(try catalog.connections.read { try Int.fetchOne($0, sql: "PRAGMA cache_size") } == -12345)
      #expect(try catalog.connections.write { try Int.fetchOne($0, sql: "PRAGMA cache_size") } == -12345)
      #expect(try schemaVersion(catalog) == before && schemaVersion(open(directory)) == before)
    }
  }

  @Test func `the log of what was written does not grow with the number of writings`() throws {
    try withTemporaryDirectory { directory in
      let journal = try TestJournal.generated(seed: 9, rounds: 2)
      let catalog = try open(directory)
      var (before, emptied) = (0, 0)
      for event in journal.events {
        try catalog.ingest([event])
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(directory)/deep/catalog.sqlite-wal")
        let size = try #require(attributes[.size] as? Int)
        #expect(size <= CatalogLimits.logBytes)
        if size < before { emptied += 1 }
        before = size
      }
      #expect(emptied > 0)
    }
  }

  @Test func `nothing new is learnt without waiting for whoever writes`() throws {
    try withTemporaryDirectory { directory in
      let journal = try TestJournal.generated(seed: 9, rounds: 1)
      let (first, second) = (try open(directory), try open(directory))
      try first.ingest(journal.events.prefix(30))
      let rest = journal.events[30...].lazy.map { event in
        // Here the first holds the lock.
        #expect(throws: Never.self) { try second.ingest([]) }
        #expect((try? second.position.sequence) == 30)
        return event
      }
      try first.ingest(rest)
      #expect(try second.ingest([]).sequence == journal.events.count)
    }
  }

  @Test func `while it is made again others read what it held, and do not make it too`() throws {
    try withTemporaryDirectory { directory in
      let journal = try TestJournal.generated(seed: 9, rounds: 1)
      let (first, second) = (try open(directory), try open(directory))
      try first.ingest(journal.events.prefix(30))
      var loading = CatalogLoading()
      (loading.eventsInPlace, loading.waitingMilliseconds) = (0, 0)
      let watched = journal.events.lazy.map { event in
        // The first event is looked at before it is known where to load.
        guard event.entry.sequence > 1 else { return event }
        #expect((try? second.read { $0.head }) == 30)
        #expect { try second.rebuild(journal.events, loading: loading) } throws: {
          ($0 as? CatalogError)?.code == .busy
        }
        return event
      }
      try first.rebuild(watched, loading: loading)
      #expect(try second.read { $0.head } == journal.events.count)
      #expect(try second.dump() == journal.catalog().dump())
    }
  }

  @Test func `making it again breaks off without a trace`() throws {
    try withTemporaryDirectory { directory in
      let journal = try TestJournal.generated(seed: 9, rounds: 1)
      let catalog = try open(directory)
      try catalog.ingest(journal.events.prefix(30))
      let dump = try catalog.dump()
      var loading = CatalogLoading()
      loading.eventsInPlace = 0
      #expect { try catalog.rebuild(journal.events[..<20] + journal.events[21...], loading: loading) } throws: {
        ($0 as? CatalogError)?.code == .outOfOrder
      }
      #expect(try catalog.dump() == dump)
      // What a process left that was killed is no obstacle.
      try Data(repeating: 7, count: 100_000).write(to: URL(fileURLWithPath: "\(directory)/deep/catalog.sqlite.loading"))
      try catalog.rebuild(journal.events, loading: loading)
      #expect(try catalog.dump() == journal.catalog().dump())
    }
  }

  @Test func `a catalog of another journal is emptied`() throws {
    try withTemporaryDirectory { directory in
      let journal = try TestJournal.generated(seed: 9, rounds: 1)
      try open(directory).ingest(journal.events)
      #expect(try open(directory, "other.example").position == .start)
      #expect(try open(directory).position == .start)
    }
  }

  @Test(arguments: [0, 1, 100, 5000])
  func `a file that is no catalog is begun again`(length: Int) throws {
    try withTemporaryDirectory { directory in
      let journal = try TestJournal.generated(seed: 9, rounds: 1)
      try FileManager.default.createDirectory(atPath: "\(directory)/deep", withIntermediateDirectories: true)
      try Data(repeating: 0x41, count: length).write(to: URL(fileURLWithPath: "\(directory)/deep/catalog.sqlite"))
      let catalog = try open(directory)
      #expect(try catalog.position == .start)
      try catalog.ingest(journal.events)
      #expect(try catalog.position.sequence == journal.events.count)
    }
  }

  @Test func `a catalog whose pages were overwritten is begun again`() throws {
    try withTemporaryDirectory { directory in
      let journal = try TestJournal.generated(seed: 9, rounds: 1)
      try open(directory).ingest(journal.events)
      let file = URL(fileURLWithPath: "\(directory)/deep/catalog.sqlite")
      var bytes = try Data(contentsOf: file)
      #expect(bytes.count > 100_000)
      bytes.replaceSubrange(4096..., with: Data(repeating: 0x41, count: bytes.count - 4096))
      try bytes.write(to: file)
      let catalog = try open(directory)
      #expect(try catalog.position == .start)
      try catalog.ingest(journal.events)
      #expect(try catalog.dump() == journal.catalog().dump())
    }
  }

  @Test func `a directory in the file's place is said to be none of ours`() throws {
    try withTemporaryDirectory { directory in
      try FileManager.default.createDirectory(
        atPath: "\(directory)/deep/catalog.sqlite", withIntermediateDirectories: true)
      #expect { try open(directory) } throws: { ($0 as? CatalogError)?.code == .notOurs }
    }
  }

  @Test func `events that do not follow are refused, and nothing is taken in`() throws {
    let journal = try TestJournal.generated(seed: 9, rounds: 1)
    let catalog = try journal.catalog(upTo: 20)
    let dump = try catalog.dump()
    #expect { try catalog.ingest(journal.events[20...22] + journal.events[30...]) } throws: {
      ($0 as? CatalogError)?.code == .outOfOrder
    }
    var changed = journal.events[19]
    changed.leafHash[5] = 1
    #expect { try catalog.ingest([changed] + journal.events[20...]) } throws: {
      ($0 as? CatalogError)?.code == .disagrees
    }
    #expect(try catalog.dump() == dump)
    #expect(try catalog.position.sequence == 20)
  }
}
