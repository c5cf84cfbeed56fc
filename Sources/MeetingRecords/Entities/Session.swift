/// Where a session is in its life.
public enum SessionStatus: String, WireVocabulary {
  /// It is planned.
  case scheduled
  /// It is sitting.
  case open
  /// It was closed.
  case closed
  /// It was cancelled before it began.
  case cancelled

  /// What a field of this type holds before a value was given.
  public static let blank = SessionStatus.scheduled
}

/// What kind of sitting a session is.
public enum SessionKind: String, WireVocabulary {
  /// All delegations meet.
  case plenary
  /// Only those meet who are admitted.
  case closed
  /// Some work on a matter for the others.
  case workingGroup = "working-group"
  /// Two delegations meet.
  case bilateral
  /// An opening, a signing or another ceremony.
  case ceremony

  /// What a field of this type holds before a value was given.
  public static let blank = SessionKind.plenary
}

/// A sitting of a conference.
public struct Session: ParticularEntity, StagedEntity {
  /// The kind of thing.
  public static let kind = EntityKind.session

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// Where it is in its life.
  public var status = SessionStatus.blank
  /// When it was opened.
  public var opened: EDTFDate?
  /// When it was closed.
  public var closed: EDTFDate?
  /// Why it was rescheduled or cancelled.
  public var reason: LocalizedText?
  /// Who was present, and how; in the order in which that was recorded.
  public var attendance: LongList<SessionAttendance> = []
  /// The speeches that have a place in its order, in the order recorded.
  public var speakingOrder: LongList<SpeakingPlace> = []

  /// What kind of sitting it is; the kind of thing that a session is has the same name.
  public var kind: SessionKind? {
    get { particulars.kind }
    set { particulars.kind = newValue }
  }

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.required("status", &status)
    try visitor.optional("opened", &opened)
    try visitor.optional("closed", &closed)
    try visitor.optional("reason", &reason)
    try visitor.records("attendance", &attendance)
    try visitor.records("speakingOrder", &speakingOrder)
  }
}

extension Session {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord, PartOfConference {
    /// The conference.
    public var conference = Identifier.blank
    /// The title.
    public var title: LocalizedText?
    /// What kind of sitting it is.
    public var kind: SessionKind?
    /// When it is to begin.
    public var starts: EDTFDate?
    /// When it is to end.
    public var ends: EDTFDate?
    /// The time zone of its local times; that of the journal unless said.
    public var timeZone: TimeZoneName?
    /// Where it takes place; `nil` while unknown.
    public var place: LocalizedText?
    /// The room.
    public var room: LocalizedText?
    /// Who chairs it.
    public var chairs: [Identifier] = []

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference(.itsConference, &conference, .to(.conference))
      try visitor.optional(Field("title", "What it is called."), &title)
      try visitor.optional(Field("kind", tried: "type", "What kind of sitting it is."), &kind)
      try visitor.optional(.starts, &starts)
      try visitor.optional(.ends, &ends)
      try visitor.optional(.sessionZone, &timeZone)
      try visitor.optional(Field("place", "The place."), &place)
      try visitor.optional(.room, &room)
      try visitor.references(
        Field("chairs", word: "chair", tried: "chairperson president", "A person who chairs it."), &chairs,
        .to(.person))
    }
  }
}

extension Session.Particulars {
  /// With what else was said of the session later; what was left unsaid stays.
  func adding(_ later: Session.Particulars) -> Session.Particulars {
    var all = self
    all.title = later.title ?? title
    all.kind = later.kind ?? kind
    all.starts = later.starts ?? starts
    all.ends = later.ends ?? ends
    all.timeZone = later.timeZone ?? timeZone
    all.place = later.place ?? place
    all.room = later.room ?? room
    if !later.chairs.isEmpty { all.chairs = later.chairs }
    return all
  }
}

extension Field {
  /// When a session is to begin.
  static let starts = Field(
    "starts", tried: "start begin begins from time", "When it is to begin: a day, or 2025-11-12T09:00:00.")
  /// When a session is to end.
  static let ends = Field(
    "ends", tried: "end until to", "When it is to end, perhaps on the day after.")
  /// The time zone of a session.
  static let sessionZone = Field(
    "timeZone", tried: "zone", "The time zone of its times (default: that of the journal).")
  /// The room of a session.
  static let room = Field("room", tried: "hall", "The room.")
}
