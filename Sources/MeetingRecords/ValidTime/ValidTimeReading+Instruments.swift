/// A party of an instrument at a time.
public struct PartyStanding: Sendable, Hashable {
  /// The party, by its key, as it is named in the instrument.
  public var party: Identifier
  /// Whether it was a party then: it had signed or succeeded, and had not withdrawn nor been succeeded.
  public var certainty: Certainty
  /// When it signed; absent where it did not, or nobody said when.
  public var signed: EDTFDate?
  /// Who answered for its side then.
  public var responsible: ResponsibleBody

  /// A standing from its parts.
  public init(party: Identifier, certainty: Certainty, signed: EDTFDate?, responsible: ResponsibleBody) {
    self.party = party
    self.certainty = certainty
    self.signed = signed
    self.responsible = responsible
  }
}

extension ValidTimeReading {
  /// Whether an instrument was in force.
  ///
  /// It is from its entry into force, through its last day, or up to its termination or supersession. After a revision,
  /// after an expiry that nobody confirmed and that renewal may have put off, and after a signature where nobody said that
  /// it entered into force, the answer is maybe.
  public func wasInForce(_ instrument: Instrument, on days: AskedDays) -> Certainty {
    var course = Course(Certainty.no)
    let entries = records.entries(touching: instrument.key)
    let isEntered = entries.contains { $0.payload is InstrumentEnteredIntoForce }
    for entry in entries where entry.stamp.subject == instrument.key {
      let happening = Happening(entry.stamp)
      switch entry.payload {
      case is InstrumentSigned: if !isEntered { course.turn(.maybe, happening) }
      case is InstrumentEnteredIntoForce: course.turn(.yes, happening)
      case is InstrumentRevised: course.turn(.maybe, happening)
      case is InstrumentExpired: course.turn(.no, happening.dayAfter(in: seasons))
      case is InstrumentTerminated, is InstrumentSuperseded: course.turn(.no, happening)
      default: break
      }
    }
    if InstrumentStatus.living.contains(instrument.status), let expiry = expiry(of: instrument) {
      course.turn(instrument.renewal == RenewalTerms.none ? .no : .maybe, expiry)
    }
    return course.holds(on: days, in: seasons)
  }

  /// The end of an instrument by its own terms, whatever was recorded of it.
  private func expiry(of instrument: Instrument) -> Happening? {
    if let expires = instrument.expires, expires.latest(in: seasons).day != nil {
      return Happening(occurred: expires, recorded: nil).dayAfter(in: seasons)
    }
    guard let duration = instrument.duration, let begun = instrument.inForce?.bounds(in: seasons).adding(duration),
      let first = begun.earliest.day, let last = begun.latest.day
    else { return nil }
    // A year from 1 January ends with 31 December: the day that is a year later is the first after it.
    return Happening(occurred: try? EDTFDate(first == last ? "\(first)" : "\(first)/\(last)"), recorded: nil)
  }

  /// The parties of an instrument, those that are named first, then whoever succeeded to one.
  ///
  /// - Parameter areas: Who answers is asked for these; for those of the instrument when absent.
  public func parties(of instrument: Instrument, on days: AskedDays) -> [PartyStanding] {
    let named = instrument.parties + instrument.signatures.map(\.party) + instrument.successions.map(\.successor)
    let succession = SuccessionReading(records, seasons: seasons)
    return unique(named.map(succession.key)).map { party in
      let signed = instrument.signatures.first { records.same($0.party, party) }?.on
      return PartyStanding(
        party: party, certainty: course(of: party, instrument).holds(on: days, in: seasons), signed: signed,
        responsible: succession.responsible(
          forAll: party, first: instrument.areas, since: signed, on: days.last))
    }
  }

  private func course(of party: Identifier, _ instrument: Instrument) -> Course<Certainty> {
    var course = Course(Certainty.no)
    for entry in records.entries(touching: instrument.key) where entry.stamp.subject == instrument.key {
      let happening = Happening(entry.stamp)
      switch entry.payload {
      case let signed as InstrumentSigned where records.same(signed.party, party): course.turn(.yes, happening)
      case let left as InstrumentWithdrawnFrom where records.same(left.party, party):
        course.turn(.no, left.effective.map { Happening(occurred: $0, recorded: nil) } ?? happening)
      case let succession as SuccessionNotified:
        if records.same(succession.predecessor, party) { course.turn(.no, happening) }
        if records.same(succession.successor, party) { course.turn(.yes, happening) }
      default: break
      }
    }
    return course
  }
}
