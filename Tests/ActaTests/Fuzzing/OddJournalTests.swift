import Dispatch
import Foundation
import MeetingRecords
import Synchronization
import Testing

/// Well-chained journals of odd content: every reading command, report and format ends, and the catalog agrees with the journal.
///
/// `Tests/Slow/fuzz-journals` goes on with other seeds for as long as it is told.
@Suite(.serialized) struct OddJournalTests {
  private static let given = ProcessInfo.processInfo.environment

  /// The seeds: that which the environment names and those behind it, or a few that are the same every time.
  static var seeds: [UInt64] {
    guard let seed = given["ACTA_FUZZ_SEED"].flatMap(UInt64.init) else { return [1, 2, 3] }
    return (0..<(given["ACTA_FUZZ_COUNT"].flatMap(UInt64.init) ?? 1)).map { seed &+ $0 }
  }

  @Test(arguments: seeds) func `every reading command ends, and the catalog agrees`(seed: UInt64) throws {
    let watch = Watch(seed: seed, seconds: Self.given["ACTA_FUZZ_SECONDS"].flatMap(Double.init) ?? 600)
    defer { watch.stop() }
    try OddJournalRun(seed: seed, isBrief: Self.given["ACTA_FUZZ_SEED"] == nil, note: watch.note).run()
  }

  @Test(arguments: [Shape.circles, Shape.depths])
  func `every walk ends over what has no end, or is deeper than the stack`(shapes: [Shape]) throws {
    let watch = Watch(seed: 0, seconds: 600)
    defer { watch.stop() }
    try OddJournalRun(shapes, note: watch.note).run()
  }

  /// What a shape says must be read, or nothing walks over it.
  @Test(arguments: Shape.allCases) func `the entries of a shape have their form`(shape: Shape) throws {
    for (number, draft) in OddJournal([shape]).drafts.enumerated() {
      let stamp = EntryStamp(
        sequence: number + 1, id: EntryIdentifier(high: 0, low: UInt64(number)), timeMilliseconds: 0,
        subject: try Identifier(draft.subject ?? ""))
      let entry = Entry(stamp: stamp, wireName: draft.type, data: draft.data)
      #expect(entry.payload != nil && entry.unread == nil, "\(draft): \(entry.unread?.problem?.description ?? "")")
    }
  }

  /// The same seed makes the same journal: a failure can be run again.
  @Test func `a seed makes one journal`() {
    #expect(OddJournal(seed: 5).drafts.map(\.data) == OddJournal(seed: 5).drafts.map(\.data))
    #expect(OddJournal(seed: 5).drafts.map(\.data) != OddJournal(seed: 6).drafts.map(\.data))
  }
}

/// Ends the process where one thing takes too much of the processor's time, and says what it was.
private final class Watch {
  /// What is being done, and since when.
  private final class Now: Sendable {
    let state = Mutex<(what: String, began: Double)>(("", 0))
  }
  private let now = Now()
  private let timer: any DispatchSourceTimer
  private let log: String?

  init(seed: UInt64, seconds: Double) {
    log = ProcessInfo.processInfo.environment["ACTA_FUZZ_LOG"]
    timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.setEventHandler { [now] in
      let (what, began) = now.state.withLock { $0 }
      guard !what.isEmpty, Self.processorSeconds - began > seconds else { return }
      let failure = "ACTA_FUZZ_SEED=\(seed): more than \(seconds) s of the processor: \(what)\n"
      FileHandle.standardError.write(Data(failure.utf8))
      abort()
    }
    timer.resume()
    note("seed \(seed)")
  }

  func note(_ what: String) {
    now.state.withLock { $0 = (what, Self.processorSeconds) }
    // So that it is known what a crash ended.
    if let log { try? Data(what.utf8).write(to: URL(fileURLWithPath: log)) }
  }

  func stop() { timer.cancel() }

  private static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
