/// The record of a conference was drafted.
public struct RecordDrafted: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.record.drafted.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "record", "draft", synonyms: ["write", "create", "new"], "Record that the record of a conference was drafted.",
    subject: Field("record", placeholder: "conference|id", "The conference, or the full identifier of the record."),
    examples: [
      Verb.Example("vn-la-labour/9", ["document": "record-9-draft"]),
      Verb.Example(
        "vn-la-labour/9",
        ["instrument": "minutes-2025", "paragraphs": "7=The two Sides noted the report of the senior officials."]),
    ],
    remarks: """
      The record becomes vn-la-labour/9/record-1. Minutes that both heads of delegation sign are an instrument, too: \
      record that with its type, languages and signatures, and name it with {instrument}.
      """)

  /// What is said of it.
  public var particulars = ConferenceRecord.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Refuses a record of a conference that was not opened, a second record of the same conference, and what of its paragraphs
  /// and its instrument cannot be.
  public func check<S: RecordsReading>(
    _ record: ConferenceRecord, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let conference = try state.require(Conference.self, particulars.conference)
    try conference.require([.open, .closed], to: "given a record")
    if let other = conference.recordEntity { throw .identifierTaken(state.currentName(of: other), by: .record) }
    try requireParagraphNumbers(particulars.paragraphs)
    try record.requireInstrument(particulars.instrument, in: state)
  }

  /// The conference knows its record, and the instrument that it is the record.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    [.on(Conference.self, particulars.conference) { $0.recordEntity = stamp.subject }]
      + Effect.minutes(particulars.instrument, stamp)
  }
}

/// The record of a conference was circulated.
public struct RecordCirculated: ConferenceRecordEvent, FileNaming, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.record.circulated.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "record", "circulate", synonyms: ["send", "issue", "publish"], "Record that the draft was sent out.",
    subject: Field("record", placeholder: "conference|id", "The conference, or its record."),
    examples: [
      Verb.Example("vn-la-labour/9", ["file": "record-9.pdf", "occurred": "2025-12-01"]),
      Verb.Example("vn-la-labour/9", ["render": "html"]),
      Verb.Example(
        "vn-la-labour/9", ["addressees": "moha-vn,molsw-la", "commentsBy": "2025-12-20", "occurred": "2025-12-01"]),
    ],
    remarks: """
      The file is kept with the journal; with {render} it is made from the record. Anyone who has not commented by the last \
      day for comments may be taken to assent; before that day it is not known.
      """)
  /// Where the life cycle allows it.
  public static let allowedStates: [RecordStatus] = [.draft, .circulated, .corrected]
  /// What becomes of it.
  public static let act = "circulated"

  /// The sequence number of the journal that it speaks of.
  public var asOf = Int.blank
  /// The SHA-256 of the file that people saw.
  public var sha256: ContentDigest?
  /// Whether the file itself is kept beside the journal.
  public var isKept = false
  /// What people saw in other formats.
  public var renderings: [FileRendering] = []
  /// To whom it was sent.
  public var addressees: [Identifier] = []
  /// The last day on which comments are accepted.
  public var commentsBy: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(.asOf, &asOf)
    try visitor.optional(.fileDigest, &sha256)
    try visitor.flag(.isFileKept, &isKept)
    try visitor.records(.renderings, &renderings)
    try visitor.references(
      Field("addressees", word: "addressee", tried: "to", "To whom it was sent (default: as before)."), &addressees,
      .to(.owner))
    try visitor.optional(
      Field("commentsBy", tried: "deadline", "The last day on which comments are accepted."), &commentsBy)
  }

  /// Refuses an addressee named twice, and a last day for comments before the circulation.
  public func check<S: RecordsReading>(
    _ record: ConferenceRecord, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try requireDistinct(addressees, "addressees")
    guard let commentsBy, let sent = circumstances.occurred, commentsBy.isCertainlyBefore(sent) else { return }
    throw .unfitText(
      field: "commentsBy", problem: "Comments are accepted until \(commentsBy), and it was sent out on \(sent).",
      hint: "Check both dates.", remedy: .give(field: "commentsBy"))
  }

  /// The record after the event.
  public func evolve(_ record: inout ConferenceRecord, _ stamp: EntryStamp) {
    record.addVersion(.circulated, asOf: asOf, sha256: sha256, note: nil, stamp)
    if !addressees.isEmpty { record.circulatedTo = addressees }
    record.commentsBy = commentsBy
    record.earlierComments = record.comments.isEmpty ? nil : record.comments.count
  }
}

/// The record of a conference was corrected after its circulation.
public struct RecordCorrected: ConferenceRecordEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.record.corrected.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "record", "correct", synonyms: ["amend"], "Record a correction of the draft that was sent out.",
    subject: Field("record", placeholder: "conference|id", "The conference, or its record."),
    examples: [
      Verb.Example("vn-la-labour/9", ["note": "The Lao delegation asks for the word “technical” in paragraph 7."])
    ],
    remarks: """
      A mistake in the journal itself is set right by correcting its entry.
      """)
  /// Where the life cycle allows it.
  public static let allowedStates: [RecordStatus] = [.circulated, .corrected]
  /// What becomes of it.
  public static let act = "corrected"

  /// What was corrected.
  public var note = LocalizedText.blank
  /// The text as it now reads.
  public var text: LocalizedText?
  /// The document that now holds it.
  public var document: Identifier?
  /// The paragraphs that were changed or added.
  public var paragraphs: [RecordParagraph] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("note", "What was corrected, and at whose wish."), &note)
    try visitor.optional(Field("text", "The corrected text."), &text)
    try visitor.optionalReference(
      Field("document", "The document that holds the corrected text."), &document, .to(.document))
    try visitor.records(
      Field("paragraphs", word: "paragraph", "A paragraph as it now reads, or one that was added."), &paragraphs)
  }

  /// Refuses two paragraphs with one number.
  public func check<S: RecordsReading>(
    _ record: ConferenceRecord, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) { try requireParagraphNumbers(paragraphs) }

  /// The record after the event.
  public func evolve(_ record: inout ConferenceRecord, _ stamp: EntryStamp) {
    record.text = text ?? record.text
    record.document = document ?? record.document
    record.paragraphs = record.paragraphs.merging(paragraphs)
    record.addVersion(.corrected, asOf: nil, sha256: nil, note: note, stamp)
  }
}

/// An act on a record that exists, where the conference may be named in its place.
public protocol ConferenceRecordEvent: StagedEvent {}

extension VerbEvent where Self: ConferenceRecordEvent {
  /// The record, or its conference.
  public static var placeKinds: EntityKinds { [.conference, .record] }

  /// The command to record it about the record, or the record of the conference.
  public func command(_ subject: Identifier, occurred: EDTFDate?, id: EntryIdentifier?) -> any RecordCommand {
    ActOnRecord(subject, occurred: occurred, id: id, self)
  }
}

extension Effect {
  /// The instrument knows which record it is; nothing where there is none.
  static func minutes(_ instrument: Identifier?, _ stamp: EntryStamp) -> [Effect] {
    guard let instrument else { return [] }
    return [.on(Instrument.self, instrument) { $0.minutesOf = stamp.subject }]
  }
}
