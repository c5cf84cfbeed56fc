/// A delegation to a conference was registered.
public struct DelegationRegistered: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.delegation.registered.v1"

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
    try visitor.reference("party", &party, .actor(.party))
    try visitor.records("members", &members)
  }

  /// A delegation begins with its registration.
  public static var beginning: EventBeginning { .begins }

  /// Refuses a delegation to a cancelled conference, a person named twice, and two heads.
  public func check<S: RecordsReading>(
    _ delegation: Delegation, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let conference = try state.require(Conference.self, conference)
    try conference.require([.proposed, .convened, .postponed, .open, .closed], to: "given a delegation")
    try requireDistinct(members.map(\.person), "members")
    guard members.filter({ $0.role == .headOfDelegation }).count <= 1 else {
      throw .unfitText(
        field: "members", problem: "A delegation has one head.",
        hint: "Name one as its head, and the others as members.")
    }
  }

  /// The delegation after the event.
  public func evolve(_ delegation: inout Delegation, _ stamp: EntryStamp) {
    delegation.conference = conference
    delegation.party = party
    delegation.members = members
  }

  /// The conference knows its delegations.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    [.on(Conference.self, conference) { $0.delegations.append(stamp.subject) }]
  }
}

/// Somebody else became the head of a delegation.
public struct HeadOfDelegationChanged: SubjectEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.delegation.head-changed.v1"

  /// The new head.
  public var person = Identifier.blank
  /// The post in which the person attends.
  public var capacity: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference("person", &person, .to(.person))
    try visitor.optional("capacity", &capacity)
  }

  /// Refuses the person who is the head already.
  public func check<S: RecordsReading>(
    _ delegation: Delegation, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    if delegation.members.contains(where: { $0.person == person && $0.role == .headOfDelegation }) {
      throw .unfitText(
        field: "person", problem: "“\(state.currentName(of: person))” is the head of the delegation already.",
        hint: "Name another member.")
    }
  }

  /// The delegation after the event: the former head stays as a member.
  public func evolve(_ delegation: inout Delegation, _ stamp: EntryStamp) {
    for position in delegation.members.indices where delegation.members[position].role == .headOfDelegation {
      delegation.members[position].role = .member
    }
    let known = delegation.members.first { $0.person == person }
    delegation.members.removeAll { $0.person == person }
    let head = DelegationMember {
      $0.person = person
      $0.role = .headOfDelegation
      $0.capacity = capacity ?? known?.capacity
    }
    delegation.members.insert(head, at: 0)
  }
}
