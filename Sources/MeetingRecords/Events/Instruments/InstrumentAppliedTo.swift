/// Parties extended an instrument to territories, or excluded them (Vienna Convention on the Law of Treaties, Article 29).
public struct InstrumentAppliedTo: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.applied-to.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "apply-to", synonyms: ["extend-to", "territories"],
    "Record to which territories a party applies an instrument, or does not.", subject: .instrument,
    examples: [
      Verb.Example(
        "convention-2000",
        ["parties": "uk", "territories": "isle-of-man", "occurred": "2004-01-01", "effective": "2004-02-01"])
    ],
    remarks: "With {excluded} the territories are those to which it does not apply.", isAdvised: false)
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "applied to territories"

  /// The parties.
  public var parties: [Identifier] = []
  /// The territories.
  public var territories: [Identifier] = []
  /// Whether it does not apply to them.
  public var excluded = false
  /// From when that has effect.
  public var effective: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(
      Field("parties", word: "party", isNeeded: true, "The parties that apply it there."), &parties, .to(.party))
    try visitor.references(
      Field("territories", word: "territory", isNeeded: true, "The territories."), &territories, .to(.territory))
    try visitor.flag(Field("excluded", "It does not apply to them."), &excluded)
    try visitor.optional(Field("effective", "From when that has effect."), &effective)
  }

  /// Refuses strangers, and what is named twice.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard !parties.isEmpty else { throw .missingField("parties", event: "A territorial application") }
    guard !territories.isEmpty else { throw .missingField("territory", event: "A territorial application") }
    try requireDistinct(territories, "territories")
    try requireDistinct(parties, "parties")
    for party in parties { try instrument.requireMayJoin(party, in: state) }
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    for party in parties {
      instrument.territorialApplications.append(
        TerritorialApplication {
          ($0.party, $0.territories, $0.excluded) = (party, territories, excluded)
          ($0.on, $0.effective) = (stamp.occurred, effective)
        })
    }
  }
}
