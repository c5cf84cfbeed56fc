import Foundation
import MeetingRecords
import RecordsCatalog
import Testing

@Suite struct RebuildTests {
  @Test func `the generated journal has an event of every kind`() throws {
    let journal = try TestJournal.generated(seed: 1, rounds: 4)
    let known = Set(Vocabulary.meetingRecords.types.map { $0.wireName })
    #expect(known.subtracting(journal.events.map(\.entry.wireName)) == [])
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `one event at a time gives the same bytes as all at once`(seed: UInt64) throws {
    let journal = try TestJournal.generated(seed: seed, rounds: 2)
    let whole = try journal.catalog()
    let stepwise = try RecordsCatalog.inMemory(identity: TestJournal.identity)
    for event in journal.events { try stepwise.ingest([event]) }
    let dump = try whole.dump()
    #expect(try stepwise.dump() == dump)
    #expect(dump.utf8.count > 100_000)
    try stepwise.reset()
    #expect(try stepwise.position == .start)
    try stepwise.ingest(journal.events)
    #expect(try stepwise.dump() == dump)
  }

  @Test func `a load that breaks off leaves whole transactions, and goes on from there`() throws {
    let journal = try TestJournal.generated(seed: 2, rounds: 1)
    let catalog = try RecordsCatalog.inMemory(identity: TestJournal.identity)
    #expect { try catalog.ingest(journal.events[..<35] + journal.events[36...]) } throws: {
      ($0 as? CatalogError)?.code == .outOfOrder
    }
    #expect(try catalog.position == .start, "the first load is one transaction")
    try catalog.ingest(journal.events.prefix(10))
    let broken = journal.events[..<35] + journal.events[36...]
    #expect { try catalog.ingest(broken, eventsPerTransaction: 10) } throws: {
      ($0 as? CatalogError)?.code == .outOfOrder
    }
    #expect(try catalog.position.sequence == 30)
    #expect(try catalog.read { $0.head } == 30)
    try catalog.ingest(journal.events, eventsPerTransaction: 7)
    #expect(try catalog.dump() == journal.catalog().dump())
    #expect(try catalog.read { $0.search("thanh binh").hits.count } > 0)
  }

  @Test(arguments: [0, 20_000, 64 << 20], [0, 10_000])
  func `however it is loaded it has the same bytes`(cachedBytes: Int, eventsInPlace: Int) throws {
    let journal = try TestJournal.generated(seed: 5, rounds: 2)
    var loading = CatalogLoading()
    (loading.cachedBytes, loading.eventsInPlace) = (cachedBytes, eventsInPlace)
    if cachedBytes == 20_000 { (loading.deferredMentions, loading.recentEntries) = (50, 5) }
    if cachedBytes == 0 { (loading.recentEntries, loading.searchBufferBytes) = (0, 4096) }
    try withTemporaryDirectory { directory in
      let catalog = try RecordsCatalog.open(path: "\(directory)/catalog.sqlite", identity: TestJournal.identity)
      var works: [CatalogWork] = []
      try catalog.rebuild(journal.events, loading: loading) { works.append($0) }
      #expect(works == [.rows, .indexes, .search] + (eventsInPlace == 0 ? [.copying] : []))
      #expect(try catalog.dump() == journal.catalog().dump())
      let hits = try catalog.read { $0.search("thanh binh").hits }
      #expect(try !hits.isEmpty && hits == journal.catalog().read { $0.search("thanh binh").hits })
      let buffer = try catalog.query("SELECT v FROM search_index_config WHERE k = 'hashsize'")
      #expect(buffer.rows == [[.integer(1 << 20)]], "what catches up later is written in pieces of the usual size")
      // What was loaded is gone on with like any other.
      try catalog.rebuild(journal.events.prefix(100), loading: loading)
      try catalog.ingest(journal.events)
      #expect(try catalog.dump() == journal.catalog().dump())
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: directory).contains { $0.contains("loading") } == false)
    }
  }

  @Test func `the first catalog takes its name, and whoever opened before it finds it`() throws {
    let journal = try TestJournal.generated(seed: 5, rounds: 1)
    var loading = CatalogLoading()
    loading.eventsInPlace = 0
    try withTemporaryDirectory { directory in
      let path = "\(directory)/catalog.sqlite"
      let (first, second, third) = (
        try RecordsCatalog.open(path: path, identity: TestJournal.identity),
        try RecordsCatalog.open(path: path, identity: TestJournal.identity),
        try RecordsCatalog.open(path: path, identity: TestJournal.identity)
      )
      #expect(FileManager.default.fileExists(atPath: path) == false)
      #expect(try first.position == .start)
      try first.rebuild(journal.events, loading: loading)
      #expect(try second.position.sequence == journal.events.count)
      #expect(try second.dump() == journal.catalog().dump())
      // Others read on, whoever makes it again.
      try third.rebuild(journal.events.prefix(50), loading: loading)
      #expect(try first.position.sequence == 50)
      try second.ingest(journal.events)
      #expect(try first.dump() == journal.catalog().dump())
      #expect(try first.query("SELECT count(*) FROM event").rows.isEmpty == false)
    }
  }

  @Test func `a log that was left alone is not taken for that of a new catalog`() throws {
    let journal = try TestJournal.generated(seed: 5, rounds: 1)
    var loading = CatalogLoading()
    loading.eventsInPlace = 0
    try withTemporaryDirectory { directory in
      let path = "\(directory)/catalog.sqlite"
      let former = try RecordsCatalog.open(path: path, identity: TestJournal.identity)
      try former.ingest(journal.events.prefix(50))
      try FileManager.default.removeItem(atPath: path)
      #expect(FileManager.default.fileExists(atPath: path + "-wal"))
      let catalog = try RecordsCatalog.open(path: path, identity: TestJournal.identity)
      try catalog.rebuild(journal.events, loading: loading)
      #expect(try catalog.dump() == journal.catalog().dump())
      withExtendedLifetime(former) {}
    }
  }

  @Test func `every entity comes back as it is in memory`() throws {
    let journal = try TestJournal.generated(seed: 4, rounds: 2)
    let catalog = try journal.catalog()
    try catalog.read { reader in
      for key in journal.state.keys {
        let (expected, found) = (journal.state.entity(at: key), reader.entity(at: key))
        #expect(found?.wireBytes == expected?.wireBytes)
        #expect(reader.isUsed(key))
        #expect(reader.entries(touching: key).map(\.sequence) == journal.state.entries(touching: key).map(\.sequence))
      }
      #expect(reader.all(Conference.self) == journal.state.all(Conference.self))
      #expect(reader.all(Person.self) == journal.state.all(Person.self))
      #expect(reader.head == journal.events.count)
      #expect(reader.settings == journal.state.settings)
    }
  }
}
