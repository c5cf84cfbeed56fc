/// What happened to a decision after its adoption.
public struct DecisionChange: FieldRecord {
  /// What it was.
  public var kind = DecisionChangeKind.blank
  /// The decision or instrument that did it.
  public var by: Identifier?
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?
  /// From when it has effect, where that is another day.
  public var effective: EDTFDate?
  /// The numbers of the parts that it is about; the whole decision when empty.
  public var parts: [String] = []
  /// The last day that an amendment gave it.
  public var expires: EDTFDate?
  /// What it said until then, where that was changed.
  public var formerText: LocalizedText?
  /// The parts that were changed or struck out, as they were until then.
  public var formerParts: [DecisionPart] = []
  /// The last day that it had until then, where that was changed.
  public var formerExpires: EDTFDate?
  /// What was said of it: what changed, why, or what came of the decision.
  public var note: LocalizedText?
  /// When that was recorded.
  public var recorded: RecordedTime?

  /// A record whose fields are all blank.
  public init() {}

  /// A change that an entry tells.
  init(_ kind: DecisionChangeKind, _ stamp: EntryStamp) {
    (self.kind, on) = (kind, stamp.occurred)
    recorded = RecordedTime(milliseconds: stamp.timeMilliseconds)
  }

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("kind", &kind)
    try visitor.optionalReference("changedBy", &by, .to(.decider))
    try visitor.optional("on", &on)
    try visitor.optional("effective", &effective)
    try visitor.list("parts", &parts)
    try visitor.optional("expires", &expires)
    try visitor.optional("formerText", &formerText)
    try visitor.records("formerParts", &formerParts)
    try visitor.optional("formerExpires", &formerExpires)
    try visitor.optional("note", &note)
    try visitor.optional("recorded", &recorded)
  }
}

/// What a decision does to an earlier one.
public struct DecisionRelation: FieldRecord {
  /// What it does.
  public var kind = DecisionChangeKind.blank
  /// The earlier decision.
  public var decision = Identifier.blank
  /// When it happened; `nil` while unknown.
  public var on: EDTFDate?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("kind", &kind)
    try visitor.reference("decision", &decision, .to(.decision))
    try visitor.optional("on", &on)
  }
}

extension Effect {
  /// The later decision notes what it does to the subject; an instrument keeps no such list.
  static func relation(_ kind: DecisionChangeKind, from later: Identifier?, _ stamp: EntryStamp) -> [Effect] {
    guard let later else { return [] }
    return [
      .on(Decision.self, later) { decision in
        decision.relations.append(
          DecisionRelation { ($0.kind, $0.decision, $0.on) = (kind, stamp.subject, stamp.occurred) })
      }
    ]
  }
}

extension EntityKinds {
  /// Decisions and instruments: what can change a decision.
  public static let decider: EntityKinds = [.decision, .instrument]
  /// Series and organizations: whose members can decide without meeting.
  public static let decidingBody: EntityKinds = [.series, .organization]
}
