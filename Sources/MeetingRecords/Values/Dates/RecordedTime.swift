/// When something was recorded, to the millisecond, in UTC without leap seconds.
///
/// Its text is `YYYY-MM-DDThh:mm:ss.sssZ`, a profile of RFC 3339, as in the entries of a journal. Which day that was
/// depends on the time zone: ``LocalDays/day(at:)``.
public struct RecordedTime: Sendable, Hashable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  static let dayMilliseconds: Int64 = 86_400_000

  /// The time that many milliseconds after the beginning of 1970.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Reads the text.
  /// - Throws: ``ValueError`` `time-malformed`.
  public init(_ text: String) throws(ValueError) {
    let bytes = Array(text.utf8)
    func number(_ places: Range<Int>) -> Int64? {
      let digits = bytes[places]
      guard digits.allSatisfy(ASCII.isDigit) else { return nil }
      return digits.reduce(0) { $0 * 10 + Int64($1 - ASCII.zero) }
    }
    guard bytes.count == 24, zip([10, 13, 16, 19, 23], "T::.Z".utf8).allSatisfy({ bytes[$0] == $1 }),
      let day = try? CalendarDay(String(text.prefix(10))), let hour = number(11..<13), let minute = number(14..<16),
      let second = number(17..<19), let millisecond = number(20..<23), hour < 24, minute < 60, second < 60
    else {
      throw ValueError(
        .timeMalformed, text: text, message: "\(ValueError.quoted(text)) is not a time of recording.",
        hint: "write it in UTC, as 2026-05-12T09:00:00.000Z")
    }
    let time = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
    milliseconds = Int64(day.dayNumber) * Self.dayMilliseconds + time
  }

  /// The time as `YYYY-MM-DDThh:mm:ss.sssZ`.
  public var description: String {
    let day = CalendarDay(utcMilliseconds: milliseconds)
    let rest = Int(milliseconds - Int64(day.dayNumber) * Self.dayMilliseconds)
    func digits(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(day)T\(digits(rest / 3_600_000, 2)):\(digits(rest / 60_000 % 60, 2)):\(digits(rest / 1000 % 60, 2))."
      + "\(digits(rest % 1000, 3))Z"
  }
}

extension RecordedTime: TextualWireValue {
  /// How a moment is typed.
  public static var form: ValueForm { ValueForm("moment") }
}

extension CalendarDay {
  /// The day, in UTC, of a moment given in milliseconds since 1970-01-01T00:00:00Z.
  ///
  /// For what is written in UTC; the day that a person means is that of a time zone (``LocalDays``).
  public init(utcMilliseconds milliseconds: Int64) {
    // Rounds towards the past also before 1970.
    let remainder = milliseconds % RecordedTime.dayMilliseconds
    let start = milliseconds - (remainder < 0 ? remainder + RecordedTime.dayMilliseconds : remainder)
    self.init(dayNumber: Int(start / RecordedTime.dayMilliseconds))
  }
}
