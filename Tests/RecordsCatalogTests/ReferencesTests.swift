import MeetingRecords
import RecordsCatalog
import Testing

/// What things are called elsewhere, in the catalog: found, searched, listed, and in the past.
@Suite struct ReferencesTests {
  /// A body with so many references, of which the first, one in the middle and the last are removed again, one is retracted,
  /// and another body takes over the first.
  private static func journal(_ count: Int) throws -> TestJournal {
    var journal = TestJournal()
    let name = try text("Some name")
    for body in ["first", "second"] { try journal.record(body, OrganizationRegistered { $0.name = name }) }
    var entries: [EntryIdentifier] = []
    for number in 1...count { entries.append(try journal.add("untsid:\(number)", to: "first")) }
    for number in [1, count / 2, count] {
      let reference = try EntityReference("untsid:\(number)")
      try journal.record("first", ReferenceRemoved { $0.reference = reference })
    }
    try journal.record(
      "first",
      EntryRetracted {
        $0.entry = entries[2]; $0.reason = name
      })
    try journal.add("untsid:1", to: "second")
    return journal
  }

  @Test(arguments: [8, 100]) func `each leads to what has it, at every moment`(count: Int) throws {
    let journal = try Self.journal(count)
    let catalog = try journal.catalog()
    for moment in Array(stride(from: 1, through: journal.events.count, by: 5)) + [journal.events.count] {
      let state = RecordsSnapshot(RecordsState(applying: journal.events.prefix(moment).map(\.entry)))
      try catalog.read(asOf: moment) { reader in
        #expect(reader.all(Organization.self) == state.all(Organization.self), "\(moment)")
        for number in 1...count {
          let name = try Identifier.typed("untsid:\(number)")
          #expect(reader.key(of: name) == state.key(of: name), "\(moment): \(name)")
          #expect(reader.keys(of: name) == state.keys(of: name), "\(moment): \(name)")
        }
      }
    }
    let rows = try catalog.query("SELECT scheme, value, key FROM entity_reference WHERE name = 'untsid:1'").rows
    #expect(rows == [[.text("untsid"), .text("1"), .text("second")]])
  }

  @Test(arguments: [0, 30_000, 64 << 20]) func `however it is loaded it has the same bytes`(cachedBytes: Int) throws {
    let journal = try Self.journal(100)
    let dump = try journal.catalog().dump()
    var loading = CatalogLoading()
    loading.cachedBytes = cachedBytes
    let loaded = try RecordsCatalog.inMemory(identity: TestJournal.identity)
    try loaded.rebuild(journal.events, loading: loading)
    #expect(try loaded.dump() == dump)
    let stepwise = try RecordsCatalog.inMemory(identity: TestJournal.identity)
    for event in journal.events { try stepwise.ingest([event]) }
    #expect(try stepwise.dump() == dump)
  }

  /// A body with so many references, of which the first half is removed, the first of them first.
  private static func removing(_ count: Int) throws -> TestJournal {
    var journal = TestJournal()
    let name = try text("Some name")
    try journal.record("first", OrganizationRegistered { $0.name = name })
    for number in 1...count { try journal.add("untsid:\(number)", to: "first") }
    for number in 1...(count / 2) {
      let reference = try EntityReference("untsid:\(number)")
      try journal.record("first", ReferenceRemoved { $0.reference = reference })
    }
    return journal
  }

  @Test func `what is removed from the front costs what it says, and not what is there`() throws {
    func size(_ count: Int) throws -> (rows: Int, bytes: Int) {
      let catalog = try Self.removing(count).catalog()
      let sql = """
        SELECT (SELECT count(*) FROM part_revision) + (SELECT count(*) FROM entity_reference_revision) \
        + (SELECT count(*) FROM text_revision), (SELECT sum(length(elements)) FROM part_revision)
        """
      let row = try catalog.query(sql).rows[0]
      guard case .integer(let rows) = row[0], case .integer(let bytes) = row[1] else { return (0, 0) }
      return (Int(rows), Int(bytes))
    }
    let (small, large) = (try size(200), try size(400))
    #expect(Double(large.rows) < 2.2 * Double(small.rows), "\(small) \(large)")
    #expect(Double(large.bytes) < 2.3 * Double(small.bytes), "\(small) \(large)")
  }

  @Test func `what is left after many removals is the same however it is read`() throws {
    let journal = try Self.removing(150)
    let catalog = try journal.catalog()
    let stepwise = try RecordsCatalog.inMemory(identity: TestJournal.identity)
    for event in journal.events { try stepwise.ingest([event]) }
    #expect(try stepwise.dump() == catalog.dump())
    for moment in stride(from: 1, through: journal.events.count, by: 11) {
      let state = RecordsSnapshot(RecordsState(applying: journal.events.prefix(moment).map(\.entry)))
      try catalog.read(asOf: moment) { #expect($0.all(Organization.self) == state.all(Organization.self), "\(moment)") }
    }
    try catalog.read { reader in
      for revision in reader.history(of: try id("first")) {
        let state = RecordsState(applying: journal.events.prefix(revision.since).map(\.entry))
        #expect(FieldChange.changes(from: state.entity(at: try id("first")), to: revision.entity).isEmpty)
      }
    }
  }

  @Test func `the catalog grows with the references, not with references times what is there`() throws {
    func size(_ count: Int) throws -> (rows: Int, bytes: Int) {
      let sql = """
        SELECT (SELECT count(*) FROM entity_revision) + (SELECT count(*) FROM part_revision) + \
        (SELECT count(*) FROM entity_reference_revision) + (SELECT count(*) FROM text_revision), \
        (SELECT sum(length(document)) FROM entity_revision) + (SELECT sum(length(elements)) FROM part_revision)
        """
      let row = try Self.journal(count).catalog().query(sql).rows[0]
      guard case .integer(let rows) = row[0], case .integer(let bytes) = row[1] else { return (0, 0) }
      return (Int(rows), Int(bytes))
    }
    let (small, large) = (try size(200), try size(400))
    #expect(Double(large.rows) < 2.1 * Double(small.rows))
    #expect(Double(large.bytes) < 2.3 * Double(small.bytes), "\(small) \(large)")
  }

  @Test func `one is found by its value and by the whole, and the nearest to a mistyped one`() throws {
    let catalog = try Self.journal(100).catalog()
    try catalog.read { reader in
      #expect(reader.search("untsid:57").hits.map(\.key.description) == ["first"])
      #expect(reader.search("57").hits.map(\.field) == ["references[untsid:57]"])
      #expect(reader.search("untsid:1").hits.map(\.key.description).first == "second")
      let near = reader.nearestIdentifiers(to: try Identifier.typed("untsit:57"), kinds: .any)
      #expect(near.first?.description == "untsid:57")
      #expect(reader.nearestIdentifiers(to: try Identifier.typed("untsid:57"), kinds: .person) == [])
    }
  }

  @Test func `a list shows them and is narrowed down by them`() throws {
    var journal = try Self.journal(8)
    let (first, name) = (try id("first"), try text("Part"))
    try journal.record(
      "part",
      OrganizationRegistered {
        $0.name = name; $0.parent = first
      })
    let catalog = try journal.catalog()
    func rows(_ query: ListQuery) throws -> [[String]] {
      let statement = try catalog.read { try ListStatement(query, for: $0) }
      return try catalog.query(statement.sql).rows.map { row in
        row.map { if case .text(let text) = $0 { text } else { "" } }
      }
    }
    var query = ListQuery(.organizations)
    query.columns = .named(["identifier", "references"])
    #expect(try rows(query)[0] == ["first", "untsid:2, untsid:5, untsid:6, untsid:7"])
    query.conditions = [.init("references", is: "UNTSID: 1")]
    #expect(try rows(query) == [["second", "untsid:1"]])
    query.conditions = [.init("parent", is: "untsid:2")]
    #expect(try rows(query) == [["part", ""]])
    query.conditions = []
    query.filters = [.naming: [try Identifier.typed("untsid:2")]]
    #expect(try rows(query) == [["part", ""]])
  }

  @Test func `schemes and references are found by how they begin`() throws {
    var journal = try Self.journal(8)
    for reference in ["un:1", "un-treaty:1", "unb:1", "wikidata:Q1"] { try journal.add(reference, to: "second") }
    try journal.catalog().read { reader in
      #expect(reader.schemes(beginningWith: "un", limit: 9) == ["un-treaty", "un", "unb", "untsid"])
      #expect(reader.schemes(beginningWith: "un", limit: 2) == ["un-treaty", "un"])
      #expect(reader.schemes(beginningWith: "x", limit: 9) == [])
      let found = reader.references(beginningWith: "untsid:", limit: 3).map(\.description)
      #expect(found == ["untsid:1", "untsid:2", "untsid:5"])
    }
  }

  @Test func `a merged duplicate has its references where it was merged`() throws {
    var journal = try Self.journal(8)
    let second = try id("second")
    try journal.record("first", DuplicatesMerged { $0.duplicate = second })
    try journal.catalog().read { reader in
      let name = try Identifier.typed("untsid:1")
      #expect(reader.keys(of: name).map(\.description) == ["first"])
      #expect(reader.search("untsid:1").hits.map(\.key.description) == ["first"])
    }
  }
}

extension TestJournal {
  /// Records what something is called elsewhere.
  @discardableResult
  fileprivate mutating func add(_ reference: String, to subject: String) throws -> EntryIdentifier {
    let reference = try EntityReference(reference)
    return try record(subject, ReferenceAdded { $0.reference = reference })
  }
}
