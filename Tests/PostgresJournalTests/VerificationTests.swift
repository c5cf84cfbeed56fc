import EventJournal
import Foundation
import PostgresJournal
import SystemPackage
import Testing

@Suite("Verifying and copying a journal in PostgreSQL", .withServer)
struct PostgresVerificationTests {
  private let server = PrivateServer.shared

  private func filled() throws -> PostgresJournal {
    let journal = try server.journal()
    for number in 1...5 { _ = try journal.append([PrivateServer.draft(number)], clock: PrivateServer.start) }
    _ = try journal.append(PrivateServer.drafts(6...9), clock: PrivateServer.start)
    return journal
  }

  @Test("a journal that nobody has touched is whole, and its roots are those of its entries")
  func whole() throws {
    let journal = try filled()
    let report = try journal.verify(rootsAt: [5])
    let head = try journal.head()
    #expect(report.isWhole && report.eventCount == 9 && report.batchCount == 6 && report.root == head.root)
    var tree = MerkleTree()
    for event in try journal.events().all().prefix(5) { tree.append(event.leafHash) }
    #expect(report.roots[5] == tree.root)
    #expect(try server.journal().verify().isWhole)
  }

  /// What an owner who means harm does, the entry that is named, and what is said of it.
  static let tampering: [(sql: String, entry: Int, message: String)] = [
    (
      "UPDATE entry SET line = replaced, leaf = sha256('\\x00'::bytea || replaced) FROM (SELECT convert_to(replace(convert_from(line, 'UTF8'), '\"number\":3', '\"number\":8'), 'UTF8') AS replaced FROM entry WHERE sequence = 3) AS r WHERE sequence = 3",
      3, "the line isn't the one whose hash the next line holds"
    ),
    (
      "UPDATE entry SET line = replaced, leaf = sha256('\\x00'::bytea || replaced) FROM (SELECT convert_to(replace(convert_from(line, 'UTF8'), '\"number\":9', '\"number\":8'), 'UTF8') AS replaced FROM entry WHERE sequence = 9) AS r WHERE sequence = 9",
      9, "the line differs from the one recorded"
    ),
    ("DELETE FROM entry WHERE sequence = 4", 4, "the event is missing here, 000000000005 follows"),
    ("DELETE FROM entry WHERE sequence = 1", 1, "the event is missing here, 000000000002 follows"),
    ("DELETE FROM entry WHERE sequence > 7", 8, "the journal ends here, but event 000000000009 was recorded"),
    (
      "UPDATE entry SET sequence = 100 WHERE sequence = 2; UPDATE entry SET sequence = 2 WHERE sequence = 3; UPDATE entry SET sequence = 3 WHERE sequence = 100",
      2, "sequence is 000000000003 where 000000000002 must be"
    ),
    ("UPDATE entry SET subject = 'b' WHERE sequence = 5", 5, "the column subject isn't what the line says"),
    ("UPDATE entry SET id = gen_random_uuid() WHERE sequence = 5", 5, "the column id isn't what the line says"),
    ("UPDATE entry SET type = 'x' WHERE sequence = 5", 5, "the column type isn't what the line says"),
    ("UPDATE entry SET recorded = 0 WHERE sequence = 5", 5, "the column recorded isn't what the line says"),
    ("UPDATE entry SET batchend = 6 WHERE sequence = 5", 5, "the column batchend isn't what the line says"),
    ("UPDATE head SET peaks = leaf || leaf", 9, "the head doesn't agree with the events"),
  ]

  @Test("a row that was changed, deleted or reordered is found with its entry", arguments: tampering.indices)
  func doctored(place: Int) throws {
    let (sql, entry, message) = Self.tampering[place]
    let journal = try filled()
    let schema = journal.address.schema
    let outcome = try server.psql(
      "SET search_path = \(schema); ALTER TABLE entry DISABLE TRIGGER ALL; ALTER TABLE entry DROP CONSTRAINT entry_check1; \(sql)"
    )
    #expect(outcome.succeeded, "\(outcome.text)")
    let damage = try #require(try journal.verify().firstDamage)
    #expect(damage.place.sequence?.rawValue == entry && damage.message == message, "\(damage)")
  }

  @Test("a changed row is not served to those who read")
  func served() throws {
    let journal = try filled()
    try server.psql(
      "SET search_path = \(journal.address.schema); ALTER TABLE entry DISABLE TRIGGER ALL; "
        + "UPDATE entry SET line = l, leaf = sha256('\\x00'::bytea || l) FROM (SELECT convert_to(replace(convert_from(line, 'UTF8'), '\"number\":3', '\"number\":8'), 'UTF8') AS l FROM entry WHERE sequence = 3) AS r WHERE sequence = 3"
    )
    let error = try journalError { _ = try journal.events().all() }
    #expect(error.code == .damaged && error.place?.sequence == 4)
  }

  @Test("from files to PostgreSQL and back to files, byte for byte")
  func copies() throws {
    let directory = try TestDirectory()
    let files = try FileJournal(
      creating: PrivateServer.identity(), at: directory.path.appending("A"), segmentBytes: 4000)
    for number in 1...30 { _ = try files.append([PrivateServer.draft(number)], clock: PrivateServer.start) }
    _ = try files.append(PrivateServer.drafts(31...3000), clock: PrivateServer.start)
    let database = try server.journal()
    #expect(try database.adoptAll(of: files) == 3000)
    #expect(try database.adoptAll(of: files) == 0)
    _ = try files.append([PrivateServer.draft(3001)], clock: PrivateServer.start)
    #expect(try database.adoptAll(of: files) == 1)
    #expect(try database.verify().isWhole)
    let back = try FileJournal(creating: database.identity, at: directory.path.appending("B"))
    #expect(try back.adoptAll(of: database) == 3001)
    #expect(try back.verify().isWhole)
    #expect(try back.head().root == files.head().root && back.head().leafHash == files.head().leafHash)
    #expect(try back.events().all().map(\.line) == files.events().all().map(\.line))
    #expect(back.identity.bytes == files.identity.bytes)
  }

  @Test("another history is not copied over")
  func fork() throws {
    let (one, other) = (InMemoryJournal(try PrivateServer.identity()), InMemoryJournal(try PrivateServer.identity()))
    _ = try one.append(PrivateServer.drafts(1...3), clock: PrivateServer.start)
    _ = try other.append(PrivateServer.drafts(4...9), clock: PrivateServer.start)
    let database = try server.journal()
    _ = try database.adoptAll(of: one)
    #expect(try journalError { _ = try database.adoptAll(of: other) }.code == .backupDiffers)
    #expect(try database.head() == one.head())
  }

  @Test("files are kept, read again, and compared with their names")
  func attachments() throws {
    let journal = try server.journal()
    let home = journal.attachmentHome
    let contents: [[UInt8]] = [
      [], [1], [UInt8](repeating: 7, count: 1 << 20), (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 >> 3) },
    ]
    for bytes in contents {
      var rest = bytes[...]
      let added = try home.add { () throws(JournalError) in
        let piece = rest.prefix(700_000)
        rest = rest.dropFirst(piece.count)
        return piece.isEmpty ? nil : piece
      }
      #expect(added.hash == LeafHash(of: bytes[...]) && added.byteCount == bytes.count && !added.wasAlreadyPresent)
      let reader = try #require(try home.contents(of: added.hash))
      #expect(try reader.byteCount() == bytes.count)
      var read: [UInt8] = []
      while let piece = try reader.next() { read += piece }
      #expect(read == bytes)
      var again: ArraySlice<UInt8>? = bytes[...]
      let second = try home.add { () throws(JournalError) in
        defer { again = nil }
        return again
      }
      #expect(second.wasAlreadyPresent)
    }
    #expect(try home.hashes().count == 4)
    #expect(try home.contents(of: LeafHash(of: [9])) == nil)
    #expect(try journal.verify().attachments.count == 4)
    try server.psql(
      "SET search_path = \(journal.address.schema); ALTER TABLE attachment DISABLE TRIGGER ALL; UPDATE attachment SET bytes = 'y' WHERE bytes = '\\x01'"
    )
    let report = try journal.verify()
    #expect(report.attachments.damaged.count == 1 && !report.isWhole)
  }
}

/// A directory of its own for one test, removed with all that is in it.
final class TestDirectory {
  let path: FilePath

  init() throws {
    path = FilePath(NSTemporaryDirectory()).appending("acta-postgres-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(atPath: path.string, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path.string) }
}
