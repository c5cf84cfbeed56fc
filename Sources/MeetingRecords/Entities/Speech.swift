/// What a speech is for.
public enum SpeechKind: String, WireVocabulary {
  /// A statement.
  case statement
  /// An opening speech.
  case opening
  /// A question.
  case question
  /// An answer.
  case answer
  /// A closing speech.
  case closing
  /// The presentation of a report.
  case report

  /// What a field of this type holds before a value was given.
  public static let blank = SpeechKind.statement
}

/// A speech made at a conference.
public struct Speech: Entity {
  /// The kind of thing.
  public static let kind = EntityKind.speech

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// The conference.
  public var conference = Identifier.blank
  /// Who spoke.
  public var speaker = Identifier.blank
  /// What it was for.
  public var kind = SpeechKind.blank
  /// The title.
  public var title: LocalizedText?
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?
  /// The language in which it was made.
  public var language: LanguageTag?
  /// The post in which the speaker spoke.
  public var capacity: LocalizedText?
  /// For whom the speaker spoke.
  public var organization: Identifier?
  /// Whether the speaker was invited and belongs to no delegation.
  public var invited = false
  /// The session.
  public var session: Identifier?
  /// The agenda item.
  public var agendaItem: Identifier?
  /// The summary.
  public var summary: LocalizedText?
  /// Verbatim quotations.
  public var quotations: [LocalizedText] = []
  /// The full text.
  public var fullText: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try visitor.reference("conference", &conference, .to(.conference))
    try visitor.reference("speaker", &speaker, .to(.person))
    try visitor.required("kind", &kind)
    try visitor.optional("title", &title)
    try visitor.optional("on", &on)
    try visitor.optional("language", &language)
    try visitor.optional("capacity", &capacity)
    try visitor.optionalReference("organization", &organization, .to(.party))
    try visitor.flag("invited", &invited)
    try visitor.optionalReference("session", &session, .to(.session))
    try visitor.optionalReference("agendaItem", &agendaItem, .to(.agendaItem))
    try visitor.optional("summary", &summary)
    try visitor.list("quotations", &quotations)
    try visitor.optional("fullText", &fullText)
  }
}

/// A decision of a conference.
public struct Decision: Entity {
  /// The kind of thing.
  public static let kind = EntityKind.decision

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// The conference.
  public var conference = Identifier.blank
  /// The number.
  public var number: String?
  /// The title.
  public var title: LocalizedText?
  /// What was decided.
  public var text = LocalizedText.blank
  /// The agenda item.
  public var agendaItem: Identifier?
  /// Its areas of cooperation.
  public var areas: [Identifier] = []
  /// Who is to carry it out.
  public var owners: [Identifier] = []
  /// When it was adopted.
  public var on: EDTFDate?
  /// By when it is to be carried out.
  public var due: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try visitor.reference("conference", &conference, .to(.conference))
    try visitor.optional("number", &number)
    try visitor.optional("title", &title)
    try visitor.required("text", &text)
    try visitor.optionalReference("agendaItem", &agendaItem, .to(.agendaItem))
    try visitor.references("areas", &areas, .to(.area))
    try visitor.references("owners", &owners, .to(.owner))
    try visitor.optional("on", &on)
    try visitor.optional("due", &due)
  }
}
