/// Lower-case hexadecimal digits of whole words, without a string in between.
enum Hexadecimal {
  /// Appends the lowest `count` digits of a word, the most significant first.
  static func append(_ word: UInt64, digits count: Int, to bytes: inout [UInt8]) {
    var digits = (first: digits(UInt32(truncatingIfNeeded: word >> 32)), last: digits(UInt32(truncatingIfNeeded: word)))
    unsafe withUnsafeBytes(of: &digits) {
      // Not as a slice, whose bytes would be copied one by one.
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[(16 - count)...]))
    }
  }

  /// The eight digits of a number, the most significant in the byte that comes first in memory.
  ///
  /// All eight at once: each half of a byte is spread into a byte of its own, and those above 9 are moved to the letters.
  private static func digits(_ number: UInt32) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let bytes = UInt64(number.byteSwapped)
    let pairs = (bytes | bytes << 16) & 0x0000_FFFF_0000_FFFF
    let single = (pairs | pairs << 8) & 0x00FF_00FF_00FF_00FF
    let values = (single >> 4 | single << 8) & (ones &* 0x0F)
    let letters = (values &+ ones &* 6) >> 4 & ones
    return (values &+ ones &* 0x30 &+ letters &* 39).littleEndian
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
  /// Appends a number that isn't negative, with leading zeros up to `width` digits, at most 20.
  static func append(_ number: Int, width: Int, to bytes: inout [UInt8]) {
    var digits = InlineArray<20, UInt8>(repeating: UInt8(ascii: "0"))
    var (rest, place) = (UInt64(number), 20)
    repeat {
      place -= 1
      digits[place] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    let start = min(place, 20 - width)
    unsafe withUnsafeBytes(of: &digits) {
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[start...]))
    }
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
