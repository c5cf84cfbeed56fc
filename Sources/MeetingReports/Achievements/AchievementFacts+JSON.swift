import MeetingRecords

extension AchievementFacts: ReportRow {
  static let definition: String? = "achievement"
  static let members: [ReportMember<AchievementFacts>] = [
    .required("achievement", \.achievement).column().and("title") { SheetValue.text($0.achievement.name) },
    .optional("details", \.details).column(), .optional("on", \.on).column("date"),
    .optional("place", \.place).column(), .list("areas", \.areas).column(),
    .list("organizations", \.organizations).column(), .optional("conference", \.conference).column(),
    .optional("instrument", \.instrument).column(),
  ]

  /// A row for each result.
  static func sheet(_ achievements: [AchievementFacts]) -> ReportSheet { sheet("achievements", achievements) }
}
