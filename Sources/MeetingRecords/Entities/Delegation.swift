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

/// How far the credentials of a delegation came.
public enum CredentialsStatus: String, WireVocabulary {
  /// They were received.
  case received
  /// They were found in order.
  case inOrder = "in-order"

  /// What a field of this type holds before a value was given.
  public static let blank = CredentialsStatus.received
}

/// Those whom a party sends to a conference.
public struct Delegation: ParticularEntity {
  /// The kind of thing.
  public static let kind = EntityKind.delegation

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it began, as far as nothing changed it since.
  public var particulars = Particulars()
  /// What is known of its credentials; `nil` before they were received.
  public var credentials: CredentialsStatus?
  /// When its credentials were received.
  public var credentialsReceived: EDTFDate?
  /// When they were found in order.
  public var credentialsInOrder: EDTFDate?
  /// The document that they are.
  public var credentialsDocument: Identifier?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.optional("credentials", &credentials)
    try visitor.optional("credentialsReceived", &credentialsReceived)
    try visitor.optional("credentialsInOrder", &credentialsInOrder)
    try visitor.optionalReference("credentialsDocument", &credentialsDocument, .to(.document))
  }
}

extension Delegation {
  /// What is said of it as it begins, and can change later.
  public struct Particulars: FieldRecord, PartOfConference {
    /// The conference.
    public var conference = Identifier.blank
    /// Who sends it.
    public var party = Identifier.blank
    /// Its members, those who left among them, in the order in which they were named.
    public var members: LongList<DelegationMember> = []

    /// A record whose fields are all blank.
    public init() {}

    /// Shows every field to the visitor, in the order of the wire form.
    public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
      try visitor.reference(.itsConference, &conference, .to(.conference))
      try visitor.reference(
        Field("party", "Whose delegation it is: a state or organization."), &party, .actor(.party))
      try visitor.records(.made("members", word: "member", "A member."), &members)
    }
  }
}
