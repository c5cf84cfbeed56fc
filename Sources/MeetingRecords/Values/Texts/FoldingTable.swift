/// What Unicode says of each scalar that doesn't stay as it is, taken apart from ``FoldingData`` when it is first needed.
struct FoldingTable: Sendable {
  static let shared = FoldingTable()

  /// What a scalar is to a search.
  enum Entry {
    /// A letter or a sign that stays as it is.
    case plain
    /// A mark on the letter before.
    case mark(CombiningMark)
    /// Other scalars, of which each is plain or a mark; maybe none.
    case others(ArraySlice<UInt32>)
  }

  /// What a mark is to a search.
  struct CombiningMark {
    /// The canonical combining class, by which marks on one letter are put in order.
    let order: UInt8
    /// Whether people leave it out when they search.
    let isDropped: Bool
  }

  /// The number in `pages` of every block of 256 scalars, 0 where all of them are plain.
  private var blocks = [UInt16](repeating: 0, count: 0x1100)
  /// Blocks of 256: 0 for plain; else the highest bits tell what the others are.
  private var pages = [UInt32](repeating: 0, count: 256)
  private var results: [UInt32] = []
  private var pairs: [UInt64: UInt32] = [:]

  private static let markBit: UInt32 = 1 << 31
  private static let othersBit: UInt32 = 1 << 30

  private init() {
    readMappings()
    readMarks()
    var reader = NumberReader(FoldingData.pairs)
    var last = 0
    while !reader.isAtEnd {
      let scalars = (0..<3).map { _ in
        last += reader.signed()
        return UInt32(truncatingIfNeeded: last)
      }
      pairs[UInt64(scalars[0]) << 32 | UInt64(scalars[1])] = scalars[2]
    }
  }

  private mutating func readMappings() {
    var reader = NumberReader(FoldingData.mappings)
    var (place, last) = (0x80, 0)
    while !reader.isAtEnd {
      place += reader.unsigned()
      let kind = reader.unsigned()
      let count = kind < 4 ? reader.unsigned() : 1
      let start = results.count
      for _ in 0..<(kind == 0 ? 0 : kind < 4 ? 1 : kind - 3) {
        last += reader.signed()
        results.append(UInt32(truncatingIfNeeded: last))
      }
      let step = kind == 2 ? 2 : 1
      for number in 0..<count {
        if number > 0, kind == 1 || kind == 2 { results.append(results[start] + UInt32(number * step)) }
        let first = kind == 1 || kind == 2 ? start + number : start
        let length = kind == 0 ? 0 : kind < 4 ? 1 : kind - 3
        set(place + number * step, Self.othersBit | UInt32(length) << 24 | UInt32(first))
      }
      place += (count - 1) * step + 1
    }
  }

  private mutating func readMarks() {
    var reader = NumberReader(FoldingData.marks)
    var place = 0x80
    while !reader.isAtEnd {
      place += reader.unsigned()
      let count = reader.unsigned()
      let mark = reader.unsigned()
      for number in 0..<count { set(place + number, Self.markBit | UInt32(mark)) }
      place += count
    }
  }

  private mutating func set(_ place: Int, _ entry: UInt32) {
    let block = place >> 8
    if blocks[block] == 0 {
      blocks[block] = UInt16(pages.count >> 8)
      pages.append(contentsOf: [UInt32](repeating: 0, count: 256))
    }
    pages[Int(blocks[block]) << 8 | place & 0xFF] = entry
  }

  /// What the scalar is; constant time.
  func entry(_ scalar: UInt32) -> Entry {
    // Tags and selectors, the whole of the fourteenth plane's first blocks, can't be seen.
    if (0xE0000...0xE0FFF).contains(scalar) { return .others([]) }
    let entry = pages[Int(blocks[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)]
    if entry == 0 { return .plain }
    guard entry & Self.markBit == 0 else {
      return .mark(CombiningMark(order: UInt8(entry & 0xFF), isDropped: entry & 0x100 != 0))
    }
    let first = Int(entry & 0xFF_FFFF)
    return .others(results[first..<first + Int(entry >> 24 & 0x3F)])
  }

  /// The letter that two scalars make together, one after the other; absent where they stay two.
  func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if let syllable = Self.syllable(first, second) { return syllable }
    return pairs[UInt64(first) << 32 | UInt64(second)]
  }

  /// Korean syllables of letters (The Unicode Standard, section 3.12).
  private static func syllable(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
      return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
    }
    guard (0xAC00...0xD7A3).contains(first), (first - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(second) else {
      return nil
    }
    return first + (second - 0x11A7)
  }
}

/// Reads numbers of five bits a character, the lowest first; the sixth bit says that more follow.
private struct NumberReader {
  private let units: [UInt8]
  private var place = 0

  init(_ text: String) { units = Array(text.utf8) }

  var isAtEnd: Bool { place >= units.count }

  mutating func unsigned() -> Int {
    var (number, shift) = (0, 0)
    while place < units.count {
      let value = Self.value(of: units[place])
      place += 1
      number |= (value & 31) << shift
      shift += 5
      if value & 32 == 0 { break }
    }
    return number
  }

  mutating func signed() -> Int {
    let number = unsigned()
    return number & 1 == 0 ? number >> 1 : -(number + 1) >> 1
  }

  private static func value(of unit: UInt8) -> Int {
    switch unit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(unit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(unit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(unit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "-"): 62
    default: 63
    }
  }
}
