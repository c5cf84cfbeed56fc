internal import Synchronization
internal import SystemPackage

/// The one writer of a journal directory, while it holds the lock.
final class FileJournalWriter: JournalWriter {
  private let journal: FileJournal
  private var lockFile: (any JournalFile)?
  private var headWriter: HeadWriter
  /// The segment written to last, kept open.
  private var segment: (first: SequenceNumber, file: any JournalFile)?
  private var lastTime: Instant?
  /// Whether the next batch begins a segment, however full the last one is.
  private var beginsSegment: Bool
  private(set) var head: JournalHead
  /// What was put aside when this writer began.
  let quarantined: QuarantinedTail?

  init(_ journal: FileJournal, _ lockFile: any JournalFile) throws(JournalError) {
    self.journal = journal
    self.lockFile = lockFile
    let recovery = try Recovery(journal.directory, journal.identity)
    do {
      quarantined = try recovery.repair()
    } catch {
      if error.code == .syncFailed { journal.close(because: error) }
      throw error
    }
    head = recovery.head
    lastTime = recovery.lastTime
    beginsSegment = recovery.hasBegunSegment
    headWriter = HeadWriter(try recovery.openHeadFile())
    if recovery.recordedHead != head { headWriter.write(head) }
  }

  deinit { close() }

  func close() {
    if lockFile != nil { headWriter.trim() }
    segment = nil
    lockFile = nil
  }

  func append(
    _ drafts: [EventDraft], condition: AppendCondition, clock: Instant, acceptClock: Bool
  ) throws(JournalError) -> AppendResult {
    try checkOpen()
    try journal.bringUpToDate(journal.index, to: head)
    let (directory, identity) = (journal.directory, journal.identity)
    let planner = AppendPlanner(
      identity: identity, head: head, lastTime: lastTime, index: journal.index,
      read: { (entry) throws(JournalError) in try directory.event(entry, identity) },
      readBefore: { [journal] (event) throws(JournalError) in
        try journal.event(at: SequenceNumber(event.sequence.rawValue - 1))
      })
    if let recorded = try planner.recorded(drafts) {
      return AppendResult(events: recorded, wasAlreadyPresent: true)
    }
    try planner.check(condition)
    let plan = try planner.plan(
      drafts, clock: clock, acceptClock: acceptClock, segmentLimit: beginsSegment ? 0 : journal.segmentBytes)
    try write(plan)
    beginsSegment = false
    head = plan.head
    lastTime = plan.events.last?.time
    headWriter.write(head)
    // The events are durable: an index that fails now is brought up to date by the next append.
    try? journal.index.record(plan.events)
    return AppendResult(events: plan.events, wasAlreadyPresent: false)
  }

  /// Takes over a head whose events were put into the segments in another way, and are durable.
  func moveHead(to head: JournalHead) {
    self.head = head
    segment = nil
    headWriter.write(head)
  }

  private func checkOpen() throws(JournalError) {
    if let reason = journal.closed.withLock({ $0 }) { throw reason }
    if lockFile == nil { throw JournalError(.writingClosed, AppendPlanner.operation, "this writer was closed") }
  }

  /// Writes a batch and makes it durable; when that fails nothing of it stays, or the journal is closed for writing.
  private func write(_ plan: AppendPlan) throws(JournalError) {
    guard let location = plan.events.first?.location else { return }
    let (file, isNew) = try openSegment(location)
    // Made only for whom it is told.
    var path: FilePath { journal.directory.path(JournalDirectory.segmentName(location.segment)) }
    do {
      try file.writeFully(plan.bytes[...], at: location.byteOffset)
    } catch {
      let failure = JournalError(
        .writeFailed, AppendPlanner.operation, "the events couldn't be written; nothing was recorded",
        hint: "make room on the disk, or check it, and try again", path: path, underlying: error)
      try takeBack(file, to: location.byteOffset, failure)
      throw failure
    }
    do {
      try file.synchronize()
      if isNew { try journal.directory.fileSystem.synchronizeDirectory(journal.directory.segmentsPath) }
    } catch {
      throw closing(.sync(path, error))
    }
  }

  /// Cuts off what was written of a batch, and syncs that: else a crash could leave pieces of this batch among the next.
  private func takeBack(_ file: any JournalFile, to size: Int, _ failure: JournalError) throws(JournalError) {
    do {
      try file.truncate(to: size)
      try file.synchronize()
    } catch {
      throw closing(failure)
    }
  }

  private func closing(_ error: JournalError) -> JournalError {
    journal.close(because: error)
    return error
  }

  private func openSegment(_ location: EventLocation) throws(JournalError) -> (file: any JournalFile, isNew: Bool) {
    if let segment, segment.first == location.segment { return (segment.file, false) }
    let (directory, name) = (journal.directory, JournalDirectory.segmentName(location.segment))
    let opened = try directory.open(name, .write, AppendPlanner.operation)
    let file = if let opened { opened } else { try directory.createSegment(location.segment) }
    segment = (location.segment, file)
    // At offset 0 a file left empty by a crash counts as new too: its directory entry may not be durable.
    return (file, location.byteOffset == 0)
  }
}

extension JournalDirectory {
  fileprivate func createSegment(_ first: SequenceNumber) throws(JournalError) -> any JournalFile {
    let path = path(Self.segmentName(first))
    return try attempt(AppendPlanner.operation, path, .writeFailed) { () throws(Errno) in
      try fileSystem.open(path, .create)
    }
  }
}

extension JournalError {
  /// The error of a sync that failed, after which nothing more may be written.
  static func sync(_ path: FilePath, _ errno: Errno) -> JournalError {
    JournalError(
      .syncFailed, "making the journal durable", "whether the last events are on the disk can't be known",
      hint: "check the disk, start again and look whether the events are there", path: path, underlying: errno)
  }
}
