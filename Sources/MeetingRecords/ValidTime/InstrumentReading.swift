/// What the record says of one instrument over time: when it was in force, who was a party, where it was in its life.
///
/// What its entries say is worked out once; each question about a day is then answered from it.
public struct InstrumentReading<Records: RecordsReading> {
  /// The instrument.
  public let instrument: Instrument
  let reading: ValidTimeReading<Records>
  /// The entries about it, in order, as they stand.
  let entries: [Entry]
  let acts: PartyActs
  private let course: Course<InstrumentForce>

  /// - Complexity: linear in the entries about the instrument.
  init(_ instrument: Instrument, _ reading: ValidTimeReading<Records>) {
    self.instrument = instrument
    self.reading = reading
    entries = reading.own(instrument)
    acts = PartyActs(instrument, entries, reading)
    course = Self.course(of: instrument, entries, acts, reading)
  }

  /// Whether it was in force.
  ///
  /// It is from its entry into force, through its last day, or up to its termination or supersession. No is the answer
  /// only where the record says so: before the entry into force that is recorded, and after the end. Where no entry into
  /// force is recorded, the answer is maybe from the first signature on, or from the negotiation where nobody signed. It
  /// is maybe after a revision, and after an expiry that nobody confirmed and that renewal may have put off. Where the
  /// dates contradict one another (``Instrument/disorders(in:)``), the answer is never yes.
  public func wasInForce(on days: AskedDays) -> Certainty {
    let isEntered = entries.contains { $0.payload is InstrumentEnteredIntoForce }
    return .common(
      forces(on: days).map { force in
        switch force {
        case .notYet, .ended: .no
        case .inForce: .yes
        case .unknown, .open: .maybe
        case .provisional: isEntered ? .no : .maybe
        }
      })
  }

  /// The parties, those that are named first, then whoever succeeded to one.
  ///
  /// A body is a party once it has consented and the instrument is in force for it, until it leaves or the instrument
  /// ends (Vienna Convention on the Law of Treaties, Article 2 (1) (g)). It consents by a definitive signature, or by the act
  /// to which its signature was subject; a signature that says neither is its consent unless others consented by such an
  /// act. A withdrawal counts from its effect. Who is only named is perhaps a party while the instrument is in force, or
  /// may be.
  ///
  /// - Complexity: linear in the acts of the parties, and in the passings of functions of each party.
  public func parties(on days: AskedDays) -> [PartyStanding] {
    let forces = forces(on: days)
    return everyone.map { party in
      let signed = acts.signed[party] ?? nil
      return PartyStanding(
        party: party, ground: acts.ground(of: party, forces, on: days), signed: signed,
        responsible: reading.succession.responsible(
          forAll: party, first: instrument.areas, since: signed, on: days.last))
    }
  }

  /// Everyone who is named as a party, did anything about it as one, or came after one that did; by key, each once.
  public var everyone: [Identifier] {
    let named = instrument.partiesRecorded + instrument.successions.map(\.successor)
    return unique(named.map(reading.succession.key) + acts.everyone)
  }

  /// How the instrument may have stood on the days asked about.
  private func forces(on days: AskedDays) -> [InstrumentForce] {
    guard instrument.disorders(in: reading.seasons).isEmpty || course.isBeforeEverything(days) else {
      return [.unknown]
    }
    return course.standings(on: days)
  }
}

extension InstrumentReading {
  private static func course(
    of instrument: Instrument, _ entries: [Entry], _ acts: PartyActs, _ reading: ValidTimeReading<Records>
  ) -> Course<InstrumentForce> {
    let days = reading.records.localDays
    let end = entries.last { InstrumentForce.ending($0.payload) }.map { reading.bounds(Happening($0.stamp, in: days)) }
    var course = Course(InstrumentForce.notYet)
    let signed = entries.filter { $0.payload is InstrumentSigned }
    if !entries.contains(where: { $0.payload is InstrumentEnteredIntoForce }) {
      for entry in signed.isEmpty ? Array(entries.prefix(1)) : signed {
        course.turn(
          .unknown, reading.bounds(Happening(entry.stamp, in: days)).before(end))
      }
    }
    for entry in entries {
      let happening = reading.bounds(Happening(entry.stamp, in: days))
      let before = happening.before(end)
      switch entry.payload {
      case let applied as InstrumentProvisionallyApplied where applied.parties.isEmpty:
        course.turn(.provisional, before)
      case is InstrumentEnteredIntoForce: course.turn(.inForce, before)
      case is InstrumentRevised: course.turn(.unknown, before)
      case is InstrumentExpired: course.turn(.ended, happening.dayAfter)
      case is InstrumentTerminated, is InstrumentSuperseded: course.turn(.ended, happening)
      default: break
      }
    }
    if let left = leaving(entries, of: instrument, reading) { course.turn(.ended, left) }
    if instrument.status.isLiving, let last = instrument.lastDays(in: reading.seasons) {
      let isLast = instrument.renewal == RenewalTerms.none && (instrument.expires != nil || !instrument.isExtended)
      course.turn(isLast ? .ended : .unknown, last.dayAfter)
    }
    if let open = reading.opening(instrument, acts) { course.turn(.open, open) }
    return course
  }

  /// From when the only other party was gone, of an instrument of two.
  private static func leaving(
    _ entries: [Entry], of instrument: Instrument, _ reading: ValidTimeReading<Records>
  ) -> DayBounds? {
    guard instrument.isBilateral else { return nil }
    let gone = entries.lazy.compactMap { entry -> DayBounds? in
      let effective: EDTFDate?
      switch entry.payload {
      // Of a withdrawal alone it was never said how many there are; a denunciation is one of a treaty.
      case let left as InstrumentWithdrawnFrom where instrument.participation == .bilateral: effective = left.effective
      case let left as InstrumentDenounced: effective = left.effective
      default: return nil
      }
      return effective?.bounds(in: reading.seasons)
        ?? reading.bounds(Happening(entry.stamp, in: reading.records.localDays))
    }
    return gone.first
  }
}

extension InstrumentForce {
  /// Whether an event ends an instrument.
  fileprivate static func ending(_ payload: (any EventPayload)?) -> Bool {
    payload is InstrumentExpired || payload is InstrumentTerminated || payload is InstrumentSuperseded
  }
}
