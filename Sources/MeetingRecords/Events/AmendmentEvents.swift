/// An event that changes how an earlier entry stands.
public protocol EntryAmendment: EventPayload {
  /// The entry.
  var entry: EntryIdentifier { get }
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
    guard recorded.wireName == type else {
      throw .otherEventType(entry, is: recorded.wireName, replacement: type)
    }
    guard let changed = standing(recorded), let standing = state.standingEntry(recorded.sequence) else { return }
    guard changed.dataBytes != standing.dataBytes else { throw .nothingChanged(entry) }
    try checkHistory(changed, recorded, in: state)
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
