/// Reads canonical JSON piece by piece, in the order in which the reader expects it: the fast path over one line.
///
/// Canonical is what ``JSONWriter`` writes. Every call that meets something else answers nil or false and leaves the
/// position where it was; that doesn't mean that the bytes aren't JSON. The caller then turns to the general parser,
/// ``JSONValue/init(parsing:)-(ArraySlice<UInt8>)``, which gives the same value for whatever both can read.
///
/// ```swift
/// guard var scanner = CanonicalScanner(line), scanner.beginObject(),
///   scanner.key("id"), let id = scanner.string(), scanner.endObject(), scanner.isAtEnd
/// else { return }  // to the general parser
/// print(id)
/// ```
public struct CanonicalScanner: Sendable {
  let bytes: ArraySlice<UInt8>
  /// The index into the bytes given at which the scanner stands.
  public internal(set) var position: Int
  /// The names of the objects that ``skipValue()`` is inside, those of the innermost last.
  var names: [Range<Int>] = []

  /// A scanner at the beginning of the bytes; nil when they aren't UTF-8.
  ///
  /// O(number of bytes).
  public init?(_ bytes: ArraySlice<UInt8>) {
    if bytes.firstInvalidUTF8Offset != nil { return nil }
    self.init(validated: bytes)
  }

  /// A scanner at the beginning of bytes that are known to be UTF-8.
  public init(validated bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Whether everything has been read.
  public var isAtEnd: Bool { position == bytes.endIndex }

  /// The byte at the position, nil at the end.
  public var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  /// Reads `{`.
  public mutating func beginObject() -> Bool { take(UInt8(ascii: "{")) }

  /// Reads `}`.
  public mutating func endObject() -> Bool { take(UInt8(ascii: "}")) }

  /// Reads `[`.
  public mutating func beginArray() -> Bool { take(UInt8(ascii: "[")) }

  /// Reads `]`.
  public mutating func endArray() -> Bool { take(UInt8(ascii: "]")) }

  /// Reads the comma before the next element, if it isn't the first; false when the array ends here.
  ///
  /// Use as `while scanner.nextElement() { … }`, then ``endArray()``.
  public mutating func nextElement() -> Bool { separator() && next != UInt8(ascii: "]") }

  /// Reads the member's name with its comma and colon when it is this one; use it also to ask for an optional member.
  ///
  /// The name must be one that canonical JSON writes without an escape.
  public mutating func key(_ name: String) -> Bool {
    let start = position
    if separator(), take(UInt8(ascii: "\"")), literal(name), take(UInt8(ascii: "\"")), take(UInt8(ascii: ":")) {
      return true
    }
    position = start
    return false
  }

  /// Reads exactly these bytes.
  public mutating func literal(_ text: String) -> Bool {
    let expected = text.utf8.span
    guard bytes.endIndex - position >= expected.count else { return false }
    for offset in expected.indices where bytes[position + offset] != expected[offset] { return false }
    position += expected.count
    return true
  }

  /// Reads `true` or `false`.
  public mutating func bool() -> Bool? {
    if literal("true") { return true }
    if literal("false") { return false }
    return nil
  }

  /// Reads `null`.
  public mutating func null() -> Bool { literal("null") }

  /// Reads an integer within ``JSONLimits/integers``.
  public mutating func integer() -> Int64? {
    var index = position
    let isNegative = next == UInt8(ascii: "-")
    if isNegative { index += 1 }
    let firstDigit = index
    var magnitude: Int64 = 0
    while index < bytes.endIndex, let digit = bytes[index].decimalDigit {
      // Sixteen digits hold every integer allowed and can't overflow.
      if index - firstDigit == 16 { return nil }
      magnitude = magnitude * 10 + Int64(digit)
      index += 1
    }
    guard index > firstDigit, magnitude <= JSONLimits.integers.upperBound else { return nil }
    if bytes[firstDigit] == UInt8(ascii: "0") && (isNegative || index - firstDigit > 1) { return nil }
    if index < bytes.endIndex, ".eE".utf8.contains(bytes[index]) { return nil }
    position = index
    return isNegative ? -magnitude : magnitude
  }
}

extension CanonicalScanner {
  /// Reads one byte when it is this one.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Reads a comma unless the position is directly behind an opening bracket or before a closing one.
  mutating func separator() -> Bool {
    guard let next, position > bytes.startIndex else { return false }
    let previous = bytes[position - 1]
    if previous == UInt8(ascii: "{") || previous == UInt8(ascii: "[") { return next != UInt8(ascii: ",") }
    if next == UInt8(ascii: "]") { return true }
    guard next == UInt8(ascii: ","), position + 1 < bytes.endIndex, bytes[position + 1] != UInt8(ascii: "]") else {
      return false
    }
    position += 1
    return true
  }
}
