#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif
internal import SystemPackage

/// Whole lines of a segment that stand one behind the other, as they were read.
struct LineBlock: Sendable {
  /// The bytes, up to and including the last line feed.
  let bytes: ArraySlice<UInt8>
  /// The offset of the first byte in the segment.
  let offset: Int
  /// Whether a line feed ends the last line; without one the file ends here, or the line is longer than any may be.
  let isTerminated: Bool
}

/// Reads a segment by blocks of whole lines; nothing that was read is moved.
struct LineBlockReader: Sendable {
  private let file: any JournalFile
  private let end: Int
  /// Small at first, for whoever wants one event; large blocks cost less a line.
  private var blockBytes: Int
  /// Where the next block begins.
  private(set) var offset: Int

  /// The bytes of a block as soon as so much is wanted: they fit a core's cache.
  static let usualBytes = 256 << 10

  /// A reader from one offset to another.
  init(_ file: any JournalFile, from start: Int, to end: Int, firstBytes: Int = 16 << 10) {
    self.file = file
    self.end = end
    offset = start
    blockBytes = firstBytes
  }

  /// The next block; nil at the end.
  mutating func next() throws(Errno) -> LineBlock? {
    let start = offset
    var wanted = blockBytes
    blockBytes = min(blockBytes * 4, max(blockBytes, Self.usualBytes))
    while true {
      let count = min(wanted, end - start)
      if count <= 0 { return nil }
      let bytes = try file.readFully(count, at: start)
      if bytes.isEmpty { return nil }
      if let length = Self.wholeLines(of: bytes) {
        offset = start + length
        return LineBlock(bytes: bytes[..<length], offset: start, isTerminated: true)
      }
      // The line goes on behind what was read. It is read again with more, up to what a line may have.
      if bytes.count < wanted || wanted > JournalLimits.lineBytes {
        offset = start + bytes.count
        return LineBlock(bytes: bytes[...], offset: start, isTerminated: false)
      }
      wanted *= 2
    }
  }

  /// The length of the whole lines that the bytes begin with; nil when not even one ends in them.
  private static func wholeLines(of bytes: [UInt8]) -> Int? {
    bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
  }
}
