import GRDB
import MeetingRecords
@testable import RecordsCatalog
import Synchronization
import Testing

/// What is looked at does not grow with how much there is already of a thing.
@Suite struct ManyOfOneThingTests {
  /// A state that counts what is asked of it.
  private final class Asked: RecordsReading {
    let state: RecordsState
    var count = 0
    init(_ state: RecordsState) { self.state = state }

    var vocabulary: Vocabulary { state.vocabulary }
    var localDays: LocalDays { state.localDays }
    func keys(of identifier: Identifier) -> [Identifier] { state.keys(of: identifier) }
    func key(of identifier: Identifier) -> Identifier? {
      count += 1
      return state.key(of: identifier)
    }
    func entity(at key: Identifier) -> (any Entity)? {
      count += 1
      return state.entity(at: key)
    }
    func isUsed(_ key: Identifier) -> Bool { state.isUsed(key) }
    func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] { [] }
    func recordedEntry(_ id: EntryIdentifier) -> Entry? { state.recordedEntry(id) }
    func entries(touching key: Identifier) -> [Entry] { state.entries(touching: key) }
    func entries(mentioning keys: Set<Identifier>, after sequence: Int) -> [Entry] {
      state.entries(mentioning: keys, after: sequence)
    }
    func standingEntry(_ sequence: Int) -> Entry? { state.standingEntry(sequence) }
    func agendaItems(of conference: Conference, numbered number: String) -> [AgendaItem] {
      let items = state.agendaItems(of: conference, numbered: number)
      count += 1 + items.count
      return items
    }
  }

  private static func begin(bodies: Int) throws -> TestJournal {
    var journal = TestJournal()
    let name = try text("Some name")
    for number in 0..<bodies { try journal.record("body-\(number)", OrganizationRegistered { $0.name = name }) }
    return journal
  }

  private static func instrument(_ subject: String, _ parties: Int, in journal: inout TestJournal) throws {
    let (title, named) = (try text("Pact"), try (0..<parties).map { try id("body-\($0)") })
    try journal.record(
      subject,
      InstrumentNegotiated {
        $0.title = title; $0.parties = named
      })
  }

  /// How much of the state is asked for to check the last entry of a journal.
  private static func asked(_ journal: TestJournal) throws -> Int {
    let state = Asked(RecordsState(applying: journal.events.dropLast().map(\.entry)))
    try checkHistory(try #require(journal.events.last).entry, in: state)
    return state.count
  }

  @Test func `a signature is checked without looking at those before it`() throws {
    func asked(_ count: Int) throws -> Int {
      var journal = try Self.begin(bodies: count)
      try Self.instrument("pact", count, in: &journal)
      for number in 0..<count {
        let party = try id("body-\(number)")
        try journal.record("pact", InstrumentSigned { $0.party = party })
      }
      return try Self.asked(journal)
    }
    #expect(try asked(100) == asked(200))
  }

  @Test func `a withdrawal and a succession are checked without looking at those before them`() throws {
    func asked(_ count: Int, _ act: (Identifier, Identifier) -> any EventPayload) throws -> Int {
      var journal = try Self.begin(bodies: 2 * count)
      try Self.instrument("pact", count, in: &journal)
      let first = try id("body-0")
      try journal.record("pact", InstrumentSigned { $0.party = first })
      for number in 0..<count {
        let (party, heir) = (try id("body-\(number)"), try id("body-\(number + count)"))
        let payload = act(party, heir)
        if let payload = payload as? InstrumentWithdrawnFrom { try journal.record("pact", payload) }
        if let payload = payload as? SuccessionNotified { try journal.record("pact", payload) }
      }
      return try Self.asked(journal)
    }
    func check(_ act: (Identifier, Identifier) -> any EventPayload) throws {
      #expect(try asked(100, act) == asked(200, act))
    }
    try check { party, _ in InstrumentWithdrawnFrom { $0.party = party } }
    try check { party, heir in SuccessionNotified { ($0.predecessor, $0.successor) = (party, heir) } }
    // Of one successor, those before it are looked at that came to the same.
    var journal = try Self.begin(bodies: 200)
    try Self.instrument("pact", 150, in: &journal)
    let heir = try id("body-199")
    for number in [1, 70, 140] {
      let party = try id("body-\(number)")
      try journal.record("pact", SuccessionNotified { ($0.predecessor, $0.successor) = (party, heir) })
    }
    for number in 2..<100 where number != 70 {
      let (party, other) = (try id("body-\(number)"), try id("body-\(150 + number % 40)"))
      try journal.record("pact", SuccessionNotified { ($0.predecessor, $0.successor) = (party, other) })
    }
    for number in [1, 70, 140] {
      let party = try id("body-\(number)")
      #expect(throws: Rejection.self, "\(number)") {
        try journal.record("pact", SuccessionNotified { ($0.predecessor, $0.successor) = (party, heir) })
      }
    }
    try journal.record("pact", InstrumentSigned { $0.party = heir })
    let last = try id("body-140")
    try journal.record("pact", InstrumentSigned { $0.party = last })
  }

  @Test func `no agenda item is taken once the agenda is adopted, whatever was circulated before and after`() throws {
    func journal(_ count: Int, adopting: Bool) throws -> TestJournal {
      var journal = try Self.agenda(1)
      let (item, words, round) = (try id("talks/1/item-1"), try text("Item"), try id("talks/1"))
      func circulate(_ stage: AgendaStage) throws {
        for _ in 0..<count { try journal.record("talks/1", AgendaCirculated { ($0.stage, $0.asOf) = (stage, 1) }) }
      }
      try circulate(.annotated)
      if adopting {
        try journal.record("talks/1", AgendaAdopted { ($0.items, $0.asOf) = ([item], 1) })
        try circulate(.programme)
      }
      try journal.record("talks/1/item-2", AgendaItemProposed { ($0.conference, $0.title) = (round, words) })
      return journal
    }
    _ = try journal(100, adopting: false)
    do {
      _ = try journal(100, adopting: true)
      Issue.record("an item was taken after the adoption")
    } catch let error as Rejection { #expect(error.code == "agenda-adopted") }
  }

  @Test func `a second signature is refused, of a duplicate too, and that of a successor`() throws {
    var journal = try Self.begin(bodies: 200)
    try Self.instrument("pact", 198, in: &journal)
    let name = try text("Whole")
    let both = [try id("body-150"), try id("body-151")]
    for number in 0..<160 {
      let party = try id("body-\(number)")
      try journal.record("pact", InstrumentSigned { $0.party = party })
    }
    let (duplicate, one) = (try id("body-199"), try id("body-120"))
    try journal.record("body-120", DuplicatesMerged { $0.duplicate = duplicate })
    try journal.record("whole", OrganizationRegistered { $0.name = name })
    try journal.record("whole", OrganizationsMerged { $0.merged = both })
    for (party, code) in [(one, "already-signed"), (duplicate, "already-signed"), (try id("whole"), "successor-signs")]
    {
      do {
        try journal.record("pact", InstrumentSigned { $0.party = party })
        Issue.record("\(party) signed")
      } catch let error as Rejection { #expect(error.code == code, "\(party)") }
    }
    let stranger = try id("body-198")
    do {
      try journal.record("pact", InstrumentSigned { $0.party = stranger })
      Issue.record("a stranger signed")
    } catch let error as Rejection { #expect(error.code == "not-a-party") }
  }

  /// A conference with so many items, each with its number.
  private static func agenda(_ count: Int) throws -> TestJournal {
    var journal = TestJournal()
    let (words, talks, round) = (try text("Some words"), try id("talks"), try id("talks/1"))
    try journal.record("talks", SeriesEstablished { $0.name = words })
    try journal.record("talks/1", ConferenceProposed { $0.series = talks })
    for number in 1...count {
      try journal.record(
        "talks/1/item-\(number)",
        AgendaItemProposed {
          ($0.conference, $0.title, $0.number) = (round, words, "\(number)")
        })
    }
    return journal
  }

  @Test func `an item is checked, and moved, without looking at the others`() throws {
    func asked(_ count: Int, isMoved: Bool) throws -> Int {
      var journal = try Self.agenda(count)
      let parent = try id("talks/1/item-2")
      if isMoved { try journal.record("talks/1/item-1", AgendaItemMoved { ($0.number, $0.parent) = ("2(a)", parent) }) }
      return try Self.asked(journal)
    }
    #expect(try asked(50, isMoved: false) == asked(100, isMoved: false))
    #expect(try asked(50, isMoved: true) == asked(100, isMoved: true))
  }

  @Test func `what a conference was, entry by entry, is what it was when each was the last`() throws {
    var journal = try Self.agenda(70)
    let round = try id("talks/1")
    let reason = try text("It was a mistake.")
    for number in [70, 60, 69] {
      let entry = try #require(journal.events.first { "\($0.entry.stamp.subject)" == "talks/1/item-\(number)" }).entry
      try journal.record(
        "talks/1/item-\(number)",
        EntryRetracted {
          $0.entry = entry.stamp.id
          $0.reason = reason
        })
    }
    let catalog = try journal.catalog()
    try catalog.read { reader in
      let history = reader.history(of: round)
      #expect(history.count == 74)
      for revision in history {
        let then = RecordsState(applying: journal.events.prefix(revision.since).map(\.entry))
        #expect(revision.entity.wireBytes == then.entity(at: round)?.wireBytes, "\(revision.since)")
      }
      // Each says what it added, and not what was there.
      let steps = reader.steps(of: round)
      #expect(steps[50].changes.map(\.path) == ["agendaItems[49]"])
      #expect(steps.last?.changes.map(\.path) == ["agendaItems[67]"])
    }
  }

  @Test func `a number is found wherever it is asked for, as by looking through all items`() throws {
    var journal = try Self.agenda(40)
    let first = journal.state
    var overlay = StateOverlay(first)
    let known = first.head
    for number in 1...10 {
      try journal.record("talks/1/item-\(number)", AgendaItemMoved { $0.number = "\(number + 50)" })
    }
    let (reason, talks) = (try text("Later"), try id("talks/1"))
    try journal.record("talks/1/item-12", AgendaItemWithdrawn { $0.reason = reason })
    // One without a number has not the number that an empty text is.
    try journal.record("talks/1/item-99", AgendaItemProposed { ($0.conference, $0.title) = (talks, reason) })
    for event in journal.events.dropFirst(known) { overlay.apply(event.entry) }
    let round = try #require(journal.state.get(Conference.self, try id("talks/1")))
    try journal.catalog().read { reader in
      for number in ["1", "9", "12", "40", "41", "51", "60", "61", ""] {
        let expected = round.agendaItems.compactMap { journal.state.get(AgendaItem.self, $0) }
          .filter { $0.number == number }.map(\.key).sorted()
        for records in [journal.state, overlay, reader] as [any RecordsReading] {
          #expect(records.agendaItems(of: round, numbered: number).map(\.key) == expected, "\(number)")
        }
      }
    }
  }

  @Test func `an amendment is checked without walking along the chain`() throws {
    func asked(_ count: Int) throws -> Int {
      var journal = try Self.begin(bodies: 2)
      for number in 0..<count {
        try Self.instrument("pact-\(number)", 2, in: &journal)
        guard number > 0 else { continue }
        let later = try id("pact-\(number)")
        try journal.record("pact-\(number - 1)", InstrumentAmended { $0.by = later })
      }
      return try Self.asked(journal)
    }
    #expect(try asked(20) == asked(60))
  }

  @Test func `a circle of amendments is refused with the way around, however long`() throws {
    var journal = try Self.begin(bodies: 2)
    for number in 0..<40 {
      try Self.instrument("pact-\(number)", 2, in: &journal)
      guard number > 0 else { continue }
      let later = try id("pact-\(number)")
      try journal.record("pact-\(number - 1)", InstrumentAmended { $0.by = later })
    }
    let first = try id("pact-0")
    do {
      try journal.record("pact-39", InstrumentAmended { $0.by = first })
      Issue.record("a circle was closed")
    } catch let error as Rejection {
      guard case .lineageCycle(let way) = error else { throw error }
      #expect(way.count == 41 && way.first == way.last && Set(way).count == 40)
    }
  }

  @Test func `who names a thing is found without looking at every reference`() throws {
    var journal = try Self.begin(bodies: 2)
    for number in 0..<30 { try Self.instrument("pact-\(number)", 2, in: &journal) }
    let plan = try journal.catalog().query(
      "EXPLAIN QUERY PLAN "
        + CatalogReader.namingAny.replacing(":kind", with: "'instrument'").replacing(":wanted", with: #"'["body-0"]'"#))
    let steps = plan.rows.map { "\($0)" }
    #expect(steps.contains { $0.contains("reference_by_target") })
    #expect(!steps.contains { $0.contains("SCAN r") }, "\(steps)")
  }

  @Test func `what cites the entries about a thing is found without looking at every entry`() throws {
    var journal = try Self.begin(bodies: 2)
    for number in 0..<30 { try Self.instrument("pact-\(number)", 2, in: &journal) }
    let catalog = try journal.catalog()
    try catalog.read { reader in
      let plan = try Row.fetchAll(
        reader.database, sql: "EXPLAIN QUERY PLAN \(reader.citingEntriesTouching)", arguments: ["pact-1"])
      let steps = plan.map { $0["detail"] as String }
      #expect(steps.contains { $0.contains("SEARCH event_touch_revision USING PRIMARY KEY") }, "\(steps)")
      #expect(!steps.contains { $0.contains("SCAN event") || $0.contains("BLOOM FILTER") }, "\(steps)")
    }
  }

  @Test func `what is corrected again and again is kept, however much comes between`() throws {
    let journal = try Self.begin(bodies: 30)
    var recent = RecentEntries(entries: 5)
    let corrected = try #require(journal.events.first).entry
    for event in journal.events {
      recent.note(event.entry, touching: [event.entry.stamp.subject], byteCount: 100)
      recent.amend(corrected.sequence, to: corrected, touching: [corrected.stamp.subject])
    }
    #expect(recent.recordedEntry(corrected.stamp.id) != nil)
    #expect(recent.standingEntry(2) == nil, "what is not corrected is forgotten")
    #expect(recent.entries(touching: corrected.stamp.subject)?.map(\.sequence) == [1])
  }

  @Test func `what was recorded last is known, unless another recorded or made it again since`() throws {
    try withTemporaryDirectory { directory in
      func open() throws -> RecordsCatalog {
        try RecordsCatalog.open(path: "\(directory)/catalog.sqlite", identity: TestJournal.identity)
      }
      var journal = try Self.begin(bodies: 100)
      try Self.instrument("pact", 100, in: &journal)
      let (own, pact) = (try open(), try id("pact"))
      for event in journal.events { try own.ingest([event]) }
      func sign(_ number: Int) throws {
        let party = try id("body-\(number)")
        try journal.record("pact", InstrumentSigned { $0.party = party })
      }
      func check(_ words: String) throws {
        try own.read { reader in
          #expect(reader.get(Instrument.self, pact) == journal.state.entity(at: pact) as? Instrument, "\(words)")
        }
        #expect(try own.dump() == journal.catalog().dump(), "\(words)")
      }
      for number in 0..<50 { try sign(number) }
      for event in journal.events.suffix(50) { try own.ingest([event]) }
      #expect(own.kept.withLock { $0?.entities[pact]?.entity != nil })
      try check("as it was recorded")
      try sign(50)
      try open().ingest(journal.events.suffix(1))
      try check("as another recorded it")
      try open().rebuild(journal.events)
      try sign(51)
      try own.ingest(journal.events.suffix(1))
      try check("recorded once another had made it again")
    }
  }
}
