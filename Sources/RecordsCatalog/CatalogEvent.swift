public import MeetingRecords

/// An event of the journal as the catalog takes it in.
public struct CatalogEvent: Sendable {
  /// What the event says, with its stamp.
  public var entry: Entry
  /// The subject as the journal writes it, whether it is an identifier or not; absent where there is none.
  public var subject: String?
  /// The data as stored: the bytes of a JSON object.
  public var data: [UInt8]
  /// The leaf hash of the event's line: 32 bytes.
  public var leafHash: [UInt8]
  /// Where the event's line stands in the journal.
  public var location: CatalogLocation
  /// What ties events of one undertaking together.
  public var correlationID: String?
  /// What led to the event.
  public var causationID: String?
  /// For whom the catalog is that takes it in.
  public var visibility = CatalogVisibility.whole

  /// An event from its parts.
  ///
  /// - Parameter subject: Where it is no identifier, since the entry has none then; else that of the entry.
  public init(
    entry: Entry, subject: String? = nil, data: [UInt8], leafHash: [UInt8], location: CatalogLocation = .unknown,
    correlationID: String? = nil, causationID: String? = nil
  ) {
    self.entry = entry
    self.subject = subject ?? (entry.stamp.subject.isBlank ? nil : entry.stamp.subject.description)
    self.data = data
    self.leafHash = leafHash
    self.location = location
    self.correlationID = correlationID
    self.causationID = causationID
  }
}

/// What a catalog takes in of an event.
public enum CatalogVisibility: Sendable, Hashable {
  /// All of it: the catalog is for the office that keeps the record.
  case whole
  /// What its audience may know, which is what the event says here.
  case seen
  /// Nothing but that the journal goes on behind it.
  case withheld
}

extension CatalogEvent {
  /// The event as an audience may know it, for a catalog of that audience.
  ///
  /// Neither the hash of its line, where that stands, nor what it has to do with other events is known: all of these tell of
  /// what was left out.
  public func seen(through filter: EntryFilter) -> CatalogEvent {
    guard let seen = filter.seen(entry) else {
      var withheld = self
      withheld.visibility = .withheld
      return withheld
    }
    var event = CatalogEvent(entry: seen, data: seen.dataBytes, leafHash: leafHash)
    event.visibility = .seen
    return event
  }

  /// The event as a record may know it that lacks some entries; absent where it may not.
  public func known(in state: some RecordsReading) -> CatalogEvent? {
    switch visibility {
    case .whole: return self
    case .withheld: return nil
    case .seen:
      guard let known = entry.known(in: state) else { return nil }
      var event = self
      (event.entry, event.data) = (known, known.dataBytes)
      return event
    }
  }
}

/// Where the line of an event stands in the journal.
public struct CatalogLocation: Sendable, Hashable {
  /// The first sequence number of the segment.
  public var segment: Int
  /// The place of the line's first byte in the segment.
  public var byteOffset: Int

  /// Nobody said where.
  public static let unknown = CatalogLocation(segment: 0, byteOffset: 0)

  /// A location from its parts.
  public init(segment: Int, byteOffset: Int) {
    self.segment = segment
    self.byteOffset = byteOffset
  }
}

/// How far a catalog is: the last event that it holds.
public struct CatalogPosition: Sendable, Hashable {
  /// The sequence number; 0 before the first event.
  public var sequence: Int
  /// The leaf hash of that event; empty before the first.
  public var leafHash: [UInt8]

  /// Before the first event.
  public static let start = CatalogPosition(sequence: 0, leafHash: [])

  /// A position from its parts.
  public init(sequence: Int, leafHash: [UInt8]) {
    self.sequence = sequence
    self.leafHash = leafHash
  }
}

/// Which journal a catalog belongs to.
public struct CatalogIdentity: Sendable, Hashable {
  /// What the entries of the journal can say; a catalog of another vocabulary is another one.
  public var vocabulary: Vocabulary { schema.vocabulary }
  let schema: CatalogSchema
  /// The origin of the journal.
  public var origin: String
  /// The SHA-256 of the journal's identity file: 32 bytes.
  public var identityHash: [UInt8]

  /// An identity from its parts.
  public init(origin: String, identityHash: [UInt8], vocabulary: Vocabulary = .meetingRecords) {
    schema = .of(vocabulary)
    self.origin = origin
    self.identityHash = identityHash
  }

  /// Whether two are of the same journal, and of vocabularies that know the same.
  public static func == (left: CatalogIdentity, right: CatalogIdentity) -> Bool {
    left.origin == right.origin && left.identityHash == right.identityHash && left.vocabulary == right.vocabulary
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(origin)
    hasher.combine(identityHash)
    hasher.combine(vocabulary)
  }
}
