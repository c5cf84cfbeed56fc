/// A territory was registered.
public struct TerritoryRegistered: BeginningEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.territory.registered.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "territory", "register", synonyms: ["add", "create", "new"], "Register a territory for which a state answers.",
    subject: Field("territory", "The identifier it is to have."),
    examples: [Verb.Example("aruba", ["name": "Aruba", "state": "nl", "code": "AW", "established": "1986-01-01"])])

  /// It is about a territory.
  public typealias Subject = Territory

  /// What is said of it.
  public var particulars = Territory.Particulars()

  /// A record whose fields are all blank.
  public init() {}
}

/// A territory took another name.
public struct TerritoryRenamed: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.territory.renamed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "territory", "rename", "Record that a territory took another name.", subject: .territory,
    examples: [Verb.Example("tuvalu", ["name": "Tuvalu", "occurred": "1975-10-01"])],
    remarks: "It stays the same territory, under the same identifier; the earlier name is kept.")

  /// The new name.
  public var name = LocalizedText.blank
  /// The new code; the earlier one stays when absent.
  public var code: String?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(Field("name", "The new name."), &name)
    try visitor.optional(Field("code", placeholder: "code", "The new code."), &code)
  }

  /// Refuses a new name for a territory that no longer exists.
  public func check<S: RecordsReading>(
    _ territory: Territory, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.requireExisting(territory, in: state)
  }

  /// The territory after the event.
  public func evolve(_ territory: inout Territory, _ stamp: EntryStamp) {
    territory.giveUpName(stamp)
    territory.name = name
    territory.code = code ?? territory.code
  }
}

/// A territory passed from one state to another; both go on.
public struct TerritoryTransferred: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.territory.transferred.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "territory", "transfer", synonyms: ["cede", "move", "pass"],
    "Record that another state answers for a territory from a day on.",
    subject: .territory,
    examples: [Verb.Example("hong-kong", ["to": "cn", "occurred": "1997-07-01"])],
    remarks: """
      Who is a party to what does not change. To which territories an instrument applies is recorded with the instrument.
      """)

  /// The state that answers for it now.
  public var to = Identifier.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("to", "The state that answers for it now."), &to, .actor(.state))
  }

  /// Refuses what no longer exists, and a state that answers for it already.
  public func check<S: RecordsReading>(
    _ territory: Territory, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.requireExisting(territory, in: state)
    guard let now = territory.state, state.same(now, to) else { return }
    throw .notInState(
      territory.identifier, status: "under “\(state.currentName(of: now))”", act: "transferred to that state",
      allowed: ["under another state"])
  }

  /// The territory after the event.
  public func evolve(_ territory: inout Territory, _ stamp: EntryStamp) {
    territory.formerStates.append(
      FormerState {
        $0.state = territory.state
        $0.until = stamp.occurred
      })
    territory.state = to
  }
}

/// A territory ceased to be one of its own.
public struct TerritoryDissolved: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.territory.dissolved.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "territory", "dissolve", synonyms: ["end", "split"],
    "Record that a territory ceased to be one of its own, and which ones follow it.",
    subject: .territory,
    examples: [
      Verb.Example("netherlands-antilles", ["into": "curacao,sint-maarten", "occurred": "2010-10-10"])
    ],
    remarks: "Where it became a state, record that the state separated.")

  /// The territories that follow it, and begin then.
  public var into: [Identifier] = []
  /// The territories that took over a part of it, or all, and existed before.
  public var absorbedBy: [Identifier] = []
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(Field("into", "A new territory that follows it."), &into, .to(.territory))
    try visitor.references(
      Field("absorbedBy", "A territory that existed before, and took over a part of it, or all."), &absorbedBy,
      .to(.territory))
    try visitor.optional(.reason, &reason)
  }

  /// Refuses a second end, and a successor that is the territory itself or no longer exists.
  public func check<S: RecordsReading>(
    _ territory: Territory, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try territory.requireEnd(circumstances, followedBy: into + absorbedBy, in: state)
  }

  /// The territory after the event.
  public func evolve(_ territory: inout Territory, _ stamp: EntryStamp) {
    territory.end(as: .dissolved, stamp)
    territory.existence.successors += (into + absorbedBy).map { .link(.dissolution, $0, stamp) }
  }

  /// The others follow it.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    into.map { other in .on(Territory.self, other) { $0.begin(.link(.dissolution, stamp.subject, stamp)) } }
      + absorbedBy.map { other in
        .on(Territory.self, other) { $0.existence.predecessors.append(.link(.dissolution, stamp.subject, stamp)) }
      }
  }
}

extension Field {
  /// A territory, in the place of the subject.
  fileprivate static let territory = Field("territory", "The territory.")
}
