/// A series of conferences was established.
public struct SeriesEstablished: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.series.established.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "series", "establish", synonyms: ["add", "create", "new", "register"], "Record a series of conferences.",
    subject: Field("series", "The identifier it is to have."),
    examples: [
      Verb.Example(
        "vn-la-labour",
        [
          "name": "Viet Nam – Lao PDR labour ministers' conference", "parties": "moha-vn,molsw-la",
          "periodicity": "P2Y", "since": "1963",
        ])
    ])

  /// The name.
  public var name = LocalizedText.blank
  /// Who meets.
  public var parties: [Identifier] = []
  /// The level of its conferences; ministerial unless said.
  public var level: ConferenceLevel?
  /// The usual time from one conference to the next.
  public var periodicity: Period?
  /// Since when the parties cooperate or meet.
  public var since: EDTFDate?
  /// The order in which the parties host; empty when there is none.
  public var rotation: [Identifier] = []
  /// Agenda items of every conference.
  public var standingItems: [LocalizedText] = []
  /// Whether its agendas have only these and the items recorded, and not the usual ones (opening, closure, other business).
  public var ownItemsOnly = false

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("name", "The name."), &name)
    try visitor.references(
      Field("parties", word: "party", "Who meets: states or organizations."), &parties, .to(.party))
    try visitor.optional(Field("level", "The level of its conferences (default: ministerial)."), &level)
    try visitor.optional(Field("periodicity", "The usual time from one conference to the next."), &periodicity)
    try visitor.optional(Field("since", "Since when the parties cooperate or meet."), &since)
    try visitor.references(Field("rotation", "The order in which the parties host."), &rotation, .to(.party))
    try visitor.list(
      Field("standingItems", word: "standing-item", "An agenda item of every conference."), &standingItems)
    try visitor.flag(
      Field(
        "ownItemsOnly",
        """
        Agendas have only the standing items given here and the items recorded, not the usual ones such as the opening, \
        other business and the closure.
        """),
      &ownItemsOnly)
  }

  /// A series begins when it is established.
  public static var beginning: EventBeginning { .begins }

  /// Refuses a party or host named twice.
  public func check<S: RecordsReading>(
    _ series: ConferenceSeries, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try requireDistinct(parties, "parties")
    try requireDistinct(rotation, "rotation")
  }

  /// The series after the event.
  public func evolve(_ series: inout ConferenceSeries, _ stamp: EntryStamp) {
    series.name = name
    series.parties = parties
    series.level = level ?? .ministerial
    series.periodicity = periodicity
    series.since = since
    series.rotation = rotation
    series.standingItems = standingItems
    series.ownItemsOnly = ownItemsOnly
  }
}

/// The rhythm of a series was changed.
public struct SeriesPeriodicityChanged: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.series.periodicity-changed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "series", "change-periodicity", synonyms: ["change", "reschedule"],
    "Record that a series meets in another rhythm, or in none.",
    subject: Field("series", "The series."),
    examples: [Verb.Example("vn-la-labour", ["periodicity": "P1Y", "reason": "Agreed at the 9th conference"])],
    remarks: "Omit {periodicity} to remove the fixed rhythm of the series.")

  /// The new time from one conference to the next; none when absent.
  public var periodicity: Period?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("periodicity", "The new time from one conference to the next."), &periodicity)
    try visitor.optional(.reason, &reason)
  }

  /// The series after the event.
  public func evolve(_ series: inout ConferenceSeries, _ stamp: EntryStamp) { series.periodicity = periodicity }
}
