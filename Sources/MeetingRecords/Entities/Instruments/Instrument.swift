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
  /// When its text was adopted.
  public var adopted: EDTFDate?
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
  /// Whether it was also signed by parties that nobody named.
  public var signedByUnnamed = false
  /// Where parties that nobody named signed it; `nil` while unknown.
  public var signaturePlace: LocalizedText?
  /// The consents to be bound, in the order recorded.
  public var consents: LongList<Consent> = []
  /// Where it began, and ceased, to be applied provisionally by single parties.
  public var provisionalApplications: LongList<ApplicationTurn> = []
  /// Where its operation was suspended, and resumed.
  public var suspensions: LongList<ApplicationTurn> = []
  /// To which territories parties apply it, or do not.
  public var territorialApplications: LongList<TerritorialApplication> = []
  /// What parties said beside their consent.
  public var statements: LongList<PartyStatement> = []
  /// With whom it was registered.
  public var registrations: LongList<Registration> = []
  /// Who keeps its originals.
  public var deposits: LongList<OriginalDeposit> = []
  /// The record of a conference that it is, where it is minutes.
  public var minutesOf: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.required("status", &status)
    try visitor.optional("statusBeforeRevision", &statusBeforeRevision)
    try visitor.optional("negotiated", &negotiated)
    try visitor.optional("adopted", &adopted)
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
    try visitor.flag("signedByUnnamed", &signedByUnnamed)
    try visitor.optional("signaturePlace", &signaturePlace)
    try visitor.records("consents", &consents)
    try visitor.records("provisionalApplications", &provisionalApplications)
    try visitor.records("suspensions", &suspensions)
    try visitor.records("territorialApplications", &territorialApplications)
    try visitor.records("statements", &statements)
    try visitor.records("registrations", &registrations)
    try visitor.records("deposits", &deposits)
    try visitor.optionalReference("minutesOf", &minutesOf, .to(.record))
  }
}
