internal import SystemPackage

/// Reads lines at places that an index names; where one follows closely behind the other, several are read together.
final class LineCursor {
  private static let lineBytes = 4096
  private static let nearBytes = 8 << 10
  private static let chunkBytes = 64 << 10

  private let directory: JournalDirectory
  private let identity: JournalIdentity
  private var segment: (first: SequenceNumber, file: any JournalFile)?
  private var chunk: [UInt8] = []
  private var chunkStart = 0
  /// Where the line before was.
  private var lastOffset: Int?

  init(_ directory: JournalDirectory, _ identity: JournalIdentity) {
    self.directory = directory
    self.identity = identity
  }

  /// The event of that number, if its line is there; nil when something else is, or nothing.
  func event(_ sequence: SequenceNumber, at location: EventLocation) -> JournalEvent? {
    guard let line = try? line(at: location) else { return nil }
    var checker = LineChecker(
      identity, sequence: SequenceNumber(sequence.rawValue - 1), leafHash: nil, time: nil)
    return try? checker.admit(line, at: location)
  }

  private func line(at location: EventLocation) throws -> ArraySlice<UInt8>? {
    if segment?.first != location.segment {
      segment = try directory.openSegment(location.segment).map { (location.segment, $0) }
      chunk = []
      lastOffset = nil
    }
    defer { lastOffset = location.byteOffset }
    guard let file = segment?.file else { return nil }
    if let line = lineInChunk(at: location.byteOffset) { return line }
    let isNear = lastOffset.map { (1..<Self.nearBytes).contains(location.byteOffset - $0) } ?? false
    var wanted = isNear ? Self.chunkBytes : Self.lineBytes
    while true {
      chunk = try file.readFully(wanted, at: location.byteOffset)
      chunkStart = location.byteOffset
      if let line = lineInChunk(at: location.byteOffset) { return line }
      if chunk.count < wanted || wanted > JournalLimits.lineBytes { return nil }
      wanted *= 4
    }
  }

  private func lineInChunk(at offset: Int) -> ArraySlice<UInt8>? {
    let start = offset - chunkStart
    guard start >= 0, start < chunk.count, start == 0 || chunk[start - 1] == UInt8(ascii: "\n") else { return nil }
    guard let end = LineReader.lineFeed(in: chunk, from: start) else { return nil }
    return chunk[start..<end]
  }
}
