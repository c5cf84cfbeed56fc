import EventJournal
import Foundation

extension RecordEnvironment {
  /// The clock and the randomness of the machine.
  public static let system = RecordEnvironment(
    now: { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) },
    randomBits: { (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max)) })
}

extension String {
  /// The text in Unicode normalization form C, the form that a journal keeps (UAX #15).
  public var normalizedForRecord: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
