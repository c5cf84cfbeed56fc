/// A speech was made; when is the date of occurrence.
public struct SpeechDelivered: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.speech.delivered.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "speech", "record", synonyms: ["add", "create", "deliver", "new"], "Record a speech.",
    subject: Field("speech", placeholder: "conference|id", "The conference, or the full identifier of the speech."),
    examples: [
      Verb.Example(
        "vn-la-labour/9",
        [
          "speaker": "do-thanh-binh", "kind": "opening", "language": "vi",
          "summary": "Relations with Laos have the highest priority.", "occurred": "2025-11-12",
        ])
    ],
    remarks: """
      The speech becomes vn-la-labour/9/speech-1, or the next number; or type the full identifier. The speaker \
      belongs to a delegation, or is marked with {invited}.
      """)

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

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("conference", &conference, .to(.conference))
    try visitor.reference(Field("speaker", "Who spoke."), &speaker, .to(.person))
    try visitor.required(Field("kind", "What it was for."), &kind)
    try visitor.optional(Field("title", "What it is called."), &title)
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
  }

  /// A speech begins when it is made.
  public static var beginning: EventBeginning { .begins }

  /// Refuses a speech before the conference was opened, and a speaker who is neither in a delegation nor invited.
  public func check<S: RecordsReading>(
    _ speech: Speech, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let conference = try state.require(Conference.self, conference)
    try conference.require([.open, .closed], to: "spoken at")
    if let session { try state.require(Session.self, session).requirePart(of: conference, in: state) }
    if let agendaItem { try state.require(AgendaItem.self, agendaItem).requirePart(of: conference, in: state) }
    guard !invited else { return }
    let present = conference.delegations.contains { key in
      state.get(Delegation.self, key)?.members.contains { state.same($0.person, speaker) } ?? false
    }
    guard present else {
      throw .speakerNotPresent(speaker: state.currentName(of: speaker), conference: conference.identifier)
    }
  }

  /// The speech after the event.
  public func evolve(_ speech: inout Speech, _ stamp: EntryStamp) {
    speech.conference = conference
    speech.speaker = speaker
    speech.kind = kind
    speech.title = title
    speech.on = stamp.occurred
    speech.language = language
    speech.capacity = capacity
    speech.organization = organization
    speech.invited = invited
    speech.session = session
    speech.agendaItem = agendaItem
    speech.summary = summary
    speech.quotations = quotations
    speech.fullText = fullText
  }
}

/// Translations of a speech were added.
public struct TranslationAdded: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.speech.translation-added.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "speech", "translate", synonyms: ["add-translation"], "Add translations of a speech.",
    subject: Field("speech", "The speech."),
    examples: [
      Verb.Example(
        "vn-la-labour/9/speech-1",
        ["summary": "sv=Förbindelserna med Laos …", "origin": "machine", "from": "en"])
    ],
    remarks: "A translation takes the place of an earlier one into the same language.")

  /// The title in other languages.
  public var title: LocalizedText?
  /// The summary in other languages.
  public var summary: LocalizedText?
  /// The full text in other languages.
  public var fullText: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("title", "The title."), &title)
    try visitor.optional(Field("summary", "The summary."), &summary)
    try visitor.optional(Field("fullText", "The full text."), &fullText)
  }

  /// Translations come when they come: they add to what was adopted, and change nothing of it.
  public static var mayFollowAdoption: Bool { true }

  /// Refuses a translation of nothing, and one in the place of the original.
  public func check<S: RecordsReading>(
    _ speech: Speech, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard title != nil || summary != nil || fullText != nil else {
      throw .missingField("summary", event: "A translation")
    }
    try speech.requireNoOriginal("title", speech.title, title)
    try speech.requireNoOriginal("summary", speech.summary, summary)
    try speech.requireNoOriginal("fullText", speech.fullText, fullText)
  }

  /// The speech after the event: a translation takes the place of an earlier one into the same language.
  public func evolve(_ speech: inout Speech, _ stamp: EntryStamp) {
    speech.title = speech.title.merging(title)
    speech.summary = speech.summary.merging(summary)
    speech.fullText = speech.fullText.merging(fullText)
  }
}

extension Speech {
  /// Refuses texts in the languages in which the original stands.
  fileprivate func requireNoOriginal(
    _ field: String, _ present: LocalizedText?, _ translation: LocalizedText?
  ) throws(Rejection) {
    let original = translation?.entries.first { present?[$0.language]?.origin == .original }
    guard let original else { return }
    throw .unfitText(
      field: field, problem: "The original is in “\(original.language)”; a translation cannot take its place.",
      hint: "Correct the entry that gave the original.", remedy: .history(identifier))
  }
}

/// A conference adopted a decision; when is the date of occurrence.
public struct DecisionAdopted: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.decision.adopted.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "decision", "adopt", synonyms: ["add", "create", "new", "record"], "Record a decision of a conference.",
    subject: Field(
      "decision", placeholder: "conference|id", "The conference, or the full identifier of the decision."),
    examples: [
      Verb.Example(
        "vn-la-labour/9", ["text": "The 10th conference meets in Laos in 2027.", "occurred": "2025-11-12"])
    ],
    remarks: """
      The decision becomes vn-la-labour/9/decision-1, or the next number; or type the full identifier. What someone \
      is to do because of it is recorded as a follow-up.
      """)

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
  /// By when it is to be carried out.
  public var due: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("conference", &conference, .to(.conference))
    try visitor.optional(Field("number", placeholder: "number", "The number that it bears."), &number)
    try visitor.optional(Field("title", "What it is called."), &title)
    try visitor.required(Field("text", "What was decided."), &text)
    try visitor.optionalReference(Field("agendaItem", "The agenda item."), &agendaItem, .to(.agendaItem))
    try visitor.references(Field("areas", word: "area", "Its areas of cooperation."), &areas, .to(.area))
    try visitor.references(Field("owners", word: "owner", "Who is to carry it out."), &owners, .actor(.owner))
    try visitor.optional(Field("due", "By when."), &due)
  }

  /// A decision begins with its adoption.
  public static var beginning: EventBeginning { .begins }

  /// Refuses a decision of a conference that was not opened.
  public func check<S: RecordsReading>(
    _ decision: Decision, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let conference = try state.require(Conference.self, conference)
    try conference.require([.open, .closed], to: "given a decision")
    try requireDistinct(owners, "owners")
    if let agendaItem { try state.require(AgendaItem.self, agendaItem).requirePart(of: conference, in: state) }
  }

  /// The decision after the event.
  public func evolve(_ decision: inout Decision, _ stamp: EntryStamp) {
    decision.conference = conference
    decision.number = number
    decision.title = title
    decision.text = text
    decision.agendaItem = agendaItem
    decision.areas = areas
    decision.owners = owners
    decision.due = due
    decision.on = stamp.occurred
  }
}
