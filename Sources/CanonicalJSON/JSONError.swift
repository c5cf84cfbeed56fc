/// Why bytes are not JSON of the wire form, and where.
public struct JSONError: Error, Sendable, Hashable {
  /// What kind of mistake it is; stable, and printable.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    /// The stable name.
    public let description: String

    /// The bytes end inside a value.
    public static let unexpectedEnd = Code(description: "unexpected-end")
    /// A byte that can't stand there.
    public static let unexpectedByte = Code(description: "unexpected-byte")
    /// Bytes follow the value.
    public static let trailingBytes = Code(description: "trailing-bytes")
    /// The bytes aren't UTF-8 (RFC 3629).
    public static let invalidUTF8 = Code(description: "invalid-utf-8")
    /// The bytes begin with a byte order mark.
    public static let byteOrderMark = Code(description: "byte-order-mark")
    /// A control character stands bare in a string.
    public static let controlCharacter = Code(description: "control-character")
    /// A backslash is followed by what RFC 8259 doesn't know.
    public static let invalidEscape = Code(description: "invalid-escape")
    /// Half of a surrogate pair.
    public static let loneSurrogate = Code(description: "lone-surrogate")
    /// A number that isn't an integer in plain decimal form: a fraction, an exponent, a leading zero, minus zero.
    public static let notAnInteger = Code(description: "not-an-integer")
    /// An integer beyond ``JSONLimits/integers``.
    public static let integerOutOfRange = Code(description: "integer-out-of-range")
    /// The same name twice in one object.
    public static let duplicateKey = Code(description: "duplicate-key")
    /// Nested deeper than ``JSONLimits/depth``.
    public static let tooDeep = Code(description: "too-deep")
  }

  /// What kind of mistake it is.
  public let code: Code
  /// Where it is, in bytes from the beginning of the input.
  public let offset: Int
  /// The mistake in words, without the place.
  public let message: String
}

extension JSONError: CustomStringConvertible {
  /// The mistake and its place in one sentence.
  public var description: String { "\(message) at byte \(offset)" }
}
