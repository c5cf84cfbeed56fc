internal import Synchronization
internal import SystemPackage

/// The one writer of a journal directory, while it holds the lock.
final class FileJournalWriter: JournalWriter {
  private let journal: FileJournal
  private var lockFile: (any JournalFile)?
  private var headWriter: HeadWriter
  private var segments: SegmentWriter
  private var lastTime: Instant?
  /// Whether the next batch begins a segment, however full the last one is.
  private var beginsSegment: Bool
  private(set) var head: JournalHead
  /// What was put aside when this writer began.
  let quarantined: QuarantinedTail?

  init(_ journal: FileJournal, _ lockFile: any JournalFile) throws(JournalError) {
    self.journal = journal
    self.lockFile = lockFile
    for name in [JournalDirectory.identityName, JournalDirectory.headName] {
      try journal.directory.checkOwn(name, AppendPlanner.operation)
    }
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
    segments = SegmentWriter(journal)
    if recovery.recordedHead != head { headWriter.write(head) }
  }

  deinit { close() }

  func close() {
    segments.close()
    if lockFile != nil { headWriter.trim() }
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
      },
      readLast: { [journal, head] () throws(JournalError) in try journal.event(at: head.sequence) },
      find: journal.finder(upTo: head))
    if let recorded = try planner.recorded(drafts) {
      return AppendResult(events: recorded, wasAlreadyPresent: true)
    }
    try planner.check(condition)
    let plan = try planner.plan(
      drafts, clock: clock, acceptClock: acceptClock, segmentLimit: beginsSegment ? 0 : journal.segmentBytes)
    try segments.write(plan, behind: head)
    beginsSegment = false
    let before = IndexExtent(sequence: head.sequence, leafHash: head.leafHash)
    head = plan.head
    lastTime = plan.events.last?.time
    headWriter.write(head)
    // The events are durable: an index that fails now is brought up to date by the next append.
    try? journal.index.record(plan.events)
    journal.eventIndex.record(plan.events, behind: before)
    return AppendResult(events: plan.events, wasAlreadyPresent: false)
  }

  /// Stores lines as another home has them, behind the head.
  func adoptLines(_ lines: [JournalEvent]) throws(JournalError) {
    try checkOpen()
    var start = head
    if beginsSegment || start.endOffset >= journal.segmentBytes {
      (start.segment, start.endOffset) = (start.sequence.next, 0)
    }
    let adopted = try AdoptedLines(lines, behind: start, time: lastTime, of: journal.identity)
    try segments.write(
      AppendPlan(bytes: adopted.bytes, events: adopted.events, head: adopted.head), behind: head)
    beginsSegment = false
    head = adopted.head
    lastTime = adopted.events.last?.time
    headWriter.write(head)
  }

  /// Takes over a head whose events were put into the segments in another way, and are durable.
  func moveHead(to head: JournalHead) {
    segments.close()
    self.head = head
    headWriter.write(head)
  }

  private func checkOpen() throws(JournalError) {
    if let reason = journal.closed.withLock({ $0 }) { throw reason }
    if lockFile == nil { throw JournalError(.writingClosed, AppendPlanner.operation, "this writer was closed") }
  }
}
