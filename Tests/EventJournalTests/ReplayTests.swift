import SystemPackage
import Testing

@testable import EventJournal

/// Reading a whole journal by blocks, on one thread or two, beside reading it event by event.
@Suite("Replaying a journal")
struct ReplayTests {
  /// Several segments, each of several blocks, and a line that is longer than a block.
  private static func journal(in directory: TemporaryDirectory) throws -> FileJournal {
    let journal = try directory.make(segmentBytes: 1 << 20)
    for batch in 0..<12 {
      let drafts = (1...300).map { number in
        Fixture.draft(batch * 300 + number, subject: number % 3 == 0 ? nil : "vn-la-labour/\(number % 5)")
      }
      _ = try journal.append(drafts, clock: Fixture.start)
    }
    _ = try journal.append(
      [Fixture.draft(5000, text: String(repeating: "ສະບາຍດີ ", count: 40_000))], clock: Fixture.start)
    try journal.appendTriples(from: 6001, upTo: 6900)
    return journal
  }

  /// What is read before reading ends or fails, and the failure.
  private struct Outcome: Equatable {
    var hashes: [LeafHash] = []
    var failure: String?
  }

  private func outcome(_ read: ((borrowing JournalEvent) -> Void) throws -> Void) -> Outcome {
    var outcome = Outcome()
    do {
      try read { outcome.hashes.append($0.leafHash) }
    } catch {
      outcome.failure = "\(error)"
    }
    return outcome
  }

  private func outcomes(_ journal: FileJournal, from first: SequenceNumber = .first) -> [Outcome] {
    [
      outcome { body in
        let reader = try journal.events(from: first)
        while let event = try reader.next() { body(event) }
      },
      outcome { body in try journal.forEachEvent(from: first) { body($0) } },
      outcome { body in try journal.forEachEvent(from: first, readingAhead: true) { body($0) } },
    ]
  }

  @Test("gives the same events in every way, from every place")
  func alike() throws {
    let directory = try TemporaryDirectory()
    let journal = try Self.journal(in: directory)
    #expect(try directory.names("segments").count > 2)
    let count = 12 * 300 + 1 + 900
    for first in [0, 1, 2, 299, 1800, 3600, 3601, 3602, count, count + 1] {
      let outcomes = outcomes(journal, from: SequenceNumber(first))
      #expect(outcomes[0].hashes.count == max(0, count - max(first, 1) + 1))
      for outcome in outcomes { #expect(outcome == outcomes[0] && outcome.failure == nil) }
    }
  }

  @Test("ends at the same damage in every way, after the same events")
  func damage() throws {
    let directory = try TemporaryDirectory()
    _ = try Self.journal(in: directory)
    for name in try directory.names("segments") {
      let good = try directory.read("segments/\(name)")
      for place in stride(from: 100, to: good.count, by: good.count / 3) {
        var changed = good
        changed[place] ^= 1
        try directory.write(changed, to: "segments/\(name)")
        guard let journal = try? directory.reopened() else { continue }
        let outcomes = outcomes(journal)
        #expect(outcomes[0].failure != nil, "byte \(place) of \(name)")
        for outcome in outcomes { #expect(outcome == outcomes[0], "byte \(place) of \(name)") }
      }
      try directory.write(good, to: "segments/\(name)")
    }
    directory.remove(try "segments/" + #require(directory.names("segments").dropFirst().first))
    let outcomes = try outcomes(directory.reopened())
    for outcome in outcomes { #expect(outcome == outcomes[0]) }
    #expect(outcomes[0].failure?.contains("missing") == true)
  }

  @Test("stops when whoever takes the events has had enough", arguments: [false, true])
  func enough(isAhead: Bool) throws {
    struct Enough: Error {}
    let directory = try TemporaryDirectory()
    let journal = try Self.journal(in: directory)
    for wanted in [1, 400, 3601] {
      var taken = 0
      #expect(throws: Enough.self) {
        try journal.forEachEvent(readingAhead: isAhead) { _ in
          taken += 1
          if taken == wanted { throw Enough() }
        }
      }
      #expect(taken == wanted)
    }
  }

  @Test("counts by type and by actor")
  func counts() throws {
    let directory = try TemporaryDirectory()
    let journal = try directory.make()
    var expected: (types: [String: Int], actors: [String: Int]) = ([:], [:])
    for number in 1...500 {
      var draft = Fixture.draft(number)
      draft.type = "acta.test.\(number % 90).v1"
      draft.actor = number % 7 == 0 ? nil : "Đỗ \"\(number % 60)\""
      expected.types[draft.type, default: 0] += 1
      expected.actors[draft.actor ?? "", default: 0] += 1
      _ = try journal.append([draft], clock: Fixture.start)
    }
    var counts = EventCounts()
    try journal.forEachEvent { counts.add($0) }
    #expect(counts.total == 500)
    #expect(counts.byType == expected.types)
    #expect(counts.byActor == expected.actors)
  }

  @Test("cuts a file into the same lines whatever the size of the first block", arguments: [1, 7, 64, 4096, 1 << 20])
  func blocks(firstBytes: Int) throws {
    let directory = try TemporaryDirectory()
    let lines = (0..<400).map { String(repeating: "x", count: $0 * $0 % 977) }
    try directory.write(Array((lines.joined(separator: "\n") + "\ntail").utf8), to: "file")
    let file = try LinuxFileSystem().open(directory.path.appending("file"), .read)
    var reader = LineBlockReader(file, from: 0, to: .max, firstBytes: firstBytes)
    var (bytes, tails): ([UInt8], [String]) = ([], [])
    while let block = try reader.next() {
      if block.isTerminated {
        #expect(block.offset == bytes.count)
        #expect(block.bytes.last == UInt8(ascii: "\n"))
        bytes += block.bytes
      } else {
        tails.append(text(block.bytes))
      }
    }
    #expect(text(bytes) == lines.joined(separator: "\n") + "\n")
    #expect(tails == ["tail"])
    var shorter = LineBlockReader(file, from: 1, to: 3, firstBytes: firstBytes)
    #expect(try shorter.next().map { text($0.bytes) } == "x\n")
    #expect(try shorter.next() == nil)
  }
}
