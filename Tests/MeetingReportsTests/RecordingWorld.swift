import MeetingRecords
import MeetingReports
import Testing

/// A record made by deciding one entry after another, as a journal would hold it.
struct RecordingWorld {
  private(set) var state = RecordsState()
  /// The day on which the next entries are recorded.
  var today: String

  init(today: String = "2025-11-10") { self.today = today }

  /// Records an entry, and fails the test where it is refused.
  mutating func record(_ subject: String, _ occurred: String? = nil, _ payload: any EventPayload) throws {
    let day = try CalendarDay(today)
    let time = Int64(day.dayNumber) * 86_400_000
    let occurred = try occurred.map { try EDTFDate($0) }
    let command = RecordEntries(try Identifier(subject), occurred: occurred, payload)
    let decided = try decide(command, in: state, at: Moment(timeMilliseconds: time, head: state.head))
    for entry in decided.entries {
      let sequence = state.head + 1
      let stamp = EntryStamp(
        sequence: sequence, id: EntryIdentifier(high: 1, low: UInt64(sequence)), timeMilliseconds: time,
        subject: entry.subject, occurred: entry.occurred)
      state.apply(Entry(stamp: stamp, wireName: type(of: entry.payload).wireName, payload: entry.payload))
    }
  }

  /// Makes the days of time zones known.
  mutating func know(_ zones: @escaping @Sendable (TimeZoneName) -> LocalDays?) { state.zones = zones }

  /// Notes an entry past the rules, as a journal may hold it.
  mutating func hold(_ subject: String, _ payload: any EventPayload) throws {
    let sequence = state.head + 1
    let stamp = EntryStamp(
      sequence: sequence, id: EntryIdentifier(high: 1, low: UInt64(sequence)), timeMilliseconds: 0,
      subject: try Identifier(subject))
    state.apply(Entry(stamp: stamp, wireName: type(of: payload).wireName, payload: payload))
  }

  /// Establishes a series, and proposes its first conference, `ID/1`.
  mutating func establish(
    _ id: String, _ name: String, _ change: (inout SeriesEstablished) throws -> Void = { _ in }
  ) throws {
    var series = try SeriesEstablished.made { $0.name = try text(name) }
    try change(&series)
    try record(id, nil, series)
    try propose("\(id)/1", ordinal: 1)
  }

  /// Proposes a conference of the series that its identifier stands under.
  mutating func propose(
    _ id: String, ordinal: Int?, dates: String? = nil, _ change: (inout ConferenceProposed) throws -> Void = { _ in }
  ) throws {
    var conference = try ConferenceProposed.made {
      $0.series = try Identifier(id).parent ?? .blank
      $0.ordinal = ordinal
      $0.dates = try dates.map { try EDTFDate($0) }
    }
    try change(&conference)
    try record(id, nil, conference)
  }

  /// The agenda of a conference on a day.
  func agenda(
    _ conference: String, on day: String = "2026-06-15", languages: [String] = ["en"],
    journal: JournalFactsOfTest = .none
  ) throws -> AgendaReport {
    try AgendaReport(
      conference: Identifier(conference), basis: basis(on: day, languages: languages, journal: journal), from: state)
  }

  /// The brief for those who prepare a conference.
  func brief(
    _ conference: String, on day: String = "2026-06-15", languages: [String] = ["en"],
    journal: JournalFactsOfTest = .none
  ) throws -> AgendaBrief {
    AgendaBrief(try agenda(conference, on: day, languages: languages, journal: journal))
  }

  /// What a report of the record is made from.
  func basis(
    on day: String = "2026-06-15", languages: [String] = ["en"], journal: JournalFactsOfTest = .none
  ) throws -> ReportBasis {
    ReportBasis(
      on: try CalendarDay(day), languages: try languages.map { try LanguageTag($0) },
      journal: journal == .scripted
        ? JournalFacts(origin: "example.org/labour", head: state.head, clockIsScripted: true) : nil,
      of: state)
  }

  enum JournalFactsOfTest { case none, scripted }
}

/// A text in English, or in the languages named: `"vi=Bộ Nội vụ"`.
func text(_ texts: String...) throws -> LocalizedText {
  try LocalizedText(arguments: texts, defaultLanguage: LanguageTag("en"))
}

func ids(_ names: String...) throws -> [Identifier] { try ids(names) }
func ids(_ names: [String]) throws -> [Identifier] { try names.map { try Identifier($0) } }

extension FieldRecord {
  /// A record built field by field, where a value may be misspelt.
  static func made(_ build: (inout Self) throws -> Void) throws -> Self {
    var record = Self()
    try build(&record)
    return record
  }
}
