extension ValidTimeReading {
  /// Whether an instrument was in force.
  ///
  /// It is from its entry into force, through its last day, or up to its termination or supersession. No is the answer
  /// only where the record says so: before the entry into force that is recorded, and after the end. Where no entry into
  /// force is recorded, the answer is maybe from the first signature on, or from the negotiation where nobody signed. It
  /// is maybe after a revision, and after an expiry that nobody confirmed and that renewal may have put off. Where the
  /// dates contradict one another (``Instrument/disorders(in:)``), the answer is never yes.
  public func wasInForce(_ instrument: Instrument, on days: AskedDays) -> Certainty {
    let isEntered = hasEntered(instrument)
    return .common(
      forces(of: instrument, PartyActs(instrument, self), on: days).map { force in
        switch force {
        case .notYet, .ended: .no
        case .inForce: .yes
        case .unknown, .open: .maybe
        case .provisional: isEntered ? .no : .maybe
        }
      })
  }

  /// The parties of an instrument, those that are named first, then whoever succeeded to one.
  ///
  /// A body is a party once it has consented and the instrument is in force for it, until it leaves or the instrument
  /// ends (Vienna Convention on the Law of Treaties, Article 2 (1) (g)). It consents by a definitive signature, or by the act
  /// to which its signature was subject; a signature that says neither is its consent unless others consented by such an
  /// act. A withdrawal counts from its effect. Who is only named is perhaps a party while the instrument is in force, or
  /// may be.
  ///
  /// - Complexity: linear in the entries about the instrument, and in the passings of functions of each party.
  public func parties(of instrument: Instrument, on days: AskedDays) -> [PartyStanding] {
    let named = instrument.partiesRecorded + instrument.successions.map(\.successor)
    let acts = PartyActs(instrument, self)
    let forces = forces(of: instrument, acts, on: days)
    return unique(named.map(succession.key) + acts.everyone).map { party in
      let signed = acts.signed[party] ?? nil
      return PartyStanding(
        party: party, ground: acts.ground(of: party, forces, on: days), signed: signed,
        responsible: succession.responsible(forAll: party, first: instrument.areas, since: signed, on: days.last))
    }
  }

  // MARK: How the instrument stood

  private func hasEntered(_ instrument: Instrument) -> Bool {
    own(instrument).contains { $0.payload is InstrumentEnteredIntoForce }
  }

  func own(_ instrument: Instrument) -> [Entry] {
    records.entries(touching: instrument.key).filter { $0.stamp.subject == instrument.key }
  }

  /// How the instrument may have stood on the days asked about.
  private func forces(of instrument: Instrument, _ acts: PartyActs, on days: AskedDays) -> [InstrumentForce] {
    var course = course(of: instrument)
    if let open = opening(instrument, acts) { course.turn(.open, open) }
    guard instrument.disorders(in: seasons).isEmpty || course.isBeforeEverything(days) else { return [.unknown] }
    return course.standings(on: days)
  }

  private func course(of instrument: Instrument) -> Course<InstrumentForce> {
    let entries = own(instrument)
    let end = entries.last { InstrumentForce.ending($0.payload) }.map {
      bounds(Happening($0.stamp, in: records.localDays))
    }
    var course = Course(InstrumentForce.notYet)
    let signed = entries.filter { $0.payload is InstrumentSigned }
    if !entries.contains(where: { $0.payload is InstrumentEnteredIntoForce }) {
      for entry in signed.isEmpty ? Array(entries.prefix(1)) : signed {
        course.turn(
          .unknown, bounds(Happening(entry.stamp, in: records.localDays)).before(end, unless: entry.stamp.occurred))
      }
    }
    for entry in entries {
      let happening = bounds(Happening(entry.stamp, in: records.localDays))
      let before = happening.before(end, unless: entry.stamp.occurred)
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
    if let left = leaving(entries, of: instrument) { course.turn(.ended, left) }
    if instrument.status.isLiving, let last = instrument.lastDays(in: seasons) {
      let isLast = instrument.renewal == RenewalTerms.none && (instrument.expires != nil || !instrument.isExtended)
      course.turn(isLast ? .ended : .unknown, last.dayAfter)
    }
    return course
  }
}

extension ValidTimeReading {
  /// From when the only other party was gone, of an instrument of two.
  private func leaving(_ entries: [Entry], of instrument: Instrument) -> DayBounds? {
    guard instrument.isBilateral else { return nil }
    let gone = entries.lazy.compactMap { entry -> DayBounds? in
      let effective: EDTFDate?
      switch entry.payload {
      // Of a withdrawal alone it was never said how many there are; a denunciation is one of a treaty.
      case let left as InstrumentWithdrawnFrom where instrument.participation == .bilateral: effective = left.effective
      case let left as InstrumentDenounced: effective = left.effective
      default: return nil
      }
      return effective?.bounds(in: seasons) ?? bounds(Happening(entry.stamp, in: records.localDays))
    }
    return gone.first
  }
}

extension Instrument {
  /// Whether it is one of two parties, and ends when one of them leaves.
  var isBilateral: Bool {
    particulars.participation.map { $0 == .bilateral }
      ?? (particulars.parties.count == 2 && !consents.contains { $0.means == .accession })
  }
}

extension InstrumentForce {
  /// Whether an event ends an instrument.
  fileprivate static func ending(_ payload: (any EventPayload)?) -> Bool {
    payload is InstrumentExpired || payload is InstrumentTerminated || payload is InstrumentSuperseded
  }
}

extension DayBounds {
  /// The bounds of what has no date of its own, where it certainly came no later than something else.
  func before(_ end: DayBounds?, unless date: EDTFDate?) -> DayBounds {
    guard date == nil, let last = end?.latest.day, let own = latest.day, last < own else { return self }
    return DayBounds(earliest: earliest, latest: .day(last))
  }

  /// Whether the last of these days comes before the first of the others.
  func isCertainlyBefore(_ other: DayBounds) -> Bool {
    guard let last = latest.day, let first = other.earliest.day else { return false }
    return last < first
  }
}
