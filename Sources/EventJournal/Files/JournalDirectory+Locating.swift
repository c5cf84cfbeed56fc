internal import SystemPackage

extension JournalDirectory {
  /// How many bytes are walked through rather than halved again.
  private static let walkedBytes = 32 << 10

  /// A line from which on reading meets the first event that doesn't lie `before` soon; all events before it do.
  ///
  /// Events that lie before stand in front of all that don't. Halves the segments, then the bytes of one: O(log journal).
  /// Lines that can't be read are avoided; walking meets them and says what is wrong.
  func locate(
    in head: JournalHead, _ identity: JournalIdentity, _ before: (JournalEvent) -> Bool
  ) throws(JournalError) -> LinePlace {
    let segments = try segments().filter { $0 <= head.segment }
    var (low, high) = (0, segments.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      let event = try anyLine(of: segments[middle], from: 0, to: .max, sequenceIs: segments[middle])
      if event.map(before) ?? false { low = middle } else { high = middle }
    }
    let segment = segments.isEmpty ? .first : segments[low]
    var place = LinePlace(sequence: segment, location: EventLocation(segment: segment, byteOffset: 0))
    let size = try segment == head.segment ? head.endOffset : segmentSize(segment)
    var end = size
    while end - place.location.byteOffset > Self.walkedBytes {
      let middle = place.location.byteOffset + (end - place.location.byteOffset) / 2
      if let event = try anyLine(of: segment, from: middle, to: size, sequenceIs: nil), event.location.byteOffset < end,
        before(event)
      {
        place = LinePlace(sequence: event.sequence, location: event.location)
      } else {
        end = middle
      }
    }
    return place
  }

  /// The bytes of a segment; 0 when it isn't there.
  func segmentSize(_ segment: SequenceNumber) throws(JournalError) -> Int {
    guard let file = try openSegment(segment) else { return 0 }
    return try attempt("reading the journal", path(Self.segmentName(segment))) { () throws(Errno) in try file.size() }
  }

  /// The first whole line behind that offset, or at the beginning of a segment; nil when it can't be read.
  private func anyLine(
    of segment: SequenceNumber, from offset: Int, to end: Int, sequenceIs expected: SequenceNumber?
  ) throws(JournalError) -> JournalEvent? {
    guard let file = try openSegment(segment) else { return nil }
    let line = try attempt("reading the journal", path(Self.segmentName(segment))) { () throws(Errno) in
      var lines = LineReader(file, from: offset, to: end, chunkBytes: 8192)
      if offset > 0 { _ = try lines.next() }
      return try lines.next()
    }
    guard let line, line.isTerminated else { return nil }
    let location = EventLocation(segment: segment, byteOffset: line.offset)
    let event = try? JournalEvent(line: line.bytes, location: location, leafHash: LeafHash(leaf: line.bytes))
    if let expected, event?.sequence != expected { return nil }
    return event
  }
}
