import MeetingRecords

/// A length of time as people write it: `5 years`, `a year and six months`, `90 days`.
struct WrittenPeriod {
  /// The length; absent where it is none.
  let period: Period?

  init(_ text: String) { period = Self.read(WrittenText(text).tokens[...]) }

  /// What it means, as the record has it and in words.
  var meaning: Meaning? { period.map { Meaning(value: $0.description, words: Self.words($0)) } }

  static func read(_ tokens: ArraySlice<WrittenText.Token>) -> Period? {
    var counts = [Int](repeating: 0, count: 4)
    var number: Int?
    for token in tokens {
      switch token {
      case .number(let digits):
        guard number == nil, let count = Int(digits) else { return nil }
        number = count
      case .word(let word):
        if word == "and" || word == "för" { continue }
        if number == nil, let count = Self.numbers.firstIndex(of: word) {
          number = max(1, count)
        } else if word == "a" || word == "an" {
          number = 1
        } else {
          guard let count = number, let unit = Self.units.firstIndex(where: { $0.contains(word) }), counts[unit] == 0
          else { return nil }
          counts[unit] = count
          number = nil
        }
      case .mark(let mark): if mark != "-" { return nil }
      }
    }
    guard number == nil, counts.contains(where: { $0 > 0 }) else { return nil }
    return Period(years: counts[0], months: counts[1], weeks: counts[2], days: counts[3])
  }

  private static let units: [Set<String>] = [
    ["year", "years", "yr", "yrs", "y", "năm", "ปี", "ປີ", "år"],
    ["month", "months", "mo", "m", "tháng", "เดือน", "ເດືອນ", "månad", "månader"],
    ["week", "weeks", "w", "tuần", "สัปดาห์", "ອາທິດ", "vecka", "veckor"],
    ["day", "days", "d", "ngày", "วัน", "ມື້", "dag", "dagar"],
  ]
  private static let numbers = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  private static func words(_ period: Period) -> String {
    let parts = [
      (period.years, "year"), (period.months, "month"), (period.weeks, "week"), (period.days, "day"),
    ].filter { $0.0 > 0 }.map { count, unit in "\(count) \(unit)\(count == 1 ? "" : "s")" }
    return parts.joined(separator: ", ")
  }
}
