import EventJournal
import Synchronization
import Testing

/// An index that counts what it is asked to record, over one in memory.
final class CountingIndex: JournalIndex {
  private let index = InMemoryIndex()
  private let counts = Mutex((recorded: 0, resets: 0))

  var recorded: Int { counts.withLock { $0.recorded } }
  var resets: Int { counts.withLock { $0.resets } }

  func extent() -> IndexExtent? { index.extent() }
  func entry(of id: EventIdentifier) -> IndexEntry? { index.entry(of: id) }
  func lastSequence(touching subject: String) -> SequenceNumber? { index.lastSequence(touching: subject) }

  func record(_ events: [JournalEvent]) {
    counts.withLock { $0.recorded += events.count }
    index.record(events)
  }

  func reset() {
    counts.withLock { $0.resets += 1 }
    index.reset()
  }
}

@Suite("The index")
struct IndexTests {
  private let directory: TemporaryDirectory
  private let index = CountingIndex()

  init() throws { directory = try TemporaryDirectory() }

  @Test("an index that lasts reads each event once, however often the journal is opened")
  func lasting() throws {
    _ = try FileJournal(creating: Fixture.identity(), at: directory.path)
    for number in 1...50 {
      let journal = try FileJournal(opening: directory.path, index: index)
      _ = try journal.append([Fixture.draft(number)], clock: Fixture.start)
    }
    #expect(index.recorded == 50)
    #expect(index.resets == 0)
  }

  @Test("an index catches up with what others have appended")
  func catchingUp() throws {
    let journal = try FileJournal(creating: Fixture.identity(), at: directory.path, index: index)
    _ = try directory.reopened().append(Fixture.drafts(1...2500), clock: Fixture.start)
    #expect(try journal.event(id: Fixture.id(2400))?.sequence == 2400)
    #expect(index.recorded == 2500)
    let taken = try journalError { _ = try journal.append([Fixture.draft(7, text: "other")], clock: Fixture.start) }
    #expect(taken.code == .identifierTaken)
  }

  @Test("an index that reflects another journal begins anew")
  func otherJournal() throws {
    let other = InMemoryJournal(try Fixture.identity(), index: index)
    _ = try other.append(Fixture.drafts(11...13), clock: Fixture.start)
    let journal = try FileJournal(creating: Fixture.identity(), at: directory.path, index: index)
    _ = try journal.append(Fixture.drafts(1...5), clock: Fixture.start)
    #expect(index.resets == 1)
    #expect(try journal.event(id: Fixture.id(11)) == nil)
    #expect(try journal.event(id: Fixture.id(5))?.sequence == 5)
  }

  @Test("events that are reflected already are passed over")
  func repeatedRecording() throws {
    let journal = InMemoryJournal(try Fixture.identity())
    let events = try journal.append(Fixture.drafts(1...3), clock: Fixture.start).events
    let index = InMemoryIndex()
    index.record(events)
    index.record(Array(events.prefix(1)))
    #expect(index.extent()?.sequence == 3)
    #expect(index.lastSequence(touching: "vn-la-labour") == 3)
  }
}
