extension Instrument {
  /// The last day by its own terms: when it expires, or the end of its first term.
  ///
  /// Absent where neither is known.
  func lastDays(in seasons: SeasonCalendar) -> DayBounds? {
    if let expires = particulars.expires {
      return expires.latest(in: seasons).day == nil ? nil : expires.bounds(in: seasons)
    }
    guard let duration = particulars.duration, let begun = inForce?.bounds(in: seasons), begun.earliest.day != nil,
      begun.latest.day != nil
    else { return nil }
    return begun.moved { Terms(from: $0, first: duration).firstEnd }
  }

  /// The last day of its duration, counted from the last day on which it can have entered into force; of one that renews
  /// itself and has not ended, of the term that runs on a day.
  ///
  /// Absent where an expiry is recorded, where nothing says how long it holds or since when, and where it was extended by
  /// an instrument of which nobody said until when.
  public func termEnd(on day: CalendarDay, in seasons: SeasonCalendar = .northern) -> CalendarDay? {
    guard particulars.expires == nil, !isExtended, let duration = particulars.duration,
      let begun = inForce?.latest(in: seasons).day
    else { return nil }
    let terms = Terms(from: begun, first: duration, renewal: particulars.renewalPeriod)
    return particulars.renewal == .tacit && status.isLiving ? terms.end(runningOn: day) : terms.firstEnd
  }

  /// The parties that are named, then those that signed, consented, or apply it provisionally; repeated as often as recorded.
  public var partiesRecorded: [Identifier] {
    Array(particulars.parties) + signatures.map(\.party) + consents.map(\.party)
      + provisionalApplications.compactMap(\.party)
  }

  /// Whether another extended it; where no expiry is recorded then, nobody said until when.
  var isExtended: Bool { affectedBy.contains { $0.kind == .extends } }
}
