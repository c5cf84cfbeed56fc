/// Where everything is in a file of an index; numbers are little-endian.
///
/// ```
/// 0     acta-index/1 and a line feed, filled up with zero bytes to 16
/// 16    the hash of journal.json
/// 48    the leaf hash before the first event, then that of the last event
/// 112   the first and the last sequence number
/// 128   how many segments; of subjects, then of types: texts, bytes of them, postings; 8 bytes each
/// 184   the checksum of the block checksums, then that of the 192 bytes before it
/// 256   offsets of events (8 bytes each), segments (8); of subjects, then of types: ends of texts (4), ends of
///       postings (4), places by hash (4), texts, postings (4)
///       then a checksum (8) for each block of 4096 bytes from 256 on
/// ```
struct IndexLayout: Sendable {
  static let magic = Array("acta-index/1\n\0\0\0".utf8)
  static let headerBytes = 256
  static let blockBytes = 4096

  /// Where the texts of one kind and their postings are.
  struct Part: Sendable {
    let count: Int
    let textEnds: Int
    let postingEnds: Int
    let places: Int
    /// How many places there are, a power of two, at least half of them free.
    let placeCount: Int
    let texts: Int
    let textBytes: Int
    let postings: Int
    let postingCount: Int
    let end: Int

    init(at start: Int, count: Int, textBytes: Int, postingCount: Int) {
      self.count = count
      self.textBytes = textBytes
      self.postingCount = postingCount
      placeCount = count == 0 ? 0 : 1 << (Int.bitWidth - (count * 2 - 1).leadingZeroBitCount)
      textEnds = start
      postingEnds = textEnds + 4 * count
      places = postingEnds + 4 * count
      texts = places + 4 * placeCount
      postings = texts + textBytes
      end = postings + 4 * postingCount
    }
  }

  let stretch: IndexStretch
  let identity: LeafHash
  let segmentCount: Int
  let subjects: Part
  let types: Part

  var offsets: Int { Self.headerBytes }
  var segments: Int { offsets + 8 * stretch.count }
  var end: Int { types.end }
  var blockCount: Int { (end - Self.headerBytes + Self.blockBytes - 1) / Self.blockBytes }
  var fileBytes: Int { end + 8 * blockCount }

  /// Mixed into the hashes of texts: nobody who chooses a subject knows it, and everybody who reads the journal gets the same.
  var seed: UInt64 { Self.seed(stretch.leafHash) }

  static func seed(_ hash: LeafHash) -> UInt64 { hash.firstWord | 1 }

  init(_ stretch: IndexStretch, _ identity: LeafHash, segmentCount: Int, subjects: [Int], types: [Int]) {
    self.stretch = stretch
    self.identity = identity
    self.segmentCount = segmentCount
    let start = Self.headerBytes + 8 * (stretch.count + segmentCount)
    self.subjects = Part(at: start, count: subjects[0], textBytes: subjects[1], postingCount: subjects[2])
    self.types = Part(at: self.subjects.end, count: types[0], textBytes: types[1], postingCount: types[2])
  }

  /// What the first bytes of a file of so many bytes say, and the checksum of its checksums; nil unless they are whole.
  init?(header: [UInt8], fileBytes: Int) {
    guard header.count == Self.headerBytes, header.starts(with: Self.magic),
      header.word(at: 192) == TextHash.hash(of: header[..<192], Self.headerBytes64),
      let identity = LeafHash(bytes: Array(header[16..<48])), let previous = LeafHash(bytes: Array(header[48..<80])),
      let leafHash = LeafHash(bytes: Array(header[80..<112]))
    else { return nil }
    // Bounded, so that nothing below can overflow: no part has more bytes than the file.
    let numbers = (0..<9).map { header.word(at: 112 + 8 * $0) }
    guard numbers[2...].allSatisfy({ $0 <= UInt64(fileBytes) }), numbers[0] >= 1, numbers[1] >= numbers[0],
      numbers[1] <= UInt64(SequenceNumber.maximum.rawValue), numbers[1] - numbers[0] < UInt64(fileBytes)
    else { return nil }
    let counts = numbers.map(Int.init)
    self.init(
      IndexStretch(
        first: SequenceNumber(counts[0]), last: SequenceNumber(counts[1]), previous: previous, leafHash: leafHash),
      identity, segmentCount: counts[2], subjects: Array(counts[3...5]), types: Array(counts[6...8]))
    if self.fileBytes != fileBytes { return nil }
  }

  private static let headerBytes64 = UInt64(headerBytes) | 1

  /// The first bytes of the file.
  func header(checksum: UInt64) -> [UInt8] {
    var bytes = Self.magic + identity.bytes + stretch.previous.bytes + stretch.leafHash.bytes
    for number in [
      stretch.first.rawValue, stretch.last.rawValue, segmentCount, subjects.count, subjects.textBytes,
      subjects.postingCount, types.count, types.textBytes, types.postingCount,
    ] {
      bytes.append(word: UInt64(number))
    }
    bytes.append(word: checksum)
    bytes.append(word: TextHash.hash(of: bytes[..<192], Self.headerBytes64))
    return bytes + [UInt8](repeating: 0, count: Self.headerBytes - bytes.count)
  }
}

extension IndexContents {
  /// The whole file.
  func fileBytes(of identity: LeafHash) -> [UInt8] {
    let layout = IndexLayout(
      stretch, identity, segmentCount: segments.count,
      subjects: [subjects.count, subjects.texts.count, subjects.postings.count],
      types: [types.count, types.texts.count, types.postings.count])
    var bytes = [UInt8](repeating: 0, count: IndexLayout.headerBytes)
    bytes.reserveCapacity(layout.fileBytes)
    bytes.append(littleEndian: offsets)
    bytes.append(littleEndian: segments)
    for (postings, part) in [(subjects, layout.subjects), (types, layout.types)] {
      bytes.append(littleEndian: postings.textEnds)
      bytes.append(littleEndian: postings.postingEnds)
      bytes.append(littleEndian: postings.places(part.placeCount, layout.seed))
      bytes.append(contentsOf: postings.texts)
      bytes.append(littleEndian: postings.postings)
    }
    var checksums: [UInt8] = []
    for block in 0..<layout.blockCount {
      let start = IndexLayout.headerBytes + block * IndexLayout.blockBytes
      let end = min(start + IndexLayout.blockBytes, layout.end)
      checksums.append(word: TextHash.hash(of: bytes[start..<end], layout.seed))
    }
    bytes.replaceSubrange(
      ..<IndexLayout.headerBytes, with: layout.header(checksum: TextHash.hash(of: checksums, layout.seed)))
    bytes.append(contentsOf: checksums)
    return bytes
  }
}

extension SortedPostings {
  /// Where each text is found by its hash: its number and one, at its hash or behind, and 0 in free places.
  fileprivate func places(_ count: Int, _ seed: UInt64) -> [UInt32] {
    var places = [UInt32](repeating: 0, count: count)
    for number in 0..<self.count {
      var place = Int(truncatingIfNeeded: TextHash.hash(of: text(number), seed)) & (count - 1)
      while places[place] != 0 { place = (place + 1) & (count - 1) }
      places[place] = UInt32(number + 1)
    }
    return places
  }
}

extension [UInt8] {
  mutating func append(word: UInt64) { append(littleEndian: CollectionOfOne(word)) }

  /// Numbers, the lowest byte of each first.
  mutating func append<Number: FixedWidthInteger>(littleEndian numbers: some Collection<Number>) {
    for number in numbers { unsafe Swift.withUnsafeBytes(of: number.littleEndian) { unsafe append(contentsOf: $0) } }
  }

  /// The number at that place, which must have eight bytes.
  func word(at place: Int) -> UInt64 {
    self[place..<place + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
