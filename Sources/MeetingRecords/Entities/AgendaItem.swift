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

/// An item on the agenda of a conference.
public struct AgendaItem: StagedEntity {
  /// The kind of thing.
  public static let kind = EntityKind.agendaItem

  /// What it is called in the record.
  public var identity = EntityIdentity()
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
  /// Who proposed it.
  public var proposedBy: Identifier?
  /// Who leads on it.
  public var lead: Identifier?
  /// What it takes up: reports, instruments, decisions, follow-ups.
  public var considers: [Identifier] = []
  /// Its areas of cooperation.
  public var areas: [Identifier] = []
  /// The period that it looks at.
  public var period: EDTFDate?
  /// Where it is in its life.
  public var status = AgendaItemStatus.blank
  /// The item that it was merged into.
  public var mergedInto: Identifier?
  /// The conference that it was deferred to.
  public var deferredTo: Identifier?
  /// Why it was deferred or withdrawn.
  public var reason: LocalizedText?
  /// Wordings it had before, oldest first.
  public var formerTitles: LongList<LocalizedText> = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try visitor.reference("conference", &conference, .to(.conference))
    try visitor.optional("number", &number)
    try visitor.optionalReference("parent", &parent, .to(.agendaItem))
    try visitor.required("title", &title)
    try visitor.optional("annotation", &annotation)
    try visitor.optionalReference("proposedBy", &proposedBy, .to(.owner))
    try visitor.optionalReference("lead", &lead, .to(.owner))
    try visitor.references("considers", &considers, .to(.any))
    try visitor.references("areas", &areas, .to(.area))
    try visitor.optional("period", &period)
    try visitor.required("status", &status)
    try visitor.optionalReference("mergedInto", &mergedInto, .to(.agendaItem))
    try visitor.optionalReference("deferredTo", &deferredTo, .to(.conference))
    try visitor.optional("reason", &reason)
    try visitor.list("formerTitles", &formerTitles)
  }
}
