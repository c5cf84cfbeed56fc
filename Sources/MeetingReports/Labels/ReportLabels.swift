public import MeetingRecords

/// Everything that a report says in words of its own, in one language.
///
/// A language is one file: an extension with a static member that fills this table, and a place in ``all``. A table is
/// complete when ``missing`` is empty.
public struct ReportLabels: Sendable {
  /// The language.
  public var language: LanguageTag
  /// The phrases; places in braces are filled with values.
  public var phrases: [ReportPhrase: String]
  /// The names of the usual agenda items.
  public var headings: [AgendaHeading: String]
  /// Other titles under which the usual items are proposed; such an item takes the place of the usual one.
  public var otherTitles: [AgendaHeading: [String]]
  /// What happened, by the name of the event on the wire; an unknown event is said as the record names it.
  public var events: [String: String]
  /// What printed fields are called, by the name on the wire, their words by both (`level.ministerial`), and reports about one
  /// thing by theirs (`report.series`).
  public var names: [String: String]
  /// The names of languages, by tag.
  public var languageNames: [String: String]
  /// The words for dates.
  public var dates: DateWords
  /// A number in a series: “10th”.
  public var ordinal: @Sendable (Int) -> String
  /// A count of something: “2 years”.
  public var count: @Sendable (Int, CountedUnit) -> String

  /// The sentences of papers; places in braces are filled with values.
  public var sentences: [PaperSentence: String] = [:]
  /// A number in a series as a paper writes it: “tenth”.
  public var ordinalWord: @Sendable (Int) -> String
  /// Which form of a word goes with a count, from 0: of one and of others, or the same for all.
  public var pluralForm: @Sendable (Int) -> Int = { _ in 0 }

  /// What is counted in reports.
  public enum CountedUnit: String, Sendable, Hashable, CaseIterable {
    /// Something that is counted.
    case year, month, week, day, time
  }

  /// A table from its parts.
  public init(
    language: LanguageTag, phrases: [ReportPhrase: String], headings: [AgendaHeading: String],
    otherTitles: [AgendaHeading: [String]], events: [String: String],
    names: [String: String], languageNames: [String: String], dates: DateWords,
    ordinal: @escaping @Sendable (Int) -> String,
    count: @escaping @Sendable (Int, CountedUnit) -> String
  ) {
    self.language = language
    self.phrases = phrases
    self.headings = headings
    self.otherTitles = otherTitles
    self.events = events
    self.names = names
    self.languageNames = languageNames
    self.dates = dates
    self.ordinal = ordinal
    ordinalWord = ordinal
    self.count = count
  }

  /// The tables that there are.
  public static let all: [ReportLabels] = [.english, .vietnamese, .lao, .swedish, .french]

  /// The table with the sentences of papers in the same language.
  func speaking(
    _ sentences: [PaperSentence: String], ordinalWord: (@Sendable (Int) -> String)? = nil,
    pluralForm: @escaping @Sendable (Int) -> Int = { _ in 0 }
  ) -> ReportLabels {
    var labels = self
    labels.sentences = sentences
    labels.ordinalWord = ordinalWord ?? ordinal
    labels.pluralForm = pluralForm
    return labels
  }

  /// The parts of a table together.
  static func merged(_ parts: [ReportPhrase: String]...) -> [ReportPhrase: String] {
    parts.reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
  }

  /// What happened, from names without the `acta.` before and the `.v1` behind them.
  static func events(_ words: [String: String]) -> [String: String] {
    Dictionary(words.map { ("acta.\($0).v1", $1) }) { first, _ in first }
  }

  /// The table for a reader of some languages, best first: that of the first of them that there is one for, or English.
  public static func best(for languages: [LanguageTag]) -> ReportLabels {
    languages.lazy.compactMap { language in
      all.first { $0.language.primaryLanguage == language.primaryLanguage }
    }.first ?? .english
  }

  /// The names of everything that the table has no words for, in order.
  public var missing: [String] {
    ReportPhrase.allCases.filter { phrases[$0] == nil }.map(\.rawValue)
      + AgendaHeading.allCases.filter { headings[$0] == nil }.map(\.rawValue)
      + PaperSentence.allCases.filter { sentences[$0] == nil }.map { "sentence \($0.rawValue)" }
      + DateWords.Form.allCases.filter { dates.forms[$0] == nil }.map(\.rawValue)
      + (dates.months.count == 12 ? [] : ["months"])
      + Vocabulary.meetingRecords.types.map { $0.wireName }.filter { events[$0] == nil }
      + (Vocabulary.meetingRecords.printedNames + ReportOfThing.made.compactMap { $0.declaration.titleName })
      .filter { names[$0] == nil }.map { "name \($0)" }
      + ReportLabels.all.map(\.language.description).filter { languageNames[$0] == nil }.map { "language \($0)" }
  }

  /// A phrase, its places unfilled.
  subscript(phrase: ReportPhrase) -> String { phrases[phrase] ?? phrase.rawValue }

  /// The name of a usual item.
  subscript(heading: AgendaHeading) -> String { headings[heading] ?? heading.rawValue }

  /// Every title that a usual item goes by.
  func titles(of heading: AgendaHeading) -> [String] { [self[heading]] + (otherTitles[heading] ?? []) }

  /// A duration in words: “1 year, 6 months”.
  func text(_ period: Period) -> String {
    let parts: [(Int, CountedUnit)] = [
      (period.years, .year), (period.months, .month), (period.weeks, .week), (period.days, .day),
    ]
    let shown = parts.filter { $0.0 > 0 }
    return shown.isEmpty ? count(0, .day) : shown.map { count($0.0, $0.1) }.joined(separator: ", ")
  }
}
