import CanonicalJSON

/// An event that changes how an earlier entry stands.
public protocol EntryAmendment: EventPayload {
  /// The entry.
  var entry: EntryIdentifier { get }
  /// Why.
  var reason: LocalizedText { get }
  /// How the entry, as recorded, now stands; absent when it does not stand any more.
  func standing(_ recorded: Entry) -> Entry?
}

extension EntryAmendment {
  /// Any entity may be what the amended entry is about.
  public static var subjectKinds: EntityKinds { .any }
  /// Amendments begin nothing by themselves.
  public static var beginning: EventBeginning { .continues }
  /// An adopted record takes only corrigenda.
  public static var mayFollowAdoption: Bool { false }
  /// There is no blank subject.
  public static func blankSubject(_ key: Identifier) -> (any Entity)? { nil }
  /// Nothing to fill in.
  public mutating func complete<S: RecordsReading>(from state: S) {}
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

  /// The entry.
  public var entry = EntryIdentifier.blank
  /// The type of the entry, which is also that of the replacement.
  public var type = ""
  /// The replacement: the whole data of the event, in its wire form.
  public var replacement = EventData.blank
  /// Why.
  public var reason = LocalizedText.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("entry", &entry)
    try visitor.required("type", &type)
    try visitor.required("replacement", &replacement)
    try visitor.required("reason", &reason)
  }

  /// The replacement refers to keys, and says what follows from the state, as the entry itself does.
  public mutating func complete<S: RecordsReading>(from state: S) {
    guard let (occurred, payload) = try? EventCatalog.payload(type, replacement.object),
      let recorded = state.recordedEntry(entry)
    else { return }
    let settled = completed(state.namingKeys(payload), from: state).speaking(of: recorded.sequence - 1)
    // What was just written reads back; were it not so, the replacement stays as it was given.
    guard case .object(let object)? = try? JSONValue(parsing: settled.dataBytes(occurred: occurred)) else { return }
    replacement = EventData(object)
  }

  /// The entry with the replacement in place of its data.
  public func standing(_ recorded: Entry) -> Entry? {
    guard let (occurred, payload) = try? EventCatalog.payload(type, replacement.object) else { return recorded }
    var standing = recorded
    standing.stamp.occurred = occurred
    standing.payload = payload
    return standing
  }

  /// Refuses what the correction of an entry may not do.
  public func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    let recorded = try correctable(in: state)
    try checkReplacement(of: recorded)
    guard let changed = standing(recorded), let standing = state.standingEntry(recorded.sequence) else { return }
    guard changed.dataBytes != standing.dataBytes else { throw .nothingChanged(recorded.sequence) }
    try checkHistory(changed, recorded, in: state)
  }

  /// Refuses a replacement of another type, or with fields that the type does not have, lacks, or cannot hold.
  private func checkReplacement(of recorded: Entry) throws(Rejection) {
    guard let known = EventCatalog.type(type), known == recorded.payload.map({ Swift.type(of: $0) }) else {
      throw .otherEventType(recorded.sequence, is: recorded.wireName, replacement: type)
    }
    let read: (occurred: EDTFDate?, payload: any EventPayload)?
    do { read = try EventCatalog.payload(type, replacement.object) } catch {
      throw .unfitText(
        field: "replacement", problem: "It is not what “\(eventName(type))” says: \(error)",
        hint: "Take the data as the log shows it with --json, and change that.")
    }
    if let read { try checkFields(read.payload) }
  }
}

/// An entry was retracted: it does not stand any more.
public struct EntryRetracted: EntryAmendment {
  /// The frozen name on the wire.
  public static let wireName = "acta.entry.retracted.v1"

  /// The entry.
  public var entry = EntryIdentifier.blank
  /// Why.
  public var reason = LocalizedText.blank

  /// A record whose fields are all blank.
  public init() {}

  /// Shows every field to the visitor, in the order of the wire form.
  public mutating func visitFields<V: FieldVisitor>(_ visitor: inout V) throws(V.Failure) {
    try visitor.required("entry", &entry)
    try visitor.required("reason", &reason)
  }

  /// Nothing.
  public func standing(_ recorded: Entry) -> Entry? { nil }

  /// Refuses what the retraction of an entry may not do.
  public func checkSubject<S: RecordsReading>(
    _ subject: any Entity, _ circumstances: Circumstances, in state: S
  ) throws(Rejection) {
    try checkHistory(nil, try correctable(in: state), in: state)
  }
}
