/// Decides a command: the entries that record it, or the refusal.
///
/// Pure: the same command, state and moment give the same answer. Each entry is decided over the state that the ones
/// before it leave behind.
public func decide<S: RecordsReading>(
  _ command: some RecordCommand, in state: S, at moment: Moment
) throws(Rejection) -> Decided {
  var overlay = StateOverlay(state)
  return try decide(try command.entries(in: state), applyingTo: &overlay, at: moment)
}

/// Decides entries one after the other, and applies each that is accepted to the state that the next is decided over.
///
/// Of several entries, those before one that is refused have been applied by then.
///
/// - Parameter actor: Who records them.
public func decide<S: RecordsReading>(
  _ entries: [ProposedEntry], applyingTo overlay: inout StateOverlay<S>, at moment: Moment, actor: String? = nil
) throws(Rejection) -> Decided {
  var decided = Decided(entries: [], warnings: [], conditions: [])
  for proposed in entries {
    let position = moment.head + decided.entries.count + 1
    let entry = try admit(proposed, in: overlay, at: moment, position: position, &decided)
    decided.entries.append(entry)
    let mayDisorder = !type(of: entry.payload).subjectKinds.isDisjoint(with: .orderedInTime)
    let before = mayDisorder ? overlay.any(entry.subject) : nil
    overlay.apply(
      Entry(
        stamp: EntryStamp(
          sequence: position, id: entry.id ?? .provisional(position), timeMilliseconds: moment.timeMilliseconds,
          subject: entry.subject, actor: actor, occurred: entry.occurred),
        wireName: type(of: entry.payload).wireName, payload: entry.payload))
    if mayDisorder { decided.warnings += Warning.disorders(of: overlay.any(entry.subject), newSince: before) }
  }
  return decided
}

extension EntryIdentifier {
  /// Stands for the identifier that an entry will have, while it is being decided.
  static func provisional(_ position: Int) -> EntryIdentifier { EntryIdentifier(high: 0, low: UInt64(position)) }
}

/// The entries of a command as they would be recorded, nothing being checked but what they name.
///
/// For a command that was recorded before, under the identifiers that its entries carry: what was recorded is then
/// compared with what it asks for, and not decided again.
public func recompose<S: RecordsReading>(
  _ command: some RecordCommand, in state: S, at moment: Moment
) throws(Rejection) -> [ProposedEntry] {
  var entries: [ProposedEntry] = []
  for proposed in try command.entries(in: state) {
    var entry = proposed
    let recorded = proposed.id.flatMap { state.recordedEntry($0) }
    if let subject = recorded?.stamp.subject, subject.parent != nil, subject.parent == proposed.subject.parent {
      // A part that took the next free number then would take another one now.
      entry.subject = subject
    } else {
      entry.subject = state.any(proposed.subject)?.key ?? proposed.subject
    }
    let circumstances = Circumstances(
      subject: entry.subject, occurred: entry.occurred, today: moment.today(in: state.localDays))
    let position = recorded?.sequence ?? moment.head + entries.count + 1
    let completion = Completion(subject: entry.subject, recorded: recorded?.payload)
    entry.payload = completed(try state.resolveReferences(of: entry.payload, circumstances), completion, from: state)
      .speaking(of: position - 1)
    entries.append(entry)
  }
  return entries
}

/// Lets one entry pass, completed and with keys in the place of identifiers, or refuses it.
private func admit<S: RecordsReading>(
  _ proposed: ProposedEntry, in state: S, at moment: Moment, position: Int, _ decided: inout Decided
) throws(Rejection) -> ProposedEntry {
  var entry = proposed
  try requireKnownType(of: proposed.payload, in: state.vocabulary)
  let subject = try state.subject(of: proposed)
  entry.subject = subject.key
  if let unknown = subject.identity.unknownEvent {
    try requireReadable(subject, unknown, for: proposed.payload, in: state)
  }
  let circumstances = Circumstances(
    subject: subject.key, occurred: proposed.occurred, today: moment.today(in: state.localDays))
  entry.payload = try state.resolveReferences(of: entry.payload, circumstances)
  entry.payload = completed(entry.payload, Completion(subject: subject.key), from: state).speaking(of: position - 1)
  try checkFields(entry.payload)
  try checkDates(entry.payload, circumstances, in: state.vocabulary)
  try check(entry, on: subject, circumstances, in: state, head: position - 1)
  decided.warnings += entry.payload.warningsOnSubject(subject, circumstances, in: state)
  decided.conditions.formUnion([subject.key] + entry.payload.references.map(\.identifier))
  return entry
}

/// Refuses an event that could be recorded, and not evolved when it is read back: a host's own type that nobody declared.
private func requireKnownType<P: EventPayload>(of payload: P, in vocabulary: Vocabulary) throws(Rejection) {
  guard let known = vocabulary.type(P.wireName), known == P.self else {
    throw .notInVocabulary(wireName: P.wireName)
  }
}

/// Refuses an event of a host that would change a thing of one of our kinds: anyone who reads the journal without knowing the
/// event would see another record.
private func requireOwnEffects<S: RecordsReading>(
  of entry: ProposedEntry, _ circumstances: Circumstances, in state: S
) throws(Rejection) {
  let wireName = type(of: entry.payload).wireName
  guard !wireName.hasPrefix(Vocabulary.namespace) else { return }
  for effect in entry.payload.effects(EntryStamp(deciding: circumstances)) {
    guard let entity = state.entity(at: effect.target), entity.kind.place != nil else { continue }
    var after = entity
    effect.apply(&after)
    guard FieldChange.changes(from: entity, to: after).isEmpty else {
      throw .changesWhatIsOurs(entity.identifier, wireName: wireName)
    }
  }
}

/// Refuses whatever rests on an entry that cannot be read; amending that entry itself is always possible.
private func requireReadable<S: RecordsReading>(
  _ subject: any Entity, _ wireName: String, for payload: any EventPayload, in state: S
) throws(Rejection) {
  if let amendment = payload.amendment, amendment.amendsUnread(in: state) { return }
  guard let unread = state.entries(touching: subject.key).first(where: { $0.payload == nil }) else {
    throw .unknownEventInHistory(subject.identifier, wireName: wireName)
  }
  throw .resting(subject.identifier, on: unread)
}

/// The payload with what follows from the state filled in.
func completed<S: RecordsReading, P: EventPayload>(
  _ payload: P, _ completion: Completion, from state: S
) -> any EventPayload {
  var copy = payload
  copy.complete(completion, from: state)
  return copy
}

/// Refuses required fields that hold no value, and texts that are unfit.
func checkFields(_ payload: some EventPayload) throws(Rejection) {
  if let missing = payload.missingFields.first {
    throw .missingField(missing, event: Rejection.subjectInWords(type(of: payload).wireName))
  }
  try payload.check(by: TextRules())
}

/// The event in words: “conference convened”; one of another namespace by its whole name.
public func eventName(_ wireName: String) -> String {
  guard wireName.hasPrefix(Vocabulary.namespace) else { return wireName }
  return wireName.split(separator: ".").dropFirst().dropLast().joined(separator: " ").replacing("-", with: " ")
}

/// What must hold for an entry on its subject, the references being resolved.
func check<S: RecordsReading>(
  _ entry: ProposedEntry, on subject: any Entity, _ circumstances: Circumstances, in state: S, head: Int
) throws(Rejection) {
  // First, so that whoever would change what was adopted is told so, and not which step comes before that one.
  if !type(of: entry.payload).mayFollowAdoption {
    let after = preview(entry, on: subject, circumstances)
    try requireNotAdopted([subject, after], act: eventName(type(of: entry.payload).wireName), in: state)
  }
  try entry.payload.requireKnown(upTo: head)
  try requireOwnEffects(of: entry, circumstances, in: state)
  try entry.payload.checkSubject(subject, circumstances, in: state)
}

/// Refuses a change of what belongs to a conference whose record was adopted.
func requireNotAdopted<S: RecordsReading>(
  _ entities: [any Entity], act: String, in state: S
) throws(Rejection) {
  for key in entities.compactMap(\.meeting) {
    guard let conference = state.get(Conference.self, key), conference.status == .recordAdopted else { continue }
    throw .recordAdopted(conference: conference.identifier, act: act)
  }
}

/// The subject as the entry alone would leave it.
private func preview(_ entry: ProposedEntry, on subject: any Entity, _ circumstances: Circumstances) -> any Entity {
  var after = subject
  for effect in entry.payload.effects(EntryStamp(deciding: circumstances)) where effect.target == subject.key {
    effect.apply(&after)
  }
  return after
}

extension EntryStamp {
  /// Stands for the stamp that an entry will have, while it is being decided.
  fileprivate init(deciding circumstances: Circumstances) {
    self.init(
      sequence: 0, id: .blank, timeMilliseconds: 0, subject: circumstances.subject, occurred: circumstances.occurred)
  }
}
