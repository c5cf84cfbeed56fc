internal import SystemPackage

extension JournalDirectory {
  /// The event that the head says is the last, once it is known that it stands there; nil in an empty journal.
  ///
  /// Throws `damaged` when the journal is shorter than its head, or its last line differs. O(length of the line).
  func lastEvent(of head: JournalHead, _ operation: String) throws(JournalError) -> JournalEvent? {
    if head.sequence == .zero { return nil }
    func failure(_ message: String, offset: Int? = nil) -> JournalError {
      damaged(operation, segment: head.segment, offset: offset, sequence: head.sequence, message)
    }
    guard let file = try openSegment(head.segment) else { throw failure("the segment is missing") }
    let segmentPath = path(Self.segmentName(head.segment))
    let size = try attempt(operation, segmentPath) { () throws(Errno) in try file.size() }
    if size < head.endOffset {
      throw failure("the segment ends at byte \(size), before the last event that was recorded", offset: size)
    }
    let (line, offset) = try attempt(operation, segmentPath) { () throws(Errno) in
      try Self.line(endingAt: head.endOffset, of: file)
    }
    let location = EventLocation(segment: head.segment, byteOffset: offset)
    guard let line, LeafHash(leaf: line) == head.leafHash else {
      throw failure("the last line differs from the one that was recorded", offset: offset)
    }
    do {
      let event = try JournalEvent(line: line, location: location, leafHash: head.leafHash)
      if event.sequence == head.sequence { return event }
      throw failure("the last line has the sequence number \(event.sequence)", offset: offset)
    } catch let error as EnvelopeError {
      throw failure(error.message, offset: offset)
    } catch let error as JournalError {
      throw error
    } catch {
      throw failure("\(error)", offset: offset)
    }
  }

  /// The line whose line feed stands before `end`, and its offset; nil bytes when no line feed stands there.
  private static func line(
    endingAt end: Int, of file: any JournalFile
  ) throws(Errno) -> (ArraySlice<UInt8>?, offset: Int) {
    var blockBytes = 4096
    while true {
      let start = max(0, end - blockBytes)
      let block = try file.readFully(end - start, at: start)
      guard block.last == UInt8(ascii: "\n") else { return (nil, end) }
      let line = block.dropLast()
      if let before = line.lastIndex(of: UInt8(ascii: "\n")) { return (line[(before + 1)...], start + before + 1) }
      if start == 0 { return (line, 0) }
      if block.count > JournalLimits.lineBytes { return (nil, start) }
      blockBytes *= 4
    }
  }
}
