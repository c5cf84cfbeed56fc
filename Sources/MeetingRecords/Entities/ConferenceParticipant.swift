/// The groups of those who take part in a conference and belong to no delegation.
public enum ParticipantGroup: String, WireVocabulary {
  /// The authorities of the place where it meets.
  case hostAuthorities = "host-authorities"
  /// Embassies and other missions.
  case embassies
  /// Invited guests.
  case invitedGuests = "invited-guests"
  /// The secretariat.
  case secretariat
  /// Interpreters.
  case interpreters
  /// The press.
  case press
  /// Any others.
  case other

  /// What a field of this type holds before a value was given.
  public static let blank = ParticipantGroup.other
}

/// A body or person that takes part in a conference outside the delegations.
public struct ConferenceParticipant: FieldRecord {
  /// The group.
  public var group = ParticipantGroup.blank
  /// The person; absent where only the body is named.
  public var person: Identifier?
  /// The body.
  public var body: Identifier?
  /// The post in which the person takes part.
  public var capacity: LocalizedText?
  /// How the person is addressed: “H.E.”.
  public var honorific: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(
      Field("group", tried: "as role", isNeeded: true, "The group: who takes part, and belongs to no delegation."),
      &group)
    try visitor.optionalReference(Field("person", "The person."), &person, .to(.person))
    try visitor.optionalReference(Field("body", tried: "organization of", "The body."), &body, .to(.party))
    try visitor.optional(.capacity, &capacity)
    try visitor.optional(.honorific, &honorific)
  }
}

extension ConferenceParticipant: ListKeyed {
  /// The person, or else the body.
  var listKey: Identifier { person ?? body ?? .blank }
}

extension Field {
  /// The post in which a person takes part.
  static let capacity = Field("capacity", tried: "post title", "The post in which the person takes part.")
  /// How a person is addressed.
  static let honorific = Field("honorific", tried: "prefix", "How the person is addressed: H.E., Dr.")
}
