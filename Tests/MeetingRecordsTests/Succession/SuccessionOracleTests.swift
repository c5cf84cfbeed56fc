import MeetingRecords
import Testing

/// Ten mergers, splits, transfers and dissolutions, with the answers written out by hand.
@Suite struct SuccessionOracleTests {
  /// What happened, a year each.
  ///
  /// 2001 a splits: x to b, y to c. 2002 c merges into d, with all. 2003 b transfers x to e. 2004 d splits: y to f, the
  /// rest to nobody. 2005 e merges into g with x. 2006 g is dissolved, h takes over all. 2007 f transfers y to h.
  /// 2008 h splits: x to i, y to j. 2009 j merges into i, with all. 2010 i is dissolved, k takes over x.
  private func world() throws -> SuccessionWorld {
    var world = try SuccessionWorld(bodies: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"])
    world.today = "2011-06-01"
    try world.split("a", into: [("b", ["x"]), ("c", ["y"])], on: "2001")
    try world.merge("c", into: "d", on: "2002")
    try world.transfer("b", to: "e", ["x"], on: "2003")
    try world.split("d", into: [("f", ["y"])], on: "2004")
    try world.merge("e", into: "g", ["x"], on: "2005")
    try world.dissolve("g", successor: "h", on: "2006")
    try world.transfer("f", to: "h", ["y"], on: "2007")
    try world.split("h", into: [("i", ["x"]), ("j", ["y"])], on: "2008")
    try world.merge("j", into: "i", on: "2009")
    try world.dissolve("i", successor: "k", ["x"], on: "2010")
    return world
  }

  @Test(arguments: [
    // What a signed in 2000, as of the end of each year: x, then y, then z.
    ("a", "2000", "2000-12-31", "x+y+z→a"),
    ("a", "2000", "2001-12-31", "x→b y→c z→open(a)"),
    ("a", "2000", "2002-12-31", "x→b y→d z→open(a)"),
    ("a", "2000", "2003-12-31", "x→e y→d z→open(a)"),
    ("a", "2000", "2004-12-31", "x→e y→f z→open(a)"),
    ("a", "2000", "2005-12-31", "x→g y→f z→open(a)"),
    ("a", "2000", "2006-12-31", "x→h y→f z→open(a)"),
    ("a", "2000", "2007-12-31", "x+y→h z→open(a)"),
    ("a", "2000", "2008-12-31", "x→i y→j z→open(a)"),
    ("a", "2000", "2009-12-31", "x+y→i z→open(a)"),
    ("a", "2000", "2010-12-31", "x→k y→open(i) z→open(a)"),
    // Within the year of a change nobody knows whether it had come.
    ("a", "2000", "2005-06-01", "x→e+g? y→f z→open(a)"),
    // What d took over, and what was d's own.
    ("d", "2000", "2003-12-31", "x+y+z→d"),
    ("d", "2000", "2010-12-31", "y→open(i) x+z→open(d)"),
    // What was signed after a passing does not pass with it.
    ("b", "2002", "2010-12-31", "x→k y+z→b"),
    ("b", "2004", "2010-12-31", "x+y+z→b"),
    ("f", "2006", "2010-12-31", "y→open(i) x+z→f"),
    ("f", "2008", "2010-12-31", "x+y+z→f"),
    ("e", "2004", "2010-12-31", "x→k y+z→open(e)"),
    ("h", "2007", "2010-12-31", "x→k y→open(i) z→open(h)"),
    ("k", "2000", "2010-12-31", "x+y+z→k"),
  ]) func `each answer is that of the oracle`(body: String, since: String, day: String, expected: String) throws {
    let answer = try world().answer(written(body), ["x", "y", "z"], since: written(since), on: written(day))
    // The oracle writes the areas in the order x, y, z; the answer puts those with one outcome at the first of them.
    #expect(Set(answer.split(separator: " ")) == Set(expected.split(separator: " ")))
  }

  @Test func `without a day every passing counts, and all of it is followed`() throws {
    #expect(try world().answer("a", ["x", "y", "z"]) == "x→k y→open(i) z→open(a)")
    let through = try world().reading.responsible(for: "a", areas: ["x"]).shares.first?.through
    #expect(through == ["b", "e", "g", "h", "i"])
    #expect(try world().reading.kin(of: "f").count == 11)
  }

  @Test func `both ways are told step by step`() throws {
    func told(_ steps: [SuccessionStep]) -> String {
      steps.map { "\($0.depth):\($0.from)→\($0.to)" }.joined(separator: " ")
    }
    let reading = try world().reading
    #expect(
      told(reading.steps(from: "a", .forward))
        == "1:a→b 2:b→e 3:e→g 4:g→h 5:h→i 6:i→k 5:h→j 6:j→i 1:a→c 2:c→d 3:d→f 4:f→h")
    #expect(told(reading.steps(from: "g", .backward)) == "1:e→g 2:b→e 3:a→b")
    #expect(reading.steps(from: "z", .forward).isEmpty)
  }

  @Test func `a circle is refused, whichever way it would close`() throws {
    var world = try SuccessionWorld()
    try world.transfer("a", to: "b", ["x"])
    try world.transfer("b", to: "c", ["x"])
    #expect(throws: Rejection.successionCycle(["c", "a", "b", "c"])) { try world.transfer("c", to: "a", ["x"]) }
    #expect(throws: Rejection.successionCycle(["c", "a", "b", "c"])) { try world.merge("c", into: "a") }
    #expect(throws: Rejection.successionCycle(["c", "b", "c"])) { try world.split("c", into: [("b", ["x"])]) }
    // Another function may go the other way.
    try world.transfer("c", to: "a", ["y"])
  }

  @Test func `what it signed, owes and hosts is told as signed and as today`() throws {
    var world = try SuccessionWorld()
    try world.engage()
    try world.merge("a", into: "b", ["x"])
    func told(_ body: Identifier) -> [String] {
      world.reading.engagements(of: body).map {
        "\($0.part.rawValue) \($0.thing) \($0.named): \(SuccessionWorld.text($0.responsible))"
      }
    }
    let signed = ["signed agreement a: x→b y→open(a)", "owes report a: x→b", "hosts meeting/1 a: x→b all→open(a)"]
    #expect(told("a") == signed)
    #expect(told("b") == signed + ["hosts meeting/2 b: all→b"])
    #expect(told("c") == ["signed agreement c: x+y→c"])
  }
}

extension SuccessionWorld {
  /// a and c sign an agreement on x and y; a owes a report on x and hosts a meeting, b hosts another.
  fileprivate mutating func engage() throws {
    try record(
      that(
        "agreement",
        InstrumentNegotiated {
          $0.title = "Agreement"
          $0.parties = ["a", "c"]
          $0.areas = ["x", "y"]
        }))
    try record(
      that(
        "report",
        FollowUpScheduled {
          $0.title = "Report"
          $0.owners = ["a"]
          $0.areas = ["x"]
        }))
    try record(that("meeting", SeriesEstablished { $0.name = "Meeting" }))
    for (number, host) in [(1, "a"), (2, "b")] as [(Int, Identifier)] {
      try record(
        that(
          written("meeting/\(number)"),
          ConferenceProposed {
            $0.series = "meeting"
            $0.ordinal = number
            $0.hosts = [host]
          }))
    }
  }
}
