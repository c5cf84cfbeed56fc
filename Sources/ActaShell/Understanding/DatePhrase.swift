import MeetingRecords

/// The dates that words may be, as EDTF has them.
///
/// What comes out need not be a date; who asks keeps what is.
struct DatePhrase {
  /// The day on which it is written; absent where no clock is asked.
  let today: CalendarDay?
  /// Whether 12/11 is the twelfth of November; absent where that is not known.
  let dayFirst: Bool?

  /// The dates and intervals that the words may be, the likeliest first.
  func dates(_ words: [DateWord]) -> [String] {
    let alone = date(words)
    guard alone.isEmpty else { return alone }
    for place in words.indices where [.hyphen, .until].contains(words[place].sign) {
      let found = interval(Array(words[..<place]), Array(words[(place + 1)...]))
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func signs(_ words: [DateWord]) -> String { String(words.map(\.sign.rawValue)) }

  private func date(_ words: [DateWord]) -> [String] {
    let numbers = words.map(\.number)
    switch Self.signs(words) {
    case "y": return [Self.year(numbers[0])]
    case "dmy": return [Self.day(numbers[2], numbers[1], numbers[0])]
    case "mdy": return [Self.day(numbers[2], numbers[0], numbers[1])]
    case "ymd", "ydd": return [Self.day(numbers[0], numbers[1], numbers[2])]
    case "d-m-y", "d/m/y", "d.m.y", "d.d.y": return [Self.day(numbers[4], numbers[2], numbers[0])]
    case "d/d/y", "d-d-y": return inEitherOrder(numbers[0], numbers[2], year: numbers[4])
    case "ddy": return inEitherOrder(numbers[0], numbers[1], year: numbers[2])
    case "y-d-d", "y/d/d", "y.d.d", "y-m-d", "y/m/d": return [Self.day(numbers[0], numbers[2], numbers[4])]
    case "my", "dy": return [Self.month(numbers[1], numbers[0])]
    case "ym": return [Self.month(numbers[0], numbers[1])]
    case "m-y", "m/y", "m.y", "d-y", "d/y", "d.y": return [Self.month(numbers[2], numbers[0])]
    case "y-m", "y/m", "y.m", "y.d": return [Self.month(numbers[0], numbers[2])]
    case "y-d", "y/d": return monthOrYears(numbers[0], numbers[2])
    case "dm": return withoutYear(numbers[1], numbers[0])
    case "md": return withoutYear(numbers[0], numbers[1])
    default: return part(words)
    }
  }

  /// A quarter, a half or a third of a year, a third of a month, a season.
  private func part(_ words: [DateWord]) -> [String] {
    let words = words.filter { $0.sign != .hyphen }
    guard let year = words.first(where: { $0.sign == .year })?.number else { return [] }
    let part = words.filter { $0.sign != .year }
    switch Self.signs(part) {
    case "q": return months(part[0].number, of: 3, year)
    case "h": return months(part[0].number, of: 6, year)
    case "e" where part[0].number == 4: return [Self.month(year, 12)]
    case "e": return months(part[0].number, of: 4, year)
    case "s": return ["\(Self.year(year))-\(part[0].number)"]
    case "em", "me": return days(part.map(\.number).sorted(), part, year)
    default: return []
    }
  }

  private func months(_ place: Int, of length: Int, _ year: Int) -> [String] {
    guard (1...(12 / length)).contains(place) else { return [] }
    return [Self.month(year, (place - 1) * length + 1) + "/" + Self.month(year, place * length)]
  }

  private func days(_ numbers: [Int], _ part: [DateWord], _ year: Int) -> [String] {
    guard let month = part.first(where: { $0.sign == .month })?.number,
      let third = part.first(where: { $0.sign == .third })?.number
    else { return [] }
    let length = CalendarDay.lengthOfMonth(month, year: year)
    let ends = third == 1 ? (1, 10) : third == 2 ? (11, 20) : (21, length)
    return [Self.day(year, month, ends.0) + "/" + Self.day(year, month, ends.1)]
  }

  /// 12/11/2025, of which no one can tell which number is the month.
  private func inEitherOrder(_ first: Int, _ second: Int, year: Int) -> [String] {
    let (dayFirst, monthFirst) = (Self.day(year, second, first), Self.day(year, first, second))
    guard first <= 12, second <= 12, first != second else {
      return first <= 12 && second > 12 ? [monthFirst] : [dayFirst]
    }
    return self.dayFirst.map { $0 ? [dayFirst] : [monthFirst] } ?? [dayFirst, monthFirst]
  }

  /// 2025-11 is a month; 2025-26 are two years; 2022-23 is a season to EDTF and two years to most people.
  private func monthOrYears(_ year: Int, _ number: Int) -> [String] {
    guard number == (year + 1) % 100, number > 12 else { return [Self.month(year, number)] }
    return ["\(Self.year(year))/\(Self.year(year + 1))", Self.month(year, number)]
  }

  /// A day of this year or the next.
  private func withoutYear(_ month: Int, _ day: Int) -> [String] {
    today.map { today in [today.year, today.year + 1].map { Self.day($0, month, day) } } ?? []
  }

  private func interval(_ start: [DateWord], _ end: [DateWord]) -> [String] {
    var (start, end) = (start, end)
    switch (Self.signs(start), Self.signs(end)) {
    case ("d", "dmy"), ("d", "d/d/y"), ("d", "d.d.y"), ("d", "d-d-y"), ("d", "d/m/y"): start += end.dropFirst()
    case ("dm", "dmy"), ("m", "my"), ("md", "mdy"), ("q", "qy"): start += end.suffix(1)
    case ("md", "dy"): (start, end) = (start + end.suffix(1), [start[0]] + end)
    default: break
    }
    let (starts, ends) = (date(start), date(end))
    let pairs =
      starts.count == ends.count ? Array(zip(starts, ends)) : starts.flatMap { start in ends.map { (start, $0) } }
    return pairs.map { start, end in
      "\(start.prefix { $0 != "/" })/\(end.split(separator: "/").last ?? "")"
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
  }

  static func year(_ year: Int) -> String { padded(year, 4) }
  static func month(_ year: Int, _ month: Int) -> String { "\(padded(year, 4))-\(padded(month, 2))" }
  static func day(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
