/// Where a follow-up is in its life; overdue is derived, never stored.
public enum FollowUpStatus: String, WireVocabulary {
  /// It is scheduled.
  case scheduled
  /// It is in progress.
  case inProgress = "in-progress"
  /// It goes on, with no end in sight.
  case ongoing
  /// It was put off.
  case postponed
  /// It was done.
  case completed
  /// It was waived.
  case waived
  /// It was carried forward to another conference.
  case carriedForward = "carried-forward"

  /// What a field of this type holds before a value was given.
  public static let blank = FollowUpStatus.scheduled
}

/// Something that somebody is to do after a conference.
public struct FollowUp: ParticularEntity, StagedEntity {
  /// The kind of thing.
  public static let kind = EntityKind.followUp

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// Where it is in its life.
  public var status = FollowUpStatus.blank
  /// How often it was carried forward.
  public var timesCarriedForward = 0
  /// How often it was rescheduled.
  public var timesRescheduled = 0
  /// When work on it began.
  public var started: EDTFDate?
  /// When it was completed or waived.
  public var ended: EDTFDate?
  /// What came of it.
  public var outcome: LocalizedText?
  /// Why it was last rescheduled, postponed, waived, carried forward or reassigned.
  public var reason: LocalizedText?
  /// How often it was done, of what recurs.
  public var timesDone = 0
  /// When it was last done, of what recurs.
  public var lastDone: EDTFDate?
  /// The due date from which its recurrence counts; `nil` while there is none.
  public var recursFrom: EDTFDate?
  /// How often it was done since that date.
  public var timesSince = 0
  /// What was reported of its progress, in the order recorded.
  public var progressNotes: LongList<ProgressNote> = []
  /// Extensions that were asked for, in the order recorded.
  public var extensions: LongList<FollowUpExtension> = []
  /// The meeting to which the proposed action is put; `nil` for the next one.
  public var proposedFor: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.required("status", &status)
    try visitor.required("timesCarriedForward", &timesCarriedForward)
    try visitor.required("timesRescheduled", &timesRescheduled)
    try visitor.optional("started", &started)
    try visitor.optional("ended", &ended)
    try visitor.optional("outcome", &outcome)
    try visitor.optional("reason", &reason)
    try visitor.required("timesDone", &timesDone)
    try visitor.optional("lastDone", &lastDone)
    try visitor.optional("recursFrom", &recursFrom)
    try visitor.required("timesSince", &timesSince)
    try visitor.records("progressNotes", &progressNotes)
    try visitor.records("extensions", &extensions)
    try visitor.optionalReference("proposedFor", &proposedFor, .to(.conference))
  }
}

extension FollowUp {
  /// Whether it is still to be done.
  public var isPending: Bool { status.isPending }
}

extension FollowUpStatus {
  /// The states of what is still to be done.
  public static let pending: [FollowUpStatus] = [
    .scheduled, .inProgress, .ongoing, .postponed, .carriedForward,
  ]

  /// Whether what has it is still to be done.
  public var isPending: Bool { Self.pending.contains(self) }
}
