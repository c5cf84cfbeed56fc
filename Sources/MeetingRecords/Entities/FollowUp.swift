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
public struct FollowUp: ParticularEntity, StagedEntity {
  /// The kind of thing.
  public static let kind = EntityKind.followUp

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// Where it is in its life.
  public var status = FollowUpStatus.blank
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
    try particulars.visitFields(&visitor)
    try visitor.required("status", &status)
    try visitor.required("timesCarriedForward", &timesCarriedForward)
    try visitor.required("timesRescheduled", &timesRescheduled)
    try visitor.optional("started", &started)
    try visitor.optional("ended", &ended)
    try visitor.optional("outcome", &outcome)
    try visitor.optional("reason", &reason)
  }
}

extension FollowUp {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord {
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
    /// The conference that is to take it up.
    public var forConference: Identifier?
    /// Whether it is an illustration and not a fact.
    public var illustration = false

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.required(Field("title", "What is to be done."), &title)
      try visitor.optional(Field("details", "More about it."), &details)
      try visitor.references(
        Field("owners", word: "owner", isNeeded: true, "Who owes it: states, organizations, persons."), &owners,
        .actor(.owner))
      try visitor.optional(Field("due", "When it is due."), &due)
      try visitor.optionalReference(
        Field("conference", "The conference that asked for it."), &conference, .to(.conference))
      try visitor.optionalReference(Field("decision", "The decision that asked for it."), &decision, .to(.decision))
      try visitor.optionalReference(
        Field("instrument", "The instrument that it carries out."), &instrument, .to(.instrument))
      try visitor.references(Field("areas", word: "area", "Its areas of cooperation."), &areas, .to(.area))
      try visitor.optionalReference(
        Field("forConference", "The conference that is to hear of it."), &forConference, .to(.conference))
      try visitor.flag(
        Field("illustration", "It is an illustration and was agreed by nobody."), &illustration)
    }
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
public struct Achievement: ParticularEntity {
  /// The kind of thing.
  public static let kind = EntityKind.achievement

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.optional("on", &on)
  }
}

extension Achievement {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord {
    /// What was achieved.
    public var title = LocalizedText.blank
    /// More about it.
    public var details: LocalizedText?
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
      try visitor.required(Field("title", "What was achieved."), &title)
      try visitor.optional(Field("details", "More about it."), &details)
      try visitor.optional(Field("place", "Where."), &place)
      try visitor.references(Field("areas", word: "area", "Its areas of cooperation."), &areas, .to(.area))
      try visitor.references(
        Field("organizations", word: "organization", "Who achieved or supported it: states or organizations."),
        &organizations, .to(.party))
      try visitor.optionalReference(
        Field("conference", "The conference that was told of it."), &conference, .to(.conference))
      try visitor.optionalReference(
        Field("instrument", "The instrument under which it came about."), &instrument, .to(.instrument))
    }
  }
}
