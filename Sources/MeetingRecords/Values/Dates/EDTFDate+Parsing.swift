extension EDTFDate.Form {
  /// Reads the whole of a text.
  init(parsing text: String) throws(ValueError) {
    guard !text.isEmpty else {
      throw ValueError(
        .dateMalformed, text: text, message: "The date is empty.",
        hint: "write a date such as 2025-11-12, 2025-11 or 2025")
    }
    guard text.utf8.count <= EDTFDate.greatestLengthBytes else {
      throw ValueError(.dateMalformed, text: text, message: "\(ValueError.quoted(text)) is too long for a date.")
    }
    let parser = EDTFParser(text: text)
    if let foreign = text.unicodeScalars.enumerated().first(where: { !$0.element.isASCII }) {
      throw parser.malformed(at: foreign.offset + 1)
    }
    let bytes = Array(text.utf8)
    guard bytes.contains(ASCII.slash) else {
      self = .date(try parser.part(bytes[...]))
      return
    }
    let ends = bytes.split(separator: ASCII.slash, omittingEmptySubsequences: false)
    guard ends.count == 2, bytes.count > 1 else { throw parser.malformed() }
    let (start, end) = (try parser.end(ends[0]), try parser.end(ends[1]))
    self = .interval(start: start, end: end)
    let (startBounds, endBounds) = (start.bounds(in: .northern), end.bounds(in: .northern))
    if let first = startBounds.earliest.day, let last = endBounds.latest.day, first > last {
      throw ValueError(
        .intervalReversed, text: text, message: "The interval \(ValueError.quoted(text)) ends before it begins.",
        hint: "write \(ASCII.text(ends[1]))/\(ASCII.text(ends[0]))")
    }
  }
}

/// The grammar of one date, and the messages about it.
struct EDTFParser {
  /// The whole text, for messages.
  let text: String

  func end(_ bytes: ArraySlice<UInt8>) throws(ValueError) -> EDTFDate.End {
    if bytes.isEmpty { return .unknown }
    if bytes.elementsEqual("..".utf8) { return .open }
    let part = try part(bytes)
    switch part.shape {
    case .year, .month, .day:
      return .date(part)
    case .dateTime:
      throw malformed("the ends of an interval have no time", hint: "leave the time out")
    case .season:
      throw malformed(
        "the ends of an interval are not seasons", hint: "write the first and the last month, as in 2027-03/2027-11")
    case .someYear, .someMonth, .someDay, .someMonthAndDay:
      throw unsupported("an interval whose ends have unspecified digits", hint: "leave out what is not known")
    }
  }

  func part(_ bytes: ArraySlice<UInt8>) throws(ValueError) -> EDTFDate.Part {
    var rest = bytes
    var qualification: EDTFDate.Qualification = []
    switch rest.last {
    case UInt8(ascii: "?"): qualification = .uncertain
    case UInt8(ascii: "~"): qualification = .approximate
    case UInt8(ascii: "%"): qualification = [.uncertain, .approximate]
    default: break
    }
    if !qualification.isEmpty { rest.removeLast() }
    if let stray = rest.firstIndex(where: { "?~%".utf8.contains($0) }) {
      throw unsupported(
        "a mark on a part of a date", at: stray + 1, hint: "put one ?, ~ or % at the very end, for the whole date")
    }
    if let letterT = rest.firstIndex(of: UInt8(ascii: "T")) {
      guard qualification.isEmpty else {
        throw malformed("a date with a time has no ?, ~ or %", at: rest.endIndex + 1, hint: "leave the time out")
      }
      return EDTFDate.Part(shape: try dateTime(rest[..<letterT], rest[(letterT + 1)...]))
    }
    let shape = rest.first == UInt8(ascii: "Y") ? try longYear(rest.dropFirst()) : try calendarDate(rest)
    return EDTFDate.Part(shape: shape, qualification: qualification)
  }

  private func longYear(_ bytes: ArraySlice<UInt8>) throws(ValueError) -> EDTFDate.Shape {
    let isNegative = bytes.first == ASCII.hyphen
    let digits = bytes.dropFirst(isNegative ? 1 : 0)
    if digits.contains(UInt8(ascii: "E")) || digits.contains(UInt8(ascii: "S")) {
      throw unsupported("a year with exponent or significant digits", hint: "write all digits of the year")
    }
    guard let year = ASCII.number(digits), digits.count > 4, digits.first != UInt8(ascii: "0"),
      year <= CalendarDay.greatestYear
    else {
      throw malformed("Y comes before a year of five to twelve digits without leading zeros")
    }
    return .year(isNegative ? -year : year)
  }

  private func calendarDate(_ bytes: ArraySlice<UInt8>) throws(ValueError) -> EDTFDate.Shape {
    let isNegative = bytes.first == ASCII.hyphen
    let fields = bytes.dropFirst(isNegative ? 1 : 0).split(separator: ASCII.hyphen, omittingEmptySubsequences: false)
    guard fields.count <= 3, fields[0].count == 4, fields.dropFirst().allSatisfy({ $0.count == 2 }),
      fields.joined().allSatisfy({ ASCII.isDigit($0) || $0 == UInt8(ascii: "X") })
    else { throw malformed() }
    let year = try year(fields[0], isNegative: isNegative)
    guard fields.count > 1 else { return year }
    guard case .year(let knownYear) = year else {
      throw unsupported("a month or day of a year with unspecified digits", hint: "leave out the month and day")
    }
    return fields.count == 2
      ? try month(fields[1], year: knownYear) : try day(fields[2], month: fields[1], year: knownYear)
  }

  private func year(_ field: ArraySlice<UInt8>, isNegative: Bool) throws(ValueError) -> EDTFDate.Shape {
    let known = field.prefix { $0 != UInt8(ascii: "X") }
    guard let leading = ASCII.number(known) else {
      throw malformed("a year of which no digit is known says nothing", hint: "leave the date out")
    }
    guard field.dropFirst(known.count).allSatisfy({ $0 == UInt8(ascii: "X") }) else {
      throw unsupported("a known digit after an unspecified one", hint: "leave only the last digits unspecified: 201X")
    }
    if known.count == field.count {
      guard !(isNegative && leading == 0) else { throw malformed("there is no year -0000", hint: "write 0000") }
      return .year(isNegative ? -leading : leading)
    }
    let scale = [1000, 100, 10][known.count - 1]
    let (lowest, highest) = (leading * scale, leading * scale + scale - 1)
    // Minus zero is no year, so the years of "-000X" end with -0001.
    return isNegative
      ? .someYear(lowest: -highest, highest: -max(lowest, 1)) : .someYear(lowest: lowest, highest: highest)
  }

  private func month(_ field: ArraySlice<UInt8>, year: Int) throws(ValueError) -> EDTFDate.Shape {
    if field.elementsEqual("XX".utf8) { return .someMonth(year: year) }
    guard let number = ASCII.number(field) else { throw partlyUnspecified(field) }
    if (1...12).contains(number) { return .month(year: year, month: number) }
    if let season = Season(rawValue: number) { return .season(year: year, season: season) }
    if (25...41).contains(number) {
      throw unsupported("the part of a year \(number)", hint: "write a month (01 to 12) or a season (21 to 24)")
    }
    throw ValueError(
      .dateImpossible, text: text, position: field.startIndex + 1,
      message: "There is no month \(ASCII.text(field)) in \(ValueError.quoted(text)).",
      hint: "write a month from 01 to 12, or a season: 21 spring, 22 summer, 23 autumn, 24 winter")
  }

  private func day(
    _ field: ArraySlice<UInt8>, month: ArraySlice<UInt8>, year: Int
  ) throws(ValueError) -> EDTFDate.Shape {
    let isDayUnspecified = field.elementsEqual("XX".utf8)
    if month.elementsEqual("XX".utf8) {
      guard isDayUnspecified else {
        throw unsupported("a known day of an unspecified month", hint: "leave the day unspecified too: XX-XX")
      }
      return .someMonthAndDay(year: year)
    }
    guard let monthNumber = ASCII.number(month) else { throw partlyUnspecified(month) }
    if isDayUnspecified, (1...12).contains(monthNumber) { return .someDay(year: year, month: monthNumber) }
    guard let dayNumber = isDayUnspecified ? 1 : ASCII.number(field) else { throw partlyUnspecified(field) }
    return .day(try CalendarDay.checked(year: year, month: monthNumber, day: dayNumber, in: text))
  }
}

extension EDTFParser {
  func malformed(_ reason: String? = nil, at position: Int? = nil, hint: String? = nil) -> ValueError {
    let why = reason.map { ": \($0)." } ?? "."
    return ValueError(
      .dateMalformed, text: text, position: position, message: "\(ValueError.quoted(text)) is not a date\(why)",
      hint: hint)
  }

  func unsupported(_ what: String, at position: Int? = nil, hint: String) -> ValueError {
    ValueError(
      .dateLevelUnsupported, text: text, position: position,
      message: "\(ValueError.quoted(text)) cannot be recorded: \(what) belongs to level 2 of the date format.",
      hint: hint)
  }

  private func partlyUnspecified(_ field: ArraySlice<UInt8>) -> ValueError {
    unsupported(
      "a month or day that is half known", at: field.startIndex + 1, hint: "write XX where the number is not known")
  }
}
