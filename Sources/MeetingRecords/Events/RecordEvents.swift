/// The record of a conference was drafted.
public struct RecordDrafted: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.record.drafted.v1"

  /// The conference.
  public var conference = Identifier.blank
  /// The text.
  public var text: LocalizedText?
  /// The document that holds it.
  public var document: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("conference", &conference, .to(.conference))
    try visitor.optional("text", &text)
    try visitor.optionalReference("document", &document, .to(.document))
  }

  /// A record begins with its draft.
  public static var beginning: EventBeginning { .begins }

  /// Refuses a record of a conference that was not opened, and a second record of the same conference.
  public func check<S: RecordsReading>(
    _ record: ConferenceRecord, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let conference = try state.require(Conference.self, conference)
    try conference.require([.open, .closed], to: "given a record")
    if let other = conference.recordEntity { throw .identifierTaken(state.currentName(of: other), by: .record) }
  }

  /// The record after the event.
  public func evolve(_ record: inout ConferenceRecord, _ stamp: EntryStamp) {
    record.conference = conference
    record.text = text
    record.document = document
  }

  /// The conference knows its record.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    [.on(Conference.self, conference) { $0.recordEntity = stamp.subject }]
  }
}

/// The record of a conference was circulated.
public struct RecordCirculated: SubjectEvent, FileNaming {
  /// The frozen name on the wire.
  public static let wireName = "acta.record.circulated.v1"

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

  /// Refuses the circulation of what was adopted.
  public func check<S: RecordsReading>(
    _ record: ConferenceRecord, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try record.require([.draft, .circulated, .corrected], to: "circulated")
  }

  /// The record after the event.
  public func evolve(_ record: inout ConferenceRecord, _ stamp: EntryStamp) {
    record.addVersion(.circulated, asOf: asOf, sha256: sha256, note: nil, stamp)
  }
}

/// The record of a conference was corrected after its circulation.
public struct RecordCorrected: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.record.corrected.v1"

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
    try visitor.required("note", &note)
    try visitor.optional("text", &text)
    try visitor.optionalReference("document", &document, .to(.document))
  }

  /// Refuses the correction of what was not circulated, or was adopted.
  public func check<S: RecordsReading>(
    _ record: ConferenceRecord, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try record.require([.circulated, .corrected], to: "corrected")
  }

  /// The record after the event.
  public func evolve(_ record: inout ConferenceRecord, _ stamp: EntryStamp) {
    record.text = text ?? record.text
    record.document = document ?? record.document
    record.addVersion(.corrected, asOf: nil, sha256: nil, note: note, stamp)
  }
}

/// The record of a conference was adopted: only corrigenda may follow.
public struct RecordAdopted: SubjectEvent, FileNaming {
  /// The frozen name on the wire.
  public static let wireName = "acta.record.adopted.v1"

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
    try record.require([.circulated, .corrected], to: "adopted")
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
public struct CorrigendumIssued: SubjectEvent, FileNaming {
  /// The frozen name on the wire.
  public static let wireName = "acta.corrigendum.issued.v1"

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
    try visitor.required("text", &text)
    try visitor.optional("sha256", &sha256)
    try visitor.flag("kept", &isKept)
  }

  /// A corrigendum is what may follow adoption.
  public static var mayFollowAdoption: Bool { true }

  /// Refuses a corrigendum to what was not adopted.
  public func check<S: RecordsReading>(
    _ record: ConferenceRecord, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try record.require([.adopted], to: "given a corrigendum")
  }

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
