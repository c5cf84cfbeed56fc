/// A decision, recommendation or request of a conference, or of those who meet in one.
public struct Decision: ParticularEntity, StagedEntity {
  /// The kind of thing.
  public static let kind = EntityKind.decision
  /// The conference that took it.
  public var meeting: Identifier? { particulars.conference }

  /// What it is called in the record.
  public var identity = EntityIdentity()
  /// What was said of it as it was adopted, as far as nothing changed it since.
  public var particulars = Particulars()
  /// When it was adopted.
  public var on: EDTFDate?
  /// Where it is in its life.
  public var status = DecisionStatus.blank
  /// When the whole of it came to an end; `nil` while it has not, or no one knows when.
  public var ended: EDTFDate?
  /// What happened to it after its adoption, in the order recorded.
  public var changes: LongList<DecisionChange> = []
  /// What it does to earlier decisions, in the order recorded.
  public var relations: LongList<DecisionRelation> = []
  /// When its adoption was recorded.
  public var adoptionRecorded: RecordedTime?

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try identity.visitFields(&visitor)
    try particulars.visitFields(&visitor)
    try visitor.optional("on", &on)
    try visitor.required("status", &status)
    try visitor.optional("ended", &ended)
    try visitor.records("changes", &changes)
    try visitor.records("relations", &relations)
    try visitor.optional("adoptionRecorded", &adoptionRecorded)
  }
}

extension Decision {
  /// The number with its series before it, as it is cited: `Conf. 12.8`; `nil` where it has none.
  public var citedNumber: String? {
    particulars.number.map { number in particulars.numberSeries.map { "\($0) \(number)" } ?? number }
  }

  /// Its parts that were neither superseded, repealed nor fulfilled.
  ///
  /// - Complexity: O(n) in the parts and changes.
  public var remainingParts: [DecisionPart] {
    let ended = endedParts
    return particulars.parts.filter { !ended.contains($0.number) }
  }

  /// The numbers of the parts that came to an end by themselves.
  ///
  /// - Complexity: O(n) in the changes.
  var endedParts: Set<String> {
    changes.reduce(into: []) { ended, change in if change.kind != .amended { ended.formUnion(change.parts) } }
  }

  /// Notes that the whole of it, or some of its parts, came to an end.
  mutating func end(as status: DecisionStatus, _ change: DecisionChange) {
    changes.append(change)
    // One that had ended before keeps that end: what is recorded late came before it.
    guard self.status == .adopted else { return }
    guard change.parts.isEmpty || (!particulars.parts.isEmpty && remainingParts.isEmpty) else { return }
    self.status = status
    ended = change.effective ?? change.on
  }
}
