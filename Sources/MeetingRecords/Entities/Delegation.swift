/// The part that somebody has in a delegation or at a conference.
public enum DelegationRole: String, WireVocabulary {
  /// A member.
  case member
  /// The head of the delegation.
  case headOfDelegation = "head-of-delegation"
  /// The alternate of the head.
  case alternate
  /// An adviser.
  case adviser
  /// An observer.
  case observer
  /// The chair of the conference.
  case chair
  /// The rapporteur of the conference.
  case rapporteur
  /// A member of the secretariat.
  case secretariat

  /// What a field of this type holds before a value was given.
  public static let blank = DelegationRole.member
}

/// A person in a delegation.
public struct DelegationMember: FieldRecord {
  /// The person.
  public var person = Identifier.blank
  /// In what part.
  public var role = DelegationRole.blank
  /// The post in which the person attends.
  public var capacity: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("person", &person, .to(.person))
    try visitor.required("role", &role)
    try visitor.optional("capacity", &capacity)
  }
}

/// Those whom a party sends to a conference.
public struct Delegation: ParticularEntity {
  /// The kind of thing.
  public static let kind = EntityKind.delegation

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
  }
}

extension Delegation {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord, PartOfConference {
    /// The conference.
    public var conference = Identifier.blank
    /// Who sends it.
    public var party = Identifier.blank
    /// Its members.
    public var members: [DelegationMember] = []

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference("conference", &conference, .to(.conference))
      try visitor.reference(
        Field("party", "Whose delegation it is: a state or organization."), &party, .actor(.party))
      try visitor.records(Field("members", word: "member", ""), &members)
    }
  }
}
