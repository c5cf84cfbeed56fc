/// A speech was made; when is the date of occurrence.
public struct SpeechDelivered: BeginningEvent, VerbEvent {
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
        ]),
      Verb.Example(
        "vn-la-labour/9",
        [
          "speaker": "phoxay-sayasone", "kind": "right-of-reply", "repliesTo": "vn-la-labour/9/speech-1",
          "session": "vn-la-labour/9/session-1", "speakingOrder": "2", "began": "2025-11-12T09:45:00",
        ]),
    ],
    remarks: """
      The speech becomes vn-la-labour/9/speech-1, or the next number; or type the full identifier. The speaker \
      belongs to a delegation, or is marked with {invited}. The summary is for everyone; what only the office is to read \
      of a speech is a note.
      """)

  /// What is said of it.
  public var particulars = Speech.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Refuses a speech before the conference was opened, a speaker who is neither in a delegation nor invited, and what of its
  /// order, times, reply and recording cannot be.
  public func check<S: RecordsReading>(
    _ speech: Speech, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let conference = try state.require(Conference.self, particulars.conference)
    try conference.require([.open, .closed], to: "spoken at")
    if let session = particulars.session {
      try state.require(Session.self, session).requirePart(of: conference, in: state)
    }
    if let agendaItem = particulars.agendaItem {
      try state.require(AgendaItem.self, agendaItem).requirePart(of: conference, in: state)
    }
    try particulars.checkTimes(of: speech)
    try particulars.checkOrder(of: speech, in: state)
    try particulars.checkReply(of: speech, in: conference, state)
    guard !particulars.invited else { return }
    try checkPresence(at: conference, in: state, circumstances)
  }

  private func checkPresence<S: RecordsReading>(
    at conference: Conference, in state: S, _ circumstances: Circumstances
  ) throws(Rejection) {
    let present = conference.mayHear(
      particulars.speaker, for: particulars.organization, on: circumstances.occurred, in: state)
    guard present else {
      throw .speakerNotPresent(speaker: state.currentName(of: particulars.speaker), conference: conference.identifier)
    }
  }

  /// Warns of a speech outside its session, and of one before the speech that it replies to.
  public func warnings<S: RecordsReading>(
    _ speech: Speech, _ circumstances: Circumstances, in state: S
  ) -> [Warning] { particulars.warnings(of: speech, circumstances.occurred, in: state) }

  /// The speech after the event.
  public func evolve(_ speech: inout Speech, _ stamp: EntryStamp) {
    speech.particulars = particulars
    speech.on = stamp.occurred ?? particulars.began
  }

  /// The session knows its place.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    guard let session = particulars.session, let order = particulars.order else { return [] }
    return [
      .on(Session.self, session) { session in
        session.speakingOrder.append(SpeakingPlace { ($0.number, $0.speech) = (order, stamp.subject) })
      }
    ]
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
