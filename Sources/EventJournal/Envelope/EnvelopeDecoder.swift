internal import CanonicalJSON

/// Why a line isn't an event of this format.
struct EnvelopeError: Error {
  let message: String
}

extension JournalEvent {
  /// The event that a stored line is.
  ///
  /// A canonical line is read in place. Any other JSON form of the same members is read by the general parser, written
  /// in canonical form and decoded from there, member by member, which also says what is wrong.
  init(line: ArraySlice<UInt8>, location: EventLocation, leafHash: LeafHash) throws(EnvelopeError) {
    let scan = unsafe line.withUnsafeBufferPointer { unsafe EnvelopeScan($0) }
    if let scan {
      self.init(scan, line: line, location: location, leafHash: leafHash)
    } else {
      try self.init(rewriting: line, location: location, leafHash: leafHash)
    }
  }

  /// The event that a line is in any JSON form.
  init(rewriting line: ArraySlice<UInt8>, location: EventLocation, leafHash: LeafHash) throws(EnvelopeError) {
    let canonical = try Self.canonicalForm(of: line)
    var decoder = EnvelopeDecoder(rewritten: canonical[...])
    try decoder.decode()
    self.line = line
    self.leafHash = leafHash
    self.location = location
    rewritten = canonical[...] == line ? nil : canonical
    sequence = decoder.sequence
    id = decoder.id
    time = decoder.time
    clockTime = decoder.clockTime
    previous = decoder.previous
    batchEnd = decoder.batchEnd ?? decoder.sequence
    namesBatch = decoder.batchEnd != nil
    members = decoder.members
  }

  /// The event that a scan of its line has read.
  @inline(__always)
  init(_ scan: EnvelopeScan, line: ArraySlice<UInt8>, location: EventLocation, leafHash: LeafHash) {
    self.line = line
    self.leafHash = leafHash
    self.location = location
    rewritten = nil
    sequence = scan.sequence
    id = scan.id
    time = scan.time
    clockTime = scan.clockTime
    previous = scan.previous
    batchEnd = scan.batchEnd ?? scan.sequence
    namesBatch = scan.batchEnd != nil
    members = scan.members
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

/// Reads the envelope from what the canonical writer made of a parsed value, member by member in the one order.
private struct EnvelopeDecoder {
  private var scanner: CanonicalScanner
  private let bytes: ArraySlice<UInt8>
  var id = EventIdentifier(Instant(milliseconds: 0), random: (0, 0))
  var sequence = SequenceNumber.zero
  var time = Instant(milliseconds: 0)
  var clockTime: Instant?
  var previous = LeafHash.zero
  var batchEnd: SequenceNumber?
  var members = JournalEvent.Members()

  init(rewritten bytes: ArraySlice<UInt8>) {
    scanner = CanonicalScanner(validated: bytes)
    self.bytes = bytes
  }

  mutating func decode() throws(EnvelopeError) {
    guard scanner.beginObject(), scanner.key("specversion"), scanner.literal("\"1.0\"") else {
      throw EnvelopeError(message: "specversion must be \"1.0\"")
    }
    id = try required("id", "a lower-case UUID") { EventIdentifier($0) }
    members.source = try text("source")
    members.type = try text("type")
    members.subject = try optionalText("subject")
    time = try required("time", "a time like 2025-11-10T09:00:00.000Z") { Instant($0) }
    sequence = try required("sequence", "twelve digits") { SequenceNumber($0) }
    previous = try required("prev", "64 hexadecimal digits") { LeafHash(hexadecimal: $0) }
    batchEnd = try optional("batchend", "twelve digits") { SequenceNumber($0) }
    clockTime = try optional("clocktime", "a time like 2025-11-10T09:00:00.000Z") { Instant($0) }
    members.actor = try optionalText("actor")
    members.correlationID = try optionalText("correlationid")
    members.causationID = try optionalText("causationid")
    try decodeData()
    guard scanner.endObject(), scanner.isAtEnd else {
      throw EnvelopeError(message: "the envelope doesn't end behind its last member")
    }
  }

  private mutating func decodeData() throws(EnvelopeError) {
    guard scanner.key("data") else { return }
    let start = scanner.position
    let isObject = scanner.next == UInt8(ascii: "{")
    // The general parser has read the value; it is the last member, so it ends before the closing brace.
    let end = bytes.endIndex - 1
    scanner = CanonicalScanner(validated: bytes[end...])
    guard isObject, end - start > 2 else {
      throw EnvelopeError(message: "data must be a JSON object that isn't empty, or be left out")
    }
    members.data = JournalEvent.Place(start - bytes.startIndex, end - bytes.startIndex)
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

  private mutating func text(_ key: String) throws(EnvelopeError) -> JournalEvent.Place {
    let place = try optionalText(key)
    if place == .none { throw EnvelopeError(message: "\(key) is missing") }
    return place
  }

  private mutating func optionalText(_ key: String) throws(EnvelopeError) -> JournalEvent.Place {
    guard scanner.key(key) else { return .none }
    guard let string = scanner.skipString(), string.count > 2 else {
      throw EnvelopeError(message: "\(key) must be a text that isn't empty")
    }
    return JournalEvent.Place(string.startIndex - bytes.startIndex, string.endIndex - bytes.startIndex)
  }
}
