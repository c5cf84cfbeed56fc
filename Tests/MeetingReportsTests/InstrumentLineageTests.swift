import CanonicalJSON
import MeetingRecords
import MeetingReports
import Testing

@Suite struct InstrumentLineageTests {
  /// The Memorandum of Understanding on port State control in the Black Sea region with its first amendments: the
  /// memorandum was signed in Istanbul on 7 April 2000 (bsmou.org), the amendments each in one April, in force in the
  /// January after it.
  static func blackSea(_ numbers: [Int] = Array(1...6)) throws -> RecordingWorld {
    var world = RecordingWorld(today: "2026-01-15")
    let states = [
      ("bg", "Bulgaria"), ("ge", "Georgia"), ("ro", "Romania"), ("ru", "Russia"), ("tr", "Türkiye"), ("ua", "Ukraine"),
    ]
    for (id, name) in states { try world.record(id, nil, StateRegistered.made { $0.name = try text(name) }) }
    try negotiate("black-sea-mou", "Memorandum of Understanding on port State control in the Black Sea region", &world)
    try sign("black-sea-mou", on: "2000-04-07", inForce: nil, &world)
    for number in numbers {
      let id = "black-sea-mou-amendment-\(number)"
      try negotiate(id, "Amendment \(number)", &world)
      try sign(id, on: "\(2002 + number)-04", inForce: "\(2003 + number)-01", &world)
      try world.record("black-sea-mou", "\(2003 + number)-01", InstrumentAmended.made { $0.by = try Identifier(id) })
    }
    return world
  }

  private static func negotiate(_ id: String, _ title: String, _ world: inout RecordingWorld) throws {
    try world.record(
      id, nil,
      InstrumentNegotiated.made {
        $0.title = try text(title)
        $0.parties = try ids("bg", "ge", "ro", "ru", "tr", "ua")
      })
  }

  private static func sign(_ id: String, on date: String, inForce: String?, _ world: inout RecordingWorld) throws {
    for party in ["bg", "ge", "ro", "ru", "tr", "ua"] {
      try world.record(id, date, InstrumentSigned.made { $0.party = try Identifier(party) })
    }
    if let inForce { try world.record(id, inForce, InstrumentEnteredIntoForce()) }
  }

  private func lineage(_ world: RecordingWorld, _ id: String) throws -> InstrumentLineage {
    try InstrumentLineage(of: Identifier(id), languages: [LanguageTag("en")], from: world.state)
  }

  @Test func `instruments that go by one identifier stand in the order of their keys`() throws {
    var world = RecordingWorld()
    try world.establish("talks", "Talks")
    let (conference, name) = (try Identifier("talks/1"), try Identifier("pact"))
    for number in 1...9 {
      let title = try text("Pact \(number)")
      try world.record(
        "pact-\(number)", nil, InstrumentNegotiated { ($0.title, $0.conference) = (title, conference) })
    }
    for number in 1...9 { try world.hold("pact-\(number)", IdentifierChanged { $0.identifier = name }) }
    let register = try InstrumentRegister(
      selecting: InstrumentSelection(series: Identifier("talks")), basis: world.basis(on: "2026-06-15"),
      from: world.state)
    #expect(register.instruments.map(\.instrument.name?.text) == (1...9).map { "Pact \($0)" })
  }

  @Test func `a memorandum with its amendments is a tree, the oldest first`() throws {
    let world = try Self.blackSea([1, 2, 3])
    #expect(
      try lineage(world, "black-sea-mou-amendment-2").text(width: 120) == """
        Memorandum of Understanding on port State control in the Black Sea region (black-sea-mou); signed 7 April 2000
        ├─ amended by Amendment 1 (black-sea-mou-amendment-1); signed April 2003; in force January 2004
        ├─ amended by Amendment 2 (black-sea-mou-amendment-2); signed April 2004; in force January 2005 ◀
        └─ amended by Amendment 3 (black-sea-mou-amendment-3); signed April 2005; in force January 2006
        """)
  }

  /// Instruments, each amended by the next.
  private func chain(_ count: Int) throws -> InstrumentLineage {
    var world = RecordingWorld(today: "2026-01-15")
    for (id, name) in [("vn", "Viet Nam"), ("la", "Laos")] {
      try world.record(id, nil, StateRegistered.made { $0.name = try text(name) })
    }
    for number in 1...count {
      try world.record(
        "pact-\(number)", nil,
        InstrumentNegotiated.made {
          $0.title = try text("Pact \(number)")
          $0.parties = try ids("vn", "la")
        })
      guard number > 1 else { continue }
      try world.record(
        "pact-\(number - 1)", nil, InstrumentAmended.made { $0.by = try Identifier("pact-\(number)") })
    }
    return try lineage(world, "pact-1")
  }

  @Test func `a long chain of amendments grows by a line each, and says what each acts on where it cannot be indented`()
    throws
  {
    let (short, long) = (try chain(200).text(width: 80), try chain(400).text(width: 80))
    #expect(Double(long.utf8.count) < 2.2 * Double(short.utf8.count), "\(short.utf8.count) \(long.utf8.count)")
    let lines = long.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains { $0.contains("pact-399: amended by Pact 400") }, "\(lines.suffix(3))")
    let (few, many) = (try chain(200).picture(), try chain(400).picture())
    let size = { (picture: ReportPicture) in try picture.svg(language: LanguageTag("en")).file.utf8.count }
    #expect(try Double(size(many)) < 2.2 * Double(size(few)))
  }

  @Test func `the order is that of the signatures, whatever was recorded first`() throws {
    let (forward, backward) = (try Self.blackSea(Array(1...6)), try Self.blackSea((1...6).reversed()))
    let found = try lineage(forward, "black-sea-mou")
    #expect(found == (try lineage(backward, "black-sea-mou")))
    #expect(
      found.nodes.map(\.instrument.identifier.description) == ["black-sea-mou"]
        + (1...6).map { "black-sea-mou-amendment-\($0)" })
    #expect(found.edges.count == 6)
    #expect(found.edges.allSatisfy { $0.kind == .amends && $0.earlier.description == "black-sea-mou" })
    #expect(found.edges.first?.on?.description == "2004-01")
  }

  @Test func `whichever is asked for, the lineage is the same but for the mark`() throws {
    let world = try Self.blackSea()
    var first = try lineage(world, "black-sea-mou")
    let last = try lineage(world, "black-sea-mou-amendment-6")
    #expect(first != last)
    first.asked = last.asked
    #expect(first == last)
  }

  @Test func `what acts on several stands under each, and what follows it once`() throws {
    var world = RecordingWorld()
    for id in ["a", "b", "plan", "protocol"] {
      try world.record(id, nil, InstrumentNegotiated.made { $0.title = try text(id.uppercased()) })
    }
    for earlier in ["a", "b"] {
      try world.record(earlier, nil, InstrumentAmended.made { $0.by = try Identifier("plan") })
    }
    try world.record("plan", nil, InstrumentExtended.made { $0.by = try Identifier("protocol") })
    try world.record("a", "2020", InstrumentSuperseded.made { $0.by = try Identifier("b") })
    #expect(
      try lineage(world, "b").text() == """
        A (a); superseded
        ├─ superseded by B (b); negotiated ◀
        │  └─ amended by PLAN (plan); negotiated
        │     └─ extended by PROTOCOL (protocol); negotiated
        └─ amended by PLAN (plan); negotiated …
        """)
  }

  @Test func `what follows an instrument is drawn once, however many ways lead to it`() throws {
    var world = RecordingWorld()
    let levels = 8
    for level in 0..<levels {
      for side in ["a", "b"] {
        try world.record("\(side)-\(level)", nil, InstrumentNegotiated.made { $0.title = try text("Pact") })
        for earlier in ["a", "b"] where level > 0 {
          let by = try Identifier("\(side)-\(level)")
          try world.record("\(earlier)-\(level - 1)", nil, InstrumentAmended.made { $0.by = by })
        }
      }
    }
    let found = try lineage(world, "a-0")
    // A line for each relation, and one for each at the top; the ways are twice as many with each level.
    #expect(found.text(width: 200).split(separator: "\n").count == 4 * (levels - 1) + 2)
  }

  @Test func `no line is wider than the terminal, and the tree goes on beside what is wrapped`() throws {
    let text = try lineage(Self.blackSea([1, 2]), "black-sea-mou").text(width: 50)
    #expect(
      text == """
        Memorandum of Understanding on port State
        │  control in the Black Sea region
        │  (black-sea-mou); signed 7 April 2000 ◀
        ├─ amended by Amendment 1
        │     (black-sea-mou-amendment-1); signed April
        │     2003; in force January 2004
        └─ amended by Amendment 2
              (black-sea-mou-amendment-2); signed April
              2004; in force January 2005
        """)
  }

  @Test func `the picture has the newest above, an arc for each edge, and both in its description`() throws {
    let lineage = try lineage(Self.blackSea([1, 2]), "black-sea-mou")
    let picture = lineage.picture()
    guard case .lineage(let drawn) = picture.drawing else { return #expect(Bool(false), "another picture") }
    #expect(drawn.nodes.map(\.label.text).first == "Amendment 2 (black-sea-mou-amendment-2)")
    #expect(drawn.nodes.map(\.holds) == [true, true, true])
    #expect(drawn.arcs.map { [$0.from, $0.to] } == [[1, 2], [0, 2]])
    #expect(drawn.arcs.map(\.label) == ["amends", "amends"])
    let svg = try picture.svg(language: LanguageTag("en")).file
    #expect(svg.hasPrefix("<?xml"))
    #expect(svg.contains("Amendment 1 (black-sea-mou-amendment-1) amends Memorandum of Understanding on port State"))
  }

  @Test func `an instrument alone is a lineage of one`() throws {
    var world = RecordingWorld()
    try world.record("a", nil, InstrumentNegotiated.made { $0.title = try text("A") })
    #expect(try lineage(world, "a").text() == "A (a); negotiated ◀")
    #expect(try lineage(world, "a").edges.isEmpty)
    #expect(throws: Rejection.self) { try lineage(world, "nobody") }
  }

  @Test func `the JSON form holds nodes and edges`() throws {
    let json = try JSONValue(parsing: lineage(Self.blackSea([1]), "black-sea-mou").json)
    #expect(json["asked"] == .string("black-sea-mou"))
    #expect(json["nodes"]?.arrayValue?.count == 2)
    let edge = try #require(json["edges"]?.arrayValue?.first)
    #expect(edge["kind"] == .string("amends"))
    #expect(edge["later"] == .string("black-sea-mou-amendment-1"))
    #expect(edge["earlier"] == .string("black-sea-mou"))
    #expect(edge["on"] == .string("2004-01"))
  }
}
