import MeetingRecords

extension Identifier {
  /// A text whose byte order is the natural order: digits count as numbers, so that `…/9` comes before `…/10`.
  ///
  /// Each run of digits has its length in front of it, in three digits; an identifier has at most 200 characters.
  var sortKey: String {
    var result = ""
    var rest = description.utf8[...]
    while let first = rest.first {
      let isDigit = Self.isDigit(first)
      let run = rest.prefix { Self.isDigit($0) == isDigit }
      rest = rest.dropFirst(run.count)
      guard isDigit else {
        result += String(decoding: run, as: UTF8.self)
        continue
      }
      let number = run.drop { $0 == UInt8(ascii: "0") }
      let length = String(number.count)
      result += String(repeating: "0", count: 3 - length.count) + length + String(decoding: number, as: UTF8.self)
    }
    return result
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
