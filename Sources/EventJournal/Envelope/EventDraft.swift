/// What somebody wants to record; the journal adds sequence number, time and chain.
public struct EventDraft: Sendable, Hashable {
  /// The event's identifier; the same one again doesn't record twice.
  public var id: EventIdentifier
  /// The event's type, as in `acta.conference.convened.v1`.
  public var type: String
  /// The entity that it is about, when there is one.
  public var subject: String?
  /// Who records, as asserted.
  public var actor: String?
  /// What ties several batches together.
  public var correlationID: String?
  /// The event or command that brought this one about.
  public var causationID: String?
  /// A canonical JSON object; an empty array of bytes and `{}` say the same, and are left out of the line.
  public var data: [UInt8]
  /// The time to record under, only where the journal's clock is scripted.
  public var scriptedTime: Instant?

  /// A draft of these parts; texts must be NFC, not empty, and without control characters.
  public init(
    id: EventIdentifier, type: String, subject: String? = nil, actor: String? = nil, correlationID: String? = nil,
    causationID: String? = nil, data: [UInt8] = [], scriptedTime: Instant? = nil
  ) {
    self.id = id
    self.type = type
    self.subject = subject
    self.actor = actor
    self.correlationID = correlationID
    self.causationID = causationID
    self.data = data
    self.scriptedTime = scriptedTime
  }
}

extension EventDraft {
  /// What is wrong with one of the texts; nil when nothing is.
  var mistake: String? {
    Self.mistake("type", type) ?? Self.mistake("subject", subject) ?? Self.mistake("actor", actor)
      ?? Self.mistake("correlationid", correlationID) ?? Self.mistake("causationid", causationID)
  }

  private static func mistake(_ name: String, _ text: String?) -> String? {
    guard let text else { return nil }
    if text.isEmpty { return "\(name) is empty" }
    if text.utf8.count > JournalLimits.attributeBytes {
      return "\(name) has more than \(JournalLimits.attributeBytes) bytes"
    }
    // Most are plain ASCII, which is seen without looking at characters.
    let isPlain = unsafe text.utf8.span.withUnsafeBytes { units in
      unsafe units.allSatisfy { (0x20..<0x7F).contains($0) }
    }
    if !isPlain, !text.unicodeScalars.allSatisfy(\.isAttributeCharacter) {
      return "\(name) holds a control character or a code point that isn't a character"
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether a CloudEvents 1.0 string (§ Type System) may hold it: no C0 and C1 controls, no noncharacters.
  fileprivate var isAttributeCharacter: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}
