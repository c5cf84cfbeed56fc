import MeetingRecords
import Testing

@Suite struct SuccessionReadingTests {
  @Test func `a body that goes on answers itself`() throws {
    let world = try SuccessionWorld()
    #expect(world.answer("a") == "all→a")
    #expect(world.answer("a", ["x", "y"]) == "x+y→a")
    #expect(world.reading.responsible(for: "a", areas: ["x"]).isUnchanged)
  }

  @Test func `a merger that names no functions passes everything`() throws {
    var world = try SuccessionWorld()
    try world.merge("a", into: "b")
    #expect(world.answer("a") == "all→b")
    #expect(world.answer("a", ["x"]) == "x→b")
  }

  @Test func `a merger that names functions passes those, and leaves the rest open`() throws {
    var world = try SuccessionWorld()
    try world.merge("a", into: "b", ["x"])
    #expect(world.answer("a", ["x", "y", "z"]) == "x→b y+z→open(a)")
    #expect(world.answer("a") == "x→b all→open(a)")
  }

  @Test func `areas come first, then the functions that a passing names, then the rest`() throws {
    var world = try SuccessionWorld()
    try world.merge("a", into: "b", ["x", "y"])
    #expect(SuccessionWorld.text(world.reading.responsible(forAll: "a", first: ["y", "z"])) == "y+x→b all→open(a)")
    #expect(SuccessionWorld.text(world.reading.responsible(forAll: "b", first: ["y", "z"])) == "all→b")
  }

  @Test func `a function passes with the narrower areas that belong to it, not with the broader one`() throws {
    var world = try SuccessionWorld()
    try world.merge("a", into: "b", ["x"])
    try world.merge("c", into: "b", ["x-part"])
    #expect(world.answer("a", ["x-part"]) == "x-part→b")
    #expect(world.answer("c", ["x"]) == "x→open(c)")
  }

  @Test func `several steps are followed, and what was on the way is kept`() throws {
    var world = try SuccessionWorld()
    try world.merge("a", into: "b", ["x", "y"])
    try world.merge("b", into: "c", ["x"])
    try world.merge("c", into: "d")
    #expect(world.answer("a", ["x", "y"]) == "x→d y→open(b)")
    let found = world.reading.responsible(for: "a", areas: ["x"])
    #expect(found.shares.first?.through == ["b", "c"])
    #expect(!found.isOpen)
    #expect(!found.isUnchanged)
  }

  @Test func `a split shares by function; parts that name none share everything`() throws {
    var world = try SuccessionWorld()
    try world.split("a", into: [("b", ["x"]), ("c", ["y"])])
    try world.split("d", into: [("b", []), ("c", [])])
    #expect(world.answer("a", ["x", "y", "z"]) == "x→b y→c z→open(a)")
    #expect(world.answer("d", ["x"]) == "x→b+c")
  }

  @Test func `what was transferred before a merger does not pass with it`() throws {
    var world = try SuccessionWorld()
    try world.transfer("a", to: "b", ["x"])
    try world.merge("a", into: "c")
    #expect(world.answer("a", ["x", "y"]) == "x→b y→c")
  }

  @Test func `a transfer recorded late counts from when it happened`() throws {
    var world = try SuccessionWorld()
    try world.merge("a", into: "c", on: "2020")
    try world.transfer("a", to: "b", ["x"], on: "2015")
    #expect(world.answer("a", ["x", "y"]) == "x→b y→c")
  }

  @Test func `a function that went and came back is where it came back to`() throws {
    var world = try SuccessionWorld()
    try world.transfer("a", to: "b", ["x"], on: "2010")
    try world.transfer("b", to: "a", ["x"], on: "2015")
    #expect(world.answer("a", ["x"]) == "x→a")
  }

  @Test func `a passing before the task was given does not concern it`() throws {
    var world = try SuccessionWorld()
    try world.transfer("a", to: "b", ["x"], on: "2010")
    #expect(world.answer("a", ["x"], since: "2013") == "x→a")
    #expect(world.answer("a", ["x"], since: "2009") == "x→b")
  }

  @Test func `a dissolution without a successor leaves all open`() throws {
    var world = try SuccessionWorld()
    try world.dissolve("a")
    try world.merge("b", into: "c")
    #expect(world.answer("a", ["x"]) == "x→open(a)")
    #expect(world.reading.responsible(for: "a").isOpen)
  }

  @Test func `kin are all that came before and after`() throws {
    var world = try SuccessionWorld()
    try world.merge("a", into: "b", ["x"])
    try world.merge("b", into: "c")
    #expect(world.reading.kin(of: "b") == ["a", "b", "c"])
  }

  @Test func `a state answers itself`() throws {
    let history = try History([that("vn", StateRegistered { $0.name = "Viet Nam" })])
    #expect(SuccessionReading(history.state).responsible(for: "vn", areas: ["x"]).isUnchanged)
  }

  @Test func `on a day, what came later is not followed, and what may have come later is a maybe`() throws {
    var world = try SuccessionWorld()
    world.today = "2025-11-10"
    try world.transfer("a", to: "b", ["x"], on: "2015")
    try world.merge("a", into: "c")
    // Nobody said when the merger was; that it was, was recorded on 10 November 2025.
    #expect(world.answer("a", ["x"], on: "2014-12-31") == "x→a+c?")
    #expect(world.answer("a", ["x"], on: "2015-06-30") == "x→a+c+b?")
    #expect(world.answer("a", ["x"], on: "2015-12-31") == "x→b")
    #expect(world.answer("a", ["y"], on: "2025-11-09") == "y→a+c?")
    #expect(world.answer("a", ["y"], on: "2025-11-10") == "y→c")
  }

  @Test func `a passing with a date is a maybe within it only`() throws {
    var world = try SuccessionWorld()
    world.today = "2025-11-10"
    try world.transfer("a", to: "b", ["x"], on: "2015")
    #expect(world.answer("a", ["x"], on: "2014-12-31") == "x→a")
    #expect(world.answer("a", ["x"], on: "2015-06-30") == "x→a+b?")
    #expect(world.answer("a", ["x"], on: "2015-12-31") == "x→b")
  }

  @Test func `a body that was dissolved on a day answers until then`() throws {
    var world = try SuccessionWorld()
    try world.dissolve("a", on: "2020-03-01")
    #expect(world.answer("a", ["x"], on: "2020-02-29") == "x→a")
    #expect(world.answer("a", ["x"], on: "2020-03-01") == "x→open(a)")
  }
}

/// Passings that a journal may hold, however many ways they lead.
@Suite struct SuccessionWalkTests {
  @Test func `a question with more ways than can be followed ends with a maybe`() throws {
    let state = RecordsState(
      bodies: 120, passings: (0..<117).flatMap { [($0, $0 + 1), ($0, $0 + 2)] }, on: "2020/2030")
    let found = SuccessionReading(state).responsible(for: "body-0", on: "2025-06-01")
    #expect(found.shares.map(\.certainty) == [.maybe])
  }

  @Test func `what lies behind the greatest number of steps is open, though no body ended`() {
    func found(_ bodies: Int) -> ResponsibleBody {
      let passings = (0..<(bodies - 2)).flatMap { [($0, $0 + 1), ($0, $0 + 2)] }
      let state = RecordsState(bodies: bodies, passings: passings, on: "2020/2030")
      return SuccessionReading(state).responsible(for: "body-0", on: "2025-06-01")
    }
    // The ways are some 1.6 times as many with each body: a few hundred, and tens of thousands.
    #expect(!found(10).isOpen && found(10).holders.count == 10)
    #expect(found(20).isOpen)
  }

  @Test func `what was asked before is not looked for again, however far away it is`() throws {
    /// How much of the record is asked for by a second question, over a chain of bodies, about an area at some depth.
    func asked(again area: Identifier, bodies: Int, levels: Int) -> Int {
      var state = RecordsState(bodies: bodies, passings: (0..<(bodies - 1)).map { ($0, $0 + 1) }, on: "2020")
      for level in 0..<levels {
        state.hold(
          written("area-\(level)"),
          AreaRegistered {
            $0.name = "Area"
            if level > 0 { $0.broader = written("area-\(level - 1)") }
          })
      }
      state.hold("other", AreaRegistered { $0.name = "Other area" })
      let records = TiringRecords(state)
      let reading = SuccessionReading(records)
      _ = reading.responsible(for: "body-0", areas: [written("area-\(levels - 1)")], on: "2025-06-01")
      let before = records.asked
      let deepest: Identifier = written("area-\(levels - 1)")
      let found = reading.responsible(for: "body-0", areas: [area == "same" ? deepest : area], on: "2025-06-01")
      #expect(found.holders == [.body(bodies - 1)])
      return records.asked - before
    }
    #expect(asked(again: "same", bodies: 3, levels: 1) == asked(again: "same", bodies: 3, levels: 12))
    #expect(asked(again: "other", bodies: 3, levels: 1) == asked(again: "other", bodies: 30, levels: 1))
  }

  @Test func `a chain longer than the stack is deep is followed to its end`() throws {
    let count = 1_999
    let state = RecordsState(bodies: count, passings: (0..<(count - 1)).map { ($0, $0 + 1) }, on: "2020")
    let reading = SuccessionReading(state)
    let last: Identifier = written("body-\(count - 1)")
    #expect(reading.responsible(for: "body-0").shares.flatMap(\.holders) == [last])
    #expect(reading.steps(from: "body-0", .forward).last?.to == last)
    #expect(reading.steps(from: last, .backward).count == count - 1)
  }
}
