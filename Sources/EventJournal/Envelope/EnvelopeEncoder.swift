internal import CanonicalJSON

/// What the journal adds to a draft.
struct EnvelopeContext {
  var source: String
  var sequence: SequenceNumber
  var time: Instant
  var clockTime: Instant?
  var previous: LeafHash
  /// Nil for an event that is a batch of its own.
  var batchEnd: SequenceNumber?
}

extension EventDraft {
  /// The canonical line, without a line feed.
  func line(_ context: EnvelopeContext) -> [UInt8] {
    // All but the data takes about that much.
    var writer = JSONWriter(minimumCapacity: data.count + 480)
    writer.beginObject()
    writer.member("specversion", "1.0")
    writer.member("id", plain: id.append)
    writer.member("source", context.source)
    writer.member("type", type)
    writer.member("subject", subject)
    writer.member("time", plain: context.time.append)
    writer.member("sequence", plain: context.sequence.appendDigits)
    writer.member("prev", plain: context.previous.appendDigits)
    if let batchEnd = context.batchEnd { writer.member("batchend", plain: batchEnd.appendDigits) }
    if let clockTime = context.clockTime { writer.member("clocktime", plain: clockTime.append) }
    writer.member("actor", actor)
    writer.member("correlationid", correlationID)
    writer.member("causationid", causationID)
    if !data.isEmpty && !data.elementsEqual("{}".utf8) {
      writer.key("data")
      writer.canonical(data)
    }
    writer.endObject()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  fileprivate mutating func member(_ name: String, plain append: (inout [UInt8]) -> Void) {
    key(name)
    plainString(append)
  }
}
