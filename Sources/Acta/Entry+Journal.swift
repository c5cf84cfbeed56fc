import CanonicalJSON
import EventJournal
import MeetingRecords

extension EntryIdentifier {
  /// The same identifier as the journal writes it.
  init(_ identifier: EventIdentifier) { self.init(high: identifier.high, low: identifier.low) }

  /// The identifier of the entry that stands so many places after this one in the same batch.
  ///
  /// Counts in the last 32 of the random bits, so that the version, the variant and the time stay.
  func advanced(by places: Int) -> EntryIdentifier {
    let counter: UInt64 = 0xFFFF_FFFF
    return EntryIdentifier(high: high, low: low & ~counter | (low &+ UInt64(places)) & counter)
  }
}

extension EventIdentifier {
  /// The same identifier as the domain speaks of it.
  init(_ identifier: EntryIdentifier) { self.init(high: identifier.high, low: identifier.low) }
}

extension Entry {
  /// The entry that an event of the journal is.
  ///
  /// An event without a subject, or about something that is no identifier, is of another making: it is kept as unknown.
  ///
  /// - Parameter vocabulary: What entries can say.
  init(_ event: JournalEvent, in vocabulary: Vocabulary) {
    let subject = event.subject.flatMap { try? Identifier($0) }
    let stamp = EntryStamp(
      sequence: event.sequence.rawValue, id: EntryIdentifier(event.id), timeMilliseconds: event.time.milliseconds,
      subject: subject ?? Identifier.blank, actor: event.actor)
    let data = if case .object(let object) = event.dataValue { object } else { JSONObject() }
    self.init(stamp: stamp, wireName: event.type, data: data, in: vocabulary)
    guard subject == nil, payload != nil else { return }
    self = unreadable(WireError(path: "subject", "expected an identifier"), data)
  }
}

extension ProposedEntry {
  /// The draft to append.
  func draft(actor: String?, scriptedTime: Instant?) -> EventDraft {
    EventDraft(
      id: EventIdentifier(id ?? .blank), type: type(of: payload).wireName, subject: subject.description, actor: actor,
      data: payload.dataBytes(occurred: occurred), scriptedTime: scriptedTime)
  }

  /// The entry that it would become.
  func stamped(sequence: Int, time: Instant, actor: String?) -> Entry {
    Entry(
      stamp: EntryStamp(
        sequence: sequence, id: id ?? .blank, timeMilliseconds: time.milliseconds, subject: subject, actor: actor,
        occurred: occurred),
      wireName: type(of: payload).wireName, payload: payload)
  }
}
