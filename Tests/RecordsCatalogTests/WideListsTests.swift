import CanonicalJSON
import MeetingRecords
import RecordsCatalog
import Testing

/// Things whose lists grow long: what an act adds takes no more room for all that is there already.
@Suite struct WideListsTests {
  /// A conference with so many items, some of them recorded by mistake, and an instrument with so many parties who all sign.
  private static func journal(_ count: Int, mending: Bool = true) throws -> TestJournal {
    var journal = TestJournal()
    try journal.begin()
    let (series, area, name) = (try id("vn-la-labour"), try id("labour"), try text("Some name"))
    try journal.record(
      "vn-la-labour/1",
      ConferenceProposed {
        $0.series = series; $0.ordinal = 1
      })
    var items: [EntryIdentifier] = []
    let conference = try id("vn-la-labour/1")
    for number in 1...count {
      items.append(
        try journal.record(
          "vn-la-labour/1/item-\(number)",
          AgendaItemProposed {
            $0.conference = conference; $0.title = name
          }))
      try journal.record("body-\(number)", OrganizationRegistered { $0.name = name })
    }
    let parties = try (1...count).map { try id("body-\($0)") }
    try journal.record(
      "convention",
      InstrumentNegotiated {
        $0.title = name; $0.parties = parties; $0.areas = [area]
      })
    for party in parties {
      try journal.record(
        "convention",
        InstrumentSigned {
          $0.party = party; $0.place = name
        })
    }
    for number in 1...count {
      let other = try text("Name \(number)")
      try journal.record("body-1", OrganizationRenamed { $0.name = other })
    }
    // Its identifiers are a list, too, and stay in the document.
    for number in 1...40 where mending {
      let other = try id("body-one-\(number)")
      try journal.record(number == 1 ? "body-1" : "body-one-\(number - 1)", IdentifierChanged { $0.identifier = other })
    }
    guard mending else { return journal }
    // The first, one in the middle and all but a few go away again, so that the list is short once more.
    for item in [items[0], items[count / 2]] + items.dropFirst(20) where item != items[count / 2] || count / 2 < 20 {
      try journal.record(
        "vn-la-labour/1",
        EntryRetracted {
          $0.entry = item; $0.reason = name
        })
    }
    return journal
  }

  @Test func `what stands in parts is read as what it is, at every moment`() throws {
    let journal = try Self.journal(50)
    let catalog = try journal.catalog()
    let moments = Array(stride(from: 1, through: journal.events.count, by: 7)) + [journal.events.count]
    for moment in moments {
      let state = RecordsSnapshot(RecordsState(applying: journal.events.prefix(moment).map(\.entry)))
      try catalog.read(asOf: moment) { reader in
        #expect(reader.all(Conference.self) == state.all(Conference.self), "\(moment)")
        #expect(reader.all(Instrument.self) == state.all(Instrument.self), "\(moment)")
        #expect(reader.all(Organization.self) == state.all(Organization.self), "\(moment)")
      }
    }
    try catalog.read { reader in
      for key in ["vn-la-labour/1", "convention", "body-1"] {
        for revision in reader.history(of: try id(key)) {
          let state = RecordsState(applying: journal.events.prefix(revision.since).map(\.entry))
          #expect(state.entity(at: try id(key)).map { $0.identifier } == revision.entity.identifier)
          #expect(FieldChange.changes(from: state.entity(at: try id(key)), to: revision.entity).isEmpty, "\(key)")
        }
      }
      let conference = try id("vn-la-labour/1")
      var (state, since, before) = (RecordsState(), [Int](), Conference?.none)
      for event in journal.events {
        state.apply(event.entry)
        guard let now = state.entity(at: conference) as? Conference, now != before else { continue }
        since.append(event.entry.sequence)
        before = now
      }
      #expect(reader.history(of: conference).map(\.since) == since, "each event that changes a list is a revision")
      #expect(since.count > 80)
    }
  }

  @Test(arguments: [0, 30_000, 64 << 20]) func `however it is loaded it has the same bytes`(cachedBytes: Int) throws {
    let journal = try Self.journal(50)
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

  @Test func `the catalog grows with the acts, not with acts times what is there`() throws {
    func size(_ count: Int) throws -> (rows: Int, bytes: Int) {
      let catalog = try Self.journal(count, mending: false).catalog()
      let sql = """
        SELECT (SELECT count(*) FROM entity_revision) + (SELECT count(*) FROM part_revision), \
        (SELECT sum(length(document)) FROM entity_revision) + (SELECT sum(length(elements)) FROM part_revision)
        """
      let row = try catalog.query(sql).rows[0]
      guard case .integer(let rows) = row[0], case .integer(let bytes) = row[1] else { return (0, 0) }
      return (Int(rows), Int(bytes))
    }
    let (small, large) = (try size(100), try size(200))
    #expect(Double(large.rows) < 2.1 * Double(small.rows))
    #expect(Double(large.bytes) < 2.2 * Double(small.bytes), "\(small) \(large)")
  }

  /// An instrument with so many statements, each of which is withdrawn, the first one first.
  private static func statements(_ count: Int) throws -> TestJournal {
    var journal = TestJournal()
    let name = try text("Some name")
    for body in ["body-1", "body-2"] { try journal.record(body, OrganizationRegistered { $0.name = name }) }
    let (first, second) = (try id("body-1"), try id("body-2"))
    try journal.record(
      "convention",
      InstrumentNegotiated {
        $0.title = name; $0.parties = [first, second]
      })
    for number in 1...count {
      try journal.record(
        "convention",
        InstrumentStatementMade {
          $0.party = first; $0.number = number; $0.text = name
        })
    }
    for number in 1...count { try journal.record("convention", InstrumentStatementWithdrawn { $0.number = number }) }
    return journal
  }

  @Test func `what changes in the middle of a list takes the room of what changed`() throws {
    func size(_ count: Int) throws -> (rows: Int, bytes: Int) {
      let catalog = try Self.statements(count).catalog()
      let sql = """
        SELECT (SELECT count(*) FROM part_revision) + (SELECT count(*) FROM instrument_statement_revision) \
        + (SELECT count(*) FROM text_revision), (SELECT sum(length(elements)) FROM part_revision)
        """
      let row = try catalog.query(sql).rows[0]
      guard case .integer(let rows) = row[0], case .integer(let bytes) = row[1] else { return (0, 0) }
      return (Int(rows), Int(bytes))
    }
    let (small, large) = (try size(100), try size(200))
    #expect(Double(large.rows) < 2.2 * Double(small.rows), "\(small) \(large)")
    #expect(Double(large.bytes) < 2.3 * Double(small.bytes), "\(small) \(large)")
  }

  /// A conference with so many sessions, members of a delegation who are all replaced, persons present, and participants.
  private static func sittings(_ count: Int) throws -> TestJournal {
    var journal = TestJournal()
    try journal.begin()
    let (series, host, name) = (try id("vn-la-labour"), try id("moha-vn"), try text("Some name"))
    let conference = try id("vn-la-labour/1")
    try journal.record(
      "vn-la-labour/1",
      ConferenceProposed {
        $0.series = series; $0.ordinal = 1
      })
    try journal.record("vn-la-labour/1", ConferenceConvened())
    try journal.record("vn-la-labour/1", ConferenceOpened())
    try journal.record(
      "vn-la-labour/1/delegation-1",
      DelegationRegistered {
        $0.conference = conference; $0.party = host
      })
    try journal.record("vn-la-labour/1/session-1", SessionOpened { $0.conference = conference })
    let persons = try (1...count).map { try id("person-\($0)") }
    for person in persons { try journal.record("\(person)", PersonRegistered { $0.name = name }) }
    let (former, later) = (persons.prefix(count / 2), persons.suffix(count / 2))
    for person in former {
      try journal.record("vn-la-labour/1/delegation-1", DelegationMemberAdded { $0.person = person })
    }
    for (person, other) in zip(former, later) {
      try journal.record(
        "vn-la-labour/1/delegation-1",
        DelegationMemberReplaced {
          $0.person = person; $0.by = other
        })
    }
    for person in persons {
      try journal.record("vn-la-labour/1/session-1", SessionAttendanceRecorded { $0.excused = [person] })
      try journal.record(
        "vn-la-labour/1",
        ParticipantAdded {
          $0.participant.group = .press; $0.participant.person = person
        })
    }
    for person in persons {
      try journal.record("vn-la-labour/1/session-1", SessionAttendanceRecorded { $0.inPerson = [person] })
    }
    for number in 2...count {
      try journal.record("vn-la-labour/1/session-\(number)", SessionScheduled { $0.conference = conference })
    }
    return journal
  }

  @Test func `what many members, participants and those present take grows with them`() throws {
    func size(_ count: Int) throws -> (rows: Int, bytes: Int) {
      let catalog = try Self.sittings(count).catalog()
      let sql = """
        SELECT (SELECT count(*) FROM part_revision) + (SELECT count(*) FROM session_attendance_revision) \
        + (SELECT count(*) FROM delegation_member_revision) + (SELECT count(*) FROM conference_participant_revision), \
        (SELECT sum(length(elements)) FROM part_revision)
        """
      let row = try catalog.query(sql).rows[0]
      guard case .integer(let rows) = row[0], case .integer(let bytes) = row[1] else { return (0, 0) }
      return (Int(rows), Int(bytes))
    }
    let (small, large) = (try size(100), try size(200))
    #expect(Double(large.rows) < 2.2 * Double(small.rows), "\(small) \(large)")
    #expect(Double(large.bytes) < 2.3 * Double(small.bytes), "\(small) \(large)")
  }
}
