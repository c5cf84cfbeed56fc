internal import SystemPackage

/// Tells a batch torn at the end from damage in the middle: behind a torn batch nothing of another one can stand.
struct TornBatch {
  private let first: SequenceNumber
  private var end: SequenceNumber?
  /// The leaf hash of the event before the batch, whose line nothing torn can repeat.
  private let leafBefore: LeafHash

  /// A batch behind an event, with its end when lines of it could be read.
  ///
  /// Where a recorded head vouches for the event before, the batch is the next one that was written. Elsewhere the line
  /// that is wrong is taken at its word, so that damage isn't taken for tearing: without a `batchend` it was alone.
  init(
    after sequence: SequenceNumber, _ leafBefore: LeafHash, end: SequenceNumber?, isVouchedFor: Bool,
    _ line: ArraySlice<UInt8>
  ) {
    first = sequence.next
    self.leafBefore = leafBefore
    self.end = end
    let looksWhole = line.first == UInt8(ascii: "{") && line.last == UInt8(ascii: "}")
    if end == nil && !isVouchedFor && looksWhole && !line.contains(key: "\"batchend\":") { self.end = first }
  }

  /// Reads from the line that is wrong to the end; false when a line of another batch is among them.
  mutating func reachesEnd(from line: LineReader.Line, _ lines: LineReader) throws(Errno) -> Bool {
    var rest = lines
    var current: LineReader.Line? = line
    while let line = current {
      if line.isTerminated, isOfAnotherBatch(line.bytes) { return false }
      current = try rest.next()
    }
    return true
  }

  private mutating func isOfAnotherBatch(_ bytes: ArraySlice<UInt8>) -> Bool {
    if LeafHash(leaf: bytes) == leafBefore { return true }
    let location = EventLocation(segment: first, byteOffset: 0)
    guard let event = try? JournalEvent(line: bytes, location: location, leafHash: LeafHash(of: [])),
      event.sequence >= first
    else { return false }
    if let end { return event.batchEnd != end }
    end = event.batchEnd
    return !event.namesBatch && event.sequence > first
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(key: String) -> Bool {
    let wanted = Array(key.utf8)
    return indices.contains { self[$0...].starts(with: wanted) }
  }
}
