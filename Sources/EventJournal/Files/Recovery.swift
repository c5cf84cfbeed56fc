internal import SystemPackage

/// What a writer finds when it has got the lock, and how it makes a working journal of it.
struct Recovery {
  private static let operation = "opening the journal for writing"

  private let directory: JournalDirectory
  /// What `head` said; nil when it was missing or torn.
  let recordedHead: JournalHead?
  private let scan: TailScan

  /// The head with all whole batches.
  var head: JournalHead { scan.head }
  /// Whether the next batch must begin a segment, because that is there already.
  var hasBegunSegment: Bool { scan.hasBegunSegment }
  /// The time of the last event.
  var lastTime: Instant? { scan.lastTime }

  /// Looks, and changes nothing.
  init(_ directory: JournalDirectory, _ identity: JournalIdentity) throws(JournalError) {
    self.directory = directory
    try directory.checkSegments()
    recordedHead = try directory.readHead()
    if let recordedHead {
      let last = try directory.lastEvent(of: recordedHead, Self.operation)
      scan = try TailScan(
        directory, identity, behind: recordedHead, lastTime: last?.time, isRecorded: true, Self.operation)
    } else {
      scan = try directory.scanFromBeginning(identity, Self.operation)
    }
    try checkLaterSegments()
  }

  /// Refuses to write where a segment stands behind the end that does not follow it.
  private func checkLaterSegments() throws(JournalError) {
    let end = max(head.segment, scan.segment)
    guard let stray = try directory.segments().first(where: { $0 > end }) else { return }
    throw directory.damaged(
      Self.operation, segment: stray, offset: nil, sequence: nil,
      "the segment does not follow the last event, \(head.sequence); nothing can be recorded while it is there")
  }

  /// Makes durable what was whole, and puts aside what was torn.
  func repair() throws(JournalError) -> QuarantinedTail? {
    if recordedHead != head || head.sequence == .zero { try adopt() }
    guard let tail = scan.tail else { return nil }
    return try cutOff(tail)
  }

  /// Opens `head` for overwriting, or makes it.
  func openHeadFile() throws(JournalError) -> any JournalFile {
    if let file = try directory.open(JournalDirectory.headName, .write, Self.operation) { return file }
    let path = directory.path(JournalDirectory.headName)
    return try directory.attempt(Self.operation, path, .writeFailed) { () throws(Errno) in
      try directory.fileSystem.open(path, .create)
    }
  }

  /// Writes the segment of the last batch once more, in a file of its own, and syncs that.
  ///
  /// A sync that failed in another process may have left the batch in memory only, marked as written. Batches before the
  /// last are durable: none is begun before the one in front of it is synced, or adopted in this way.
  private func adopt() throws(JournalError) {
    if head.sequence > recordedHead?.sequence ?? .zero, let file = try directory.openSegment(head.segment) {
      var replacement = try SegmentReplacement(directory, head.segment)
      let end = tailSize(in: head.segment) ?? head.endOffset
      try replacement.append(file, to: end)
      try replacement.finish()
    }
    if head.sequence == .zero { try synchronizeCreation() }
  }

  /// Where the torn tail ends, if it is in that segment.
  private func tailSize(in segment: SequenceNumber) -> Int? { scan.tail?.segment == segment ? scan.tail?.size : nil }

  /// Makes durable that the journal is there, in case whoever made it didn't come to that.
  private func synchronizeCreation() throws(JournalError) {
    for path in [directory.path, directory.parentPath] {
      do {
        try directory.fileSystem.synchronizeDirectory(path)
      } catch {
        // What is above the journal may be nobody's to read.
        if path == directory.path || error != .permissionDenied { throw .sync(path, error) }
      }
    }
  }

  /// Copies the tail into `quarantine/`, and cuts it off once the copy is durable; a blank one is only cut off.
  private func cutOff(_ tail: TailScan.Tail) throws(JournalError) -> QuarantinedTail? {
    let name = JournalDirectory.segmentName(tail.segment)
    try directory.checkOwn(name, Self.operation)
    guard let file = try directory.open(name, .write, Self.operation) else { return nil }
    var copy: String?
    if !tail.isBlank && tail.size > tail.offset {
      copy = try Quarantine(directory: directory, operation: "putting aside a torn tail")
        .keep(file, from: tail.offset, to: tail.size, as: "\(tail.segment).jsonl-\(tail.offset)")
    }
    let path = directory.path(name)
    do {
      try file.truncate(to: tail.offset)
      try file.synchronize()
    } catch {
      throw .sync(path, error)
    }
    if tail.size == tail.offset { return nil }
    return QuarantinedTail(file: name, byteOffset: tail.offset, byteCount: tail.size - tail.offset, copy: copy)
  }
}
