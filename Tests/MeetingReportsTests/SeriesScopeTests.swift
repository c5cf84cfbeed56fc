import MeetingRecords
import MeetingReports
import Testing

/// Which matters and instruments belong to a series.
@Suite struct SeriesScopeTests {
  /// The real case's bodies and agreement, a third state, and a series of the given parties.
  private func world(parties: [String]) throws -> RecordingWorld {
    var world = RecordingWorld()
    try LabourWorld.parties(&world)
    try world.record("kh", nil, StateRegistered.made { $0.name = try text("Cambodia") })
    try world.establish("talks", "Talks") { $0.parties = try ids(parties) }
    try LabourWorld.agreementOf2013(&world)
    try world.record("moha-vn", nil, LabourWorld.merger())
    try negotiate(&world, "with-cambodia", ["vn", "kh"])
    try negotiate(&world, "of-states", ["vn", "la"])
    return world
  }

  private func negotiate(_ world: inout RecordingWorld, _ id: String, _ parties: [String]) throws {
    try world.record(
      id, nil, InstrumentNegotiated.made { ($0.title, $0.parties) = (try text(id), try ids(parties)) })
  }

  private func instruments(_ world: RecordingWorld) throws -> Set<String> {
    Set(try world.agenda("talks/1").instruments.map(\.instrument.identifier.description))
  }

  @Test func `between states, those of their organizations belong too`() throws {
    #expect(try instruments(world(parties: ["vn", "la"])) == ["agreement-2013", "of-states"])
  }

  @Test func `between ministries, those of their predecessors belong too`() throws {
    #expect(try instruments(world(parties: ["moha-vn", "molsw-la"])) == ["agreement-2013"])
  }

  @Test func `an instrument of another series' conference does not belong`() throws {
    var world = try world(parties: ["vn", "la"])
    try world.establish("other", "Other talks") { $0.parties = try ids("vn", "la") }
    try world.record(
      "elsewhere", nil,
      InstrumentNegotiated.made {
        ($0.title, $0.parties) = (try text("Elsewhere"), try ids("vn", "la"))
        $0.conference = try Identifier("other/1")
      })
    #expect(try !instruments(world).contains("elsewhere"))
  }

  @Test func `what changes an instrument that belongs does so too`() throws {
    var world = try world(parties: ["moha-vn", "molsw-la"])
    try negotiate(&world, "addition", ["vn", "la"])
    try world.record(
      "agreement-2013", "2014", InstrumentAmended.made { $0.by = try Identifier("addition") })
    #expect(try instruments(world) == ["agreement-2013", "addition"])
  }

  @Test func `a matter that names nothing belongs where its owner stands for a party`() throws {
    var world = try world(parties: ["vn", "la"])
    for (id, owner) in [("ours", "moha-vn"), ("theirs", "kh")] {
      try world.record(
        id, nil,
        FollowUpScheduled.made {
          ($0.title, $0.owners) = (try text(id), try ids(owner))
        })
    }
    #expect(try world.agenda("talks/1").pendingMatters.map(\.followUp.identifier.description) == ["ours"])
  }
}
