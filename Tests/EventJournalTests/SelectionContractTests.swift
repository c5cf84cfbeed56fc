import EventJournal
import Testing

@Suite("What every journal finds")
struct SelectionContractTests {
  private static let subjects = ["a", "a/1", "a/1/x", "a/2", "ab", "b", "b/\"q\"", "c/Đỗ", nil]
  private static let types = ["noted.v1", "noted.v2", "moved.v1"]

  /// The draft of that number, with one of the subjects and types.
  private static func draft(_ number: Int, _ generator: inout SeededGenerator) -> EventDraft {
    var draft = Fixture.draft(number, subject: subjects.randomElement(using: &generator) ?? nil)
    draft.type = types.randomElement(using: &generator) ?? ""
    return draft
  }

  /// Appends so many events in batches of up to seven.
  private static func append(_ numbers: ClosedRange<Int>, to journal: any Journal, _ generator: inout SeededGenerator)
    throws
  {
    var drafts = numbers.map { draft($0, &generator) }
    while !drafts.isEmpty {
      let count = min(drafts.count, Int.random(in: 1...7, using: &generator))
      _ = try journal.append(Array(drafts.prefix(count)), clock: Fixture.start)
      drafts.removeFirst(count)
    }
  }

  private static func pattern(_ generator: inout SeededGenerator) -> SubjectPattern {
    let subject = (subjects.compactMap(\.self) + ["nobody", "c"]).randomElement(using: &generator) ?? ""
    return Bool.random(using: &generator) ? .exactly(subject) : .below(subject)
  }

  private static func query(_ generator: inout SeededGenerator) -> EventQuery {
    let criteria = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
      var criterion = EventQuery.Criterion()
      if Bool.random(using: &generator) {
        let wanted = (types + ["unknown"]).shuffled(using: &generator)
        criterion.types = Set(wanted.prefix(Int.random(in: 0...2, using: &generator)))
      }
      if Bool.random(using: &generator) {
        criterion.subjects = Set((0..<Int.random(in: 0...2, using: &generator)).map { _ in pattern(&generator) })
      }
      return criterion
    }
    return EventQuery(criteria)
  }

  /// What the words of the documentation mean, without an index and without bytes.
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

  private static func expected(_ events: [JournalEvent], _ selection: EventSelection) -> [JournalEvent] {
    let found = events.filter {
      $0.sequence >= selection.first && $0.sequence <= selection.last && matches($0, selection.query)
    }
    let ordered = selection.order == .forwards ? found : found.reversed()
    return Array(ordered.prefix(selection.limit ?? .max))
  }

  @Test("any selection finds what reading everything finds, while the journal grows", arguments: JournalKind.allCases)
  func anySelection(kind: JournalKind) throws {
    var generator = SeededGenerator(seed: 21)
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      for round in 0..<3 {
        try Self.append(round * 300 + 1...(round + 1) * 300, to: journal, &generator)
        let events = try journal.events().all()
        for _ in 0..<40 {
          let ends = [Int.random(in: 0...1000, using: &generator), Int.random(in: 0...1000, using: &generator)].sorted()
          let isWhole = Bool.random(using: &generator)
          let selection = EventSelection(
            Self.query(&generator), from: isWhole ? .first : SequenceNumber(ends[0]),
            through: isWhole ? .maximum : SequenceNumber(ends[1]),
            order: Bool.random(using: &generator) ? .forwards : .backwards,
            limit: Bool.random(using: &generator) ? nil : Int.random(in: 0...400, using: &generator))
          let found = try journal.events(selection).all()
          #expect(found == Self.expected(events, selection), "\(selection)")
        }
      }
    }
  }

  @Test("subjects and types are listed with their events, in order", arguments: JournalKind.allCases)
  func tallies(kind: JournalKind) throws {
    var generator = SeededGenerator(seed: 22)
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      #expect(try journal.subjects().isEmpty)
      #expect(try journal.types().isEmpty)
      for round in 0..<3 {
        try Self.append(round * 300 + 1...(round + 1) * 300, to: journal, &generator)
        let events = try journal.events().all()
        let subjects = try journal.subjects()
        #expect(subjects.map(\.name) == ["a", "a/1", "a/1/x", "a/2", "ab", "b", "b/\"q\"", "c/Đỗ"])
        #expect(try journal.subjects(below: "a").map(\.name) == ["a/1", "a/1/x", "a/2"])
        #expect(try journal.types().map(\.name) == ["moved.v1", "noted.v1", "noted.v2"])
        for tally in subjects {
          let about = events.filter { $0.subject == tally.name }
          #expect(tally.eventCount == about.count)
          #expect(tally.first == about.first?.sequence && tally.last == about.last?.sequence)
        }
        #expect(try journal.types().map(\.eventCount).reduce(0, +) == events.count)
      }
    }
  }

  @Test("one event by its number, and the last that matches", arguments: JournalKind.allCases)
  func single(kind: JournalKind) throws {
    var generator = SeededGenerator(seed: 23)
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      #expect(try journal.lastEvent(.subject("a")) == nil)
      try Self.append(1...700, to: journal, &generator)
      let events = try journal.events().all()
      // Before there is an index, and once there is one.
      for number in stride(from: 1, through: 700, by: 13) {
        #expect(try journal.event(at: SequenceNumber(number)) == events[number - 1])
      }
      #expect(try journal.lastEvent(.subject("a")) == events.last { $0.subject == "a" })
      #expect(
        try journal.lastEvent(.subject("a").or(.type("noted.v2")))
          == events.last { $0.subject == "a" || $0.type == "noted.v2" })
      for number in stride(from: 1, through: 700, by: 13) {
        #expect(try journal.event(at: SequenceNumber(number)) == events[number - 1])
      }
      for number in [-1, 0, 701, 999_999_999_999] { #expect(try journal.event(at: SequenceNumber(number)) == nil) }
    }
  }

  @Test("more than is looked for at once is found whole, and in order", arguments: JournalKind.allCases)
  func many(kind: JournalKind) throws {
    let (journal, owner) = try kind.make()
    try withExtendedLifetime(owner) {
      _ = try journal.append((1...3000).map { Fixture.draft($0, subject: "a/\($0 % 3)") }, clock: Fixture.start)
      for query in [EventQuery.type("acta.test.noted.v1"), .subjects(below: "a"), .all] {
        let forwards = try journal.events(EventSelection(query)).all().map(\.sequence.rawValue)
        #expect(forwards == Array(1...3000))
        let backwards = try journal.events(EventSelection(query, order: .backwards)).all().map(\.sequence.rawValue)
        #expect(backwards == Array((1...3000).reversed()))
        let some = try journal.events(EventSelection(query, through: 2900, order: .backwards, limit: 700)).all()
        #expect(some.map(\.sequence.rawValue) == Array((2201...2900).reversed()))
      }
    }
  }
}
