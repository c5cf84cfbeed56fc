import EventJournal
import SystemPackage
import Testing

@Suite("Crashes in the simulated file system")
struct CrashTests {
  /// Whether the long forms run, as `Tests/Slow/exhaustive` asks for.
  static let isSlow = CrashSweep.environment("ACTA_SLOW_TESTS") != nil

  private let disk: SimulatedDisk
  private let before: [JournalEvent]

  /// A journal of three events in two batches, all durable but the head.
  init() throws {
    let system = SimulatedFileSystem()
    let journal = try FileJournal(creating: Fixture.identity(), at: simulatedPath, fileSystem: system)
    _ = try journal.append([Fixture.draft(1)], clock: Fixture.start)
    _ = try journal.append(Fixture.drafts(2...3), clock: Fixture.start)
    before = try journal.events().all()
    disk = system.disk
  }

  @Test("at every byte of an append of 1 or 3 events, and of 50 at chosen bytes", arguments: [1, 3, 50])
  func everyByte(count: Int) throws {
    var sweep = CrashSweep(disk: disk)
    if count == 50 && !Self.isSlow { sweep.offsets = .sampled(stride: 797) }
    let states = try sweep.run { system, acknowledge in
      let journal = try FileJournal(opening: simulatedPath, fileSystem: system)
      acknowledge(try journal.append(Fixture.drafts(101...100 + count), clock: Fixture.start))
    } check: {
      try sweep.checkContinues($0, before: before, batches: [count])
    }
    print("append of \(count): \(states) states after crashes, seed \(sweep.seed)")
    #expect(states > 250)
  }

  @Test("where a segment is full and the next one begins, with several batches in one turn")
  func segmentRoll() throws {
    var sweep = CrashSweep(disk: disk, offsets: .sampled(stride: 181), chances: 2)
    sweep.segmentBytes = 1500
    let states = try sweep.run { system, acknowledge in
      let journal = try FileJournal(opening: simulatedPath, segmentBytes: 1500, fileSystem: system)
      try journal.withWriter { writer in
        for first in [101, 111, 121] {
          acknowledge(try writer.append(Fixture.drafts(first...first + 2), clock: Fixture.start))
        }
      }
    } check: {
      try sweep.checkContinues($0, before: before, batches: [3, 3, 3])
    }
    #expect(states > 100)
  }

  @Test("while a journal is made: it is there, or can be made again in the same place")
  func creation() throws {
    let sweep = CrashSweep(disk: SimulatedDisk(), offsets: .sampled(stride: 61), chances: 8)
    let states = try sweep.run { system, acknowledge in
      let journal = try FileJournal(creating: Fixture.identity(), at: simulatedPath, fileSystem: system)
      acknowledge(try journal.append([Fixture.draft(1)], clock: Fixture.start))
    } check: { remains in
      let system = SimulatedFileSystem(remains.disk)
      let opened = Result { try FileJournal(opening: simulatedPath, fileSystem: system) }
      if case .failure(let error) = opened {
        guard remains.acknowledged.isEmpty, (error as? JournalError)?.code == .notAJournal else { throw error }
        _ = try FileJournal(creating: Fixture.identity(), at: simulatedPath, fileSystem: system)
      }
      let made = CrashSweep.Remains(
        disk: system.disk, acknowledged: remains.acknowledged, name: remains.name, isUnsynced: true)
      try sweep.checkContinues(made, before: [], batches: [1])
    }
    #expect(states > 100)
  }

  @Test("a journal that was made is there after a power loss")
  func creationIsDurable() throws {
    let system = SimulatedFileSystem()
    _ = try FileJournal(creating: Fixture.identity(), at: simulatedPath, fileSystem: system)
    var generator = SeededGenerator(seed: 1)
    let after = SimulatedFileSystem(system.disk.crashed(.nothingKept, using: &generator))
    #expect(try FileJournal(opening: simulatedPath, fileSystem: after).head().sequence == .zero)
  }

  @Test("in the recovery from a crash, in the recovery from that, and with the head lost each time")
  func recovery() throws {
    let dying = SimulatedFileSystem(disk, dying: SimulatedFileSystem.Death(step: 1, byteCount: 700))
    let torn = try FileJournal(opening: simulatedPath, fileSystem: dying)
    #expect(throws: JournalError.self) { try torn.append(Fixture.drafts(101...103), clock: Fixture.start) }
    for isHeadLost in [false, true] {
      var first = dying.disk
      if isHeadLost { try first.removeHead() }
      let sweep = CrashSweep(disk: first, offsets: Self.isSlow ? .sampled(stride: 97) : .few)
      let states = try sweep.run { system, _ in
        try FileJournal(opening: simulatedPath, fileSystem: system).openWriter(waitingAtMost: .zero).close()
      } check: { remains in
        let again = CrashSweep(disk: remains.disk, offsets: .few)
        try again.run { system, _ in
          try FileJournal(opening: simulatedPath, fileSystem: system).openWriter(waitingAtMost: .zero).close()
        } check: {
          try again.checkContinues($0, before: before, batches: [3])
        }
      }
      #expect(states > 15)
    }
  }

  @Test("in the adoption of a batch that is whole and that nobody was told of")
  func adoption() throws {
    let dying = SimulatedFileSystem(disk, dying: SimulatedFileSystem.Death(step: 1))
    let journal = try FileJournal(opening: simulatedPath, fileSystem: dying)
    #expect(throws: JournalError.self) { try journal.append(Fixture.drafts(101...103), clock: Fixture.start) }
    let sweep = CrashSweep(disk: dying.disk, offsets: .sampled(stride: 181), chances: 4)
    try sweep.run { system, acknowledge in
      let journal = try FileJournal(opening: simulatedPath, fileSystem: system)
      acknowledge(try journal.append(Fixture.drafts(101...103), clock: Fixture.start))
    } check: {
      try sweep.checkContinues($0, before: before, batches: [3])
    }
  }

  @Test("after a write that didn't fit was taken back and another one begun")
  func takenBack() throws {
    let sweep = CrashSweep(disk: disk, offsets: .sampled(stride: 181), chances: 8)
    try sweep.run { system, acknowledge in
      let journal = try FileJournal(opening: simulatedPath, fileSystem: system)
      try journal.withWriter { writer in
        system.plan.writtenAtOnce = 900
        system.plan.fail(.write, after: 1, .noSpace)
        #expect(throws: JournalError.self) { try writer.append(Fixture.drafts(101...106), clock: Fixture.start) }
        system.plan.writtenAtOnce = .max
        acknowledge(try writer.append([Fixture.draft(201)], clock: Fixture.start))
      }
    } check: {
      try sweep.checkContinues($0, before: before, batches: [1])
    }
  }

  @Test("after a failed sync nothing is acknowledged, and the next process makes the batch durable by writing it again")
  func failedSync() throws {
    let system = SimulatedFileSystem(disk)
    system.plan.fail(.synchronize, .ioError)
    let journal = try FileJournal(opening: simulatedPath, fileSystem: system)
    #expect(try journalError { _ = try journal.append([Fixture.draft(9)], clock: Fixture.start) }.code == .syncFailed)
    let again = try FileJournal(opening: simulatedPath, fileSystem: system)
    #expect(try again.append([Fixture.draft(9)], clock: Fixture.start).wasAlreadyPresent)
    var generator = SeededGenerator(seed: 1)
    let after = SimulatedFileSystem(system.disk.crashed(.nothingKept, using: &generator))
    #expect(try FileJournal(opening: simulatedPath, fileSystem: after).events().all().count == 4)
  }
}

extension SimulatedDisk {
  /// Takes the head away, as a crash may.
  mutating func removeHead() throws {
    let system = SimulatedFileSystem(self)
    try system.remove(simulatedPath.appending("head"))
    self = system.disk
  }
}
