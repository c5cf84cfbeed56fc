public import MeetingRecords

/// A report: data first, which every format renders in the words of a language.
///
/// It is made from what a record says by its head, read on a day, for a reader of some languages; the same three give an
/// equal report, and an equal report the same bytes in every format.
public protocol Report: Sendable {
  /// The word by which it is asked for.
  static var name: ReportName { get }
  /// What it was made from.
  var basis: ReportBasis { get }
  /// The report laid out in the words of a language.
  func document(_ labels: ReportLabels) -> ReportDocument
  /// The report as canonical JSON; each report documents its members.
  var json: [UInt8] { get }
  /// The rows of the report for other programs, a sheet for each kind of row, the most important first.
  var sheets: [ReportSheet] { get }
  /// What of it has a place in a calendar: meetings, and what is to be done by a date.
  var calendarEntries: [ReportCalendarEntry] { get }
}

extension Report {
  /// The report laid out in English.
  public func document() -> ReportDocument { document(.english) }

  /// Nothing has a place in a calendar.
  public var calendarEntries: [ReportCalendarEntry] { [] }
}

/// The word for a report, on the command line and in the JSON form.
public struct ReportName: RawRepresentable, ExpressibleByStringLiteral, Sendable, Hashable {
  /// The word.
  public let rawValue: String
  /// A name from its word.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// A name from its word.
  public init(stringLiteral word: String) { self.init(rawValue: word) }
}

/// What a report was made from.
public struct ReportBasis: Sendable, Hashable {
  /// The day for which “overdue”, “today” and the like are answered.
  public var on: CalendarDay
  /// The languages in which the texts of the record were looked for, best first; where none has one, the original stands.
  public var languages: [LanguageTag]
  /// The journal, and how far it was read.
  public var journal: JournalFacts
  /// How seasons in dates are read.
  public var seasons: SeasonCalendar
  /// The party whose copy of a paper it is: it is named first, and signs on the left; the host where absent.
  public var side: Identifier?
  /// For whom it is made, where it is to say so; else it is for whom such a report is usually made.
  public var audience: ReportAudience?

  /// A basis from its parts.
  public init(
    on: CalendarDay, languages: [LanguageTag] = [], journal: JournalFacts, seasons: SeasonCalendar = .northern
  ) {
    self.on = on
    self.languages = languages
    self.journal = journal
    self.seasons = seasons
  }

  /// The basis of a report from a record that is read by its head, with the seasons as the record is configured.
  ///
  /// - Parameter journal: what is to be said of the journal; only the head of the record unless given.
  public init(
    on: CalendarDay, languages: [LanguageTag], journal: JournalFacts? = nil, of records: some RecordsListing
  ) {
    self.init(
      on: on, languages: languages, journal: journal ?? JournalFacts(head: records.head),
      seasons: records.settings.seasons ?? .northern)
  }
}
