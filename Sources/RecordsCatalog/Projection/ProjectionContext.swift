import MeetingRecords

/// What rows depend on beside their entity: how the journal is configured.
struct ProjectionContext: Equatable {
  /// The language in which texts stand in the columns.
  var languages: [LanguageTag] = []
  /// How season numbers are read.
  var seasons = SeasonCalendar.northern

  /// The tables of the kinds.
  let tables: SchemaTables

  init(_ settings: JournalSettings?, _ tables: SchemaTables) {
    self.tables = tables
    languages = settings?.language.map { [$0] } ?? []
    seasons = settings?.seasons ?? .northern
  }

  /// Whether rows of the one are as those of the other.
  static func == (left: ProjectionContext, right: ProjectionContext) -> Bool {
    left.languages == right.languages && left.seasons == right.seasons
  }
}

extension RowCells {
  /// The date as three cells: as written, earliest day, latest day.
  mutating func date(_ date: EDTFDate?, in seasons: SeasonCalendar) {
    guard let date else {
      for _ in 0..<3 { null() }
      return
    }
    text(date.description)
    // Most dates are a single day, written as the columns are.
    if case .date(let part) = date.form, case .day = part.shape, date.description.utf8.count == 10 {
      text(date.description)
      text(date.description)
      return
    }
    let bounds = date.bounds(in: seasons)
    day(bounds.earliest, unbounded: "-open")
    day(bounds.latest, unbounded: "open")
  }

  /// A day: what is unknown is NULL, no beginning comes before every day, and no end after every day.
  private mutating func day(_ bound: DayBound, unbounded: String) {
    switch bound {
    case .day(let day): text(day.description)
    case .unknown: null()
    case .unbounded: text(unbounded)
    }
  }
}
