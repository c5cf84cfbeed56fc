import MeetingRecords
import RecordsCatalog
import Testing

@Suite struct PastTests {
  @Test(arguments: [true, false])
  func `of the past too the smaller table is read first, once the record has grown`(isLoadedAtOnce: Bool) throws {
    let journal = try TestJournal.generated(seed: 3, rounds: 24)
    #expect(journal.events.count > CatalogLimits.eventsPerAnalysis)
    let catalog = try RecordsCatalog.inMemory(identity: TestJournal.identity)
    if !isLoadedAtOnce { try catalog.ingest(journal.events.prefix(CatalogLimits.eventsPerAnalysis - 1)) }
    let join = "EXPLAIN QUERY PLAN SELECT c.identifier FROM conference AS c JOIN entity AS e ON e.key = c.key"
    func first() throws -> String { "\(try catalog.query(join, asOf: 1_500).rows.first ?? [])" }
    if !isLoadedAtOnce { #expect(try first().contains("entity_by_since")) }
    try catalog.ingest(journal.events)
    #expect(try !first().contains("entity"))
  }

  /// Random journals, and moments of each: every answer is compared, for every view and for searches.
  @Test(arguments: [(6, 1), (6, 9), (6, 40), (6, 77), (6, 120), (21, 0), (22, 0)] as [(UInt64, Int)])
  func `the past is what a fresh catalog of the events until then is`(seed: UInt64, sequence: Int) throws {
    var journal = try TestJournal.generated(seed: seed, rounds: 2)
    let whole = try journal.catalog()
    // Where none is given, moments by chance, one of them right behind a correction.
    let amended = journal.events.filter { $0.entry.payload is any EntryAmendment }.map(\.entry.sequence)
    let chosen = try [
      Int.random(in: 1...journal.events.count, using: &journal.numbers),
      #require(amended.randomElement(using: &journal.numbers)),
    ]
    for sequence in sequence == 0 ? chosen : [sequence] { try Self.compare(whole, journal, at: sequence) }
  }

  private static func compare(_ whole: RecordsCatalog, _ journal: TestJournal, at sequence: Int) throws {
    let fresh = try journal.catalog(upTo: sequence)
    let views = try whole.query("SELECT name FROM sqlite_master WHERE type = 'view'").rows
    #expect(views.count > 60)
    for case .text(let view) in views.map({ $0[0] }) {
      let sql = "SELECT * FROM \(view)"
      let (past, expected) = (try whole.query(sql, asOf: sequence), try fresh.query(sql))
      #expect(past.columns == expected.columns)
      #expect(past.rows.map { "\($0)" }.sorted() == expected.rows.map { "\($0)" }.sorted(), "\(view)")
    }
    let texts = try whole.query("SELECT DISTINCT substr(folded, 1, 9) FROM text_revision ORDER BY text_id % 7 LIMIT 6")
    let found = texts.rows.compactMap { row in if case .text(let text) = row[0] { text } else { nil } }
    for word in ["binh", "labour conference", "ghi nho"] + found {
      let past = try whole.read(asOf: sequence) { $0.search(word) }
      #expect(try past == fresh.read { $0.search(word) }, "\(word)")
    }
    try whole.read(asOf: sequence) { reader in
      #expect(reader.head == sequence)
      try fresh.read { fresh in
        #expect(reader.all(Organization.self) == fresh.all(Organization.self))
        #expect(reader.all(Instrument.self) == fresh.all(Instrument.self))
        let keys = fresh.identifiers(beginningWith: "", limit: .max).compactMap(fresh.key)
        for (place, key) in keys.enumerated() where place % 5 == sequence % 5 {
          #expect(reader.history(of: key).map(\.since) == fresh.history(of: key).map(\.since))
          #expect(reader.steps(of: key).map(\.changes) == fresh.steps(of: key).map(\.changes))
          #expect(reader.provenance(of: key).map(told) == fresh.provenance(of: key).map(told), "\(key)")
        }
      }
    }
  }

  /// What a provenance says, in a form that can be compared.
  private static func told(_ provenance: Provenance) -> [String] {
    provenance.contributions.flatMap { contribution in
      [
        "\(contribution.event)", "\(contribution.changes)", "\(contribution.standing.sorted())",
        "\(contribution.amendments)",
      ]
        + contribution.citations.map { "\($0)" }
    } + provenance.citations.map { "\($0)" }
  }

  @Test func `a file shows the past beside the present, through one connection again and again`() throws {
    try withTemporaryDirectory { directory in
      let journal = try TestJournal.generated(seed: 6, rounds: 1)
      let catalog = try RecordsCatalog.open(path: "\(directory)/catalog.sqlite", identity: TestJournal.identity)
      try catalog.ingest(journal.events)
      for sequence in [0, 5, 50, 5, journal.events.count] {
        let expected = RecordsState(applying: journal.events.prefix(sequence).map(\.entry))
        let heads = try catalog.read(asOf: sequence) { ($0.head, $0.all(Person.self)) }
        #expect(heads.0 == sequence)
        #expect(heads.1 == expected.all(Person.self))
        let count = try catalog.query("SELECT count(*) FROM event", asOf: sequence).rows
        #expect(count == [[.integer(Int64(sequence))]])
      }
      #expect(try catalog.read { $0.head } == journal.events.count)
    }
  }

  @Test func `a correction closes the earlier values and keeps them`() throws {
    let journal = try TestJournal.generated(seed: 7, rounds: 1)
    let rows = try journal.catalog().query(
      "SELECT name, since, until FROM person_revision WHERE key IN ('person-1', 'mistake-1') ORDER BY key, since"
    ).rows
    let corrected = try #require(journal.events.first { $0.entry.wireName == EntryCorrected.wireName }).entry.sequence
    let first = Int64(corrected - 2)
    #expect(
      rows == [
        [.text("Người bị ghi nhầm 1"), .integer(first + 1), .integer(Int64(corrected + 1))],
        [.text("Người bị ghi nhầm 1"), .integer(first), .integer(Int64(corrected))],
        [.text("Người được ghi đúng 1"), .integer(Int64(corrected)), .null],
      ])
  }

  @Test func `the history of an entity is what it was at each event, as far as was known`() throws {
    let journal = try TestJournal.generated(seed: 7, rounds: 1)
    let catalog = try journal.catalog()
    let key = try id("mou-1-1")
    let history = try catalog.read { $0.history(of: key) }
    #expect(history.count == 11)
    for revision in history {
      let then = RecordsState(applying: journal.events.prefix(revision.since).map(\.entry))
      #expect(revision.entity.wireBytes == then.entity(at: key)?.wireBytes)
    }
    #expect(history.dropFirst().map(\.since) == history.dropLast().map(\.until))
    #expect(history.last?.until == nil)
    let middle = history[5].since
    let past = try catalog.read(asOf: middle) { $0.history(of: key) }
    #expect(past.map(\.since) == history.prefix(6).map(\.since))
    #expect(past.last?.until == nil)
  }

  @Test func `entries recorded by an instant are found by time`() throws {
    let journal = try TestJournal.generated(seed: 7, rounds: 1)
    let time = journal.events[9].entry.stamp.timeMilliseconds
    try journal.catalog().read { reader in
      #expect(reader.head(recordedBy: time) == 10)
      #expect(reader.head(recordedBy: time - 1) == 9)
      #expect(reader.head(recordedBy: 0) == 0)
    }
  }
}
