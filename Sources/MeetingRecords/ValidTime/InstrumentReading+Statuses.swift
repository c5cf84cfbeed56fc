extension InstrumentReading {
  /// Where in its life it may have been on some days, in order: one where that is certain, none where it had certainly not
  /// begun.
  ///
  /// What the record says of its status counts: an instrument whose term is over is in force until someone records the end.
  ///
  /// - Complexity: O(n log n) in the number of entries about it.
  public func statuses(on days: AskedDays) -> [InstrumentStatus] {
    reading.statuses(of: instrument, entries, on: days)
  }
}

extension ValidTimeReading {
  /// Where in its life an instrument may have been on some days, for one question alone: ``InstrumentReading/statuses(on:)``.
  public func statuses(of instrument: Instrument, on days: AskedDays) -> [InstrumentStatus] {
    statuses(of: instrument, own(instrument), on: days)
  }

  fileprivate func statuses(of instrument: Instrument, _ entries: [Entry], on days: AskedDays) -> [InstrumentStatus] {
    let dated = entries.map { DatedEntry(entry: $0, bounds: bounds(Happening($0.stamp, in: records.localDays))) }
    if dated.allSatisfy({ $0.bounds.isDue(by: days.first) == .yes }) { return [instrument.status] }
    guard var first = dated.first else { return [] }
    // It began before all that was done about it; the rest is told in the order of time.
    let later = dated.dropFirst().enumerated().sorted { one, other in
      let (left, right) = (one.element.bounds.lastDayNumber, other.element.bounds.lastDayNumber)
      return left == right ? one.offset < other.offset : left < right
    }.map(\.element)
    if let next = later.first { first.bounds = first.bounds.noLater(than: next.bounds) }
    var fold = EntityFold(instrument.key)
    var course = Course<InstrumentStatus?>(nil)
    var last: InstrumentStatus?
    for dated in [first] + later {
      fold.apply(dated.entry)
      // What is said of it without changing where it is in its life says nothing of when that began.
      guard let status = (fold.entity as? Instrument)?.status, status != last else { continue }
      last = status
      course.turn(status, dated.bounds)
    }
    return course.standings(on: days).compactMap(\.self)
  }
}

/// An entry with the days among which what it says happened.
private struct DatedEntry {
  let entry: Entry
  var bounds: DayBounds
}

extension DayBounds {
  /// The bounds of what certainly came no later than something else, however coarse its own date is.
  func noLater(than other: DayBounds) -> DayBounds {
    guard let last = other.latest.day, latest.day.map({ $0 > last }) ?? true else { return self }
    return DayBounds(earliest: earliest.day.map { .day(min($0, last)) } ?? earliest, latest: .day(last))
  }

  /// The bounds of what came no earlier than something else, unless it certainly did.
  func noEarlier(than other: DayBounds) -> DayBounds {
    guard !isCertainlyBefore(other), let first = other.earliest.day, (earliest.day ?? first) < first
    else { return self }
    return DayBounds(earliest: .day(first), latest: latest)
  }
}
