import CanonicalJSON

/// An event that changes how an earlier entry stands.
public protocol EntryAmendment: EventPayload {
  /// The entry.
  var entry: EntryIdentifier { get }
  /// The reason.
  var reason: LocalizedText { get }
  /// How the entry, as recorded, now stands; absent when it does not stand any more.
  ///
  /// - Parameter vocabulary: The events that are known.
  func standing(_ recorded: Entry, in vocabulary: Vocabulary) -> Entry?
}

extension EntryAmendment {
  /// It amends an entry.
  public var amendment: (any EntryAmendment)? { self }
  /// Any entity may be what the amended entry is about.
  public static var subjectKinds: EntityKinds { .any }
  /// Amendments begin nothing by themselves.
  public static var beginning: EventBeginning { .continues }
  /// An adopted record takes only corrigenda.
  public static var mayFollowAdoption: Bool { false }
  /// There is no blank subject.
  public static func blankSubject(_ key: Identifier) -> (any Entity)? { nil }
  /// Nothing to fill in.
  public mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S) {}
  /// Nothing to warn of.
  public func warningsOnSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) -> [Warning] { [] }
  /// Evolving treats amendments apart: what they touch is folded anew.
  public func effects(_ stamp: EntryStamp) -> [Effect] { [] }
}

/// An entry was corrected: complete replacement data of the same type takes the place of its own.
public struct EntryCorrected: EntryAmendment {
  /// The frozen name on the wire.
  public static let wireName = "acta.entry.corrected.v1"
  /// What is recorded with it.
  public static let sentence = "Record that the data of an entry was wrong, and what it is to be."

  /// The entry.
  public var entry = EntryIdentifier.blank
  /// The type of the entry, which is also that of the replacement.
  public var type = ""
  /// The replacement: the whole data of the event, in its wire form.
  public var replacement = EventData.blank
  /// The reason.
  public var reason = LocalizedText.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(.amendedEntry, &entry)
    try visitor.required(.made("type", "The type of the entry, in its newest version."), &type)
    try visitor.required(.made("replacement", "The whole data of the entry as they are to be."), &replacement)
    try visitor.required(.made("reason", "Why."), &reason)
  }

  /// The replacement refers to keys, and says what follows from the state, as the entry itself does.
  public mutating func complete<S: RecordsReading>(_ completion: Completion, from state: S) {
    guard let reading = try? state.vocabulary.read(type, replacement.object), let recorded = state.recordedEntry(entry)
    else { return }
    let settled = completed(
      state.namingKeys(reading.payload), Completion(subject: recorded.stamp.subject, recorded: recorded.payload),
      from: state
    ).speaking(of: recorded.sequence - 1)
    let written = EventData(settled, occurred: reading.occurred)
    // What was just written reads back; were it not so, the replacement stays as it was given.
    guard !written.object.isEmpty else { return }
    let unknown = UnknownMembers(besides: Swift.type(of: settled).fieldDescriptions)
    replacement = EventData(unknown.carried(from: replacement.object, into: written.object))
  }

  /// The entry with the replacement in place of its data.
  public func standing(_ recorded: Entry, in vocabulary: Vocabulary) -> Entry? {
    var standing = recorded
    standing.read(type, replacement.object, in: vocabulary)
    return standing.payload == nil ? recorded : standing
  }

  /// Refuses what the correction of an entry may not do.
  public func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let recorded = try correctable(in: state)
    guard let standing = state.standingEntry(recorded.sequence) else { return }
    try checkReplacement(of: standing, recorded, in: state.vocabulary)
    guard let changed = self.standing(recorded, in: state.vocabulary) else { return }
    guard changed.dataBytes != standing.dataBytes else { throw .nothingChanged(recorded.sequence) }
    try checkHistory(changed, recorded, in: state)
  }

  /// Refuses a replacement of another type, or with fields that the type lacks, cannot hold, or does not have.
  ///
  /// A member that this version does not know may stand there where it stands in the entry, or stood there as recorded:
  /// a later version wrote it.
  private func checkReplacement(
    of standing: Entry, _ recorded: Entry, in vocabulary: Vocabulary
  ) throws(Rejection) {
    let original = standing.payload.map { Swift.type(of: $0) } ?? vocabulary.type(standing.wireName)
    guard let original else { throw .unknownEventInHistory(standing.stamp.subject, wireName: standing.wireName) }
    guard let known = vocabulary.type(type), known == original else {
      throw .otherEventType(standing.sequence, is: standing.wireName, replacement: type)
    }
    let payload: (any EventPayload)?
    do { payload = try replacement(of: known, [standing, recorded], in: vocabulary) } catch {
      throw .unfitText(
        field: "replacement", problem: "It is not what “\(eventName(type))” says: \(error)",
        hint: Rejection.changeTheData, remedy: .readData(ofEntry: recorded.sequence))
    }
    if let payload { try checkFields(payload) }
  }

  /// What the replacement says, in place of what an entry says or said.
  private func replacement(
    of known: any EventPayload.Type, _ entries: [Entry], in vocabulary: Vocabulary
  ) throws(WireError) -> (any EventPayload)? {
    guard let reading = try vocabulary.read(type, replacement.object) else { return nil }
    guard let unknown = reading.unknown else { return reading.payload }
    let members = UnknownMembers(besides: known.fieldDescriptions)
    let kept = entries.compactMap(\.unread).map { members.found(in: $0.data) }
    let added = members.found(in: replacement.object).filter { path, value in !kept.contains { $0[path] == value } }
    if let foreign = added.keys.min() {
      // Where what was passed over first is what was added, it says best what is wrong with it.
      throw unknown.path.hasPrefix(foreign) ? unknown : .unknownField(foreign)
    }
    return reading.payload
  }
}

/// An entry was retracted: it does not stand any more.
public struct EntryRetracted: EntryAmendment {
  /// The frozen name on the wire.
  public static let wireName = "acta.entry.retracted.v1"
  /// What is recorded with it.
  public static let sentence = "Record that an entry no longer counts."

  /// The entry.
  public var entry = EntryIdentifier.blank
  /// The reason.
  public var reason = LocalizedText.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required(.amendedEntry, &entry)
    try visitor.required(.made("reason", "Why."), &reason)
  }

  /// Nothing.
  public func standing(_ recorded: Entry, in vocabulary: Vocabulary) -> Entry? { nil }

  /// Refuses what the retraction of an entry may not do.
  public func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try checkHistory(nil, try correctable(in: state), in: state)
  }
}

extension Field {
  /// The entry that an amendment is about.
  fileprivate static var amendedEntry: Field { .made("entry", "The identifier of the entry.") }
}
