import EventJournal
import SystemPackage
import Testing

/// What finding takes, counted in reads and bytes and not in time.
@Suite("The work of finding")
struct FindingWorkTests {
  private static let eventsOfSubject = 101
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  /// What was read of all files, of the journal and of the index.
  private struct Work: CustomStringConvertible {
    var reads = 0
    var bytes = 0
    var description: String { "\(reads) reads of \(bytes) bytes" }
  }

  /// A journal of so many subjects with 101 events each, spread over the whole of it, and an index of it that lasts.
  private func fill(_ subjects: Int) throws {
    let journal = try FileJournal(creating: Fixture.identity(), at: directory.path.appending("Journal"))
      .indexed(in: directory.path.appending("Index"))
    let drafts = (1...subjects * Self.eventsOfSubject).map { number in
      var draft = Fixture.draft(number, subject: "account/\(number % subjects)")
      draft.type = number % 4 == 0 ? "paid" : "noted"
      return draft
    }
    for start in stride(from: 0, to: drafts.count, by: 1000) {
      _ = try journal.append(Array(drafts[start..<min(start + 1000, drafts.count)]), clock: Fixture.start)
    }
    #expect(try journal.lastEvent(.subject("nobody")) == nil)
  }

  /// The same as another program opens it, which counts what it reads.
  private func opened() throws -> (journal: FileJournal, system: FaultyFileSystem) {
    let system = FaultyFileSystem()
    let journal = try FileJournal(opening: directory.path.appending("Journal"), fileSystem: system)
    return (journal.indexed(in: directory.path.appending("Index")), system)
  }

  private func work<Value>(
    _ system: FaultyFileSystem, _ body: () throws -> Value
  ) throws -> (found: Value, work: Work) {
    let before = (system.plan.visits(.read), system.plan.bytesRead)
    let found = try body()
    return (found, Work(reads: system.plan.visits(.read) - before.0, bytes: system.plan.bytesRead - before.1))
  }

  private func journalBytes() throws -> Int {
    try directory.names("Journal/segments").map { try directory.read("Journal/segments/\($0)").count }.reduce(0, +)
  }

  @Test("one subject's events are read, and no others", arguments: [10, 100])
  func oneSubject(subjects: Int) throws {
    try fill(subjects)
    let size = try journalBytes()
    let (journal, system) = try opened()
    for order in [EventSelection.Order.forwards, .backwards] {
      let (events, work) = try work(system) {
        try journal.events(EventSelection(.subject("account/7"), order: order)).all()
      }
      #expect(events.count == Self.eventsOfSubject)
      // A block for each line, and what leads to them: the head, the beginning of the index, three of its blocks.
      #expect(work.reads <= Self.eventsOfSubject + 30, "\(order): \(work)")
      #expect(work.bytes <= (Self.eventsOfSubject + 60) * 4096, "\(order): \(work)")
      if subjects == 100 { #expect(work.bytes * 5 < size, "\(order): \(work) of \(size)") }
    }
  }

  @Test("a part of them, one event, what there is of each: as much as is asked for", arguments: [10, 100])
  func parts(subjects: Int) throws {
    try fill(subjects)
    let (journal, system) = try opened()
    #expect(try journal.lastEvent(.subject("account/7")) != nil)
    let (found, last) = try work(system) { try journal.lastEvent(.subject("account/3")) }
    #expect(found != nil)
    #expect(last.reads <= 15 && last.bytes <= 15 * 4096, "the last: \(last)")
    let (event, one) = try work(system) { try journal.event(at: SequenceNumber(subjects * 50)) }
    #expect(event?.sequence.rawValue == subjects * 50)
    #expect(one.reads <= 4 && one.bytes <= 4 * 4096, "by its number: \(one)")
    let middle = SequenceNumber(subjects * 50)
    let (paid, some) = try work(system) {
      let selection = EventSelection(.type("paid"), from: middle, through: SequenceNumber(middle.rawValue + 19))
      return try journal.events(selection).all()
    }
    #expect(paid.count == 5)
    #expect(some.reads <= 30 && some.bytes <= 30 * 4096, "a part of the type: \(some)")
    // Many are below it, many are of the type, and five are asked for.
    let (five, unlike) = try work(system) {
      let query = EventQuery.types(["paid"], subjects: [.below("account")])
      return try journal.events(EventSelection(query, order: .backwards, limit: 5)).all()
    }
    #expect(five.count == 5)
    #expect(unlike.reads <= 30 && unlike.bytes <= 60 * 4096, "of a type below a subject: \(unlike)")
    let (names, tallies) = try work(system) { try journal.subjects() }
    #expect(names.count == subjects)
    #expect(tallies.bytes <= 8192 + subjects * Self.eventsOfSubject * 16, "the subjects: \(tallies)")
  }

  @Test("types and subjects that many events have, and none has both: no line is read", arguments: [20, 60])
  func crossed(subjects: Int) throws {
    let journal = try FileJournal(creating: Fixture.identity(), at: directory.path.appending("Journal"))
      .indexed(in: directory.path.appending("Index"))
    let drafts = (1...subjects * Self.eventsOfSubject).map { number in
      var draft = Fixture.draft(number, subject: "\(number % 2 == 0 ? "account" : "person")/\(number % subjects)")
      draft.type = number % 2 == 0 ? "paid" : "noted"
      return draft
    }
    _ = try journal.append(drafts, clock: Fixture.start)
    #expect(try journal.lastEvent(.subject("nobody")) == nil)
    let (other, system) = try opened()
    _ = try other.lastEvent(.subject("nobody"))
    let (none, work) = try work(system) { try other.lastEvent(.types(["noted"], subjects: [.below("account")])) }
    #expect(none == nil)
    #expect(work.reads <= 20, "\(work)")
    #expect(try other.lastEvent(.types(["paid"], subjects: [.below("account")])) != nil)
  }

  @Test("conditions and appends take the same in a long journal as in a short one")
  func conditions() throws {
    var works: [Work] = []
    for subjects in [10, 100] {
      directory.removeTree("Journal")
      directory.removeTree("Index")
      try fill(subjects)
      let (journal, system) = try opened()
      let writer = try journal.openWriter(waitingAtMost: .zero)
      defer { writer.close() }
      let last = SequenceNumber(subjects * Self.eventsOfSubject)
      func append(_ number: Int) throws {
        // The first is answered from the index on the disk, the others from it and from what was just recorded.
        let accounts: Set<SubjectPattern> = [.exactly("account/1"), .exactly("account/2")]
        let condition = AppendCondition.all([
          .nothingMatching(.types(["paid", "closed"], subjects: accounts), since: last),
          .nothingMatching(.types(["closed"], subjects: [.below("account")]), since: 0),
          .eventCount(Self.eventsOfSubject + number - 1, subject: "account/3"),
        ])
        let draft = Fixture.draft(100_000 + number, subject: "account/3")
        _ = try writer.append([draft], condition: condition, clock: Fixture.start)
      }
      // The index of identifiers is in memory, and reads the journal once.
      try append(1)
      works.append(try work(system) { for number in 2...40 { try append(number) } }.work)
    }
    #expect(works[1].reads <= works[0].reads + 39 && works[1].reads <= 39 * 4, "\(works)")
    #expect(works[1].bytes <= works[0].bytes + 39 * 4096, "\(works)")
  }
}
