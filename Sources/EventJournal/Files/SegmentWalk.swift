internal import SystemPackage

/// Reads the events of the segments one after the other, up to a head.
struct SegmentWalk {
  private let directory: JournalDirectory
  private let end: JournalHead
  private let isShared: Bool
  private let operation = "reading the journal"
  private var segment: SequenceNumber
  private var blocks: (any EventBlocks)?
  private var block = EventBlock()
  /// The place of the next event in the block.
  private var place = 0
  private var startOffset: Int
  private var checker: LineChecker

  /// A walk from the line at that place; a shared one has another thread hash and read lines ahead.
  init(
    _ directory: JournalDirectory, _ identity: JournalIdentity, from start: LinePlace, upTo end: JournalHead,
    isShared: Bool = false
  ) {
    self.directory = directory
    self.end = end
    self.isShared = isShared
    segment = start.location.segment
    startOffset = start.location.byteOffset
    checker = LineChecker(
      identity, sequence: SequenceNumber(start.sequence.rawValue - 1),
      leafHash: start.sequence == .first ? identity.hash : nil, time: nil)
  }

  /// The next event; nil behind the end.
  mutating func next() throws(JournalError) -> JournalEvent? {
    if checker.sequence >= end.sequence { return nil }
    if place == block.events.count { try fill() }
    let event = block.events[place]
    try admitNext(event)
    return event
  }

  /// Gives each event that is left to a body, in place.
  mutating func forEach(_ body: (borrowing JournalEvent) throws -> Void) throws {
    while checker.sequence < end.sequence {
      if place == block.events.count { try fill() }
      while place < block.events.count, checker.sequence < end.sequence {
        // Taken out of the block once: each time it is asked for, it is copied.
        let event = block.events[place]
        try admitNext(event)
        try body(event)
      }
    }
  }

  /// Goes on to the next event of the block, once it is known to follow.
  @inline(__always)
  private mutating func admitNext(_ event: borrowing JournalEvent) throws(JournalError) {
    do {
      try checker.admit(event)
    } catch {
      throw failure(error.message, at: event.location.byteOffset)
    }
    place += 1
  }

  /// Sets the block to the next one, which has an event at least.
  private mutating func fill() throws(JournalError) {
    if blocks == nil { try openSegment() }
    if try fillInSegment() { return }
    segment = checker.sequence.next
    startOffset = 0
    try openSegment()
    if try fillInSegment() { return }
    throw failure("the segment is empty")
  }

  private mutating func openSegment() throws(JournalError) {
    guard let file = try directory.openSegment(segment) else { throw failure("the segment is missing") }
    let lines = LineBlockReader(file, from: startOffset, to: segment == end.segment ? end.endOffset : .max)
    blocks = isShared ? SharedEventBlocks(lines, of: segment) : OwnEventBlocks(lines, of: segment)
  }

  private mutating func fillInSegment() throws(JournalError) -> Bool {
    if let mistake = block.mistake { throw failure(mistake.message, at: mistake.offset) }
    place = 0
    do {
      block = try blocks?.next() ?? EventBlock()
    } catch {
      throw JournalError(
        .readFailed, operation, "the system said no", path: directory.path(JournalDirectory.segmentName(segment)),
        underlying: error)
    }
    if let mistake = block.mistake, block.events.isEmpty { throw failure(mistake.message, at: mistake.offset) }
    if !block.events.isEmpty { return true }
    if let batchEnd = checker.openBatchEnd { throw failure("the batch up to \(batchEnd) isn't whole") }
    return false
  }

  private func failure(_ message: String, at offset: Int? = nil) -> JournalError {
    directory.damaged(
      operation, segment: segment, offset: offset ?? blocks?.offset, sequence: checker.sequence.next, message)
  }
}

/// The beginning of a line, and the sequence number that stands there.
struct LinePlace {
  var sequence: SequenceNumber
  var location: EventLocation
}
