internal import SystemPackage

/// A file of an index can't be read, or isn't as it was written.
struct IndexDamage: Error {}

/// One file of an index: a stretch of the journal that was written once and is only read.
///
/// Each block is compared with its checksum before anything of it counts.
struct IndexRun: Sendable {
  /// How many blocks are kept.
  private static let keptBlocks = 512

  let layout: IndexLayout
  private let file: any JournalFile
  private let checksums: [UInt8]
  private var blocks: [Int: [UInt8]] = [:]

  var stretch: IndexStretch { layout.stretch }

  /// The file, once its header is known to be whole and of that journal.
  init(_ file: any JournalFile, of identity: LeafHash) throws(IndexDamage) {
    do throws(Errno) {
      let size = try file.size()
      let header = try file.readFully(IndexLayout.headerBytes, at: 0)
      guard let layout = IndexLayout(header: header, fileBytes: size), layout.identity == identity else {
        throw .ioError
      }
      let checksums = try file.readFully(8 * layout.blockCount, at: layout.end)
      guard checksums.count == 8 * layout.blockCount,
        header.word(at: 184) == TextHash.hash(of: checksums, layout.seed)
      else { throw .ioError }
      (self.layout, self.file, self.checksums) = (layout, file, checksums)
    } catch {
      throw IndexDamage()
    }
  }

  /// Bytes of the file, of as many blocks as they are in.
  mutating func bytes(at start: Int, _ count: Int) throws(IndexDamage) -> [UInt8] {
    if count == 0 { return [] }
    guard start >= IndexLayout.headerBytes, count > 0, start + count <= layout.end else { throw IndexDamage() }
    let first = (start - IndexLayout.headerBytes) / IndexLayout.blockBytes
    let last = (start + count - 1 - IndexLayout.headerBytes) / IndexLayout.blockBytes
    let offset = start - IndexLayout.headerBytes - first * IndexLayout.blockBytes
    if first == last {
      let block = try block(first)
      return Array(block[offset..<offset + count])
    }
    let all = try read(first...last)
    return Array(all[offset..<offset + count])
  }

  private mutating func block(_ number: Int) throws(IndexDamage) -> [UInt8] {
    if let block = blocks[number] { return block }
    let block = try read(number...number)
    if blocks.count >= Self.keptBlocks { blocks.removeAll(keepingCapacity: true) }
    blocks[number] = block
    return block
  }

  private func read(_ numbers: ClosedRange<Int>) throws(IndexDamage) -> [UInt8] {
    let start = IndexLayout.headerBytes + numbers.lowerBound * IndexLayout.blockBytes
    let end = min(IndexLayout.headerBytes + (numbers.upperBound + 1) * IndexLayout.blockBytes, layout.end)
    guard let bytes = try? file.readFully(end - start, at: start), bytes.count == end - start else {
      throw IndexDamage()
    }
    for number in numbers {
      let from = (number - numbers.lowerBound) * IndexLayout.blockBytes
      let block = bytes[from..<min(from + IndexLayout.blockBytes, bytes.count)]
      if TextHash.hash(of: block, layout.seed) != checksums.word(at: 8 * number) { throw IndexDamage() }
    }
    return bytes
  }

  private mutating func number32(at place: Int) throws(IndexDamage) -> Int {
    try Int(bytes(at: place, 4).numbers32()[0])
  }

  private mutating func number64(at place: Int) throws(IndexDamage) -> Int {
    guard let number = try Int(exactly: bytes(at: place, 8).word(at: 0)) else { throw IndexDamage() }
    return number
  }
}

extension IndexRun {
  /// Where an event of the stretch is.
  mutating func location(of sequence: SequenceNumber) throws(IndexDamage) -> EventLocation {
    let number = sequence.rawValue - stretch.first.rawValue
    let offset = try number64(at: layout.offsets + 8 * number)
    var (low, high) = (0, layout.segmentCount)
    while high - low > 1 {
      let middle = (low + high) / 2
      if try number64(at: layout.segments + 8 * middle) <= sequence.rawValue { low = middle } else { high = middle }
    }
    return EventLocation(segment: SequenceNumber(try number64(at: layout.segments + 8 * low)), byteOffset: offset)
  }

  /// The place of a text among those of its kind; nil when it is not there.
  mutating func find(_ text: [UInt8], in part: IndexLayout.Part) throws(IndexDamage) -> Int? {
    if part.placeCount == 0 { return nil }
    var place = Int(truncatingIfNeeded: TextHash.hash(of: text, layout.seed)) & (part.placeCount - 1)
    for _ in 0..<part.placeCount {
      let number = try number32(at: part.places + 4 * place)
      if number == 0 { return nil }
      if try self.text(number - 1, in: part) == text { return number - 1 }
      place = (place + 1) & (part.placeCount - 1)
    }
    throw IndexDamage()
  }

  /// The places of the texts that begin with one and go on; O(log number of texts).
  mutating func range(below prefix: [UInt8], in part: IndexLayout.Part) throws(IndexDamage) -> Range<Int> {
    // The text itself is not below itself.
    let start = try firstPlace(in: part) { SortedPostings.order($0[...], prefix[...]) > 0 }
    let end = try firstPlace(in: part) {
      SortedPostings.order($0[...], prefix[...]) > 0 && !$0.starts(with: prefix)
    }
    return start..<max(start, end)
  }

  private mutating func firstPlace(
    in part: IndexLayout.Part, where isBehind: ([UInt8]) -> Bool
  ) throws(IndexDamage) -> Int {
    var (low, high) = (0, part.count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(try text(middle, in: part)) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  mutating func text(_ place: Int, in part: IndexLayout.Part) throws(IndexDamage) -> [UInt8] {
    let range = try range(of: place..<place + 1, ends: part.textEnds, count: part.count, limit: part.textBytes)
    return try bytes(at: part.texts + range.lowerBound, range.count)
  }

  /// Where the numbers of the events are that have one of the texts at these places; in order for one text.
  mutating func postingPlaces(of texts: Range<Int>, in part: IndexLayout.Part) throws(IndexDamage) -> Range<Int> {
    try range(of: texts, ends: part.postingEnds, count: part.count, limit: part.postingCount)
  }

  /// The numbers of events at these places.
  mutating func postings(at places: Range<Int>, in part: IndexLayout.Part) throws(IndexDamage) -> [UInt32] {
    let postings = try bytes(at: part.postings + 4 * places.lowerBound, 4 * places.count).numbers32()
    if let most = postings.max(), most >= stretch.count { throw IndexDamage() }
    return postings
  }

  /// The first of these places, which are in order, whose number is not below one; O(log number of places).
  mutating func firstPlace(
    of places: Range<Int>, in part: IndexLayout.Part, notBelow number: Int
  ) throws(IndexDamage) -> Int {
    // Most ask for the whole stretch.
    if number <= 0 { return places.lowerBound }
    if number >= stretch.count { return places.upperBound }
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if try number32(at: part.postings + 4 * middle) < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func range(
    of places: Range<Int>, ends: Int, count: Int, limit: Int
  ) throws(IndexDamage) -> Range<Int> {
    guard places.upperBound <= count else { throw IndexDamage() }
    let start = places.lowerBound == 0 ? 0 : try number32(at: ends + 4 * (places.lowerBound - 1))
    let end = try number32(at: ends + 4 * (places.upperBound - 1))
    guard start <= end, end <= limit else { throw IndexDamage() }
    return start..<end
  }

  /// All that the file holds.
  mutating func contents() throws(IndexDamage) -> IndexContents {
    var contents = IndexContents(stretch: stretch)
    contents.offsets = try bytes(at: layout.offsets, 8 * stretch.count).numbers64()
    contents.segments = try bytes(at: layout.segments, 8 * layout.segmentCount).numbers64()
    contents.subjects = try allPostings(in: layout.subjects)
    contents.types = try allPostings(in: layout.types)
    return contents
  }

  mutating func allPostings(in part: IndexLayout.Part) throws(IndexDamage) -> SortedPostings {
    let textEnds = try bytes(at: part.textEnds, 4 * part.count).numbers32()
    let postingEnds = try bytes(at: part.postingEnds, 4 * part.count).numbers32()
    let isWhole = zip([0] + textEnds, textEnds).allSatisfy(<=) && zip([0] + postingEnds, postingEnds).allSatisfy(<=)
    guard isWhole, textEnds.last ?? 0 == part.textBytes, postingEnds.last ?? 0 == part.postingCount else {
      throw IndexDamage()
    }
    return SortedPostings(
      texts: try bytes(at: part.texts, part.textBytes), textEnds: textEnds,
      postings: try bytes(at: part.postings, 4 * part.postingCount).numbers32(), postingEnds: postingEnds)
  }
}

extension [UInt8] {
  fileprivate func numbers32() -> [UInt32] {
    unsafe withUnsafeBytes { bytes in
      (0..<bytes.count / 4).map {
        unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self))
      }
    }
  }

  fileprivate func numbers64() -> [UInt64] {
    unsafe withUnsafeBytes { bytes in
      (0..<bytes.count / 8).map {
        unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self))
      }
    }
  }
}
