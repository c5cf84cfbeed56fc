internal import CanonicalJSON

/// What a journal is, written once when it is made: `journal.json`.
public struct JournalIdentity: Sendable, Hashable {
  /// Who sets the times of the events.
  public enum Clock: String, Sendable, Hashable {
    /// The clock of the machine that records.
    case system
    /// A script, as in samples and tests.
    case scripted
  }

  /// The one format of this version.
  public static let format = "acta-journal/1"

  /// The journal's name in the world, the `source` of each of its events: a URI reference (RFC 3986 §4.1).
  public let origin: String
  /// When the journal was made.
  public let created: Instant
  /// Who sets the times of the events.
  public let clock: Clock
  /// The origin as it stands in each event, with quotation marks.
  let quotedOrigin: ArraySlice<UInt8>

  /// An identity; the origin must be 1 to 255 of the characters that a URI reference may hold.
  public init(origin: String, created: Instant, clock: Clock = .system) throws(JournalError) {
    let allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%"
    guard (1...JournalLimits.originBytes).contains(origin.utf8.count),
      origin.utf8.allSatisfy({ allowed.utf8.contains($0) })
    else {
      throw JournalError(
        .invalidOrigin, "naming a journal", "'\(origin.prefix(80))' can't be an origin",
        hint: "use 1 to 255 characters of a web address or a name like vn-la-labour.example")
    }
    self.origin = origin
    self.created = created
    self.clock = clock
    quotedOrigin = JSONWriter.bytes(of: .string(origin))[...]
  }

  /// The bytes of `journal.json`: one canonical line with its line feed.
  public var bytes: [UInt8] {
    let object: JSONObject = [
      "format": .string(Self.format), "origin": .string(origin), "created": .string(created.description),
      "clock": .string(clock.rawValue),
    ]
    return JSONWriter.bytes(of: .object(object)) + [UInt8(ascii: "\n")]
  }

  /// What the first event's `prev` is: the SHA-256 of ``bytes``.
  public var hash: LeafHash { LeafHash(of: bytes[...]) }

  /// The identity that the bytes of `journal.json` hold, which must be in the one form that ``bytes`` has.
  public init(parsing bytes: [UInt8]) throws(JournalError) {
    func refused(_ message: String) -> JournalError {
      JournalError(
        .unsupportedFormat, "reading journal.json", message,
        hint: "this version reads journals of the format \(Self.format)")
    }
    guard let value = try? JSONValue(parsing: bytes), let object = value.objectValue else {
      throw refused("it isn't a JSON object")
    }
    guard object["format"] == .string(Self.format) else {
      throw refused("its format is \(object["format"]?.description ?? "not named")")
    }
    guard let origin = object["origin"]?.stringValue,
      let created = object["created"]?.stringValue.flatMap({ Instant($0) }),
      let clock = object["clock"]?.stringValue.flatMap({ Clock(rawValue: $0) })
    else { throw refused("origin, created or clock is missing or malformed") }
    try self.init(origin: origin, created: created, clock: clock)
    guard self.bytes == bytes else { throw refused("it isn't in its one canonical form") }
  }
}
