import EventJournal

/// What every home of the journal keeps: files, memory, a database.
public enum JournalContract {
  /// All rules.
  public static let rules: [ContractRule] = recording + conditions + reading + streams + following

  private static let recording = [
    ContractRule("an empty journal has the head before the first event") { bench in
      let journal = try bench.journal()
      try bench.expectEqual(try journal.head(), JournalHead(empty: journal.identity), "the head")
      try bench.expect(try journal.events().all().isEmpty, "there are events")
      try bench.expect(try journal.event(at: 1) == nil, "there is an event 1")
    },
    ContractRule("what is appended is read back in order, chained, and in whole batches") { bench in
      let journal = try bench.journal()
      let alone = try journal.append([bench.draft(1)], clock: ContractBench.start)
      let batch = try journal.append(bench.drafts(2...20), clock: ContractBench.start)
      let events = try journal.events().all()
      try bench.expectEqual(events.map(\.line), (alone.events + batch.events).map(\.line), "the lines")
      try bench.expectEqual(events.map(\.sequence.rawValue), Array(1...20), "the numbers")
      try bench.expectEqual(
        events.map(\.previous), [journal.identity.hash] + events.dropLast().map(\.leafHash), "the chain")
      try bench.expectEqual(events.map(\.batchEnd.rawValue), [1] + [Int](repeating: 20, count: 19), "the batches")
      var tree = MerkleTree()
      for event in events { tree.append(event.leafHash) }
      try bench.expectEqual(try journal.head().root, tree.root, "the root")
      try bench.expectEqual(try journal.events(from: 18).all().map(\.sequence.rawValue), [18, 19, 20], "from 18 on")
    },
    ContractRule("the same batch again records nothing, and anything else under its identifiers is refused") { bench in
      let journal = try bench.journal()
      let first = try journal.append(bench.drafts(1...3), clock: ContractBench.start)
      let again = try journal.append(
        bench.drafts(1...3), condition: .expectedHead(0), clock: ContractBench.start.advanced(byMilliseconds: 9))
      try bench.expect(again.wasAlreadyPresent && again.events == first.events, "the batch was recorded again")
      var changed = bench.drafts(1...3)
      changed[1].data = Array("{\"number\":9}".utf8)
      for drafts in [bench.drafts(1...2), bench.drafts(1...4), Array(bench.drafts(1...3).reversed()), changed] {
        try bench.expectRefusal(.identifierTaken, of: journal, "another batch with taken identifiers") {
          _ = try journal.append(drafts, clock: ContractBench.start)
        }
      }
      try bench.expectEqual(try journal.event(id: bench.draft(2).id)?.sequence, 2, "the event of an identifier")
    },
    ContractRule("times never go backwards, and the clock's own reading is kept") { bench in
      let journal = try bench.journal()
      _ = try journal.append([bench.draft(1)], clock: ContractBench.start)
      let earlier = ContractBench.start.advanced(byMilliseconds: -1000)
      let event = try journal.append([bench.draft(2)], clock: earlier).events.first
      try bench.expectEqual(event?.time, ContractBench.start, "the time")
      try bench.expectEqual(event?.clockTime, earlier, "the clock's reading")
      try bench.expectRefusal(.clockBehind, of: journal, "a clock that is days behind") {
        _ = try journal.append([bench.draft(3)], clock: ContractBench.start.advanced(byMilliseconds: -200_000_000))
      }
      try bench.expectEqual(try journal.firstSequence(since: ContractBench.start), 1, "the first since the start")
    },
    ContractRule("there is one writer at a time, and a closed one writes no more") { bench in
      let journal = try bench.journal()
      let writer = try journal.openWriter(waitingAtMost: .zero)
      try bench.expectRefusal(.busy, of: journal, "a second writer") {
        _ = try journal.openWriter(waitingAtMost: .zero)
      }
      _ = try writer.append([bench.draft(1)], clock: ContractBench.start)
      writer.close()
      try bench.expectRefusal(.writingClosed, of: journal, "a closed writer") {
        _ = try writer.append([bench.draft(2)], clock: ContractBench.start)
      }
      _ = try journal.append([bench.draft(2)], clock: ContractBench.start)
    },
  ]

  private static let conditions = [
    ContractRule("an append is refused when what it depends on has changed, and only then") { bench in
      let refused: [AppendCondition] = [
        .expectedHead(2), .nothingSince(1, subjects: ["a/1"]), .nothingSince(2, subjects: ["x", "b"]), .newSubject("b"),
        .eventCount(1, subject: "a/1"), .nothingMatching(.type("paid"), since: 2), .nothingMatching(.all, since: 2),
        .nothingMatching(.subjects(below: "a"), since: 1),
        .nothingMatching(.types(["opened"], subjects: [.below("a")]), since: 0),
        .all([.newSubject("c"), .newSubject("b")]),
      ]
      let allowed: [AppendCondition] = [
        .none, .expectedHead(3), .nothingSince(2, subjects: ["a/1", "a"]), .newSubject("a"),
        .eventCount(2, subject: "a/1"), .nothingMatching(.type("paid"), since: 3),
        .nothingMatching(.subjects(below: "a"), since: 2),
        .nothingMatching(.types(["opened"], subjects: [.exactly("b")]), since: 0),
        .all([.newSubject("c"), .eventCount(1, subject: "b")]),
      ]
      for (conditions, isAllowed) in [(refused, false), (allowed, true)] {
        for condition in conditions {
          let journal = try bench.journal()
          _ = try journal.append(
            [bench.draft(1, "opened", subject: "a/1"), bench.draft(2, "paid", subject: "a/1")],
            clock: ContractBench.start)
          _ = try journal.append([bench.draft(3, "paid", subject: "b")], clock: ContractBench.start)
          func append() throws {
            _ = try journal.append(
              [bench.draft(4, "tried", subject: "z")], condition: condition, clock: ContractBench.start)
          }
          if isAllowed {
            try append()
          } else {
            let code: JournalError.Code = condition == .expectedHead(2) ? .unexpectedHead : .subjectTouched
            try bench.expectRefusal(code, of: journal, "\(condition)", append)
          }
        }
      }
    },
    ContractRule("a writer's own events count for its next condition") { bench in
      let journal = try bench.journal()
      try journal.withWriter { writer in
        for number in 1...4 {
          _ = try writer.append(
            [bench.draft(number)], condition: .eventCount(number - 1, subject: "a"), clock: ContractBench.start)
        }
      }
      try bench.expectEqual(try journal.head().sequence, 4, "the head")
    },
    ContractRule("a condition holds behind many events as behind few") { bench in
      let journal = try bench.journal()
      _ = try journal.append([bench.draft(1, "opened", subject: "a/1")], clock: ContractBench.start)
      let many = (1000...2600).map { bench.draft($0, "noted", subject: "far/\($0 % 7)") }
      _ = try journal.append(many, clock: ContractBench.start)
      let next = [bench.draft(2, "tried", subject: "z")]
      for query in [EventQuery.type("opened"), .subject("a/1"), .types(["opened"], subjects: [.below("a")])] {
        try bench.expectRefusal(.subjectTouched, of: journal, "what was recorded long ago: \(query)") {
          _ = try journal.append(next, condition: .nothingMatching(query, since: 0), clock: ContractBench.start)
        }
      }
      let absent = EventQuery.types(["opened"], subjects: [.below("far"), .exactly("a")])
      let appended = try journal.append(
        next, condition: .all([.nothingMatching(absent, since: 0), .nothingMatching(.type("opened"), since: 1)]),
        clock: ContractBench.start)
      try bench.expectEqual(appended.events.first?.sequence, 1603, "the event whose condition holds")
    },
    ContractRule("a batch that is recorded already is answered whatever its condition") { bench in
      let journal = try bench.journal()
      let drafts = bench.drafts(1...2)
      let first = try journal.append(drafts, condition: .newSubject("a"), clock: ContractBench.start)
      let again = try journal.append(drafts, condition: .newSubject("a"), clock: ContractBench.start)
      try bench.expect(again.wasAlreadyPresent && again.events == first.events, "the batch was recorded again")
    },
    ContractRule("of several that want to be the first about a subject one is") { bench in
      let journal = try bench.journal()
      let winners = try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 1...8 {
          group.addTask {
            do {
              let draft = bench.draft(number, "opened", subject: "only")
              _ = try journal.append([draft], condition: .newSubject("only"), clock: ContractBench.start)
              return 1
            } catch let error as JournalError where error.code == .subjectTouched {
              return 0
            }
          }
        }
        return try await group.reduce(0, +)
      }
      try bench.expectEqual(winners, 1, "how many were the first")
      try bench.expectEqual(try journal.events(subject: "only").all().count, 1, "the events about it")
    },
  ]
}
