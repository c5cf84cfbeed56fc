/// The level at which a conference meets.
public enum ConferenceLevel: String, WireVocabulary {
  /// Ministers.
  case ministerial
  /// Senior officials.
  case seniorOfficials = "senior-officials"
  /// Experts.
  case expert
  /// Heads of state or government.
  case summit
  /// Another level.
  case other

  /// What a field of this type holds before a value was given.
  public static let blank = ConferenceLevel.ministerial
}

/// A conference of the series, as far as the series must know it.
public struct SeriesMember: FieldRecord {
  /// The conference.
  public var conference = Identifier.blank
  /// Its number in the series.
  public var ordinal: Int?
  /// Its level.
  public var level = ConferenceLevel.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("conference", &conference, .to(.conference))
    try visitor.optional("ordinal", &ordinal)
    try visitor.required("level", &level)
  }
}

/// A recurring conference.
public struct ConferenceSeries: Entity {
  /// The kind of thing.
  public static let kind = EntityKind.series

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// The name.
  public var name = LocalizedText.blank
  /// Who meets.
  public var parties: [Identifier] = []
  /// The level of its conferences unless they say otherwise.
  public var level = ConferenceLevel.blank
  /// The usual time from one conference to the next.
  public var periodicity: Period?
  /// Since when the parties cooperate or meet.
  public var since: EDTFDate?
  /// The order in which the parties host; empty when there is none.
  public var rotation: [Identifier] = []
  /// Agenda items of every conference.
  public var standingItems: [LocalizedText] = []
  /// Whether its agendas have only these and the items recorded, and not the usual ones.
  public var ownItemsOnly = false
  /// The conferences, in the order in which they were first recorded.
  public var members: [SeriesMember] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try visitor.required("name", &name)
    try visitor.references("parties", &parties, .to(.party))
    try visitor.required("level", &level)
    try visitor.optional("periodicity", &periodicity)
    try visitor.optional("since", &since)
    try visitor.references("rotation", &rotation, .to(.party))
    try visitor.list("standingItems", &standingItems)
    try visitor.flag("ownItemsOnly", &ownItemsOnly)
    try visitor.records("members", &members)
  }
}
