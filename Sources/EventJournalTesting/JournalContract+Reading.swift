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
        try bench.expectEqual(events.count, (round + 1) * 200, "how many events there are")
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
    ContractRule("an event is found by its number, and what is not there is not found") { bench in
      let journal = try bench.journal()
      try bench.expect(try journal.lastEvent(.subject("a")) == nil, "an empty journal has an event about a")
      _ = try journal.append(bench.drafts(1...40), clock: ContractBench.start)
      let events = try journal.events().all()
      try bench.expectEqual(events.count, 40, "how many events there are")
      for number in [1, 2, 20, 39, 40] {
        try bench.expect(
          try journal.event(at: SequenceNumber(number)) == events[number - 1], "event \(number) is another one")
      }
      for number in [-1, 0, 41, 999_999_999_999] {
        try bench.expect(try journal.event(at: SequenceNumber(number)) == nil, "there is an event \(number)")
      }
      try bench.expectEqual(try journal.lastEvent(.subject("a")), events.last, "the last event about a")
      try bench.expect(try journal.event(id: bench.draft(41).id) == nil, "an identifier is found that was not recorded")
    },
    ContractRule("subjects that look alike are told apart") { bench in
      let journal = try bench.journal()
      let subjects = ["a", "a/", "a//", "A", "a/\"x\"", "a/Đỗ", "a/do", "b/a/1", "a\\1", "a/\u{1F4DC}"]
      for (number, subject) in subjects.enumerated() {
        _ = try journal.append([bench.draft(number + 1, subject: subject)], clock: ContractBench.start)
      }
      for (number, subject) in subjects.enumerated() {
        let found = try journal.events(subject: subject).all().map(\.sequence.rawValue)
        try bench.expectEqual(found, [number + 1], "the events about \(subject)")
      }
      let below = try journal.events(EventSelection(.subjects(below: "a"))).all().map(\.subject)
      try bench.expectEqual(below, ["a//", "a/\"x\"", "a/Đỗ", "a/do", "a/\u{1F4DC}"], "the subjects below a")
      try bench.expectEqual(try journal.subjects(below: "a").count, 5, "how many subjects are below a")
      try bench.expectEqual(try journal.subjects().count, subjects.count, "how many subjects there are")
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
