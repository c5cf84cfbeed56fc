public import CanonicalJSON

/// When, by whom and as which entry something was recorded.
public struct EntryStamp: Sendable, Hashable {
  /// The sequence number in the journal.
  public var sequence: Int
  /// The identifier of the entry.
  public var id: EntryIdentifier
  /// When it was recorded, in milliseconds since 1970-01-01T00:00:00Z.
  public var timeMilliseconds: Int64
  /// The key of what the entry is about.
  public var subject: Identifier
  /// Who recorded it, as asserted.
  public var actor: String?
  /// When it happened in the world; absent when nobody said.
  public var occurred: EDTFDate?

  /// A stamp from its parts.
  public init(
    sequence: Int, id: EntryIdentifier, timeMilliseconds: Int64, subject: Identifier, actor: String? = nil,
    occurred: EDTFDate? = nil
  ) {
    self.sequence = sequence
    self.id = id
    self.timeMilliseconds = timeMilliseconds
    self.subject = subject
    self.actor = actor
    self.occurred = occurred
  }
}

/// An entry of the record: an event with its stamp.
public struct Entry: Sendable {
  /// When, by whom and as which entry it was recorded.
  public var stamp: EntryStamp
  /// The name on the wire.
  public var wireName: String
  /// What it says; absent when this version cannot read it.
  public var payload: (any EventPayload)?
  /// What of it this version cannot read; absent where it reads everything.
  public private(set) var unread: UnreadData?

  /// An entry from its parts.
  public init(stamp: EntryStamp, wireName: String, payload: (any EventPayload)?) {
    self.stamp = stamp
    self.wireName = wireName
    self.payload = payload
  }

  /// An entry as it was recorded.
  ///
  /// A member that this version does not know is passed over, and so is a sealed value or a new word in a field that may be absent.
  /// An entry whose data does not have the form that its name promises counts as unknown; ``unread`` says why.
  ///
  /// - Parameters:
  ///   - stamp: When it happened is taken from the data.
  ///   - data: The data as recorded, in their wire form.
  ///   - vocabulary: The events that are known.
  public init(stamp: EntryStamp, wireName: String, data: JSONObject, in vocabulary: Vocabulary) {
    self.init(stamp: stamp, wireName: wireName, payload: nil)
    read(wireName, data, in: vocabulary)
  }

  /// Puts what the data of an event of a type says in the place of what the entry says.
  public mutating func read(_ type: String, _ data: JSONObject, in vocabulary: Vocabulary) {
    (stamp.occurred, payload) = (nil, nil)
    do throws(WireError) {
      let reading = try vocabulary.read(type, data)
      (stamp.occurred, payload) = (reading?.occurred, reading?.payload)
      let isRead = reading != nil && reading?.unknown == nil
      unread = isRead ? nil : UnreadData(data, reading?.unknown)
    } catch {
      unread = UnreadData(data, error)
    }
  }

  /// The entry as one that this version cannot read, for a reason that does not lie in its data.
  public func unreadable(_ problem: WireError, _ data: JSONObject) -> Entry {
    var entry = Entry(stamp: stamp, wireName: wireName, payload: nil)
    entry.unread = UnreadData(data, problem)
    return entry
  }

  /// Whether this version knows the event, and cannot read what the entry says.
  public var isMalformed: Bool { payload == nil && unread?.problem != nil }

  /// The sequence number in the journal.
  public var sequence: Int { stamp.sequence }
  /// The changes that the entry makes.
  ///
  /// An event of our own namespace that this version cannot read leaves a mark on its subject, and nothing else; one of
  /// another namespace changes nothing at all.
  public var effects: [Effect] {
    if let payload { return payload.effects(stamp) }
    guard !isForeign else { return [] }
    return [
      Effect(target: stamp.subject) {
        $0.identity.unknownEvent = wireName
        // Whom it is kept from cannot be read: until it can, it is for the office alone.
        if wireName.hasPrefix(ConfidentialitySet.family) { $0.identity.confidentiality = .office }
      }
    ]
  }

  /// Whether the event is of another namespace than ours, and not known here: whoever wrote it knows what it means, and nothing here rests on it.
  public var isForeign: Bool { payload == nil && !wireName.hasPrefix(Vocabulary.namespace) }

  /// Whether nothing rests on the entry itself: it amends another one, or is of another namespace.
  public var isAmendmentOrForeign: Bool { payload?.amendment != nil || isForeign }

  /// Every identifier that the entry names: its subject, where that is one, then its references.
  public var mentioned: [Identifier] {
    (stamp.subject.isBlank ? [] : [stamp.subject]) + (payload?.referencedIdentifiers ?? [])
  }

  /// Whether the entry names any of the keys.
  func mentions(_ keys: Set<Identifier>) -> Bool { !keys.isDisjoint(with: mentioned) }

  /// Whether an entry that once named any of the keys does so as it stands.
  ///
  /// An amendment names what the entry that it amends touched before and touches since, and goes on doing so.
  public func stillNames(_ keys: Set<Identifier>) -> Bool { isAmendmentOrForeign || mentions(keys) }

  /// Whether an entry that once named any of the keys rests on it as it stands, which an amendment doesn't.
  public func stillRests(on keys: Set<Identifier>) -> Bool { !isAmendmentOrForeign && mentions(keys) }
}

/// What an entry says that this version cannot read, wholly or in part.
public final class UnreadData: Sendable {
  /// The whole data, as recorded.
  public let data: JSONObject
  /// What is wrong with them, or the first member that was passed over; absent where this version does not know the event.
  public let problem: WireError?

  init(_ data: JSONObject, _ problem: WireError?) {
    self.data = data
    self.problem = problem
  }
}

/// An event that somebody wants recorded.
public struct ProposedEntry: Sendable {
  /// What it is about.
  public var subject: Identifier
  /// When it happened in the world; absent when nobody says.
  public var occurred: EDTFDate?
  /// The identifier that the entry is to have; one is given when absent.
  public var id: EntryIdentifier?
  /// What it says.
  public var payload: any EventPayload

  /// A proposal from its parts.
  public init(
    _ subject: Identifier, occurred: EDTFDate? = nil, id: EntryIdentifier? = nil, _ payload: any EventPayload
  ) {
    self.subject = subject
    self.occurred = occurred
    self.id = id
    self.payload = payload
  }
}

/// What a check may know beside the state: the day, and when the event is said to have happened.
public struct Circumstances: Sendable, Hashable {
  /// What the entry is about, by its key.
  public var subject: Identifier
  /// When the event happened, where somebody says.
  public var occurred: EDTFDate?
  /// The day of recording.
  public var today: CalendarDay

  /// Circumstances from their parts.
  public init(subject: Identifier, occurred: EDTFDate?, today: CalendarDay) {
    self.subject = subject
    self.occurred = occurred
    self.today = today
  }

  /// When the event happened: as said, or else on the day of recording.
  public var happened: EDTFDate { occurred ?? EDTFDate(recordedOn: today) }
}
