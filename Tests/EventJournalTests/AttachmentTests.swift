import EventJournal
import SystemPackage
import Testing

@Suite("Attached files")
struct AttachmentTests {
  private let directory: TemporaryDirectory
  private let journal: FileJournal

  init() throws {
    directory = try TemporaryDirectory()
    journal = try directory.make()
  }

  /// `printf abc | sha256sum`, as in FIPS 180-4.
  private let name = "attachments/sha256/ba/7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test("a file is stored under the hash of its contents, once, and can't be written to")
  func add() throws {
    var pieces = [Array("c".utf8)[...], Array("ab".utf8)[...]]
    let added = try journal.attachments.add { pieces.popLast() }
    #expect(added.byteCount == 3 && !added.wasAlreadyPresent)
    #expect(added.hash == LeafHash(of: Array("abc".utf8)[...]))
    #expect(text(try directory.read(name)) == "abc")
    #expect(try journal.attachments.add(once: "abc").wasAlreadyPresent)
    #expect(try directory.names("attachments") == ["sha256"])
    #expect(try journal.attachments.hashes() == [added.hash])
    let reader = try #require(try journal.attachments.contents(of: added.hash))
    #expect(try reader.next().map { text($0) } == "abc")
    #expect(try reader.next() == nil)
    #expect(try journal.attachments.contents(of: LeafHash(of: [])) == nil)
    let report = try journal.verify()
    #expect(report.isWhole && report.attachments.count == 1 && report.attachments.byteCount == 3)
  }

  @Test("every changed bit is found when it is read and verified, and mended by attaching again")
  func damage() throws {
    let hash = try journal.attachments.add(once: "abc").hash
    directory.remove(name)
    for bit in 0..<24 {
      var bytes = Array("abc".utf8)
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      try directory.write(bytes, to: name)
      let report = try journal.verify()
      #expect(!report.isWhole && report.firstDamage == nil)
      #expect(
        report.attachments.damaged.map(\.description)
          == ["\(name): its contents aren't those whose hash is its name"])
      let reader = try #require(try journal.attachments.contents(of: hash))
      #expect(try journalError { while try reader.next() != nil {} }.code == .damaged)
    }
    #expect(try !journal.attachments.add(once: "abc").wasAlreadyPresent)
    #expect(try journal.verify().isWhole)
  }

  @Test("a source that fails leaves nothing behind")
  func failingSource() throws {
    let error = try journalError {
      _ = try journal.attachments.add { () throws(JournalError) in throw .indexFailed("gone") }
    }
    #expect(error.message == "gone")
    #expect(try directory.names("attachments") == ["sha256"])
  }

  @Test("more than the limit is refused, without being kept")
  func limit() throws {
    let limited = AttachmentStore(of: journal, mostBytes: 5)
    #expect(try limited.add(once: "12345").byteCount == 5)
    let error = try journalError { _ = try limited.add(once: "123456") }
    #expect(error.code == .attachmentTooLarge)
    #expect(
      error.description == "attaching a file: the file has more than 5 bytes, which is the most that is kept"
        + " – divide it, or keep it elsewhere and cite where")
    #expect(try journal.attachments.hashes().count == 1)
    #expect(try directory.names("attachments") == ["sha256"])
  }

  @Test("crashes leave the file whole or absent, and once acknowledged it stays")
  func crashes() throws {
    let system = SimulatedFileSystem()
    _ = try FileJournal(creating: Fixture.identity(), at: simulatedPath, fileSystem: system)
    var isStored = false
    let sweep = CrashSweep(disk: system.disk, chances: 4)
    let states = try sweep.run { system, _ in
      isStored = false
      _ = try FileJournal(opening: simulatedPath, fileSystem: system).attachments.add(once: "abc")
      isStored = true
    } check: { remains in
      let journal = try FileJournal(opening: simulatedPath, fileSystem: SimulatedFileSystem(remains.disk))
      let report = try journal.verify()
      if !report.isWhole || (isStored && report.attachments.count != 1) { Issue.record("\(remains.name): \(report)") }
      _ = try journal.attachments.add(once: "abc")
      if try journal.verify().attachments.count != 1 { Issue.record("\(remains.name): can't be added again") }
    }
    #expect(states > 40)
  }
}
