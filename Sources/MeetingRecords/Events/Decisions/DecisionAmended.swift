/// A decision was changed, and goes on as amended; when is the date of occurrence.
public struct DecisionAmended: LateStagedEvent, VerbEvent {
  /// The frozen name on the wire.
  public static let wireName = "acta.decision.amended.v1"
  /// The verb with which it is recorded.
  public static let verb = Verb(
    "decision", "amend", synonyms: ["change", "revise", "extend", "prolong"],
    "Record that a decision was amended, or lasts longer.", subject: .decision,
    examples: [
      Verb.Example(
        "vn-la-labour/9/decision-1",
        ["by": "vn-la-labour/10/decision-2", "parts": "2=Report every year.", "occurred": "2027-03-10"])
    ],
    remarks: """
      Parts that are named take the place of those with the same number, or come behind them. What is not named stays as \
      it is.
      """)
  /// While it has not ended; what was done before the end may be recorded after it.
  public static let allowedStates: [DecisionStatus] = [.adopted]
  /// What becomes of it.
  public static let act = "amended"

  /// The decision or instrument that amends it.
  public var by: Identifier?
  /// The text as amended.
  public var text: LocalizedText?
  /// Parts as amended, and new ones.
  public var parts: [DecisionPart] = []
  /// The numbers of parts that are struck out.
  public var deletedParts: [String] = []
  /// From when the amendment has effect.
  public var effective: EDTFDate?
  /// The last day on which the decision is in effect now.
  public var expires: EDTFDate?
  /// What changes.
  public var summary: LocalizedText?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.optionalReference(
      Field("by", "The decision or instrument that amends it."), &by, .to(.decider))
    try visitor.optional(Field("text", "The text as amended (default: as before)."), &text)
    try visitor.records(Field("parts", word: "part", "A part as amended, or a new one."), &parts)
    try visitor.list(
      Field("deletedParts", word: "delete-part", placeholder: "number", "The number of a part that is struck out."),
      &deletedParts)
    try visitor.optional(
      Field("effective", "From when the amendment has effect (default: the day of the amendment)."), &effective)
    try visitor.optional(Field("expires", "The last day on which it is in effect now (default: as before)."), &expires)
    try visitor.optional(Field("summary", "What changes."), &summary)
  }

  /// Refuses an amendment after the end, of nothing, by itself or in a circle, and of parts that there are not.
  public func check<S: RecordsReading>(
    _ decision: Decision, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try circumstances.require(decision, notEndedBefore: Self.act)
    guard by != nil || text != nil || expires != nil || summary != nil || !parts.isEmpty || !deletedParts.isEmpty else {
      throw .missingField("text", event: "An amendment")
    }
    try decision.requireNoCircle(by, act: "amended by", in: state)
    try requirePartNumbers(parts)
    try decision.requireParts(deletedParts, field: "deletedParts")
    let changed = Set(parts.map(\.number))
    if let both = deletedParts.first(where: changed.contains) {
      throw .unfitText(
        field: "deletedParts", problem: "Part \(both) cannot be both amended and struck out.",
        hint: "Give one of the two.")
    }
  }

  /// The decision after the event.
  public func evolve(_ decision: inout Decision, _ stamp: EntryStamp) {
    var change = DecisionChange(.amended, stamp)
    (change.by, change.effective, change.expires, change.note) = (by, effective, expires, summary)
    change.parts = parts.map(\.number) + deletedParts
    if let text {
      change.formerText = decision.text
      decision.text = text
    }
    if let expires {
      change.formerExpires = decision.expires
      decision.expires = expires
    }
    change.formerParts = decision.replaceParts(parts, without: Set(deletedParts))
    decision.changes.append(change)
  }

  /// The later decision knows what it does.
  public func otherEffects(_ stamp: EntryStamp) -> [Effect] { Effect.relation(.amended, from: by, stamp) }
}

extension Decision {
  /// Puts parts in the place of those with the same numbers, or behind them, and strikes others out.
  ///
  /// - Returns: Those that were there before.
  /// - Complexity: O(n) in the number of parts.
  fileprivate mutating func replaceParts(_ amended: [DecisionPart], without deleted: Set<String>) -> [DecisionPart] {
    guard !amended.isEmpty || !deleted.isEmpty else { return [] }
    let new = Dictionary(amended.map { ($0.number, $0) }) { first, _ in first }
    let known = Set(particulars.parts.map(\.number))
    let former = particulars.parts.filter { new[$0.number] != nil || deleted.contains($0.number) }
    particulars.parts =
      particulars.parts.filter { !deleted.contains($0.number) }.map { new[$0.number] ?? $0 }
      + amended.filter { !known.contains($0.number) }
    return former
  }
}
