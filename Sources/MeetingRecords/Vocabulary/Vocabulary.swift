public import CanonicalJSON
import Synchronization

/// What the entries of a record can say: the kinds of things that it speaks of, and the events about them.
///
/// That of meeting records is ``meetingRecords``. A host adds declarations of its own to it, in a namespace of its own; what it
/// reads with that is the record as before, and beside it what its own events say. A program that reads the same
/// journal without them keeps those entries, shows them, and passes over them.
///
/// A vocabulary never changes.
public final class Vocabulary: Sendable {
  /// What the names of our own events begin with; an unknown event that begins so was written by a newer version.
  public static let namespace = "acta."

  /// The vocabulary of meeting records.
  public static let meetingRecords = Vocabulary(
    kinds: ownKinds, verbTypes: ownVerbTypes, others: [EntryCorrected.self, EntryRetracted.self], added: [])

  /// The types of the entities, in the order of the domain, those of hosts last.
  public let entityTypes: [any Entity.Type]
  /// The types of events that are recorded with a verb, in the order of the domain, those of hosts last.
  public let verbTypes: [any VerbEvent.Type]
  /// The types of events: those with a verb, then what is said of entries, then those of hosts that nobody types.
  public let types: [any EventPayload.Type]
  /// What hosts have added, in words: the names of their kinds and events, in order; empty where they have added nothing.
  ///
  /// A catalog is made for a vocabulary, and is told from that of another one by this.
  public let additions: [String]

  private let entityTypesByKind: [EntityKind: any Entity.Type]
  private let typesByName: [String: any EventPayload.Type]
  private let verbs = Mutex<VerbIndex?>(nil)

  /// The verbs by what they are looked up by, made once they are asked for: a verb with its examples is some work.
  var verbIndex: VerbIndex {
    verbs.withLock { verbs in
      if let verbs { return verbs }
      let made = VerbIndex(verbTypes)
      verbs = made
      return made
    }
  }

  private init(
    kinds: [any Entity.Type], verbTypes: [any VerbEvent.Type], others: [any EventPayload.Type], added: [String]
  ) {
    entityTypes = kinds
    self.verbTypes = verbTypes
    // Each is taken as what it is: a cast of the whole list searches the program for each.
    types = verbTypes.map { type -> any EventPayload.Type in type } + others
    additions = added
    entityTypesByKind = Dictionary(kinds.map { ($0.kind, $0) }) { first, _ in first }
    typesByName = Dictionary(types.map { ($0.wireName, $0) }) { first, _ in first }
  }

  /// The vocabulary with declarations of a host added.
  ///
  /// - Parameters:
  ///   - kinds: The types of the host's own entities.
  ///   - verbs: Its events that are recorded with a verb.
  ///   - events: Its events that nobody types.
  /// - Throws: ``VocabularyError`` where a name is not in a namespace of the host's own, reserved or taken, or an event would
  ///   begin what is not the host's.
  public func adding(
    kinds: [any Entity.Type] = [], verbs: [any VerbEvent.Type] = [], events: [any EventPayload.Type] = []
  ) throws(VocabularyError) -> Vocabulary {
    try check(kinds)
    try check(verbs.map { type -> any EventPayload.Type in type } + events)
    let names = kinds.map { $0.kind.rawValue } + verbs.map { $0.wireName } + events.map { $0.wireName }
    return Vocabulary(
      kinds: entityTypes + kinds, verbTypes: verbTypes + verbs,
      others: types.filter { type in !verbTypes.contains { $0 == type } } + events, added: additions + names)
  }

  private func check(_ kinds: [any Entity.Type]) throws(VocabularyError) {
    var taken = Set(entityTypes.map { $0.kind.rawValue })
    var lists = Set(entityTypes.map { $0.listName } + ["events", "parties"])
    for type in kinds {
      let word = type.kind.rawValue
      guard type.kind.place == nil, EntityKind.isHosts(word), !Self.isOurs(word) else {
        throw .kindNotInNamespace(word)
      }
      guard taken.insert(word).inserted else { throw .taken(word) }
      guard lists.insert(type.listName).inserted else { throw .taken(type.listName) }
    }
  }

  private func check(_ events: [any EventPayload.Type]) throws(VocabularyError) {
    var taken = Set(typesByName.keys)
    for type in events {
      let name = type.wireName
      guard Self.isNamespaced(name), !Self.isOurs(name) else { throw .notInNamespace(name) }
      if let member = ReservedForm.reserved(in: type.fieldDescriptions) { throw .reservedMember(member, of: name) }
      guard taken.insert(name).inserted else { throw .taken(name) }
      let begins = type.beginning != .continues
      guard !begins || type.subjectKinds.kinds.allSatisfy({ $0.place == nil }) else { throw .beginsOurs(name) }
    }
  }

  /// Whether a name is in our namespace, in capitals or small letters.
  private static func isOurs(_ name: String) -> Bool { name.lowercased().hasPrefix(namespace) }

  /// Whether a name has a namespace before a full stop, as the type of an event in a journal must.
  private static func isNamespaced(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && !parts.contains { $0.isEmpty }
  }

  /// The type of the kind; absent when this vocabulary does not know it.
  public func entityType(_ kind: EntityKind) -> (any Entity.Type)? { entityTypesByKind[kind] }

  /// The type of the event with the name on the wire; absent when this vocabulary does not know it.
  public func type(_ wireName: String) -> (any EventPayload.Type)? { typesByName[wireName] }

  /// Reads the data of an event that says nothing but what this version knows, as this version writes it.
  ///
  /// - Returns: When the event happened, and what it says; absent when this version does not know the event.
  /// - Throws: ``WireError`` when the data is not of the form that the name promises, or has a member that no field reads.
  public func payload(
    _ wireName: String, _ data: JSONObject
  ) throws(WireError) -> (occurred: EDTFDate?, payload: any EventPayload)? {
    guard let reading = try read(wireName, data) else { return nil }
    if let unknown = reading.unknown { throw unknown }
    return (reading.occurred, reading.payload)
  }

  /// Reads the data of an event, and passes over members that this version does not know.
  ///
  /// An earlier version of an event's schema is first brought to the newest form by ``EventUpcasting``.
  ///
  /// - Returns: What it says; absent when this version does not know the event.
  /// - Throws: ``WireError`` when the data is not of the form that the name promises.
  func read(_ wireName: String, _ data: JSONObject) throws(WireError) -> EventReading? {
    let (name, data) = try EventUpcasting.newest(wireName, data)
    return try type(name).map { (type) throws(WireError) in try reading(type, FieldReader(data)) }
  }

  /// Reads what can be read of the data of an event, and leaves every other field blank.
  func salvage(_ wireName: String, _ data: JSONObject) -> EventReading? {
    guard let (name, data) = try? EventUpcasting.newest(wireName, data) else { return nil }
    return type(name).flatMap { try? reading($0, FieldReader(data, salvaging: true)) }
  }

  private func reading<P: EventPayload>(
    _ type: P.Type, _ fields: FieldReader
  ) throws(WireError) -> EventReading {
    var fields = fields
    // `occurred` is written first, so it is read first.
    let occurred: EDTFDate? = try fields.member(besidesFields: "occurred")
    var payload = P()
    try payload.visitFields(&fields)
    let unknown = fields.unknown { ["occurred"] + P.fieldDescriptions.map(\.name) }
    return EventReading(occurred: occurred, payload: payload, unknown: unknown, unreadable: fields.unreadable)
  }
}

extension Vocabulary: Hashable {
  /// Whether both know the same, by the names.
  public static func == (left: Vocabulary, right: Vocabulary) -> Bool {
    left === right || left.additions == right.additions
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) { hasher.combine(additions) }
}
