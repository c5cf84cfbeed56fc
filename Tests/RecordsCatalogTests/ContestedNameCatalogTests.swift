import MeetingRecords
import RecordsCatalog
import Testing

/// Several things that go by one name, which the record refuses and a journal may hold: the catalog answers as the state does.
@Suite struct ContestedNameCatalogTests {
  /// Two bodies that go by the names of each other, and a third that was registered as part of one of them.
  private static func journal() throws -> TestJournal {
    var journal = TestJournal()
    let (name, first) = (try text("Body"), try id("first"))
    try journal.record("first", OrganizationRegistered { $0.name = name })
    try journal.record("second", OrganizationRegistered { $0.name = name })
    try journal.record(
      "part",
      OrganizationRegistered {
        $0.name = name
        $0.parent = first
      })
    for (subject, name) in [("first", "shared"), ("second", "shared"), ("second", "first")] {
      let sequence = journal.events.count + 1
      let stamp = EntryStamp(
        sequence: sequence, id: EntryIdentifier(high: 0x0199_0000_0000_7000, low: UInt64(sequence)),
        timeMilliseconds: 1_762_700_000_000 + Int64(sequence) * 1001, subject: try id(subject))
      let identifier = try id(name)
      journal.append(
        Entry(
          stamp: stamp, wireName: IdentifierChanged.wireName,
          payload: IdentifierChanged { $0.identifier = identifier }))
    }
    return journal
  }

  @Test(arguments: ["first", "second", "shared", "part"])
  func `what names one of them names the same one`(name: String) throws {
    let journal = try Self.journal()
    let (key, records) = (try id(name), RecordsSnapshot(journal.state))
    let catalog = try journal.catalog()
    try catalog.read { reader in
      #expect(reader.key(of: key) == records.key(of: key))
      #expect(reader.keys(of: key) == records.keys(of: key))
      #expect(
        reader.all(Organization.self, naming: key).map(\.key) == records.all(Organization.self, naming: key).map(\.key))
    }
    let found = try catalog.query("SELECT target FROM link WHERE kind = 'organization' AND field = 'parent'")
    #expect(found.rows.count == 1)
  }

  @Test func `each is found once, as what it is`() throws {
    try Self.journal().catalog().read { reader in
      let found = reader.search("Body")
      #expect(found.hits.map(\.key.description).sorted() == ["first", "part", "second"])
    }
  }
}
