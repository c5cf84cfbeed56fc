import EventJournal
import SystemPackage
import Testing

/// A kind of journal that the contract is held against.
enum JournalKind: CaseIterable, CustomTestStringConvertible {
  case inMemory, file, continuing, indexedFile, withoutIndex, outside

  var testDescription: String {
    switch self {
    case .inMemory: "in memory"
    case .file: "in files"
    case .continuing: "in memory, going on from another"
    case .indexedFile: "in files, with an index that lasts"
    case .withoutIndex: "of a home that has no index"
    case .outside: "of a home that others have written"
    }
  }

  /// An empty journal, and what must be kept for as long as it is used.
  func make(_ clock: JournalIdentity.Clock = .system) throws -> (journal: any Journal, owner: TemporaryDirectory?) {
    switch self {
    case .inMemory: return (InMemoryJournal(try Fixture.identity(clock)), nil)
    case .continuing:
      let other = InMemoryJournal(try Fixture.identity(clock))
      return (try InMemoryJournal(continuing: other, at: other.head(), index: InMemoryIndex()), nil)
    case .file:
      let directory = try TemporaryDirectory()
      return (try directory.make(clock, segmentBytes: 2000), directory)
    case .indexedFile:
      let directory = try TemporaryDirectory()
      let journal = try FileJournal(
        creating: Fixture.identity(clock), at: directory.path.appending("Journal"), segmentBytes: 2000)
      return (journal.indexed(in: directory.path.appending("Index")), directory)
    case .outside: return (OutsideJournal(try Fixture.identity(clock)), nil)
    case .withoutIndex: return (PlainJournal(InMemoryJournal(try Fixture.identity(clock))), nil)
    }
  }
}

/// A home that has nothing of its own but what the protocol asks of each.
struct PlainJournal: Journal {
  private let journal: InMemoryJournal

  init(_ journal: InMemoryJournal) { self.journal = journal }

  var identity: JournalIdentity { journal.identity }
  func head() -> JournalHead { journal.head() }
  func changes() -> AsyncStream<Void> { journal.changes() }
  func event(id: EventIdentifier) throws(JournalError) -> JournalEvent? { try journal.event(id: id) }

  func openWriter(waitingAtMost timeout: Duration) throws(JournalError) -> any JournalWriter {
    try journal.openWriter(waitingAtMost: timeout)
  }

  func events(from first: SequenceNumber) throws(JournalError) -> EventReader { try journal.events(from: first) }

  func firstSequence(since time: Instant) throws(JournalError) -> SequenceNumber {
    try journal.firstSequence(since: time)
  }
}
