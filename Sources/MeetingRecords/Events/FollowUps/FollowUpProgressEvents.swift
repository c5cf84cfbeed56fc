/// Progress of a follow-up was reported; when is the date of occurrence.
public struct FollowUpProgressReported: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.progress-reported.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "followup", "report", synonyms: ["progress", "note", "update"],
    "Record what was reported of the progress of a follow-up.",
    subject: .followUp,
    examples: [
      Verb.Example(
        "vn-la-labour/9/followup-1", ["text": "The venue was chosen.", "by": "molsw-la", "occurred": "2026-06"])
    ],
    remarks: "Its state stays as it is: to say that work began, start it.")
  /// While it is still to be done.
  public static let allowedStates: [FollowUpStatus] = FollowUpStatus.pending
  /// What becomes of the follow-up.
  public static let act = "reported on"

  /// What was reported.
  public var text = LocalizedText.blank
  /// Who reported it.
  public var by: Identifier?
  /// The document that says more.
  public var document: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("text", "What was reported."), &text)
    try visitor.optionalReference(Field("by", "Who reported it."), &by, .to(.owner))
    try visitor.optionalReference(Field("document", "The document that says more."), &document, .to(.document))
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.progressNotes.append(
      ProgressNote { ($0.text, $0.on, $0.by, $0.document) = (text, stamp.occurred, by, document) })
  }
}

/// It was proposed what a meeting is to do about a follow-up.
public struct FollowUpActionProposed: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.action-proposed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "followup", "propose", synonyms: ["propose-action", "recommend"],
    "Record what the next meeting is to do about a follow-up, as proposed.", subject: .followUp,
    examples: [
      Verb.Example("vn-la-labour/9/followup-1", ["action": "Close it.", "conference": "vn-la-labour/10"])
    ],
    remarks: "It takes the place of what was proposed before.")
  /// While it is still to be done.
  public static let allowedStates: [FollowUpStatus] = FollowUpStatus.pending
  /// What becomes of the follow-up.
  public static let act = "given a proposed action"

  /// What is to be done about it.
  public var action = LocalizedText.blank
  /// The meeting that is to do so.
  public var conference: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("action", "What the meeting is to do about it."), &action)
    try visitor.optionalReference(
      Field("conference", "The meeting that is to do so (default: the next one)."), &conference, .to(.conference))
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.proposedAction = action
    followUp.proposedFor = conference
  }
}

/// A follow-up goes on, with no end in sight.
public struct FollowUpContinued: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.continued.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "followup", "continue", synonyms: ["ongoing", "keep"], "Record that a follow-up goes on, with no end in sight.",
    subject: .followUp, examples: [Verb.Example("vn-la-labour/9/followup-1", ["occurred": "2027-03"])])
  /// While it is still to be done.
  public static let allowedStates: [FollowUpStatus] = FollowUpStatus.pending.filter { $0 != .ongoing }
  /// What becomes of the follow-up.
  public static let act = "continued"

  /// What was said of it.
  public var remarks: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("remarks", "Remarks."), &remarks)
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.status = .ongoing
    followUp.started = followUp.started ?? stamp.occurred
  }
}

/// A follow-up was put off.
public struct FollowUpPostponed: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.postponed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "followup", "postpone", synonyms: ["suspend", "put-off"], "Record that a follow-up was put off.",
    subject: .followUp,
    examples: [Verb.Example("vn-la-labour/9/followup-1", ["reason": "Until the new law is passed"])],
    remarks: "Omit {due} to put it off indefinitely. Start it, or give it a date, when it is taken up again.")
  /// While it is still to be done.
  public static let allowedStates: [FollowUpStatus] = FollowUpStatus.pending.filter { $0 != .postponed }
  /// What becomes of the follow-up.
  public static let act = "postponed"

  /// By when it is to be done now; not known when absent.
  public var due: EDTFDate?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("due", "When it is due now."), &due)
    try visitor.optional(.reason, &reason)
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.status = .postponed
    followUp.giveDue(due)
    followUp.reason = reason
  }
}

/// A follow-up that recurs was done this time; when is the date of occurrence.
public struct FollowUpOccurrenceCompleted: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.occurrence-completed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "followup", "complete-once", synonyms: ["repeat", "done-once"],
    "Record that a follow-up that recurs was done this time.", subject: .followUp,
    examples: [
      Verb.Example(
        "vn-la-labour/9/followup-2", ["outcome": "The report was sent.", "occurred": "2026-06-28"])
    ],
    remarks: "It is then due the next time. After the last time it is completed.", isAdvised: false)
  /// While it is still to be done.
  public static let allowedStates: [FollowUpStatus] = FollowUpStatus.pending
  /// What becomes of the follow-up.
  public static let act = "done once more"

  /// What came of it.
  public var outcome: LocalizedText?
  /// The document that was handed in.
  public var document: Identifier?
  /// When it is due the next time.
  public var due: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("outcome", "What came of it."), &outcome)
    try visitor.optionalReference(.document, &document, .to(.document))
    try visitor.optional(Field("due", "When it is due the next time (default: as it recurs)."), &due)
  }

  /// Refuses one that does not recur, and a next time that cannot be counted.
  public func check<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard followUp.every != nil else {
      throw .unfitText(
        field: "due", problem: "“\(followUp.identifier)” does not recur.", hint: "Record that it was completed.",
        remedy: .record(FollowUpCompleted.self, about: followUp.identifier))
    }
    guard due == nil, let from = followUp.recursFrom, followUp.nextDue == nil else { return }
    throw .unfitText(
      field: "due", problem: "The next time cannot be counted from “\(from)”.",
      hint: "Say when it is due the next time.",
      remedy: .give(field: "due"))
  }

  /// The follow-up after the event: due the next time, or done for good where that is beyond the last.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    let next = due ?? followUp.nextDue
    followUp.timesDone += 1
    followUp.lastDone = stamp.occurred
    followUp.outcome = outcome ?? followUp.outcome
    followUp.document = document ?? followUp.document
    if let next, let last = followUp.recursUntil, next.isAfter(last) == .yes {
      (followUp.status, followUp.ended) = (.completed, stamp.occurred)
      return
    }
    (followUp.recursFrom, followUp.timesSince) =
      due == nil ? (followUp.recursFrom, followUp.timesSince + 1) : (due, 0)
    followUp.due = next
    if [.carriedForward, .postponed].contains(followUp.status) { followUp.status = .scheduled }
  }
}
