/// The text of an instrument was adopted (Vienna Convention on the Law of Treaties, Article 9).
public struct InstrumentAdopted: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.adopted.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "adopt", synonyms: ["pass"], "Record that the text of an instrument was adopted.",
    subject: .instrument,
    examples: [Verb.Example("resolution-12", ["conference": "vn-la-labour/9", "occurred": "2025-11-12"])],
    remarks: "Some instruments are never signed; what was adopted can enter into force as it is.")
  /// Where the life cycle allows it.
  public static let allowedStates: [InstrumentStatus] = [.negotiated, .initialled]
  /// What becomes of it.
  public static let act = "adopted"

  /// Who adopted it, where a body did.
  public var by: Identifier?
  /// The conference at which it was adopted.
  public var conference: Identifier?
  /// The place.
  public var place: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference(Field("by", "Who adopted it."), &by, .actor(.party))
    try visitor.optionalReference(
      Field("conference", "The conference that adopted it."), &conference, .to(.conference))
    try visitor.optional(Field("place", "The place."), &place)
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.status = .adopted
    instrument.adopted = stamp.occurred
    instrument.conference = instrument.conference ?? conference
  }
}

/// An instrument was registered, as the Charter of the United Nations asks (Article 102).
public struct InstrumentRegistered: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.registered.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "register", synonyms: ["publish"],
    "Record that an instrument was registered with someone, and under which number.", subject: .instrument,
    examples: [
      Verb.Example("agreement-2013", ["with": "un", "number": "I-51234", "occurred": "2014-06-01"])
    ],
    remarks: "A new instrument is recorded with negotiate.")

  /// It is about an instrument.
  public typealias Subject = Instrument

  /// With whom.
  public var with: Identifier?
  /// Under which number.
  public var number: String?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference(Field("with", "With whom."), &with, .to(.party))
    try visitor.optional(Field("number", placeholder: "number", "Under which number."), &number)
  }

  /// Refuses a registration that says neither with whom nor under which number.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard with != nil || number != nil else { throw .missingField("number", event: "A registration") }
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.registrations.append(
      Registration { ($0.with, $0.number, $0.on) = (with, number, stamp.occurred) })
  }
}

/// Originals of an instrument were deposited with someone who keeps them.
public struct InstrumentDeposited: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.instrument.deposited.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "instrument", "deposit", synonyms: ["archive"], "Record who keeps originals or certified copies of an instrument.",
    subject: .instrument,
    examples: [
      Verb.Example("mou-2025", ["with": "moha-vn", "originals": "1", "languages": "vi", "occurred": "2025-11-20"])
    ])

  /// It is about an instrument.
  public typealias Subject = Instrument

  /// Who keeps them.
  public var with = Identifier.blank
  /// How many originals.
  public var originals: Int?
  /// How many certified copies.
  public var copies: Int?
  /// In which languages.
  public var languages: [LanguageTag] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("with", "Who keeps them."), &with, .to(.party))
    try visitor.optional(Field("originals", "How many originals."), &originals)
    try visitor.optional(Field("copies", "How many certified copies."), &copies)
    try visitor.list(Field("languages", word: "language-version", "The language of a version among them."), &languages)
  }

  /// Refuses a number that counts nothing.
  public func check<S: RecordsReading>(
    _ instrument: Instrument, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try requirePositive(originals, "originals")
    try requirePositive(copies, "copies")
  }

  /// The instrument after the event.
  public func evolve(_ instrument: inout Instrument, _ stamp: EntryStamp) {
    instrument.deposits.append(
      OriginalDeposit {
        ($0.with, $0.originals, $0.copies) = (with, originals, copies)
        ($0.languages, $0.on) = (languages, stamp.occurred)
      })
  }
}
