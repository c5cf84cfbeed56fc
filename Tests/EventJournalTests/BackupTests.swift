import EventJournal
import SystemPackage
import Testing

@Suite("Backup and restore")
struct BackupTests {
  private let directory: TemporaryDirectory
  private let place: TemporaryDirectory
  private let journal: FileJournal

  init() throws {
    directory = try TemporaryDirectory()
    place = try TemporaryDirectory()
    journal = try directory.make(segmentBytes: 1500)
    _ = try journal.append([Fixture.draft(1)], clock: Fixture.start)
    _ = try journal.append(Fixture.drafts(2...5), clock: Fixture.start)
  }

  private var backup: FilePath { place.path.appending("backup") }

  @Test("a new one is the same, byte for byte, and brought forward it is again")
  func forward() throws {
    let first = try journal.backup(to: backup)
    #expect(first.isNew && first.eventCount == 5 && first.addedEventCount == 5 && first.path == backup)
    #expect(try place.names() == ["backup"])
    _ = try journal.attachments.add(once: "signed")
    _ = try journal.append(Fixture.drafts(6...9), clock: Fixture.start)
    _ = try journal.append([Fixture.draft(10)], clock: Fixture.start)
    let second = try journal.backup(to: backup)
    #expect(!second.isNew && second.eventCount == 10 && second.addedEventCount == 5)
    #expect(second.attachmentCount == 1 && second.addedAttachmentCount == 1)
    #expect(second.root == (try journal.head().root))
    for name in try directory.names("segments").map({ "segments/" + $0 }) + ["journal.json", "head"] {
      #expect(try place.read("backup/" + name) == directory.read(name))
    }
    let third = try journal.backup(to: backup)
    #expect(third.addedEventCount == 0 && third.eventCount == 10)
  }

  @Test("restored, a backup is the journal, and nothing is overwritten")
  func restore() throws {
    _ = try journal.backup(to: backup)
    let restored = place.path.appending("restored")
    let report = try FileJournal.restore(from: backup, to: restored)
    #expect(report.isNew && report.eventCount == 5)
    #expect(try FileJournal(opening: restored).head() == journal.head())
    let error = try journalError { _ = try FileJournal.restore(from: backup, to: restored) }
    #expect(
      error.description == "restoring a journal: there is something already [\(restored)]"
        + " – move it away, or choose another directory")
  }

  @Test("a fork is refused, and the first event that differs is shown")
  func fork() throws {
    _ = try journal.backup(to: backup)
    _ = try FileJournal(opening: backup).append(Fixture.drafts(60...61), clock: Fixture.start)
    _ = try journal.append([Fixture.draft(6)], clock: Fixture.start)
    _ = try journal.append([Fixture.draft(7)], clock: Fixture.start)
    let before = try place.names("backup/segments").map { try place.read("backup/segments/" + $0) }
    let error = try journalError { _ = try journal.backup(to: backup) }
    #expect(error.code == .backupDiffers && error.place?.sequence == 6)
    #expect(
      error.message == "from event 000000000006 on the copy differs: here acta.test.noted.v1 of \(Fixture.start), "
        + "\(Fixture.id(6)); there acta.test.noted.v1 of \(Fixture.start), \(Fixture.id(60))")
    #expect(try place.names("backup/segments").map { try place.read("backup/segments/" + $0) } == before)
  }

  @Test("a backup that is ahead, one of another journal, and a directory of other things are refused")
  func refused() throws {
    _ = try journal.backup(to: backup)
    _ = try FileJournal(opening: backup).append([Fixture.draft(6)], clock: Fixture.start)
    let ahead = try journalError { _ = try journal.backup(to: backup) }
    #expect(ahead.code == .backupAhead)
    #expect(ahead.message == "the copy holds 6 events, the journal only 5")
    let other = try TemporaryDirectory()
    _ = try other.make(.scripted)
    let different = try journalError { _ = try journal.backup(to: other.path) }
    #expect(different.code == .backupDiffers)
    #expect(different.message == "the directory holds another journal: tests.example, made \(Fixture.start)")
    #expect(try journalError { _ = try journal.backup(to: place.path) }.code == .notAJournal)
  }

  @Test("damage in the journal never reaches the backup")
  func damage() throws {
    _ = try journal.backup(to: backup)
    _ = try journal.append(Fixture.drafts(6...8), clock: Fixture.start)
    let name = "segments/" + (try directory.names("segments").last ?? "")
    var bytes = try directory.read(name)
    bytes[100] ^= 1
    try directory.write(bytes, to: name)
    #expect(try journalError { _ = try journal.backup(to: backup) }.code == .damaged)
    let report = try FileJournal(opening: backup).verify()
    #expect(report.isWhole && report.eventCount == 5)
  }

  @Test("while two write, each backup is whole, and grows")
  func concurrent() async throws {
    async let first: Void = directory.reopened(segmentBytes: 4000).appendTriples(from: 1000, upTo: 1090)
    async let second: Void = directory.reopened(segmentBytes: 4000).appendTriples(from: 2000, upTo: 2090)
    var count = 0
    for _ in 0..<8 {
      let report = try directory.reopened().backup(to: backup)
      #expect(report.eventCount >= count && (report.eventCount - 5) % 3 == 0)
      count = report.eventCount
    }
    _ = try await (first, second)
    #expect(try journal.backup(to: backup).eventCount == 185)
  }

  @Test("interrupted anywhere, what was there is good, and the next backup goes on")
  func crashes() throws {
    let system = SimulatedFileSystem()
    let journal = try FileJournal(
      creating: Fixture.identity(), at: simulatedPath, segmentBytes: 900, fileSystem: system)
    let copy: FilePath = "/backup"
    for first in [1, 4] {
      for number in first...first + 2 { _ = try journal.append([Fixture.draft(number)], clock: Fixture.start) }
      let known = first - 1
      var sweep = CrashSweep(disk: system.disk, offsets: .few)
      sweep.segmentBytes = 900
      let states = try sweep.run { system, _ in
        _ = try FileJournal(opening: simulatedPath, fileSystem: system).backup(to: copy)
      } check: { remains in
        let after = SimulatedFileSystem(remains.disk)
        if known > 0 {
          let report = try FileJournal(opening: copy, fileSystem: after).verify()
          if !report.isWhole || report.eventCount < known { Issue.record("\(remains.name): \(report)") }
        }
        let report = try FileJournal(opening: simulatedPath, fileSystem: after).backup(to: copy)
        if report.eventCount != first + 2 { Issue.record("\(remains.name): \(report)") }
      }
      #expect(states > 20)
      _ = try journal.backup(to: copy)
    }
  }
}

extension AttachmentStore {
  /// Adds a text in one piece.
  func add(once text: String) throws -> Addition {
    var pieces = [Array(text.utf8)[...]]
    return try add { pieces.popLast() }
  }
}
