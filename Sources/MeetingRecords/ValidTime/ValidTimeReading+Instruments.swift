extension ValidTimeReading {
  /// What the record says of an instrument over time, worked out once for any number of questions.
  ///
  /// - Complexity: linear in the entries about the instrument.
  public func reading(of instrument: Instrument) -> InstrumentReading<Records> { InstrumentReading(instrument, self) }

  /// Whether an instrument was in force: ``InstrumentReading/wasInForce(on:)``.
  public func wasInForce(_ instrument: Instrument, on days: AskedDays) -> Certainty {
    reading(of: instrument).wasInForce(on: days)
  }

  /// The parties of an instrument: ``InstrumentReading/parties(on:)``.
  public func parties(of instrument: Instrument, on days: AskedDays) -> [PartyStanding] {
    reading(of: instrument).parties(on: days)
  }

  /// The entries about an instrument itself, in order, as they stand.
  func own(_ instrument: Instrument) -> [Entry] {
    records.entries(touching: instrument.key).filter { $0.stamp.subject == instrument.key }
  }
}

extension Instrument {
  /// Whether it is one of two parties, and ends when one of them leaves.
  var isBilateral: Bool {
    particulars.participation.map { $0 == .bilateral }
      ?? (particulars.parties.count == 2 && !consents.contains { $0.means == .accession })
  }
}

extension DayBounds {
  /// The bounds of what came no later than an end that nothing follows; as they are where they are certainly later than it.
  func before(_ end: DayBounds?) -> DayBounds {
    guard let last = end?.latest.day, let own = latest.day, last < own, (earliest.day ?? last) <= last else {
      return self
    }
    return DayBounds(earliest: earliest, latest: .day(last))
  }

  /// The same of what may have come again after the end, where it has a date of its own.
  func before(_ end: DayBounds?, unless date: EDTFDate?) -> DayBounds { date == nil ? before(end) : self }

  /// Whether the last of these days comes before the first of the others.
  func isCertainlyBefore(_ other: DayBounds) -> Bool {
    guard let last = latest.day, let first = other.earliest.day else { return false }
    return last < first
  }
}
