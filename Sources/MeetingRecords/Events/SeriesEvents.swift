/// A series of conferences was established.
public struct SeriesEstablished: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.series.established.v1"

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
    try visitor.required("name", &name)
    try visitor.references("parties", &parties, .to(.party))
    try visitor.optional("level", &level)
    try visitor.optional("periodicity", &periodicity)
    try visitor.optional("since", &since)
    try visitor.references("rotation", &rotation, .to(.party))
    try visitor.list("standingItems", &standingItems)
    try visitor.flag("ownItemsOnly", &ownItemsOnly)
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
public struct SeriesPeriodicityChanged: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.series.periodicity-changed.v1"

  /// The new time from one conference to the next; none when absent.
  public var periodicity: Period?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional("periodicity", &periodicity)
    try visitor.optional("reason", &reason)
  }

  /// The series after the event.
  public func evolve(_ series: inout ConferenceSeries, _ stamp: EntryStamp) { series.periodicity = periodicity }
}
