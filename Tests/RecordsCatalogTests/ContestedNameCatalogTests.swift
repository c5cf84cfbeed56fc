import MeetingRecords
import RecordsCatalog
import Testing

/// Several things that go by one name, which the record refuses and a journal may hold: the catalog answers as the state does.
@Suite struct ContestedNameCatalogTests {
  /// Two bodies that go by the names of each other, and a third that was registered as part of one of them.
  private static func journal() throws -> TestJournal {
    var journal = TestJournal()
    let (alpha, beta, gamma, first) = (try text("Alpha"), try text("Beta"), try text("Gamma"), try id("first"))
    try journal.record("first", OrganizationRegistered { $0.name = alpha })
    try journal.record("second", OrganizationRegistered { $0.name = beta })
    try journal.record(
      "part",
      OrganizationRegistered {
        $0.name = gamma
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

  @Test(arguments: [("Alpha", "first"), ("Beta", "second"), ("Gamma", "part")])
  func `each is found as what it is`(words: String, key: String) throws {
    try Self.journal().catalog().read { reader in
      #expect(reader.search(words).hits.map(\.key.description) == [key])
    }
  }
}
