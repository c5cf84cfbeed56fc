public import MeetingRecords

/// When things happened or are expected, one under the other along the years.
///
/// A day is a dot, a period a bar. Where a beginning or an end is not known to the day the bar fades through the time in
/// which it can be, inside a dotted frame; where there is none it ends in an arrow, where nobody knows it in a question
/// mark.
public struct TimelinePicture: Sendable, Hashable {
  /// Something on the line.
  public struct Row: Sendable, Hashable {
    /// What it is.
    public var label: PictureLabel
    /// When; absent when not known at all.
    public var date: EDTFDate?
    /// The date in words.
    public var words: String
    /// How far it has come.
    public var mark: Mark

    /// A row from its parts.
    public init(label: PictureLabel, date: EDTFDate?, words: String, mark: Mark) {
      self.label = label
      self.date = date
      self.words = words
      self.mark = mark
    }
  }

  /// How far something has come.
  public enum Mark: Sendable, Hashable {
    /// It took place: filled.
    case done
    /// It is expected: outlined.
    case expected
    /// It will not take place: crossed out.
    case cancelled
  }

  /// The rows, from above.
  public var rows: [Row]
  /// The day for which it is asked, and what is written beside it.
  public var today: CalendarDay, todayLabel: String
  /// How seasons are read.
  public var seasons: SeasonCalendar

  /// A timeline from its parts.
  public init(rows: [Row], today: CalendarDay, todayLabel: String, seasons: SeasonCalendar = .northern) {
    self.rows = rows
    self.today = today
    self.todayLabel = todayLabel
    self.seasons = seasons
  }

  /// The spread of each row.
  var spreads: [DateSpread?] { rows.map { row in row.date.flatMap { DateSpread($0, in: seasons) } } }

  /// The years over all rows and the day.
  func axis(_ spreads: [DateSpread?]) -> YearAxis {
    YearAxis(over: spreads.compactMap(\.self).flatMap { [$0.first, $0.last] } + [today.dayNumber])
  }
}
