import MeetingRecords
@testable import MeetingReports
import Testing

/// Minutes as both sides sign them.
@Suite struct MinutesPaperTests {
  private func minutes(_ world: RecordingWorld, side: String? = nil, on day: String = "2026-06-15") throws
    -> MinutesPaper
  {
    var basis = try world.basis(on: day, journal: .scripted)
    basis.side = try side.map { try Identifier($0) }
    let report = try ReportRequest.thing(MinutesPaper.declaration, Identifier("vn-la-labour/9")).report(
      on: basis, from: world.state)
    return try #require(report as? MinutesPaper)
  }

  private func world() throws -> RecordingWorld {
    var world = try LabourWorld.make()
    for (person, name) in [("binh", "Đỗ Thanh Bình"), ("phoxay", "Phoxay Sayasone")] {
      try world.record(person, nil, PersonRegistered.made { $0.name = try text(name) })
    }
    for (place, party, head) in [(1, "moha-vn", "binh"), (2, "molsw-la", "phoxay")] {
      try world.record(
        "vn-la-labour/9/delegation-\(place)", nil,
        DelegationRegistered.made {
          $0.conference = try Identifier("vn-la-labour/9")
          $0.party = try Identifier(party)
          $0.members = [try DelegationMember.made { ($0.person, $0.role) = (try Identifier(head), .headOfDelegation) }]
        })
    }
    return world
  }

  @Test func `minutes are chapters with paragraphs numbered throughout, places to sign, and annexes`() throws {
    let minutes = try minutes(world())
    try Fixture(name: "paper-minutes.txt").expect(minutes.text())
    let numbers = minutes.chapters.flatMap(\.paragraphs).map(\.number)
    #expect(numbers == Array(1...numbers.count))
    let signatures = minutes.document().blocks.compactMap { block -> [PaperSignature]? in
      if case .signatures(let places) = block { places } else { nil }
    }
    #expect(signatures.first?.compactMap { $0.name?.text } == ["Đỗ Thanh Bình", "Phoxay Sayasone"])
  }

  @Test func `the two sides' copies differ in the order of names and signatures only`() throws {
    let world = try world()
    let copies = try ["vn", "la"].map { try minutes(world, side: $0) }
    func words(_ copy: MinutesPaper) -> [String] {
      TextRenderer(width: 4000).render(copy.document(.english)).split(separator: "\n").map { line in
        line.split { " ,.;".contains($0) }.sorted().joined(separator: " ")
      }.sorted()
    }
    #expect(words(copies[0]) == words(copies[1]))
    #expect(copies[0].text() != copies[1].text())
    #expect(
      copies[0].chapters.flatMap(\.paragraphs).map(\.number) == copies[1].chapters.flatMap(\.paragraphs).map(\.number))
    #expect(copies[1].participants.delegations.first?.party?.identifier.description == "molsw-la")
  }

  @Test func `minutes tell what held on the closing day, whatever day it is`() throws {
    var world = try world()
    let before = try minutes(world)
    world.today = "2026-05-01"
    try world.record(
      "moha-vn", "2026-05-01", OrganizationRenamed.made { $0.name = try text("Ministry of the Interior") })
    let later = try minutes(world, on: "2026-06-15")
    #expect(later.day == (try CalendarDay("2025-11-12")))
    func words(_ minutes: MinutesPaper) throws -> String {
      var options = RenderingOptions()
      options.statesProvenance = false
      return try minutes.rendered(as: .text, options)
    }
    #expect(try words(later) == words(before))
    #expect(try words(before).contains("Ministry of Home Affairs"))
  }

  @Test func `an agenda of the past has no instrument that was signed later`() throws {
    let world = try world()
    func cooperation(_ agenda: AgendaReport) -> [String] {
      agenda.items.compactMap {
        if case .cooperation(let reference) = $0.topic { reference.identifier.description } else { nil }
      }
    }
    #expect(try cooperation(minutes(world).agenda) == ["agreement-2013"])
    #expect(try cooperation(world.agenda("vn-la-labour/10")) == ["mou-2025"])
    // Nor one that was signed after it, at no conference.
    var later = world
    try later.record(
      "protocol-2026", "2026-02-01",
      InstrumentNegotiated.made {
        $0.title = try text("Protocol")
        $0.parties = try ids("moha-vn", "molsw-la")
        $0.areas = try ids("employment")
        $0.languages = []
      })
    for party in ["moha-vn", "molsw-la"] {
      try later.record("protocol-2026", "2026-02-01", InstrumentSigned.made { $0.party = try Identifier(party) })
    }
    #expect(try cooperation(minutes(later).agenda) == ["agreement-2013"])
    #expect(try cooperation(later.agenda("vn-la-labour/10")).contains("protocol-2026"))
  }
}
