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
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("specversion", "1.0")
    writer.member("id", id.description)
    writer.member("source", context.source)
    writer.member("type", type)
    writer.member("subject", subject)
    writer.member("time", context.time.description)
    writer.member("sequence", context.sequence.description)
    writer.member("prev", context.previous.description)
    writer.member("batchend", context.batchEnd?.description)
    writer.member("clocktime", context.clockTime?.description)
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
}
