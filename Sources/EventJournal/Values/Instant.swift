/// A moment to the millisecond, in UTC without leap seconds; years 0000 to 9999 of the Gregorian calendar.
///
/// Its text is always `YYYY-MM-DDThh:mm:ss.sssZ`, a profile of RFC 3339.
public struct Instant: Sendable, Hashable, Comparable {
  /// Milliseconds since the beginning of 1970.
  public let milliseconds: Int64

  /// The moments that have a text.
  public static let range = Instant(milliseconds: -62_167_219_200_000)...Instant(milliseconds: 253_402_300_799_999)

  /// The moment that many milliseconds after the beginning of 1970; only those of ``range`` can be written down.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Whether the left moment is the earlier one.
  public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

  /// The moment that many milliseconds later; the furthest that can be counted where that lies beyond it.
  public func advanced(byMilliseconds difference: Int64) -> Instant {
    let (sum, overflows) = milliseconds.addingReportingOverflow(difference)
    return Instant(milliseconds: overflows ? (difference < 0 ? .min : .max) : sum)
  }
}

extension Instant: CustomStringConvertible {
  private static let dayMilliseconds: Int64 = 86_400_000

  /// The moment that a text of the one form is; nil for any other text, and for days and hours that don't exist.
  public init?(_ text: String) { self.init(Array(text.utf8)[...]) }

  init?(_ bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.count == 24 else { return nil }
    for (offset, separator) in zip([4, 7, 10, 13, 16, 19, 23], "--T::.Z".utf8)
    where bytes[start + offset] != separator {
      return nil
    }
    func field(_ offset: Int, _ width: Int) -> Int? { Decimal.number(bytes[start + offset..<start + offset + width]) }
    guard let year = field(0, 4), let month = field(5, 2), let day = field(8, 2), let hour = field(11, 2),
      let minute = field(14, 2), let second = field(17, 2), let millisecond = field(20, 3)
    else { return nil }
    self.init(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second, millisecond: millisecond)
  }

  /// The instant of these numbers, none of which is negative; nil where the calendar or the clock has none of them.
  init?(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, millisecond: Int) {
    guard (1...12).contains(month), hour < 24, minute < 60, second < 60 else { return nil }
    guard day >= 1, day <= CivilDay.count(year: year, month: month) else { return nil }
    let days = CivilDay.number(year: year, month: month, day: day)
    let time = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
    milliseconds = Int64(days) * Self.dayMilliseconds + Int64(time)
  }

  /// The moment as `YYYY-MM-DDThh:mm:ss.sssZ`; one outside ``range`` is shown as the nearest that can be written.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text of 24 bytes.
  func append(to bytes: inout [UInt8]) {
    let clamped = min(max(self, Self.range.lowerBound), Self.range.upperBound).milliseconds
    let (days, time) = clamped.flooredQuotientAndRemainder(by: Self.dayMilliseconds)
    let (year, month, day) = CivilDay.date(of: Int(days))
    func field(_ number: Int, _ width: Int, _ separator: Unicode.Scalar) {
      Decimal.append(number, width: width, to: &bytes)
      bytes.append(UInt8(ascii: separator))
    }
    field(year, 4, "-")
    field(month, 2, "-")
    field(day, 2, "T")
    field(Int(time / 3_600_000), 2, ":")
    field(Int(time / 60_000 % 60), 2, ":")
    field(Int(time / 1000 % 60), 2, ".")
    field(Int(time % 1000), 3, "Z")
  }
}

/// Days counted from 1 January 1970, by Howard Hinnant's civil calendar arithmetic: years begin in March, so that the
/// leap day is the last, and 400 years have 146,097 days.
enum CivilDay {
  static func number(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = marchYear.flooredQuotientAndRemainder(by: 400)
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// How many days a month has.
  static func count(year: Int, month: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
  }

  static func date(of number: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (number + 719_468).flooredQuotientAndRemainder(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

extension BinaryInteger {
  /// Division that rounds towards negative infinity, so that the remainder isn't negative.
  func flooredQuotientAndRemainder(by divisor: Self) -> (quotient: Self, remainder: Self) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
