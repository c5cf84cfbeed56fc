internal import SystemPackage

/// Reads the events of the segments one after the other, up to a head.
struct SegmentWalk {
  private let directory: JournalDirectory
  private let end: JournalHead
  private let operation = "reading the journal"
  private var segment: SequenceNumber
  private var lines: LineReader?
  private var startOffset: Int
  private var checker: LineChecker

  /// A walk from the line at that place.
  init(_ directory: JournalDirectory, _ identity: JournalIdentity, from start: LinePlace, upTo end: JournalHead) {
    self.directory = directory
    self.end = end
    segment = start.location.segment
    startOffset = start.location.byteOffset
    checker = LineChecker(
      identity, sequence: SequenceNumber(start.sequence.rawValue - 1),
      leafHash: start.sequence == .first ? identity.hash : nil, time: nil)
  }

  /// The next event; nil behind the end.
  mutating func next() throws(JournalError) -> JournalEvent? {
    if checker.sequence >= end.sequence { return nil }
    if lines == nil { try openSegment() }
    if let event = try nextInSegment() { return event }
    segment = checker.sequence.next
    startOffset = 0
    try openSegment()
    if let event = try nextInSegment() { return event }
    throw failure("the segment is empty")
  }

  private mutating func openSegment() throws(JournalError) {
    guard let file = try directory.openSegment(segment) else { throw failure("the segment is missing") }
    lines = LineReader(file, from: startOffset, to: segment == end.segment ? end.endOffset : .max)
  }

  private mutating func nextInSegment() throws(JournalError) -> JournalEvent? {
    let line: LineReader.Line?
    do {
      line = try lines?.next()
    } catch {
      throw JournalError(
        .readFailed, operation, "the system said no", path: directory.path(JournalDirectory.segmentName(segment)),
        underlying: error)
    }
    guard let line else {
      if let batchEnd = checker.openBatchEnd { throw failure("the batch up to \(batchEnd) isn't whole") }
      return nil
    }
    guard line.isTerminated else { throw failure("the line doesn't end, or is too long", at: line.offset) }
    do {
      return try checker.admit(line.bytes, at: EventLocation(segment: segment, byteOffset: line.offset))
    } catch {
      throw failure(error.message, at: line.offset)
    }
  }

  private func failure(_ message: String, at offset: Int? = nil) -> JournalError {
    directory.damaged(
      operation, segment: segment, offset: offset ?? lines?.offset, sequence: checker.sequence.next, message)
  }
}

/// The beginning of a line, and the sequence number that stands there.
struct LinePlace {
  var sequence: SequenceNumber
  var location: EventLocation
}
