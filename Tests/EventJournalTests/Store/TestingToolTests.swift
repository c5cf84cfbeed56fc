import EventJournal
import EventJournalTesting
import Synchronization
import SystemPackage
import Testing

@Suite("Tools for the tests of others")
struct TestingToolTests {
  @Test("every home keeps every rule", arguments: JournalKind.allCases, JournalContract.rules.indices)
  func contract(kind: JournalKind, rule: Int) async throws {
    let owners = Mutex<[TemporaryDirectory?]>([])
    try await JournalContract.rules[rule].check {
      let (journal, owner) = try kind.make()
      owners.withLock { $0.append(owner) }
      return journal
    }
    owners.withLock { $0 = [] }
  }

  /// A journal that loses the last event that it is asked for.
  private struct Forgetful: Journal {
    let journal: InMemoryJournal
    var identity: JournalIdentity { journal.identity }
    func head() -> JournalHead { journal.head() }
    func changes() -> AsyncStream<Void> { journal.changes() }
    func event(id: EventIdentifier) throws(JournalError) -> JournalEvent? { nil }

    func openWriter(waitingAtMost timeout: Duration) throws(JournalError) -> any JournalWriter {
      try journal.openWriter(waitingAtMost: timeout)
    }

    func events(from first: SequenceNumber) throws(JournalError) -> EventReader {
      let last = journal.head().sequence
      return try journal.events(from: first).filter { $0.sequence != last }
    }

    func firstSequence(since time: Instant) throws(JournalError) -> SequenceNumber {
      try journal.firstSequence(since: time)
    }
  }

  @Test("a home that loses an event is found out by every rule that reads")
  func violations() async throws {
    var kept: [String] = []
    for rule in JournalContract.rules {
      do {
        try await rule.check(waitingAtMost: .seconds(1)) {
          Forgetful(journal: InMemoryJournal(try Fixture.identity()))
        }
        kept.append(rule.description)
      } catch {}
    }
    // These look only at what is recorded and refused, which is as it should be.
    #expect(
      kept == [
        "an empty journal has the head before the first event",
        "times never go backwards, and the clock's own reading is kept",
        "there is one writer at a time, and a closed one writes no more",
        "an append is refused when what it depends on has changed, and only then",
        "a writer's own events count for its next condition", "a condition holds behind many events as behind few",
        "a batch that is recorded already is answered whatever its condition",
        "after an error a consumer waits longer and longer, and at last it ends with the error",
      ])
    let rule = try #require(JournalContract.rules.dropFirst().first)
    let violation = await #expect(throws: ContractViolation.self) {
      try await rule.check { Forgetful(journal: InMemoryJournal(try Fixture.identity())) }
    }
    #expect(violation?.description.hasPrefix("the lines: ") == true)
  }

  private struct Overdrawn: Error {}

  private func withdraw(_ amount: Int) -> (Account) throws -> [AccountEvent] {
    { account in
      guard account.balance >= amount else { throw Overdrawn() }
      return [.paid(-amount)]
    }
  }

  @Test("a decision is told as given, when, then")
  func specification() throws {
    let given = try Specification<Account>.given([.opened(holder: "Noy", currency: "LAK"), .paid(100)])
    try given.when(withdraw(60)).then([.paid(-60)])
    try given.when(withdraw(101)).thenThrows(Overdrawn.self)
    let other = #expect(throws: SpecificationFailure.self) { try given.when(withdraw(60)).then([.paid(-61)]) }
    #expect(
      other?.description
        == "expected:\n  bank.account.paid.v1 {\"amount\":-61}\ndecided:\n  bank.account.paid.v1 {\"amount\":-60}\n")
    let none = #expect(throws: SpecificationFailure.self) {
      try given.when { _ in [] }.thenThrows(Overdrawn.self)
    }
    #expect(none?.description == "expected: Overdrawn\ndecided:\n  nothing\n")
    #expect(throws: Overdrawn.self) { try given.when(withdraw(101)).then([]) }
    #expect(throws: JournalError.self) { _ = try Specification<Account>.given([.forgotten]) }
  }

  @Test("a provoked conflict makes a stream decide again")
  func interruption() throws {
    let inner = InMemoryJournal(try Fixture.identity())
    let codec = EventCodec(AccountEvent.self)
    let others = try (1...2).map { [try codec.draft(.paid(10), id: Fixture.id($0), subject: "account/1")] }
    let journal = InterruptedJournal(inner, interruptions: others, clock: Fixture.start)
    var seen: [Int] = []
    let result = try journal.stream("account/1", of: Account.self).update(in: .counting(from: 100)) { account in
      seen.append(account.balance)
      return [.paid(1)]
    }
    #expect(seen == [0, 10, 20] && result.state.balance == 21 && journal.remaining == 0)
  }

  @Test("whichever call of the file system fails, nothing acknowledged is lost")
  func failing() throws {
    func life(_ system: FailingFileSystem, in directory: TemporaryDirectory) throws -> Int {
      var acknowledged = 0
      do {
        let journal = try FileJournal(opening: directory.path, fileSystem: system)
        for number in 4...6 {
          _ = try journal.append([Fixture.draft(number)], clock: Fixture.start)
          acknowledged += 1
        }
      } catch {
        #expect(error.code.kind == .system)
      }
      return acknowledged
    }
    func directory() throws -> TemporaryDirectory {
      let directory = try TemporaryDirectory()
      _ = try directory.make().append(Fixture.drafts(1...3), clock: Fixture.start)
      return directory
    }
    let whole = FailingFileSystem(failingAt: nil)
    #expect(try life(whole, in: directory()) == 3 && !whole.hasFailed)
    for call in stride(from: 1, through: whole.calls, by: 3) {
      let system = FailingFileSystem(failingAt: call, .noSpace)
      let directory = try directory()
      let acknowledged = try life(system, in: directory)
      #expect(system.hasFailed && system.calls >= call)
      let reopened = try directory.reopened()
      #expect(try reopened.head().sequence.rawValue >= 3 + acknowledged)
      #expect(try reopened.verify().isWhole)
    }
  }
}
