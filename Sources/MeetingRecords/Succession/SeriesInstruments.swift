/// The instruments of a series of conferences.
///
/// One belongs where it names a conference of the series; or, where it names none, where all its parties stand for parties of
/// the series: they are the party, an organization of it where it is a state, or a body whose functions came from or went to
/// it. What changes one that belongs, or is changed by it, belongs too.
public struct SeriesInstruments<Records: RecordsListing> {
  /// The conferences of the series and those that prepare them, by key.
  public let conferences: Set<Identifier>
  /// The bodies that stand for its parties, by key.
  public let bodies: Set<Identifier>
  /// The instruments, the newest signature first.
  public let instruments: [Instrument]

  /// The instruments of a series.
  ///
  /// - Parameters:
  ///   - series: The series; nothing belongs to none.
  ///   - conference: A conference that counts besides, with those that prepare it.
  ///   - succession: A reading of the record.
  /// - Complexity: linear in what names the conferences or bodies.
  public init(
    _ series: ConferenceSeries?, around conference: Conference? = nil, in succession: SuccessionReading<Records>
  ) {
    let records = succession.records
    let members = (series?.members ?? []).map(\.conference) + (conference.map { [$0.key] + $0.preparedBy } ?? [])
    let conferences = Set(members.map(succession.key))
    let bodies = Self.bodies(series?.parties ?? [], succession)
    let instruments = records.all(Instrument.self, namingAny: conferences.union(bodies)).filter { instrument in
      if let at = instrument.conference.map(succession.key) { return conferences.contains(at) }
      return instrument.parties.count > 1 && instrument.parties.allSatisfy { bodies.contains(succession.key($0)) }
    }
    (self.conferences, self.bodies) = (conferences, bodies)
    self.instruments = Self.withLineage(instruments, succession).newestFirst
  }

  /// Which bodies stand for the parties of a series.
  private static func bodies(_ parties: [Identifier], _ succession: SuccessionReading<Records>) -> Set<Identifier> {
    let records = succession.records
    let kin = parties.reduce(into: Set<Identifier>()) { $0.formUnion(succession.kin(of: $1)) }
    let states = Set(parties.map(succession.key).filter { records.get(State.self, $0) != nil })
    let organizations = records.all(Organization.self, namingAny: states).filter { organization in
      organization.state.map(succession.key).map(states.contains) ?? false
    }
    return kin.union(organizations.map(\.key))
  }

  /// The instruments with those that change, or are changed by, one of them, in natural order.
  private static func withLineage(
    _ instruments: [Instrument], _ succession: SuccessionReading<Records>
  ) -> [Instrument] {
    var (found, waiting) = ([Identifier: Instrument](), instruments)
    while let next = waiting.popLast() {
      guard found.updateValue(next, forKey: next.key) == nil else { continue }
      let related = (next.relations + next.affectedBy).map { succession.key($0.instrument) }
      waiting += related.filter { found[$0] == nil }.compactMap { succession.records.get(Instrument.self, $0) }
    }
    return found.values.inNaturalOrder
  }
}

extension Collection<Instrument> {
  /// The instruments by their signature, the newest first; those not signed before all.
  public var newestFirst: [Instrument] {
    enumerated().sorted { first, second in
      let (left, right) = (first.element.signed?.sortKey(), second.element.signed?.sortKey())
      switch (left, right) {
      case (nil, nil): return first.offset < second.offset
      case (nil, _): return true
      case (_, nil): return false
      case (let left?, let right?): return left == right ? first.offset < second.offset : right < left
      }
    }.map(\.element)
  }
}
