extension CalendarDay: CustomStringConvertible {
  /// Reads `YYYY-MM-DD` (ISO 8601-1 calendar date, extended format).
  ///
  /// A year beyond 9999 is written with its own five to twelve digits, one before 0 with a minus.
  /// - Throws: ``ValueError`` `day-malformed` or `date-impossible`, with a hint of what to write instead.
  public init(_ text: String) throws(ValueError) {
    do {
      self = try CalendarDay.parsed(text)
    } catch {
      throw error.advising(EDTFDate.advice(for: text, wholeDaysOnly: true), about: text)
    }
  }

  /// The day as `YYYY-MM-DD`; what ``init(_:)`` reads.
  public var description: String {
    let (year, month, day) = components
    return "\(ASCII.padded(year, width: 4))-\(ASCII.padded(month, width: 2))-\(ASCII.padded(day, width: 2))"
  }

  private static func parsed(_ text: String) throws(ValueError) -> CalendarDay {
    let malformed = ValueError(
      .dayMalformed, text: text,
      message: "\(ValueError.quoted(text)) is not a single day, which is written YYYY-MM-DD.")
    guard text.utf8.count <= 20 else { throw malformed }
    let bytes = Array(text.utf8)
    let isNegative = bytes.first == ASCII.hyphen
    let parts = bytes.dropFirst(isNegative ? 1 : 0).split(separator: ASCII.hyphen, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count >= 4, parts[0].count <= 12, parts[1].count == 2, parts[2].count == 2,
      parts[0].count == 4 || parts[0].first != UInt8(ascii: "0"),
      let magnitude = ASCII.number(parts[0]), let month = ASCII.number(parts[1]), let day = ASCII.number(parts[2]),
      !(isNegative && magnitude == 0)
    else { throw malformed }
    return try checked(year: isNegative ? -magnitude : magnitude, month: month, day: day, in: text)
  }

  /// The day of these numbers.
  /// - Throws: ``ValueError`` `date-impossible` that says what the calendar has in its place.
  static func checked(year: Int, month: Int, day: Int, in text: String) throws(ValueError) -> CalendarDay {
    if let valid = CalendarDay(year: year, month: month, day: day) { return valid }
    let quoted = ValueError.quoted(text)
    let yearText = ASCII.padded(year, width: 4)
    guard (1...12).contains(month) else {
      throw ValueError(
        .dateImpossible, text: text, message: "There is no day \(quoted): months go from 01 to 12.")
    }
    let monthText = "\(yearText)-\(ASCII.padded(month, width: 2))"
    let length = lengthOfMonth(month, year: year)
    throw ValueError(
      .dateImpossible, text: text,
      message: "There is no day \(quoted): the month \(monthText) has \(length) days.",
      hint: day > length
        ? "write \(monthText)-\(length) for its last day, or \(monthText) where the day is not known"
        : "write \(monthText)-01 for its first day, or \(monthText) where the day is not known")
  }
}
