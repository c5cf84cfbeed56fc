/// A comment was made on the draft of a record; when is the date of occurrence.
public struct RecordCommentMade: ConferenceRecordEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.record.comment-made.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "record", "comment", synonyms: ["remark", "object"], "Record a comment on the draft that was sent out.",
    subject: Field("record", placeholder: "conference|id", "The conference, or its record."),
    examples: [
      Verb.Example(
        "vn-la-labour/9",
        [
          "by": "molsw-la", "paragraph": "7", "text": "Add the word “technical” before “training”.",
          "occurred": "2025-12-10",
        ])
    ],
    remarks: """
      The comments of a record are numbered from 1. What becomes of one is recorded with its number; what was changed in \
      the draft because of it is a correction of the draft.
      """)
  /// Where the life cycle allows it.
  public static let allowedStates: [RecordStatus] = [.circulated, .corrected]
  /// What becomes of it.
  public static let act = "commented on"

  /// Who made it.
  public var by = Identifier.blank
  /// The paragraph that it is about.
  public var paragraph: String?
  /// What it says.
  public var text = LocalizedText.blank
  /// Its number, which it keeps whatever others an audience knows of.
  public var number: Int?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("by", "Who made it: a state, organization or person."), &by, .to(.owner))
    try visitor.optional(
      Field("paragraph", placeholder: "number", "The paragraph that it is about (default: the whole)."), &paragraph)
    try visitor.required(Field("text", "What it says."), &text)
    try visitor.optional(.made("number", "The number of the comment; the next one where it is absent."), &number)
  }

  /// Gives it the next number.
  public mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S) {
    let last = state.get(ConferenceRecord.self, completion.subject)?.comments.last?.number ?? 0
    number = number ?? (completion.recorded as? Self)?.number ?? last + 1
  }

  /// Refuses a comment on a paragraph that the draft does not have, and a number that is not greater than the last.
  public func check<S: RecordsReading>(
    _ record: ConferenceRecord, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    if let paragraph { try record.requireParagraph(paragraph) }
    guard let number else { return }
    try requirePositive(number, "number")
    guard let last = record.comments.last?.number, number <= last else { return }
    throw .unfitText(
      field: "number", problem: "The last comment on “\(record.identifier)” has the number \(last).",
      hint: "Give a greater number, or leave it out.", remedy: .show(record.identifier))
  }

  /// Warns of a comment by someone to whom the draft was not sent, and of one after the last day for comments.
  public func warnings<S: RecordsReading>(
    _ record: ConferenceRecord, _ circumstances: Circumstances, in state: S
  ) -> [Warning] {
    var warnings: [Warning] = []
    let isAddressed = record.circulatedTo.isEmpty || record.circulatedTo.contains { state.same($0, by) }
    if !isAddressed { warnings.append(.commentFromElsewhere(record.identifier, by: state.currentName(of: by))) }
    if let last = record.commentsBy, let made = circumstances.occurred, last.isCertainlyBefore(made) {
      warnings.append(.commentAfterDeadline(record.identifier, on: made, last: last))
    }
    return warnings
  }

  /// The record after the event.
  public func evolve(_ record: inout ConferenceRecord, _ stamp: EntryStamp) {
    record.comments.append(
      RecordComment {
        $0.number = number ?? record.comments.count + 1
        ($0.by, $0.paragraph, $0.text, $0.on) = (by, paragraph, text, stamp.occurred)
      })
  }
}

/// It was settled what becomes of a comment; when is the date of occurrence.
public struct RecordCommentAnswered: ConferenceRecordEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.record.comment-answered.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "record", "answer-comment", synonyms: ["settle-comment", "reply"], "Record what became of a comment.",
    subject: Field("record", placeholder: "conference|id", "The conference, or its record."),
    examples: [
      Verb.Example(
        "vn-la-labour/9",
        ["comment": "1", "fate": "accepted-in-part", "note": "“Technical” was added once.", "occurred": "2025-12-15"])
    ], isAdvised: false)
  /// Where the life cycle allows it.
  public static let allowedStates: [RecordStatus] = [.circulated, .corrected]
  /// What becomes of it.
  public static let act = "given an answer to a comment"

  /// The number of the comment.
  public var comment = Int.blank
  /// What became of it.
  public var fate = CommentFate.blank
  /// Why, or how the draft was changed.
  public var note: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(
      Field("comment", placeholder: "number", isNeeded: true, "The number of the comment."), &comment)
    try visitor.required(Field("fate", tried: "outcome", isNeeded: true, "What became of it."), &fate)
    try visitor.optional(Field("note", "Why, or how the draft was changed."), &note)
  }

  /// Refuses an answer to no comment, and a second one.
  public func check<S: RecordsReading>(
    _ record: ConferenceRecord, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard let place = record.place(ofComment: comment) else {
      throw .unfitText(
        field: "comment", problem: "“\(record.identifier)” has no comment with the number \(comment).",
        hint: "See which comments it has, or record the comment first.", remedy: .show(record.identifier))
    }
    guard let fate = record.comments[place].fate else { return }
    throw .unfitText(
      field: "comment", problem: "What became of comment \(comment) is recorded: \(fate.rawValue).",
      hint: "Correct the entry that says so.", remedy: .history(record.identifier))
  }

  /// The record after the event.
  public func evolve(_ record: inout ConferenceRecord, _ stamp: EntryStamp) {
    guard let place = record.place(ofComment: comment) else { return }
    (record.comments[place].fate, record.comments[place].answered) = (fate, stamp.occurred)
    record.comments[place].answer = note
  }
}
