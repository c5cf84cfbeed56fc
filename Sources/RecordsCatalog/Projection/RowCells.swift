/// The cells of a row one after the other in one array of bytes: made, compared, and handed to SQLite as they are.
///
/// A value for each cell would cost more than SQLite does; so a cell is a byte that tells its type, and what it holds.
struct RowCells {
  /// The byte that a cell begins with.
  enum Tag {
    static let null: UInt8 = 0
    /// Eight bytes follow, the lowest first.
    static let integer: UInt8 = 1
    /// The length follows in four bytes, the lowest first, then the UTF-8.
    static let text: UInt8 = 2
    /// The length follows in four bytes, the lowest first, then the bytes.
    static let blob: UInt8 = 3
  }

  private(set) var bytes: [UInt8] = []

  /// No cells, with room for so many bytes; more are taken when they are needed.
  init(expectedBytes: Int = 0) { bytes.reserveCapacity(expectedBytes) }

  /// Takes room for so many bytes where there is less.
  mutating func reserve(_ byteCount: Int) { bytes.reserveCapacity(byteCount) }

  /// Takes all cells away and keeps the memory.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Takes away all but so many bytes.
  mutating func truncate(to count: Int) { bytes.removeLast(bytes.count - count) }

  /// Appends cells that were encoded before.
  mutating func append(_ cells: some Collection<UInt8>) { bytes.append(contentsOf: cells) }

  mutating func null() { bytes.append(Tag.null) }

  mutating func integer(_ number: Int) {
    bytes.append(Tag.integer)
    append(word: UInt64(bitPattern: Int64(number)), count: 8)
  }

  mutating func flag(_ isSet: Bool) { integer(isSet ? 1 : 0) }

  mutating func text(_ text: String) {
    append(word: UInt64(text.utf8.count) << 8 | UInt64(Tag.text), count: 5)
    bytes.append(utf8: text)
  }

  mutating func text(_ text: String?) {
    if let text { self.text(text) } else { null() }
  }

  mutating func text(utf8: [UInt8]) {
    build(Tag.text) { $0.append(contentsOf: utf8) }
  }

  mutating func blob(_ content: [UInt8]) {
    build(Tag.blob) { $0.append(contentsOf: content) }
  }

  /// Appends a text that is put together in place.
  mutating func text(_ body: (inout [UInt8]) -> Void) { build(Tag.text, body) }

  private mutating func build(_ tag: UInt8, _ body: (inout [UInt8]) -> Void) {
    append(word: UInt64(tag), count: 5)
    let start = bytes.count - 4
    body(&bytes)
    let length = bytes.count - start - 4
    for place in 0..<4 { bytes[start + place] = UInt8(truncatingIfNeeded: length >> (place * 8)) }
  }

  private mutating func append(word: UInt64, count: Int) {
    // Byte by byte: to append a few as a block takes longer.
    for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(place * 8))) }
  }
}

extension [UInt8] {
  /// Appends a text as a block.
  mutating func append(utf8 text: String) {
    let isDone = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe append(contentsOf: $0) } != nil
    if !isDone { append(contentsOf: text.utf8) }
  }

  /// Appends a number that isn't negative in decimal digits.
  mutating func append(decimal number: Int, width: Int = 1) {
    var divisor = 1
    var digits = 1
    while number / divisor > 9 || digits < width {
      divisor *= 10
      digits += 1
    }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }
}
