import EventJournal
import SystemPackage
import Testing

@Suite("Every mutation of a small journal")
struct MutationTests {
  private let system = SimulatedFileSystem()
  private let segment = simulatedPath.appending(firstSegment)

  /// A journal of three events in two batches, with every member of the envelope.
  init() throws {
    let journal = try FileJournal(creating: Fixture.identity(), at: simulatedPath, fileSystem: system)
    var draft = EventDraft(id: Fixture.id(1), type: "a.b.v1", subject: "s", actor: "Đ", data: Array("{\"n\":1}".utf8))
    (draft.correlationID, draft.causationID) = ("c", "d")
    _ = try journal.append([draft], clock: Fixture.start)
    let pair = [EventDraft(id: Fixture.id(2), type: "a.b.v1"), EventDraft(id: Fixture.id(3), type: "a.b.v1")]
    _ = try journal.append(pair, clock: Fixture.start.advanced(byMilliseconds: -1))
  }

  private func bytes(_ path: FilePath) throws -> [UInt8] {
    let file = try system.open(path, .read)
    return try file.read(upTo: file.size(), at: 0)
  }

  private func replace(_ path: FilePath, _ bytes: [UInt8]) throws {
    let file = try system.open(path, .write)
    try file.truncate(to: 0)
    _ = try file.write(bytes[...], at: 0)
  }

  private func report() throws -> VerificationReport {
    try FileJournal(opening: simulatedPath, fileSystem: system).verify()
  }

  @Test("each single-bit flip in the segment is reported at its line")
  func everyBit() throws {
    let good = try bytes(segment)
    var line = 1
    for index in good.indices {
      for bit in 0..<8 {
        var changed = good
        changed[index] ^= 1 << UInt8(bit)
        try replace(segment, changed)
        let place = try report().firstDamage?.place
        if place?.line != line || place?.file != firstSegment {
          Issue.record("bit \(bit) of byte \(index): \(place.map(\.description) ?? "silent"), not line \(line)")
        }
      }
      if good[index] == 10 { line += 1 }
    }
    #expect(line == 4)
  }

  @Test("each single-bit flip and each truncation of the head is seen, and changes nothing that is read")
  func head() throws {
    let path = simulatedPath.appending("head")
    let good = try bytes(path)
    for index in good.indices {
      for changed in (0..<8).map({ bit in
        var changed = good
        changed[index] ^= 1 << UInt8(bit)
        return changed
      }) + [Array(good[..<index])] {
        try replace(path, changed)
        let report = try report()
        #expect(report.isHeadMissing && report.isWhole && report.eventCount == 3)
      }
    }
  }

  @Test("each single-bit flip in journal.json is seen, in an empty journal too", arguments: [false, true])
  func identity(isEmpty: Bool) throws {
    let system = isEmpty ? SimulatedFileSystem() : system
    if isEmpty { _ = try FileJournal(creating: Fixture.identity(), at: simulatedPath, fileSystem: system) }
    let file = try system.open(simulatedPath.appending("journal.json"), .write)
    let good = try file.read(upTo: 4096, at: 0)
    var reported = 0
    for index in good.indices {
      for bit in 0..<8 {
        _ = try file.write([good[index] ^ (1 << UInt8(bit))], at: index)
        if let journal = try? FileJournal(opening: simulatedPath, fileSystem: system) {
          let place = try journal.verify().firstDamage?.place
          if place?.file != "journal.json" { Issue.record("bit \(bit) of byte \(index): \(place as Any)") }
          reported += 1
        }
      }
      _ = try file.write([good[index]], at: index)
    }
    #expect(reported > 50)
  }

  @Test("a line of another journal in the place of any line is reported there, and so is one put in between")
  func mixed() throws {
    let other = SimulatedFileSystem()
    let otherIdentity = try JournalIdentity(origin: "tests.example", created: Fixture.start.advanced(byMilliseconds: 1))
    let journal = try FileJournal(creating: otherIdentity, at: simulatedPath, fileSystem: other)
    for number in 1...3 { _ = try journal.append([Fixture.draft(number)], clock: Fixture.start) }
    let foreign = try journal.events().all().map(\.line)
    let own = try bytes(segment).split(separator: 10)
    for line in own.indices {
      for strange in foreign {
        var replaced = own
        replaced[line] = strange
        var inserted = own
        inserted.insert(strange, at: line)
        for lines in [replaced, inserted] {
          try replace(segment, Array(lines.joined(separator: [10])) + [10])
          #expect(try report().firstDamage?.place.line == line + 1)
        }
      }
    }
  }

  @Test("an identifier that stands there twice is reported where it stands again")
  func repeatedIdentifier() throws {
    let lines = try bytes(segment).split(separator: 10)
    let forged = text(lines[1]).replacing(Fixture.id(2).description, with: Fixture.id(1).description)
    let leaf = LeafHash(leaf: Array(forged.utf8)[...])
    let third = text(lines[2]).replacing(LeafHash(leaf: lines[1]).description, with: leaf.description)
    try replace(segment, Array("\(text(lines[0]))\n\(forged)\n\(third)\n".utf8))
    try system.remove(simulatedPath.appending("head"))
    let report = try report()
    #expect(report.firstDamage?.place.line == 2 && report.eventCount == 1)
    #expect(report.firstDamage?.message == "the identifier \(Fixture.id(1)) occurs here again")
  }
}
