import MeetingRecords
import MeetingReports

/// A record like the real case: the 9th conference was held, the 10th is proposed.
enum LabourWorld {
  static let areas: [(String, String)] = [
    ("employment", "Employment"), ("occupational-safety", "Occupational safety and health"),
    ("migrant-workers", "Management of migrant workers"), ("working-conditions", "Working conditions"),
    ("social-insurance", "Social insurance"), ("gender-equality", "Gender equality in labour and employment"),
    ("meritorious-persons", "Meritorious persons"), ("digital", "Information technology and digital transformation"),
    ("labour", "Labour"), ("social-welfare", "Social welfare"),
  ]

  static func make() throws -> RecordingWorld {
    var world = RecordingWorld()
    try parties(&world)
    try conferences(&world)
    try agreementOf2013(&world)
    try beforeTheMerger(&world)
    try world.record("moha-vn", nil, merger())
    world.today = "2025-11-12"
    try held(&world)
    try memorandum(&world)
    try followUps(&world)
    try citation(&world)
    return world
  }

  static func parties(_ world: inout RecordingWorld) throws {
    try world.record("vn", nil, StateRegistered.made { $0.name = try text("Viet Nam") })
    try world.record("la", nil, StateRegistered.made { $0.name = try text("Laos") })
    for (id, name) in areas { try world.record(id, nil, AreaRegistered.made { $0.name = try text(name) }) }
    try world.record(
      "moha-vn", nil,
      OrganizationRegistered.made {
        $0.name = try text("Ministry of Home Affairs", "vi=Bộ Nội vụ")
        $0.state = try Identifier("vn")
      })
    try world.record(
      "molisa", nil,
      OrganizationRegistered.made {
        $0.name = try text(
          "Ministry of Labour, Invalids and Social Affairs", "vi=Bộ Lao động - Thương binh và Xã hội")
        $0.shortName = try text("MOLISA")
        $0.state = try Identifier("vn")
      })
    try world.record(
      "molsw-la", nil,
      OrganizationRegistered.made {
        $0.name = try text("Ministry of Labour and Social Welfare", "lo=ກະຊວງແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ")
        $0.state = try Identifier("la")
      })
  }

  static func merger() throws -> OrganizationsMerged {
    try OrganizationsMerged.made {
      $0.merged = try ids("molisa")
      $0.functions = try ids("labour", "employment", "gender-equality", "meritorious-persons")
    }
  }

  static func conferences(_ world: inout RecordingWorld) throws {
    try world.record(
      "vn-la-labour", nil,
      SeriesEstablished.made {
        $0.name = try text(
          "Labour Ministers’ Conference of Viet Nam and Laos", "vi=Hội nghị Bộ trưởng Lao động Việt Nam - Lào")
        $0.parties = try ids("vn", "la")
        $0.periodicity = try Period("P2Y")
      })
    try world.propose("vn-la-labour/9", ordinal: 9, dates: "2025-11-12") {
      $0.place = try text("Ninh Bình")
      $0.state = try Identifier("vn")
      $0.hosts = try ids("moha-vn")
    }
    try world.propose("vn-la-labour/9-som", ordinal: 9, dates: "2025-11-11") {
      $0.level = .seniorOfficials
      $0.preparatoryTo = try Identifier("vn-la-labour/9")
    }
  }

  static func agreementOf2013(_ world: inout RecordingWorld) throws {
    try world.record(
      "agreement-2013", "2013",
      InstrumentNegotiated.made {
        $0.title = try text("Agreement on cooperation in labour and social welfare")
        $0.type = .agreement
        $0.parties = try ids("molisa", "molsw-la")
        $0.areas = try ids("labour", "social-welfare")
      })
    for party in ["molisa", "molsw-la"] {
      try world.record("agreement-2013", "2013", InstrumentSigned.made { $0.party = try Identifier(party) })
    }
  }

  static func held(_ world: inout RecordingWorld) throws {
    for (conference, day) in [("vn-la-labour/9-som", "2025-11-11"), ("vn-la-labour/9", "2025-11-12")] {
      try world.record(conference, nil, ConferenceConvened())
      try world.record(conference, day, ConferenceOpened())
      try world.record(conference, day, ConferenceClosed())
    }
    try world.propose("vn-la-labour/10", ordinal: 10, dates: "2027") { $0.state = try Identifier("la") }
  }

  static func memorandum(_ world: inout RecordingWorld) throws {
    try world.record(
      "mou-2025", "2025-11-12",
      InstrumentNegotiated.made {
        $0.title = try text("Memorandum of understanding on cooperation in the field of labour and meritorious persons")
        $0.parties = try ids("moha-vn", "molsw-la")
        $0.areas = try areas.prefix(8).map { try Identifier($0.0) }
        $0.areasOpenEnded = true
        $0.conference = try Identifier("vn-la-labour/9")
      })
    for party in ["moha-vn", "molsw-la"] {
      try world.record("mou-2025", "2025-11-12", InstrumentSigned.made { $0.party = try Identifier(party) })
    }
    try world.record("agreement-2013", "2025-11-12", InstrumentRevised.made { $0.by = try Identifier("mou-2025") })
    try world.record(
      "centre-686", "2015",
      AchievementReported.made {
        $0.title = try text("Rehabilitation centre 686 (Ban Can, Vientiane) in operation")
        $0.areas = try ids("meritorious-persons")
        $0.organizations = try ids("molisa")
        $0.conference = try Identifier("vn-la-labour/9")
      })
  }
}
