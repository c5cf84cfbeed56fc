import CanonicalJSON
@testable import EventJournal

/// A stored line: however it came there, it is an event or an error, and its canonical form says the same.
enum LineProperties {
  static func check(_ bytes: [UInt8]) throws {
    let place = EventLocation(segment: .first, byteOffset: 0)
    let event: JournalEvent
    do { event = try JournalEvent(line: bytes[...], location: place, leafHash: LeafHash(leaf: bytes[...])) } catch {
      return try PropertyFailure.unless(!error.message.isEmpty, "a line is refused without a word")
    }
    let value = try JSONValue(parsing: bytes)
    try PropertyFailure.unless(
      value.objectValue?["id"]?.stringValue == event.id.description
        && value.objectValue?["sequence"]?.stringValue == event.sequence.description
        && value.objectValue?["time"]?.stringValue == event.time.description
        && value.objectValue?["type"]?.stringValue == event.type
        && value.objectValue?["subject"]?.stringValue == event.subject
        && value.objectValue?["data"] ?? .object(JSONObject()) == event.dataValue,
      "the event is not what the line says")
    try PropertyFailure.unless(
      Array(event.line) == bytes, "the event does not keep the bytes of its line")
    try checkRewriting(event, place)
    try checkChain(event)
  }

  private static func checkRewriting(_ event: JournalEvent, _ place: EventLocation) throws {
    let draft = EventDraft(
      id: event.id, type: event.type, subject: event.subject, actor: event.actor, correlationID: event.correlationID,
      causationID: event.causationID, data: Array(event.data))
    let rewritten = draft.line(
      EnvelopeContext(
        source: event.source, sequence: event.sequence, time: event.time, clockTime: event.clockTime,
        previous: event.previous, batchEnd: event.namesBatch ? event.batchEnd : nil))
    try PropertyFailure.unless(
      event.isCanonical == (rewritten == Array(event.line)), "the line is canonical, or not, contrary to what is said")
    let again = try JournalEvent(line: rewritten[...], location: place, leafHash: event.leafHash)
    try PropertyFailure.unless(again.isCanonical, "what is written is not canonical")
    try PropertyFailure.unless(
      again.isSameFact(as: event) && again.sequence == event.sequence && again.time == event.time
        && again.batchEnd == event.batchEnd && again.previous == event.previous && again.clockTime == event.clockTime,
      "the canonical form is another event")
  }

  /// Whatever the chain admits is admitted once, and never twice.
  private static func checkChain(_ event: JournalEvent) throws {
    guard let identity = try? JournalIdentity(origin: event.source, created: Instant(milliseconds: 0)) else { return }
    var checker = LineChecker(
      identity, sequence: SequenceNumber(event.sequence.rawValue - 1), leafHash: event.previous, time: nil)
    guard let admitted = try? checker.admit(event.line, at: event.location) else { return }
    try PropertyFailure.unless(checker.sequence == admitted.sequence, "the chain has not moved on")
    try PropertyFailure.unless(
      (try? checker.admit(event.line, at: event.location)) == nil, "the chain admits the same line again")
  }
}
