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
  /// An answer to something said against the speaker's party, which the chair must allow.
  case rightOfReply = "right-of-reply"
  /// A question of procedure, which comes before everything else.
  case pointOfOrder = "point-of-order"
  /// An explanation of a vote or position.
  case explanationOfVote = "explanation-of-vote"

  /// What a field of this type holds before a value was given.
  public static let blank = SpeechKind.statement
}

/// A speech made at a conference.
public struct Speech: ParticularEntity {
  /// The kind of thing.
  public static let kind = EntityKind.speech

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

extension Speech {
  /// What it is for; the kind of thing that a speech is has the same name.
  public var kind: SpeechKind {
    get { particulars.kind }
    set { particulars.kind = newValue }
  }

  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord, PartOfConference {
    /// The conference.
    public var conference = Identifier.blank
    /// Who spoke.
    public var speaker = Identifier.blank
    /// What it was for.
    public var kind = SpeechKind.blank
    /// The title.
    public var title: LocalizedText?
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
    /// Its place among the speeches of its session: 1 for the first.
    public var order: Int?
    /// When it began, with the local time where that is known.
    public var began: EDTFDate?
    /// When it ended.
    public var ended: EDTFDate?
    /// The states or organizations of the group for which it was made.
    public var onBehalfOf: [Identifier] = []
    /// The group for which it was made, where it is not in the record.
    public var onBehalfOfText: LocalizedText?
    /// The speech that it replies to.
    public var repliesTo: Identifier?
    /// The language it was interpreted from, where what is recorded is the interpretation.
    public var interpretedFrom: LanguageTag?
    /// The document that is its recording.
    public var recording: Identifier?
    /// Where its recording is found.
    public var recordingUrl: String?
    /// Where in the recording it begins.
    public var recordingPosition: RecordingOffset?

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference(.itsConference, &conference, .to(.conference))
      try visitor.reference(Field("speaker", "Who spoke."), &speaker, .to(.person))
      try visitor.required(Field("kind", "What it was for."), &kind)
      try visitor.optional(Field("title", asked: .late, "What it is called."), &title)
      try visitor.optional(Field("language", word: "spoken-language", "The language in which it was made."), &language)
      try visitor.optional(Field("capacity", "The post in which the speaker spoke."), &capacity)
      try visitor.optionalReference(
        Field("organization", "For whom the speaker spoke: a state or organization."), &organization, .to(.party))
      try visitor.flag(Field("invited", "The speaker was invited and belongs to no delegation."), &invited)
      try visitor.optionalReference(Field("session", "The session."), &session, .to(.session))
      try visitor.optionalReference(Field("agendaItem", "The agenda item."), &agendaItem, .to(.agendaItem))
      try visitor.optional(Field("summary", "A summary in other words than the speaker's."), &summary)
      try visitor.list(Field("quotations", word: "quotation", "A quotation, word for word."), &quotations)
      try visitor.optional(Field("fullText", "The full text."), &fullText)
      try visitor.optional(
        Field("speakingOrder", word: "order", placeholder: "number", "Its place among the speeches of its session."),
        &order)
      try visitor.optional(Field("began", "When it began, with its local time: 2025-11-12T09:30:00."), &began)
      try visitor.optional(Field("ended", "When it ended."), &ended)
      try visitor.references(
        Field("onBehalfOf", tried: "group", "Whom it was made for: the states or organizations of a group."),
        &onBehalfOf,
        .to(.party))
      try visitor.optional(
        Field("onBehalfOfText", "The group that it was made for, where it is not in the record."), &onBehalfOfText)
      try visitor.optionalReference(
        Field("repliesTo", tried: "in-reply-to", "The speech that it replies to."), &repliesTo, .to(.speech))
      try visitor.optional(
        Field("interpretedFrom", "The language it was interpreted from, where the interpretation is recorded."),
        &interpretedFrom)
      try visitor.optionalReference(
        Field("recording", "The document that is its recording."), &recording, .to(.document))
      try visitor.optional(
        Field("recordingUrl", placeholder: "url", "Where its recording is found."), &recordingUrl)
      try visitor.optional(
        Field("recordingPosition", tried: "timestamp offset", "Where in the recording it begins."), &recordingPosition)
    }
  }
}

/// The place of a speech among those of a session.
public struct SpeakingPlace: FieldRecord {
  /// Its number: 1 for the first.
  public var number = Int.blank
  /// The speech.
  public var speech = Identifier.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("number", &number)
    try visitor.reference("speech", &speech, .to(.speech))
  }
}

extension SpeakingPlace: ListKeyed {
  var listKey: Identifier { Self.listKey(of: number) }

  /// What the place with the number is found by.
  static func listKey(of number: Int) -> Identifier { (try? Identifier(String(number))) ?? .blank }
}
