internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Reads a file line by line, 1 MiB at a time; a line is a slice of what was read, not a copy.
struct LineReader {
  /// A line and where it stands.
  struct Line {
    /// The bytes without the line feed.
    let bytes: ArraySlice<UInt8>
    /// The offset of the first byte.
    let offset: Int
    /// Whether a line feed ends it; without one the file ends here, or the line is longer than any may be.
    let isTerminated: Bool
  }

  private let file: any JournalFile
  private let end: Int
  private let chunkBytes: Int
  private var chunk: [UInt8] = []
  private var position = 0
  /// The offset in the file behind ``chunk``.
  private var readOffset: Int

  /// A reader from one offset to another.
  init(_ file: any JournalFile, from start: Int, to end: Int = .max, chunkBytes: Int = 1 << 20) {
    self.file = file
    self.end = end
    self.chunkBytes = chunkBytes
    readOffset = start
  }

  /// The offset of the next line.
  var offset: Int { readOffset - (chunk.count - position) }

  /// The next line; nil at the end.
  mutating func next() throws(Errno) -> Line? {
    var searched = position
    while true {
      if let lineFeed = Self.lineFeed(in: chunk, from: searched) {
        let line = Line(bytes: chunk[position..<lineFeed], offset: offset, isTerminated: true)
        position = lineFeed + 1
        return line
      }
      let unread = chunk.count - position
      if unread > JournalLimits.lineBytes { break }
      guard try readOn(keeping: unread) else { break }
      searched = unread
    }
    if position == chunk.count { return nil }
    let line = Line(bytes: chunk[position...], offset: offset, isTerminated: false)
    position = chunk.count
    return line
  }

  /// Reads the next chunk, which begins with what is left of this one; false at the end.
  private mutating func readOn(keeping unread: Int) throws(Errno) -> Bool {
    let count = min(max(chunkBytes, unread), end - readOffset)
    if count <= 0 { return false }
    // What is left is short as a rule, and read again: to put it in front of the chunk would move all of that.
    let bytes = try file.readFully(unread + count, at: readOffset - unread)
    if bytes.count <= unread { return false }
    readOffset += bytes.count - unread
    chunk = bytes
    position = 0
    return true
  }

  /// Where the next line feed is.
  static func lineFeed(in bytes: [UInt8], from start: Int) -> Int? {
    if start >= bytes.count { return nil }
    return unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, Int32(UInt8(ascii: "\n")), buffer.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
