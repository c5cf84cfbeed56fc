internal import FoundationEssentials

/// Base 64 in its one form (RFC 4648 §4): with padding, and with no bits that count for nothing.
enum Base64 {
  static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  /// The bytes that a text is for; `nil` for a text that no bytes are written as.
  static func bytes(_ text: some Collection<UInt8>) -> [UInt8]? {
    let text = String(decoding: text, as: UTF8.self)
    guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return nil }
    return Array(data)
  }
}

extension Collection<UInt8> {
  /// The lines, each without its line feed; what is behind the last line feed is a line of its own.
  func lines() -> [SubSequence] { split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) }

  /// A number as it is written in decimal, without a sign and without zeros before it; `nil` for anything else.
  var decimal: Int? {
    guard let first, count == 1 || first != UInt8(ascii: "0"), count <= 19 else { return nil }
    var number = 0
    for digit in self {
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = digit else { return nil }
      let (tenfold, overflows) = number.multipliedReportingOverflow(by: 10)
      let (sum, exceeds) = tenfold.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      if overflows || exceeds { return nil }
      number = sum
    }
    return number
  }

  /// The bytes as text, where they are UTF-8.
  var text: String? { String(validating: self, as: UTF8.self) }
}
