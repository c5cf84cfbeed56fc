import EventJournal
import SystemPackage
import Testing

@Suite("What a crash leaves, and what the next writer makes of it")
struct RecoveryTests {
  private let directory: TemporaryDirectory
  private let whole: [UInt8]
  private let head: [UInt8]

  /// A journal of five events in two batches, 1 and 2…5.
  init() throws {
    directory = try TemporaryDirectory()
    let journal = try directory.make()
    _ = try journal.append([Fixture.draft(1)], clock: Fixture.start)
    _ = try journal.append(Fixture.drafts(2...5), clock: Fixture.start)
    whole = try directory.read(firstSegment)
    head = try directory.read("head")
  }

  private func count() throws -> Int { try directory.reopened().events().all().count }

  @Test("a batch torn at any byte is never seen, is moved to quarantine, and the next append works")
  func everyTornByte() throws {
    let journal = try directory.reopened()
    _ = try journal.append(Fixture.drafts(6...7), clock: Fixture.start)
    let longer = try directory.read(firstSegment)
    for size in stride(from: whole.count + 1, to: longer.count, by: 7) {
      try directory.write(Array(longer[..<size]), to: firstSegment)
      try directory.write(head, to: "head")
      #expect(try count() == 5)
      #expect(try directory.reopened().verify().tornTail?.byteCount == size - whole.count)
      let next = try directory.reopened().append([Fixture.draft(9)], clock: Fixture.start)
      #expect(next.events.first?.sequence == 6)
      let copies = try directory.names("quarantine")
      #expect(copies.count == 1)
      let copy = "quarantine/" + (copies.first ?? "")
      #expect(copy == "quarantine/000000000001.jsonl-\(whole.count).bytes")
      #expect(try directory.read(copy) == Array(longer[whole.count..<size]))
      directory.remove(copy)
      #expect(try directory.reopened().verify().isWhole)
    }
  }

  @Test("a second torn tail at the same place doesn't overwrite the copy of the first")
  func quarantineKeepsAll() throws {
    for tail in ["{\"first", "{\"second"] {
      try directory.write(whole + Array(tail.utf8), to: firstSegment)
      try directory.reopened().openWriter(waitingAtMost: .zero).close()
    }
    let names = try directory.names("quarantine")
    #expect(names == ["000000000001.jsonl-\(whole.count)-2.bytes", "000000000001.jsonl-\(whole.count).bytes"])
    #expect(text(try directory.read("quarantine/" + names[0])) == "{\"second")
  }

  @Test("a tail of zero bytes is the end, and is cut off without a copy")
  func blankTail() throws {
    try directory.write(whole + [UInt8](repeating: 0, count: 5000), to: firstSegment)
    #expect(try count() == 5)
    _ = try directory.reopened().append([Fixture.draft(6)], clock: Fixture.start)
    #expect(try count() == 6)
    #expect(try !directory.names().contains("quarantine"))
  }

  @Test("a whole batch behind the head counts, and the next writer adopts it")
  func adoption() throws {
    let journal = try directory.reopened()
    _ = try journal.append([Fixture.draft(6)], clock: Fixture.start)
    try directory.write(head, to: "head")
    #expect(try count() == 6)
    let writer = try directory.reopened().openWriter(waitingAtMost: .zero)
    #expect(writer.head.sequence == 6)
    #expect(try directory.read("head") != head)
    writer.close()
    #expect(try directory.reopened().verify().isWhole)
  }

  @Test("while somebody writes, what is behind the head isn't seen")
  func readersStopAtHead() throws {
    let journal = try directory.reopened()
    let writer = try journal.openWriter(waitingAtMost: .zero)
    _ = try writer.append([Fixture.draft(6)], clock: Fixture.start)
    try directory.write(head, to: "head")
    #expect(try journal.head().sequence == 5)
    #expect(try count() == 5)
    writer.close()
    #expect(try count() == 6)
  }

  @Test(
    "a head that is missing, torn or behind is computed again", arguments: ["missing", "torn", "garbled", "behind"])
  func headIsRecomputed(how: String) throws {
    switch how {
    case "missing": directory.remove("head")
    case "torn": try directory.write(Array(head.dropLast(20)), to: "head")
    case "garbled": try directory.write(head.map { $0 == UInt8(ascii: "5") ? UInt8(ascii: "4") : $0 }, to: "head")
    default:
      let empty = try TemporaryDirectory()
      _ = try empty.make()
      try directory.write(empty.read("head"), to: "head")
    }
    #expect(try directory.reopened().head().sequence == 5)
    _ = try directory.reopened().append([Fixture.draft(6)], clock: Fixture.start)
    #expect(try directory.reopened().head().sequence == 6)
    let report = try directory.reopened().verify()
    #expect(report.isWhole && !report.isHeadMissing && report.eventCount == 6)
  }

  @Test("a journal shorter than its head, or with another last line, is damaged: for readers and writers")
  func headAhead() throws {
    let lines = whole.split(separator: 10, omittingEmptySubsequences: true)
    let shorter = lines.dropLast().flatMap { $0 + [10] }
    var changed = whole
    changed[whole.count - 4] ^= 1
    for (bytes, message) in [
      (Array(shorter), "the segment ends at byte \(shorter.count), before the last event that was recorded"),
      (changed, "the last line differs from the one that was recorded"),
    ] {
      try directory.write(bytes, to: firstSegment)
      for attempt in [
        { _ = try directory.reopened().events() },
        { try directory.reopened().openWriter(waitingAtMost: .zero).close() },
      ] {
        let error = try journalError(attempt)
        #expect(error.code == .damaged)
        #expect(error.message == message)
        #expect(error.place?.file == firstSegment)
        #expect(error.place?.line == 5)
        #expect(error.place?.sequence == 5)
      }
      #expect(try directory.read(firstSegment) == bytes)
    }
    directory.remove(firstSegment)
    #expect(try journalError { _ = try directory.reopened().head() }.message == "the segment is missing")
  }

  @Test("damage in the middle is an error, never mended, with or without a head")
  func middleDamage() throws {
    var changed = whole
    changed[40] ^= 4
    try directory.write(changed, to: firstSegment)
    let reading = try journalError { _ = try directory.reopened().events().all() }
    #expect(reading.code == .damaged)
    directory.remove("head")
    let writing = try journalError { try directory.reopened().openWriter(waitingAtMost: .zero).close() }
    #expect(writing.code == .damaged)
    #expect(try directory.read(firstSegment) == changed)
    #expect(try !directory.names().contains("quarantine"))
  }

  @Test("segments follow one another; a batch never spans two, an empty one is used")
  func segments() throws {
    let other = try TemporaryDirectory()
    _ = try other.make()
    var number = 1
    for size in [1, 3, 1, 20, 1, 2] {
      let journal = try other.reopened(segmentBytes: 1000)
      _ = try journal.append(Fixture.drafts(number...number + size - 1), clock: Fixture.start)
      number += size
    }
    #expect(
      try other.names("segments")
        == ["000000000001.jsonl", "000000000005.jsonl", "000000000026.jsonl"])
    try other.write([], to: "segments/000000000029.jsonl")
    let journal = try other.reopened(segmentBytes: 1000)
    #expect(try journal.events().all().count == 28)
    #expect(try journal.events(from: 24).all().map(\.sequence.rawValue) == [24, 25, 26, 27, 28])
    _ = try journal.append(Fixture.drafts(29...31), clock: Fixture.start)
    _ = try journal.append(Fixture.drafts(32...33), clock: Fixture.start)
    #expect(try journal.verify().isWhole)
    #expect(try other.reopened().events().all().count == 33)
    other.remove("head")
    #expect(try other.reopened().head().sequence == 33)
    other.remove("segments/000000000005.jsonl")
    let error = try journalError { _ = try other.reopened().head() }
    #expect(error.message == "the next event is missing, though segments/000000000032.jsonl follows")
  }

  @Test("links and special files are refused")
  func irregularFiles() throws {
    let elsewhere = try TemporaryDirectory()
    try elsewhere.write(whole, to: "segment")
    directory.remove(firstSegment)
    let target = elsewhere.path.appending("segment").string
    #expect(try symbolicLink(to: target, at: directory.path.appending(firstSegment)))
    let error = try journalError { _ = try directory.reopened().events().all() }
    #expect(error.code == .irregularFile)
    #expect(error.message == "a symbolic link or special file is where a plain file must be")
    directory.remove("journal.json")
    #expect(try pipe(at: directory.path.appending("journal.json")))
    #expect(try journalError { _ = try directory.reopened() }.code == .irregularFile)
  }

  @Test("a journal isn't made twice, nor found where none is")
  func creating() throws {
    let again = try journalError { _ = try directory.make() }
    #expect(again.code == .alreadyExists)
    #expect(
      again.description == "making a journal: there is a journal already [\(directory.path)/journal.json]"
        + " – choose another directory")
    let nowhere = try journalError { _ = try FileJournal(opening: directory.path.appending("segments")) }
    #expect(nowhere.code == .notAJournal)
    #expect(
      nowhere.description == "opening the journal: there is no journal.json [\(directory.path)/segments]"
        + " – name the directory of a journal, or make one")
    let deep = directory.path.appending("a").appending("b")
    let missing = try journalError { _ = try FileJournal(creating: Fixture.identity(), at: deep) }
    #expect(missing.code == .writeFailed)
    #expect(missing.underlying == .noSuchFileOrDirectory)
    #expect(missing.code.kind == .system)
  }
}
