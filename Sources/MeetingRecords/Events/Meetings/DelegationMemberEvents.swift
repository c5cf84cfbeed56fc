/// Someone came to belong to a delegation after it was registered; since when is the date of occurrence.
public struct DelegationMemberAdded: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.delegation.member-added.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "delegation", "add-member", synonyms: ["member", "join", "include"], "Add a member to a delegation.",
    subject: .delegation,
    examples: [
      Verb.Example(
        "vn-la-labour/9/delegation-1",
        [
          "person": "nguyen-van-a", "role": "adviser", "rank": "3", "body": "moha-vn", "honorific": "Dr.",
          "capacity": "Director",
        ])
    ],
    remarks: """
      Members are listed in the order in which they were named; {rank} gives someone another place, from 1. To name the \\
      head, change the head.
      """)

  /// The person.
  public var person = Identifier.blank
  /// In what part.
  public var role = DelegationRole.blank
  /// What else is said of the person.
  public var details = MemberDetails()

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("person", "The person."), &person, .to(.person))
    try visitor.required(Field("role", tried: "as", "The part that the person has."), &role)
    try details.visitFields(&visitor)
  }

  /// Refuses someone who belongs to it already, a second head, and a place before the first.
  public func check<S: RecordsReading>(
    _ delegation: Delegation, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try delegation.requireOpen(in: state)
    try requirePositive(details.rank, "rank")
    try delegation.requireNoMember(person, in: state)
    if role == .headOfDelegation { try delegation.requireNoHead(besides: nil) }
  }

  /// The delegation after the event.
  public func evolve(_ delegation: inout Delegation, _ stamp: EntryStamp) {
    delegation.members.append(
      details.member(
        DelegationMember {
          $0.person = person
          $0.role = role
          $0.since = stamp.occurred
        }))
  }
}

/// Someone took the place of a member of a delegation; since when is the date of occurrence.
public struct DelegationMemberReplaced: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.delegation.member-replaced.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "delegation", "replace-member", synonyms: ["replace", "substitute"],
    "Record that another person takes the place of a member of a delegation.", subject: .delegation,
    examples: [
      Verb.Example(
        "vn-la-labour/9/delegation-1", ["person": "nguyen-van-a", "by": "do-thanh-binh", "occurred": "2025-11-12"])
    ],
    remarks: """
      Role, rank and body pass to the new member unless you say otherwise. Who left belonged to the delegation until then, \\
      and what that person said stays.
      """)

  /// Who leaves.
  public var person = Identifier.blank
  /// Who comes.
  public var by = Identifier.blank
  /// The part of the new member; that of the former one when absent.
  public var role: DelegationRole?
  /// What else is said of the new member.
  public var details = MemberDetails()
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("person", "The member who leaves."), &person, .to(.person))
    try visitor.reference(Field("by", tried: "with new", "The person who comes."), &by, .to(.person))
    try visitor.optional(Field("role", "The part of the new member (default: that of the former)."), &role)
    try details.visitFields(&visitor)
    try visitor.optional(.reason, &reason)
  }

  /// Refuses the place of someone who is no member, and for someone who is one already.
  public func check<S: RecordsReading>(
    _ delegation: Delegation, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try delegation.requireOpen(in: state)
    try requirePositive(details.rank, "rank")
    let place = try delegation.requireMember(person, leaving: circumstances, in: state)
    try delegation.requireNoMember(by, in: state)
    if role == .headOfDelegation { try delegation.requireNoHead(besides: place) }
  }

  /// The delegation after the event: both are in it, each with the days of belonging to it.
  public func evolve(_ delegation: inout Delegation, _ stamp: EntryStamp) {
    guard let place = delegation.place(of: [person]) else { return }
    var former = delegation.members[place]
    delegation.members[place] = details.member(
      DelegationMember {
        $0.person = by
        $0.role = role ?? former.role
        $0.body = former.body
        $0.rank = former.rank
        $0.since = stamp.occurred
      })
    // Behind the others: the new member stands where the former one stood.
    former.leave(stamp, reason, replacedBy: by)
    delegation.members.append(former)
  }
}

/// A member of a delegation left it, and nobody came instead; when is the date of occurrence.
public struct DelegationMemberWithdrawn: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.delegation.member-withdrawn.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "delegation", "withdraw-member", synonyms: ["withdraw", "remove", "remove-member", "leave"],
    "Record that a member of a delegation left it.", subject: .delegation,
    examples: [
      Verb.Example(
        "vn-la-labour/9/delegation-1",
        ["person": "nguyen-van-a", "reason": "Called back", "occurred": "2025-11-12"])
    ],
    remarks: "Who left belonged to the delegation until then, and what that person said stays.")

  /// Who leaves.
  public var person = Identifier.blank
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("person", "The member who leaves."), &person, .to(.person))
    try visitor.optional(.reason, &reason)
  }

  /// Refuses someone who is no member, and a day before the person came.
  public func check<S: RecordsReading>(
    _ delegation: Delegation, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try delegation.requireOpen(in: state)
    try delegation.requireMember(person, leaving: circumstances, in: state)
  }

  /// The delegation after the event.
  public func evolve(_ delegation: inout Delegation, _ stamp: EntryStamp) {
    guard let place = delegation.place(of: [person]) else { return }
    delegation.members[place].leave(stamp, reason, replacedBy: nil)
  }
}
