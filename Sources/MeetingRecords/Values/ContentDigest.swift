/// The SHA-256 of a file, in lower-case hexadecimal (FIPS 180-4).
public struct ContentDigest: Sendable, Hashable, CustomStringConvertible {
  /// The 64 hexadecimal digits.
  public let description: String

  /// Reads the text form; upper-case digits are taken as lower-case ones.
  /// - Throws: ``ValueError`` `digest-malformed`.
  public init(_ text: String) throws(ValueError) {
    let lower = text.lowercased()
    guard lower.utf8.count == 64,
      lower.utf8.allSatisfy({ ASCII.isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) })
    else {
      throw ValueError(
        .digestMalformed, text: text, message: "\(ValueError.quoted(text)) is not a SHA-256.",
        hint: "write the 64 hexadecimal digits that sha256sum prints")
    }
    description = lower
  }
}
