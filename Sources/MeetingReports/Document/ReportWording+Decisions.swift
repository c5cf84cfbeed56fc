import MeetingRecords

extension ReportWording {
  /// “**Decision 3** (vn-la-labour/9/decision-1): The Conference requested: **what was decided**”, and what is known of it.
  func decision(_ facts: DecisionFacts) -> ReportInline {
    let number = facts.number.map { ReportInline(words: " ") + ReportInline(recorded: $0) } ?? ReportInline()
    let code = ReportInline(code: facts.decision.identifier.description)
    let marker = self(.decisionMarker, ["decision": strong(.decision) + number.emphasized, "identifier": code])
    let verb = (facts.verbText.map(text) ?? facts.verb.map { ReportInline(words: name(of: $0)) })
      .map { self(.decisionVerb, ["verb": $0]) }
    let texts = [facts.title, facts.text].compactMap(\.self).map { text($0).emphasized }
    let head = ReportInline.joined([marker, verb].compactMap(\.self), " ")
    var sentences = [head + ReportInline(words: " ") + .joined(texts, plain(.clauseSeparator))]
    if !facts.owners.isEmpty {
      sentences.append(
        self(.decisionOwners, ["owners": .joined(facts.owners.map(partyThen), plain(.listSeparator))]))
    }
    let addressees = facts.addressees.map(name) + [facts.addresseesText.map(text)].compactMap(\.self)
    if !addressees.isEmpty {
      sentences.append(self(.decisionAddressees, ["addressees": .joined(addressees, plain(.listSeparator))]))
    }
    if let due = facts.due { sentences.append(self(.decisionDue, ["date": date(due)])) }
    return .joined(sentences + adoption(facts) + effect(facts) + explanations(facts), " ")
  }

  /// A numbered part: what it does, and what it says to whom.
  func part(_ part: DecisionPartFacts) -> ReportInline {
    let verb = part.verb.map { self(.decisionVerb, ["verb": ReportInline(words: name(of: $0))]) }
    let addressees =
      part.addressees.isEmpty
      ? nil : self(.decisionAddressees, ["addressees": .joined(part.addressees.map(name), plain(.listSeparator))])
    return .joined([verb, part.text.map { text($0).emphasized }, addressees].compactMap(\.self), " ")
  }

  /// What a decision does, in the words of the language.
  private func name(of verb: DecisionVerb) -> String { labels.names["verb.\(verb.rawValue)"] ?? verb.rawValue }

  private func adoption(_ facts: DecisionFacts) -> [ReportInline] {
    let counted: [(ReportPhrase, Int?)] = [
      (.votesFor, facts.votesFor), (.votesAgainst, facts.votesAgainst), (.votesAbstaining, facts.abstentions),
    ]
    let votes = counted.compactMap { phrase, count in
      count.map { self(phrase, ["number": ReportInline(words: String($0))]) }
    }
    let mode = facts.adoptedBy.map { ReportInline(words: labels.names["adoptedBy.\($0.rawValue)"] ?? $0.rawValue) }
    let until = facts.answersUntil.map { self(.answersUntil, ["date": date($0)]) }
    let clauses = [mode].compactMap(\.self) + votes + [until].compactMap(\.self)
    return clauses.isEmpty ? [] : [self(.decisionAdoption, ["mode": .joined(clauses, plain(.listSeparator))])]
  }

  private func effect(_ facts: DecisionFacts) -> [ReportInline] {
    let from = facts.effective.map { self(.decisionInEffectFrom, ["date": date($0)]) }
    let until = facts.expires.map { self(.decisionInEffectUntil, ["date": date($0)]) }
    let changes = facts.changes.map(change)
    let since = changes.isEmpty ? nil : self(.decisionSince, ["changes": .joined(changes, plain(.clauseSeparator))])
    return [from, until, since].compactMap(\.self)
  }

  private func change(_ facts: DecisionChangeFacts) -> ReportInline {
    let parts = facts.parts.map { ReportInline(recorded: $0) }
    let about = parts.isEmpty ? nil : self(.decisionParts, ["numbers": .joined(parts, plain(.listSeparator))])
    let details = [about, facts.on.map(date), facts.by.map(noted)].compactMap(\.self)
    return .joined([self(facts.kind.phrase)] + details, plain(.listSeparator))
  }

  private func explanations(_ facts: DecisionFacts) -> [ReportInline] {
    facts.explanations.compactMap { explanation in
      explanation.text.map { self(.decisionExplanation, ["party": name(explanation.party), "text": text($0)]) }
    }
  }
}
