import MeetingRecords

/// Says a decision in effect: what it says, where it comes from, and what changed it.
struct DecisionParagraphs {
  let decision: DecisionInEffect
  let words: PaperWording

  /// The numbered paragraph with its parts.
  func blocks(_ number: Int) -> [ReportBlock] {
    let facts = decision.facts
    let texts = [facts.title, facts.text].compactMap(\.self).map(words.text)
    let said = ReportInline.joined(texts, words.say.plain(.clauseSeparator))
    let paragraph = ReportInline.joined(([said, source].compactMap(\.self)) + facts.changes.map(change), " ")
    let parts = facts.parts.map { part in
      ReportBlock.subclause(marker: "(\(part.number))", part.text.map(words.text) ?? words(.unknown))
    }
    return [.clause(marker: "\(number).", paragraph)] + parts
  }

  /// Where it was taken and when, and the number that it is cited by: “(Ninth Conference, 12 November 2025)”.
  private var source: ReportInline? {
    let number = decision.facts.number.map { ReportInline(recorded: $0) }
    let parts = [number, decision.conference.map(words.name), decision.on.map(words.date)].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return ReportInline(words: "(") + .joined(parts, words.say.plain(.listSeparator)) + ReportInline(words: ")")
  }

  private func change(_ facts: DecisionChangeFacts) -> ReportInline {
    let parts = facts.parts.map { ReportInline(recorded: $0) }
    let about =
      parts.isEmpty ? nil : words.say(.decisionParts, ["numbers": .joined(parts, words.say.plain(.listSeparator))])
    let by = facts.by.map { by in by.name.map(words.text) ?? words.name(by) }
    let details = [about, facts.on.map(words.date), by].compactMap(\.self)
    let kind = PaperWording.capitalized(words.say(facts.kind.phrase))
    return .joined([kind] + details, words.say.plain(.listSeparator)) + ReportInline(words: ".")
  }
}
