/// What the parties of an instrument did to become, and to cease to be, its parties.
struct PartyActs {
  private struct Acts {
    /// Signatures and successions, each with its own date where it has one.
    var given: [(date: EDTFDate?, bounds: DayBounds)] = []
    /// Successions to one that is only named.
    var named: [DayBounds] = []
    /// From when it was no longer a party.
    var ended: [DayBounds] = []
  }

  private var acts: [Identifier: Acts] = [:]
  /// The parties as the instrument names them, by key.
  private let named: Set<Identifier>
  private let isContradictory: Bool
  /// When each party signed, by its key; `nil` inside where nobody said when.
  private(set) var signed: [Identifier: EDTFDate?] = [:]

  /// - Complexity: O(n) in the number of entries about the instrument.
  init<Records: RecordsReading>(_ instrument: Instrument, _ reading: ValidTimeReading<Records>) {
    func key(_ party: Identifier) -> Identifier { reading.records.key(of: party) ?? party }
    let consented = Self.consented(instrument, key)
    named = Set(instrument.parties.map(key))
    isContradictory = !instrument.disorders(in: reading.seasons).isEmpty
    for entry in reading.own(instrument) {
      let happening = reading.bounds(Happening(entry.stamp, in: reading.records.localDays))
      switch entry.payload {
      case let signature as InstrumentSigned:
        let party = key(signature.party)
        acts[party, default: Acts()].given.append((entry.stamp.occurred, happening))
        if signed[party] == nil { signed.updateValue(entry.stamp.occurred, forKey: party) }
      case let left as InstrumentWithdrawnFrom:
        let effect = left.effective.map { $0.bounds(in: reading.seasons) } ?? happening
        acts[key(left.party), default: Acts()].ended.append(effect)
      case let succession as SuccessionNotified:
        acts[key(succession.predecessor), default: Acts()].ended.append(happening)
        if consented.contains(key(succession.predecessor)) {
          acts[key(succession.successor), default: Acts()].given.append((entry.stamp.occurred, happening))
        } else {
          acts[key(succession.successor), default: Acts()].named.append(happening)
        }
      default: break
      }
    }
  }

  /// Who signed, or came in the place of one that did, however many steps away.
  private static func consented(_ instrument: Instrument, _ key: (Identifier) -> Identifier) -> Set<Identifier> {
    let heirs = Dictionary(grouping: instrument.successions) { key($0.predecessor) }
    var (found, waiting) = (Set<Identifier>(), instrument.signatures.map { key($0.party) })
    while let next = waiting.popLast() {
      guard found.insert(next).inserted else { continue }
      waiting += (heirs[next] ?? []).map { key($0.successor) }
    }
    return found
  }

  /// Whether a body, by its key, was a party while the instrument may have stood in these ways, and why.
  func standing(
    of party: Identifier, _ forces: [InstrumentForce], on days: AskedDays
  ) -> (certainty: Certainty, ground: PartyStanding.Ground) {
    let acts = acts[party] ?? Acts()
    var course = Course(acts.given.isEmpty && named.contains(party) ? PartyConsent.named : .notYet)
    for bounds in acts.named { course.turn(.named, bounds) }
    for (date, bounds) in acts.given { course.turn(.given, bounds.before(acts.ended.last, unless: date)) }
    for bounds in acts.ended { course.turn(.ended, bounds) }
    // Whoever left and came back did so by a succession, and has two acts.
    let leftBefore =
      acts.given.count == 1
      && acts.given.contains { act in act.date != nil && acts.ended.contains { $0.isCertainlyBefore(act.bounds) } }
    if leftBefore, !course.isBeforeEverything(days) { return (.maybe, .datesContradict) }
    let outcomes = forces.flatMap { force in course.standings(on: days).map { $0.standing(force) } }
    let certainty = Certainty.common(outcomes.map(\.certainty))
    if isContradictory, certainty == .maybe { return (.maybe, .datesContradict) }
    return (certainty, outcomes.first { $0.certainty == certainty }?.ground ?? .datesLeaveOpen)
  }
}
