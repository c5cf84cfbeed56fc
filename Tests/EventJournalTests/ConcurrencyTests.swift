import EventJournal
import Testing

@Suite("Several at one directory")
struct ConcurrencyTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    _ = try directory.make()
  }

  @Test("two openings append, a third reads and a fourth verifies: no gap, never half a batch, all whole")
  func writersAndReaders() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for half in 0...1 {
        group.addTask {
          try directory.reopened(segmentBytes: 20_000).appendTriples(from: half * 1000, upTo: half * 1000 + 300)
        }
      }
      group.addTask {
        let journal = try directory.reopened()
        var seen = 0
        for try await batch in journal.follow() {
          #expect(batch.count == 3)
          #expect(batch.first?.sequence.rawValue == seen + 1)
          seen += batch.count
          if seen == 600 { break }
        }
      }
      group.addTask {
        for _ in 0..<10 {
          let report = try directory.reopened().verify()
          #expect(report.isWhole)
        }
      }
      try await group.waitForAll()
    }
    let report = try directory.reopened().verify()
    #expect(report.isWhole && report.eventCount == 600 && report.batchCount == 200 && report.tornTail == nil)
  }

  @Test("of a dissolution and a signature by the same body, each conditional on the other's absence, one is refused")
  func race() async throws {
    for round in 0..<20 {
      let known = try directory.reopened().head().sequence
      let outcomes = await withTaskGroup(of: Bool.self) { group in
        for act in ["dissolved", "signed"] {
          group.addTask {
            let draft = EventDraft(
              id: Fixture.id(round * 2 + (act == "signed" ? 1 : 0)), type: "acta.test.\(act).v1", subject: "molisa")
            let condition = AppendCondition.nothingSince(known, subjects: ["molisa"])
            return (try? directory.reopened().append([draft], condition: condition, clock: Fixture.start)) != nil
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.count { $0 } == 1)
    }
    #expect(try directory.reopened().events(subject: "molisa").all().count == 20)
  }
}
