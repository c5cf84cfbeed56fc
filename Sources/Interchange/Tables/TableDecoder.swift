/// Makes UTF-8 of the bytes of a table, piece by piece.
///
/// A byte that does not belong becomes a character of its own in a private area, so that it can be named where it is.
struct TableDecoder {
  /// What the private characters begin with: byte 0x93 is U+FFF93 of that area.
  private static let firstForeign: UInt32 = 0xFFF00

  let encoding: TableEncoding
  private let upperHalf: [UInt32]
  private var rest: [UInt8] = []

  init(_ encoding: TableEncoding) {
    self.encoding = encoding
    upperHalf = encoding.upperHalf ?? []
  }

  /// The byte that a character stands for which could not be read.
  static func foreignByte(_ scalar: Unicode.Scalar) -> UInt8? {
    scalar.value >= firstForeign && scalar.value <= firstForeign + 0xFF ? UInt8(scalar.value - firstForeign) : nil
  }

  /// The text with a replacement character for each byte that could not be read.
  static func withoutForeignBytes(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { foreignByte($0) != nil }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(foreignByte(scalar) == nil ? scalar : "\u{FFFD}") }
    return String(result)
  }

  /// Appends what the bytes say; of a character that is not there whole, the rest is waited for.
  mutating func decode(_ bytes: ArraySlice<UInt8>, isLast: Bool, into text: inout [UInt8]) {
    switch encoding {
    case .utf8: decodeUTF8(bytes, isLast, &text)
    case .utf16LittleEndian: decodeUTF16(bytes, isLast, &text) { UInt16($0) | UInt16($1) << 8 }
    case .utf16BigEndian: decodeUTF16(bytes, isLast, &text) { UInt16($0) << 8 | UInt16($1) }
    case .windows1252, .windows1258, .tcvn3:
      for byte in bytes {
        if byte < 0x80 {
          text.append(byte)
        } else if case let value = upperHalf[Int(byte) - 0x80], value != 0, let scalar = Unicode.Scalar(value) {
          Self.append(scalar, to: &text)
        } else {
          Self.appendForeign(byte, to: &text)
        }
      }
    }
  }

  private mutating func decodeUTF8(_ bytes: ArraySlice<UInt8>, _ isLast: Bool, _ text: inout [UInt8]) {
    var whole = rest + bytes
    rest = []
    if !isLast {
      // A character has at most four bytes: what may be the beginning of one is kept.
      var tail = 0
      for place in 1...3 where place <= whole.count {
        let byte = whole[whole.count - place]
        if byte & 0xC0 == 0x80 { continue }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        if length > place { tail = place }
        break
      }
      rest = Array(whole.suffix(tail))
      whole.removeLast(tail)
    }
    if Self.isValid(whole) {
      text += whole
      return
    }
    var parser = UTF8.ForwardParser()
    var iterator = whole.makeIterator()
    var place = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar):
        text += scalar
        place += scalar.count
      case .error(let length):
        for byte in whole[place..<min(place + length, whole.count)] { Self.appendForeign(byte, to: &text) }
        place += length
      case .emptyInput: return
      }
    }
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch { return false }
  }

  private mutating func decodeUTF16(
    _ bytes: ArraySlice<UInt8>, _ isLast: Bool, _ text: inout [UInt8], _ unit: (UInt8, UInt8) -> UInt16
  ) {
    let whole = rest + bytes
    rest = []
    var place = 0
    while place + 1 < whole.count {
      let first = unit(whole[place], whole[place + 1])
      if UTF16.isLeadSurrogate(first), place + 3 >= whole.count, !isLast { break }
      if UTF16.isLeadSurrogate(first), place + 3 < whole.count,
        case let second = unit(whole[place + 2], whole[place + 3]), UTF16.isTrailSurrogate(second)
      {
        let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00
        if let scalar = Unicode.Scalar(value) { Self.append(scalar, to: &text) }
        place += 4
      } else if let scalar = Unicode.Scalar(first) {
        Self.append(scalar, to: &text)
        place += 2
      } else {
        Self.appendForeign(whole[place], to: &text)
        Self.appendForeign(whole[place + 1], to: &text)
        place += 2
      }
    }
    guard place < whole.count else { return }
    if isLast { Self.appendForeign(whole[place], to: &text) } else { rest = Array(whole[place...]) }
  }

  private static func appendForeign(_ byte: UInt8, to text: inout [UInt8]) {
    if let scalar = Unicode.Scalar(firstForeign + UInt32(byte)) { append(scalar, to: &text) }
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    if scalar.isASCII {
      text.append(UInt8(scalar.value))
    } else {
      text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }
}
