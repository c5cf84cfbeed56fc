/// Where a conference is in its life.
public enum ConferenceStatus: String, WireVocabulary {
  /// It was proposed.
  case proposed
  /// It was convened.
  case convened
  /// It was postponed.
  case postponed
  /// It is sitting.
  case open
  /// It was closed.
  case closed
  /// Its record was adopted.
  case recordAdopted = "record-adopted"
  /// It was cancelled.
  case cancelled

  /// What a field of this type holds before a value was given.
  public static let blank = ConferenceStatus.proposed
}

/// How those who take part in a conference meet.
public enum ConferenceMode: String, WireVocabulary {
  /// In one place.
  case inPerson = "in-person"
  /// Each where they are.
  case remote
  /// Some in one place, others from where they are.
  case hybrid

  /// What a field of this type holds before a value was given.
  public static let blank = ConferenceMode.inPerson
}

/// The stages in which an agenda reaches the delegations.
public enum AgendaStage: String, WireVocabulary {
  /// The preliminary list.
  case preliminary
  /// The annotated provisional agenda.
  case annotated
  /// Supplementary items.
  case supplementary
  /// The adopted agenda.
  case adopted
  /// The order of the day.
  case programme

  /// What a field of this type holds before a value was given.
  public static let blank = AgendaStage.preliminary
}

/// One agenda as people saw it.
public struct AgendaRevision: FieldRecord {
  /// The revision: 0 for the original, 1 for its first revision.
  public var number = Int.blank
  /// The document symbol.
  public var symbol: String?
  /// Which stage it is.
  public var stage = AgendaStage.blank
  /// When it was circulated or adopted.
  public var on: EDTFDate?
  /// The sequence number of the journal that it speaks of.
  public var asOf = Int.blank
  /// The SHA-256 of the file that people saw.
  public var sha256: ContentDigest?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("number", &number)
    try visitor.optional("symbol", &symbol)
    try visitor.required("stage", &stage)
    try visitor.optional("on", &on)
    try visitor.required("asOf", &asOf)
    try visitor.optional("sha256", &sha256)
  }
}

extension AgendaRevision: ListKeyed {
  var listKey: Identifier { Self.listKey(of: stage) }

  /// What a revision of the stage is found by.
  static func listKey(of stage: AgendaStage) -> Identifier { (try? Identifier(stage.rawValue)) ?? .blank }
}

/// One conference of a series, or a meeting that belongs to none.
public struct Conference: ParticularEntity, StagedEntity, OfficerHolding {
  /// The kind of thing.
  public static let kind = EntityKind.conference
  /// Itself.
  public var meeting: Identifier? { key }

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// Where it is in its life.
  public var status = ConferenceStatus.blank
  /// When it was convened.
  public var convened: EDTFDate?
  /// When it was opened.
  public var opened: EDTFDate?
  /// When it was closed.
  public var closed: EDTFDate?
  /// Why it was postponed, relocated or cancelled.
  public var reason: LocalizedText?
  /// How many took part, as it was stated.
  public var statedParticipants: Int?
  /// The conferences that prepare it.
  public var preparedBy: [Identifier] = []
  /// The delegations, in the order recorded.
  public var delegations: [Identifier] = []
  /// Who takes part outside the delegations, in the order recorded.
  public var participants: LongList<ConferenceParticipant> = []
  /// The agenda items, in the order in which they were proposed.
  public var agendaItems: LongList<Identifier> = []
  /// The agendas circulated and adopted, oldest first.
  public var agendaRevisions: LongList<AgendaRevision> = []
  /// The record of the conference.
  public var recordEntity: Identifier?
  /// Those who chair it or hold another office of it, in the order recorded.
  public var officers: LongList<Officer> = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.required("status", &status)
    try visitor.optional("convened", &convened)
    try visitor.optional("opened", &opened)
    try visitor.optional("closed", &closed)
    try visitor.optional("reason", &reason)
    try visitor.optional("statedParticipants", &statedParticipants)
    try visitor.references("preparedBy", &preparedBy, .to(.conference))
    try visitor.references("delegations", &delegations, .to(.delegation))
    try visitor.records("participants", &participants)
    try visitor.references("agendaItems", &agendaItems, .to(.agendaItem))
    try visitor.records("agendaRevisions", &agendaRevisions)
    try visitor.optionalReference("record", &recordEntity, .to(.record))
    try visitor.records("officers", &officers)
  }
}

extension Conference {
  /// The level at which it meets.
  public var level: ConferenceLevel { particulars.level ?? .ministerial }

  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord {
    /// The series; absent where the meeting belongs to none.
    public var series: Identifier?
    /// Its number in the series.
    public var ordinal: Int?
    /// Its level; that of the series unless said.
    public var level: ConferenceLevel?
    /// The title, where it has one of its own.
    public var title: LocalizedText?
    /// What it is devoted to.
    public var theme: LocalizedText?
    /// When it is to be held.
    public var dates: EDTFDate?
    /// Where: a city or province.
    public var place: LocalizedText?
    /// The building or hall.
    public var venue: LocalizedText?
    /// How those who take part meet.
    public var mode: ConferenceMode?
    /// The state where it is to be held.
    public var state: Identifier?
    /// Who hosts it.
    public var hosts: [Identifier] = []
    /// The languages in which it works; those of the series unless said.
    public var workingLanguages: [LanguageTag] = []
    /// The languages that the meeting is interpreted into.
    public var interpretation: [LanguageTag] = []
    /// The conference that it prepares.
    public var preparatoryTo: Identifier?
    /// What it is for.
    public var aims: LocalizedText?
    /// The period that it assesses.
    public var period: EDTFDate?
    /// The period that it plans.
    public var plannedPeriod: EDTFDate?

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.optionalReference(
        Field("series", "The series (default: the part before the slash; none where there is no slash)."), &series,
        .to(.series))
      try visitor.optional(Field("ordinal", asked: .early, "Its number in the series."), &ordinal)
      try visitor.optional(Field("level", "The level (default: that of the series)."), &level)
      try visitor.optional(
        Field("title", asked: .late, "What it is called, where that is more than series and ordinal."), &title)
      try visitor.optional(Field("theme", asked: .late, "What it is devoted to."), &theme)
      try visitor.optional(Field("dates", asked: .early, "When it meets."), &dates)
      try visitor.optional(Field("place", asked: .early, "The place."), &place)
      try visitor.optional(.venue, &venue)
      try visitor.optional(.mode, &mode)
      try visitor.optionalReference(Field("state", asked: .early, "The state in which it meets."), &state, .to(.state))
      try visitor.references(
        Field("hosts", word: "host", asked: .early, "Who hosts it: states or organizations."), &hosts, .actor(.party))
      try visitor.list(
        Field(
          "workingLanguages", word: "working-language", tried: "languages",
          "A language in which it works (default: those of the series)."),
        &workingLanguages)
      try visitor.list(
        Field("interpretation", tried: "interpretation-into", "A language that the meeting is interpreted into."),
        &interpretation)
      try visitor.optionalReference(
        Field("preparatoryTo", "The conference that it prepares."), &preparatoryTo, .to(.conference))
      try visitor.optional(Field("aims", asked: .late, "What it is to achieve."), &aims)
      try visitor.optional(Field("period", "The period of cooperation that it looks at."), &period)
      try visitor.optional(Field("plannedPeriod", "The period of cooperation that it plans."), &plannedPeriod)
    }
  }
}

extension Field {
  /// The building or hall of a conference.
  static let venue = Field("venue", tried: "hall building", asked: .early, "The building or hall.")
  /// How those who take part in a conference meet.
  static let mode = Field("mode", "How those who take part meet.")
}
