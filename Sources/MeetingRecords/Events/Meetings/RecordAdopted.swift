/// The record of a conference was adopted: only corrigenda may follow.
public struct RecordAdopted: ConferenceRecordEvent, FileNaming, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.record.adopted.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "record", "adopt", synonyms: ["approve", "sign"], "Record that the record was adopted.",
    subject: Field("record", placeholder: "conference|id", "The conference, or its record."),
    examples: [
      Verb.Example("vn-la-labour/9", ["file": "record-9.pdf", "occurred": "2026-01-20"]),
      Verb.Example("vn-la-labour/9", ["bySilence": "", "occurred": "2026-01-20"]),
    ],
    remarks: """
      From then on nothing of the conference can change; mistakes are set right by a corrigendum. With {bySilence} the \
      last day for comments is past, and nobody has commented.
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
  /// What people saw in other formats.
  public var renderings: [FileRendering] = []
  /// The minutes that were signed.
  public var instrument: Identifier?
  /// Whether it was adopted because nobody commented.
  public var bySilence = false

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(.itsConference, &conference, .to(.conference))
    try visitor.required(.asOf, &asOf)
    try visitor.optional(.fileDigest, &sha256)
    try visitor.flag(.isFileKept, &isKept)
    try visitor.records(.renderings, &renderings)
    try visitor.optionalReference(
      Field("instrument", "The minutes as an instrument, where both heads of delegation signed them."), &instrument,
      .to(.instrument))
    try visitor.flag(Field("bySilence", "Nobody commented by the last day for comments."), &bySilence)
  }

  /// Refuses the adoption of what was not circulated, before the conference was closed, or by a silence that there was not.
  public func check<S: RecordsReading>(
    _ record: ConferenceRecord, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let conference = try state.require(Conference.self, record.conference)
    guard state.same(self.conference, record.conference) else {
      throw .otherConference(
        record.identifier, belongsTo: conference.identifier, expected: state.currentName(of: self.conference))
    }
    try conference.require([.closed], to: "recorded for good")
    try record.requireInstrument(instrument, in: state)
    if bySilence { try record.requireSilence(circumstances) }
  }

  /// Warns of comments of which nobody said what became.
  public func warnings<S: RecordsReading>(
    _ record: ConferenceRecord, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    let open = record.comments.filter { $0.fate == nil }
    return open.isEmpty ? [] : [.commentsUnanswered(record.identifier, first: open[0].number, count: open.count)]
  }

  /// The record after the event.
  public func evolve(_ record: inout ConferenceRecord, _ stamp: EntryStamp) {
    record.addVersion(.adopted, asOf: asOf, sha256: sha256, note: nil, stamp)
    record.instrument = instrument ?? record.instrument
    record.adoptedBySilence = bySilence
  }

  /// The conference has come to its end, and the instrument knows that it is its record.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    [.on(Conference.self, conference) { $0.status = .recordAdopted }] + Effect.minutes(instrument, stamp)
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
    try visitor.optional(.fileDigest, &sha256)
    try visitor.flag(.isFileKept, &isKept)
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
