import EventJournal
import SystemPackage
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What stands around a journal: other names of its files, links, segments of nobody, rights, a clock that leaps.
@Suite("Around a journal")
struct SurroundingsTests {
  private let directory: TemporaryDirectory
  private let place: TemporaryDirectory
  private let journal: FileJournal

  init() throws {
    directory = try TemporaryDirectory()
    place = try TemporaryDirectory()
    journal = try directory.make()
    _ = try journal.append(Fixture.drafts(1...3), clock: Fixture.start)
  }

  private func rights(_ path: FilePath) -> mode_t {
    var status = stat()
    guard unsafe path.withPlatformString({ unsafe lstat($0, &status) }) == 0 else { return 0 }
    return status.st_mode & 0o7777
  }

  private func setRights(_ rights: mode_t, _ path: FilePath) {
    _ = unsafe path.withPlatformString { unsafe chmod($0, rights) }
  }

  private func append() throws { _ = try journal.append([Fixture.draft(4)], clock: Fixture.start) }

  @Test(
    "nothing is recorded in files that another copy shares",
    arguments: [
      "journal.json", "head", "segments/000000000001.jsonl",
    ])
  func hardLinks(name: String) throws {
    let before = try directory.read(name)
    let shared = place.path.appending("shared")
    let result = unsafe directory.path.appending(name).withPlatformString { old in
      unsafe shared.withPlatformString { new in unsafe link(old, new) }
    }
    try #require(result == 0)
    let error = try journalError { try append() }
    #expect(error.code == .sharedFile)
    #expect(error.hint?.contains("cp -a") == true)
    #expect(try directory.read(name) == before)
    #expect(try journal.head().sequence == 3)
  }

  @Test(
    "nothing is recorded while a stray segment stands behind the end",
    arguments: [
      "000000000002.jsonl", "000000000009.jsonl", "999999999999.jsonl",
    ])
  func straySegment(name: String) throws {
    try directory.write([], to: "segments/" + name)
    #expect(try journalError { try append() }.code == .damaged)
    #expect(try journal.verify().firstDamage != nil)
  }

  @Test("the empty segment that a crash leaves is none")
  func begunSegment() throws {
    try directory.write([], to: "segments/000000000004.jsonl")
    try append()
    #expect(try journal.verify().eventCount == 4)
  }

  @Test(
    "a backup is never made onto or inside the journal", arguments: ["", "backup", "segments", "a/../segments/x", "."])
  func backupInside(name: String) throws {
    let error = try journalError { _ = try journal.backup(to: directory.path.appending(name)) }
    #expect(error.code == .backupInside)
    let alias = place.path.appending("alias")
    try #require(try symbolicLink(to: directory.path.string, at: alias))
    #expect(try journalError { _ = try journal.backup(to: alias.appending(name)) }.code == .backupInside)
    #expect(try journal.verify().isWhole)
  }

  @Test("a backup has the rights of what it copies")
  func rightsOfBackup() throws {
    _ = try journal.attachments.add(once: "signed")
    setRights(0o700, directory.path)
    setRights(0o600, directory.path.appending("journal.json"))
    setRights(0o640, directory.path.appending("segments/000000000001.jsonl"))
    let backup = place.path.appending("backup")
    _ = try journal.backup(to: backup)
    let names = [
      "journal.json", "head", "segments", "segments/000000000001.jsonl", "attachments", "attachments/sha256",
    ]
    #expect(rights(backup) == 0o700)
    for name in names { #expect(rights(backup.appending(name)) == rights(directory.path.appending(name)), "\(name)") }
    // Brought forward, too; and what was read from a medium that is read only can be gone on with.
    setRights(0o600, directory.path.appending("segments/000000000001.jsonl"))
    try append()
    _ = try journal.backup(to: backup)
    #expect(rights(backup.appending("segments/000000000001.jsonl")) == 0o600)
    setRights(0o500, backup)
    _ = try FileJournal.restore(from: backup, to: place.path.appending("restored"))
    #expect(rights(place.path.appending("restored")) == 0o700)
  }

  @Test(
    "a link in the place of what a journal has is refused",
    arguments: [
      "quarantine", "attachments", "checkpoint", "README.md",
    ])
  func links(name: String) throws {
    try #require(try symbolicLink(to: place.path.string, at: directory.path.appending(name)))
    #expect(try journalError { _ = try journal.verify() }.code == .irregularFile)
  }

  @Test("a clock more than 400 days ahead is asked about", arguments: [JournalIdentity.Clock.system, .scripted])
  func clockAhead(clock: JournalIdentity.Clock) throws {
    let journal = InMemoryJournal(try Fixture.identity(clock))
    let leap = JournalLimits.clockLeapMilliseconds
    // An empty journal has no last time to compare with.
    _ = try journal.append([Fixture.draft(1)], clock: Fixture.start.advanced(byMilliseconds: 10 * leap))
    let last = Fixture.start.advanced(byMilliseconds: 10 * leap)
    _ = try journal.append([Fixture.draft(2)], clock: last.advanced(byMilliseconds: leap))
    let far = last.advanced(byMilliseconds: 2 * leap + 1)
    if clock == .system {
      #expect(try journalError { _ = try journal.append([Fixture.draft(3)], clock: far) }.code == .clockAhead)
      _ = try journal.append([Fixture.draft(3)], clock: far, acceptClock: true)
      _ = try journal.append([Fixture.draft(4)], clock: far)
    } else {
      _ = try journal.append([Fixture.draft(3)], clock: far)
    }
  }
}
