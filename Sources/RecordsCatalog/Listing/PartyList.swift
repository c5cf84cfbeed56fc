public import MeetingRecords

extension CatalogReader {
  /// A list whose rows are worked out: ``parties(_:)`` or ``acts(_:)``.
  package func computed(_ query: ListQuery) throws -> RecordList {
    query.kind == .acts ? try acts(query) : try parties(query)
  }

  /// The parties of instruments, with who answers for each side: a row a share of a side, with a date only those who were, or
  /// may have been, party then.
  ///
  /// - Throws: ``QuestionError``; `unknownIdentifier` for what a filter names.
  func parties(_ query: ListQuery) throws -> RecordList {
    try Self.requireFixed(query)
    let seasons = settings.seasons ?? .northern
    let days = try query.on.map { try AskedDays.asked($0, in: seasons) }
    return RecordList(
      (query.kind.usualColumns(in: vocabulary) + (days == nil ? [] : ["was_party", "why"])).map(Self.partyColumn),
      PartyList(reader: self, seasons: seasons, days: days).rows(naming: try named(by: query).map(\.key)),
      limit: query.limit)
  }

  /// Refuses to sort what is listed as it is, or to choose its columns.
  static func requireFixed(_ query: ListQuery) throws(QuestionError) {
    guard query.status == nil, query.conditions.isEmpty, query.columns == .usual, query.sort == nil, !query.isDescending
    else { throw .fixedList(query.kind) }
  }

  /// A column of a list that is worked out.
  static func partyColumn(_ name: String) -> RecordList.Column {
    let content: ColumnContent =
      switch name {
      case "instrument", "party": .reference
      case "signed", "date", "effective": .date
      case "areas", "answers", "why", "act", "detail": .written
      default: .other
      }
    return RecordList.Column(name: name, content: content)
  }

  /// The filters of a query, with the keys of what they name.
  func named(by query: ListQuery) throws(Rejection) -> [(filter: ListFilter, key: Identifier)] {
    var named: [(filter: ListFilter, key: Identifier)] = []
    for filter in ListFilter.allCases {
      for identifier in query.filters[filter] ?? [] { named.append((filter, try knownKey(of: identifier))) }
    }
    return named
  }

  /// What the filters of a query require of the rows of a view `v`.
  func conditions(of query: ListQuery) throws(Rejection) -> [String] {
    try named(by: query).map { "(\($0.filter.condition(query.kind, $0.key, in: vocabulary)))" }
  }
}

/// The parties of instruments, with who answers for each side.
private struct PartyList {
  let reader: CatalogReader
  let seasons: SeasonCalendar
  let days: AskedDays?

  /// A row a share of a side.
  ///
  /// - Parameter named: what the instrument or the party must be, each.
  func rows(naming named: [Identifier]) -> [[QueryValue]] {
    var rows: [[QueryValue]] = []
    for instrument in instruments(naming: named) {
      for party in parties(of: instrument) where party.answer != Certainty.no.rawValue {
        let keys = [instrument.key, party.party]
        guard named.allSatisfy(keys.contains) else { continue }
        rows += party.responsible.shares.map { row(instrument, party, $0) }
      }
    }
    return rows
  }

  /// The instruments that may fit: of what is asked for, only those that are it or name it are read and computed.
  private func instruments(naming named: [Identifier]) -> [Instrument] {
    guard let first = named.first else { return reader.all(Instrument.self) }
    let own = (reader.entity(at: first) as? Instrument).map { [$0] } ?? []
    return own.filter { $0.identity.mergedInto == nil }
      + reader.all(Instrument.self, naming: first).filter { $0.key != first }
  }

  private func parties(of instrument: Instrument) -> [PartyStanding] {
    if let days { return ValidTimeReading(reader, seasons: seasons).parties(of: instrument, on: days) }
    let succession = SuccessionReading(reader, seasons: seasons)
    let signatures = Dictionary(instrument.signatures.map { (reader.key(of: $0.party) ?? $0.party, $0.on) }) {
      first, _ in
      first
    }
    return unique(instrument.partiesRecorded.map { reader.key(of: $0) ?? $0 }).map { party in
      let signed = signatures[party] ?? nil
      return PartyStanding(
        party: party, ground: .bound, signed: signed,
        responsible: succession.responsible(forAll: party, first: instrument.areas, since: signed))
    }
  }

  private func row(
    _ instrument: Instrument, _ party: PartyStanding, _ share: ResponsibleBody.Share
  ) -> [QueryValue] {
    [
      .text(instrument.identifier.description), .text(reader.currentName(party.party)),
      party.signed.map { .text($0.description) } ?? .null, .text(reader.scope(of: share, in: party.responsible)),
      .text(reader.outcome(of: share)),
    ] + (days == nil ? [] : [.text(party.answer), .text(party.ground.words)])
  }
}

extension PartyStanding.Ground {
  /// Why, in words.
  public var words: String {
    switch self {
    case .bound: "signed or consented, and in force"
    case .takesPart: "takes part; it binds nobody"
    case .suspended: "in force, its operation suspended"
    case .signedSubjectToConsent: "signed, subject to a later act"
    case .successionOpen: "came after a party, and nobody said whether in its place"
    case .signatureLeavesOpen: "signed; whether that was its consent is not recorded"
    case .consentNotInEffect: "consented, not in force for it yet"
    case .provisionallyApplied: "applied provisionally"
    case .noActRecorded: "named as a party, no act recorded"
    case .forceNotRecorded: "signed, no entry into force recorded"
    case .datesLeaveOpen: "the dates leave it open"
    case .datesContradict: "the dates contradict one another"
    case .notYetInForce: "not in force yet"
    case .notYetBound: "signed, consented or succeeded later"
    case .left: "withdrew or ended, or another took its place"
    case .ended: "no longer in force"
    }
  }
}

extension RecordsReading {
  /// Who holds a share, and of what: “moha-vn for labour, employment”, “open for the rest”.
  public func text(of share: ResponsibleBody.Share, in body: ResponsibleBody) -> String {
    let scope = scope(of: share, in: body)
    return outcome(of: share) + (scope.isEmpty ? "" : " for \(scope)")
  }

  /// Who holds a share; “open” where nobody was named, “or” where it is not certain who does.
  public func outcome(of share: ResponsibleBody.Share) -> String {
    let names = share.holders.map(currentName) + (share.openAt.isEmpty ? [] : ["open"])
    return names.joined(separator: share.certainty == .yes ? ", " : " or ")
  }

  /// What a share is of: its areas, or the rest where others come before it.
  public func scope(of share: ResponsibleBody.Share, in body: ResponsibleBody) -> String {
    if share.areas.isEmpty { return body.shares.count > 1 ? "the rest" : "" }
    return share.areas.map(currentName).joined(separator: ", ")
  }

  /// The identifier that the thing with the key goes by now.
  public func currentName(_ key: Identifier) -> String { (any(key)?.identifier ?? key).description }
}
