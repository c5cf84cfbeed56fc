extension CanonicalScanner {
  /// Reads a string that holds no escape and answers the bytes between its quotation marks; nothing is copied.
  public mutating func plainString() -> ArraySlice<UInt8>? {
    guard let (content, hasEscapes) = stringBounds(), !hasEscapes else { return nil }
    position = content.upperBound + 1
    return bytes[content]
  }

  /// Reads a string.
  ///
  /// O(length).
  public mutating func string() -> String? {
    guard let (content, hasEscapes) = stringBounds() else { return nil }
    position = content.upperBound + 1
    if !hasEscapes { return String(decoding: bytes[content], as: UTF8.self) }
    return unescaped(content)
  }

  /// Reads over a string and answers its bytes with the quotation marks; nothing is copied.
  ///
  /// Equal strings have equal bytes, because there is only one canonical form.
  public mutating func skipString() -> ArraySlice<UInt8>? {
    guard let content = stringBounds()?.content else { return nil }
    position = content.upperBound + 1
    return bytes[content.lowerBound - 1...content.upperBound]
  }

  /// Where the content of the string at the position is, once its escapes are known to be the canonical ones.
  func stringBounds() -> (content: Range<Int>, hasEscapes: Bool)? {
    guard next == UInt8(ascii: "\"") else { return nil }
    let span = bytes.span
    let base = bytes.startIndex
    var offset = position + 1 - base
    let start = offset
    var hasEscapes = false
    while offset < span.count {
      let unit = span[offset]
      if unit == UInt8(ascii: "\"") { return (base + start..<base + offset, hasEscapes) }
      if unit < 0x20 { return nil }
      if unit == UInt8(ascii: "\\") {
        guard let length = escapeLength(at: base + offset) else { return nil }
        hasEscapes = true
        offset += length
      } else {
        offset += 1
      }
    }
    return nil
  }

  /// How many bytes the canonical escape at that index has.
  private func escapeLength(at index: Int) -> Int? {
    guard index + 1 < bytes.endIndex else { return nil }
    if "\"\\bfnrt".utf8.contains(bytes[index + 1]) { return 2 }
    guard index + 5 < bytes.endIndex, bytes[index + 1..<index + 4].elementsEqual("u00".utf8),
      let unit = escapedControl(at: index), !(0x08...0x0D).contains(unit) || unit == 0x0B
    else { return nil }
    return 6
  }

  /// The control character that `\u00XX` at that index is in canonical form, lower case.
  private func escapedControl(at index: Int) -> UInt8? {
    let low = bytes[index + 5]
    guard bytes[index + 4] == UInt8(ascii: "0") || bytes[index + 4] == UInt8(ascii: "1"),
      !(UInt8(ascii: "A")...UInt8(ascii: "F")).contains(low), let digit = low.hexadecimalDigit
    else { return nil }
    return (bytes[index + 4] - UInt8(ascii: "0")) << 4 | digit
  }

  private func unescaped(_ content: Range<Int>) -> String {
    var units: [UInt8] = []
    units.reserveCapacity(content.count)
    var index = content.lowerBound
    while index < content.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        units.append(bytes[index])
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case UInt8(ascii: "b"): units.append(0x08)
      case UInt8(ascii: "f"): units.append(0x0C)
      case UInt8(ascii: "n"): units.append(0x0A)
      case UInt8(ascii: "r"): units.append(0x0D)
      case UInt8(ascii: "t"): units.append(0x09)
      case UInt8(ascii: "u"):
        // The bounds were found by the same rule, so that the digits are there.
        units.append(escapedControl(at: index) ?? 0)
        index += 4
      case let unit: units.append(unit)
      }
      index += 2
    }
    return String(decoding: units, as: UTF8.self)
  }
}
