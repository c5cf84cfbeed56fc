import EventJournal
import Testing

@Suite("What errors say that no other test shows")
struct ErrorMessageTests {
  private let journal: InMemoryJournal

  init() throws {
    journal = InMemoryJournal(try Fixture.identity())
    _ = try journal.append(Fixture.drafts(1...3), clock: Fixture.start)
  }

  private func refusal(
    _ drafts: [EventDraft], _ condition: AppendCondition = .none, by journal: (any Journal)? = nil
  ) throws -> String {
    try journalError {
      _ = try (journal ?? self.journal).append(drafts, condition: condition, clock: Fixture.start)
    }.description
  }

  @Test("about identifiers that are taken")
  func identifierTaken() throws {
    let id = Fixture.id(1).description
    let hint = " – repeat a batch exactly as it was, or use new identifiers"
    #expect(
      try refusal([Fixture.draft(1, text: "other")])
        == "appending to the journal: the identifier is that of an event that says something else: \(id), "
        + "sequence 000000000001" + hint)
    #expect(
      try refusal([Fixture.draft(1), Fixture.draft(9)])
        == "appending to the journal: the batch is recorded only in part: \(id), sequence 000000000001" + hint)
    #expect(
      try refusal([Fixture.draft(1), Fixture.draft(2)])
        == "appending to the journal: the events are recorded as part of a larger batch: \(id), sequence 000000000001"
        + hint)
    #expect(
      try refusal([Fixture.draft(2), Fixture.draft(1)])
        == "appending to the journal: the events are recorded, but not as this batch: \(id), sequence 000000000001"
        + hint)
  }

  @Test("about another head than the expected one")
  func unexpectedHead() throws {
    #expect(
      try refusal([Fixture.draft(4)], .expectedHead(2))
        == "appending to the journal: the last event is 000000000003, not 000000000002"
        + " – look at what was recorded since and decide again")
  }

  @Test("about times")
  func times() throws {
    var draft = Fixture.draft(4)
    draft.scriptedTime = Fixture.start.advanced(byMilliseconds: -1)
    #expect(
      try refusal([draft])
        == "appending to the journal: a time was given for \(draft.id), and this journal's times are "
        + "the clock's – leave the time out; when a thing happened belongs into the event's data")
    let scripted = InMemoryJournal(try Fixture.identity(.scripted))
    _ = try scripted.append([Fixture.draft(1)], clock: Fixture.start)
    #expect(
      try refusal([draft], by: scripted)
        == "appending to the journal: the time 2025-11-10T08:59:59.999Z lies before the last event's, "
        + "2025-11-10T09:00:00.000Z – record in the order of time")
    let beyond = try journalError {
      _ = try journal.append([Fixture.draft(4)], clock: Instant(milliseconds: .max))
    }
    #expect(beyond.message.hasSuffix("can't be recorded: the time lies outside the years 0000 to 9999"))
  }

  @Test("about a journal that has all the events that twelve digits count")
  func journalFull() throws {
    let directory = try TemporaryDirectory()
    let full = try directory.make()
    _ = try full.append([Fixture.draft(1)], clock: Fixture.start)
    let line = text(try directory.read(firstSegment).dropLast())
      .replacing("\"000000000001\"", with: "\"999999999999\"")
    try directory.forge(line, sequence: .maximum)
    let leaf = LeafHash(leaf: Array(line.utf8)[...])
    let reflected = FullIndex(extent: IndexExtent(sequence: .maximum, leafHash: leaf))
    let journal = try FileJournal(opening: directory.path, index: reflected)
    #expect(
      try refusal([Fixture.draft(2)], by: journal)
        == "appending to the journal: twelve digits don't count that many events – begin a new journal")
  }

  @Test("about an index that fails")
  func indexFailed() throws {
    let broken = InMemoryJournal(try Fixture.identity(), index: FullIndex(extent: nil))
    #expect(
      try refusal([Fixture.draft(1)], by: broken)
        == "consulting the index: no room – the index can be deleted; it is rebuilt from the journal")
    #expect(JournalError.indexFailed("x").code == .indexFailed)
  }
}

/// An index that reflects what it is told; without an extent it fails.
private struct FullIndex: JournalIndex {
  let reflected: IndexExtent?

  init(extent: IndexExtent?) { reflected = extent }

  func extent() throws(JournalError) -> IndexExtent? {
    guard let reflected else { throw .indexFailed("no room") }
    return reflected
  }

  func record(_ events: [JournalEvent]) throws(JournalError) { throw .indexFailed("no room") }
  func reset() throws(JournalError) { throw .indexFailed("no room") }
  func entry(of id: EventIdentifier) -> IndexEntry? { nil }
  func lastSequence(touching subject: String) -> SequenceNumber? { nil }
}
