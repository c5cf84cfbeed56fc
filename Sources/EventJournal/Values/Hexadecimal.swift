/// Lower-case hexadecimal digits of whole words, without a string in between.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  /// Appends the lowest `count` digits of a word, the most significant first.
  static func append(_ word: UInt64, digits count: Int, to bytes: inout [UInt8]) {
    for place in (0..<count).reversed() {
      bytes.append(digits[Int(truncatingIfNeeded: word >> UInt64(place * 4)) & 0xF])
    }
  }

  /// The word that up to sixteen lower-case digits are; nil for anything else.
  static func word(_ bytes: ArraySlice<UInt8>) -> UInt64? {
    if bytes.isEmpty || bytes.count > 16 { return nil }
    var word: UInt64 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): word = word << 4 | UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): word = word << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return word
  }
}

/// Decimal digits of a fixed width.
enum Decimal {
  /// Appends a number that isn't negative, with leading zeros up to `width` digits.
  static func append(_ number: Int, width: Int, to bytes: inout [UInt8]) {
    let digits = String(number)
    for _ in 0..<max(0, width - digits.utf8.count) { bytes.append(UInt8(ascii: "0")) }
    bytes.append(contentsOf: digits.utf8)
  }

  /// The number that up to eighteen digits are; nil for anything else.
  static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.isEmpty || bytes.count > 18 { return nil }
    var number = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
