/// An instrument was negotiated; when is the date of occurrence.
public struct InstrumentNegotiated: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.negotiated.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "negotiate", synonyms: ["add", "create", "new"],
    "Record that an instrument was negotiated: what it is, between whom, on which terms.",
    subject: Field("instrument", "The identifier it is to have."),
    examples: [
      Verb.Example(
        "mou-2025",
        [
          "title": "Memorandum of understanding on labour", "parties": "moha-vn,molsw-la",
          "areas": "employment,social-insurance", "areas": "…", "conference": "vn-la-labour/9",
        ])
    ],
    remarks: """
      Use {areas} "…" when the list of areas is incomplete.
      """)

  /// What is said of it.
  public var particulars = Instrument.Particulars()
  /// The instruments that it implements.
  public var implements: [Identifier] = []

  /// Its parties, in a list of their own: those of an instrument may grow long.
  public var parties: [Identifier] {
    get { Array(particulars.parties) }
    set { particulars.parties = LongList(newValue) }
  }

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try particulars.visitFields(&visitor)
    try visitor.references(Field("implements", "The instruments that it implements."), &implements, .to(.instrument))
  }

  /// Refuses a party or area named twice, and numbers that count nothing.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try requireDistinct(parties, "parties")
    try requireDistinct(particulars.areas, "areas")
    try requirePositive(particulars.originals, "originals")
    try requirePositive(particulars.consentsNeeded, "consentsNeeded")
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.particulars = particulars
    instrument.negotiated = stamp.occurred
    instrument.relations = LongList(implements.map { InstrumentRelation.to(.implements, $0, stamp) })
  }

  /// What is implemented knows of it.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    implements.map { earlier in
      .on(Instrument.self, earlier) { $0.affectedBy.append(.to(.implements, stamp.subject, stamp)) }
    }
  }
}

/// An instrument was initialled; when is the date of occurrence.
public struct InstrumentInitialled: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.initialled.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "initial", synonyms: ["initialise", "initialize"], "Record that an instrument was initialled.",
    subject: Field("instrument", "The instrument."),
    examples: [
      Verb.Example("mou-2025", ["signatories": "nguyen-van-a=Director General", "occurred": "2025-11-11"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = [.negotiated]
  /// What becomes of it.
  public static let act = "initialled"

  /// Who initialled it.
  public var signatories: [Signatory] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.records(Field("signatories", word: "signatory", "Who initialled it."), &signatories)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.status = .initialled
    instrument.initialled = stamp.occurred
  }
}
