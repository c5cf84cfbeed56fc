/// A session of a conference was opened, scheduled or not; when is the date of occurrence.
public struct SessionOpened: BeginningEvent, StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.session.opened.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "session", "open", synonyms: ["add", "begin", "new", "start"], "Record that a session was opened.",
    subject: .partOfConference,
    examples: [
      Verb.Example("vn-la-labour/9", ["title": "Plenary", "occurred": "2025-11-12"]),
      Verb.Example("vn-la-labour/9/session-2", ["occurred": "2025-11-12T14:10:00"]),
    ],
    remarks: """
      A session that was scheduled is opened under its full identifier; what was planned of it stays unless you say \
      otherwise. Any other becomes vn-la-labour/9/session-1, or the next number; or type the full identifier.
      """)
  /// While it is planned, or as it begins.
  public static let allowedStates: [SessionStatus] = [.scheduled]
  /// What becomes of the session.
  public static let act = "opened"

  /// What is said of it; of a scheduled one, what is new.
  public var particulars = Session.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// It begins a session that nobody scheduled.
  public static var beginning: EventBeginning { .beginsOrContinues }

  /// Refuses a session of a conference that is not open, and what a session cannot have.
  public func check<S: RecordsReading>(
    _ session: Session, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let conference = try state.require(Conference.self, particulars.conference)
    try conference.require([.open, .closed], to: "given a session")
    if !session.conference.isBlank { try session.requirePart(of: conference, in: state) }
    try session.particulars.adding(particulars).requireSound(of: session.identifier)
  }

  /// The session after the event.
  public func evolve(_ session: inout Session, _ stamp: EntryStamp) {
    let planned = session.particulars
    session.particulars = planned.conference.isBlank ? particulars : planned.adding(particulars)
    session.status = .open
    session.opened = stamp.occurred
  }
}

/// A session was closed; when is the date of occurrence.
public struct SessionClosed: StagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.session.closed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "session", "close", synonyms: ["end", "finish"], "Record that a session was closed.",
    subject: .session,
    examples: [Verb.Example("vn-la-labour/9/session-1", ["occurred": "2025-11-12"])])
  /// While it is sitting.
  public static let allowedStates: [SessionStatus] = [.open]
  /// What becomes of the session.
  public static let act = "closed"

  /// What was said of it at its end.
  public var remarks: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("remarks", "Remarks."), &remarks)
  }

  /// Refuses a close before the opening.
  public func check<S: RecordsReading>(
    _ session: Session, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    guard let opened = session.opened, let closed = circumstances.occurred, closed.isEarlier(than: opened) else {
      return
    }
    throw .endBeforeBeginning(session.identifier, end: closed, beginning: opened)
  }

  /// The session after the event.
  public func evolve(_ session: inout Session, _ stamp: EntryStamp) {
    session.status = .closed
    session.closed = stamp.occurred
  }
}
