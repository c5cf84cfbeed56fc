/// A state took another name, or another code.
///
/// It stays the same state, also under another government.
public struct StateRenamed: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.state.renamed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "state", "rename", "Record that a state took another name.", subject: .state,
    examples: [
      Verb.Example("bj", ["name": "Benin", "formalName": "People's Republic of Benin", "occurred": "1975-11-30"])
    ],
    remarks: """
      It stays the same state, under the same identifier, and a party to what it was a party to; the earlier name is kept. \
      Use it also where a state goes on with another government or constitution.
      """)

  /// The new short name; the earlier one stays when absent.
  public var name: LocalizedText?
  /// The new formal name; the earlier one stays when absent.
  public var formalName: LocalizedText?
  /// The new code; the earlier one stays when absent.
  public var code: String?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optional(Field("name", "The new short name."), &name)
    try visitor.optional(Field("formalName", "The new formal name."), &formalName)
    try visitor.optional(Field("code", placeholder: "code", "The new two-letter code of ISO 3166-1."), &code)
  }

  /// Refuses a new name for a state that no longer exists, and one that says nothing new.
  public func check<S: RecordsReading>(
    _ state: State, _ circumstances: Circumstances, in records: S
  ) throws(Rejection) {
    try circumstances.requireExisting(state, in: records)
    guard name != nil || formalName != nil || code != nil else { throw .missingField("name", event: "A renamed state") }
  }

  /// The state after the event.
  public func evolve(_ state: inout State, _ stamp: EntryStamp) {
    state.giveUpName(formal: state.formalName, stamp)
    state.name = name ?? state.name
    state.formalName = formalName ?? state.formalName
    state.code = code ?? state.code
  }
}

/// States united: in the subject, which is new, or goes on.
public struct StatesUnited: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.state.united.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "state", "unite", synonyms: ["join", "merge"],
    "Record that states united: several in a new one, or others in one that goes on.",
    subject: Field("state", "The state that they form, or that goes on."),
    examples: [
      Verb.Example("ye", ["united": "ye-north,ye-south", "occurred": "1990-05-22"]),
      Verb.Example("de", ["united": "dd", "occurred": "1990-10-03"]),
    ],
    remarks: """
      The new state is registered first. The states that unite no longer exist. Where one alone is united in another, that \
      one goes on; with several, say so. Treaties don't pass by themselves: record for which the state notifies its \
      succession.
      """)

  /// The states that ceased to exist.
  public var united: [Identifier] = []
  /// Whether the subject existed before, and goes on.
  public var goesOn = false

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(
      Field("united", isNeeded: true, "A state that is united in it, and no longer exists."), &united, .to(.state))
    try visitor.flag(Field("goesOn", "It existed before, and goes on."), &goesOn)
  }

  /// Whether the subject is a new state: one that joins another makes none.
  private var isNew: Bool { !goesOn && united.count > 1 }

  /// Refuses a union with itself, and of states that no longer exist.
  public func check<S: RecordsReading>(
    _ state: State, _ circumstances: Circumstances, in records: S
  ) throws(Rejection) {
    try circumstances.requireExisting(state, in: records)
    try requireDistinct(united, "united")
    for other in united {
      guard other != state.key else { throw .selfReference(state.identifier, act: "united with") }
      try circumstances.requireExisting(try records.require(State.self, other), in: records)
    }
    try circumstances.requireNoCircle(from: united, to: [state.key], [], in: records)
  }

  /// The state after the event.
  public func evolve(_ state: inout State, _ stamp: EntryStamp) {
    for other in united {
      let link = SuccessionLink.link(.union, other, stamp)
      if isNew { state.begin(link) } else { state.existence.predecessors.append(link) }
    }
  }

  /// The states that united no longer exist, and are followed by the subject.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    united.map { other in
      .on(State.self, other) { state in
        state.end(as: .united, stamp)
        state.existence.successors.append(.link(.union, stamp.subject, stamp))
      }
    }
  }
}

/// A part of a state, or a territory of it, became a state; the one that it left goes on.
public struct StateSeparated: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.state.separated.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "state", "separate", synonyms: ["leave", "secede"],
    "Record that a part of a state, or a territory of it, became a state; the one that it left goes on.",
    subject: Field("state", "The new state."),
    examples: [
      Verb.Example("ss", ["from": "sd", "occurred": "2011-07-09"]),
      Verb.Example("mu", ["from": "gb", "territories": "mauritius", "occurred": "1968-03-12"]),
    ],
    remarks: """
      The new state is registered first. Treaties don't pass by themselves: record for which it notifies its succession. \
      Until then it is perhaps a party to what the other one is a party to.
      """)

  /// The state that it left, which goes on.
  public var from = Identifier.blank
  /// The territories that became the state.
  public var territories: [Identifier] = []

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.reference(Field("from", "The state that it left, which goes on."), &from, .actor(.state))
    try visitor.references(
      Field("territories", word: "territory", "A territory that became the state, and is no longer one."), &territories,
      .actor(.territory))
  }

  /// Refuses a separation from itself, of a state that no longer exists, and in a circle.
  public func check<S: RecordsReading>(
    _ state: State, _ circumstances: Circumstances, in records: S
  ) throws(Rejection) {
    try circumstances.requireExisting(state, in: records)
    guard from != state.key else { throw .selfReference(state.identifier, act: "separated from") }
    try requireDistinct(territories, "territories")
    try circumstances.requireNoCircle(from: [from], to: [state.key], [], in: records)
  }

  /// The state after the event.
  public func evolve(_ state: inout State, _ stamp: EntryStamp) { state.begin(.link(.separation, from, stamp)) }

  /// The one that it left is followed by it, and the territories are no more.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    let left = Effect.on(State.self, from) { state in
      state.existence.successors.append(.link(.separation, stamp.subject, stamp))
    }
    return [left]
      + territories.map { territory in
        .on(Territory.self, territory) { territory in
          territory.end(as: .independent, stamp)
          territory.existence.successors.append(.link(.separation, stamp.subject, stamp))
        }
      }
  }
}

/// A state ceased to exist.
public struct StateDissolved: SubjectEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.state.dissolved.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "state", "dissolve", synonyms: ["end", "split"], "Record that a state ceased to exist, and which ones follow it.",
    subject: .state,
    examples: [Verb.Example("cs", ["into": "cz,sk", "occurred": "1993-01-01"])],
    remarks: """
      The states that follow it are registered first. New ones begin then, unless it is recorded when they were \
      established. \
      Treaties don't pass by themselves: record for which each notifies its succession.
      """)

  /// The states that follow it, and begin then.
  public var into: [Identifier] = []
  /// The states that took over a part of it, or all, and existed before.
  public var absorbedBy: [Identifier] = []
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.references(Field("into", "A new state that follows it."), &into, .to(.state))
    try visitor.references(
      Field("absorbedBy", "A state that existed before, and took over a part of it, or all."), &absorbedBy,
      .to(.state))
    try visitor.optional(.reason, &reason)
  }

  /// Refuses a second end, and a successor that is the state itself or no longer exists.
  public func check<S: RecordsReading>(
    _ state: State, _ circumstances: Circumstances, in records: S
  ) throws(Rejection) {
    try state.requireEnd(circumstances, followedBy: into + absorbedBy, in: records)
  }

  /// The state after the event.
  public func evolve(_ state: inout State, _ stamp: EntryStamp) {
    state.end(as: .dissolved, stamp)
    state.existence.successors += (into + absorbedBy).map { .link(.dissolution, $0, stamp) }
  }

  /// The others follow it.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] {
    into.map { other in .on(State.self, other) { $0.begin(.link(.dissolution, stamp.subject, stamp)) } }
      + absorbedBy.map { other in
        .on(State.self, other) { $0.existence.predecessors.append(.link(.dissolution, stamp.subject, stamp)) }
      }
  }
}

extension Field {
  /// A state, in the place of the subject.
  fileprivate static let state = Field("state", "The state.")
}
