import Foundation
import GRDB
import MeetingRecords
import RecordsCatalog
import Testing

/// Whose file stands where the catalog is to be.
@Suite struct PlaceTests {
  private func open(_ path: String) throws -> RecordsCatalog {
    let catalog = try RecordsCatalog.open(path: path, identity: TestJournal.identity)
    _ = try catalog.position
    return catalog
  }

  private func code(_ path: String) -> CatalogError.Code? {
    do { _ = try open(path) } catch { return (error as? CatalogError)?.code }
    return nil
  }

  private func rights(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `another program's database is left as it is`() throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/other.sqlite"
      let queue = try DatabaseQueue(path: path)
      try queue.inDatabase { try $0.execute(sql: "CREATE TABLE letters (text); INSERT INTO letters VALUES ('dear')") }
      try queue.close()
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(code(path) == .notOurs)
      #expect(throws: CatalogError.self) { try RecordsCatalog.copyAside(path: path) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test(arguments: ["", "-wal", "-shm", "-journal", ".loading"])
  func `a link is not followed`(ending: String) throws {
    try withTemporaryDirectory { directory in
      let (path, target) = ("\(directory)/catalog.sqlite", "\(directory)/treasure")
      try Data("treasure".utf8).write(to: URL(fileURLWithPath: target))
      try FileManager.default.createSymbolicLink(atPath: path + ending, withDestinationPath: target)
      #expect(code(path) == .notOurs)
      #expect(try Data(contentsOf: URL(fileURLWithPath: target)) == Data("treasure".utf8))
    }
  }

  @Test func `a catalog of before the mark is made again, and an empty file is used`() throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/catalog.sqlite"
      try Data().write(to: URL(fileURLWithPath: path))
      let journal = try TestJournal.generated(seed: 3, rounds: 1)
      let catalog = try open(path)
      try catalog.ingest(journal.events)
      let queue = try DatabaseQueue(path: path)
      try queue.inDatabase { try $0.execute(sql: "PRAGMA application_id = 0; UPDATE catalog_state SET schema = 'old'") }
      try queue.close()
      #expect(try open(path).position == .start)
    }
  }

  @Test func `what is no database is moved aside, and lost to nobody`() throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/catalog.sqlite"
      try Data("my notes".utf8).write(to: URL(fileURLWithPath: path))
      #expect(code(path) == nil)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path + ".aside-1")) == Data("my notes".utf8))
    }
  }

  @Test func `nobody else can read a catalog or what is kept beside it`() throws {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/acta/catalogs/catalog.sqlite"
      try RecordsCatalog.makeCachePrivate(path: path)
      let catalog = try open(path)
      try catalog.ingest(TestJournal.generated(seed: 3, rounds: 1).events)
      for file in ["", "-wal", "-shm"] { #expect(try rights(path + file) == 0o600, "\(file)") }
      let copy = "\(directory)/copy.sqlite"
      _ = try catalog.copied(to: copy)
      #expect(try rights(copy) == 0o600)
      for folder in ["acta", "acta/catalogs"] { #expect(try rights("\(directory)/\(folder)") == 0o700) }
      // What an earlier version made is mended.
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(directory)/acta")
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      try RecordsCatalog.makeCachePrivate(path: path)
      #expect(try rights("\(directory)/acta") == 0o700 && rights(path) == 0o600)
    }
  }

  @Test func `a folder that is a link is refused`() throws {
    try withTemporaryDirectory { directory in
      try FileManager.default.createSymbolicLink(atPath: "\(directory)/acta", withDestinationPath: "/tmp")
      let error = #expect(throws: CatalogError.self) {
        try RecordsCatalog.makeCachePrivate(path: "\(directory)/acta/catalogs/catalog.sqlite")
      }
      #expect(error?.code == .notOurs)
    }
  }

  @Test func `many that open where there is no catalog all get one`() async throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("acta-" + UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let events = try TestJournal.generated(seed: 9, rounds: 1).events
    for round in 0..<10 {
      try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<4 {
          group.addTask {
            let catalog = try RecordsCatalog.open(path: "\(directory)/\(round).sqlite", identity: TestJournal.identity)
            return try catalog.ingest(events).sequence
          }
        }
        for try await sequence in group { #expect(sequence == events.count) }
      }
    }
  }

  @Test func `a fingerprint is of what is held, not of how it came there`() throws {
    let journal = try TestJournal.generated(seed: 9, rounds: 2)
    try withTemporaryDirectory { directory in
      let catalog = try open("\(directory)/catalog.sqlite")
      for start in stride(from: 0, to: journal.events.count, by: 9) {
        try catalog.ingest(journal.events[start..<min(start + 9, journal.events.count)])
      }
      let expected = try journal.catalog().fingerprint()
      #expect(try catalog.fingerprint() == expected)
      let queue = try DatabaseQueue(path: "\(directory)/catalog.sqlite")
      let forgeries = [
        ("text", "UPDATE text_revision SET text = text || '!' WHERE text_id = 1"),
        ("schema", "CREATE VIEW intruder AS SELECT 1"),
      ]
      for (table, sql) in forgeries {
        try queue.inDatabase { try $0.execute(sql: sql) }
        let name = table == "schema" ? table : "\(table)_revision"
        let found = try catalog.fingerprint()
        #expect(found != expected)
        if table == "text" { #expect(found.firstDifference(from: expected) == name) }
      }
    }
  }
}
