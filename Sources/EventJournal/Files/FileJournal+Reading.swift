internal import SystemPackage

extension FileJournal {
  /// How far the journal goes for a reader: what is durable while somebody writes, else all whole batches.
  public func head() throws(JournalError) -> JournalHead { try readableHead() }

  /// Reads on from an event to the end that readers may see now.
  ///
  /// O(log segment) to begin; the chain is compared from line to line.
  public func events(from first: SequenceNumber) throws(JournalError) -> EventReader {
    try events(from: first, upTo: readableHead())
  }

  /// Reads on from an event to a head.
  func events(from first: SequenceNumber, upTo head: JournalHead) throws(JournalError) -> EventReader {
    guard var walk = try walk(from: first, upTo: head) else { return .empty }
    return EventReader { () throws(JournalError) in
      while let event = try walk.next() {
        if event.sequence >= first { return event }
      }
      return nil
    }
  }

  /// Gives every event from one on, to the end that readers may see now, to a body: the fastest way to read very many.
  ///
  /// The same is checked as by ``events(from:)``, in order and on the thread that asks.
  /// - Parameters:
  ///   - first: The first event.
  ///   - readingAhead: Whether a second thread hashes and reads lines before they are asked for.
  ///   - body: Called with each event; what it throws ends the reading.
  /// - Throws: What ``events(from:)`` and its reader throw, and what the body does.
  public func forEachEvent(
    from first: SequenceNumber = .first, readingAhead: Bool = false, _ body: (borrowing JournalEvent) throws -> Void
  ) throws {
    try forEachEvent(from: first, upTo: readableHead(), readingAhead: readingAhead, body)
  }

  /// The same up to a head.
  func forEachEvent(
    from first: SequenceNumber, upTo head: JournalHead, readingAhead: Bool = false,
    _ body: (borrowing JournalEvent) throws -> Void
  ) throws {
    guard var walk = try walk(from: first, upTo: head, isShared: readingAhead) else { return }
    try walk.forEach { event in
      if event.sequence >= first { try body(event) }
    }
  }

  /// A walk that begins at an event or shortly before; nil when there is nothing to read.
  private func walk(
    from first: SequenceNumber, upTo head: JournalHead, isShared: Bool = false
  ) throws(JournalError) -> SegmentWalk? {
    let first = max(first, .first)
    if first > head.sequence { return nil }
    let start = try directory.locate(in: head, identity) { $0.sequence < first }
    return SegmentWalk(directory, identity, from: start, upTo: head, isShared: isShared)
  }

  /// Reads the events that a report found good, whatever stands behind them.
  public func goodEvents(of report: VerificationReport) -> EventReader {
    if report.eventCount == 0 { return EventReader { () throws(JournalError) in nil } }
    let head = JournalHead(
      sequence: SequenceNumber(report.eventCount), segment: report.end.segment, endOffset: report.end.byteOffset,
      leafHash: report.leafHash, tree: report.tree)
    let start = LinePlace(sequence: .first, location: EventLocation(segment: .first, byteOffset: 0))
    var walk = SegmentWalk(directory, identity, from: start, upTo: head)
    return EventReader { () throws(JournalError) in try walk.next() }
  }

  /// The first event that was recorded at that time or later.
  public func firstSequence(since time: Instant) throws(JournalError) -> SequenceNumber {
    let head = try readableHead()
    if head.sequence == .zero { return .first }
    let start = try directory.locate(in: head, identity) { $0.time < time }
    var walk = SegmentWalk(directory, identity, from: start, upTo: head)
    while let event = try walk.next() {
      if event.time >= time { return event.sequence }
    }
    return head.sequence.next
  }

  /// The head as readers may take it.
  ///
  /// What stands behind the recorded head is looked at before the lock is asked about: when nobody has the lock then, no
  /// writer is at work on what was seen, and it counts.
  private func readableHead() throws(JournalError) -> JournalHead {
    let operation = "reading the journal"
    let lockFile = try directory.open(JournalDirectory.identityName, .read, operation)
    let identityPath = directory.path(JournalDirectory.identityName)
    guard let lockFile else {
      throw JournalError(.notAJournal, operation, "journal.json is gone", path: identityPath)
    }
    func isWriting() throws(JournalError) -> Bool {
      try directory.attempt(operation, identityPath) { () throws(Errno) in try lockFile.isLocked(.writer) }
    }
    var outcome: Result<JournalHead, JournalError> = .failure(WriterTurn.busy(path, .zero))
    let isSettled = try WriterTurn.wait(atMost: Self.defaultTimeout) { () throws(JournalError) in
      let recorded = try directory.readHead()
      // A head that is being overwritten looks torn for a moment; that is no reason to read the whole journal.
      if recorded == nil, try isWriting() { return false }
      do throws(JournalError) {
        outcome = .success(try scannedHead(behind: recorded, operation))
      } catch {
        outcome = .failure(error)
      }
      if try !isWriting() {
        if let head = try? outcome.get(), head != recorded { try directory.makeDurable(from: recorded, to: head) }
        return true
      }
      guard let head = try directory.readHead() else { return false }
      _ = try directory.lastEvent(of: head, operation)
      outcome = .success(head)
      return true
    }
    if !isSettled { throw WriterTurn.busy(path, Self.defaultTimeout) }
    return try outcome.get()
  }

  private func scannedHead(
    behind head: JournalHead?, _ operation: String
  ) throws(JournalError) -> JournalHead {
    guard let head else {
      return try directory.scanFromBeginning(identity, operation).head
    }
    let last = try directory.lastEvent(of: head, operation)
    return try TailScan(directory, identity, behind: head, lastTime: last?.time, isRecorded: true, operation).head
  }
}

extension JournalDirectory {
  /// Syncs what stands behind the recorded head, so that what has been shown once can't be lost with the power.
  ///
  /// A medium that can't be written to has nothing to lose.
  fileprivate func makeDurable(from recorded: JournalHead?, to head: JournalHead) throws(JournalError) {
    for segment in try segments() where segment >= recorded?.segment ?? .first && segment <= head.segment {
      let file = try openSegment(segment)
      try synced(path(Self.segmentName(segment))) { () throws(Errno) in try file?.synchronize() }
    }
    try synced(segmentsPath) { () throws(Errno) in
      if try fileSystem.kind(of: segmentsPath) != nil { try fileSystem.synchronizeDirectory(segmentsPath) }
    }
  }

  private func synced(_ path: FilePath, _ body: () throws(Errno) -> Void) throws(JournalError) {
    try attempt("making durable what a writer left", path) { () throws(Errno) in
      do throws(Errno) {
        try body()
      } catch {
        if error != .readOnlyFileSystem && error != .invalidArgument { throw error }
      }
    }
  }

  /// Computes the head from all that is there, where none is recorded.
  func scanFromBeginning(_ identity: JournalIdentity, _ operation: String) throws(JournalError) -> TailScan {
    let scan = try TailScan(
      self, identity, behind: JournalHead(empty: identity), lastTime: nil, isRecorded: false, operation)
    if let last = try segments().last, last > scan.segment {
      throw damaged(
        operation, segment: scan.head.segment, offset: scan.head.endOffset, sequence: scan.head.sequence.next,
        "the next event is missing, though \(Self.segmentName(last)) follows")
    }
    return scan
  }

  /// The event that an index has found.
  func event(_ entry: IndexEntry, _ identity: JournalIdentity) throws(JournalError) -> JournalEvent {
    let operation = "reading an event"
    let segment = entry.location.segment
    func failure(_ message: String) -> JournalError {
      damaged(operation, segment: segment, offset: entry.location.byteOffset, sequence: entry.sequence, message)
    }
    guard let file = try openSegment(segment) else { throw failure("the segment is missing") }
    let line = try attempt(operation, path(Self.segmentName(segment))) { () throws(Errno) in
      var lines = LineReader(file, from: entry.location.byteOffset, chunkBytes: 4096)
      return try lines.next()
    }
    guard let line, line.isTerminated else { throw failure("there is no line") }
    var checker = LineChecker(
      identity, sequence: SequenceNumber(entry.sequence.rawValue - 1), leafHash: nil, time: nil)
    do {
      return try checker.admit(line.bytes, at: entry.location)
    } catch {
      throw failure(error.message)
    }
  }
}
