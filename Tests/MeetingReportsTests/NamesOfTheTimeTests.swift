import MeetingRecords
import MeetingReports
import Testing

/// What is told of a day in the past uses the names and parties of that day.
@Suite struct NamesOfTheTimeTests {
  private static let then = "Ministry of Labour"
  private static let now = "Ministry of Employment"

  /// Two states, a treaty between a ministry of one and the other, a meeting in 2013, and a new name in 2026.
  private func world(signing: Bool = true) throws -> RecordingWorld {
    var world = RecordingWorld(today: "2026-07-01")
    for (id, name) in [("no", "Norway"), ("is", "Iceland")] {
      try world.record(id, nil, StateRegistered.made { $0.name = try text(name) })
    }
    try world.record("ann", nil, PersonRegistered.made { $0.name = try text("Ann") })
    try world.record(
      "mo", nil,
      OrganizationRegistered.made {
        ($0.name, $0.shortName, $0.state) = (try text(Self.then), try text("MoL"), try Identifier("no"))
      })
    try world.record(
      "s", nil, SeriesEstablished.made { ($0.name, $0.parties) = (try text("Talks"), try ids("no", "is")) })
    try world.propose("s/1", ordinal: 1, dates: "2013-05-01") { $0.hosts = try ids("mo") }
    try world.record("s/1", nil, ConferenceConvened())
    try world.record("s/1", "2013-05-01", ConferenceOpened())
    try negotiate(&world)
    for party in signing ? ["mo", "is"] : [] { try sign(&world, party) }
    try world.record("mo", "2026-06-01", OrganizationRenamed.made { $0.name = try text(Self.now) })
    return world
  }

  private func negotiate(_ world: inout RecordingWorld) throws {
    try world.record(
      "t", "2013-04-01",
      InstrumentNegotiated.made {
        ($0.title, $0.parties, $0.conference) = (try text("Treaty"), try ids("mo", "is"), try Identifier("s/1"))
      })
  }

  private func sign(_ world: inout RecordingWorld, _ party: String) throws {
    try world.record(
      "t", "2013-05-01",
      InstrumentSigned.made {
        $0.party = try Identifier(party)
        $0.signatories = [try Signatory.made { $0.person = try Identifier("ann") }]
      })
  }

  private func enterIntoForce(_ world: inout RecordingWorld) throws {
    try world.record("t", "2014-01-01", InstrumentEnteredIntoForce())
  }

  private func row(_ world: RecordingWorld, on day: String = "2026-07-01") throws -> RegisteredInstrument {
    let register = try InstrumentRegister(basis: world.basis(on: day), from: world.state)
    return try #require(register.instruments.first)
  }

  private func registerText(_ world: RecordingWorld, on day: String = "2026-07-01") throws -> String {
    try InstrumentRegister(basis: world.basis(on: day), from: world.state).text(width: 100)
  }

  @Test func `the register has the name of the signature, and adds today's`() throws {
    let world = try world()
    let party = try #require(try row(world).parties.first)
    #expect(party.named.name?.text == Self.then && party.named.nameToday?.text == Self.now)
    #expect(party.isUnchanged && party.shares.first?.holders.first?.name?.text == Self.now)
    let register = try registerText(world)
    #expect(register.replacing("\n", with: " ").contains("(now Ministry of"))
    #expect(register.contains("today      as signed"))
  }

  @Test func `a report for a day before the new name knows it only as today's`() throws {
    let party = try #require(try row(world(), on: "2015-01-01").partiesToday.first?.party)
    #expect(party.named.name?.text == Self.then && party.named.nameToday?.text == Self.now)
    let later = try #require(try row(world(), on: "2026-06-01").partiesToday.first?.party)
    #expect(later.named.name?.text == Self.now && later.named.nameToday == nil)
  }

  @Test func `the record of a meeting has the names of its days`() throws {
    var world = try world()
    try world.record(
      "s/1/decision-1", "2013-05-01",
      DecisionAdopted.made {
        ($0.conference, $0.text, $0.owners) = (try Identifier("s/1"), try text("To meet again."), try ids("mo"))
      })
    try world.record(
      "s/1/delegation-1", nil,
      DelegationRegistered.made {
        ($0.conference, $0.party) = (try Identifier("s/1"), try Identifier("mo"))
        $0.members = [try DelegationMember.made { ($0.person, $0.role) = (try Identifier("ann"), .headOfDelegation) }]
      })
    try world.record(
      "s/1/speech-1", "2013-05-01",
      SpeechDelivered.made {
        ($0.conference, $0.speaker, $0.organization) = (
          try Identifier("s/1"), try Identifier("ann"), try Identifier("mo")
        )
        $0.summary = try text("Welcome.")
      })
    let record = try RecordOfDiscussion(
      conference: Identifier("s/1"), basis: world.basis(on: "2026-07-01"), from: world.state)
    #expect(record.conference.hosts.map { $0.name?.text } == [Self.then])
    #expect(record.participants.map { $0.party?.name?.text } == [Self.then])
    let words = record.text(width: 200)
    let named = words.split(separator: Self.now, omittingEmptySubsequences: false).count - 1
    let marked = words.split(separator: "(now \(Self.now))", omittingEmptySubsequences: false).count - 1
    #expect(named == marked && marked >= 5, "\(words)")
  }

  @Test func `dossiers name a body as it was called at the time`() throws {
    var world = try world()
    try world.record(
      "ann/office-1", "2010",
      OfficeAssumed.made {
        ($0.person, $0.organization, $0.post) = (try Identifier("ann"), try Identifier("mo"), try text("Minister"))
      })
    try world.record("ann/office-1", "2012", OfficeLeft())
    try world.record(
      "old", nil, OrganizationRegistered.made { ($0.name, $0.state) = (try text("Old board"), try Identifier("no")) })
    try world.record("mo", "2011", OrganizationsMerged.made { $0.merged = try ids("old") })
    let basis = try world.basis(on: "2026-07-01")
    let ann = try PersonDossier(person: Identifier("ann"), basis: basis, from: world.state)
    #expect(ann.offices.map { $0.organization.name?.text } == [Self.then])
    #expect(ann.signatures.first?.party.name?.text == Self.then)
    let old = try OrganizationDossier(organization: Identifier("old"), basis: basis, from: world.state)
    #expect(old.existence.successors.map { $0.counterpart.name?.text } == [Self.then])
    let own = try OrganizationDossier(organization: Identifier("mo"), basis: basis, from: world.state)
    #expect(own.organization.name?.text == Self.now && own.organization.nameToday == nil)
  }

  // MARK: Parties today

  @Test func `where nobody signed, the register says so, and not “as signed”`() throws {
    var world = try world(signing: false)
    try enterIntoForce(&world)
    let row = try row(world)
    #expect(row.unsigned == (try ids("mo", "is")))
    #expect(row.partiesToday.map(\.certainty) == [.maybe, .maybe])
    let register = try registerText(world).replacing("\n", with: " ")
    #expect(register.contains("no signature recorded") && register.contains("no act recorded"))
    #expect(!register.contains("today      as signed"))
  }

  @Test func `who withdrew is no party from the effect on`() throws {
    var world = try world()
    try enterIntoForce(&world)
    #expect(try registerText(world).contains("today      as signed"))
    try world.record(
      "t", "2015-01-01",
      InstrumentWithdrawnFrom.made { ($0.party, $0.effective) = (try Identifier("is"), try EDTFDate("2016-01-01")) })
    #expect(try row(world, on: "2015-12-31").partiesToday.map(\.party.named.identifier) == (try ids("mo", "is")))
    #expect(try row(world, on: "2016-01-01").partiesToday.map(\.party.named.identifier) == (try ids("mo")))
    #expect(try !registerText(world).contains("today      as signed"))
    try world.record("t", "2017-01-01", InstrumentWithdrawnFrom.made { $0.party = try Identifier("mo") })
    #expect(try row(world).partiesToday.isEmpty)
    #expect(try registerText(world).contains("none"))
  }

  @Test func `what is applied provisionally says so, and what has ended has no parties`() throws {
    var world = try world()
    try world.record("t", "2013-06-01", InstrumentProvisionallyApplied())
    #expect(try row(world).partiesToday.map(\.ground) == [.provisionallyApplied, .provisionallyApplied])
    #expect(try registerText(world).contains("provisionally"))
    try world.record("t", "2020-01-01", InstrumentTerminated())
    #expect(try row(world).partiesToday.isEmpty)
  }

  // MARK: Terms

  @Test(
    arguments: [
      ("2026-01-01", "P6M", "2026-09-01", "2026-12-31"), ("2025-08-31", "P6M", "2026-02-01", "2026-02-28"),
      ("2024-02-29", "P1Y", "2025-01-01", "2025-02-28"), ("-9999-01-01", "P1D", "2026-09-01", "2026-09-01"),
    ])
  func `the register ends a term as the record does`(from: String, term: String, day: String, end: String) throws {
    var world = try world()
    try world.record(
      "u", nil,
      InstrumentNegotiated.made {
        ($0.title, $0.parties) = (try text("Other"), try ids("no", "is"))
        ($0.duration, $0.renewal) = (try Period(term), .tacit)
      })
    try world.record("u", from, InstrumentEnteredIntoForce())
    let register = try InstrumentRegister(basis: world.basis(on: day), from: world.state)
    let row = try #require(register.instruments.first { $0.instrument.identifier == (try Identifier("u")) })
    #expect(row.expiresByDuration == (try CalendarDay(end)))
  }
}
