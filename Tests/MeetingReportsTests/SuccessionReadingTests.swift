import MeetingRecords
import MeetingReports
import Testing

@Suite struct SuccessionReadingTests {
  /// Bodies a–e, areas x, y and z, and x-part, which belongs to x.
  private func world() throws -> RecordingWorld {
    var world = RecordingWorld()
    for area in ["x", "y", "z"] { try world.record(area, nil, AreaRegistered.made { $0.name = try text(area) }) }
    try world.record(
      "x-part", nil,
      AreaRegistered.made {
        $0.name = try text("Part of x")
        $0.broader = try Identifier("x")
      })
    for body in ["a", "b", "c", "d", "e"] {
      try world.record(body, nil, OrganizationRegistered.made { $0.name = try text(body) })
    }
    return world
  }

  private func merge(
    _ world: inout RecordingWorld, _ from: String, into: String, _ functions: [String] = [], on: String? = nil
  ) throws {
    let merger = try OrganizationsMerged.made { ($0.merged, $0.functions) = (try ids(from), try ids(functions)) }
    try world.record(into, on, merger)
  }

  private func transfer(
    _ world: inout RecordingWorld, _ from: String, to: String, _ functions: [String], on: String? = nil
  ) throws {
    try world.record(
      from, on, FunctionsTransferred.made { ($0.to, $0.functions) = (try Identifier(to), try ids(functions)) })
  }

  /// The answer in short: `x→b y→open(a)`.
  private func answer(
    _ world: RecordingWorld, _ body: String, _ areas: [String] = [], since: String? = nil
  ) throws -> String {
    let found = SuccessionReading(world.state).responsible(
      for: try Identifier(body), areas: try ids(areas), since: try since.map { try EDTFDate($0) })
    return found.shares.map { share in
      let areas = share.areas.isEmpty ? "all" : share.areas.map(\.description).joined(separator: "+")
      let outcome = share.holders.map(\.description) + share.openAt.map { "open(\($0))" }
      return areas + "→" + outcome.joined(separator: "+")
    }.joined(separator: " ")
  }

  @Test func `a body that goes on answers itself`() throws {
    #expect(try answer(world(), "a") == "all→a")
    #expect(try answer(world(), "a", ["x", "y"]) == "x+y→a")
  }

  @Test func `a merger that names no functions passes everything`() throws {
    var world = try world()
    try merge(&world, "a", into: "b")
    #expect(try answer(world, "a") == "all→b")
    #expect(try answer(world, "a", ["x"]) == "x→b")
  }

  @Test func `a merger that names functions passes those, and leaves the rest open`() throws {
    var world = try world()
    try merge(&world, "a", into: "b", ["x"])
    #expect(try answer(world, "a", ["x", "y", "z"]) == "x→b y+z→open(a)")
    #expect(try answer(world, "a") == "x→b all→open(a)")
  }

  @Test func `a function passes with the narrower areas that belong to it, not with the broader one`() throws {
    var world = try world()
    try merge(&world, "a", into: "b", ["x"])
    try merge(&world, "c", into: "b", ["x-part"])
    #expect(try answer(world, "a", ["x-part"]) == "x-part→b")
    #expect(try answer(world, "c", ["x"]) == "x→open(c)")
  }

  @Test func `several steps are followed, and what was on the way is kept`() throws {
    var world = try world()
    try merge(&world, "a", into: "b", ["x", "y"])
    try merge(&world, "b", into: "c", ["x"])
    try merge(&world, "c", into: "d")
    #expect(try answer(world, "a", ["x", "y"]) == "x→d y→open(b)")
    let found = SuccessionReading(world.state).responsible(for: try Identifier("a"), areas: try ids("x"))
    #expect(found.shares.first?.through == (try ids("b", "c")))
    #expect(!found.isOpen)
    #expect(!found.isUnchanged)
  }

  @Test func `a split shares by function; parts that name none share everything`() throws {
    var world = try world()
    func part(_ body: String, _ functions: [String]) throws -> SplitPart {
      try SplitPart.made {
        $0.organization = try Identifier(body)
        $0.functions = try ids(functions)
      }
    }
    try world.record("a", nil, OrganizationSplit.made { $0.into = [try part("b", ["x"]), try part("c", ["y"])] })
    try world.record("d", nil, OrganizationSplit.made { $0.into = [try part("b", []), try part("c", [])] })
    #expect(try answer(world, "a", ["x", "y", "z"]) == "x→b y→c z→open(a)")
    #expect(try answer(world, "d", ["x"]) == "x→b+c")
  }

  @Test func `what was transferred before a merger does not pass with it`() throws {
    var world = try world()
    try transfer(&world, "a", to: "b", ["x"])
    try merge(&world, "a", into: "c")
    #expect(try answer(world, "a", ["x", "y"]) == "x→b y→c")
  }

  @Test func `a transfer recorded late counts from when it happened`() throws {
    var world = try world()
    try merge(&world, "a", into: "c", on: "2020")
    try transfer(&world, "a", to: "b", ["x"], on: "2015")
    #expect(try answer(world, "a", ["x", "y"]) == "x→b y→c")
  }

  @Test func `a function that went and came back is where it came back to`() throws {
    var world = try world()
    try transfer(&world, "a", to: "b", ["x"], on: "2010")
    try transfer(&world, "b", to: "a", ["x"], on: "2015")
    #expect(try answer(world, "a", ["x"]) == "x→a")
  }

  @Test func `a passing before the task was given does not concern it`() throws {
    var world = try world()
    try transfer(&world, "a", to: "b", ["x"], on: "2010")
    #expect(try answer(world, "a", ["x"], since: "2013") == "x→a")
    #expect(try answer(world, "a", ["x"], since: "2009") == "x→b")
  }

  @Test func `a dissolution without a successor leaves all open`() throws {
    var world = try world()
    try world.record("a", nil, OrganizationDissolved())
    try merge(&world, "b", into: "c")
    #expect(try answer(world, "a", ["x"]) == "x→open(a)")
    #expect(SuccessionReading(world.state).responsible(for: try Identifier("a")).isOpen)
  }

  @Test func `kin are all that came before and after`() throws {
    var world = try world()
    try merge(&world, "a", into: "b", ["x"])
    try merge(&world, "b", into: "c")
    #expect(try SuccessionReading(world.state).kin(of: Identifier("b")) == Set(ids("a", "b", "c")))
  }

  @Test func `a state answers itself`() throws {
    var world = try world()
    try world.record("vn", nil, StateRegistered.made { $0.name = try text("Viet Nam") })
    #expect(try answer(world, "vn", ["x"]) == "x→vn")
  }
}
