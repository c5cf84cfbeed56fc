public import CanonicalJSON

/// An event as it is recorded: the stored line, what its envelope says, and its leaf hash.
///
/// Texts are made when they are asked for, O(length) each; the event keeps the bytes that it was read from alive.
public struct JournalEvent: Sendable, Hashable {
  /// The stored bytes of the line, without the line feed.
  public let line: ArraySlice<UInt8>
  /// The leaf hash of ``line``.
  public let leafHash: LeafHash
  /// Where the line is stored.
  public let location: EventLocation
  /// The event's place in the journal.
  public let sequence: SequenceNumber
  /// The event's identifier.
  public let id: EventIdentifier
  /// When it was recorded.
  public let time: Instant
  /// What the clock showed then, where ``time`` had to be set later.
  public let clockTime: Instant?
  /// The leaf hash of the line before; in the first line the hash of `journal.json`.
  public let previous: LeafHash
  /// The last sequence number of the event's batch; its own for an event recorded alone.
  public let batchEnd: SequenceNumber
  /// Whether the line has a `batchend`, which one recorded alone has not.
  let namesBatch: Bool
  /// Whether the line is in the one canonical form.
  public let isCanonical: Bool
  /// The texts as canonical JSON, with quotation marks; of ``line`` itself when that is canonical.
  let texts: Texts
  /// The bytes of the data in canonical form; empty when there are none.
  let storedData: ArraySlice<UInt8>

  struct Texts: Sendable, Hashable {
    var source: ArraySlice<UInt8> = []
    var type: ArraySlice<UInt8> = []
    var subject: ArraySlice<UInt8>?
    var actor: ArraySlice<UInt8>?
    var correlationID: ArraySlice<UInt8>?
    var causationID: ArraySlice<UInt8>?
  }
}

/// Where an event is stored: its segment and the offset of its first byte there.
public struct EventLocation: Sendable, Hashable {
  /// The first sequence number in the segment, which is its name.
  public let segment: SequenceNumber
  /// The offset of the first byte of the line.
  public let byteOffset: Int

  /// A place in a segment.
  public init(segment: SequenceNumber, byteOffset: Int) {
    self.segment = segment
    self.byteOffset = byteOffset
  }
}

extension JournalEvent {
  /// The origin of the journal.
  public var source: String { Self.text(texts.source) }

  /// The event's type, as in `acta.conference.convened.v1`.
  public var type: String { Self.text(texts.type) }

  /// The entity that it is about.
  public var subject: String? { texts.subject.map(Self.text) }

  /// Who recorded it, as asserted.
  public var actor: String? { texts.actor.map(Self.text) }

  /// What ties several batches together.
  public var correlationID: String? { texts.correlationID.map(Self.text) }

  /// The event or command that brought this one about.
  public var causationID: String? { texts.causationID.map(Self.text) }

  /// The data as canonical JSON, always an object: `{}` when there are none.
  public var data: ArraySlice<UInt8> { storedData.isEmpty ? Self.noData : storedData }

  /// The data as a value.
  ///
  /// O(number of bytes).
  public var dataValue: JSONValue {
    var scanner = CanonicalScanner(validated: data)
    if let value = scanner.value() { return value }
    // An object of very many members is left to the general parser; either has read these bytes once before.
    return (try? JSONValue(parsing: data)) ?? .object(JSONObject())
  }

  private static let noData: ArraySlice<UInt8> = [UInt8(ascii: "{"), UInt8(ascii: "}")]

  private static func text(_ string: ArraySlice<UInt8>) -> String {
    var scanner = CanonicalScanner(validated: string)
    return scanner.string() ?? ""
  }

  /// Whether both record the same: identifier, type, source, subject, actor and data.
  func isSameFact(as other: JournalEvent) -> Bool {
    id == other.id && texts.type == other.texts.type && texts.source == other.texts.source
      && texts.subject == other.texts.subject && texts.actor == other.texts.actor && storedData == other.storedData
  }
}
