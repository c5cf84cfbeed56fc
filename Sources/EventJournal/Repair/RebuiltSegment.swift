/// A segment as it is written anew, line by line, by whole batches.
struct RebuiltSegment {
  private var checker: LineChecker
  private var replacement: SegmentReplacement
  private let segment: SequenceNumber
  private let watched: SequenceNumber?
  /// Lines of whole batches that aren't written yet.
  private var buffer: [UInt8] = []
  /// Lines of a batch that isn't whole yet.
  private var openBatch: [UInt8] = []
  /// The last event of the last whole batch.
  private(set) var wholeSequence: SequenceNumber
  /// Its leaf hash.
  private(set) var wholeHash: LeafHash?
  /// The leaf hash of the event that is watched for, once it has come by.
  private(set) var watchedHash: LeafHash?

  /// An empty segment behind what the checker has admitted.
  init(
    _ directory: JournalDirectory, _ segment: SequenceNumber, _ checker: LineChecker, watching watched: SequenceNumber?
  ) throws(JournalError) {
    replacement = try SegmentReplacement(directory, segment)
    self.checker = checker
    self.segment = segment
    self.watched = watched
    wholeSequence = checker.sequence
    wholeHash = checker.leafHash
  }

  /// The last event that was taken.
  var sequence: SequenceNumber { checker.sequence }

  /// Takes a line when it follows in every way, and answers whether it does.
  mutating func take(_ line: LineReader.Line) throws(JournalError) -> Bool {
    let place = EventLocation(segment: segment, byteOffset: replacement.size + buffer.count + openBatch.count)
    var next = checker
    guard line.isTerminated, let event = try? next.admit(line.bytes, at: place), event.isCanonical else { return false }
    checker = next
    if event.sequence == watched { watchedHash = event.leafHash }
    openBatch += line.bytes
    openBatch.append(UInt8(ascii: "\n"))
    guard event.sequence == event.batchEnd else { return true }
    (wholeSequence, wholeHash) = (event.sequence, event.leafHash)
    buffer += openBatch
    openBatch.removeAll(keepingCapacity: true)
    if buffer.count >= 1 << 20 { try flush() }
    return true
  }

  private mutating func flush() throws(JournalError) {
    try replacement.append(buffer[...])
    buffer.removeAll(keepingCapacity: true)
  }

  /// Puts it in the place of the old one; of a batch that isn't whole nothing is written.
  mutating func finish() throws(JournalError) {
    try flush()
    try replacement.finish()
  }

  /// Takes it away again.
  func abandon() { replacement.abandon() }
}
