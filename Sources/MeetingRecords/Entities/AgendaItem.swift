/// Where an agenda item is in its life.
public enum AgendaItemStatus: String, WireVocabulary {
  /// It was proposed.
  case proposed
  /// It stands on the adopted agenda.
  case adopted
  /// It was deferred.
  case deferred
  /// It was withdrawn.
  case withdrawn
  /// It was merged into another.
  case merged

  /// What a field of this type holds before a value was given.
  public static let blank = AgendaItemStatus.proposed
}

/// What a conference is to do with an agenda item.
public enum ExpectedAction: String, WireVocabulary {
  /// It is told of it.
  case information
  /// It talks about it.
  case discussion
  /// It decides on it.
  case decision
  /// It adopts what lies before it.
  case adoption

  /// What a field of this type holds before a value was given.
  public static let blank = ExpectedAction.information
}

/// An item on the agenda of a conference.
public struct AgendaItem: ParticularEntity, StagedEntity {
  /// The kind of thing.
  public static let kind = EntityKind.agendaItem

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// Where it is in its life.
  public var status = AgendaItemStatus.blank
  /// The item that it was merged into.
  public var mergedInto: Identifier?
  /// The conference that it was deferred to.
  public var deferredTo: Identifier?
  /// Why it was deferred or withdrawn.
  public var reason: LocalizedText?
  /// What came of it.
  public var outcome: LocalizedText?
  /// Wordings it had before, oldest first.
  public var formerTitles: LongList<LocalizedText> = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.required("status", &status)
    try visitor.optionalReference("mergedInto", &mergedInto, .to(.agendaItem))
    try visitor.optionalReference("deferredTo", &deferredTo, .to(.conference))
    try visitor.optional("reason", &reason)
    try visitor.optional("outcome", &outcome)
    try visitor.list("formerTitles", &formerTitles)
  }
}

extension AgendaItem {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord, PartOfConference {
    /// The conference.
    public var conference = Identifier.blank
    /// The number: “1”, “1(a)”.
    public var number: String?
    /// The item that it is part of.
    public var parent: Identifier?
    /// What it is called.
    public var title = LocalizedText.blank
    /// What the annotated agenda says of it.
    public var annotation: LocalizedText?
    /// Who proposes it.
    public var proposedBy: Identifier?
    /// Who leads on it.
    public var lead: Identifier?
    /// Who presents it.
    public var presenters: [Identifier] = []
    /// How many minutes it is given.
    public var minutesAllotted: Int?
    /// The session that takes it up.
    public var session: Identifier?
    /// What the conference is to do with it.
    public var expectedAction: ExpectedAction?
    /// What it takes up.
    public var considers: [Identifier] = []
    /// Its areas of cooperation.
    public var areas: [Identifier] = []
    /// The period that it looks at.
    public var period: EDTFDate?

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference(.itsConference, &conference, .to(.conference))
      try visitor.optional(
        Field("number", placeholder: "number", "The number on the agenda: 1, 1(a)."), &number)
      try visitor.optionalReference(Field("parent", "The item that it is part of."), &parent, .to(.agendaItem))
      try visitor.required(Field("title", "What it is called."), &title)
      try visitor.optional(
        Field("annotation", "What the annotated agenda says of it."), &annotation)
      try visitor.optionalReference(Field("proposedBy", "Who proposes it."), &proposedBy, .to(.owner))
      try visitor.optionalReference(Field("lead", "Who leads on it."), &lead, .to(.owner))
      try visitor.references(
        Field("presenters", word: "presenter", tried: "speaker", "Who presents it."), &presenters, .to(.owner))
      try visitor.optional(
        Field(
          "minutesAllotted", word: "minutes", tried: "time duration", placeholder: "minutes",
          "How many minutes it is given."),
        &minutesAllotted)
      try visitor.optionalReference(Field("session", "The session that takes it up."), &session, .to(.session))
      try visitor.optional(
        Field("expectedAction", word: "expected-action", tried: "for action", "What the conference is to do with it."),
        &expectedAction)
      try visitor.references(
        Field("considers", "What it takes up: documents, instruments, meetings, follow-ups."), &considers, .to(.any))
      try visitor.references(Field("areas", word: "area", "Its areas of cooperation."), &areas, .to(.area))
      try visitor.optional(Field("period", "The period that it looks at."), &period)
    }
  }
}
