/// A party withdrew from an instrument; when is the date of occurrence.
public struct InstrumentWithdrawnFrom: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.withdrawn-from.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "withdraw", synonyms: ["leave", "withdraw-from"], "Record that a party withdrew from an instrument.",
    subject: Field("instrument", "The instrument."),
    examples: [
      Verb.Example("mou-2025", ["party": "molsw-la", "occurred": "2028-05-02", "effective": "2028-11-02"])
    ],
    remarks: "Several parties that withdrew on one day are as many entries.")
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

  /// Refuses a withdrawal of a stranger, and of one that left before and did not come back.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try instrument.requireCanLeave(party, field: "party", in: state)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.withdrawals.append(.of(party, effective, stamp))
  }
}

/// Parties denounced an instrument (Vienna Convention on the Law of Treaties, Articles 54, 56).
public struct InstrumentDenounced: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.denounced.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "denounce", synonyms: ["denunciation", "cancel"],
    "Record that parties denounced an instrument: they gave notice that they leave it.", subject: .instrument,
    examples: [
      Verb.Example("convention-2000", ["parties": "th", "occurred": "2008-01-10", "effective": "2009-01-10"])
    ], isAdvised: false)
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "denounced"

  /// Who gave notice.
  public var parties: [Identifier] = []
  /// From when they are no longer bound.
  public var effective: EDTFDate?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(
      Field("parties", word: "party", isNeeded: true, "The parties that gave notice."), &parties, .to(.party))
    try visitor.optional(Field("effective", "From when they are no longer bound."), &effective)
    try visitor.optional(.reason, &reason)
  }

  /// Refuses strangers, and who left before and did not come back.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard !parties.isEmpty else { throw .missingField("parties", event: "A denunciation") }
    try requireDistinct(parties, "parties")
    for party in parties { try instrument.requireCanLeave(party, field: "parties", in: state) }
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    for party in parties { instrument.withdrawals.append(.of(party, effective, stamp)) }
  }
}

extension PartyWithdrawal {
  /// The withdrawal of a party by an entry.
  fileprivate static func of(_ party: Identifier, _ effective: EDTFDate?, _ stamp: EntryStamp) -> PartyWithdrawal {
    PartyWithdrawal { ($0.party, $0.on, $0.effective) = (party, stamp.occurred, effective) }
  }
}

extension Instrument {
  /// Refuses a stranger, and who left as often as it came.
  fileprivate func requireCanLeave<S: RecordsReading>(
    _ party: Identifier, field: String, in state: S
  ) throws(Rejection) {
    try requireParty(party, in: state)
    let names = Set(state.names(of: party))
    guard withdrawals.tally(of: names).count >= max(1, consents.tally(of: names).count) else { return }
    throw .unfitText(
      field: field, problem: "“\(state.currentName(of: party))” has withdrawn before.", hint: "See when it did.",
      remedy: .show(identifier))
  }
}
