/// A follow-up was scheduled.
public struct FollowUpScheduled: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.scheduled.v1"

  /// What is to be done.
  public var title = LocalizedText.blank
  /// More about it.
  public var details: LocalizedText?
  /// Who is to do it.
  public var owners: [Identifier] = []
  /// By when.
  public var due: EDTFDate?
  /// The conference that asked for it.
  public var conference: Identifier?
  /// The decision that it carries out.
  public var decision: Identifier?
  /// The instrument that it serves.
  public var instrument: Identifier?
  /// Its areas of cooperation.
  public var areas: [Identifier] = []
  /// The conference that is to take it up.
  public var forConference: Identifier?
  /// Whether it is an illustration and not a fact.
  public var illustration = false

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("title", &title)
    try visitor.optional("details", &details)
    try visitor.references("owners", &owners, .actor(.owner))
    try visitor.optional("due", &due)
    try visitor.optionalReference("conference", &conference, .to(.conference))
    try visitor.optionalReference("decision", &decision, .to(.decision))
    try visitor.optionalReference("instrument", &instrument, .to(.instrument))
    try visitor.references("areas", &areas, .to(.area))
    try visitor.optionalReference("forConference", &forConference, .to(.conference))
    try visitor.flag("illustration", &illustration)
  }

  /// A follow-up begins when it is scheduled.
  public static var beginning: EventBeginning { .begins }

  /// Refuses an owner or area named twice.
  public func check<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard !owners.isEmpty else { throw .missingField("owners", event: "A follow-up") }
    try requireDistinct(owners, "owners")
    try requireDistinct(areas, "areas")
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.title = title
    followUp.details = details
    followUp.owners = owners
    followUp.due = due
    followUp.conference = conference
    followUp.decision = decision
    followUp.instrument = instrument
    followUp.areas = areas
    followUp.forConference = forConference
    followUp.illustration = illustration
  }
}

/// A follow-up was given another date.
public struct FollowUpRescheduled: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.rescheduled.v1"

  /// By when it is to be done now; not known when absent.
  public var due: EDTFDate?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("due", &due)
    try visitor.optional("reason", &reason)
  }

  /// Refuses what was done or waived.
  public func check<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try followUp.requirePending(to: "rescheduled")
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.due = due
    followUp.reason = reason
    followUp.timesRescheduled += 1
  }
}

/// Work on a follow-up began; when is the date of occurrence.
public struct FollowUpStarted: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.started.v1"

  /// What was said of it.
  public var remarks: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("remarks", &remarks)
  }

  /// Refuses what is in progress, done or waived.
  public func check<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try followUp.require(followUp.status, [.scheduled, .carriedForward], to: "started")
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.status = .inProgress
    followUp.started = stamp.occurred
  }
}

/// A follow-up was done; when is the date of occurrence.
public struct FollowUpCompleted: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.completed.v1"

  /// What came of it.
  public var outcome: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("outcome", &outcome)
  }

  /// Refuses what was done or waived.
  public func check<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try followUp.requirePending(to: "completed")
    try circumstances.requireNotBefore(followUp.started, followUp.identifier)
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.status = .completed
    followUp.ended = stamp.occurred
    followUp.outcome = outcome
  }
}

/// A follow-up was waived; when is the date of occurrence.
public struct FollowUpWaived: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.waived.v1"

  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("reason", &reason)
  }

  /// Refuses what was done or waived.
  public func check<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try followUp.requirePending(to: "waived")
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.status = .waived
    followUp.ended = stamp.occurred
    followUp.reason = reason
  }
}

/// A follow-up was carried forward to another conference.
public struct FollowUpCarriedForward: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.carried-forward.v1"

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
    try visitor.reference("to", &to, .to(.conference))
    try visitor.optional("due", &due)
    try visitor.optional("reason", &reason)
  }

  /// Refuses what was done or waived, and a conference that is past.
  public func check<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try followUp.requirePending(to: "carried forward")
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
    followUp.due = due ?? followUp.due
    followUp.reason = reason
    followUp.timesCarriedForward += 1
  }
}

/// A follow-up was given to other owners.
public struct FollowUpReassigned: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.follow-up.reassigned.v1"

  /// Who is to do it now.
  public var owners: [Identifier] = []
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references("owners", &owners, .actor(.owner))
    try visitor.optional("reason", &reason)
  }

  /// Refuses what was done or waived, and nobody.
  public func check<S: RecordsReading>(
    _ followUp: FollowUp, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try followUp.requirePending(to: "reassigned")
    guard !owners.isEmpty else { throw .missingField("owners", event: "A reassignment") }
    try requireDistinct(owners, "owners")
  }

  /// The follow-up after the event.
  public func evolve(_ followUp: inout FollowUp, _ stamp: EntryStamp) {
    followUp.owners = owners
    followUp.reason = reason
  }
}
