import EventJournal
import Testing

@Suite("What every journal holds to before it appends")
struct ConditionContractTests {
  private func draft(_ number: Int, _ type: String, _ subject: String?) -> EventDraft {
    var draft = Fixture.draft(number, subject: subject)
    draft.type = type
    return draft
  }

  /// Five events: opened a/1, opened a/2, paid a/1, noted (nothing), paid b.
  private func fill(_ journal: any Journal) throws {
    _ = try journal.append([draft(1, "opened", "a/1"), draft(2, "opened", "a/2")], clock: Fixture.start)
    _ = try journal.append([draft(3, "paid", "a/1"), draft(4, "noted", nil)], clock: Fixture.start)
    _ = try journal.append([draft(5, "paid", "b")], clock: Fixture.start)
  }

  private func refusal(_ journal: any Journal, _ condition: AppendCondition) throws -> String? {
    let head = try journal.head()
    do throws(JournalError) {
      let writer = try journal.openWriter(waitingAtMost: .seconds(5))
      defer { writer.close() }
      _ = try writer.append([draft(100, "tried", "elsewhere")], condition: condition, clock: Fixture.start)
      return nil
    } catch {
      #expect(error.code == .subjectTouched)
      #expect(try journal.head() == head)
      return error.message
    }
  }

  @Test("nothing that matches a query may have been recorded since", arguments: JournalKind.allCases)
  func queries(kind: JournalKind) throws {
    let since: [(EventQuery, SequenceNumber, String?)] = [
      (.type("paid"), 4, "event 000000000005, 'paid' about 'b', was recorded after 000000000004"),
      (.type("paid"), 5, nil), (.type("opened"), 2, nil),
      (.subjects(below: "a"), 2, "event 000000000003, 'paid' about 'a/1', was recorded after 000000000002"),
      (.subjects(below: "a"), 3, nil), (.subject("a"), 0, nil),
      (.types(["paid"], subjects: [.exactly("a/2")]), 0, nil),
      (
        .types(["paid", "noted"], subjects: [.below("a"), .exactly("c")]), 1,
        "event 000000000003, 'paid' about 'a/1', was recorded after 000000000001"
      ),
      (.all, 3, "event 000000000005, 'paid' about 'b', was recorded after 000000000003"), (.all, 5, nil),
      (.subject("c").or(.type("noted")), 3, "event 000000000004, 'noted', was recorded after 000000000003"),
    ]
    for (query, sequence, message) in since {
      let (journal, owner) = try kind.make()
      try withExtendedLifetime(owner) {
        try fill(journal)
        #expect(try refusal(journal, .nothingMatching(query, since: sequence)) == message)
      }
    }
  }

  @Test("a subject is new, or has so many events", arguments: JournalKind.allCases)
  func eventCounts(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      try fill(journal)
      #expect(try refusal(journal, .newSubject("a/1")) == "'a/1' has 2 events, not 0")
      #expect(try refusal(journal, .eventCount(3, subject: "a/1")) == "'a/1' has 2 events, not 3")
      #expect(try refusal(journal, .eventCount(1, subject: "a")) == "'a' has 0 events, not 1")
      let both = AppendCondition.all([.eventCount(2, subject: "a/1"), .newSubject("b")])
      #expect(try refusal(journal, both) == "'b' has 1 events, not 0")
      #expect(try refusal(journal, .all([.eventCount(2, subject: "a/1"), .newSubject("c")])) == nil)
      #expect(try journal.head().sequence == 6)
    }
  }

  @Test("what a writer has just recorded counts for its next condition", arguments: JournalKind.allCases)
  func ownEvents(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      try journal.withWriter { writer in
        for number in 1...5 {
          let condition = AppendCondition.all([
            .eventCount(number - 1, subject: "a"), .nothingMatching(.subject("a"), since: SequenceNumber(number - 1)),
          ])
          _ = try writer.append([draft(number, "paid", "a")], condition: condition, clock: Fixture.start)
          #expect(throws: JournalError.self) {
            _ = try writer.append([draft(50, "paid", "a")], condition: condition, clock: Fixture.start)
          }
        }
      }
      #expect(try journal.events(subject: "a").all().count == 5)
    }
  }

  @Test("behind many events it holds as behind few", arguments: JournalKind.allCases)
  func farBack(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      try fill(journal)
      _ = try journal.append((1000...2500).map { draft($0, "noted", "far/\($0 % 7)") }, clock: Fixture.start)
      #expect(
        try refusal(journal, .nothingMatching(.type("opened"), since: 1))
          == "event 000000000002, 'opened' about 'a/2', was recorded after 000000000001")
      #expect(try refusal(journal, .nothingMatching(.types(["opened"], subjects: [.below("far")]), since: 0)) == nil)
    }
  }

  @Test("a batch that is recorded already is answered whatever the condition", arguments: JournalKind.allCases)
  func idempotence(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      let condition = AppendCondition.newSubject("a/1")
      let drafts = [draft(1, "opened", "a/1")]
      let first = try journal.append(drafts, condition: condition, clock: Fixture.start)
      let again = try journal.append(drafts, condition: condition, clock: Fixture.start)
      #expect(again.wasAlreadyPresent && again.events == first.events)
    }
  }

  @Test("of many that want to be the first about a subject one is", arguments: JournalKind.allCases)
  func race(kind: JournalKind) async throws {
    let (journal, owner) = try kind.make()
    let winners = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 1...8 {
        group.addTask {
          do {
            _ = try journal.append(
              [draft(number, "opened", "only")], condition: .newSubject("only"), clock: Fixture.start)
            return true
          } catch let error as JournalError where error.code == .subjectTouched {
            return false
          }
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(winners == 1)
    #expect(try journal.events(subject: "only").all().count == 1)
    withExtendedLifetime(owner) {}
  }
}
