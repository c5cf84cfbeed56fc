extension EntryAmendment {
  /// The entry as recorded, where it can be amended.
  func correctable<S: RecordsReading>(in state: S) throws(Rejection) -> Entry {
    guard let recorded = state.recordedEntry(entry) else { throw .unknownEntry(entry) }
    if let amendment = recorded.payload?.amendment {
      throw .notCorrectable(
        recorded.sequence, type: recorded.wireName, of: state.recordedEntry(amendment.entry)?.sequence)
    }
    guard state.standingEntry(recorded.sequence) != nil else { throw .alreadyRetracted(recorded.sequence) }
    return recorded
  }

  /// Whether what it amends cannot be read as it stands: that is what keeps everything else from being recorded there.
  func amendsUnread<S: RecordsReading>(in state: S) -> Bool {
    guard let recorded = state.recordedEntry(entry) else { return false }
    return state.standingEntry(recorded.sequence)?.payload == nil
  }

  /// Refuses a history that the domain would not have allowed: the replacement in its place, and every other entry that
  /// names something it touches or touched, or was decided by looking at it.
  func checkHistory<S: RecordsReading>(
    _ standing: Entry?, _ recorded: Entry, in state: S
  ) throws(Rejection) {
    let before = state.standingEntry(recorded.sequence)
    let touched = Set((before?.effects ?? []).map(\.target) + (standing?.effects ?? []).map(\.target))
    var amended = StateOverlay(state)
    amended.amend(recorded.sequence, to: standing, touching: standing?.effects.map(\.target) ?? [])
    if let after = amended.folded(recorded.stamp.subject) {
      try requireNotAdopted([after], act: eventName(recorded.wireName), in: state)
    }
    let rivals = amended.settleReferences(of: touched, over: state)
    let (history, amendedHistory) = (FoldedHistory(state), FoldedHistory(amended))
    if let standing { try amendedHistory.checkInItsPlace(standing) }

    var dependents: [DependentEntry] = []
    // Earlier entries too: since they were corrected they may rest on what was recorded after them.
    for other in state.entriesBesidesAmendments(mentioning: state.entangled(with: touched.union(rivals))) {
      guard other.sequence != recorded.sequence, let problem = amendedHistory.problem(with: other),
        history.problem(with: other) == nil
      else { continue }
      dependents.append(
        DependentEntry(
          sequence: other.sequence, id: other.stamp.id, wireName: other.wireName, problem: problem.message))
    }
    guard dependents.isEmpty else { throw .dependentEntries(recorded.sequence, dependents: dependents) }
  }
}

extension StateOverlay {
  /// Lets what an amendment touches have the references that it has after it; answers what else has them.
  ///
  /// - Complexity: O(n) in the number of entries that touch those.
  fileprivate mutating func settleReferences(of keys: Set<Identifier>, over state: Base) -> Set<Identifier> {
    var rivals: Set<Identifier> = []
    for key in keys {
      let before = state.entity(at: key)
      // Most things have none, and those need not be folded.
      guard let after = folded(key), !after.identity.references.isEmpty else { continue }
      let gained = after.identity.references(besides: before?.identity)
      guard !gained.isEmpty else { continue }
      put(after, at: key)
      for name in gained { rivals.formUnion(state.keys(of: name)) }
    }
    return rivals
  }
}

extension FoldedHistory {
  /// Why the domain would not have allowed an entry in its place.
  fileprivate func problem(with entry: Entry) -> Rejection? {
    do throws(Rejection) {
      try checkInItsPlace(entry)
      return nil
    } catch { return error }
  }

  /// Refuses an entry that the domain would not have allowed in its place.
  fileprivate func checkInItsPlace(_ entry: Entry) throws(Rejection) {
    try HistoricalState(history: self, sequence: entry.sequence, subject: entry.stamp.subject).check(entry)
  }
}

extension RecordsReading {
  /// The keys, and those of whatever was decided by looking at them without an entry's naming them.
  ///
  /// A speaker is looked up in the delegations of the conference, a number in the agenda or the series, a successor and
  /// a circle along the links of bodies and instruments.
  fileprivate func entangled(with keys: Set<Identifier>) -> Set<Identifier> {
    var found = keys
    for key in keys {
      switch entity(at: key) {
      case let delegation as Delegation: found.insert(delegation.conference)
      case let conference as Conference:
        found.formUnion(conference.agendaItems + (conference.series.map { [$0] } ?? []))
      case let item as AgendaItem:
        found.formUnion((entity(at: item.conference) as? Conference)?.agendaItems ?? [])
      default: break
      }
    }
    var frontier = Array(found)
    while let key = frontier.popLast() {
      frontier += links(of: key).filter { found.insert($0).inserted }
    }
    return found
  }

  private func links(of key: Identifier) -> [Identifier] {
    switch entity(at: key) {
    case let body as Organization: (body.predecessors + body.successors).map(\.counterpart)
    case let instrument as Instrument: (instrument.relations + instrument.affectedBy).map(\.instrument)
    default: []
    }
  }

  /// Refuses an entry that the domain does not allow over this state.
  ///
  /// - Parameter days: whose days count as that of recording; those of the journal unless given.
  func check(_ entry: Entry, in days: LocalDays? = nil) throws(Rejection) {
    guard let payload = entry.payload else { return }
    let proposed = ProposedEntry(
      entry.stamp.subject, occurred: entry.stamp.occurred, id: entry.stamp.id, payload)
    let subject = try subject(of: proposed)
    let circumstances = Circumstances(
      subject: subject.key, occurred: entry.stamp.occurred, today: (days ?? localDays).day(of: entry.stamp))
    _ = try resolveReferences(of: payload, circumstances)
    try MeetingRecords.check(proposed, on: subject, circumstances, in: self, head: entry.sequence - 1)
  }
}
