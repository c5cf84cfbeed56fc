/// What the ends and successions of states do to their treaties.
///
/// A state that has ended is a party of nothing. One that came after it, or left it, is perhaps a party of what it was a party of,
/// until it says so: which treaties go on by themselves the conventions answer one way and practice another (Vienna
/// Convention on Succession of States in respect of Treaties, Articles 16, 31, 34). A state that became a party by an act of its own, and
/// not by succession, was none before.
extension PartyActs {
  /// Follows every state among the parties to those that came after it, however many steps away.
  ///
  /// - Complexity: O(n) in the number of states reached, and their links.
  mutating func follow<Records: RecordsReading>(from parties: [Identifier], _ reading: ValidTimeReading<Records>) {
    var (seen, waiting) = (Set<Identifier>(), parties)
    var place = 0
    while place < waiting.count {
      let key = waiting[place]
      place += 1
      guard seen.insert(key).inserted, let state = reading.records.get(State.self, key) else { continue }
      for link in state.successors where link.kind != .transfer {
        let heir = reading.records.key(of: link.counterpart) ?? link.counterpart
        let date = link.on ?? state.ended
        let succession = reading.bounds(Happening(occurred: date, recorded: nil))
        guard let consent = inherited(from: key, at: succession) else { continue }
        inherit(consent, by: heir, date, succession)
        waiting.append(heir)
      }
      // What it did it did before it ended; the end comes last.
      guard state.status != .active else { continue }
      end(key, reading.bounds(Happening(endOf: state, in: reading.records.localDays)))
    }
  }

  /// How one that comes after a party at a time stands: as its heir, or as one that is only named; nothing where that one had
  /// neither signed nor consented by then, or had left.
  private func inherited(from party: Identifier, at succession: DayBounds) -> PartyConsent? {
    let all = turns(of: party)
    guard !all.isEmpty else { return named.contains(party) ? .named : nil }
    let done = all.filter { !succession.isCertainlyBefore($0.bounds) }
    guard !done.isEmpty, !hasLeft(party, before: succession) else { return nil }
    return .heir
  }

  private mutating func inherit(
    _ consent: PartyConsent, by heir: Identifier, _ date: EDTFDate?, _ succession: DayBounds
  ) {
    // A state that acted for itself was not a party before.
    guard turns(of: heir).allSatisfy({ $0.consent == .heir }) else { return }
    add(Turn(consent: consent, date: date, bounds: succession), of: heir)
  }
}

extension ValidTimeReading {
  /// From when an instrument of two is open: one of them has ended, and nobody that came after it said that it takes its place.
  func opening(_ instrument: Instrument, _ acts: PartyActs) -> DayBounds? {
    guard instrument.isBilateral else { return nil }
    return instrument.parties.lazy.compactMap { party -> DayBounds? in
      guard let state = records.get(State.self, party), state.status != .active,
        !acts.hasHeir(of: succession.key(party), succession)
      else { return nil }
      return bounds(Happening(endOf: state, in: records.localDays))
    }.first
  }
}

extension PartyActs {
  /// Whether one that came after a state consented for itself.
  fileprivate func hasHeir<Records: RecordsReading>(
    of party: Identifier, _ succession: SuccessionReading<Records>
  ) -> Bool {
    succession.kin(of: party).contains { kin in kin != party && turns(of: kin).contains { $0.consent == .given } }
  }
}
