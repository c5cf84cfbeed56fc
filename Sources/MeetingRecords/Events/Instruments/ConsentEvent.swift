/// What is said of an act by which parties consent to be bound.
public struct ConsentAct: FieldRecord {
  /// The parties that did so, one act for all of them.
  public var parties: [Identifier] = []
  /// From when the instrument is in force for them.
  public var effective: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(
      Field("parties", word: "party", isNeeded: true, "The parties that did so, on one day."), &parties,
      .actor(.party))
    try visitor.optional(Field("effective", "From when it is in force for them, where that is known."), &effective)
  }
}

/// Parties consented to be bound by an instrument; the day of the act is the date of occurrence.
public protocol ConsentEvent: LateStagedEvent, VerbEvent where Subject == Instrument {
  /// By what act.
  static var means: ConsentMeans { get }
  /// Who, and with effect from when.
  var consent: ConsentAct { get set }
}

extension ConsentEvent {
  /// What was done before the end may be recorded after it.
  public static var allowedStates: [InstrumentStatus] { InstrumentStatus.living }

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try consent.visitFields(&visitor)
  }

  /// Refuses a party named twice, one that is bound already, and an act after the end.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.require(instrument, notEndedBefore: Self.act)
    try requireConsent(instrument, in: state)
  }

  /// Refuses a party named twice, and one that is bound already.
  func requireConsent<S: RecordsReading>(_ instrument: Instrument, in state: S) throws(Rejection) {
    guard !consent.parties.isEmpty else { throw .missingField("parties", event: "A \(Self.means.inWords)") }
    try requireDistinct(consent.parties, "parties")
    for party in consent.parties {
      // A successor is a stranger by nature.
      if Self.means.followsSignature || (Self.means == .accession && instrument.participation == .bilateral) {
        try instrument.requireMayJoin(party, in: state)
      }
      try instrument.requireNoConsent(of: party, in: state)
    }
  }

  /// Warns of an effect before the act.
  public func warnings<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    guard Self.means != .succession, let effective = consent.effective, let act = circumstances.occurred,
      effective.isBefore(act) == .yes
    else { return [] }
    return [.effectBeforeAct(instrument: instrument.identifier, effective: effective, act: act)]
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) { evolve(&instrument, stamp, nil) }

  /// - Parameter succession: Whom they succeeded, and to what, where they did.
  func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp, _ succession: InstrumentSucceededTo?) {
    for party in consent.parties {
      instrument.consents.append(
        Consent {
          $0.party = party
          $0.means = Self.means
          $0.on = stamp.occurred
          $0.effective = consent.effective
          $0.predecessor = succession?.predecessor
          $0.toSignature = succession?.toSignature ?? false
        })
    }
  }
}

extension Instrument {
  /// Refuses a second consent of a party that did not leave since the first.
  func requireNoConsent<S: RecordsReading>(of party: Identifier, in state: S) throws(Rejection) {
    let names = Set(state.names(of: party))
    let given = consents.tally(of: names)
    // A signature that was taken over is completed as one's own is.
    guard let last = given.last, !last.toSignature, given.count > withdrawals.tally(of: names).count else { return }
    throw .alreadyConsented(instrument: identifier, party: state.currentName(of: party), means: last.means)
  }
}
