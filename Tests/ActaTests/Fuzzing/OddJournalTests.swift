import Foundation
import MeetingRecords
import Testing

/// Well-chained journals of odd content: every reading command, report and format ends, and the catalog agrees with the journal.
///
/// `Tests/Slow/fuzz-journals` goes on with other seeds for as long as it is told.
@Suite(.serialized) struct OddJournalTests {
  private static let given = ProcessInfo.processInfo.environment

  /// How many seconds of the processor one thing may take.
  private static let seconds = given["ACTA_FUZZ_SECONDS"].flatMap(Int.init) ?? 600

  /// The seeds: that which the environment names and those behind it, or a few that are the same every time.
  static var seeds: [UInt64] {
    guard let seed = given["ACTA_FUZZ_SEED"].flatMap(UInt64.init) else { return [1, 2] }
    return (0..<(given["ACTA_FUZZ_COUNT"].flatMap(UInt64.init) ?? 1)).map { seed &+ $0 }
  }

  @Test(arguments: seeds) func `every reading command ends, and the catalog agrees`(seed: UInt64) throws {
    let watch = Watch(seconds: Self.seconds)
    defer { watch.stop() }
    try OddJournalRun(seed: seed, isBrief: Self.given["ACTA_FUZZ_SEED"] == nil, note: watch.note).run()
  }

  @Test(arguments: [Shape.circles, Shape.depths])
  func `every walk ends over what has no end, or is deeper than the stack`(shapes: [Shape]) throws {
    let watch = Watch(seconds: Self.seconds)
    defer { watch.stop() }
    try OddJournalRun(shapes, note: watch.note).run()
  }

  /// What a shape says must be read, or nothing walks over it.
  @Test(arguments: Shape.allCases) func `the entries of a shape have their form`(shape: Shape) throws {
    for (number, draft) in OddJournal([shape]).drafts.enumerated() {
      let stamp = EntryStamp(
        sequence: number + 1, id: EntryIdentifier(high: 0, low: UInt64(number)), timeMilliseconds: 0,
        subject: try Identifier(draft.subject ?? ""))
      let entry = Entry(stamp: stamp, wireName: draft.type, data: draft.data, in: .meetingRecords)
      #expect(entry.payload != nil && entry.unread == nil, "\(draft): \(entry.unread?.problem?.description ?? "")")
    }
  }

  /// The same seed makes the same journal: a failure can be run again.
  @Test func `a seed makes one journal`() {
    #expect(OddJournal(seed: 5).drafts.map(\.data) == OddJournal(seed: 5).drafts.map(\.data))
    #expect(OddJournal(seed: 5).drafts.map(\.data) != OddJournal(seed: 6).drafts.map(\.data))
  }
}

/// Ends the process where one thing takes too much of the processor's time; the log says what it was.
private struct Watch {
  private let seconds: Int
  /// So that it is known what a crash ended, and what takes long.
  private let log: FileHandle?

  init(seconds: Int) {
    self.seconds = seconds
    log = ProcessInfo.processInfo.environment["ACTA_FUZZ_LOG"].flatMap { FileHandle(forWritingAtPath: $0) }
    _ = try? log?.seekToEnd()
  }

  func note(_ what: String) {
    allow(seconds)
    let used = Double(clock()) / Double(CLOCKS_PER_SEC)
    try? log?.write(contentsOf: Data("\(used) \(what)\n".utf8))
  }

  func stop() { allow(0) }

  /// The system ends the process with SIGPROF after so many seconds of the processor; 0 for never.
  private func allow(_ seconds: Int) {
    var time = itimerval(it_interval: timeval(), it_value: timeval(tv_sec: seconds, tv_usec: 0))
    let status = unsafe setitimer(Int32(ITIMER_PROF.rawValue), &time, nil)
    precondition(status == 0)
  }
}
