/// The identifier of an entry: a UUID, written in lower case (RFC 9562).
public struct EntryIdentifier: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The first eight bytes, big-endian; for version 7 they begin with the time, so that order is order of time.
  public let high: UInt64
  /// The last eight bytes, big-endian.
  public let low: UInt64

  /// No identifier: what a field holds before one was given.
  public static let blank = EntryIdentifier(high: 0, low: 0)

  /// An identifier from its sixteen bytes.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Reads the text form.
  /// - Throws: ``ValueError`` `entry-identifier-malformed`.
  public init(_ text: String) throws(ValueError) {
    let bytes = Array(text.utf8)
    var halves: (high: UInt64, low: UInt64) = (0, 0)
    var digits = 0
    var isWellFormed = bytes.count == 36
    for (place, byte) in bytes.prefix(36).enumerated() {
      if [8, 13, 18, 23].contains(place) {
        isWellFormed = isWellFormed && byte == UInt8(ascii: "-")
      } else if let digit = Self.digit(byte) {
        if digits < 16 { halves.high = halves.high << 4 | digit } else { halves.low = halves.low << 4 | digit }
        digits += 1
      } else {
        isWellFormed = false
      }
    }
    guard isWellFormed else {
      throw ValueError(
        .entryIdentifierMalformed, text: text, message: "\(ValueError.quoted(text)) is not the identifier of an entry.",
        hint: "write the number of the entry, or its identifier, as the log shows them")
    }
    self.init(high: halves.high, low: halves.low)
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
    default: nil
    }
  }

  /// The text form: 8-4-4-4-12 hexadecimal digits in lower case.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(36)
    for place in 0..<32 {
      if place == 8 || place == 12 || place == 16 || place == 20 { bytes.append(UInt8(ascii: "-")) }
      let half = place < 16 ? high : low
      let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - place % 16 * 4)) & 15
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the first comes before the second, byte by byte.
  public static func < (first: EntryIdentifier, second: EntryIdentifier) -> Bool {
    (first.high, first.low) < (second.high, second.low)
  }
}
