/// What an instrument is called.
public enum InstrumentType: String, WireVocabulary {
  /// A memorandum of understanding.
  case memorandum
  /// A treaty.
  case treaty
  /// An agreement.
  case agreement
  /// A protocol.
  case `protocol`
  /// An exchange of notes.
  case exchangeOfNotes = "exchange-of-notes"
  /// Agreed minutes.
  case agreedMinutes = "agreed-minutes"
  /// A programme or plan of cooperation.
  case plan

  /// What a field of this type holds before a value was given.
  public static let blank = InstrumentType.memorandum
}

/// Where an instrument is in its life.
public enum InstrumentStatus: String, WireVocabulary {
  /// It was negotiated.
  case negotiated
  /// It was initialled.
  case initialled
  /// It was signed.
  case signed
  /// It is applied provisionally.
  case provisionallyApplied = "provisionally-applied"
  /// It is in force.
  case inForce = "in-force"
  /// A later instrument revised it, and nobody has said what became of it.
  case unknown
  /// It expired.
  case expired
  /// It was terminated.
  case terminated
  /// Another took its place.
  case superseded

  /// What a field of this type holds before a value was given.
  public static let blank = InstrumentStatus.negotiated
}

/// How an instrument goes on when its duration ends.
public enum RenewalTerms: String, WireVocabulary {
  /// It does not.
  case none
  /// Tacitly, unless notice is given.
  case tacit
  /// By agreement.
  case byAgreement = "by-agreement"

  /// What a field of this type holds before a value was given.
  public static let blank = RenewalTerms.none
}

/// What one instrument does to another.
public enum InstrumentRelationKind: String, WireVocabulary {
  /// It amends it.
  case amends
  /// It revises it; the status of the earlier one is then unknown until somebody says.
  case revises
  /// It takes its place.
  case supersedes
  /// It extends its duration.
  case extends
  /// It implements it.
  case implements

  /// What a field of this type holds before a value was given.
  public static let blank = InstrumentRelationKind.amends
}

/// What one instrument does to another.
public struct InstrumentRelation: FieldRecord {
  /// What kind it is.
  public var kind = InstrumentRelationKind.blank
  /// The other instrument.
  public var instrument = Identifier.blank
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("kind", &kind)
    try visitor.reference("instrument", &instrument, .to(.instrument))
    try visitor.optional("on", &on)
  }
}

/// A person who signs for a party.
public struct Signatory: FieldRecord {
  /// The person.
  public var person = Identifier.blank
  /// In what post.
  public var capacity: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("person", &person, .to(.person))
    try visitor.optional("capacity", &capacity)
  }
}

extension Signatory: TypedRecord {
  /// A person, and in which capacity.
  public static var form: ValueForm { PersonInCapacity.form }

  /// Reads `PERSON` or `PERSON=CAPACITY`.
  public static func typed(_ arguments: [String], language: LanguageTag) throws(ValueError) -> [Signatory] {
    try PersonInCapacity.all(arguments, language: language).map { typed in
      Signatory {
        $0.person = typed.person
        $0.capacity = typed.capacity
      }
    }
  }
}

/// The signature of a party.
public struct Signature: FieldRecord {
  /// The party.
  public var party = Identifier.blank
  /// Who signed for it.
  public var signatories: [Signatory] = []
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?
  /// Where it takes place; `nil` while unknown.
  public var place: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("party", &party, .to(.party))
    try visitor.records("signatories", &signatories)
    try visitor.optional("on", &on)
    try visitor.optional("place", &place)
  }
}

extension Signature: ListKeyed {
  var listKey: Identifier { party }
}

/// The withdrawal of a party.
public struct PartyWithdrawal: FieldRecord {
  /// The party.
  public var party = Identifier.blank
  /// When it was notified.
  public var on: EDTFDate?
  /// From when it holds.
  public var effective: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("party", &party, .to(.party))
    try visitor.optional("on", &on)
    try visitor.optional("effective", &effective)
  }
}

extension PartyWithdrawal: ListKeyed {
  var listKey: Identifier { party }
}

/// The succession of one party to another, as notified.
public struct PartySuccession: FieldRecord {
  /// Whose place is taken.
  public var predecessor = Identifier.blank
  /// Who takes it.
  public var successor = Identifier.blank
  /// From when.
  public var on: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("predecessor", &predecessor, .to(.party))
    try visitor.reference("successor", &successor, .to(.party))
    try visitor.optional("on", &on)
  }
}

extension PartySuccession: ListKeyed {
  var listKey: Identifier { successor }
}

/// A treaty, memorandum of understanding or other instrument.
public struct Instrument: ParticularEntity, StagedEntity {
  /// The kind of thing.
  public static let kind = EntityKind.instrument

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// Where it is in its life.
  public var status = InstrumentStatus.blank
  /// Its status before a later instrument made it unknown.
  public var statusBeforeRevision: InstrumentStatus?
  /// When its negotiation ended.
  public var negotiated: EDTFDate?
  /// When it was initialled.
  public var initialled: EDTFDate?
  /// When the last signature was given.
  public var signed: EDTFDate?
  /// Since when it is applied provisionally.
  public var provisionallyApplied: EDTFDate?
  /// When it entered into force.
  public var inForce: EDTFDate?
  /// When it expired, was terminated or superseded.
  public var ended: EDTFDate?
  /// Why it ended.
  public var reason: LocalizedText?
  /// The signatures, in the order recorded.
  public var signatures: LongList<Signature> = []
  /// What it does to earlier instruments.
  public var relations: LongList<InstrumentRelation> = []
  /// What later instruments do to it.
  public var affectedBy: LongList<InstrumentRelation> = []
  /// Parties that withdrew.
  public var withdrawals: LongList<PartyWithdrawal> = []
  /// Successions notified.
  public var successions: LongList<PartySuccession> = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.required("status", &status)
    try visitor.optional("statusBeforeRevision", &statusBeforeRevision)
    try visitor.optional("negotiated", &negotiated)
    try visitor.optional("initialled", &initialled)
    try visitor.optional("signed", &signed)
    try visitor.optional("provisionallyApplied", &provisionallyApplied)
    try visitor.optional("inForce", &inForce)
    try visitor.optional("ended", &ended)
    try visitor.optional("reason", &reason)
    try visitor.records("signatures", &signatures)
    try visitor.records("relations", &relations)
    try visitor.records("affectedBy", &affectedBy)
    try visitor.records("withdrawals", &withdrawals)
    try visitor.records("successions", &successions)
  }
}

extension Instrument {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord {
    /// The title.
    public var title = LocalizedText.blank
    /// What kind it is.
    public var type = InstrumentType.blank
    /// Its parties.
    public var parties: LongList<Identifier> = []
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

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("title", "What it is called."), &title)
      try visitor.required(Field("type", "What kind it is."), &type)
      try visitor.references(
        Field("parties", word: "party", "Its parties: states or organizations."), &parties, .actor(.party))
      try visitor.references(
        Field(
          "areas", word: "area", openEnd: "areasOpenEnded",
          "Its areas of cooperation; “…” where the list goes on."), &areas, .to(.area))
      try visitor.flag("areasOpenEnded", &areasOpenEnded)
      try visitor.list(
        Field("languages", word: "authentic-language", "A language in which it is authentic."), &languages)
      try visitor.optional(Field("purpose", "Its purpose."), &purpose)
      try visitor.optionalReference(
        Field("conference", "The conference at which it was concluded."), &conference, .to(.conference))
      try visitor.optional(Field("duration", "How long it lasts."), &duration)
      try visitor.optional(Field("renewal", "How it is renewed."), &renewal)
      try visitor.optional(Field("renewalPeriod", "For how long it is renewed."), &renewalPeriod)
      try visitor.optional(Field("noticePeriod", "How long before its end notice is given."), &noticePeriod)
      try visitor.optional(Field("reviewOn", "When it is to be reviewed."), &reviewOn)
      try visitor.optional(Field("expires", "When it expires."), &expires)
    }
  }
}
