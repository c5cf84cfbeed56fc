/// A party signed an instrument; when is the date of occurrence.
public struct InstrumentSigned: LateStagedEvent, VerbEvent {
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
      Verb.Example(
        "convention-2000",
        ["party": "vn,la", "subjectTo": "ratification", "occurred": "2000-06-01"]),
    ],
    remarks: """
      One party with {party} and {signatories}, or several at once with {party}, or with {signature} where it is said who signed for each; in which capacity a person signs can be said with {capacity}. What the signature does to earlier instruments is recorded together with it, or not at all. Say with {definitive} that the signature expresses the consent to be bound, or with {subjectTo} which act is still to come; where nothing is said, it binds once the instrument is in force, unless another consented by a later act.
      """)
  /// A signature that was given before the end may be recorded after it.
  public static let allowedStates: [InstrumentStatus] = InstrumentStatus.living
  /// What becomes of it.
  public static let act = "signed"

  /// The party; `nil` where nobody names who signed.
  public var party: Identifier?
  /// Who signed for it.
  public var signatories: [Signatory] = []
  /// Where it takes place; `nil` while unknown.
  public var place: LocalizedText?
  /// Whether it expresses the consent to be bound (Vienna Convention on the Law of Treaties, Article 12).
  public var definitive = false
  /// The act that is still to come, where it was signed subject to one (Article 14).
  public var subjectTo: ConsentMeans?
  /// The language versions that were signed; all of them when empty.
  public var languages: [LanguageTag] = []
  /// Whether it was signed by parties that nobody names.
  public var unnamed = false

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference(Field("party", "The party that signed."), &party, .actor(.party))
    try visitor.records(Field("signatories", word: "signatory", "Who signed for the party."), &signatories)
    try visitor.optional(Field("place", "The place."), &place)
    try visitor.flag(Field("definitive", "The signature expresses the consent to be bound."), &definitive)
    try visitor.optional(Field("subjectTo", "The act of consent that is still to come."), &subjectTo)
    try visitor.list(
      Field("languages", word: "language-version", "The language of a version that was signed, where not all were."),
      &languages)
    try visitor.flag(Field("unnamed", "It was signed, and nobody names the parties."), &unnamed)
  }

  /// Refuses a second signature of a party or of its successor, one by a stranger, and one after the end.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.requireBeforeEnd(of: instrument)
    try requireDistinct(signatories.map(\.person), "signatories")
    try requireOneMeaning()
    guard let party else {
      guard unnamed else { throw .missingField("party", event: "A signature") }
      return
    }
    try instrument.requireMayJoin(party, in: state)
    let predecessors = instrument.predecessors(of: party, in: state)
    let names = ([party] + predecessors).reduce(into: Set()) { $0.formUnion(state.names(of: $1)) }
    guard let place = instrument.signatures.firstPlace(of: names) else { return }
    let signed = instrument.signatures[place].party
    guard state.same(signed, party) else {
      throw .successorSigns(
        instrument: instrument.identifier, party: state.currentName(of: party),
        predecessor: state.currentName(of: signed))
    }
    guard !instrument.isUnsigned(by: names, in: languages) else { return }
    throw .alreadySigned(instrument: instrument.identifier, party: state.currentName(of: party))
  }

  /// Refuses a signature that says two things of itself.
  private func requireOneMeaning() throws(Rejection) {
    if definitive, subjectTo != nil {
      throw .unfitText(
        field: "definitive", problem: "A signature that binds is not subject to an act that is still to come.",
        hint: "Give one of the two.")
    }
    if let subjectTo, !subjectTo.followsSignature {
      throw .unfitText(
        field: "subjectTo", problem: "A party that signs does not consent by \(subjectTo.inWords).",
        hint: "Name the act that completes the signature, such as ratification.")
    }
    if party != nil, unnamed {
      throw .unfitText(
        field: "unnamed", problem: "The party is named, and said to be named by nobody.", hint: "Give one of the two.")
    }
  }

  /// Warns of a signature after the entry into force.
  public func warnings<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    instrument.forceWarnings(inForce: instrument.inForce, signed: circumstances.happened, in: state)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    if [.negotiated, .adopted, .initialled].contains(instrument.status) { instrument.status = .signed }
    instrument.signed = .later(instrument.signed, stamp.occurred)
    guard let party else {
      instrument.signedByUnnamed = true
      instrument.signaturePlace = place ?? instrument.signaturePlace
      return
    }
    instrument.signatures.append(
      Signature {
        ($0.party, $0.signatories, $0.on, $0.place) = (party, signatories, stamp.occurred, place)
        ($0.definitive, $0.subjectTo, $0.languages) = (definitive, subjectTo, languages)
      })
  }
}
