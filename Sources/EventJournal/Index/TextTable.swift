/// Numbers texts in the order in which they come; the same text always gets the same number.
struct TextTable: Sendable {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let end: Int
  }

  private var entries: [Entry] = []
  /// The texts, one behind the other.
  private var bytes: [UInt8] = []
  /// Where in ``entries`` a text is, one more than that, at its hash or behind; 0 in free places, of which half are.
  private var places: [UInt32] = Array(repeating: 0, count: 64)
  /// Differs from process to process, so that nobody can choose texts that hash alike.
  private let seed = UInt64(bitPattern: Int64(Hasher().finalize())) | 1

  /// How many texts there are.
  var count: Int { entries.count }

  /// The text of that number.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[entries[number].start..<entries[number].end] }

  /// The number of a text, and whether it is a new one.
  @inline(__always)
  mutating func number(of text: UnsafeRawBufferPointer) -> (number: Int, isNew: Bool) {
    let hash = unsafe TextHash.hash(of: text, seed)
    let place = unsafe place(of: text, hash)
    if places[place] != 0 { return (Int(places[place]) - 1, false) }
    let start = bytes.count
    unsafe bytes.append(contentsOf: text)
    entries.append(Entry(hash: hash, start: start, end: bytes.count))
    places[place] = UInt32(entries.count)
    if entries.count * 2 > places.count { grow() }
    return (entries.count - 1, true)
  }

  /// The number of a text that has come; nil when it has not.
  func find(_ text: [UInt8]) -> Int? {
    let place = unsafe text.withUnsafeBytes { bytes in
      let hash = unsafe TextHash.hash(of: bytes, seed)
      return unsafe self.place(of: bytes, hash)
    }
    return places[place] == 0 ? nil : Int(places[place]) - 1
  }

  /// Where a text is, or the free place where it would be.
  @inline(__always)
  private func place(of text: UnsafeRawBufferPointer, _ hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 {
      let entry = entries[Int(places[place]) - 1]
      if entry.hash == hash, unsafe isText(entry, text) { return place }
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  @inline(__always)
  private func isText(_ entry: Entry, _ text: UnsafeRawBufferPointer) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe UnsafeRawBufferPointer(rebasing: bytes[entry.start..<entry.end]).isSame(as: text)
    }
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 2)
    for (number, entry) in entries.enumerated() {
      var place = Int(truncatingIfNeeded: entry.hash) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(number + 1)
    }
  }
}

/// A quick hash of bytes: not for what someone could have chosen, unless the seed is unknown to them.
enum TextHash {
  /// Takes in eight bytes at a time by a multiplication whose two halves are mixed.
  static func hash(of text: UnsafeRawBufferPointer, _ seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(text.count)
    var offset = 0
    while offset + 8 <= text.count {
      hash = unsafe mixed(
        hash ^ UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)), seed)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < text.count {
      rest = unsafe rest << 8 | UInt64(text[offset])
      offset += 1
    }
    return mixed(hash ^ rest, seed)
  }

  /// The hash of bytes.
  static func hash(of bytes: ArraySlice<UInt8>, _ seed: UInt64) -> UInt64 {
    unsafe bytes.withUnsafeBytes { bytes in unsafe hash(of: bytes, seed) }
  }

  /// The hash of bytes.
  static func hash(of bytes: [UInt8], _ seed: UInt64) -> UInt64 { hash(of: bytes[...], seed) }

  @inline(__always)
  private static func mixed(_ word: UInt64, _ seed: UInt64) -> UInt64 {
    let product = (word ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: seed)
    return product.high ^ product.low
  }
}
