/// Makes texts alike that people take for the same when they search: `do thanh binh` and `Đỗ Thanh Bình`.
public enum TextFolding {
  /// The text in lower case, without the marks of Latin letters, and with single spaces.
  ///
  /// - Case is folded, final sigma included; `ß` becomes `ss`.
  /// - Latin letters lose diacritics, strokes and ligatures: `đ` becomes `d`, `ư` `u`, `ø` `o`, `æ` `ae`. Combining marks
  ///   U+0300–U+036F go too, so composed and decomposed Latin text fold alike.
  /// - Marks of other scripts stay: a Lao vowel or tone mark makes a different word.
  /// - Runs of white space become one space, none is left at the ends. Invisible characters go: soft hyphen, zero-width
  ///   space (which Lao text may have between its words), word joiner, byte-order mark.
  ///
  /// Folding what is folded changes nothing. Linear in the text.
  public static func fold(_ text: String) -> String {
    var output: [UInt8] = []
    fold(text, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the folded text in UTF-8.
  public static func fold(_ text: String, into output: inout [UInt8]) {
    let start = output.count
    var isSpacePending = false
    func append(_ scalar: Unicode.Scalar) {
      if isSpace(scalar) {
        isSpacePending = output.count > start
      } else if !isDropped(scalar) {
        if isSpacePending { output.append(0x20) }
        isSpacePending = false
        Self.append(scalar, to: &output)
      }
    }
    let units = text.utf8.span
    var place = 0
    while place < units.count {
      let unit = units[place]
      // Most of most texts is ASCII.
      if unit < 0x80 {
        place += 1
        if unit == 0x20 || (9...13).contains(unit) {
          isSpacePending = output.count > start
        } else {
          if isSpacePending { output.append(0x20) }
          isSpacePending = false
          output.append(ASCII.lowercased(unit))
        }
      } else {
        append(scalar(of: units, at: &place))
      }
    }
  }

  /// The scalar that begins at a place of a text, and the place behind it.
  private static func scalar(of units: Span<UInt8>, at place: inout Int) -> Unicode.Scalar {
    let first = UInt32(units[place])
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(units[place + offset] & 0x3F) }
    place += length
    // A text has no other values.
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    if scalar.isASCII {
      output.append(ASCII.lowercased(UInt8(truncatingIfNeeded: scalar.value)))
    } else if caseless.contains(scalar.value) {
      append(unchanged: scalar, to: &output)
    } else if scalar.value == 0x3C2 {
      output += "σ".utf8
    } else if !appendLatin(scalar.value, to: &output) {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isDropped(lower) {
        if !appendLatin(lower.value, to: &output) { append(unchanged: lower, to: &output) }
      }
    }
  }

  private static func append(unchanged scalar: Unicode.Scalar, to output: inout [UInt8]) {
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// The blocks from Hebrew to Myanmar, Lao and Thai among them: their letters have no case, and no white space is there
  /// (Unicode Character Database).
  private static let caseless: ClosedRange<UInt32> = 0x590...0x109F

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value == 0x20 || (9...13).contains(scalar.value) }
    if isLatin(scalar.value) || caseless.contains(scalar.value) { return false }
    return scalar.properties.isWhitespace
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0xAD: false
    case 0xAD, 0x300...0x36F, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
