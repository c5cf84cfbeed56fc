extension InstrumentStatus {
  /// The states before an end.
  static let living: [InstrumentStatus] = [
    .negotiated, .adopted, .initialled, .signed, .provisionallyApplied, .inForce, .unknown,
  ]

  /// Whether it has not ended, as far as anybody said.
  public var isLiving: Bool { Self.living.contains(self) }
}

extension Instrument {
  /// Refuses an act in a state that does not allow it.
  func require(_ allowed: [InstrumentStatus], to act: String) throws(Rejection) {
    try require(status, allowed, to: act)
  }

  /// Whether someone, by any of its names, is named as a party, signed, consented, or took the place of a party.
  private func isParty(_ names: Set<Identifier>) -> Bool {
    particulars.parties.firstPlace(of: names) != nil || signatures.firstPlace(of: names) != nil
      || consents.firstPlace(of: names) != nil || successions.firstPlace(of: names) != nil
  }

  /// Refuses anyone who is not a party and did not take the place of one.
  func requireParty<S: RecordsReading>(_ party: Identifier, in state: S) throws(Rejection) {
    guard !isParty(Set(state.names(of: party))),
      !isParty(Set(state.predecessors(of: party).flatMap(state.names)))
    else { return }
    throw .notAParty(
      instrument: identifier, party: state.currentName(of: party),
      parties: particulars.parties.map { state.currentName(of: $0) })
  }

  /// Refuses anyone who is not a party to an instrument that is made for the parties it names.
  func requireMayJoin<S: RecordsReading>(_ party: Identifier, in state: S) throws(Rejection) {
    guard particulars.participation != .multilateral, !particulars.parties.isEmpty else { return }
    try requireParty(party, in: state)
  }

  /// Whether a party signed no version in these languages; it signed all of them where no languages were named.
  func isUnsigned(by names: Set<Identifier>, in languages: [LanguageTag]) -> Bool {
    let signed = signatures.elements(of: names).map(\.languages)
    return !languages.isEmpty && signed.allSatisfy { !$0.isEmpty && Set($0).isDisjoint(with: languages) }
  }

  /// Whom the body came after, by what became of the bodies or by notification to the parties.
  func predecessors<S: RecordsReading>(of successor: Identifier, in state: S) -> [Identifier] {
    state.predecessors(of: successor)
      + successions.elements(of: Set(state.names(of: successor))).map(\.predecessor)
  }

  /// Warns where the entry into force certainly comes before the signature.
  func forceWarnings<S: RecordsReading>(inForce: EDTFDate?, signed: EDTFDate?, in state: S) -> [Warning] {
    guard let inForce, let signed, inForce.isBefore(signed) == .yes else { return [] }
    return [.inForceBeforeSignature(instrument: identifier, inForce: inForce, signed: signed)]
  }

  /// Refuses an act of `later` on this instrument when this one acts on `later`, however many steps away.
  func requireNoLineageCircle<S: RecordsReading>(
    _ later: Identifier, act: String, in state: S
  ) throws(Rejection) {
    let laterKey = state.key(of: later) ?? later
    guard laterKey != key else { throw .selfReference(identifier, act: act) }
    let path = state.path(from: key, to: laterKey) {
      state.get(Instrument.self, $0)?.actsOn ?? []
    } back: {
      state.get(Instrument.self, $0)?.actedOnBy ?? []
    }
    guard let path else { return }
    throw .lineageCycle((path + [key]).map { state.currentName(of: $0) })
  }

  private var actsOn: [Identifier] { relations.filter { $0.kind != .implements }.map(\.instrument) }
  private var actedOnBy: [Identifier] { affectedBy.filter { $0.kind != .implements }.map(\.instrument) }
}

extension Circumstances {
  /// Refuses a signature of an instrument that has ended, unless it was certainly given before the end.
  func requireBeforeEnd(of instrument: Instrument) throws(Rejection) {
    guard !isBeforeEnd(of: instrument) else { return }
    throw .signatureAfterEnd(instrument: instrument.identifier, status: instrument.status)
  }

  /// Refuses an act about an instrument that has ended, unless it was certainly done before the end.
  func require(_ instrument: Instrument, notEndedBefore act: String) throws(Rejection) {
    guard !isBeforeEnd(of: instrument) else { return }
    try instrument.require(InstrumentStatus.living, to: act)
  }

  private func isBeforeEnd(of instrument: Instrument) -> Bool {
    guard !instrument.status.isLiving else { return true }
    guard let occurred, let ended = instrument.ended else { return false }
    return occurred.isBefore(ended) == .yes
  }
}

extension EDTFDate? {
  /// The one of two dates that is the later, as far as that can be told; the second where it cannot.
  static func later(_ first: EDTFDate?, _ second: EDTFDate?) -> EDTFDate? {
    guard let first, let second else { return first ?? second }
    return first.isAfter(second) == .yes ? first : second
  }
}

extension InstrumentRelation {
  /// A relation to an instrument, dated by the entry.
  static func to(
    _ kind: InstrumentRelationKind, _ instrument: Identifier, _ stamp: EntryStamp
  ) -> InstrumentRelation {
    InstrumentRelation {
      $0.kind = kind
      $0.instrument = instrument
      $0.on = stamp.occurred
    }
  }
}

extension Effect {
  /// The later instrument notes what it does to the subject.
  static func relation(_ kind: InstrumentRelationKind, from later: Identifier, _ stamp: EntryStamp) -> Effect {
    .on(Instrument.self, later) { $0.relations.append(.to(kind, stamp.subject, stamp)) }
  }
}

extension RecordsReading {
  /// The shortest path, where there are steps back as well, by which most often it is seen soon that there is none.
  ///
  /// - Complexity: Where there is no path, that of the side from which less can be reached.
  func path(
    from start: Identifier, to end: Identifier, along steps: (Identifier) -> [Identifier],
    back: (Identifier) -> [Identifier]
  ) -> [Identifier]? {
    var (ahead, behind) = (Set([start]), Set([end]))
    var (frontier, rear) = ([start], [end])
    while !frontier.isEmpty, !rear.isEmpty, ahead.isDisjoint(with: rear), behind.isDisjoint(with: frontier) {
      if frontier.count <= rear.count {
        frontier = frontier.flatMap(steps).map { key(of: $0) ?? $0 }.filter { ahead.insert($0).inserted }
      }
      // In turn: whoever has fewer at each step may have more of them to come.
      rear = rear.flatMap(back).map { key(of: $0) ?? $0 }.filter { behind.insert($0).inserted }
    }
    guard !ahead.isDisjoint(with: behind) else { return nil }
    return path(from: start, to: end, along: steps)
  }

  /// The shortest path from one identifier to another along the steps; absent when there is none.
  ///
  /// Breadth first; its cost grows with what can be reached.
  func path(
    from start: Identifier, to end: Identifier, along steps: (Identifier) -> [Identifier]
  ) -> [Identifier]? {
    var reachedFrom: [Identifier: Identifier] = [:]
    var frontier = [start]
    while !frontier.isEmpty {
      var next: [Identifier] = []
      for place in frontier {
        for step in steps(place).map({ key(of: $0) ?? $0 }) where step != start && reachedFrom[step] == nil {
          reachedFrom[step] = place
          next.append(step)
        }
      }
      if reachedFrom[end] != nil {
        return Array(sequence(first: end) { $0 == start ? nil : reachedFrom[$0] }.reversed())
      }
      frontier = next
    }
    return nil
  }
}
