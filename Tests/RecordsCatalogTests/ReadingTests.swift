import MeetingRecords
import RecordsCatalog
import Testing

@Suite struct ReadingTests {
  @Test func `lists of what names something are those in memory`() throws {
    let journal = try TestJournal.generated(seed: 10, rounds: 3)
    let state = RecordsSnapshot(journal.state)
    var citedCount = 0
    try journal.catalog().read { reader in
      for key in journal.state.keys {
        #expect(reader.all(FollowUp.self, naming: key) == state.all(FollowUp.self, naming: key))
        #expect(reader.all(Office.self, naming: key) == state.all(Office.self, naming: key))
        let two = Set([key] + journal.state.keys.prefix(1))
        #expect(reader.all(FollowUp.self, namingAny: two) == state.all(FollowUp.self, namingAny: two))
        #expect(reader.key(of: key) == state.key(of: key))
        let cited = reader.citations(ofEntriesTouching: two)
        #expect(cited == state.citations(ofEntriesTouching: two))
        citedCount += cited.count
      }
      #expect(citedCount >= 3)
      for event in journal.events where event.entry.wireName == DocumentAttached.wireName {
        let found = reader.citations(of: event.entry.stamp.id)
        #expect(found == state.citations(of: event.entry.stamp.id))
        #expect(found.count == 1)
      }
    }
  }

  /// The record refuses such an entry; a journal may hold it.
  @Test func `a citation of an entry about what never began is found as in memory`() throws {
    var journal = TestJournal()
    let words = try text("Some words")
    try journal.record("vn", StateRegistered { $0.name = words })
    let (ghost, started) = (try id("ghost"), EntryIdentifier(high: 0x0199_0000_0000_7000, low: 2))
    journal.append(
      Entry(
        stamp: EntryStamp(sequence: 2, id: started, timeMilliseconds: 1_762_700_001_001, subject: ghost),
        wireName: FollowUpStarted.wireName, payload: FollowUpStarted()))
    try journal.record("news", DocumentAttached { ($0.title, $0.url) = (words, "https://example.org/news") })
    try journal.record(
      "news/citation-1",
      try CitationAdded { (citation) throws(ValueError) in
        (citation.source, citation.entries) = (try Identifier("news"), [started])
      })
    try journal.catalog().read { reader in
      let found = reader.citations(ofEntriesTouching: [ghost]).mapValues { $0.map(\.key) }
      #expect(found == journal.state.citations(ofEntriesTouching: [ghost]).mapValues { $0.map(\.key) })
      #expect(found.count == 1)
    }
  }

  @Test func `entries come back as recorded and as they stand`() throws {
    let journal = try TestJournal.generated(seed: 10, rounds: 2)
    let state = journal.state
    try journal.catalog().read { reader in
      for event in journal.events {
        let (id, sequence) = (event.entry.stamp.id, event.entry.sequence)
        #expect(reader.recordedEntry(id)?.dataBytes == event.entry.dataBytes)
        #expect(reader.recordedEntry(id)?.stamp == event.entry.stamp)
        #expect(reader.standingEntry(sequence)?.dataBytes == state.standingEntry(sequence)?.dataBytes)
      }
      let keys: Set = [try? Identifier("vn"), try? Identifier("person-1")].compactMap { $0 }.reduce(into: []) {
        $0.insert($1)
      }
      let found = reader.entries(mentioning: keys, after: 10).map(\.sequence)
      #expect(found == state.entries(mentioning: keys, after: 10).map(\.sequence))
      #expect(found.count > 3)
    }
  }

  @Test func `deciding over the catalog gives what deciding in memory does`() throws {
    let journal = try TestJournal.generated(seed: 10, rounds: 1)
    let moment = Moment(timeMilliseconds: 1_800_000_000_000, head: journal.events.count)
    let name = try text("x")
    let commands = [
      RecordEntries(try id("vn"), StateRegistered { $0.name = name }),
      RecordEntries(try id("moha-vm"), OrganizationRenamed { $0.name = name }),
      RecordEntries(try id("moha-vn"), OrganizationRenamed { $0.name = name }),
      RecordEntries(try id("department-1-a"), OrganizationRenamed { $0.name = name }),
    ]
    let catalog = try journal.catalog()
    for command in commands {
      let expected = outcome { () throws(Rejection) in try decide(command, in: journal.state, at: moment) }
      let found = try catalog.read { reader in
        outcome { () throws(Rejection) in try decide(command, in: reader, at: moment) }
      }
      #expect(found == expected)
    }
  }

  private func outcome(_ body: () throws(Rejection) -> Decided) -> String {
    do throws(Rejection) {
      return try body().entries.map { String(decoding: $0.payload.dataBytes(occurred: nil), as: UTF8.self) }.joined()
    } catch { return error.message }
  }

  @Test func `other settings read the same record otherwise, from then on`() throws {
    var journal = try TestJournal.generated(seed: 10, rounds: 1)
    let vi = try LanguageTag("vi")
    try journal.record(
      "journal",
      JournalConfigured {
        $0.language = vi; $0.seasons = .southern
      })
    let (catalog, head) = (try journal.catalog(), journal.events.count)
    let sql =
      "SELECT s.name, c.dates_earliest FROM state AS s, conference AS c WHERE s.key = 'vn' AND c.key = 'vn-la-labour/1'"
    #expect(try catalog.query(sql).rows == [[.text("Việt Nam"), .text("2021-12-01")]])
    #expect(try catalog.query(sql, asOf: head - 1).rows == [[.text("Viet Nam"), .text("2021-06-01")]])
    let stepwise = try RecordsCatalog.inMemory(identity: TestJournal.identity)
    for event in journal.events { try stepwise.ingest([event]) }
    #expect(try stepwise.dump() == catalog.dump())
  }

  @Test func `natural order counts digits as numbers`() throws {
    var journal = TestJournal()
    try journal.begin()
    let (series, names) = (
      try id("vn-la-labour"), ["10", "9", "9-som", "09", "100", "extraordinary-2", "extraordinary-10"]
    )
    for name in names { try journal.record("vn-la-labour/\(name)", ConferenceProposed { $0.series = series }) }
    let found = try journal.catalog().read { $0.all(Conference.self).map(\.identifier) }
    #expect(found == journal.state.all(Conference.self).map(\.identifier))
    #expect(found.map(\.lastSegment) == ["09", "9", "9-som", "10", "100", "extraordinary-2", "extraordinary-10"])
  }
}
