import EventJournal
import Testing

@Suite("A journal in memory that goes on from another")
struct ContinuedJournalTests {
  private func made() throws -> (base: InMemoryJournal, branch: InMemoryJournal) {
    let base = InMemoryJournal(try Fixture.identity())
    _ = try base.append(Fixture.drafts(1...5), clock: Fixture.start)
    let branch = try InMemoryJournal(continuing: base, at: base.head(), index: InMemoryIndex())
    return (base, branch)
  }

  @Test("it reads as the other did, and keeps what is recorded on it to itself")
  func reads() throws {
    let (base, branch) = try made()
    let before = try base.events().all()
    let own = try branch.append(Fixture.drafts(6...7), clock: Fixture.start.advanced(byMilliseconds: 1000))
    #expect(try branch.events().all() == before + own.events)
    #expect(own.events.map(\.sequence) == [6, 7])
    #expect(own.events.first?.previous == before.last?.leafHash)
    #expect(try base.events().all() == before)
    #expect(try branch.events(from: 5).all() == [before[4]] + own.events)
    #expect(try branch.events(from: 7).all() == [own.events[1]])
    #expect(try branch.event(id: before[2].id) == before[2])
    #expect(try branch.firstSequence(since: Fixture.start) == 1)
    #expect(try branch.firstSequence(since: Fixture.start.advanced(byMilliseconds: 1)) == 6)
    #expect(try branch.firstSequence(since: Fixture.start.advanced(byMilliseconds: 1001)) == 8)
  }

  @Test("what is recorded on the other later is not seen, and never its turn to wait for")
  func standsApart() throws {
    let (base, branch) = try made()
    try base.withWriter { writer in
      _ = try writer.append(Fixture.drafts(10...12), clock: Fixture.start)
      let own = try branch.append([Fixture.draft(6)], clock: Fixture.start)
      #expect(own.events.map(\.sequence) == [6])
    }
    #expect(try branch.events().all().count == 6)
    #expect(try base.events().all().count == 8)
  }

  @Test("a time never goes back behind the last one of the other, and a batch of the other is known")
  func goesOn() throws {
    let (base, branch) = try made()
    let last = try #require(try base.events().all().last)
    let own = try branch.append([Fixture.draft(6)], clock: Fixture.start.advanced(byMilliseconds: -60_000))
    #expect(own.events.first?.time == last.time)
    #expect(try branch.append(Fixture.drafts(1...5), clock: Fixture.start).wasAlreadyPresent)
    #expect(throws: JournalError.self) { try branch.append(Fixture.drafts(4...6), clock: Fixture.start) }
  }
}
