/// A document was annexed to the draft of a record.
public struct RecordAnnexed: ConferenceRecordEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.record.annexed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "record", "annex", synonyms: ["attach", "append"], "Record that a document is annexed to the record.",
    subject: Field("record", placeholder: "conference|id", "The conference, or its record."),
    examples: [
      Verb.Example("vn-la-labour/9", ["document": "list-of-participants", "number": "I"]),
      Verb.Example("vn-la-labour/9", ["document": "follow-up-matrix", "number": "II", "title": "Follow-up matrix"]),
    ],
    remarks: "The annexes come in the order in which they are recorded.", isAdvised: false)
  /// Where the life cycle allows it.
  public static let allowedStates: [RecordStatus] = [.draft, .circulated, .corrected]
  /// What becomes of it.
  public static let act = "given an annex"

  /// The document.
  public var document = Identifier.blank
  /// Its number or letter.
  public var number = String.blank
  /// What it is called there.
  public var title: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("document", "The document."), &document, .to(.document))
    try visitor.required(
      Field("number", tried: "letter", placeholder: "number", "Its number or letter: I, A, 1."), &number)
    try visitor.optional(Field("title", "What it is called there (default: the title of the document)."), &title)
  }

  /// Refuses a number that is none or that another annex has, and a document that is annexed already.
  ///
  /// - Complexity: O(n) in the number of annexes.
  public func check<S: RecordsReading>(
    _ record: ConferenceRecord, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard RecordAnnex.isNumber(number) else {
      throw .unfitText(
        field: "number", problem: "\(ValueError.quoted(number)) is not the number of an annex.",
        hint: "Write letters and digits, as in I, A or 1, with at most "
          + "\(RecordsLimits.decisionPartNumberCharacters) characters.")
    }
    for annex in record.annexes {
      if state.same(annex.document, document) { throw .namedTwice(state.currentName(of: document), field: "annexes") }
      guard annex.number == number else { continue }
      throw .unfitText(
        field: "number", problem: "Annex \(number) is “\(state.currentName(of: annex.document))”.",
        hint: "Give another number.", remedy: .show(record.identifier))
    }
  }

  /// The record after the event.
  public func evolve(_ record: inout ConferenceRecord, _ stamp: EntryStamp) {
    record.annexes.append(RecordAnnex { ($0.number, $0.document, $0.title) = (number, document, title) })
  }
}
