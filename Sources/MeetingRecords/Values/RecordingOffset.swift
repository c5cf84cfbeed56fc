/// A position in a recording, counted from its beginning: `h:mm:ss`.
public struct RecordingOffset: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Seconds from the beginning.
  public let seconds: Int

  /// Reads `h:mm:ss`; hours have up to three digits, and leading zeros are left out.
  /// - Throws: ``ValueError`` `time-malformed`.
  public init(_ text: String) throws(ValueError) {
    let fields =
      text.utf8.count <= 9 ? Array(text.utf8).split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) : []
    guard fields.count == 3, fields[0].count <= 3, fields[1].count == 2, fields[2].count == 2,
      let hours = ASCII.number(fields[0]), let minutes = ASCII.number(fields[1]), let rest = ASCII.number(fields[2]),
      minutes < 60, rest < 60
    else {
      throw ValueError(
        .timeMalformed, text: text, message: "\(ValueError.quoted(text)) is not a position in a recording.",
        hint: "write hours, minutes and seconds, such as 0:12:05 or 1:02:30")
    }
    seconds = (hours * 60 + minutes) * 60 + rest
  }

  /// The position as `h:mm:ss`.
  public var description: String {
    let (minutes, rest) = (seconds / 60, seconds % 60)
    return "\(minutes / 60):\(ASCII.padded(minutes % 60, width: 2)):\(ASCII.padded(rest, width: 2))"
  }

  /// Whether the first position comes before the second.
  public static func < (first: RecordingOffset, second: RecordingOffset) -> Bool { first.seconds < second.seconds }
}

extension RecordingOffset: TextualWireValue {
  /// How a position is typed.
  public static var form: ValueForm { ValueForm("h:mm:ss", "A position in a recording: 0:12:05.") }
}
