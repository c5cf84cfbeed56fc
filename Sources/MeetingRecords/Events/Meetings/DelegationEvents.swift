/// A delegation to a conference was registered.
public struct DelegationRegistered: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.delegation.registered.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "delegation", "register", synonyms: ["add", "create", "new"], "Register a delegation to a conference.",
    subject: Field(
      "delegation", placeholder: "conference|id", "The conference, or the full identifier of the delegation."),
    examples: [
      Verb.Example("vn-la-labour/9", ["party": "moha-vn", "head": "do-thanh-binh=Minister of Home Affairs"]),
      Verb.Example(
        "vn-la-labour/9",
        ["party": "moha-vn", "head": "do-thanh-binh=en=Minister", "head": "do-thanh-binh=vi=Bộ trưởng"]),
    ],
    remarks: """
      The delegation becomes vn-la-labour/9/delegation-1, or the next number; or type the full identifier. The \
      capacity of a person may be given in several languages.
      """)

  /// What is said of it.
  public var particulars = Delegation.Particulars()

  /// A record whose fields are all blank.
  public init() {}

  /// Refuses a delegation to a cancelled conference, a person named twice, and two heads.
  public func check<S: RecordsReading>(
    _ delegation: Delegation, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let conference = try state.require(Conference.self, particulars.conference)
    try conference.require([.proposed, .convened, .postponed, .open, .closed], to: "given a delegation")
    try requireDistinct(particulars.members.map(\.person), "members")
    guard particulars.members.filter({ $0.role == .headOfDelegation }).count <= 1 else {
      throw .secondHead
    }
  }

  /// The conference knows its delegations.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    [.on(Conference.self, particulars.conference) { $0.delegations.append(stamp.subject) }]
  }
}

/// Somebody else became the head of a delegation.
public struct HeadOfDelegationChanged: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.delegation.head-changed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "delegation", "change-head", synonyms: ["head"], "Record that another person heads a delegation.",
    subject: .delegation,
    examples: [Verb.Example("vn-la-labour/9/delegation-1", ["head": "nguyen-van-a=Deputy Minister"])],
    remarks: "Who headed it before stays a member.")

  /// The new head.
  public var person = Identifier.blank
  /// The post in which the person attends.
  public var capacity: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(.made("person", "The new head of the delegation."), &person, .to(.person))
    try visitor.optional(.made("capacity", "The post in which the person takes part."), &capacity)
  }

  /// Refuses the person who is the head already.
  public func check<S: RecordsReading>(
    _ delegation: Delegation, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    if delegation.members.contains(where: { $0.person == person && $0.role == .headOfDelegation && !$0.left }) {
      throw .unfitText(
        field: "person", problem: "“\(state.currentName(of: person))” is the head of the delegation already.",
        hint: "Name another member.")
    }
  }

  /// The delegation after the event: the former head stays as a member.
  public func evolve(_ delegation: inout Delegation, _ stamp: EntryStamp) {
    for position in delegation.members.indices
    where delegation.members[position].role == .headOfDelegation && !delegation.members[position].left {
      delegation.members[position].role = .member
    }
    var head = delegation.place(of: [person]).map { delegation.members.remove(at: $0) } ?? DelegationMember()
    head.person = person
    head.role = .headOfDelegation
    head.capacity = capacity ?? head.capacity
    head.rank = nil
    delegation.members.insert(head, at: 0)
  }
}
