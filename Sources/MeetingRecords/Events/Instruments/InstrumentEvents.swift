/// An instrument was negotiated; when is the date of occurrence.
public struct InstrumentNegotiated: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.negotiated.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "negotiate", synonyms: ["add", "create", "new", "register"],
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

  /// Refuses a party or area named twice.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try requireDistinct(parties, "parties")
    try requireDistinct(particulars.areas, "areas")
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

/// A party signed an instrument; when is the date of occurrence.
public struct InstrumentSigned: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.signed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "sign", synonyms: ["conclude"], "Record that an instrument was signed.",
    subject: Field("instrument", "The instrument."),
    examples: [
      Verb.Example("mou-2025", ["party": "moha-vn", "signatories": "do-thanh-binh=Minister of Home Affairs"]),
      Verb.Example(
        "mou-2025",
        [
          "signature": "moha-vn=do-thanh-binh", "signature": "molsw-la=phoxay-sayasone", "place": "Ninh Bình",
          "occurred": "2025-11-12", "revises": "agreement-2013",
        ]),
    ],
    remarks: """
      One party with {party} and {signatories}, or several at once with {signature}; in which capacity a person signs can be said with {capacity}. What the signature does to earlier instruments is recorded together with it, or not at all.
      """)
  /// A signature that was given before the end may be recorded after it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "signed"

  /// The party.
  public var party = Identifier.blank
  /// Who signed for it.
  public var signatories: [Signatory] = []
  /// Where it takes place; `nil` while unknown.
  public var place: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("party", "The party that signed."), &party, .actor(.party))
    try visitor.records(Field("signatories", word: "signatory", "Who signed for the party."), &signatories)
    try visitor.optional(Field("place", "The place."), &place)
  }

  /// Leaves the states to ``check(_:_:in:)``: what was signed in time may be recorded later.
  public func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard let instrument = subject as? Instrument else {
      throw .wrongKind(subject.identifier, is: subject.kind, expected: Self.subjectKinds)
    }
    try check(instrument, circumstances, in: state)
  }

  /// Refuses a second signature of a party or of its successor, one by a stranger, and one after the end.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.requireBeforeEnd(of: instrument)
    try instrument.requireParty(party, in: state)
    try requireDistinct(signatories.map(\.person), "signatories")
    let predecessors = instrument.predecessors(of: party, in: state)
    let names = ([party] + predecessors).reduce(into: Set()) { $0.formUnion(state.names(of: $1)) }
    guard let place = instrument.signatures.firstPlace(of: names) else { return }
    let signed = instrument.signatures[place].party
    if state.same(signed, party) {
      throw .alreadySigned(instrument: instrument.identifier, party: state.currentName(of: party))
    }
    throw .successorSigns(
      instrument: instrument.identifier, party: state.currentName(of: party), predecessor: state.currentName(of: signed)
    )
  }

  /// Warns of a signature after the entry into force.
  public func warnings<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    instrument.forceWarnings(inForce: instrument.inForce, signed: circumstances.happened, in: state)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    if instrument.status == .negotiated || instrument.status == .initialled { instrument.status = .signed }
    instrument.signed = .later(instrument.signed, stamp.occurred)
    instrument.signatures.append(
      Signature {
        $0.party = party
        $0.signatories = signatories
        $0.on = stamp.occurred
        $0.place = place
      })
  }
}

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
      Verb.Example("mou-2025", ["occurred": "2025-12-01"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = [.signed]
  /// What becomes of it.
  public static let act = "applied provisionally"

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
    instrument.status = .provisionallyApplied
    instrument.provisionallyApplied = stamp.occurred
  }
}

/// An instrument entered into force; when is the date of occurrence.
public struct InstrumentEnteredIntoForce: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.entered-into-force.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "enter-into-force", synonyms: ["in-force", "enter"], "Record that an instrument entered into force.",
    subject: Field("instrument", "The instrument."),
    examples: [
      Verb.Example("mou-2025", ["occurred": "2025-11-12", "expires": "2030-11-12"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = [
    .negotiated, .initialled, .signed, .provisionallyApplied, .unknown,
  ]
  /// What becomes of it.
  public static let act = "brought into force"

  /// When it expires, where that is now known.
  public var expires: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("expires", "When it expires."), &expires)
  }

  /// Warns of an entry into force before the last signature.
  public func warnings<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    guard !instrument.signatures.isEmpty else {
      return [
        .inForceBeforeSignature(
          instrument: instrument.identifier, inForce: circumstances.happened, signed: nil)
      ]
    }
    return instrument.forceWarnings(inForce: circumstances.happened, signed: instrument.signed, in: state)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.status = .inForce
    instrument.inForce = stamp.occurred ?? instrument.inForce
    instrument.expires = expires ?? instrument.expires
  }
}
