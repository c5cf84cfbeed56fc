/// A date as sources give it: exact, coarse, partly known, uncertain, or an interval with an unknown or open end.
///
/// The Extended Date/Time Format, levels 0 and 1, of ISO 8601-2:2019, all of it:
///
/// | written | is |
/// |---|---|
/// | `2025-11-12`, `2025-11`, `2025` | a day, a month, a year |
/// | `-0044`, `Y170000002`, `Y-170000002` | a year before 0, a year of more than four digits |
/// | `2025-11-12T09:00:00`, `…Z`, `…+07:00`, `…+07` | a date and time, local or with its zone |
/// | `2024/2025-06` | an interval: begins some time in 2024, ends some time in June 2025 |
/// | `2027/`, `/2027` | an interval whose end, or beginning, is unknown |
/// | `2027/..`, `../2027` | an interval with no end, or no beginning |
/// | `202X`, `20XX` | some year of that decade, of that century |
/// | `2004-XX`, `1985-04-XX`, `1985-XX-XX` | some month, some day of that month, some day of that year |
/// | `2027-21` … `2027-24` | spring, summer, autumn, winter |
/// | `2025?`, `2025~`, `2025%` | uncertain, approximate, both; also on each end of an interval |
///
/// The text as typed is the canonical form: two dates are equal when their texts are. A date-time is on the day that is
/// written in it; its zone never moves it to another. Three unspecified digits (`1XXX`) are read too; four, which would
/// say nothing, are not.
public struct EDTFDate: Sendable, Hashable, CustomStringConvertible {
  /// The text as typed, which is the canonical form.
  public let description: String
  /// What the text says.
  public let form: Form

  /// The greatest number of UTF-8 bytes in a date.
  public static let greatestLengthBytes = 64

  /// Reads a date.
  /// - Throws: ``ValueError`` `date-malformed`, `date-impossible`, `date-level-unsupported` or `interval-reversed`,
  ///   with a hint of what to type instead where the intention can be guessed.
  public init(_ text: String) throws(ValueError) {
    do {
      try self.init(unadvised: text)
    } catch {
      throw error.advising(EDTFDate.advice(for: text), about: text)
    }
  }

  /// Reads a date without looking for advice when it fails.
  init(unadvised text: String) throws(ValueError) {
    form = try Form(parsing: text)
    description = text
  }

  /// Makes the date of one day, or `nil` where its year has more than four digits, which EDTF has no days for.
  public init?(_ day: CalendarDay) {
    guard day.year.magnitude <= 9999 else { return nil }
    form = .date(Part(shape: .day(day)))
    description = day.description
  }

  /// Makes the date of a day on which something was recorded: a journal's times have years of four digits.
  init(recordedOn day: CalendarDay) {
    form = .date(Part(shape: .day(day)))
    description = day.description
  }

  /// Whether two dates are written alike.
  public static func == (first: EDTFDate, second: EDTFDate) -> Bool {
    first.description == second.description
  }

  /// Hashes what ``==(_:_:)`` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(description)
  }
}
