/// What the parties of an instrument did to become, and to cease to be, its parties.
struct PartyActs {
  /// How a party stood from some day on.
  struct Turn {
    let consent: PartyConsent
    let date: EDTFDate?
    let bounds: DayBounds
  }

  private struct Acts {
    /// Signatures, consents and successions, each with its own date where it has one.
    var given: [Turn] = []
    /// Successions to one that is only named.
    var named: [DayBounds] = []
    /// From when it was no longer a party.
    var ended: [DayBounds] = []
    /// Where it began, and ceased, to apply the instrument provisionally.
    var provisional: [(isOn: Bool, bounds: DayBounds)] = []
    /// Where the operation was suspended for it, and resumed.
    var suspended: [(isOn: Bool, bounds: DayBounds)] = []
    /// By what acts it consented.
    var means: Set<ConsentMeans> = []
  }

  private var acts: [Identifier: Acts] = [:]
  /// What was suspended, and resumed, for all parties.
  private var suspendedForAll: [(isOn: Bool, bounds: DayBounds)] = []
  /// The parties as the instrument names them, by key.
  let named: Set<Identifier>
  private let isContradictory: Bool
  private let isBinding: Bool
  /// Who consented by an act that completes a signature.
  private(set) var completed: Set<Identifier> = []
  /// When each party signed, by its key; `nil` inside where nobody said when.
  private(set) var signed: [Identifier: EDTFDate?] = [:]

  /// - Complexity: O(n) in the number of entries about the instrument.
  init<Records: RecordsReading>(
    _ instrument: Instrument, _ entries: [Entry], _ reading: ValidTimeReading<Records>
  ) {
    func key(_ party: Identifier) -> Identifier { reading.records.key(of: party) ?? party }
    let consented = Self.consented(instrument, key)
    named = Set(instrument.parties.map(key))
    isContradictory = !instrument.disorders(in: reading.seasons).isEmpty
    isBinding = instrument.bindingForce != .nonBinding
    for entry in entries {
      let happening = reading.bounds(Happening(entry.stamp, in: reading.records.localDays))
      switch entry.payload {
      case let signature as InstrumentSigned:
        guard let party = signature.party.map(key) else { break }
        let turn = Turn(consent: PartyConsent(signature), date: entry.stamp.occurred, bounds: happening)
        acts[party, default: Acts()].given.append(turn)
        if signed[party] == nil { signed.updateValue(entry.stamp.occurred, forKey: party) }
      case let consent as any ConsentEvent:
        for party in consent.consent.parties.map(key) {
          take(
            consent, of: party, entry.stamp.occurred, happening, effectAfter: instrument.effectAfter, reading.seasons)
        }
      case let left as InstrumentWithdrawnFrom:
        leave([key(left.party)], left.effective?.bounds(in: reading.seasons) ?? happening)
      case let left as InstrumentDenounced:
        leave(left.parties.map(key), left.effective?.bounds(in: reading.seasons) ?? happening)
      case let succession as SuccessionNotified:
        acts[key(succession.predecessor), default: Acts()].ended.append(happening)
        if consented.contains(key(succession.predecessor)) {
          acts[key(succession.successor), default: Acts()].given.append(
            Turn(consent: .signed, date: entry.stamp.occurred, bounds: happening))
        } else {
          acts[key(succession.successor), default: Acts()].named.append(happening)
        }
      case let applied as InstrumentProvisionallyApplied:
        for party in applied.parties { acts[key(party), default: Acts()].provisional.append((true, happening)) }
      case let ended as InstrumentProvisionalApplicationEnded:
        for party in ended.parties { acts[key(party), default: Acts()].provisional.append((false, happening)) }
      case let suspended as InstrumentSuspended: turn(suspended.parties.map(key), isOn: true, happening)
      case let resumed as InstrumentResumed: turn(resumed.parties.map(key), isOn: false, happening)
      default: break
      }
    }
    follow(from: unique(instrument.partiesRecorded.map(key)), reading)
  }

  private mutating func take(
    _ event: any ConsentEvent, of party: Identifier, _ date: EDTFDate?, _ happening: DayBounds,
    effectAfter delay: Period?, _ seasons: SeasonCalendar
  ) {
    let means = type(of: event).means
    acts[party, default: Acts()].means.insert(means)
    if means.followsSignature { completed.insert(party) }
    let stated = event.consent.effective?.bounds(in: seasons)
    if means == .succession {
      let isToSignature = (event as? InstrumentSucceededTo)?.toSignature == true
      // It counts from the succession, which came no later than the notice of it.
      let effect = stated ?? DayBounds(earliest: .unknown, latest: happening.latest)
      acts[party, default: Acts()].given.append(
        Turn(consent: isToSignature ? .signatory : .given, date: date, bounds: effect))
      return
    }
    let effect = stated ?? delay.map { delay in happening.moved { $0.adding(delay) } } ?? happening
    if effect != happening {
      acts[party, default: Acts()].given.append(Turn(consent: .contracting, date: date, bounds: happening))
    }
    acts[party, default: Acts()].given.append(Turn(consent: .given, date: date, bounds: effect))
  }

  private mutating func leave(_ parties: [Identifier], _ effect: DayBounds) {
    for party in parties { acts[party, default: Acts()].ended.append(effect) }
  }

  private mutating func turn(_ parties: [Identifier], isOn: Bool, _ happening: DayBounds) {
    if parties.isEmpty { suspendedForAll.append((isOn, happening)) }
    for party in parties { acts[party, default: Acts()].suspended.append((isOn, happening)) }
  }

  /// Who signed, consented, or came in the place of one that did, however many steps away.
  private static func consented(_ instrument: Instrument, _ key: (Identifier) -> Identifier) -> Set<Identifier> {
    let heirs = Dictionary(grouping: instrument.successions) { key($0.predecessor) }
    var found = Set<Identifier>()
    var waiting = instrument.signatures.map { key($0.party) } + instrument.consents.map { key($0.party) }
    while let next = waiting.popLast() {
      guard found.insert(next).inserted else { continue }
      waiting += (heirs[next] ?? []).map { key($0.successor) }
    }
    return found
  }
}

extension PartyActs {
  /// What a party did to become one, in the order recorded.
  func turns(of party: Identifier) -> [Turn] { acts[party]?.given ?? [] }

  /// Whether it had certainly left by a time.
  func hasLeft(_ party: Identifier, before time: DayBounds) -> Bool {
    acts[party]?.ended.contains { $0.isCertainlyBefore(time) } ?? false
  }

  /// Everyone who did anything about the instrument, and the states that came after them.
  var everyone: [Identifier] { acts.keys.sorted() }

  /// Notes how a party stood from a time on.
  mutating func add(_ turn: Turn, of party: Identifier) { acts[party, default: Acts()].given.append(turn) }

  /// Notes that a party ceased to be one.
  mutating func end(_ party: Identifier, _ bounds: DayBounds) { leave([party], bounds) }

  /// Why a body, by its key, counts as it does while the instrument may have stood in these ways.
  func ground(of party: Identifier, _ forces: [InstrumentForce], on days: AskedDays) -> PartyStanding.Ground {
    let acts = acts[party] ?? Acts()
    let course = course(of: party, acts)
    if hasLeftBefore(acts), !course.isBeforeEverything(days) { return .datesContradict }
    let provisional = Self.turns(acts.provisional).standings(on: days)
    let suspended = Self.turns(acts.suspended + suspendedForAll).standings(on: days)
    let found = unique(
      forces.flatMap { force in
        course.standings(on: days).flatMap { consent in
          provisional.flatMap { isProvisional in
            suspended.map { isSuspended in
              consent.ground(force, isProvisional: isProvisional, isSuspended: isSuspended, isBinding: isBinding)
            }
          }
        }
      })
    return common(found, forces)
  }

  /// The one ground of several that may be; where they lead to different answers, that it is open.
  private func common(_ found: [PartyStanding.Ground], _ forces: [InstrumentForce]) -> PartyStanding.Ground {
    let certainty = Certainty.common(found.map(\.certainty))
    if isContradictory, certainty == .maybe { return .datesContradict }
    guard found.count > 1 else { return found.first ?? .datesLeaveOpen }
    switch certainty {
    case .no where forces == [.notYet]: return .notYetInForce
    // Neither is a party; whether it had signed by then is what is open.
    case .no: return found.first { $0 != .signedSubjectToConsent } ?? .notYetBound
    case .yes, .maybe: return found.first { $0.certainty == certainty } ?? .datesLeaveOpen
    }
  }

  private func course(of party: Identifier, _ acts: Acts) -> Course<PartyConsent> {
    var course = Course(acts.given.isEmpty && named.contains(party) ? PartyConsent.named : .notYet)
    for bounds in acts.named { course.turn(.named, bounds) }
    for turn in acts.given {
      course.turn(meaning(of: turn.consent, of: party), turn.bounds.before(acts.ended.last, unless: turn.date))
    }
    for bounds in acts.ended { course.turn(.ended, bounds) }
    return course
  }

  /// What a signature that says nothing of itself meant: a party that consented later had not consented by it, and where others
  /// did, it may not have been enough either.
  private func meaning(of consent: PartyConsent, of party: Identifier) -> PartyConsent {
    guard consent == .signed, !completed.isEmpty else { return consent }
    return completed.contains(party) ? .signatory : .signedOpenly
  }

  /// Whether it left before it came; a party that left and came back has two acts.
  private func hasLeftBefore(_ acts: Acts) -> Bool {
    acts.given.count == 1
      && acts.given.contains { act in act.date != nil && acts.ended.contains { $0.isCertainlyBefore(act.bounds) } }
  }

  private static func turns(_ turns: [(isOn: Bool, bounds: DayBounds)]) -> Course<Bool> {
    var course = Course(false)
    for turn in turns { course.turn(turn.isOn, turn.bounds) }
    return course
  }
}
