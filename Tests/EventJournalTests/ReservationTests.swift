import EventJournal
import SystemPackage
import Testing

@Suite("Zero bytes behind the last batch while a writer stays")
struct ReservationTests {
  private let system = SimulatedFileSystem()
  private let journal: FileJournal

  init() throws {
    journal = try FileJournal(
      creating: Fixture.identity(), at: simulatedPath, segmentBytes: 6000, reservedBytes: 2000, fileSystem: system)
  }

  private func bytes(_ name: String = firstSegment) throws -> [UInt8] {
    let file = try system.open(simulatedPath.appending(name), .read)
    return try file.read(upTo: file.size(), at: 0)
  }

  private func append(_ writer: any JournalWriter, _ numbers: ClosedRange<Int>) throws {
    _ = try writer.append(Fixture.drafts(numbers), clock: Fixture.start)
  }

  @Test("they come with the second batch, are used up by the next ones, and go with the writer")
  func life() throws {
    let writer = try journal.openWriter(waitingAtMost: .zero)
    try append(writer, 1...1)
    #expect(try bytes().last == UInt8(ascii: "\n"), "a writer that has one batch pays nothing")
    try append(writer, 2...2)
    let size = writer.head.endOffset + 2000
    #expect(try bytes().count == size)
    #expect(try bytes()[writer.head.endOffset...].allSatisfy { $0 == 0 })
    try append(writer, 3...4)
    #expect(try bytes().count == size, "the sync of this batch has no new length to carry")
    try append(writer, 5...9)
    #expect(writer.head.endOffset > size)
    #expect(try bytes().count == writer.head.endOffset + 2000)
    #expect(try journal.events().all().count == 9, "readers go by the head")
    #expect(try journal.verify().isWhole)
    writer.close()
    #expect(try bytes().count == writer.head.endOffset)
    #expect(try bytes().last == UInt8(ascii: "\n"))
  }

  @Test("each batch is durable with one sync, as without them")
  func syncs() throws {
    let writer = try journal.openWriter(waitingAtMost: .zero)
    try append(writer, 1...1)
    let before = system.plan.visits(.synchronize)
    for number in 2...6 { try append(writer, number...number) }
    #expect(system.plan.visits(.synchronize) - before == 5)
  }

  @Test("no segment that another one follows has any, at whatever byte the machine stops")
  func segmentRoll() throws {
    _ = try journal.append([Fixture.draft(1)], clock: Fixture.start)
    let before = try journal.events().all()
    var sweep = CrashSweep(disk: system.disk, offsets: .sampled(stride: 401), chances: 2)
    sweep.segmentBytes = 2000
    let states = try sweep.run { system, acknowledge in
      let journal = try FileJournal(
        opening: simulatedPath, segmentBytes: 2000, reservedBytes: 3000, fileSystem: system)
      try journal.withWriter { writer in
        for first in [101, 111, 121, 131] {
          acknowledge(try writer.append(Fixture.drafts(first...first + 2), clock: Fixture.start))
        }
      }
    } check: {
      try sweep.checkContinues($0, before: before, batches: [3, 3, 3, 3])
    }
    #expect(states > 200)
  }

  @Test("at every byte of a batch that is written into them")
  func everyByte() throws {
    var sweep = CrashSweep(disk: system.disk)
    sweep.offsets = CrashTests.isSlow ? .all : .sampled(stride: 23)
    let states = try sweep.run { system, acknowledge in
      let journal = try FileJournal(opening: simulatedPath, reservedBytes: 1500, fileSystem: system)
      try journal.withWriter { writer in
        for numbers in [1...1, 2...2, 3...4] {
          acknowledge(try writer.append(Fixture.drafts(numbers), clock: Fixture.start))
        }
      }
    } check: {
      try sweep.checkContinues($0, before: [], batches: [1, 1, 2])
    }
    #expect(states > 250)
  }

  @Test("a disk without room for them has room for the batch, and is not asked again")
  func fullDisk() throws {
    let writer = try journal.openWriter(waitingAtMost: .zero)
    try append(writer, 1...1)
    // The batch is written, then the zero bytes in pieces.
    system.plan.writtenAtOnce = 700
    system.plan.fail(.write, after: 2, .noSpace)
    try append(writer, 2...2)
    #expect(system.plan.fired(.write) == 1)
    #expect(try bytes().count == writer.head.endOffset, "nothing is kept of what others need")
    let before = system.plan.visits(.write)
    try append(writer, 3...3)
    // The batch and the head.
    #expect(system.plan.visits(.write) - before == 2)
    writer.close()
    #expect(try journal.verify().eventCount == 3)
  }

  @Test("a batch that can't be written takes them with it, and the next one works")
  func failedWrite() throws {
    let writer = try journal.openWriter(waitingAtMost: .zero)
    for number in 1...2 { try append(writer, number...number) }
    system.plan.fail(.write, .ioError)
    #expect(try journalError { try append(writer, 3...3) }.code == .writeFailed)
    #expect(try bytes().count == writer.head.endOffset)
    try append(writer, 3...3)
    #expect(try bytes().count == writer.head.endOffset + 2000)
    writer.close()
    #expect(try journal.verify().eventCount == 3)
  }

  @Test("a writer that died left them: they are no event, no damage, and gone with the next batch")
  func deadWriter() throws {
    var writer: (any JournalWriter)? = try journal.openWriter(waitingAtMost: .zero)
    for number in 1...2 { _ = try writer?.append([Fixture.draft(number)], clock: Fixture.start) }
    let after = SimulatedFileSystem(system.disk)
    writer = nil
    let left = try FileJournal(opening: simulatedPath, fileSystem: after)
    #expect(try left.events().all().count == 2)
    #expect(try left.verify().isWhole)
    _ = try left.append([Fixture.draft(3)], clock: Fixture.start)
    let report = try left.verify()
    #expect(report.isWhole && report.eventCount == 3 && report.tornTail == nil)
    #expect(try !after.names(in: simulatedPath).contains("quarantine"))
  }

  @Test("after a failed sync nothing is cut: nobody knows what stands there")
  func failedSync() throws {
    let writer = try journal.openWriter(waitingAtMost: .zero)
    for number in 1...2 { try append(writer, number...number) }
    system.plan.fail(.synchronize, .ioError)
    #expect(try journalError { try append(writer, 3...3) }.code == .syncFailed)
    let size = try bytes().count
    writer.close()
    #expect(try bytes().count == size)
  }
}
