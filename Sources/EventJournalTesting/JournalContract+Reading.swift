import EventJournal

extension JournalContract {
  static let reading = [
    ContractRule("a selection finds what reading everything finds, while the journal grows") { bench in
      let journal = try bench.journal()
      let subjects: [String?] = ["a", "a/1", "a/1/x", "ab", "b", nil]
      let types = ["noted", "paid", "closed"]
      for round in 0..<3 {
        for first in stride(from: round * 200 + 1, to: (round + 1) * 200, by: 5) {
          _ = try journal.append(
            (first..<first + 5).map { bench.draft($0, types[$0 % 3], subject: subjects[$0 % 7 % 6]) },
            clock: ContractBench.start)
        }
        let events = try journal.events().all()
        for selection in selections {
          let found = try journal.events(selection).all().map(\.sequence.rawValue)
          try bench.expectEqual(found, expected(events, selection), "\(selection)")
        }
        for number in stride(from: 1, through: events.count, by: 17) {
          try bench.expect(
            try journal.event(at: SequenceNumber(number)) == events[number - 1], "event \(number) is another one")
        }
      }
    },
    ContractRule("subjects and types are listed with their events, in the order of their bytes") { bench in
      let journal = try bench.journal()
      for (number, subject) in ["b", "a/2", "a", "a/1", "a/2", "ab", nil].enumerated() {
        _ = try journal.append(
          [bench.draft(number + 1, number < 3 ? "x" : "w", subject: subject)], clock: ContractBench.start)
      }
      try bench.expectEqual(try journal.subjects().map(\.name), ["a", "a/1", "a/2", "ab", "b"], "the subjects")
      let below = try journal.subjects(below: "a")
      try bench.expectEqual(below.map(\.name), ["a/1", "a/2"], "the subjects below a")
      try bench.expectEqual(below.map(\.eventCount), [1, 2], "the numbers of their events")
      try bench.expectEqual(below.map(\.last), [4, 5], "their last events")
      try bench.expectEqual(
        try journal.types().map { "\($0.name) \($0.eventCount) \($0.first.rawValue)" }, ["w 4 4", "x 3 1"], "the types")
    },
    ContractRule("a consumer is handed every event once, and notices another history") { bench in
      let journal = try bench.journal()
      for first in stride(from: 1, to: 31, by: 3) {
        _ = try journal.append(bench.drafts(first...first + 2), clock: ContractBench.start)
      }
      let projection = CountingProjection()
      let consumer = Consumer("contract", of: journal, batchEvents: 7)
      try bench.expectEqual(try consumer.catchUp(projection), 30, "the events of the past")
      _ = try journal.append([bench.draft(31)], clock: ContractBench.start)
      try bench.expectEqual(try consumer.catchUp(projection), 1, "the new event")
      try bench.expectEqual(projection.numbers, Array(1...31), "what was handed over")
      let other = try bench.journal()
      _ = try other.append(bench.drafts(100...140), clock: ContractBench.start)
      try bench.expectRefusal(.otherHistory, of: other, "another history") {
        _ = try Consumer("contract", of: other).catchUp(projection)
      }
    },
  ]

  private static var selections: [EventSelection] {
    let queries: [EventQuery] = [
      .all, .subject("a"), .subject("nobody"), .subjects(below: "a"), .subjects(below: "a/1"), .type("paid"),
      .types(["paid", "closed"], subjects: [.exactly("a/1"), .below("a")]), .subject("b").or(.type("noted")),
      EventQuery([EventQuery.Criterion(types: [])]), EventQuery([EventQuery.Criterion()]),
    ]
    return queries.flatMap { query in
      [EventSelection.Order.forwards, .backwards].flatMap { order in
        [
          EventSelection(query, order: order), EventSelection(query, order: order, limit: 3),
          EventSelection(query, from: 50, through: 150, order: order),
          EventSelection(query, from: 100, order: order, limit: 10),
          EventSelection(query, from: 9, through: 3, order: order),
        ]
      }
    }
  }

  private static func expected(_ events: [JournalEvent], _ selection: EventSelection) -> [Int] {
    let found = events.filter {
      $0.sequence >= selection.first && $0.sequence <= selection.last && matches($0, selection.query)
    }.map(\.sequence.rawValue)
    return Array((selection.order == .forwards ? found : found.reversed()).prefix(selection.limit ?? .max))
  }

  private static func matches(_ event: JournalEvent, _ query: EventQuery) -> Bool {
    query.criteria.isEmpty
      || query.criteria.contains { criterion in
        if let types = criterion.types, !types.contains(event.type) { return false }
        guard let subjects = criterion.subjects else { return true }
        guard let subject = event.subject else { return false }
        return subjects.contains { pattern in
          switch pattern {
          case .exactly(let wanted): subject == wanted
          case .below(let parent): subject.hasPrefix(parent + "/")
          }
        }
      }
  }
}
