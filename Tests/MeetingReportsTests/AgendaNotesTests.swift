import MeetingRecords
import MeetingReports
import Testing

/// What the annotations say, as people read it.
@Suite struct AgendaNotesTests {
  private func text(of world: RecordingWorld, _ languages: [String] = ["en"]) throws -> String {
    try world.brief("vn-la-labour/10", languages: languages).text(width: 200)
  }

  @Test func `where the record of the previous meeting is`() throws {
    var world = try LabourWorld.make()
    let ninth = try Identifier("vn-la-labour/9")
    #expect(try text(of: world).contains("No draft of the record of the 9th conference has been recorded."))
    try world.record("vn-la-labour/9/record-1", "2025-12-01", RecordDrafted.made { $0.conference = ninth })
    #expect(try text(of: world).contains("The record of the 9th conference: drafted, not yet circulated"))
    let head = world.state.head
    try world.record("vn-la-labour/9/record-1", "2026-01-15", RecordCirculated.made { $0.asOf = head })
    #expect(
      try text(of: world).contains(
        "The record of the 9th conference: circulated, not yet adopted (15 January 2026)."))
    #expect(try text(of: world).contains("record circulated, 15 January 2026 (vn-la-labour/9/record-1)"))
    try world.record(
      "vn-la-labour/9/record-1", "2026-03",
      RecordAdopted.made {
        $0.conference = ninth
        $0.asOf = head
      })
    // What was adopted is no longer to be adopted.
    #expect(try !text(of: world).contains("The record of the 9th conference"))
  }

  @Test func `the senior officials' meeting that prepares the conference`() throws {
    var world = try LabourWorld.make()
    try world.propose("vn-la-labour/10-som", ordinal: nil, dates: "2027") {
      $0.level = .seniorOfficials
      $0.preparatoryTo = try Identifier("vn-la-labour/10")
      $0.hosts = try ids("molsw-la")
    }
    let rendered = try text(of: world)
    #expect(rendered.contains("senior officials’ meeting (vn-la-labour/10-som), 2027: proposed."))
    #expect(!rendered.contains("No preparatory meeting"))
  }

  @Test func `place, host, aims and period stand in the masthead`() throws {
    var world = try LabourWorld.make()
    try world.propose("vn-la-labour/11", ordinal: 11, dates: "2029-21") {
      $0.place = try MeetingReportsTests.text("Ninh Bình")
      $0.state = try Identifier("vn")
      $0.hosts = try ids("moha-vn")
      $0.aims = try MeetingReportsTests.text("Evaluate.\n\nDecide.")
      $0.period = try EDTFDate("2027/2028")
    }
    let rendered = try world.brief("vn-la-labour/11").text(width: 100)
    #expect(
      rendered.contains(
        """
        Dates            March–May 2029 (EDTF 2029-21)
        Place            Ninh Bình, Viet Nam
        Host             Ministry of Home Affairs of Viet Nam
        Status           proposed
        Period assessed  2027–2028 (EDTF 2027/2028)
        Aims             - Evaluate.
                         - Decide.
        """))
    #expect(rendered.contains("The 10th conference has not been closed; there is no record to adopt yet."))
  }

  @Test func `an agenda that was circulated is named with its revision`() throws {
    var world = try LabourWorld.make()
    let head = world.state.head
    try world.record(
      "vn-la-labour/10", "2026-05-01",
      AgendaCirculated.made {
        $0.stage = .preliminary
        $0.symbol = "VL/10/1"
        $0.asOf = head
      })
    #expect(try text(of: world).contains("Preliminary list of items VL/10/1 circulated 1 May 2026."))
  }

  @Test func `by rotation the next host is named`() throws {
    var world = RecordingWorld()
    for state in ["vn", "la"] {
      try world.record(state, nil, StateRegistered.made { $0.name = try MeetingReportsTests.text("State \(state)") })
    }
    try world.establish("series", "Series") {
      $0.rotation = try ids("vn", "la")
      $0.periodicity = try Period("P1Y6M")
    }
    try world.propose("series/2", ordinal: 2, dates: "2026-03-01") { $0.state = try Identifier("vn") }
    let rendered = try world.brief("series/2").text(width: 200)
    #expect(rendered.contains("By rotation the host would be State la."))
    #expect(rendered.contains("(every 1 year, 6 months) leads to 2027."))
  }

  @Test func `a machine translation is marked where it is shown`() throws {
    var world = try LabourWorld.make()
    let title = try LocalizedText([
      TextEntry(language: LanguageTag("vi"), text: "Đào tạo"),
      TextEntry(language: LanguageTag("en"), text: "Training", origin: .machine, from: LanguageTag("vi")),
    ])
    try LabourWorld.schedule(&world, "training", "x", ["moha-vn"], nil, []) { $0.title = title }
    #expect(try text(of: world).contains("Training (machine translation) (training)"))
    #expect(try text(of: world, ["vi"]).contains("Đào tạo (training)"))
  }

  @Test func `a task in no area is with the successor for what it was named for, and open for the rest`() throws {
    var world = RecordingWorld()
    try LabourWorld.parties(&world)
    try LabourWorld.conferences(&world)
    try LabourWorld.schedule(&world, "task", "Task", ["molisa"], nil, [])
    try world.record("moha-vn", nil, LabourWorld.merger())
    #expect(
      try world.brief("vn-la-labour/9").text(width: 300).contains(
        "Ministry of Home Affairs of Viet Nam (successor of MOLISA) for Labour, Employment, "
          + "Gender equality in labour and employment, Meritorious persons; "
          + "open for the rest: MOLISA has ended and no successor is named"))
  }

  @Test func `whoever answers only if an uncertain date is so, answers perhaps`() throws {
    var world = RecordingWorld()
    try LabourWorld.parties(&world)
    try LabourWorld.conferences(&world)
    try LabourWorld.schedule(&world, "task", "Task", ["molisa"], nil, ["labour"])
    try world.record("moha-vn", "2026", LabourWorld.merger())
    func lead(_ day: String) throws -> AgendaBrief {
      try world.brief("vn-la-labour/9", on: day)
    }
    #expect(try lead("2026-06-30").text(width: 300).contains("perhaps Ministry of Labour, Invalids and Social Affairs"))
    #expect(String(decoding: try lead("2026-06-30").json, as: UTF8.self).contains(#""perhaps":true"#))
    let certain = try lead("2027-01-01")
    #expect(certain.text(width: 300).contains("Ministry of Home Affairs of Viet Nam (successor of MOLISA)"))
    #expect(!certain.text(width: 300).contains("perhaps Ministry"))
    #expect(!String(decoding: certain.json, as: UTF8.self).contains(#""perhaps":true"#))
  }

  @Test func `an open share names the body that ended`() throws {
    #expect(
      try text(of: LabourWorld.make()).contains("open for Social welfare: MOLISA has ended and no successor is named"))
  }
}
