/// The name of a time zone in the IANA database, such as `Asia/Vientiane`.
///
/// Only the form is checked, since the database changes and the domain has none: names of letters, digits, `_`, `.`,
/// `+` and `-` that begin with a letter, joined by `/`. Offsets such as `UTC+7` are no names and are refused; where
/// there is no place, `Etc/GMT-7` is one.
public struct TimeZoneName: Sendable, Hashable, CustomStringConvertible {
  /// The name as typed.
  public let description: String

  /// The greatest number of characters in a name.
  public static let greatestLength = 64

  /// Reads a name.
  /// - Throws: ``ValueError`` `time-zone-malformed`.
  public init(_ text: String) throws(ValueError) {
    guard text.utf8.count <= TimeZoneName.greatestLength, TimeZoneName.isWellFormed(Array(text.utf8)) else {
      throw ValueError(
        .timeZoneMalformed, text: text, message: "\(ValueError.quoted(text)) is not the name of a time zone.",
        hint: "write the zone of a place, such as Asia/Vientiane or Asia/Ho_Chi_Minh, or UTC")
    }
    description = text
  }

  /// The refusal of a name that whoever knows the time zones doesn't know.
  public var unknown: ValueError {
    ValueError(
      .timeZoneUnknown, text: description,
      message: "\(ValueError.quoted(description)) is no time zone that is known here.",
      hint: "write its name as in the IANA database, such as Asia/Vientiane or America/Lima")
  }

  private static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: ASCII.slash, omittingEmptySubsequences: false)
    let areNames = parts.allSatisfy { part in
      part.first.map(ASCII.isLetter) ?? false
        && part.allSatisfy { ASCII.isAlphanumeric($0) || "_.+-".utf8.contains($0) }
    }
    return areNames && (!hasOffset(bytes) || bytes.starts(with: "Etc/GMT".utf8))
  }

  /// Whether a sign stands before a digit, as in `UTC+7`.
  private static func hasOffset(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { sign, digit in
      (sign == ASCII.hyphen || sign == UInt8(ascii: "+")) && ASCII.isDigit(digit)
    }
  }
}
