import EventJournal
import Testing

@Suite("Verifying every byte")
struct VerificationTests {
  private let directory: TemporaryDirectory
  private let names: [String]

  /// A journal of nine events in two segments, with batches and every optional member.
  init() throws {
    directory = try TemporaryDirectory()
    let journal = try directory.make(segmentBytes: 1500)
    _ = try journal.append([Fixture.draft(1)], clock: Fixture.start)
    _ = try journal.append(Fixture.drafts(2...4), clock: Fixture.start)
    var draft = Fixture.draft(5, subject: nil)
    (draft.correlationID, draft.causationID, draft.data) = ("c", "d", [])
    _ = try journal.append([draft], clock: Fixture.start.advanced(byMilliseconds: -5))
    _ = try journal.append(Fixture.drafts(6...7), clock: Fixture.start.advanced(byMilliseconds: 5))
    _ = try journal.append([Fixture.draft(8)], clock: Fixture.start.advanced(byMilliseconds: 6))
    _ = try journal.append([Fixture.draft(9)], clock: Fixture.start.advanced(byMilliseconds: 6))
    names = try directory.names("segments").map { "segments/" + $0 }
  }

  private func report() throws -> VerificationReport { try directory.reopened().verify() }

  @Test("a good journal is whole, with its count, root and last hash")
  func whole() throws {
    #expect(names.count == 2)
    let head = try directory.reopened().head()
    let report = try report()
    #expect(report.isWhole)
    #expect(report.eventCount == 9)
    #expect(report.batchCount == 6)
    #expect(report.segmentCount == 2)
    #expect(report.tree == head.tree)
    #expect(report.leafHash == head.leafHash)
    #expect(report.tornTail == nil && !report.isHeadMissing && report.unknownFiles.isEmpty)
  }

  @Test("every changed byte of every segment is found, at its line")
  func everyByte() throws {
    for name in names {
      let bytes = try directory.read(name)
      var line = 1
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= 1 << UInt8(index % 8)
        try directory.write(changed, to: name)
        let place = try report().firstDamage?.place
        #expect(place?.file == name && place?.line == line, "bit \(index % 8) of byte \(index) of \(name)")
        if bytes[index] == 10 { line += 1 }
      }
      try directory.write(bytes, to: name)
    }
    #expect(try report().isWhole)
  }

  @Test("every shorter length of the last segment is found")
  func everyTruncation() throws {
    let name = try #require(names.last)
    let bytes = try directory.read(name)
    for size in 0..<bytes.count {
      try directory.write(Array(bytes[..<size]), to: name)
      let report = try report()
      let linesLeft = bytes[..<size].count { $0 == 10 }
      #expect(report.firstDamage?.place.file == name)
      #expect(report.firstDamage?.place.line == linesLeft + 1)
    }
  }

  @Test("a line that is deleted, doubled or swapped is found")
  func lines() throws {
    for name in names {
      let bytes = try directory.read(name)
      let lines = bytes.split(separator: 10)
      for index in lines.indices {
        var deleted = lines
        deleted.remove(at: index)
        var doubled = lines
        doubled.insert(lines[index], at: index)
        var swapped = lines
        swapped.swapAt(index, (index + 1) % lines.count)
        for changed in [deleted, doubled, swapped] {
          try directory.write(changed.flatMap { $0 + [10] }, to: name)
          #expect(try report().firstDamage?.place.file == name)
        }
      }
      try directory.write(bytes, to: name)
    }
  }

  @Test("every changed byte of journal.json is found, or isn't a journal any more")
  func everyIdentityByte() throws {
    let bytes = try directory.read("journal.json")
    var found = 0
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      try directory.write(changed, to: "journal.json")
      guard let journal = try? directory.reopened() else { continue }
      #expect(try journal.verify().firstDamage?.place.file == "journal.json")
      found += 1
    }
    #expect(found > 10)
  }

  @Test("says what is wrong in words a person can act on")
  func messages() throws {
    let name = names[1]
    let bytes = try directory.read(name)
    try directory.write(Array(bytes.dropLast(10)), to: name)
    let torn = try #require(try report().firstDamage)
    #expect(torn.message == "the line doesn't end, or is too long")
    #expect(torn.description.hasPrefix("\(name), line 4, byte "))
    #expect(torn.description.hasSuffix(", sequence 000000000009: the line doesn't end, or is too long"))
    let lastLine = try #require(bytes.dropLast().lastIndex(of: 10))
    try directory.write(Array(bytes[...lastLine]), to: name)
    #expect(try report().firstDamage?.message == "the journal ends here, but event 000000000009 was recorded")
    #expect(try report().eventCount == 8)
    try directory.write(bytes, to: name)
    directory.remove(names[0])
    #expect(try report().firstDamage?.message == "the event is missing here, segments/000000000006.jsonl follows")
  }

  @Test("without a head the loss of the last line doesn't show, and that is said")
  func missingHead() throws {
    directory.remove("head")
    let report = try report()
    #expect(report.isWhole && report.isHeadMissing && report.eventCount == 9)
  }

  @Test("files that the format doesn't know are named")
  func unknownFiles() throws {
    try directory.write([], to: "notes.txt")
    try directory.write([], to: "segments/1.jsonl")
    try directory.write([], to: "checkpoint")
    #expect(try report().unknownFiles == ["notes.txt", "segments/1.jsonl"])
    #expect(try report().isWhole)
  }

  @Test("a line of fifty million bytes is found without being kept")
  func hugeLine() throws {
    let name = names[1]
    let bytes = try directory.read(name)
    try directory.write(bytes.dropLast(2) + [UInt8](repeating: 0x20, count: 50_000_000) + [0x7D, 10], to: name)
    #expect(try report().firstDamage?.place.line == 4)
  }
}
