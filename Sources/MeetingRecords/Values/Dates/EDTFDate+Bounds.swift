extension EDTFDate {
  /// The earliest and the latest day that the date can be.
  ///
  /// Qualifications widen nothing; see ``Qualification``. An unknown end is ``DayBound/unknown``, an open one
  /// ``DayBound/unbounded``, and neither is ever a day.
  public func bounds(in seasons: SeasonCalendar = .northern) -> DayBounds {
    switch form {
    case .date(let part): part.bounds(in: seasons)
    case .interval(let start, let end):
      DayBounds(earliest: start.bounds(in: seasons).earliest, latest: end.bounds(in: seasons).latest)
    }
  }

  /// The earliest day that the date can be, or on which the interval can begin.
  public func earliest(in seasons: SeasonCalendar = .northern) -> DayBound { bounds(in: seasons).earliest }

  /// The latest day that the date can be, or on which the interval can end.
  public func latest(in seasons: SeasonCalendar = .northern) -> DayBound { bounds(in: seasons).latest }

  /// The day, where earliest and latest are the same one; `nil` for everything coarser.
  public var day: CalendarDay? {
    let bounds = bounds()
    return bounds.earliest == bounds.latest ? bounds.earliest.day : nil
  }

  /// What to sort by, as ``DayBounds/sortKey`` says.
  ///
  /// Dates with equal keys are told apart by their text.
  public func sortKey(in seasons: SeasonCalendar = .northern) -> DayBounds.SortKey { bounds(in: seasons).sortKey }
}

extension EDTFDate.Part {
  /// The earliest and the latest day that this date can be.
  public func bounds(in seasons: SeasonCalendar = .northern) -> DayBounds {
    let (first, last) = days(in: seasons)
    return DayBounds(earliest: .day(first), latest: .day(last))
  }

  private func days(in seasons: SeasonCalendar) -> (first: CalendarDay, last: CalendarDay) {
    switch shape {
    case .day(let day), .dateTime(let day, _):
      (day, day)
    case .month(let year, let month), .someDay(let year, let month):
      (.first(ofMonth: month, year: year), .last(ofMonth: month, year: year))
    case .year(let year), .someMonth(let year), .someMonthAndDay(let year):
      (.first(ofMonth: 1, year: year), .last(ofMonth: 12, year: year))
    case .someYear(let lowest, let highest):
      (.first(ofMonth: 1, year: lowest), .last(ofMonth: 12, year: highest))
    case .season(let year, let season):
      seasons.days(of: season, year: year)
    }
  }
}

extension EDTFDate.End {
  /// The bounds of this end by itself.
  func bounds(in seasons: SeasonCalendar) -> DayBounds {
    switch self {
    case .date(let part): part.bounds(in: seasons)
    case .unknown: DayBounds(earliest: .unknown, latest: .unknown)
    case .open: DayBounds(earliest: .unbounded, latest: .unbounded)
    }
  }
}
