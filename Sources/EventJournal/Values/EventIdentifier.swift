/// The name of an event: a UUID (RFC 9562) in its lower-case text form; new ones are of version 7, ordered by time.
public struct EventIdentifier: Sendable, Hashable, Comparable {
  /// The first eight bytes, big-endian.
  public let high: UInt64
  /// The last eight bytes, big-endian.
  public let low: UInt64

  /// The identifier of these sixteen bytes.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A version 7 UUID (RFC 9562 §5.7) of that moment and random bits; 74 of the 128 random bits are used.
  public init(_ instant: Instant, random: (UInt64, UInt64)) {
    let time = UInt64(clamping: instant.milliseconds) & 0xFFFF_FFFF_FFFF
    high = time << 16 | 0x7000 | random.0 & 0x0FFF
    low = 0x8000_0000_0000_0000 | random.1 >> 2
  }

  /// A version 7 UUID of that moment with random bits from a generator.
  public init(_ instant: Instant, using generator: inout some RandomNumberGenerator) {
    self.init(instant, random: (generator.next(), generator.next()))
  }

  /// The identifier that a text is; nil unless it is a UUID of any version in lower case, with its hyphens.
  public init?(_ text: String) { self.init(Array(text.utf8)[...]) }

  init?(_ bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.count == 36 else { return nil }
    for offset in [8, 13, 18, 23] where bytes[start + offset] != UInt8(ascii: "-") { return nil }
    func field(_ offset: Int, _ width: Int) -> UInt64? {
      Hexadecimal.word(bytes[start + offset..<start + offset + width])
    }
    guard let first = field(0, 8), let second = field(9, 4), let third = field(14, 4), let fourth = field(19, 4),
      let fifth = field(24, 12)
    else { return nil }
    high = first << 32 | second << 16 | third
    low = fourth << 48 | fifth
  }

  /// Whether the left one sorts first, as text; for version 7, whether its moment is the earlier one.
  public static func < (left: EventIdentifier, right: EventIdentifier) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension EventIdentifier: CustomStringConvertible {
  /// The text form, 36 characters.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(36)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text form.
  func append(to bytes: inout [UInt8]) {
    func field(_ word: UInt64, _ digits: Int) {
      Hexadecimal.append(word, digits: digits, to: &bytes)
      bytes.append(UInt8(ascii: "-"))
    }
    field(high >> 32, 8)
    field(high >> 16, 4)
    field(high, 4)
    field(low >> 48, 4)
    Hexadecimal.append(low, digits: 12, to: &bytes)
  }
}
