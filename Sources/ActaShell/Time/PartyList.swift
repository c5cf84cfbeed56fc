import Acta
import MeetingRecords
import RecordsCatalog

/// The parties of instruments, with who answers for each side.
struct PartyList {
  let reader: CatalogReader
  let titles: EntityTitles

  /// A row a share of a side; with a date only those who were, or may have been, party then.
  ///
  /// - Parameter named: what the instrument or the party must be, each.
  /// - Throws: A usage error where the date has no beginning or no end.
  func table(naming named: [Identifier], on date: EDTFDate?) throws(UsageError) -> ResultTable {
    let seasons = reader.settings.seasons ?? .northern
    let days = try date.map { (date) throws(UsageError) in try AskedDays.asked(date, in: seasons) }
    var rows: [[QueryValue]] = []
    for instrument in instruments(naming: named) {
      for party in parties(of: instrument, on: days, seasons) where party.certainty != .no {
        let keys = [instrument.key, party.party]
        guard named.allSatisfy(keys.contains) else { continue }
        rows += party.responsible.shares.map { row(instrument, party, $0, days != nil) }
      }
    }
    let columns = ["instrument", "party", "signed", "areas", "answers"]
    return ResultTable(columns: columns + (days == nil ? [] : ["was_party", "why"]), rows: rows)
  }

  /// The instruments that may fit: of what is asked for, only those that are it or name it are read and computed.
  private func instruments(naming named: [Identifier]) -> [Instrument] {
    guard let first = named.first else { return reader.all(Instrument.self) }
    let own = (reader.entity(at: first) as? Instrument).map { [$0] } ?? []
    return own.filter { $0.identity.mergedInto == nil }
      + reader.all(Instrument.self, naming: first).filter { $0.key != first }
  }

  private func parties(
    of instrument: Instrument, on days: AskedDays?, _ seasons: SeasonCalendar
  ) -> [PartyStanding] {
    if let days { return ValidTimeReading(reader, seasons: seasons).parties(of: instrument, on: days) }
    let succession = SuccessionReading(reader, seasons: seasons)
    let signatures = Dictionary(instrument.signatures.map { (reader.key(of: $0.party) ?? $0.party, $0.on) }) {
      first, _ in
      first
    }
    return instrument.parties.map { party in
      let signed = signatures[reader.key(of: party) ?? party] ?? nil
      return PartyStanding(
        party: reader.key(of: party) ?? party, certainty: .yes, ground: .bound, signed: signed,
        responsible: succession.responsible(forAll: party, first: instrument.areas, since: signed))
    }
  }

  private func row(
    _ instrument: Instrument, _ party: PartyStanding, _ share: ResponsibleBody.Share, _ isDated: Bool
  ) -> [QueryValue] {
    let name = reader.any(party.party)?.identifier ?? party.party
    return [
      .text(instrument.identifier.description), .text(name.description),
      party.signed.map { .text($0.description) } ?? .null, .text(titles.scope(of: share, in: party.responsible)),
      .text(titles.outcome(of: share)),
    ] + (isDated ? [.text(party.answer), .text(party.ground.words)] : [])
  }
}

extension PartyStanding.Ground {
  /// Why, in words.
  var words: String {
    switch self {
    case .bound: "signed, and in force"
    case .provisionallyApplied: "applied provisionally"
    case .noActRecorded: "named as a party, no act recorded"
    case .forceNotRecorded: "signed, no entry into force recorded"
    case .datesLeaveOpen: "the dates leave it open"
    case .datesContradict: "the dates contradict one another"
    case .notYetInForce: "not in force yet"
    case .notYetBound: "signed or succeeded later"
    case .left: "withdrew, or another took its place"
    case .ended: "no longer in force"
    }
  }
}

extension AskedDays {
  /// The days of a date that was typed.
  ///
  /// - Throws: A usage error where it has no beginning or no end.
  static func asked(_ date: EDTFDate, in seasons: SeasonCalendar) throws(UsageError) -> AskedDays {
    guard let days = AskedDays(date, in: seasons) else {
      throw UsageError(
        "“\(date)” has no beginning or no end, so nothing can be asked of it.",
        hint: "Write a day, month, year or interval: 2025-11-12, 2025-11, 2025, 2024/2025.", word: date.description)
    }
    return days
  }
}
