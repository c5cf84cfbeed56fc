import MeetingRecords

extension CatalogReader {
  /// What the parties of instruments did: a row an act of a party, in the order of the instruments and of the entries; with a
  /// date only what was, or may have been, done then.
  ///
  /// - Throws: ``QuestionError``; `unknownIdentifier` for what a filter names.
  /// - Complexity: linear in the entries about the instruments that name what is asked for.
  func acts(_ query: ListQuery) throws -> RecordList {
    try Self.requireFixed(query)
    let seasons = settings.seasons ?? .northern
    let days = try query.on.map { try AskedDays.asked($0, in: seasons) }
    return RecordList(
      query.kind.usualColumns(in: vocabulary).map(Self.partyColumn),
      try ActList(reader: self, reading: ValidTimeReading(self, seasons: seasons), days: days).rows(query),
      limit: query.limit)
  }
}

/// What the parties of instruments did.
private struct ActList {
  let reader: CatalogReader
  let reading: ValidTimeReading<CatalogReader>
  let days: AskedDays?

  func rows(_ query: ListQuery) throws -> [[QueryValue]] {
    let parties = try keys(query.filters[.party] ?? [])
    let named = try keys(query.filters[.naming] ?? [])
    return try instruments(query, naming: named).flatMap { instrument in
      reading.reading(of: instrument).partyActs.filter { act in
        parties.allSatisfy { $0 == act.party } && isOfDays(act)
          && named.allSatisfy { $0 == act.party || $0 == instrument.key }
      }.map { row(instrument, $0) }
    }
  }

  /// The instruments whose acts are asked for, in natural order.
  private func instruments(_ query: ListQuery, naming named: [Identifier]) throws -> [Instrument] {
    let (parties, series) = (query.filters[.party] ?? [], query.filters[.series]?.first)
    var selection = InstrumentSelection(series: series)
    selection.areas = query.filters[.area] ?? []
    if !selection.isEmpty { return try reading.instruments(selection, on: nil) }
    let mentioned = try named + keys(parties)
    guard let first = mentioned.first else { return reader.all(Instrument.self) }
    let own = (reader.entity(at: first) as? Instrument).map { [$0] } ?? []
    return own.filter { $0.identity.mergedInto == nil }
      + reader.all(Instrument.self, naming: first).filter { $0.key != first }
  }

  private func keys(_ identifiers: [Identifier]) throws -> [Identifier] {
    try identifiers.map { try reader.knownKey(of: $0) }
  }

  /// Whether an act was, or may have been, done on the days asked about.
  private func isOfDays(_ act: PartyActRecord) -> Bool {
    guard let days, let bounds = act.on?.bounds(in: reader.settings.seasons ?? .northern) else { return true }
    return (bounds.earliest.day ?? days.first) <= days.last && (bounds.latest.day ?? days.last) >= days.first
  }

  private func row(_ instrument: Instrument, _ act: PartyActRecord) -> [QueryValue] {
    func date(_ date: EDTFDate?) -> QueryValue { date.map { .text($0.description) } ?? .null }
    return [
      .text(instrument.identifier.description), act.party.map { .text(reader.currentName($0)) } ?? .null,
      .text(act.act), date(act.on), date(act.effective), act.detail.isEmpty ? .null : .text(act.detail),
      .integer(Int64(act.sequence)),
    ]
  }
}
