import EventJournal
import SystemPackage
import Testing

@Suite("When the system says no")
struct FaultTests {
  private let directory: TemporaryDirectory
  private let system = FaultyFileSystem()
  private let journal: FileJournal

  init() throws {
    directory = try TemporaryDirectory()
    journal = try FileJournal(creating: Fixture.identity(), at: directory.path, fileSystem: system)
    _ = try journal.append([Fixture.draft(1)], clock: Fixture.start)
  }

  private func append(_ number: Int) throws { _ = try journal.append([Fixture.draft(number)], clock: Fixture.start) }

  @Test("a write that fails records nothing, and the next one works")
  func fullDisk() throws {
    let writer = try journal.openWriter(waitingAtMost: .zero)
    let before = try directory.read(firstSegment)
    system.plan.fail(.write, .noSpace)
    let error = try journalError { _ = try writer.append(Fixture.drafts(2...4), clock: Fixture.start) }
    #expect(error.code == .writeFailed)
    #expect(
      error.description == "appending to the journal: the events couldn't be written; nothing was recorded"
        + ": No space left on device (errno 28) [\(directory.path)/\(firstSegment)]"
        + " – make room on the disk, or check it, and try again")
    #expect(try directory.read(firstSegment) == before)
    _ = try writer.append([Fixture.draft(2)], clock: Fixture.start)
    writer.close()
    #expect(try journal.verify().eventCount == 2)
  }

  @Test("interrupted calls are repeated, short writes continued")
  func interruptions() throws {
    system.plan.writtenAtOnce = 100
    let writer = try journal.openWriter(waitingAtMost: .zero)
    system.plan.fail(.write, .interrupted, .interrupted)
    system.plan.fail(.synchronize, .interrupted)
    system.plan.fail(.read, .interrupted)
    _ = try writer.append(Fixture.drafts(2...4), clock: Fixture.start)
    writer.close()
    let report = try directory.reopened().verify()
    #expect(report.isWhole && report.eventCount == 4 && !report.isHeadMissing)
  }

  @Test("a write torn in the middle that can't be taken back closes the journal, and is mended by the next process")
  func tornAndStuck() throws {
    system.plan.writtenAtOnce = 100
    let writer = try journal.openWriter(waitingAtMost: .zero)
    system.plan.fail(.truncate, .ioError)
    system.plan.fail(.write, .interrupted, .ioError)
    #expect(try journalError { _ = try writer.append([Fixture.draft(2)], clock: Fixture.start) }.code == .writeFailed)
    writer.close()
    #expect(try journalError { try append(2) }.code == .writingClosed)
    _ = try directory.reopened().append([Fixture.draft(2)], clock: Fixture.start)
    #expect(try directory.reopened().verify().eventCount == 2)
  }

  @Test(
    "a failed sync is final for this journal, and nobody is told that the event is there", arguments: [false, true])
  func failedSync(ofDirectory: Bool) throws {
    let segmented = try TemporaryDirectory()
    let journal = try FileJournal(creating: Fixture.identity(), at: segmented.path, fileSystem: system)
    // The first two of the directories make the making of the journal durable.
    system.plan.fail(ofDirectory ? .synchronizeDirectory : .synchronize, after: ofDirectory ? 2 : 0, .ioError)
    let error = try journalError { _ = try journal.append([Fixture.draft(1)], clock: Fixture.start) }
    #expect(error.code == .syncFailed)
    #expect(error.code.kind == .system)
    #expect(error.underlying == .ioError)
    #expect(error.message == "whether the last events are on the disk can't be known")
    let closed = try journalError { _ = try journal.append([Fixture.draft(1)], clock: Fixture.start) }
    #expect(closed.code == .writingClosed)
    #expect(
      closed.description
        == "opening the journal for writing: an earlier failure closed it: whether the last events are on the disk can't be known"
        + ": Input/output error (errno 5) [\(segmented.path)] – check the disk, then start again")
    // Another process finds the batch whole, writes it again, syncs it, and answers the repetition with it.
    let repeated = try segmented.reopened().append([Fixture.draft(1)], clock: Fixture.start)
    #expect(repeated.wasAlreadyPresent)
    #expect(try segmented.reopened().verify().eventCount == 1)
  }

  @Test(
    "whatever call fails while a writer opens or appends, nothing acknowledged is lost",
    arguments: SystemCall.allCases)
  func everyCall(call: SystemCall) throws {
    for position in 0..<12 {
      let before = try directory.reopened().head().sequence
      let journal = try FileJournal(opening: directory.path, fileSystem: system)
      system.plan.fail(call, after: position, .ioError)
      let outcome = Result { try journal.append([Fixture.draft(100 + before.rawValue)], clock: Fixture.start) }
      system.plan.fail(call)
      let report = try directory.reopened().verify()
      #expect(report.isWhole)
      switch outcome {
      case .success: #expect(report.eventCount == before.rawValue + 1)
      case .failure(let error):
        #expect(error is JournalError)
        #expect(report.eventCount >= before.rawValue)
      }
    }
  }

  @Test("an error of reading names the file")
  func reading() throws {
    system.plan.fail(.read, .ioError)
    let error = try journalError { _ = try journal.events() }
    #expect(error.code == .readFailed)
    #expect(
      error.description
        == "reading the head: the system said no: Input/output error (errno 5) [\(directory.path)/head]")
  }
}
