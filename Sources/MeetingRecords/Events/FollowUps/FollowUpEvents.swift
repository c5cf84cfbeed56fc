/// A follow-up was scheduled.
public struct FollowUpScheduled: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.scheduled.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "followup", "schedule", synonyms: ["add", "create", "new"], "Record that someone is to do something.",
    subject: Field(
      "followUp", placeholder: "conference|id", "The conference that asked for it, or an identifier of its own."),
    examples: [
      Verb.Example(
        "vn-la-labour/9",
        ["title": "Host the 10th conference", "owners": "la", "due": "2027", "forConference": "vn-la-labour/10"])
    ],
    remarks: """
      Under a conference it becomes vn-la-labour/9/followup-1, or the next number; anything else is the identifier \
      that it is to have. What is due again and again says so with {every}; what is done all the time is {continuous}, \
      and never due.
      """)

  /// What is said of it.
  public var particulars = FollowUp.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Refuses an owner or area named twice, a recurrence that cannot be, and a part that the decision does not have.
  public func check<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try requireDistinct(particulars.owners + particulars.supporting, "owners")
    try requireDistinct(particulars.areas, "areas")
    try particulars.checkRecurrence()
    try particulars.checkDecisionPart(in: state)
    try state.requireParagraph(particulars.paragraph, of: particulars.conference)
  }

  /// Warns of a number that another follow-up bears.
  public func warnings<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) -> [Warning] { particulars.numberWarnings(followUp, in: state) }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.particulars = particulars
    if particulars.every != nil { followUp.recursFrom = particulars.due }
  }
}

/// A follow-up was given another date.
public struct FollowUpRescheduled: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.rescheduled.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "followup", "reschedule", synonyms: ["extend"], "Give a follow-up another date.",
    subject: .followUp,
    examples: [
      Verb.Example(
        "vn-la-labour/9/followup-1", ["due": "2027-06", "reason": "Both ministries asked for more time"])
    ],
    remarks: "Omit {due} to remove the due date.")
  /// While it is still to be done.
  public static let allowedStates: [FollowUpStatus] = FollowUpStatus.pending
  /// What becomes of the follow-up.
  public static let act = "rescheduled"

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
    followUp.giveDue(due)
    if followUp.status == .postponed, due != nil { followUp.status = .scheduled }
    followUp.reason = reason
    followUp.timesRescheduled += 1
  }
}

/// Work on a follow-up began; when is the date of occurrence.
public struct FollowUpStarted: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.started.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "followup", "start", synonyms: ["begin"], "Record that work on a follow-up began.", subject: .followUp,
    examples: [Verb.Example("vn-la-labour/9/followup-1", ["occurred": "2026-02"])])
  /// While it is still to be done, and no one works on it.
  public static let allowedStates: [FollowUpStatus] = [.scheduled, .postponed, .carriedForward]
  /// What becomes of the follow-up.
  public static let act = "started"

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
    followUp.status = followUp.continuous ? .ongoing : .inProgress
    followUp.started = stamp.occurred
  }
}

/// A follow-up was done; when is the date of occurrence.
public struct FollowUpCompleted: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.completed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "followup", "complete", synonyms: ["close", "done", "finish"], "Record that a follow-up was done.",
    subject: .followUp,
    examples: [
      Verb.Example("vn-la-labour/9/followup-1", ["outcome": "Held in Vientiane", "occurred": "2027-03"])
    ])
  /// While it is still to be done.
  public static let allowedStates: [FollowUpStatus] = FollowUpStatus.pending
  /// What becomes of the follow-up.
  public static let act = "completed"

  /// What came of it.
  public var outcome: LocalizedText?
  /// The document that was handed in.
  public var document: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("outcome", "What came of it."), &outcome)
    try visitor.optionalReference(.document, &document, .to(.document))
  }

  /// Refuses an end before the beginning.
  public func check<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.requireNotBefore(followUp.started, followUp.identifier)
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.status = .completed
    followUp.ended = stamp.occurred
    followUp.outcome = outcome
    followUp.document = document ?? followUp.document
  }
}

/// A follow-up was waived; when is the date of occurrence.
public struct FollowUpWaived: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.waived.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "followup", "waive", synonyms: ["drop", "cancel"], "Record that a follow-up no longer needs to be done.",
    subject: .followUp,
    examples: [Verb.Example("vn-la-labour/9/followup-1", ["reason": "Overtaken by the new memorandum"])])
  /// While it is still to be done.
  public static let allowedStates: [FollowUpStatus] = FollowUpStatus.pending
  /// What becomes of the follow-up.
  public static let act = "waived"

  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(.reason, &reason)
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.status = .waived
    followUp.ended = stamp.occurred
    followUp.reason = reason
  }
}

/// A follow-up was carried forward to another conference.
public struct FollowUpCarriedForward: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.carried-forward.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "followup", "carry-forward", synonyms: ["defer", "move"], "Carry a follow-up forward to a later conference.",
    subject: .followUp,
    examples: [Verb.Example("vn-la-labour/9/followup-1", ["to": "vn-la-labour/10", "due": "2027"])])
  /// While it is still to be done.
  public static let allowedStates: [FollowUpStatus] = FollowUpStatus.pending
  /// What becomes of the follow-up.
  public static let act = "carried forward"

  /// The conference that is to take it up.
  public var to = Identifier.blank
  /// By when it is to be done now; as before when absent.
  public var due: EDTFDate?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("to", "The conference that is to hear of it."), &to, .to(.conference))
    try visitor.optional(Field("due", "When it is due now (default: as before)."), &due)
    try visitor.optional(.reason, &reason)
  }

  /// Refuses a conference that is past.
  public func check<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try state.require(Conference.self, to).require(
      [.proposed, .convened, .postponed, .open], to: "the conference carried forward to")
    guard to != followUp.forConference else {
      throw .unfitText(
        field: "to", problem: "It is before “\(state.currentName(of: to))” already.", hint: "Name another conference.")
    }
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.status = .carriedForward
    followUp.forConference = to
    if let due { followUp.giveDue(due) }
    followUp.reason = reason
    followUp.timesCarriedForward += 1
  }
}

/// A follow-up was given to other owners.
public struct FollowUpReassigned: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.reassigned.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "followup", "reassign", synonyms: ["assign"], "Record that others owe a follow-up.", subject: .followUp,
    examples: [Verb.Example("vn-la-labour/9/followup-1", ["owners": "moha-vn,molsw-la"])],
    remarks: "Those named take the place of all before: owners, those who support them, and the focal person.")
  /// While it is still to be done.
  public static let allowedStates: [FollowUpStatus] = FollowUpStatus.pending
  /// What becomes of the follow-up.
  public static let act = "reassigned"

  /// Who is to do it now.
  public var owners: [Identifier] = []
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?
  /// Who supports them now.
  public var supporting: [Identifier] = []
  /// The person whom to ask about it now.
  public var focalPerson: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(
      Field("owners", word: "owner", isNeeded: true, "Who owes it now."), &owners, .actor(.owner))
    try visitor.optional(.reason, &reason)
    try visitor.references(Field("supporting", "Who supports them now."), &supporting, .actor(.owner))
    try visitor.optionalReference(
      Field("focalPerson", "The person whom to ask about it now."), &focalPerson, .to(.person))
  }

  /// Refuses an owner named twice.
  public func check<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try requireDistinct(owners + supporting, "owners")
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.owners = owners
    followUp.supporting = supporting
    followUp.focalPerson = focalPerson
    followUp.reason = reason
  }
}

extension Field {
  /// A follow-up, in the place of the subject.
  static let followUp = Field("followUp", "The follow-up.")
  /// The document that was handed in.
  static let document = Field("document", "The document that was handed in.")
}
