internal import CanonicalJSON

/// Why a line isn't an event of this format.
struct EnvelopeError: Error {
  let message: String
}

extension JournalEvent {
  /// The event that a stored line is.
  ///
  /// A canonical line is read in place. Any other JSON form of the same members is read by the general parser, written
  /// in canonical form and read again, so that both ways end in the same code.
  init(line: ArraySlice<UInt8>, location: EventLocation, leafHash: LeafHash) throws(EnvelopeError) {
    if var decoder = EnvelopeDecoder(canonical: line) {
      do {
        try decoder.decode()
        self.init(decoder, line: line, location: location, leafHash: leafHash, isCanonical: true)
        return
      } catch {
        // Not canonical, or not an event: the general way finds out which, and says it.
      }
    }
    let canonical = try Self.canonicalForm(of: line)[...]
    var decoder = EnvelopeDecoder(rewritten: canonical)
    try decoder.decode()
    self.init(decoder, line: line, location: location, leafHash: leafHash, isCanonical: canonical == line)
  }

  private init(
    _ decoder: EnvelopeDecoder, line: ArraySlice<UInt8>, location: EventLocation, leafHash: LeafHash, isCanonical: Bool
  ) {
    self.line = line
    self.leafHash = leafHash
    self.location = location
    self.isCanonical = isCanonical
    sequence = decoder.sequence
    id = decoder.id
    time = decoder.time
    clockTime = decoder.clockTime
    previous = decoder.previous
    batchEnd = decoder.batchEnd ?? decoder.sequence
    namesBatch = decoder.batchEnd != nil
    texts = decoder.texts
    storedData = decoder.data
  }

  private static let keys = [
    "specversion", "id", "source", "type", "subject", "time", "sequence", "prev", "batchend", "clocktime", "actor",
    "correlationid", "causationid", "data",
  ]

  private static func canonicalForm(of line: ArraySlice<UInt8>) throws(EnvelopeError) -> [UInt8] {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: line)
    } catch {
      throw EnvelopeError(message: "the line isn't JSON of the wire form: \(error)")
    }
    guard let object = value.objectValue else { throw EnvelopeError(message: "the line isn't a JSON object") }
    if let unknown = object.keys.first(where: { !keys.contains($0) }) {
      throw EnvelopeError(message: "the envelope has an unknown member \"\(unknown)\"")
    }
    let members = keys.compactMap { key in object[key].map { (key, $0) } }
    var ordered = JSONObject()
    for (key, value) in members { ordered[key] = value }
    return JSONWriter.bytes(of: .object(ordered))
  }
}

/// Reads the envelope, member by member in the one order.
private struct EnvelopeDecoder {
  private var scanner: CanonicalScanner
  private let bytes: ArraySlice<UInt8>
  private let isRewritten: Bool
  var id = EventIdentifier(Instant(milliseconds: 0), random: (0, 0))
  var sequence = SequenceNumber.zero
  var time = Instant(milliseconds: 0)
  var clockTime: Instant?
  var previous = LeafHash(of: [])
  var batchEnd: SequenceNumber?
  var texts = JournalEvent.Texts()
  var data: ArraySlice<UInt8> = []

  init?(canonical bytes: ArraySlice<UInt8>) {
    guard let scanner = CanonicalScanner(bytes) else { return nil }
    self.scanner = scanner
    self.bytes = bytes
    isRewritten = false
  }

  /// A decoder of bytes that the canonical writer made of a parsed value.
  init(rewritten bytes: ArraySlice<UInt8>) {
    scanner = CanonicalScanner(validated: bytes)
    self.bytes = bytes
    isRewritten = true
  }

  mutating func decode() throws(EnvelopeError) {
    guard scanner.beginObject(), scanner.key("specversion"), scanner.literal("\"1.0\"") else {
      throw EnvelopeError(message: "specversion must be \"1.0\"")
    }
    id = try required("id", "a lower-case UUID") { EventIdentifier($0) }
    texts.source = try text("source")
    texts.type = try text("type")
    texts.subject = try optionalText("subject")
    time = try required("time", "a time like 2025-11-10T09:00:00.000Z") { Instant($0) }
    sequence = try required("sequence", "twelve digits") { SequenceNumber($0) }
    previous = try required("prev", "64 hexadecimal digits") { LeafHash(hexadecimal: $0) }
    batchEnd = try optional("batchend", "twelve digits") { SequenceNumber($0) }
    clockTime = try optional("clocktime", "a time like 2025-11-10T09:00:00.000Z") { Instant($0) }
    texts.actor = try optionalText("actor")
    texts.correlationID = try optionalText("correlationid")
    texts.causationID = try optionalText("causationid")
    try decodeData()
    guard scanner.endObject(), scanner.isAtEnd else {
      throw EnvelopeError(message: "the envelope doesn't end behind its last member")
    }
  }

  private mutating func decodeData() throws(EnvelopeError) {
    guard scanner.key("data") else { return }
    let start = scanner.position
    let isObject = scanner.next == UInt8(ascii: "{")
    if isRewritten {
      // The general parser has read the value; it is the last member, so it ends before the closing brace.
      data = bytes[start..<bytes.endIndex - 1]
      scanner = CanonicalScanner(validated: bytes[(bytes.endIndex - 1)...])
    } else {
      guard let value = scanner.skipValue() else { throw EnvelopeError(message: "data isn't canonical JSON") }
      data = value
    }
    guard isObject, data.count > 2 else {
      throw EnvelopeError(message: "data must be a JSON object that isn't empty, or be left out")
    }
  }

  private mutating func required<Value>(
    _ key: String, _ form: String, _ parse: (ArraySlice<UInt8>) -> Value?
  ) throws(EnvelopeError) -> Value {
    guard let value = try optional(key, form, parse) else { throw EnvelopeError(message: "\(key) is missing") }
    return value
  }

  private mutating func optional<Value>(
    _ key: String, _ form: String, _ parse: (ArraySlice<UInt8>) -> Value?
  ) throws(EnvelopeError) -> Value? {
    guard scanner.key(key) else { return nil }
    guard let bytes = scanner.plainString(), let value = parse(bytes) else {
      throw EnvelopeError(message: "\(key) must be \(form)")
    }
    return value
  }

  private mutating func text(_ key: String) throws(EnvelopeError) -> ArraySlice<UInt8> {
    guard let text = try optionalText(key) else { throw EnvelopeError(message: "\(key) is missing") }
    return text
  }

  private mutating func optionalText(_ key: String) throws(EnvelopeError) -> ArraySlice<UInt8>? {
    guard scanner.key(key) else { return nil }
    guard let string = scanner.skipString(), string.count > 2 else {
      throw EnvelopeError(message: "\(key) must be a text that isn't empty")
    }
    return string
  }
}
