import MeetingRecords

extension RecordOfDiscussion {
  /// The record as a document in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    RecordOfDiscussionDocument(report: self, say: ReportWording(labels: labels, seasons: basis.seasons)).document()
  }
}

/// Lays out a record of discussion.
struct RecordOfDiscussionDocument {
  let report: RecordOfDiscussion
  let say: ReportWording

  func document() -> ReportDocument {
    let facts = say.facts(report.conference) + standing() + say.basis(report.basis)
    var blocks = [say.title(report.conference, say.title(of: RecordOfDiscussion.declaration)), .facts(facts)]
    for section in report.sections {
      blocks.append(.heading(title(of: section.topic)))
      blocks += section.paragraphs.flatMap { paragraph in
        [.clause(marker: "\(paragraph.number).", text(of: paragraph.statement))] + parts(of: paragraph.statement)
      }
    }
    blocks += minutes() + followUps() + participants() + statements() + annexes() + corrigenda()
    blocks += say.sources(report.sources)
    return ReportDocument(language: say.labels.language, blocks: blocks)
  }

  private func standing() -> [ReportFact] {
    guard let standing = report.standing else { return [ReportFact(say.plain(.record), [say(.recordNone)])] }
    let lines = standing.versions.map { version in
      let status = say(version.status.phrase)
      let dated = version.on.map { say(.recordDated, ["status": status, "date": say.date($0)]) } ?? status
      guard let note = version.note else { return dated }
      return dated + ReportInline(words: say.plain(.clauseSeparator)) + say.text(note)
    }
    return [
      ReportFact(say.plain(.record), (lines.isEmpty ? [say(standing.status.phrase)] : lines) + course(of: standing))
    ]
  }

  /// The numbered parts of a decision, a paragraph each.
  private func parts(of statement: DiscussionStatement) -> [ReportBlock] {
    guard case .decided(let decision) = statement else { return [] }
    return decision.parts.map { .clause(marker: "(\($0.number))", say.part($0)) }
  }

  private func title(of topic: DiscussionTopic) -> ReportInline {
    switch topic {
    case .opening: ReportInline(words: say.labels[AgendaHeading.opening])
    case .closure: ReportInline(words: say.labels[AgendaHeading.closure])
    case .nextMeeting: ReportInline(words: say.labels[AgendaHeading.nextMeeting])
    case .general: say(.generalDiscussion)
    case .results: say(.results)
    case .signing: say(.signing)
    case .item(let item, let number):
      number.map { say(.numberedItem, ["number": ReportInline(recorded: $0), "item": say.name(item)]) }
        ?? say.name(item)
    }
  }

  private func followUps() -> [ReportBlock] {
    guard !report.followUps.isEmpty else { return [] }
    let columns: [ReportPhrase] = [.number, .matter, .owner, .dueColumn, .status]
    let rows = report.followUps.enumerated().map { place, matter in
      [
        [ReportInline(words: String(place + 1))], say.lines(matter), say.owners(matter),
        say.due(matter), [say.standing(matter)],
      ]
    }
    return [.heading(say(.followUpTitle)), say.table(columns, rows)]
  }

  private func participants() -> [ReportBlock] {
    guard !report.participants.isEmpty else { return [] }
    let lists = report.participants.enumerated().map { place, list in
      ReportBlock.numbered(
        ReportNumberedItem(
          marker: ReportInline(words: "\(place + 1)."),
          title: list.party.map(say.name) ?? say(list.group?.phrase ?? .invited),
          body: list.persons.isEmpty ? [] : [.list(list.persons.map(participant))]))
    }
    return [.heading(say(.participantsTitle))] + lists
  }

  private func participant(_ participant: Participant) -> ReportInline {
    let role = participant.role.flatMap { $0 == .member ? nil : say($0.phrase) }
    let name = participant.honorific.map { say.text($0) + ReportInline(words: " ") } ?? ReportInline()
    let clauses = [name + say.person(participant), participant.body.map(say.name), role].compactMap(\.self)
    return .joined(clauses, say.plain(.clauseSeparator))
  }

  private func statements() -> [ReportBlock] {
    guard !report.statements.isEmpty else { return [] }
    return [.heading(say(.statementsTitle))]
      + report.statements.enumerated().map { place, statement in
        let title = [say.speaker(statement.speech), statement.title.map(say.text), statement.on.map(say.date)]
        let full = statement.fullText.map(say.paragraphs) ?? []
        let quotations = statement.quotations.map { say(.quotation, ["text": say.text($0)]) }
        return .numbered(
          ReportNumberedItem(
            marker: ReportInline(words: "\(place + 1)."),
            title: .joined(title.compactMap(\.self), say.plain(.clauseSeparator)),
            body: (full + quotations).map { .paragraph($0) }))
      }
  }

  private func corrigenda() -> [ReportBlock] {
    guard let corrigenda = report.standing?.corrigenda, !corrigenda.isEmpty else { return [] }
    return [.heading(say(.corrigendaTitle))]
      + corrigenda.map { corrigendum in
        let date = corrigendum.on.map { ReportInline(words: say.plain(.clauseSeparator)) + say.date($0) }
        return .clause(marker: "\(corrigendum.number).", say.text(corrigendum.text) + (date ?? ReportInline()))
      }
  }
}
