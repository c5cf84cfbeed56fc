internal import Synchronization
internal import SystemPackage

/// Writes batches behind the last one, into a segment that stays open from batch to batch.
struct SegmentWriter {
  private let journal: FileJournal
  /// The segment written to last.
  private var segment: (first: SequenceNumber, file: any JournalFile)?
  private var batchCount = 0
  /// Where the last batch ends in the segment.
  private var end = 0
  /// Where the zero bytes behind it end.
  private var reservedEnd = 0
  /// Whether zero bytes may stand behind the last batch.
  private var hasReserve = false
  /// Whether there was no room to reserve any.
  private var hasNoRoom = false

  private var directory: JournalDirectory { journal.directory }

  init(_ journal: FileJournal) { self.journal = journal }

  /// Writes a batch behind the head and makes it durable; when that fails nothing of it stays, or the journal is closed for
  /// writing.
  mutating func write(_ plan: AppendPlan, behind head: JournalHead) throws(JournalError) {
    guard let location = plan.events.first?.location else { return }
    if location.segment != head.segment { try finishSegment(of: head) }
    let (file, isNew) = try openSegment(location)
    do {
      try file.writeFully(plan.bytes[...], at: location.byteOffset)
    } catch {
      let failure = writeFailure(location.segment, error)
      try takeBack(file, to: location.byteOffset, failure)
      throw failure
    }
    end = location.byteOffset + plan.bytes.count
    batchCount += 1
    reserve(file)
    do {
      try file.synchronize()
      if isNew { try directory.fileSystem.synchronizeDirectory(directory.segmentsPath) }
    } catch {
      throw closing(.sync(path(location.segment), error))
    }
  }

  /// Lets go of the segment, with nothing behind the last batch.
  ///
  /// Zero bytes that a power failure brings back count for nothing. After a failed sync nobody knows what stands there, and
  /// it is left to the next writer.
  mutating func close() {
    if hasReserve, let segment, journal.closed.withLock({ $0 == nil }) { try? segment.file.truncate(to: end) }
    segment = nil
    hasReserve = false
  }

  /// Fills the segment with zero bytes for the batches to come, once those that were there are used up, so that the next
  /// syncs have no new length to carry to the disk; the sync of this batch carries them too.
  ///
  /// Not behind the first batch: most writers have only that. Having no room is no reason to refuse the batch.
  private mutating func reserve(_ file: any JournalFile) {
    guard journal.reservedBytes > 0, batchCount > 1, end > reservedEnd, !hasNoRoom else { return }
    hasReserve = true
    do {
      try file.writeFully([UInt8](repeating: 0, count: journal.reservedBytes)[...], at: end)
      reservedEnd = end + journal.reservedBytes
    } catch {
      hasNoRoom = true
      if (try? file.truncate(to: end)) != nil { hasReserve = false }
    }
  }

  /// Cuts off what was written of a batch, and syncs that: else a crash could leave pieces of this batch among the next.
  private mutating func takeBack(
    _ file: any JournalFile, to size: Int, _ failure: JournalError
  ) throws(JournalError) {
    do {
      try file.truncate(to: size)
      try file.synchronize()
      (hasReserve, reservedEnd) = (false, 0)
    } catch {
      throw closing(failure)
    }
  }

  private mutating func openSegment(
    _ location: EventLocation
  ) throws(JournalError) -> (file: any JournalFile, isNew: Bool) {
    if let segment, segment.first == location.segment { return (segment.file, false) }
    let name = JournalDirectory.segmentName(location.segment)
    try directory.checkOwn(name, AppendPlanner.operation)
    let opened = try directory.open(name, .write, AppendPlanner.operation)
    let file = if let opened { opened } else { try directory.createSegment(location.segment) }
    segment = (location.segment, file)
    // At offset 0 a file left empty by a crash counts as new too: its directory entry may not be durable.
    return (file, location.byteOffset == 0)
  }

  /// Cuts off the zero bytes in the segment of the head, and syncs that: with another segment behind it they would be damage.
  ///
  /// Also where a writer before this one has cut them off, which needed no sync until now.
  private mutating func finishSegment(of head: JournalHead) throws(JournalError) {
    let name = JournalDirectory.segmentName(head.segment)
    let own = segment?.first == head.segment ? segment?.file : nil
    let opened = if let own { own } else { try directory.open(name, .write, AppendPlanner.operation) }
    guard let file = opened else { return }
    do throws(Errno) {
      if hasReserve { try file.truncate(to: head.endOffset) }
    } catch {
      throw writeFailure(head.segment, error)
    }
    do {
      try file.synchronize()
    } catch {
      throw closing(.sync(path(head.segment), error))
    }
    (hasReserve, reservedEnd) = (false, 0)
  }

  // Made only for whom it is told.
  private func path(_ segment: SequenceNumber) -> FilePath {
    directory.path(JournalDirectory.segmentName(segment))
  }

  private func writeFailure(_ segment: SequenceNumber, _ error: Errno) -> JournalError {
    JournalError(
      .writeFailed, AppendPlanner.operation, "the events couldn't be written; nothing was recorded",
      hint: "make room on the disk, or check it, and try again", path: path(segment), underlying: error)
  }

  private func closing(_ error: JournalError) -> JournalError {
    journal.close(because: error)
    return error
  }
}

extension JournalDirectory {
  fileprivate func createSegment(_ first: SequenceNumber) throws(JournalError) -> any JournalFile {
    let path = path(Self.segmentName(first))
    return try attempt(AppendPlanner.operation, path, .writeFailed) { () throws(Errno) in
      do throws(Errno) { return try fileSystem.open(path, .create) } catch {
        // An empty journal that git has copied has no directory for them.
        guard error == .noSuchFileOrDirectory else { throw error }
        try fileSystem.makeDirectory(segmentsPath)
        try fileSystem.synchronizeDirectory(self.path)
        return try fileSystem.open(path, .create)
      }
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
