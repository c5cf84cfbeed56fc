/// A time of the local day to the minute, `hh:mm` on the 24-hour clock (ISO 8601-1:2019).
public struct TimeOfDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The hour, 0–23.
  public let hour: Int
  /// The minute, 0–59.
  public let minute: Int

  /// Makes a time, or `nil` where the clock has none such.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// Reads `hh:mm`; the end of a day is 00:00 of the next.
  /// - Throws: ``ValueError`` `time-malformed`.
  public init(_ text: String) throws(ValueError) {
    let fields = text.utf8.count == 5 ? Array(text.utf8).split(separator: UInt8(ascii: ":")) : []
    guard fields.count == 2, fields[0].count == 2, let hour = ASCII.number(fields[0]),
      let minute = ASCII.number(fields[1]), let time = TimeOfDay(hour: hour, minute: minute)
    else {
      throw ValueError(
        .timeMalformed, text: text, message: "\(ValueError.quoted(text)) is not a time of day.",
        hint: "write hours and minutes from 00:00 to 23:59, such as 09:30 or 14:00")
    }
    self = time
  }

  /// The time as `hh:mm`.
  public var description: String {
    "\(ASCII.padded(hour, width: 2)):\(ASCII.padded(minute, width: 2))"
  }

  /// Whether the first time is earlier in the day than the second.
  public static func < (first: TimeOfDay, second: TimeOfDay) -> Bool {
    (first.hour, first.minute) < (second.hour, second.minute)
  }
}
