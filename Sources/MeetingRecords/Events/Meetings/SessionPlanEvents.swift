/// A session of a conference was planned.
public struct SessionScheduled: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.session.scheduled.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "session", "schedule", synonyms: ["plan", "propose"], "Record that a session is planned.",
    subject: .partOfConference,
    examples: [
      Verb.Example(
        "vn-la-labour/10",
        [
          "title": "Plenary", "kind": "plenary", "starts": "2027-05-11T09:00:00", "ends": "2027-05-11T11:30:00",
          "room": "Hall A", "chairs": "do-thanh-binh",
        ])
    ],
    remarks: """
      The session becomes vn-la-labour/10/session-1, or the next number; or type the full identifier. Times are those of \\
      the clocks where the journal is kept, unless {timeZone} names another zone. Open the session when it begins.
      """)

  /// What is said of it.
  public var particulars = Session.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Refuses a session of a conference that is past, and what a session cannot have.
  public func check<S: RecordsReading>(
    _ session: Session, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let conference = try state.require(Conference.self, particulars.conference)
    try conference.require([.proposed, .convened, .postponed, .open], to: "given a session to come")
    try particulars.requireSound(of: session.identifier)
  }

  /// The session after the event.
  public func evolve(_ session: inout Session, _ stamp: EntryStamp) {
    session.particulars = particulars
    session.status = .scheduled
  }
}

/// A planned session was given another time.
public struct SessionRescheduled: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.session.rescheduled.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "session", "reschedule", synonyms: ["move", "postpone", "delay"],
    "Give a session that is planned another time, and perhaps another room.", subject: .session,
    examples: [
      Verb.Example(
        "vn-la-labour/10/session-1",
        ["starts": "2027-05-11T22:00:00", "ends": "2027-05-12T00:30:00", "reason": "The plane was late"])
    ],
    remarks: """
      Omit {starts} when nobody knows yet when it will be held. Zone and room stay as they are unless you say otherwise.
      """)
  /// While it is planned.
  public static let allowedStates: [SessionStatus] = [.scheduled]
  /// What becomes of the session.
  public static let act = "rescheduled"

  /// When it is to begin now; not known when absent.
  public var starts: EDTFDate?
  /// When it is to end now; not known when absent.
  public var ends: EDTFDate?
  /// The time zone of its local times; as before when absent.
  public var timeZone: TimeZoneName?
  /// The room; as before when absent.
  public var room: LocalizedText?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(.starts, &starts)
    try visitor.optional(.ends, &ends)
    try visitor.optional(
      Field("timeZone", tried: "zone", "The time zone of its times (default: as before)."), &timeZone)
    try visitor.optional(.room, &room)
    try visitor.optional(.reason, &reason)
  }

  /// Refuses times that a session cannot have.
  public func check<S: RecordsReading>(
    _ session: Session, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try changed(session.particulars).requireSound(of: session.identifier)
  }

  /// The session after the event.
  public func evolve(_ session: inout Session, _ stamp: EntryStamp) {
    session.particulars = changed(session.particulars)
    session.reason = reason
  }

  private func changed(_ particulars: Session.Particulars) -> Session.Particulars {
    var changed = particulars
    (changed.starts, changed.ends) = (starts, ends)
    changed.timeZone = timeZone ?? changed.timeZone
    changed.room = room ?? changed.room
    return changed
  }
}

/// A planned session was cancelled.
public struct SessionCancelled: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.session.cancelled.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "session", "cancel", synonyms: ["drop", "call-off"], "Record that a session that was planned is cancelled.",
    subject: .session,
    examples: [Verb.Example("vn-la-labour/10/session-1", ["reason": "All items were settled before"])])
  /// While it is planned.
  public static let allowedStates: [SessionStatus] = [.scheduled]
  /// What becomes of the session.
  public static let act = "cancelled"

  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(.reason, &reason)
  }

  /// The session after the event.
  public func evolve(_ session: inout Session, _ stamp: EntryStamp) {
    session.status = .cancelled
    session.reason = reason
  }
}

extension Session.Particulars {
  /// Refuses a chair named twice, a time that is an interval, and an end before the beginning.
  func requireSound(of session: Identifier) throws(Rejection) {
    try requireDistinct(chairs, "chairs")
    for (field, time) in [("starts", starts), ("ends", ends)] {
      guard let time, time.isInterval else { continue }
      throw .unfitText(
        field: field, problem: "“\(time)” is no time at which a session begins or ends.",
        hint: "Write a day, or a day with a time, such as 2025-11-12T09:00:00.", remedy: .give(field: field))
    }
    guard let starts, let ends, ends.isEarlier(than: starts) else { return }
    throw .endBeforeBeginning(session, end: ends, beginning: starts)
  }
}

extension Field {
  /// A session that exists.
  static let session = Field("session", "The session.")
  /// A conference, or the identifier of a session of it.
  static let partOfConference = Field(
    "session", placeholder: "conference|id", "The conference, or the full identifier of the session.")
}

extension SessionScheduled {
  /// The zone of its times.
  public var namedTimeZone: TimeZoneName? { particulars.timeZone }
}

extension SessionOpened {
  /// The zone of its times.
  public var namedTimeZone: TimeZoneName? { particulars.timeZone }
}

extension SessionRescheduled {
  /// The zone of its times.
  public var namedTimeZone: TimeZoneName? { timeZone }
}
