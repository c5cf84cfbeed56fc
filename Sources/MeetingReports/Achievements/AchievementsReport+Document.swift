import MeetingRecords

extension AchievementsReport {
  /// The list as a document in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    var facts: [ReportFact] = []
    if let period { facts.append(ReportFact(say.plain(.periodColumn), [say.dateWithEDTF(period)])) }
    let count = unique(groups.flatMap(\.achievements)).count
    facts.append(ReportFact(say.plain(.achievementCount), [ReportInline(words: String(count))]))
    var blocks: [ReportBlock] = [
      .title(say(.results), lines: [series.map(say.name) ?? say(.wholeRecord), say(grouping.phrase)]),
      .facts(facts + say.basis(basis)),
    ]
    if groups.isEmpty { blocks.append(.paragraph(say(.noAchievements))) }
    for group in groups {
      blocks.append(.heading(title(of: group.topic, say)))
      blocks.append(.list(group.achievements.map { line($0, say) }))
    }
    return ReportDocument(language: labels.language, blocks: blocks)
  }

  private func title(of topic: AchievementTopic?, _ say: ReportWording) -> ReportInline {
    switch topic {
    case .years(let first, let last): ReportInline(words: say.labels.dates.years(from: first, through: last))
    case .thing(let thing): thing.kind == .conference ? say.dated(thing) : say.name(thing)
    case nil: say(grouping.withoutPhrase)
    }
  }

  private func line(_ achievement: DatedAchievement, _ say: ReportWording) -> ReportInline {
    say.achievement(achievement.facts, mark: achievement.isInPeriod == .maybe ? say.strong(.perhapsInPeriod) : nil)
  }
}
