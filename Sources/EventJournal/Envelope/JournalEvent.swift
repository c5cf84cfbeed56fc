public import CanonicalJSON

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

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
  /// The canonical form of a line that isn't canonical itself; everything else that the event says stands in it.
  let rewritten: [UInt8]?
  /// Where the texts and the data stand in the canonical form.
  let members: Members

  /// Where a member's value stands, counted from the beginning of the canonical form; empty when there is none.
  struct Place: Sendable, Hashable {
    let start: UInt32
    let end: UInt32

    /// No value.
    static let none = Place(0, 0)

    /// A line has fewer bytes than four bytes count (``JournalLimits/lineBytes``).
    init(_ start: Int, _ end: Int) {
      self.start = UInt32(truncatingIfNeeded: start)
      self.end = UInt32(truncatingIfNeeded: end)
    }
  }

  /// The places of the values; those of texts with their quotation marks.
  struct Members: Sendable, Hashable {
    var source = Place.none
    var type = Place.none
    var subject = Place.none
    var actor = Place.none
    var correlationID = Place.none
    var causationID = Place.none
    var data = Place.none
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
  /// Whether the line is in the one canonical form.
  public var isCanonical: Bool { rewritten == nil }

  /// The origin of the journal.
  public var source: String { text(members.source) ?? "" }

  /// The event's type, as in `acta.conference.convened.v1`.
  public var type: String { text(members.type) ?? "" }

  /// The entity that it is about.
  public var subject: String? { text(members.subject) }

  /// Who recorded it, as asserted.
  public var actor: String? { text(members.actor) }

  /// What ties several batches together.
  public var correlationID: String? { text(members.correlationID) }

  /// The event or command that brought this one about.
  public var causationID: String? { text(members.causationID) }

  /// Where it stands, for people: file, line, byte and sequence number.
  public var place: JournalError.Place {
    JournalError.Place(
      file: JournalDirectory.segmentName(location.segment), line: sequence.rawValue - location.segment.rawValue + 1,
      byteOffset: location.byteOffset, sequence: sequence)
  }

  /// The data as canonical JSON, always an object: `{}` when there are none.
  public var data: ArraySlice<UInt8> { members.data == .none ? Self.noData : bytes(members.data) }

  /// The data as a value.
  ///
  /// O(number of bytes).
  public var dataValue: JSONValue {
    // The line was read over once, or written by us, so that these bytes are known to be canonical.
    var scanner = CanonicalScanner(validated: data)
    return scanner.knownValue() ?? .object(JSONObject())
  }

  private static let noData: ArraySlice<UInt8> = [UInt8(ascii: "{"), UInt8(ascii: "}")]

  /// The bytes at a place of the canonical form.
  func bytes(_ place: Place) -> ArraySlice<UInt8> {
    if let rewritten { return rewritten[Int(place.start)..<Int(place.end)] }
    return line[line.startIndex + Int(place.start)..<line.startIndex + Int(place.end)]
  }

  /// Lends the bytes at a place of the canonical form.
  @inline(__always)
  func withBytes<Value>(_ place: Place, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    let range = Int(place.start)..<Int(place.end)
    if let rewritten {
      return unsafe rewritten.withUnsafeBytes { unsafe body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }
    return unsafe line.withUnsafeBytes { unsafe body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  private func text(_ place: Place) -> String? {
    if place == .none { return nil }
    var scanner = CanonicalScanner(validated: bytes(place))
    return scanner.string()
  }

  /// Whether a text is this one, given as canonical JSON.
  func hasText(_ place: Place, _ text: ArraySlice<UInt8>) -> Bool {
    unsafe withBytes(place) { bytes in unsafe text.withUnsafeBytes { unsafe bytes.isSame(as: $0) } }
  }

  /// Whether both record the same: identifier, type, source, subject, actor and data.
  func isSameFact(as other: JournalEvent) -> Bool {
    let texts = [\Members.type, \.source, \.subject, \.actor, \.data]
    return id == other.id
      && texts.allSatisfy { bytes(members[keyPath: $0]).isSame(as: other.bytes(other.members[keyPath: $0])) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether both are the same bytes, compared as a block.
  func isSame(as other: ArraySlice<UInt8>) -> Bool {
    unsafe withUnsafeBytes { bytes in unsafe other.withUnsafeBytes { unsafe bytes.isSame(as: $0) } }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether both are the same bytes.
  func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count, let start = baseAddress, let otherStart = other.baseAddress else {
      return count == other.count
    }
    return unsafe memcmp(start, otherStart, count) == 0
  }

  /// Less than 0 when these bytes sort before the others, 0 when both are the same.
  func order(to other: UnsafeRawBufferPointer) -> Int {
    let common = Swift.min(count, other.count)
    if common > 0, let start = baseAddress, let otherStart = other.baseAddress {
      let order = unsafe memcmp(start, otherStart, common)
      if order != 0 { return Int(order) }
    }
    return count - other.count
  }
}
