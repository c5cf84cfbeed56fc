internal import GRDB
import MeetingRecords

/// A row of a table, without the numbers between which it is valid.
struct RevisionRow: Hashable {
  let table: RevisionTable
  let identity: [DatabaseValue]
  let values: [DatabaseValue]

  /// Whether the other row of the same entity would stand in the place of this one.
  func hasSamePlace(as other: RevisionRow) -> Bool { table == other.table && identity == other.identity }
}

/// What rows depend on beside their entity: how the journal is configured.
struct ProjectionContext: Equatable {
  /// The language in which texts stand in the columns.
  var languages: [LanguageTag] = []
  /// How season numbers are read.
  var seasons = SeasonCalendar.northern

  init(_ settings: JournalSettings?) {
    languages = settings?.language.map { [$0] } ?? []
    seasons = settings?.seasons ?? .northern
  }
}

extension DayBound {
  /// The earliest day as a column: what is unknown is NULL, and no beginning comes before every day.
  var earliestColumn: DatabaseValue { column(unbounded: "-open") }
  /// The latest day as a column: what is unknown is NULL, and no end comes after every day.
  var latestColumn: DatabaseValue { column(unbounded: "open") }

  private func column(unbounded: String) -> DatabaseValue {
    switch self {
    case .day(let day): day.description.databaseValue
    case .unknown: .null
    case .unbounded: unbounded.databaseValue
    }
  }
}

extension EDTFDate {
  /// The date as columns: as written, earliest day, latest day.
  static func columns(_ date: EDTFDate?, in seasons: SeasonCalendar) -> [DatabaseValue] {
    guard let date else { return [.null, .null, .null] }
    let bounds = date.bounds(in: seasons)
    return [date.description.databaseValue, bounds.earliest.earliestColumn, bounds.latest.latestColumn]
  }
}
