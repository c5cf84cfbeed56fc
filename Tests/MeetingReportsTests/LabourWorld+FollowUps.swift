import MeetingRecords
import MeetingReports

extension LabourWorld {
  static func followUps(_ world: inout RecordingWorld) throws {
    try world.record(
      "vn-la-labour/9/decision-1", "2025-11-12",
      DecisionAdopted.made {
        $0.conference = try Identifier("vn-la-labour/9")
        $0.text = try text("The two ministries exchange labour market information every half year.")
        $0.areas = try ids("employment")
        $0.owners = try ids("moha-vn", "molsw-la")
        $0.due = try EDTFDate("2026")
      })
    try schedule(
      &world, "vn-la-labour/9/followup-1", "Exchange labour market information", ["molsw-la"], "2026-03-31",
      ["employment"]
    ) { $0.decision = try Identifier("vn-la-labour/9/decision-1") }
    try schedule(
      &world, "vn-la-labour/9/followup-2", "Train labour inspectors together", ["moha-vn", "molsw-la"], "2026",
      ["occupational-safety"])
    try schedule(
      &world, "vn-la-labour/9/followup-3", "Search for remains of volunteer soldiers: report of the year", ["moha-vn"],
      "2027-24", ["meritorious-persons"])
    try schedule(
      &world, "vn-la-labour/9/followup-4", "Review the programme for children in need", ["molsw-la"], "2027/",
      ["social-welfare"])
    try world.record(
      "joint-survey", "2025-11-12", FollowUpCarriedForward.made { $0.to = try Identifier("vn-la-labour/10") })
  }

  /// What MOLISA was given to do while it was there: in social welfare, for which no successor is named, and in labour.
  static func beforeTheMerger(_ world: inout RecordingWorld) throws {
    for (id, title, area) in [
      ("joint-survey", "Joint survey of vocational training", "labour"),
      ("welfare-handbook", "Handbook of social welfare services, in Lao: ຄູ່ມືສະຫວັດດີການສັງຄົມ", "social-welfare"),
    ] {
      try schedule(&world, id, title, ["molisa"], nil, [area]) {
        $0.conference = nil
        $0.instrument = try Identifier("agreement-2013")
      }
    }
    try world.record(
      "joint-survey", "2025-11-10", FollowUpCarriedForward.made { $0.to = try Identifier("vn-la-labour/9") })
  }

  static func schedule(
    _ world: inout RecordingWorld, _ id: String, _ title: String, _ owners: [String], _ due: String?, _ areas: [String],
    _ change: (inout FollowUpScheduled) throws -> Void = { _ in }
  ) throws {
    var payload = try FollowUpScheduled.made {
      $0.title = try text(title)
      $0.owners = try owners.map { try Identifier($0) }
      $0.due = try due.map { try EDTFDate($0) }
      $0.areas = try areas.map { try Identifier($0) }
      $0.conference = try Identifier("vn-la-labour/9")
      $0.illustration = true
    }
    try change(&payload)
    try world.record(id, world.today, payload)
  }

  static func citation(_ world: inout RecordingWorld) throws {
    world.today = "2025-11-13"
    try world.record(
      "news-2025-11-12", "2025-11-12",
      DocumentAttached.made {
        $0.title = try text("vi=Hội nghị Bộ trưởng Lao động Việt Nam - Lào lần thứ 9")
        $0.publisher = try text("vi=Báo Pháp Luật Việt Nam")
        $0.published = try EDTFDate("2025-11-12")
        $0.url = "https://example.org/hoi-nghi-lan-thu-9.html"
        $0.language = try LanguageTag("vi")
      })
    try world.record(
      "news-2025-11-12/citation-1", nil,
      CitationAdded.made {
        $0.source = try Identifier("news-2025-11-12")
        $0.about = try ids("vn-la-labour/9", "mou-2025")
      })
  }
}
