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
      journal.rename(subject, name)
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

  @Test func `those of one name stand in one order`() throws {
    var journal = TestJournal()
    for number in 1...12 {
      let name = try text("Body \(number)")
      try journal.record("body-\(number)", OrganizationRegistered { $0.name = name })
    }
    for number in 1...12 { journal.rename("body-\(number)", "shared") }
    let keys = (1...12).map { "body-\($0)" }.sorted()
    #expect(RecordsSnapshot(journal.state).all(Organization.self).map(\.key.description) == keys)
    try journal.catalog().read { reader in
      #expect(reader.all(Organization.self).map(\.key.description) == keys)
    }
  }

  @Test(arguments: [("Alpha", "first"), ("Beta", "second"), ("Gamma", "part")])
  func `each is found as what it is`(words: String, key: String) throws {
    try Self.journal().catalog().read { reader in
      #expect(reader.search(words).hits.map(\.key.description) == [key])
    }
  }
}

extension TestJournal {
  /// Gives a thing an identifier, whoever has it already.
  fileprivate mutating func rename(_ subject: String, _ name: String) {
    let sequence = events.count + 1
    guard let subject = try? id(subject), let name = try? id(name) else { return }
    let stamp = EntryStamp(
      sequence: sequence, id: EntryIdentifier(high: 0x0199_0000_0000_7000, low: UInt64(sequence)),
      timeMilliseconds: 1_762_700_000_000 + Int64(sequence) * 1001, subject: subject)
    append(
      Entry(
        stamp: stamp, wireName: IdentifierChanged.wireName, payload: IdentifierChanged { $0.identifier = name }))
  }
}
