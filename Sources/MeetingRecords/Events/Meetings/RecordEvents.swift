/// The record of a conference was drafted.
public struct RecordDrafted: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.record.drafted.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "record", "draft", synonyms: ["write", "create", "new"], "Record that the record of a conference was drafted.",
    subject: Field("record", placeholder: "conference|id", "The conference, or the full identifier of the record."),
    examples: [
      Verb.Example("vn-la-labour/9", ["document": "record-9-draft"])
    ],
    remarks: """
      The record becomes vn-la-labour/9/record-1.
      """)

  /// What is said of it.
  public var particulars = ConferenceRecord.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Refuses a record of a conference that was not opened, and a second record of the same conference.
  public func check<S: RecordsReading>(
    _ record: ConferenceRecord, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let conference = try state.require(Conference.self, particulars.conference)
    try conference.require([.open, .closed], to: "given a record")
    if let other = conference.recordEntity { throw .identifierTaken(state.currentName(of: other), by: .record) }
  }

  /// The conference knows its record.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    [.on(Conference.self, particulars.conference) { $0.recordEntity = stamp.subject }]
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
    ],
    remarks: """
      The file is kept with the journal; with {render} it is made from the record.
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

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("asOf", &asOf)
    try visitor.optional("sha256", &sha256)
    try visitor.flag("kept", &isKept)
  }

  /// The record after the event.
  public func evolve(_ record: inout ConferenceRecord, _ stamp: EntryStamp) {
    record.addVersion(.circulated, asOf: asOf, sha256: sha256, note: nil, stamp)
  }
}

/// The record of a conference was corrected after its circulation.
public struct RecordCorrected: ConferenceRecordEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.record.corrected.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "record", "correct", synonyms: ["amend", "comment"], "Record a correction of the draft that was sent out.",
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

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("note", "What was corrected, and at whose wish."), &note)
    try visitor.optional(Field("text", "The corrected text."), &text)
    try visitor.optionalReference(
      Field("document", "The document that holds the corrected text."), &document, .to(.document))
  }

  /// The record after the event.
  public func evolve(_ record: inout ConferenceRecord, _ stamp: EntryStamp) {
    record.text = text ?? record.text
    record.document = document ?? record.document
    record.addVersion(.corrected, asOf: nil, sha256: nil, note: note, stamp)
  }
}

/// The record of a conference was adopted: only corrigenda may follow.
public struct RecordAdopted: ConferenceRecordEvent, FileNaming, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.record.adopted.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "record", "adopt", synonyms: ["approve", "sign"], "Record that the record was adopted.",
    subject: Field("record", placeholder: "conference|id", "The conference, or its record."),
    examples: [
      Verb.Example("vn-la-labour/9", ["file": "record-9.pdf", "occurred": "2026-01-20"])
    ],
    remarks: """
      From then on nothing of the conference can change; mistakes are set right by a corrigendum.
      """)
  /// Where the life cycle allows it.
  public static let allowedStates: [RecordStatus] = [.circulated, .corrected]
  /// What becomes of it.
  public static let act = "adopted"

  /// The conference.
  public var conference = Identifier.blank
  /// The sequence number of the journal that it speaks of.
  public var asOf = Int.blank
  /// The SHA-256 of the file that people saw.
  public var sha256: ContentDigest?
  /// Whether the file itself is kept beside the journal.
  public var isKept = false

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("conference", &conference, .to(.conference))
    try visitor.required("asOf", &asOf)
    try visitor.optional("sha256", &sha256)
    try visitor.flag("kept", &isKept)
  }

  /// Refuses the adoption of what was not circulated, and before the conference was closed.
  public func check<S: RecordsReading>(
    _ record: ConferenceRecord, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let conference = try state.require(Conference.self, record.conference)
    guard state.same(self.conference, record.conference) else {
      throw .otherConference(
        record.identifier, belongsTo: conference.identifier, expected: state.currentName(of: self.conference))
    }
    try conference.require([.closed], to: "recorded for good")
  }

  /// The record after the event.
  public func evolve(_ record: inout ConferenceRecord, _ stamp: EntryStamp) {
    record.addVersion(.adopted, asOf: asOf, sha256: sha256, note: nil, stamp)
  }

  /// The conference has come to its end.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    [.on(Conference.self, conference) { $0.status = .recordAdopted }]
  }
}

/// A corrigendum to an adopted record was issued.
public struct CorrigendumIssued: ConferenceRecordEvent, FileNaming, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.corrigendum.issued.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "corrigendum", "issue", synonyms: ["add", "new"], "Record a corrigendum to an adopted record.",
    subject: Field("record", placeholder: "conference|id", "The conference, or its record."),
    examples: [
      Verb.Example("vn-la-labour/9", ["text": "Paragraph 7: for “2026”, read “2027”.", "occurred": "2026-02-10"])
    ])
  /// Where the life cycle allows it.
  public static let allowedStates: [RecordStatus] = [.adopted]
  /// What becomes of it.
  public static let act = "given a corrigendum"

  /// What is corrected, and how it now reads.
  public var text = LocalizedText.blank
  /// The SHA-256 of the file that people saw.
  public var sha256: ContentDigest?
  /// Whether the file itself is kept beside the journal.
  public var isKept = false

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("text", "What it says."), &text)
    try visitor.optional("sha256", &sha256)
    try visitor.flag("kept", &isKept)
  }

  /// A corrigendum is what may follow adoption.
  public static var mayFollowAdoption: Bool { true }

  /// The record after the event.
  public func evolve(_ record: inout ConferenceRecord, _ stamp: EntryStamp) {
    record.corrigenda.append(
      Corrigendum {
        $0.number = record.corrigenda.count + 1
        $0.text = text
        $0.on = stamp.occurred
        $0.sha256 = sha256
      })
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
