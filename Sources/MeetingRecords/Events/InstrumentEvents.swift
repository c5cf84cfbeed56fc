/// An instrument was negotiated; when is the date of occurrence.
public struct InstrumentNegotiated: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.negotiated.v1"

  /// The title.
  public var title = LocalizedText.blank
  /// What it is called.
  public var type = InstrumentType.blank
  /// Its parties.
  public var parties: [Identifier] = []
  /// The areas of cooperation that it covers.
  public var areas: [Identifier] = []
  /// Whether the list of areas is not complete.
  public var areasOpenEnded = false
  /// The authentic languages.
  public var languages: [LanguageTag] = []
  /// What it is for.
  public var purpose: LocalizedText?
  /// The conference at which it is signed.
  public var conference: Identifier?
  /// How long it holds from its entry into force.
  public var duration: Period?
  /// How it goes on then.
  public var renewal: RenewalTerms?
  /// For how long at a time.
  public var renewalPeriod: Period?
  /// How long before its end notice is to be given.
  public var noticePeriod: Period?
  /// When it is to be reviewed.
  public var reviewOn: EDTFDate?
  /// When it expires.
  public var expires: EDTFDate?
  /// The instruments that it implements.
  public var implements: [Identifier] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("title", &title)
    try visitor.required("type", &type)
    try visitor.references("parties", &parties, .actor(.party))
    try visitor.references("areas", &areas, .to(.area))
    try visitor.flag("areasOpenEnded", &areasOpenEnded)
    try visitor.list("languages", &languages)
    try visitor.optional("purpose", &purpose)
    try visitor.optionalReference("conference", &conference, .to(.conference))
    try visitor.optional("duration", &duration)
    try visitor.optional("renewal", &renewal)
    try visitor.optional("renewalPeriod", &renewalPeriod)
    try visitor.optional("noticePeriod", &noticePeriod)
    try visitor.optional("reviewOn", &reviewOn)
    try visitor.optional("expires", &expires)
    try visitor.references("implements", &implements, .to(.instrument))
  }

  /// An instrument begins with its negotiation.
  public static var beginning: EventBeginning { .begins }

  /// Refuses a party or area named twice.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try requireDistinct(parties, "parties")
    try requireDistinct(areas, "areas")
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.title = title
    instrument.type = type
    instrument.parties = LongList(parties)
    instrument.areas = areas
    instrument.areasOpenEnded = areasOpenEnded
    instrument.languages = languages
    instrument.purpose = purpose
    instrument.conference = conference
    instrument.duration = duration
    instrument.renewal = renewal
    instrument.renewalPeriod = renewalPeriod
    instrument.noticePeriod = noticePeriod
    instrument.reviewOn = reviewOn
    instrument.expires = expires
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
public struct InstrumentInitialled: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.initialled.v1"

  /// Who initialled it.
  public var signatories: [Signatory] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.records("signatories", &signatories)
  }

  /// Refuses what was initialled or signed before.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try instrument.require([.negotiated], to: "initialled")
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.status = .initialled
    instrument.initialled = stamp.occurred
  }
}

/// A party signed an instrument; when is the date of occurrence.
public struct InstrumentSigned: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.signed.v1"

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
    try visitor.reference("party", &party, .actor(.party))
    try visitor.records("signatories", &signatories)
    try visitor.optional("place", &place)
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
public struct InstrumentProvisionallyApplied: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.provisionally-applied.v1"

  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("reason", &reason)
  }

  /// Refuses what was not signed, or is in force.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try instrument.require([.signed], to: "applied provisionally")
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.status = .provisionallyApplied
    instrument.provisionallyApplied = stamp.occurred
  }
}

/// An instrument entered into force; when is the date of occurrence.
public struct InstrumentEnteredIntoForce: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.entered-into-force.v1"

  /// When it expires, where that is now known.
  public var expires: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("expires", &expires)
  }

  /// Refuses what is in force or has ended.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try instrument.require(
      [.negotiated, .initialled, .signed, .provisionallyApplied, .unknown], to: "brought into force")
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
