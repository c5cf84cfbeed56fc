extension JSONParser {
  /// The string that begins at the position, which is at its opening quotation mark.
  mutating func string() throws(JSONError) -> String {
    position += 1
    var units: [UInt8] = []
    while true {
      switch try peek() {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"):
        units.append(contentsOf: try escape().utf8)
      case 0..<0x20:
        throw failure(.controlCharacter, "a control character must be escaped in a string")
      case let unit:
        units.append(unit)
        position += 1
      }
    }
  }

  private mutating func escape() throws(JSONError) -> Character {
    let start = position
    position += 1
    let scalar: Unicode.Scalar
    switch try peek() {
    case UInt8(ascii: "\""): scalar = "\""
    case UInt8(ascii: "\\"): scalar = "\\"
    case UInt8(ascii: "/"): scalar = "/"
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"):
      position += 1
      return Character(try unicodeEscape(start: start))
    default: throw failure(.invalidEscape, "there is no such escape in a string", at: start)
    }
    position += 1
    return Character(scalar)
  }

  /// The scalar of `\uXXXX` or of a pair of them; the position is behind the `u`.
  private mutating func unicodeEscape(start: Int) throws(JSONError) -> Unicode.Scalar {
    let first = try hexadecimalUnit(start: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    let lone = failure(.loneSurrogate, "half of a surrogate pair has no other half", at: start)
    guard first < 0xDC00, bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { throw lone }
    position += 2
    let second = try hexadecimalUnit(start: start)
    guard (0xDC00...0xDFFF).contains(second) else { throw lone }
    let value = 0x10000 + (UInt32(first - 0xD800) << 10) + UInt32(second - 0xDC00)
    guard let scalar = Unicode.Scalar(value) else { throw lone }
    return scalar
  }

  private mutating func hexadecimalUnit(start: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = try peek().hexadecimalDigit else {
        throw failure(.invalidEscape, "four hexadecimal digits must follow \\u", at: start)
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }

  /// The integer that begins at the position.
  mutating func integer() throws(JSONError) -> Int64 {
    let start = position
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let firstDigit = position
    var magnitude: Int64 = 0
    while position < bytes.endIndex, let digit = bytes[position].decimalDigit {
      // Digits beyond the limit are walked over, not added up, so that nothing overflows.
      if magnitude <= JSONLimits.integers.upperBound { magnitude = magnitude * 10 + Int64(digit) }
      position += 1
    }
    try checkForm(start: start, firstDigit: firstDigit, isMinusZero: isNegative && magnitude == 0)
    let value = isNegative ? -magnitude : magnitude
    guard JSONLimits.integers.contains(value) else {
      throw failure(.integerOutOfRange, "an integer must lie within ±9007199254740991", at: start)
    }
    return value
  }

  private func checkForm(start: Int, firstDigit: Int, isMinusZero: Bool) throws(JSONError) {
    let digits = position - firstDigit
    if digits == 0 {
      let code: JSONError.Code = position == bytes.endIndex ? .unexpectedEnd : .unexpectedByte
      throw failure(code, "a digit must follow a minus sign")
    }
    var message: String?
    if digits > 1 && bytes[firstDigit] == UInt8(ascii: "0") { message = "a number can't begin with a needless zero" }
    if isMinusZero { message = "minus zero isn't an integer" }
    if position < bytes.endIndex, ".eE".utf8.contains(bytes[position]) {
      message = "numbers must be integers, without fraction or exponent"
    }
    if let message { throw failure(.notAnInteger, message, at: start) }
  }
}

extension UInt8 {
  /// The value of an ASCII decimal digit.
  var decimalDigit: UInt8? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) ? self - UInt8(ascii: "0") : nil
  }

  /// The value of an ASCII hexadecimal digit of either case.
  var hexadecimalDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
