/// The place of an event in its journal: 1 for the first, then without gaps.
///
/// 0 stands for the place before the first event.
public struct SequenceNumber: Sendable, Hashable, Comparable, RawRepresentable {
  /// The place before the first event.
  public static let zero = SequenceNumber(0)
  /// The place of the first event.
  public static let first = SequenceNumber(1)
  /// The highest number that twelve digits hold.
  public static let maximum = SequenceNumber(999_999_999_999)

  /// The number itself.
  public let rawValue: Int

  /// The place of that number.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The place of that number.
  public init(_ rawValue: Int) { self.init(rawValue: rawValue) }

  /// The place that twelve digits name; nil for any other text.
  public init?(_ text: String) { self.init(Array(text.utf8)[...]) }

  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count == 12, let number = Decimal.number(bytes) else { return nil }
    rawValue = number
  }

  /// The place directly behind.
  public var next: SequenceNumber { SequenceNumber(rawValue + 1) }

  /// Whether the left place comes before the right one.
  public static func < (left: SequenceNumber, right: SequenceNumber) -> Bool { left.rawValue < right.rawValue }
}

extension SequenceNumber: CustomStringConvertible, ExpressibleByIntegerLiteral {
  /// Twelve digits, as in an event and in the name of a segment.
  public var description: String {
    var bytes: [UInt8] = []
    appendDigits(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the twelve digits.
  func appendDigits(to bytes: inout [UInt8]) { Decimal.append(rawValue, width: 12, to: &bytes) }

  /// The place of that number.
  public init(integerLiteral value: Int) { self.init(rawValue: value) }
}
