import EventJournal
import SystemPackage
import Testing

@Suite("Mending a journal from a copy")
struct RepairTests {
  private let directory: TemporaryDirectory
  private let place: TemporaryDirectory
  private let backup: FilePath
  private let names: [String]

  /// Twelve events in several segments, with an attached file, and a backup of all of it.
  init() throws {
    directory = try TemporaryDirectory()
    place = try TemporaryDirectory()
    backup = place.path.appending("backup")
    let journal = try directory.make(segmentBytes: 700)
    _ = try journal.append([Fixture.draft(1)], clock: Fixture.start)
    try journal.appendTriples(from: 2, upTo: 11)
    _ = try journal.append([Fixture.draft(11)], clock: Fixture.start)
    _ = try journal.append([Fixture.draft(12)], clock: Fixture.start)
    _ = try journal.attachments.add(once: "signed")
    _ = try journal.backup(to: backup)
    names = try directory.names("segments").map { "segments/" + $0 }
  }

  private func journal() throws -> FileJournal { try directory.reopened(segmentBytes: 700) }

  /// The journal is as it was, and the next event can be recorded.
  private func expectMended(_ before: [String: [UInt8]]) throws {
    for (name, bytes) in before { #expect(try directory.read(name) == bytes, "\(name)") }
    let report = try journal().verify()
    #expect(report.isWhole && report.eventCount == 12 && report.unknownFiles.isEmpty)
    #expect(try journal().append([Fixture.draft(13)], clock: Fixture.start).events.first?.sequence == 13)
  }

  private func contents() throws -> [String: [UInt8]] {
    try Dictionary(uniqueKeysWithValues: names.map { ($0, try directory.read($0)) })
  }

  @Test("a changed byte in any line of any segment is mended, and what stood there is kept", arguments: 0..<12)
  func changedByte(event: Int) throws {
    let before = try contents()
    #expect(names.count >= 3)
    var count = 0
    for name in names {
      var bytes = try directory.read(name)
      let lines = bytes.split(separator: 10)
      if event < count + lines.count {
        bytes[lines[event - count].startIndex + 40] ^= 1
        try directory.write(bytes, to: name)
        let restored = try journal().restoreDamaged(from: backup)
        #expect(restored.map(\.file) == [name])
        let aside = try #require(restored.first?.aside)
        #expect(aside.hasPrefix("quarantine/") && aside.hasSuffix(".jsonl-0.bytes"))
        #expect(try directory.read(aside) == bytes)
        return try expectMended(before)
      }
      count += lines.count
    }
  }

  @Test("segments that are missing, cut short, empty, or full of rubbish are mended in one go")
  func severalSegments() throws {
    let before = try contents()
    directory.remove(names[0])
    try directory.write(Array(try directory.read(names[1]).prefix(700)), to: names[1])
    try directory.write([], to: names[names.count - 1])
    let restored = try journal().restoreDamaged(from: backup)
    #expect(restored.map(\.file) == [names[0], names[1], names[names.count - 1]], "\(names)")
    #expect(restored.map { $0.aside == nil } == [true, false, false])
    try expectMended(before)
  }

  @Test("one file that is a copy of the segment will do, and of an older copy what it has is joined with the rest")
  func joined() throws {
    let before = try contents()
    let name = names[0]
    let good = try directory.read(name)
    let lines = good.split(separator: 10)
    var bytes = good
    bytes[40] ^= 1
    try directory.write(bytes, to: name)
    // The copy ends within the segment, behind the line that is damaged here.
    try place.write(Array(lines[0]) + [10], to: "copy.jsonl")
    let restored = try journal().restoreDamaged(from: place.path.appending("copy.jsonl"))
    #expect(restored.map(\.file) == [name])
    try expectMended(before)
  }

  @Test("a copy that went another way, or lacks what is damaged, is refused, and nothing is changed")
  func mismatch() throws {
    let last = names[names.count - 1]
    var bytes = try directory.read(last)
    bytes[bytes.count - 40] ^= 1
    try directory.write(bytes, to: last)
    let (fork, older) = (place.path.appending("fork"), place.path.appending("older"))
    let forked = try FileJournal(creating: Fixture.identity(), at: fork, segmentBytes: 700)
    _ = try forked.append([Fixture.draft(1)], clock: Fixture.start)
    try forked.appendTriples(from: 2, upTo: 11)
    _ = try forked.append([Fixture.draft(11)], clock: Fixture.start)
    _ = try FileJournal.restore(from: fork, to: older)
    _ = try forked.append([Fixture.draft(60)], clock: Fixture.start)
    for copy in [fork, older] {
      let error = try journalError { _ = try journal().restoreDamaged(from: copy) }
      #expect(error.code == .copyDoesNotMatch && error.hint == "nothing was changed; try another copy")
      #expect(error.path == copy)
      #expect(try directory.read(last) == bytes)
      #expect(try directory.names("segments").map { "segments/" + $0 } == names)
    }
    #expect(try !directory.names().contains("quarantine"))
    let nothing = try journalError { _ = try journal().restoreDamaged(from: place.path.appending("nowhere")) }
    #expect(nothing.code == .notAJournal)
    #expect(
      nothing.description == "bringing back what is damaged: there is no file and no directory "
        + "[\(place.path.appending("nowhere"))] – name the directory of a backup, or a copy of the damaged segment")
  }

  @Test("neighbouring segments that are missing are brought back one after the other")
  func neighbours() throws {
    let before = try contents()
    for name in names.dropFirst().dropLast() { directory.remove(name) }
    #expect(names.count >= 4)
    #expect(try journal().restoreDamaged(from: backup).map(\.file) == Array(names.dropFirst().dropLast()))
    try expectMended(before)
  }

  @Test("whole events behind the head stay, and what was recorded in the copy later doesn't come")
  func behindHead() throws {
    let last = names[names.count - 1]
    let head = try directory.read("head")
    _ = try directory.reopened().append([Fixture.draft(13)], clock: Fixture.start)
    _ = try FileJournal(opening: backup, segmentBytes: 1 << 20).append([Fixture.draft(60)], clock: Fixture.start)
    // As a crash leaves it: the event is durable, its head isn't written.
    #expect(try directory.names("segments").count == names.count)
    let bytes = try directory.read(last)
    try directory.write(head, to: "head")
    var changed = bytes
    changed[40] ^= 1
    try directory.write(changed, to: last)
    _ = try journal().restoreDamaged(from: backup)
    #expect(try directory.read(last) == bytes)
  }

  @Test("a copy that is damaged in the same place is not tried for ever")
  func damagedCopy() throws {
    var bytes = try directory.read(names[0])
    bytes[40] ^= 1
    try directory.write(bytes, to: names[0])
    try place.write(bytes, to: "backup/" + names[0])
    let error = try journalError { _ = try journal().restoreDamaged(from: backup) }
    #expect(error.code == .copyDoesNotMatch)
    #expect(try directory.read(names[0]) == bytes)
    #expect(try directory.names("segments").map { "segments/" + $0 } == names)
  }

  @Test("a journal with nothing wrong is left alone")
  func sound() throws {
    #expect(try journal().restoreDamaged(from: backup).isEmpty)
    #expect(try journal().quarantineTail() == nil)
    #expect(try !directory.names().contains("quarantine"))
  }

  @Test("an attached file that was changed or lost is brought back")
  func attachedFile() throws {
    let hash = try #require(try journal().attachments.hashes().first)
    let digits = hash.description
    let name = "attachments/sha256/\(digits.prefix(2))/\(digits.dropFirst(2))"
    directory.remove(name)
    try directory.write(Array("changed".utf8), to: name)
    let restored = try journal().restoreDamaged(from: backup)
    #expect(restored.map(\.file) == [name])
    #expect(try directory.read(try #require(restored.first?.aside)) == Array("changed".utf8))
    #expect(try directory.read(name) == Array("signed".utf8))
    directory.remove(name)
    #expect(try journal().attachments.restore(hash, from: backup).aside == nil)
    #expect(try directory.read(name) == Array("signed".utf8))
    let other = try journalError { _ = try journal().attachments.restore(LeafHash(of: []), from: backup) }
    #expect(other.code == .copyDoesNotMatch)
  }

  @Test("journal.json comes back from a copy of the same journal, and from no other")
  func identity() throws {
    let before = try directory.read("journal.json")
    let other = place.path.appending("other")
    _ = try FileJournal(creating: Fixture.identity(.scripted), at: other)
    for damage in [nil, Array("{}\n".utf8), Array(text(before).replacing("system", with: "scripted").utf8)] {
      directory.remove("journal.json")
      if let damage { try directory.write(damage, to: "journal.json") }
      let refused = try journalError { _ = try FileJournal.restoreIdentity(of: directory.path, from: other) }
      #expect(refused.code == .copyDoesNotMatch)
      let restored = try FileJournal.restoreIdentity(of: directory.path, from: backup)
      #expect((restored.aside == nil) == (damage == nil))
      #expect(try directory.read("journal.json") == before)
      #expect(try journal().verify().isWhole)
    }
  }
}

@Suite("Mending the end of a journal")
struct EndRepairTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    let journal = try directory.make()
    for number in 1...5 { _ = try journal.append([Fixture.draft(number)], clock: Fixture.start) }
  }

  @Test("a torn tail is put aside when asked, with the place where it stood")
  func tornTail() throws {
    let good = try directory.read(firstSegment)
    let torn = Array("{\"specversion\":\"1.0\",\"id\":\"01".utf8)
    try directory.write(good + torn, to: firstSegment)
    let tail = try #require(try directory.reopened().quarantineTail())
    #expect(tail.file == firstSegment && tail.byteOffset == good.count && tail.byteCount == torn.count)
    #expect(try directory.read(try #require(tail.copy)) == torn)
    #expect(try directory.read(firstSegment) == good)
    try directory.write(good + [0, 0, 0], to: firstSegment)
    #expect(try directory.reopened().quarantineTail()?.copy == nil)
    #expect(try directory.read(firstSegment) == good)
  }

  @Test("events lost at the end are given up only when asked, and what head said of them is kept")
  func lostEnd() throws {
    let head = try directory.read("head")
    let lines = try directory.read(firstSegment).split(separator: 10)
    try directory.write(Array(lines.dropLast(2).joined(separator: [10])) + [10], to: firstSegment)
    let report = try directory.reopened().verify()
    #expect(report.isEndLost && report.eventCount == 3)
    #expect(try journalError { _ = try directory.reopened().quarantineTail() }.code == .damaged)
    let aside = try #require(try directory.reopened().rewriteHead())
    #expect(aside == "quarantine/head.bytes")
    #expect(try directory.read(aside) == head)
    #expect(try directory.reopened().verify().isWhole)
    #expect(try directory.reopened().append([Fixture.draft(6)], clock: Fixture.start).events.first?.sequence == 4)
  }

  @Test("a head is not made again over entries that are damaged")
  func damagedBefore() throws {
    var bytes = try directory.read(firstSegment)
    bytes[40] ^= 1
    try directory.write(bytes, to: firstSegment)
    let head = try directory.read("head")
    #expect(try journalError { _ = try directory.reopened().rewriteHead() }.code == .damaged)
    #expect(try directory.read("head") == head)
    #expect(try !directory.names().contains("quarantine"))
  }
}
