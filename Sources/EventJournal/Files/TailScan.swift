internal import SystemPackage

/// What stands behind a head: whole batches that it doesn't name yet, and perhaps a torn tail.
struct TailScan {
  /// Bytes behind the last whole batch.
  struct Tail {
    let segment: SequenceNumber
    let offset: Int
    let size: Int
    /// Whether they are all zero bytes, as a preallocated end has.
    let isBlank: Bool
  }

  private let directory: JournalDirectory
  private let identity: JournalIdentity
  private let operation: String
  /// The event that the recorded head names as the last; nil when there is no recorded head.
  private let vouchedFor: SequenceNumber?
  /// The head as it would be with all whole batches.
  private(set) var head: JournalHead
  /// The time of the last event.
  private(set) var lastTime: Instant?
  private(set) var tail: Tail?
  /// Whether a segment behind that of the head is there already, without a whole batch in it.
  var hasBegunSegment: Bool { segment != head.segment }
  /// The segment where the walk is; in the end the last one.
  private(set) var segment: SequenceNumber

  /// Walks from a head to the end.
  ///
  /// Throws `damaged` when something is wrong that is more than one batch torn at the end: a writer syncs each batch
  /// before it writes the next one, so never more than one can be torn.
  init(
    _ directory: JournalDirectory, _ identity: JournalIdentity, behind head: JournalHead, lastTime: Instant?,
    isRecorded: Bool, _ operation: String
  ) throws(JournalError) {
    vouchedFor = isRecorded ? head.sequence : nil
    self.directory = directory
    self.identity = identity
    self.operation = operation
    self.head = head
    self.lastTime = lastTime
    segment = head.segment
    while try scanSegment() {}
  }

  /// Walks to the end of a segment; true when the next one is there, so that the walk goes on.
  private mutating func scanSegment() throws(JournalError) -> Bool {
    if let file = try directory.openSegment(segment) {
      try scan(file)
      if tail != nil { return false }
    } else if head.endOffset > 0 {
      throw failure(at: nil, "the segment is missing")
    }
    let next = head.sequence.next
    if next == segment { return false }
    guard try directory.openSegment(next) != nil else { return false }
    segment = next
    return true
  }

  /// Where in the segment the last whole batch ends.
  private var wholeOffset: Int { segment == head.segment ? head.endOffset : 0 }

  private mutating func scan(_ file: any JournalFile) throws(JournalError) {
    var lines = LineReader(file, from: wholeOffset)
    var checker = LineChecker(identity, sequence: head.sequence, leafHash: head.leafHash, time: lastTime)
    var candidate = head
    while let line = try read(&lines) {
      let mistake: LineMistake
      do throws(LineMistake) {
        guard line.isTerminated else { throw LineMistake(message: "the line doesn't end") }
        let location = EventLocation(segment: segment, byteOffset: line.offset)
        var next = checker
        let event = try next.admit(line.bytes, at: location)
        guard event.isCanonical else { throw LineMistake(message: "the line isn't in canonical form") }
        checker = next
        candidate.advance(over: event)
        if event.sequence == event.batchEnd {
          head = candidate
          lastTime = event.time
        }
        continue
      } catch {
        mistake = error
      }
      guard try isTorn(from: line, lines, checker, mistake) else {
        throw failure(at: line.offset, sequence: checker.sequence.next, mistake.message)
      }
      return try setTail(file)
    }
    if checker.openBatchEnd != nil { try setTail(file) }
  }

  /// Whether what is wrong is one torn batch at the end.
  ///
  /// A broken chain behind a whole batch that no recorded head vouches for may as well be that batch's damage.
  private func isTorn(
    from line: LineReader.Line, _ lines: LineReader, _ checker: LineChecker, _ mistake: LineMistake
  ) throws(JournalError) -> Bool {
    if mistake.breaksChain && checker.openBatchEnd == nil && head.sequence != vouchedFor { return false }
    var torn = TornBatch(
      after: head.sequence, head.leafHash, end: checker.openBatchEnd, isVouchedFor: head.sequence == vouchedFor,
      line.bytes)
    do {
      return try torn.reachesEnd(from: line, lines)
    } catch {
      throw readFailure(error)
    }
  }

  private func readFailure(_ error: Errno) -> JournalError {
    JournalError(
      .readFailed, operation, "the system said no", path: directory.path(JournalDirectory.segmentName(segment)),
      underlying: error)
  }

  private func read(_ lines: inout LineReader) throws(JournalError) -> LineReader.Line? {
    do {
      return try lines.next()
    } catch {
      throw readFailure(error)
    }
  }

  /// Notes everything behind the last whole batch as the tail, if no other segment follows.
  private mutating func setTail(_ file: any JournalFile) throws(JournalError) {
    if let later = try directory.segments().last, later > segment {
      throw failure(at: wholeOffset, "a batch isn't whole, and another segment follows")
    }
    let segmentPath = directory.path(JournalDirectory.segmentName(segment))
    let (start, operation) = (wholeOffset, operation)
    let end = try directory.attempt(operation, segmentPath) { () throws(Errno) in try file.end(blankFrom: start) }
    tail = Tail(segment: segment, offset: start, size: end.size, isBlank: end.isBlank)
  }

  private func failure(at offset: Int?, sequence: SequenceNumber? = nil, _ message: String) -> JournalError {
    directory.damaged(
      operation, segment: segment, offset: offset, sequence: sequence ?? head.sequence.next, message)
  }
}
