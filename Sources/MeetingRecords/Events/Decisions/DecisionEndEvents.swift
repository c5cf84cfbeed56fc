/// A decision, or some of its numbered parts, came to an end.
public protocol DecisionEnding: LateStagedEvent, VerbEvent where Subject == Decision {
  /// What it is then.
  static var ending: DecisionStatus { get }
  /// How that is called among the changes.
  static var change: DecisionChangeKind { get }
  /// The decision or instrument that did it.
  var by: Identifier? { get }
  /// The numbers of the parts that ended; the whole decision when empty.
  var parts: [String] { get }
  /// From when that has effect.
  var effective: EDTFDate? { get }
  /// What was said of it.
  var note: LocalizedText? { get }
}

extension DecisionEnding {
  /// While it has not ended; what was done before the end may be recorded after it.
  public static var allowedStates: [DecisionStatus] { [.adopted] }

  /// Refuses a second end, an end by itself or in a circle, and parts that there are not or that have ended.
  public func check<S: RecordsReading>(
    _ decision: Decision, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.require(decision, notEndedBefore: Self.act)
    try decision.requireNoCircle(by, act: "\(Self.act) by", in: state)
    try decision.requireParts(parts, field: "parts")
    let ended = decision.endedParts
    if let again = parts.first(where: ended.contains) {
      throw .unfitText(
        field: "parts", problem: "Part \(again) of “\(decision.identifier)” has ended already.",
        hint: "See what is recorded.",
        remedy: .show(decision.identifier))
    }
  }

  /// The decision after the event.
  public func evolve(_ decision: inout Decision, _ stamp: EntryStamp) {
    var ended = DecisionChange(Self.change, stamp)
    (ended.by, ended.effective, ended.parts, ended.note) = (by, effective, parts, note)
    decision.end(as: Self.ending, ended)
  }

  /// The later decision knows what it does.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] { Effect.relation(Self.change, from: by, stamp) }
}

/// Another decision took the place of the subject; when is the date of occurrence.
public struct DecisionSuperseded: DecisionEnding {
  /// The frozen name on the wire.
  public static let wireName = "acta.decision.superseded.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "decision", "supersede", synonyms: ["replace"], "Record that another decision took the place of one.",
    subject: .decision,
    examples: [
      Verb.Example(
        "vn-la-labour/9/decision-1", ["by": "vn-la-labour/10/decision-1", "occurred": "2027-03-10"])
    ])
  /// What becomes of it.
  public static let act = "superseded"
  /// What it is then.
  public static let ending = DecisionStatus.superseded
  /// How that is called among the changes.
  public static let change = DecisionChangeKind.superseded

  /// The decision or instrument that takes its place.
  public var by: Identifier?
  /// The numbers of the parts whose place is taken; the whole decision when empty.
  public var parts: [String] = []
  /// From when that has effect.
  public var effective: EDTFDate?
  /// What was said of it.
  public var note: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference(
      Field("by", "The decision or instrument that takes its place."), &by, .to(.decider))
    try visitor.list(.endedParts, &parts)
    try visitor.optional(.endEffective, &effective)
    try visitor.optional(Field("note", "What was said of it."), &note)
  }
}

/// A decision was repealed; when is the date of occurrence.
public struct DecisionRepealed: DecisionEnding {
  /// The frozen name on the wire.
  public static let wireName = "acta.decision.repealed.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "decision", "repeal", synonyms: ["revoke", "delete", "rescind", "withdraw"],
    "Record that a decision was repealed.", subject: .decision,
    examples: [
      Verb.Example(
        "vn-la-labour/9/decision-1", ["by": "vn-la-labour/10/decision-1", "occurred": "2027-03-10"])
    ])
  /// What becomes of it.
  public static let act = "repealed"
  /// What it is then.
  public static let ending = DecisionStatus.repealed
  /// How that is called among the changes.
  public static let change = DecisionChangeKind.repealed

  /// The decision or instrument that repeals it.
  public var by: Identifier?
  /// The numbers of the parts that are repealed; the whole decision when empty.
  public var parts: [String] = []
  /// From when that has effect.
  public var effective: EDTFDate?
  /// The reason; `nil` where none was given.
  public var reason: LocalizedText?
  /// The reason.
  public var note: LocalizedText? { reason }

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference(Field("by", "The decision or instrument that repeals it."), &by, .to(.decider))
    try visitor.list(.endedParts, &parts)
    try visitor.optional(.endEffective, &effective)
    try visitor.optional(.reason, &reason)
  }
}

/// A decision was carried out, and asks nothing more of anyone; when is the date of occurrence.
public struct DecisionFulfilled: DecisionEnding {
  /// The frozen name on the wire.
  public static let wireName = "acta.decision.fulfilled.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "decision", "fulfil", synonyms: ["fulfill", "implement", "complete", "carry-out"],
    "Record that a decision was carried out.", subject: .decision,
    examples: [
      Verb.Example(
        "vn-la-labour/9/decision-1", ["parts": "2", "outcome": "The report was sent.", "occurred": "2026-06-30"])
    ])
  /// What becomes of it.
  public static let act = "fulfilled"
  /// What it is then.
  public static let ending = DecisionStatus.fulfilled
  /// How that is called among the changes.
  public static let change = DecisionChangeKind.fulfilled

  /// The numbers of the parts that were carried out; the whole decision when empty.
  public var parts: [String] = []
  /// What came of it.
  public var outcome: LocalizedText?
  /// No other decision fulfils one.
  public var by: Identifier? { nil }
  /// It has effect when it happens.
  public var effective: EDTFDate? { nil }
  /// What came of it.
  public var note: LocalizedText? { outcome }

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.list(.endedParts, &parts)
    try visitor.optional(Field("outcome", "What came of it."), &outcome)
  }
}

extension Field {
  /// A decision, in the place of the subject.
  static let decision = Field("decision", "The decision.")
  /// Parts of a decision that end.
  fileprivate static let endedParts = Field(
    "parts", word: "part", placeholder: "number", "The number of a part (default: the whole decision).")
  /// From when an end has effect.
  fileprivate static let endEffective = Field("effective", "From when that has effect (default: when it happened).")
}
