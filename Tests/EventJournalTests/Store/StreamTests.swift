import EventJournal
import Synchronization
import SystemPackage
import Testing

@Suite("Streams")
struct StreamTests {
  private let environment = RecordingEnvironment.counting()

  @Test("a state is folded, and what is decided over it is recorded", arguments: JournalKind.allCases)
  func update(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      let stream = journal.stream("account/1", of: Account.self)
      #expect(try stream.load().state == Account.initial)
      _ = try stream.append(
        [.opened(holder: "Noy", currency: "LAK"), .paid(100)], expecting: nil, in: environment)
      _ = try journal.stream("account/2", of: Account.self).append([.paid(7)], expecting: nil, in: environment)
      let (state, recorded) = try stream.update(in: environment) { account in [.paid(-account.balance / 2)] }
      #expect(state == Account(holder: "Noy", balance: 50))
      #expect(recorded.map(\.sequence) == [4])
      let loaded = try stream.load()
      #expect(loaded.state == state && loaded.eventCount == 3 && loaded.last == 4 && loaded.head == 4)
      #expect(try stream.events().map(\.event) == [.opened(holder: "Noy", currency: "LAK"), .paid(100), .paid(-50)])
      #expect(try stream.update(in: environment) { _ in [] }.recorded.isEmpty)
      #expect(try journal.head().sequence == 4)
    }
  }

  @Test("a subject that must be new is refused when it is not", arguments: JournalKind.allCases)
  func new(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      let stream = journal.stream("account/1", of: Account.self)
      _ = try stream.append([.paid(1)], expecting: nil, in: environment)
      let error = try journalError { _ = try stream.append([.paid(1)], expecting: nil, in: environment) }
      #expect(error.isConflict && error.message == "'account/1' has 1 events, not 0")
    }
  }

  @Test("where someone else was faster it is decided again, so often and no more", arguments: JournalKind.allCases)
  func conflicts(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      let stream = journal.stream("account/1", of: Account.self)
      var (decisions, interruptions) = (0, 2)
      func decide(_ account: Account) throws -> [AccountEvent] {
        decisions += 1
        if interruptions > 0 {
          interruptions -= 1
          _ = try stream.append([.paid(10)], expecting: stream.load(), in: environment)
        }
        return [.paid(account.balance)]
      }
      #expect(try stream.update(in: environment, decide).state.balance == 40)
      #expect(decisions == 3)
      (decisions, interruptions) = (0, 100)
      let error = try journalError { _ = try stream.update(attempts: 4, in: environment, decide) }
      #expect(error.code == .subjectTouched && decisions == 4)
    }
  }

  @Test("an update with an identifier happens once", arguments: JournalKind.allCases)
  func onceOnly(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      let stream = journal.stream("account/1", of: Account.self)
      for _ in 1...3 {
        let result = try stream.update(id: Fixture.id(5), in: environment) { _ in [.paid(1), .paid(2)] }
        #expect(result.state.balance == 3)
      }
      #expect(try journal.head().sequence == 2)
    }
  }

  @Test("many at once lose nothing", arguments: JournalKind.allCases)
  func concurrent(kind: JournalKind) async throws {
    let (journal, owner) = try kind.make()
    let environment = environment
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...4 {
        group.addTask {
          let stream = journal.stream("account/1", of: Account.self)
          for _ in 1...10 {
            _ = try stream.update(attempts: 1000, in: environment) { account in [.paid(account.balance % 2 + 1)] }
          }
        }
      }
      try await group.waitForAll()
    }
    let loaded = try journal.stream("account/1", of: Account.self).load()
    #expect(loaded.eventCount == 40)
    // 1, 2, 1, 2, … : decided one after the other.
    var balance = 0
    for _ in 1...40 { balance += balance % 2 + 1 }
    #expect(loaded.state.balance == balance)
    withExtendedLifetime(owner) {}
  }

  @Test("a snapshot spares the folding, and is the same state", arguments: JournalKind.allCases)
  func snapshots(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      let store = CountingSnapshots()
      let plain = journal.stream("account/1", of: Account.self)
      let stream = journal.stream("account/1", of: Account.self, snapshots: store, every: 10)
      for number in 1...45 {
        _ = try plain.append([.paid(number)], expecting: plain.load(), in: environment)
        let (kept, folded) = (try stream.load(), try plain.load())
        #expect(kept.state == folded.state && kept.eventCount == folded.eventCount && kept.last == folded.last)
      }
      #expect(store.kept == 4)
    }
  }

  @Test("a snapshot that is damaged, older or of another history is not used")
  func badSnapshots() throws {
    let journal = InMemoryJournal(try Fixture.identity())
    let store = CountingSnapshots()
    let stream = journal.stream("account/1", of: Account.self, snapshots: store, every: 1)
    _ = try stream.append([.paid(5)], expecting: nil, in: environment)
    #expect(try stream.load().state.balance == 5)
    let honest = try #require(store.last)
    for place in honest.indices {
      store.change { $0[place] ^= 1 }
      #expect(try stream.load().state.balance == 5, "byte \(place)")
      store.change { $0 = honest }
    }
    // Another journal of the same identity, with another first event.
    let other = InMemoryJournal(try Fixture.identity())
    let stranger = other.stream("account/1", of: Account.self, snapshots: store, every: 1)
    _ = try stranger.append([.paid(9)], expecting: nil, in: environment)
    #expect(try stranger.load().state.balance == 9)
  }

  private struct Hidden: SnapshotState {
    static let snapshotVersion = 1
    static let initial = Hidden()
    var count = 0
    mutating func evolve(_ event: AccountEvent) { count += 1 }
  }

  @Test("a snapshot of a private state is found by another process: its key says nothing of this one")
  func privateState() throws {
    let journal = InMemoryJournal(try Fixture.identity())
    let store = InMemorySnapshots()
    let stream = journal.stream("account/1", of: Hidden.self, snapshots: store, every: 1)
    _ = try stream.append([.paid(5)], expecting: nil, in: environment)
    #expect(try stream.load().state.count == 1)
    let name = "EventJournalTests.StreamTests..Hidden\naccount/1"
    #expect(store.snapshot(LeafHash(of: Array(name.utf8)[...]).description) != nil)
  }

  @Test("snapshots in files are the owner's, and may be deleted")
  func files() throws {
    let directory = try TemporaryDirectory()
    let journal = InMemoryJournal(try Fixture.identity())
    let path = directory.path.appending("Snapshots")
    let stream = journal.stream("account/1", of: Account.self, snapshots: FileSnapshots(in: path), every: 1)
    _ = try stream.append([.paid(5)], expecting: nil, in: environment)
    #expect(try stream.load().state.balance == 5)
    #expect(try directory.names("Snapshots").count == 1)
    #expect(try stream.load().state.balance == 5)
    directory.removeTree("Snapshots")
    #expect(try stream.load().state.balance == 5)
  }
}

/// A store in memory that counts, and can be tampered with.
private final class CountingSnapshots: SnapshotStore {
  private let state = Mutex<(bytes: [UInt8]?, kept: Int)>((nil, 0))
  var kept: Int { state.withLock { $0.kept } }
  var last: [UInt8]? { state.withLock { $0.bytes } }

  func snapshot(_ key: String) -> [UInt8]? { last }
  func keep(_ bytes: [UInt8], under key: String) { state.withLock { $0 = (bytes, $0.kept + 1) } }

  func change(_ body: (inout [UInt8]) -> Void) {
    state.withLock { state in
      guard var bytes = state.bytes else { return }
      body(&bytes)
      state.bytes = bytes
    }
  }
}
