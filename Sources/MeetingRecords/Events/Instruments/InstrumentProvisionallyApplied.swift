/// An instrument began to be applied provisionally; when is the date of occurrence.
public struct InstrumentProvisionallyApplied: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.provisionally-applied.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "apply-provisionally", synonyms: ["provisional"],
    "Record that a signed instrument is applied before it enters into force.",
    subject: Field("instrument", "The instrument."),
    examples: [
      Verb.Example("mou-2025", ["occurred": "2025-12-01"]),
      Verb.Example("convention-2000", ["parties": "th", "occurred": "2001-03-01"]),
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// All parties together apply what is not in force yet; elsewhere it takes the party that does so alone.
  public static let advisedStates: [InstrumentStatus] = [.adopted, .signed]
  /// What becomes of it.
  public static let act = "applied provisionally"

  /// For whom alone; for all parties when empty.
  public var parties: [Identifier] = []
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(.someParties, &parties, .actor(.party))
    try visitor.optional(.reason, &reason)
  }

  /// Refuses for all parties what was not signed or adopted, and for one of them what it applies already.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard !parties.isEmpty else { return try instrument.require(Self.advisedStates, to: Self.act) }
    try requireDistinct(parties, "parties")
    for party in parties { try instrument.requireMayJoin(party, in: state) }
    try instrument.requireTurn(
      of: parties, \.provisionalApplications, isOn: false, "is applied provisionally already", in: state)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    guard parties.isEmpty else { return instrument.provisionalApplications += ApplicationTurn.turns(parties, stamp) }
    instrument.status = .provisionallyApplied
    instrument.provisionallyApplied = stamp.occurred
  }
}
