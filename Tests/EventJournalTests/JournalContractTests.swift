import CanonicalJSON
import EventJournal
import Testing

@Suite("What every journal does")
struct JournalContractTests {
  @Test("an empty journal has no events, and the head that precedes the first", arguments: JournalKind.allCases)
  func empty(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      let head = try journal.head()
      #expect(head == JournalHead(empty: journal.identity))
      #expect(head.root.description == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
      #expect(try journal.events().all().isEmpty)
      #expect(try journal.event(at: 1) == nil)
      #expect(try journal.firstSequence(since: Fixture.start) == 1)
    }
  }

  @Test("what is appended is read back, in order, chained, as batches", arguments: JournalKind.allCases)
  func appendAndRead(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      let alone = try journal.append([Fixture.draft(1)], clock: Fixture.start)
      #expect(!alone.wasAlreadyPresent)
      let batch = try journal.append(Fixture.drafts(2...20), clock: Fixture.start.advanced(byMilliseconds: 5))
      let events = try journal.events().all()
      #expect(events == alone.events + batch.events)
      #expect(events.map(\.sequence.rawValue) == Array(1...20))
      #expect(events[0].previous == journal.identity.hash)
      for (before, event) in zip(events, events.dropFirst()) { #expect(event.previous == before.leafHash) }
      #expect(events[0].batchEnd == 1)
      #expect(events[1...].allSatisfy { $0.batchEnd == 20 })
      var tree = MerkleTree()
      for event in events { tree.append(event.leafHash) }
      let head = try journal.head()
      #expect(head.tree == tree)
      #expect(head.leafHash == events[19].leafHash)
      #expect(try journal.events(from: 18).all() == Array(events[17...]))
      #expect(try journal.events(from: 21).all().isEmpty)
      #expect(try journal.event(at: 7) == events[6])
    }
  }

  @Test("an event says what its draft said", arguments: JournalKind.allCases)
  func members(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      var draft = Fixture.draft(1)
      draft.correlationID = "batch-7"
      draft.causationID = Fixture.id(9).description
      let event = try #require(try journal.append([draft], clock: Fixture.start).events.first)
      #expect(event.id == draft.id)
      #expect(event.type == draft.type)
      #expect(event.subject == draft.subject)
      #expect(event.actor == "An \"officer\"")
      #expect(event.correlationID == "batch-7")
      #expect(event.causationID == draft.causationID)
      #expect(event.source == "tests.example")
      #expect(event.time == Fixture.start)
      #expect(Array(event.data) == draft.data)
      #expect(event.dataValue["number"] == .integer(1))
      let bare = EventDraft(id: Fixture.id(2), type: "t")
      let empty = try #require(try journal.append([bare], clock: Fixture.start).events.first)
      #expect(text(empty.data) == "{}")
      #expect(empty.subject == nil && empty.actor == nil)
      #expect(!text(empty.line).contains("data"))
    }
  }

  @Test("events are found by subject, type, time and identifier", arguments: JournalKind.allCases)
  func finding(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      for number in 1...30 {
        var draft = Fixture.draft(number, subject: number % 3 == 0 ? "b" : "a")
        if number % 10 == 0 { draft.type = "acta.test.tenth.v1" }
        _ = try journal.append([draft], clock: Fixture.start.advanced(byMilliseconds: Int64(number / 2)))
      }
      #expect(
        try journal.events(subject: "b").all().map(\.sequence.rawValue) == Array(stride(from: 3, through: 30, by: 3)))
      #expect(try journal.events(type: "acta.test.tenth.v1").all().map(\.sequence.rawValue) == [10, 20, 30])
      for offset in 0...16 {
        let time = Fixture.start.advanced(byMilliseconds: Int64(offset))
        #expect(try journal.firstSequence(since: time).rawValue == max(1, min(31, offset * 2)))
      }
      #expect(
        try journal.events(since: Fixture.start.advanced(byMilliseconds: 15)).all().map(\.sequence.rawValue) == [30])
      #expect(try journal.event(id: Fixture.id(17))?.sequence == 17)
      #expect(try journal.event(id: Fixture.id(99)) == nil)
    }
  }

  @Test("the same batch again appends nothing, and answers what is there", arguments: JournalKind.allCases)
  func idempotence(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      _ = try journal.append([Fixture.draft(1)], clock: Fixture.start)
      let batch = try journal.append(Fixture.drafts(2...4), clock: Fixture.start)
      let head = try journal.head()
      let again = try journal.append(
        Fixture.drafts(2...4), condition: .expectedHead(1), clock: Fixture.start.advanced(byMilliseconds: 9))
      #expect(again.wasAlreadyPresent)
      #expect(again.events == batch.events)
      #expect(try journal.append([Fixture.draft(1)], clock: Fixture.start).wasAlreadyPresent)
      #expect(try journal.head() == head)
    }
  }

  @Test("a batch that matches in part, or says something else, is refused", arguments: JournalKind.allCases)
  func identifierTaken(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      _ = try journal.append(Fixture.drafts(1...3), clock: Fixture.start)
      _ = try journal.append(Fixture.drafts(4...4), clock: Fixture.start)
      var changedData = Fixture.drafts(1...3)
      changedData[2].data = Array("{\"number\":4}".utf8)
      var changedActor = Fixture.drafts(1...3)
      changedActor[0].actor = nil
      let mistaken: [[EventDraft]] = [
        Fixture.drafts(1...2), Fixture.drafts(2...3), Fixture.drafts(3...4), Fixture.drafts(1...4),
        Fixture.drafts(3...6), Fixture.drafts(5...6) + Fixture.drafts(4...4), Fixture.drafts(1...3).reversed(),
        changedData, changedActor,
      ]
      for drafts in mistaken {
        #expect(try journalError { _ = try journal.append(drafts, clock: Fixture.start) }.code == .identifierTaken)
      }
      #expect(try journal.head().sequence == 4)
    }
  }

  @Test("an append fails when a subject was touched since, and only then", arguments: JournalKind.allCases)
  func condition(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      _ = try journal.append([Fixture.draft(1, subject: "ministry")], clock: Fixture.start)
      _ = try journal.append([Fixture.draft(2, subject: "treaty")], clock: Fixture.start)
      let drafts = [Fixture.draft(3)]
      let error = try journalError {
        _ = try journal.append(drafts, condition: .nothingSince(1, subjects: ["x", "treaty"]), clock: Fixture.start)
      }
      #expect(error.code == .subjectTouched)
      #expect(
        error.description
          == "appending to the journal: 'treaty' was touched by event 000000000002, after 000000000001"
          + " – look at what was recorded since and decide again")
      let head = try journalError { _ = try journal.append(drafts, condition: .expectedHead(1), clock: Fixture.start) }
      #expect(head.code == .unexpectedHead)
      #expect(try journal.head().sequence == 2)
      let appended = try journal.append(
        drafts, condition: .nothingSince(1, subjects: ["ministry"]), clock: Fixture.start)
      #expect(appended.events.first?.sequence == 3)
      _ = try journal.append([Fixture.draft(4)], condition: .expectedHead(3), clock: Fixture.start)
    }
  }

  @Test("time never goes backwards, and the clock's own reading is kept", arguments: JournalKind.allCases)
  func clockRule(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      _ = try journal.append([Fixture.draft(1)], clock: Fixture.start)
      let earlier = Fixture.start.advanced(byMilliseconds: -86_400_000)
      let event = try #require(try journal.append([Fixture.draft(2)], clock: earlier).events.first)
      #expect(event.time == Fixture.start)
      #expect(event.clockTime == earlier)
      let muchEarlier = earlier.advanced(byMilliseconds: -1)
      let refused = try journalError { _ = try journal.append([Fixture.draft(3)], clock: muchEarlier) }
      #expect(refused.code == .clockBehind)
      #expect(
        refused.description == "appending to the journal: the last event was recorded at 2025-11-10T09:00:00.000Z, "
          + "and the clock shows only 2025-11-09T08:59:59.999Z"
          + " – set the clock, or accept it, to record under 2025-11-10T09:00:00.000Z")
      let accepted = try journal.append([Fixture.draft(3)], clock: muchEarlier, acceptClock: true)
      #expect(accepted.events.first?.clockTime == muchEarlier)
      // Accepted once, it is accepted from then on, unless the clock goes back still further.
      let again = try journal.append([Fixture.draft(5)], clock: muchEarlier.advanced(byMilliseconds: 5))
      #expect(again.events.first?.clockTime == muchEarlier.advanced(byMilliseconds: 5))
      let back = muchEarlier.advanced(byMilliseconds: -86_400_000)
      #expect(try journalError { _ = try journal.append([Fixture.draft(6)], clock: back) }.code == .clockBehind)
      let later = try journal.append([Fixture.draft(4)], clock: Fixture.start.advanced(byMilliseconds: 1))
      #expect(later.events.first?.clockTime == nil)
    }
  }

  @Test("only a scripted journal takes times from drafts", arguments: JournalKind.allCases)
  func scriptedClock(kind: JournalKind) throws {
    var draft = Fixture.draft(1)
    draft.scriptedTime = Fixture.start.advanced(byMilliseconds: 7)
    let (system, systemOwner) = try kind.make()
    let (scripted, scriptedOwner) = try kind.make(.scripted)
    try withExtendedLifetime((systemOwner, scriptedOwner)) {
      let refused = try journalError { _ = try system.append([draft], clock: Fixture.start) }
      #expect(refused.code == .timeNotScripted)
      let event = try #require(try scripted.append([draft], clock: Fixture.start).events.first)
      #expect(event.time == draft.scriptedTime)
      #expect(event.clockTime == nil)
      var earlier = Fixture.draft(2)
      earlier.scriptedTime = Fixture.start
      #expect(try journalError { _ = try scripted.append([earlier], clock: Fixture.start) }.code == .timeBackwards)
    }
  }

  @Test(
    "one writer at a time; the next one waits, then is told that the journal is busy", arguments: JournalKind.allCases)
  func oneWriter(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      let writer = try journal.openWriter(waitingAtMost: .zero)
      _ = try writer.append([Fixture.draft(1)], clock: Fixture.start)
      #expect(try journal.head().sequence == 1)
      let busy = try journalError { _ = try journal.openWriter(waitingAtMost: .milliseconds(3)) }
      #expect(busy.code == .busy)
      #expect(busy.code.kind == .busy)
      #expect(busy.message == "someone else has been writing for 0.003 seconds")
      writer.close()
      let closed = try journalError { _ = try writer.append([Fixture.draft(2)], clock: Fixture.start) }
      #expect(closed.code == .writingClosed)
      let next = try journal.openWriter(waitingAtMost: .zero)
      #expect(next.head.sequence == 1)
      _ = try next.append([Fixture.draft(2)], clock: Fixture.start)
      next.close()
      #expect(try journal.head().sequence == 2)
    }
  }

  @Test("following yields whole batches, those of the past and those to come", arguments: JournalKind.allCases)
  func following(kind: JournalKind) async throws {
    let (journal, owner) = try kind.make()
    _ = try journal.append(Fixture.drafts(1...3), clock: Fixture.start)
    let follower = Task {
      var sizes: [Int] = []
      for try await batch in journal.follow() {
        sizes.append(batch.count)
        if sizes.count == 4 { break }
      }
      return sizes
    }
    _ = try journal.append([Fixture.draft(4)], clock: Fixture.start)
    let writer = try journal.openWriter(waitingAtMost: .seconds(5))
    _ = try writer.append(Fixture.drafts(5...6), clock: Fixture.start)
    _ = try writer.append(Fixture.drafts(7...11), clock: Fixture.start)
    writer.close()
    #expect(try await follower.value == [3, 1, 2, 5])
    let waiting = Task { for try await _ in journal.follow(from: 12) {} }
    waiting.cancel()
    try await waiting.value
    withExtendedLifetime(owner) {}
  }

  @Test("two appending at once: no gap, every event once", arguments: JournalKind.allCases)
  func concurrency(kind: JournalKind) async throws {
    let (journal, owner) = try kind.make()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for half in 0...1 {
        group.addTask {
          for number in 1...100 {
            _ = try journal.append([Fixture.draft(half * 100 + number)], clock: Fixture.start)
          }
        }
      }
      try await group.waitForAll()
    }
    let events = try journal.events().all()
    #expect(events.map(\.sequence.rawValue) == Array(1...200))
    #expect(Set(events.map(\.id)).count == 200)
    withExtendedLifetime(owner) {}
  }
}
