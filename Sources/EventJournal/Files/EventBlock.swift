#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The lines of a block as events, each with its leaf hash; that they follow one another is not known yet.
///
/// What is done here with a line depends on nothing but the line, so that any thread may do it.
struct EventBlock: Sendable {
  /// The lines in order, up to the first that is no event.
  private(set) var events: [JournalEvent] = []
  /// Why the line behind the events is none, and its offset; nil when all are.
  private(set) var mistake: (message: String, offset: Int)?

  /// No lines.
  init() {}

  /// Hashes and reads every line of a block.
  init(_ block: LineBlock, of segment: SequenceNumber) {
    guard block.isTerminated else {
      mistake = ("the line doesn't end, or is too long", block.offset)
      return
    }
    unsafe block.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      // Lines are seldom shorter.
      events.reserveCapacity(bytes.count / 384)
      var start = 0
      while start < bytes.count,
        let lineFeed = unsafe memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
      {
        let end = unsafe UnsafeRawPointer(lineFeed) - base
        let line = unsafe UnsafeRawBufferPointer(start: base + start, count: end - start)
        let location = EventLocation(segment: segment, byteOffset: block.offset + start)
        let place = block.bytes.startIndex + start
        do throws(EnvelopeError) {
          try unsafe append(line, block.bytes[place..<place + line.count], location)
        } catch {
          mistake = (error.message, location.byteOffset)
          return
        }
        start = end + 1
      }
    }
  }

  /// Appends the event that a line is, which is given as memory and as a part of the block.
  @inline(__always)
  private mutating func append(
    _ memory: UnsafeRawBufferPointer, _ line: @autoclosure () -> ArraySlice<UInt8>, _ location: EventLocation
  ) throws(EnvelopeError) {
    if memory.count > JournalLimits.lineBytes { throw EnvelopeError(message: "the line is too long") }
    let leafHash = unsafe LeafHash(leaf: memory)
    if let scan = unsafe EnvelopeScan(memory.assumingMemoryBound(to: UInt8.self)) {
      events.append(JournalEvent(scan, line: line(), location: location, leafHash: leafHash))
    } else {
      events.append(try JournalEvent(rewriting: line(), location: location, leafHash: leafHash))
    }
  }
}
