/// A party withdrew from an instrument; when is the date of occurrence.
public struct InstrumentWithdrawnFrom: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.withdrawn-from.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "withdraw", synonyms: ["denounce", "leave"], "Record that a party withdrew from an instrument.",
    subject: Field("instrument", "The instrument."),
    examples: [
      Verb.Example("mou-2025", ["party": "molsw-la", "occurred": "2028-05-02", "effective": "2028-11-02"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = [.signed, .provisionallyApplied, .inForce, .unknown]
  /// What becomes of it.
  public static let act = "withdrawn from"

  /// The party.
  public var party = Identifier.blank
  /// From when it holds.
  public var effective: EDTFDate?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("party", "The party."), &party, .to(.party))
    try visitor.optional(Field("effective", "From when it is no longer bound."), &effective)
    try visitor.optional(.reason, &reason)
  }

  /// Refuses a withdrawal of a stranger, a second one, and one from what has ended or was never signed.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try instrument.requireParty(party, in: state)
    guard instrument.withdrawals.firstPlace(of: state.names(of: party)) == nil else {
      throw .unfitText(
        field: "party", problem: "“\(state.currentName(of: party))” has withdrawn before.",
        hint: "See when it did.", remedy: .show(instrument.identifier))
    }
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.withdrawals.append(
      PartyWithdrawal {
        $0.party = party
        $0.on = stamp.occurred
        $0.effective = effective
      })
  }
}

/// An instrument was terminated; when is the date of occurrence.
public struct InstrumentTerminated: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.terminated.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "terminate", synonyms: ["end", "abrogate"], "Record that an instrument was terminated.",
    subject: Field("instrument", "The instrument."),
    examples: [
      Verb.Example("agreement-2013", ["occurred": "2026-01-01", "reason": "By agreement of the parties"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "terminated"

  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(.reason, &reason)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.status = .terminated
    instrument.ended = stamp.occurred
    instrument.reason = reason
  }
}

/// An instrument expired; when is the date of occurrence.
public struct InstrumentExpired: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.expired.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "expire", synonyms: ["lapse"], "Record that an instrument expired.",
    subject: Field("instrument", "The instrument."),
    examples: [
      Verb.Example("agreement-2013", ["occurred": "2018"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = [.signed, .provisionallyApplied, .inForce, .unknown]
  /// What becomes of it.
  public static let act = "expired"

  /// What was said of it.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(.reason, &reason)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.status = .expired
    instrument.ended = stamp.occurred
    instrument.reason = reason
  }
}

/// A successor notified that it takes the place of a party; when is the date of occurrence.
public struct SuccessionNotified: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.succession-notified.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "notify-succession", synonyms: ["succeed"],
    "Record the notice that a body takes the place of a party.", subject: Field("instrument", "The instrument."),
    examples: [
      Verb.Example("agreement-2013", ["predecessor": "molisa-vn", "successor": "moha-vn"])
    ])

  /// Whose place is taken.
  public var predecessor = Identifier.blank
  /// Who takes it.
  public var successor = Identifier.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("predecessor", "The party."), &predecessor, .to(.party))
    try visitor.reference(Field("successor", "Who takes its place."), &successor, .actor(.party))
  }

  /// Refuses the succession of a stranger, to itself, and a second one.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try instrument.requireParty(predecessor, in: state)
    guard !state.same(predecessor, successor) else {
      throw .selfReference(state.currentName(of: successor), act: "the successor of")
    }
    let known = instrument.successions.elements(of: Set(state.names(of: successor)))
    guard !known.contains(where: { state.same($0.predecessor, predecessor) }) else {
      throw .unfitText(
        field: "successor", problem: "“\(state.currentName(of: successor))” has notified this succession before.",
        hint: "See when it did.", remedy: .show(instrument.identifier))
    }
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.successions.append(
      PartySuccession {
        $0.predecessor = predecessor
        $0.successor = successor
        $0.on = stamp.occurred
      })
  }
}
