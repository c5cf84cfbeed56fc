import EventJournal
import SystemPackage
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Lets something crash at every step it makes, and looks at what each kind of crash leaves.
struct CrashSweep {
  /// The bytes of a write that are taken before the process dies.
  enum Offsets {
    /// Every number of them.
    case all
    /// The ends, the ends of sectors and lines' neighbourhoods by a stride.
    case sampled(stride: Int)
    /// None, half, all.
    case few

    func list(_ count: Int) -> [Int] {
      switch self {
      case .all: Array(0...count)
      case .few: [0, count / 2, count]
      case .sampled(let stride):
        Set(
          Swift.stride(from: 0, through: count, by: stride)
            + Swift.stride(from: 512, to: count, by: 512).flatMap { [$0 - 1, $0, $0 + 1] } + [0, 1, count - 1, count]
        ).filter { (0...count).contains($0) }.sorted()
      }
    }
  }

  /// The state from which it begins.
  let disk: SimulatedDisk
  var offsets = Offsets.all
  /// How many crashes by chance are looked at in each place.
  var chances = 1
  /// From `ACTA_TEST_SEED` when that is set, so that a failure can be run again.
  var seed: UInt64 = Self.environment("ACTA_TEST_SEED").flatMap { UInt64($0) } ?? 20_251_110
  var segmentBytes = JournalLimits.segmentBytes

  /// What one crash left.
  struct Remains {
    let disk: SimulatedDisk
    /// The events that the process had been told were recorded.
    let acknowledged: [JournalEvent]
    /// The seed and the place, to be shown when something is wrong.
    let name: String
    /// Whether the machine lived, so that there is something that a power failure could still take.
    var isUnsynced = false
  }

  static func environment(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }

  /// Answers in how many states it looked.
  @discardableResult
  func run(
    _ act: (SimulatedFileSystem, (AppendResult) -> Void) throws -> Void, check: (Remains) throws -> Void
  ) throws -> Int {
    let whole = SimulatedFileSystem(disk)
    try act(whole) { _ in }
    let steps = whole.steps
    var count = 0
    var generator = SeededGenerator(seed: seed)
    for (step, made) in steps.enumerated() {
      for byteCount in made.call == .write ? offsets.list(made.byteCount) : [0] {
        let system = SimulatedFileSystem(disk, dying: SimulatedFileSystem.Death(step: step, byteCount: byteCount))
        var acknowledged: [JournalEvent] = []
        try? act(system) { acknowledged += $0.events }
        // Without what wasn't synced, every byte of one write leaves the same.
        let crashes: [SimulatedDisk.Crash] =
          [.kill] + (byteCount == 0 ? [.nothingKept] : []) + Array(repeating: .chance, count: chances)
        for (number, crash) in crashes.enumerated() {
          let name = "seed \(seed), step \(step) (\(made.call)), byte \(byteCount), \(crash) \(number)"
          let remains = Remains(
            disk: system.disk.crashed(crash, using: &generator), acknowledged: acknowledged, name: name,
            isUnsynced: crash == .kill)
          do {
            try check(remains)
          } catch {
            Issue.record("\(name): \(error)")
          }
          count += 1
        }
      }
    }
    return count
  }

  /// Opens what a crash left: everything acknowledged is there, what came after is whole or absent, and work goes on.
  func checkContinues(_ remains: Remains, before: [JournalEvent], batches: [Int]) throws {
    let system = SimulatedFileSystem(remains.disk)
    let journal = try FileJournal(opening: simulatedPath, segmentBytes: segmentBytes, fileSystem: system)
    let seen = try journal.events().all()
    let known = before + remains.acknowledged
    guard seen.starts(with: known) else {
      Issue.record("\(remains.name): acknowledged events are lost: \(seen.count) of \(known.count) are left")
      return
    }
    var wholeCounts = [before.count]
    for batch in batches { wholeCounts.append((wholeCounts.last ?? 0) + batch) }
    if !wholeCounts.contains(seen.count) {
      Issue.record("\(remains.name): a batch is there in part: \(seen.count) events, not one of \(wholeCounts)")
    }
    if !seen.isEmpty && remains.isUnsynced {
      try checkKept(seen.count, system, "a reader saw \(seen.count) events", remains)
    }
    let next = try journal.append([Fixture.draft(900_001)], clock: Fixture.start)
    let report = try journal.verify()
    if next.events.first?.sequence.rawValue != seen.count + 1 || !report.isWhole || report.eventCount != seen.count + 1
      || report.tornTail != nil
    {
      Issue.record("\(remains.name): not whole after the next append: \(report)")
    }
    if remains.isUnsynced { try checkKept(seen.count + 1, system, "the next append was acknowledged", remains) }
  }

  /// Loses what isn't synced, and looks whether so many events are still there.
  private func checkKept(_ count: Int, _ system: SimulatedFileSystem, _ claim: String, _ remains: Remains) throws {
    var generator = SeededGenerator(seed: 0)
    let later = SimulatedFileSystem(system.disk.crashed(.nothingKept, using: &generator))
    let kept = try FileJournal(opening: simulatedPath, fileSystem: later).events().all().count
    if kept != count { Issue.record("\(remains.name): \(claim), and after a power loss \(kept) events are left") }
  }
}

/// Where the journal is in every simulated file system.
let simulatedPath: FilePath = "/journal"
