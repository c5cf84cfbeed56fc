internal import CanonicalJSON

/// What is said of an entity that belongs to one conference.
public protocol PartOfConference {
  /// The conference.
  var conference: Identifier { get set }
}

/// An entity that belongs to one conference.
public protocol ConferencePart: ParticularEntity where Particulars: PartOfConference {}

extension Session: ConferencePart {}
extension Delegation: ConferencePart {}
extension AgendaItem: ConferencePart {}
extension Speech: ConferencePart {}
extension ConferenceRecord: ConferencePart {}

extension ConferencePart {
  /// The conference.
  public var meeting: Identifier? { conference }
  /// The conference.
  public var conference: Identifier {
    get { particulars.conference }
    set { particulars.conference = newValue }
  }

  /// Refuses a part of another conference.
  func requirePart<S: RecordsReading>(of expected: Conference, in state: S) throws(Rejection) {
    guard !state.same(particulars.conference, expected.key) else { return }
    throw .otherConference(
      identifier, belongsTo: state.currentName(of: particulars.conference), expected: expected.identifier)
  }
}

extension Conference {
  /// The series to which it belongs; `nil` where it belongs to none.
  public func recordedSeries(in state: some RecordsReading) -> ConferenceSeries? {
    particulars.series.flatMap { state.get(ConferenceSeries.self, $0) }
  }

  /// Refuses an act in a state that does not allow it.
  func require(_ allowed: [ConferenceStatus], to act: String) throws(Rejection) {
    try require(status, allowed, to: act)
  }

  /// Whether someone may speak at it on a day without being marked as invited: a member of a delegation then, or someone in a
  /// group outside the delegations, or who speaks for a body in one.
  ///
  /// - Complexity: O(n) in the number of delegations.
  func mayHear<S: RecordsReading>(
    _ speaker: Identifier, for body: Identifier?, on date: EDTFDate?, in state: S
  ) -> Bool {
    let names = Set(state.names(of: speaker))
    let isMember = delegations.contains { key in
      state.get(Delegation.self, key)?.members.elements(of: names).contains { $0.mayHaveBelonged(on: date) } ?? false
    }
    guard !isMember else { return true }
    return !participants.elements(of: names.union(body.map { state.names(of: $0) } ?? [])).isEmpty
  }

  /// Whether an agenda was adopted.
  var hasAdoptedAgenda: Bool { agendaRevisions.holds(AgendaRevision.listKey(of: .adopted)) }

  /// Refuses a change of the agenda after its adoption, and of one that is past.
  func requireAgendaOpen(to act: String) throws(Rejection) {
    guard !hasAdoptedAgenda else {
      throw .agendaAdopted(conference: identifier, act: "an item can no longer be \(act)")
    }
    try require([.proposed, .convened, .postponed, .open, .closed], to: "given an agenda item")
  }

  /// Refuses a number that another item on the agenda has; what was deferred, withdrawn or merged holds none.
  func requireFree<S: RecordsReading>(_ number: String?, besides key: Identifier?, in state: S) throws(Rejection) {
    guard let number else { return }
    let other = state.agendaItems(of: self, numbered: number).first { item in
      item.key != key && [.proposed, .adopted].contains(item.status)
    }
    if let other { throw .agendaNumberTaken(number, by: other.identifier) }
  }

  /// The number of the next agenda that is circulated, which is its revision: 0 for the original, then one more than the last, as
  /// far as numbers can be written.
  public var nextRevisionNumber: Int {
    agendaRevisions.last.map { min($0.number, Int(JSONLimits.integers.upperBound) - 1) + 1 } ?? 0
  }

  /// The number of the agenda that is adopted: that of the one circulated last, since what is adopted is no revision of it.
  public var adoptedRevisionNumber: Int { agendaRevisions.last?.number ?? 0 }

  /// Refuses a revision number that does not come after the last.
  func requireNextRevision(_ number: Int?) throws(Rejection) {
    let next = nextRevisionNumber
    guard let number, number < next else { return }
    guard number >= 0 else {
      throw .unfitText(field: "number", problem: "There is no revision \(number).", hint: "Write \(next).")
    }
    throw .unfitText(field: "number", problem: "Revision \(number) was circulated before.", hint: "Write \(next).")
  }

  /// Adds an agenda that was circulated or adopted.
  mutating func addAgendaRevision(
    stage: AgendaStage, number: Int?, symbol: String?, asOf: Int, sha256: ContentDigest?, _ stamp: EntryStamp
  ) {
    let next = stage == .adopted ? adoptedRevisionNumber : nextRevisionNumber
    agendaRevisions.append(
      AgendaRevision {
        $0.number = number ?? next
        $0.symbol = symbol
        $0.stage = stage
        $0.on = stamp.occurred
        $0.asOf = asOf
        $0.sha256 = sha256
      })
  }
}

extension AgendaItem {
  /// Refuses a change of an item that is no longer merely proposed.
  func requireChangeable<S: RecordsReading>(to act: String, in state: S) throws(Rejection) {
    try state.require(Conference.self, particulars.conference).requireAgendaOpen(to: act)
    try require(status, [.proposed], to: act)
  }
}

extension AgendaItem {
  /// Refuses a place below itself, in another conference, or too deep.
  ///
  /// - Parameter partsBelow: How many levels of items stand under it.
  func requirePlace<S: RecordsReading>(
    under parent: Identifier?, partsBelow: Int, of conference: Conference, in state: S
  ) throws(Rejection) {
    if let parent { try state.require(AgendaItem.self, parent).requirePart(of: conference, in: state) }
    try state.requirePlace(
      of: key, under: parent, levelsBelow: partsBelow, atMost: RecordsLimits.agendaItemLevels
    ) { (state.any($0) as? AgendaItem)?.parent }
  }

  /// How many levels of items stand under it, as far as more than the greatest level.
  ///
  /// - Complexity: O(n) in the number of entries that name it, or an item under it.
  func levelsBelow<S: RecordsReading>(in state: S) -> Int {
    var (levels, seen, frontier) = (0, Set([key]), [key])
    while levels <= RecordsLimits.agendaItemLevels {
      frontier = frontier.flatMap { state.parts(of: $0) }.filter { seen.insert($0).inserted }
      guard !frontier.isEmpty else { return levels }
      levels += 1
    }
    return levels
  }
}

extension RecordsReading {
  /// The keys of the agenda items that are part of another.
  ///
  /// What put them there names it.
  fileprivate func parts(of item: Identifier) -> [Identifier] {
    let subjects = entriesBesidesAmendments(mentioning: Set(names(of: item))).map(\.stamp.subject)
    return unique(subjects).filter { subject in
      (entity(at: subject) as? AgendaItem)?.parent.map { same($0, item) } ?? false
    }
  }
}

extension ConferenceRecord {
  /// Refuses an act in a state that does not allow it.
  func require(_ allowed: [RecordStatus], to act: String) throws(Rejection) {
    try require(status, allowed, to: act)
  }

  /// Adds what was circulated, corrected or adopted.
  mutating func addVersion(
    _ status: RecordStatus, asOf: Int?, sha256: ContentDigest?, note: LocalizedText?, _ stamp: EntryStamp
  ) {
    self.status = status
    versions.append(
      RecordVersion {
        $0.status = status
        $0.on = stamp.occurred
        $0.asOf = asOf
        $0.sha256 = sha256
        $0.note = note
      })
  }
}
