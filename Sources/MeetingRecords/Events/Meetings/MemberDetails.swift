/// What is said of a member of a delegation beyond person and part.
public struct MemberDetails: FieldRecord {
  /// The post in which the person attends.
  public var capacity: LocalizedText?
  /// How the person is addressed.
  public var honorific: LocalizedText?
  /// The body that the person comes from.
  public var body: Identifier?
  /// The place in the order of protocol, from 1.
  public var rank: Int?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(.capacity, &capacity)
    try visitor.optional(.honorific, &honorific)
    try visitor.optionalReference(
      Field("body", tried: "organization of", "The body that the person comes from."), &body, .to(.party))
    try visitor.optional(
      Field("rank", tried: "place order", placeholder: "number", "The place in the order of protocol, from 1."), &rank)
  }

  /// A member with what is said here; what is left unsaid stays.
  func member(_ known: DelegationMember) -> DelegationMember {
    var member = known
    member.capacity = capacity ?? member.capacity
    member.honorific = honorific ?? member.honorific
    member.body = body ?? member.body
    member.rank = rank ?? member.rank
    return member
  }
}

extension DelegationMember {
  /// The member leaves.
  mutating func leave(_ stamp: EntryStamp, _ reason: LocalizedText?, replacedBy: Identifier?) {
    (left, until) = (true, stamp.occurred)
    (self.reason, self.replacedBy) = (reason, replacedBy)
  }
}

extension Delegation {
  /// Refuses a change of a delegation to a conference that was cancelled.
  func requireOpen<S: RecordsReading>(in state: S) throws(Rejection) {
    let conference = try state.require(Conference.self, particulars.conference)
    try conference.require([.proposed, .convened, .postponed, .open, .closed], to: "given another delegation")
  }

  /// The place of a member who is to leave; refuses someone who is none, and a day before that person came.
  @discardableResult
  func requireMember<S: RecordsReading>(
    _ person: Identifier, leaving circumstances: Circumstances, in state: S
  ) throws(Rejection) -> Int {
    guard let place = self.place(of: state.names(of: person)) else {
      throw .notAMember(delegation: identifier, person: state.currentName(of: person))
    }
    if let since = self.members[place].since, let left = circumstances.occurred, left.isEarlier(than: since) {
      throw .endBeforeBeginning(state.currentName(of: person), end: left, beginning: since)
    }
    return place
  }

  /// Refuses someone who belongs to it already.
  func requireNoMember<S: RecordsReading>(_ person: Identifier, in state: S) throws(Rejection) {
    guard self.place(of: state.names(of: person)) != nil else { return }
    throw .namedTwice(state.currentName(of: person), field: "members")
  }

  /// Refuses a second head.
  func requireNoHead(besides place: Int?) throws(Rejection) {
    let head = self.members.indices.first { place in
      self.members[place].role == DelegationRole.headOfDelegation && !self.members[place].left
    }
    guard let head, head != place else { return }
    throw .secondHead
  }
}

extension Rejection {
  /// A delegation has one head.
  static let secondHead = Rejection.unfitText(
    field: "members", problem: "A delegation has one head.",
    hint: "Name one as its head, and the others as members.")
}

extension Field {
  /// A delegation that exists.
  static let delegation = Field("delegation", "The delegation.")
}
