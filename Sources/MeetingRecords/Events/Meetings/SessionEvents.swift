/// A session of a conference was opened; when is the date of occurrence.
public struct SessionOpened: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.session.opened.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "session", "open", synonyms: ["add", "begin", "new", "start"], "Record that a session was opened.",
    subject: Field("session", placeholder: "conference|id", "The conference, or the full identifier of the session."),
    examples: [Verb.Example("vn-la-labour/9", ["title": "Plenary", "occurred": "2025-11-12"])],
    remarks: "The session becomes vn-la-labour/9/session-1, or the next number; or type the full identifier.")

  /// What is said of it.
  public var particulars = Session.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Refuses a session of a conference that is not open.
  public func check<S: RecordsReading>(
    _ session: Session, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try state.require(Conference.self, particulars.conference).require([.open, .closed], to: "given a session")
  }

  /// The session after the event.
  public func evolve(_ session: inout Session, _ stamp: EntryStamp) {
    session.particulars = particulars
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
    subject: Field("session", "The session."),
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
    try circumstances.requireNotBefore(session.opened, session.identifier)
  }

  /// The session after the event.
  public func evolve(_ session: inout Session, _ stamp: EntryStamp) {
    session.status = .closed
    session.closed = stamp.occurred
  }
}
