/// A calendar duration: how long an instrument lasts, how long before its end notice is due.
///
/// ISO 8601-1:2019 durations of years, months, weeks and days: `P5Y`, `P1Y6M`, `P90D`, `P2W`. Years and months are
/// those of the calendar, so a duration has no fixed number of days. Two are equal when their numbers are; `P12M` is
/// not `P1Y`.
public struct Period: Sendable, Hashable, CustomStringConvertible {
  /// Whole years, 0 or more.
  public let years: Int
  /// Whole months, 0 or more, not carried into years.
  public let months: Int
  /// Whole weeks, 0 or more.
  public let weeks: Int
  /// Whole days, 0 or more, not carried into months.
  public let days: Int

  /// The greatest number that may stand before a unit.
  public static let greatestNumber = 999_999

  /// Makes a duration, or `nil` where a number is negative or beyond ``greatestNumber``.
  public init?(years: Int = 0, months: Int = 0, weeks: Int = 0, days: Int = 0) {
    guard [years, months, weeks, days].allSatisfy({ (0...Period.greatestNumber).contains($0) }) else { return nil }
    self.years = years
    self.months = months
    self.weeks = weeks
    self.days = days
  }

  /// Reads `P` and then years `Y`, months `M`, weeks `W` and days `D` in this order, each at most once, at least one.
  /// - Throws: ``ValueError`` `period-malformed`, for time units as well.
  public init(_ text: String) throws(ValueError) {
    guard let period = Period(parsing: text) else {
      throw ValueError(
        .periodMalformed, text: text, message: "\(ValueError.quoted(text)) is not a length of time.",
        hint: "write \(Period.suggestion(for: text) ?? "P5Y for five years, P6M for six months, P90D for ninety days")")
    }
    self = period
  }

  /// The shortest spelling: what is zero is left out, and nothing at all is `P0D`.
  public var description: String {
    let parts = [(years, "Y"), (months, "M"), (weeks, "W"), (days, "D")].filter { $0.0 != 0 }
    return parts.isEmpty ? "P0D" : "P" + parts.map { "\($0.0)\($0.1)" }.joined()
  }

  private init?(parsing text: String) {
    guard text.utf8.count <= 40, text.utf8.first == UInt8(ascii: "P") else { return nil }
    var rest = Array(text.utf8.dropFirst())[...]
    guard !rest.isEmpty else { return nil }
    var numbers: [Int] = []
    for unit in "YMWD".utf8 {
      let digits = rest.prefix(while: ASCII.isDigit)
      let isPresent = rest.dropFirst(digits.count).first == unit
      guard let number = isPresent ? ASCII.number(digits) : 0 else { return nil }
      numbers.append(number)
      if isPresent { rest = rest.dropFirst(digits.count + 1) }
    }
    guard rest.isEmpty else { return nil }
    self.init(years: numbers[0], months: numbers[1], weeks: numbers[2], days: numbers[3])
  }

  /// The duration that `5 years`, `6 months`, `5Y` or `p5y` was meant as.
  private static func suggestion(for text: String) -> String? {
    guard text.utf8.count <= 40 else { return nil }
    let upper = text.utf8.map(ASCII.uppercased).filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "P") }
    let digits = upper.prefix(while: ASCII.isDigit)
    let spelledOut = upper.dropFirst(digits.count).first.map { "P\(ASCII.text(digits))\(ASCII.text([$0]))" }
    return ["P" + ASCII.text(upper), spelledOut].compactMap { $0 }.first { Period(parsing: $0) != nil }
  }
}
