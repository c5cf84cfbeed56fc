/// Where a follow-up is in its life; overdue is derived, never stored.
public enum FollowUpStatus: String, WireVocabulary {
  /// It is scheduled.
  case scheduled
  /// It is in progress.
  case inProgress = "in-progress"
  /// It was done.
  case completed
  /// It was waived.
  case waived
  /// It was carried forward to another conference.
  case carriedForward = "carried-forward"

  /// What a field of this type holds before a value was given.
  public static let blank = FollowUpStatus.scheduled
}

/// Something that somebody is to do after a conference.
public struct FollowUp: StagedEntity {
  /// The kind of thing.
  public static let kind = EntityKind.followUp

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What is to be done.
  public var title = LocalizedText.blank
  /// More about it.
  public var details: LocalizedText?
  /// Who is to do it.
  public var owners: [Identifier] = []
  /// By when.
  public var due: EDTFDate?
  /// The conference that asked for it.
  public var conference: Identifier?
  /// The decision that it carries out.
  public var decision: Identifier?
  /// The instrument that it serves.
  public var instrument: Identifier?
  /// Its areas of cooperation.
  public var areas: [Identifier] = []
  /// Whether it is an illustration and not a fact.
  public var illustration = false
  /// Where it is in its life.
  public var status = FollowUpStatus.blank
  /// The conference that is to take it up.
  public var forConference: Identifier?
  /// How often it was carried forward.
  public var timesCarriedForward = 0
  /// How often it was rescheduled.
  public var timesRescheduled = 0
  /// When work on it began.
  public var started: EDTFDate?
  /// When it was completed or waived.
  public var ended: EDTFDate?
  /// What came of it.
  public var outcome: LocalizedText?
  /// Why it was last rescheduled, waived, carried forward or reassigned.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try visitor.required("title", &title)
    try visitor.optional("details", &details)
    try visitor.references("owners", &owners, .to(.owner))
    try visitor.optional("due", &due)
    try visitor.optionalReference("conference", &conference, .to(.conference))
    try visitor.optionalReference("decision", &decision, .to(.decision))
    try visitor.optionalReference("instrument", &instrument, .to(.instrument))
    try visitor.references("areas", &areas, .to(.area))
    try visitor.flag("illustration", &illustration)
    try visitor.required("status", &status)
    try visitor.optionalReference("forConference", &forConference, .to(.conference))
    try visitor.required("timesCarriedForward", &timesCarriedForward)
    try visitor.required("timesRescheduled", &timesRescheduled)
    try visitor.optional("started", &started)
    try visitor.optional("ended", &ended)
    try visitor.optional("outcome", &outcome)
    try visitor.optional("reason", &reason)
  }
}

extension FollowUp {
  /// Whether it is still to be done.
  public var isPending: Bool { status.isPending }
}

extension FollowUpStatus {
  /// The states of what is still to be done.
  public static let pending: [FollowUpStatus] = [.scheduled, .inProgress, .carriedForward]

  /// Whether what has it is still to be done.
  public var isPending: Bool { Self.pending.contains(self) }
}

/// A result of cooperation.
public struct Achievement: Entity {
  /// The kind of thing.
  public static let kind = EntityKind.achievement

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was achieved.
  public var title = LocalizedText.blank
  /// More about it.
  public var details: LocalizedText?
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?
  /// Where it takes place; `nil` while unknown.
  public var place: LocalizedText?
  /// Its areas of cooperation.
  public var areas: [Identifier] = []
  /// Who achieved or supported it.
  public var organizations: [Identifier] = []
  /// The conference that was told of it.
  public var conference: Identifier?
  /// The instrument under which it came about.
  public var instrument: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try visitor.required("title", &title)
    try visitor.optional("details", &details)
    try visitor.optional("on", &on)
    try visitor.optional("place", &place)
    try visitor.references("areas", &areas, .to(.area))
    try visitor.references("organizations", &organizations, .to(.party))
    try visitor.optionalReference("conference", &conference, .to(.conference))
    try visitor.optionalReference("instrument", &instrument, .to(.instrument))
  }
}
