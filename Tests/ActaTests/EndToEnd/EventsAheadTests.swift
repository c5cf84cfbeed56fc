@testable import Acta
import EventJournal
import Testing

/// Events that are read on a thread of their own.
@Suite struct EventsAheadTests {
  private static let start = Instant("2025-11-10T09:00:00.000Z") ?? Instant(milliseconds: 0)

  /// A journal of events that nobody knows, more than are read ahead.
  private static func journal() throws -> InMemoryJournal {
    let journal = InMemoryJournal(try JournalIdentity(origin: "ahead.example", created: start, clock: .system))
    for batch in 0..<40 {
      let drafts = (1...100).map { number in
        EventDraft(
          id: EventIdentifier(start, random: (0, UInt64(batch * 100 + number) << 2)), type: "other.thing.happened.v1",
          subject: "s", data: Array("{}".utf8))
      }
      _ = try journal.append(drafts, clock: start)
    }
    return journal
  }

  @Test func `all come in order, and then nothing`() throws {
    let journal = try Self.journal()
    let events = EventsAhead(
      EventReading(journal: journal, vocabulary: .meetingRecords, first: SequenceNumber(1), end: SequenceNumber(3_900)))
    for sequence in 1...3_900 { #expect(try events.next()?.entry.sequence == sequence) }
    #expect(try events.next() == nil)
  }

  @Test func `whoever stops in the middle stops the reading, which waits for room by then`() throws {
    let journal = try Self.journal()
    for _ in 1...20 {
      let events = EventsAhead(
        EventReading(
          journal: journal, vocabulary: .meetingRecords, first: SequenceNumber(1), end: SequenceNumber(4_000)))
      #expect(try events.next()?.entry.sequence == 1)
    }
  }
}
