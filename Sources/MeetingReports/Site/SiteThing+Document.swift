import MeetingRecords

extension SiteThing {
  /// The page of a thing about which there is no report: what it is, what it says, what it names and what names it.
  func document(_ category: ReportInline) -> ReportDocument {
    var blocks: [ReportBlock] = [.title(called, lines: [category]), .facts(facts)]
    // Text before the first heading belongs to the head of the page.
    blocks += contents
    blocks += say.section(.relatedTitle, related.map(say.noted))
    blocks += say.mentionSection(reader.mentions(of: entity.key, except: Set(related.map(\.identifier))))
    blocks += say.sources(reader.sources(of: [entity.key]))
    return ReportDocument(language: say.labels.language, blocks: blocks)
  }

  /// What the thing names, each once, in the order of its fields; not what the reader may not see.
  private var related: [ReportReference] {
    var seen: Set<Identifier> = [entity.key]
    return entity.references.compactMap { named in
      guard let other = reader.records.any(named.identifier), other.kind != .citation else { return nil }
      return seen.insert(other.key).inserted ? reader.reference(other.key) : nil
    }
  }

  private var facts: [ReportFact] {
    let identity = say.identity(reference, Array(entity.identity.references))
    return identity + own.compactMap(\.self) + say.facts(reader.printed(entity)) + say.basis(reader.basis)
  }

  /// What is particular to the kind.
  private var own: [ReportFact?] {
    switch entity {
    case let item as AgendaItem:
      [
        fact(.conferenceColumn, item.conference), fact(.number, written: item.number), fact(.lead, item.lead),
        fact(.outcome, item.outcome),
      ]
    case let decision as Decision: [fact(.conferenceColumn, decision.conference), fact(.date, decision.on)]
    case let followUp as FollowUp: matterFacts(reader.pendingMatter(followUp))
    case let document as Document:
      [
        fact(.symbol, written: document.particulars.symbol), fact(.date, document.particulars.published),
        document.particulars.language.map { ReportFact(say.plain(.languages), [say.language($0)]) },
      ]
    case let speech as Speech:
      [
        fact(.conferenceColumn, speech.conference), fact(.date, speech.on),
        speech.language.map { ReportFact(say.plain(.languages), [say.language($0)]) },
      ]
    case let session as Session:
      [
        fact(.conferenceColumn, session.conference),
        say.time(from: session.starts, until: session.ends).map { ReportFact(say.plain(.dates), [$0]) },
      ]
    case let achievement as Achievement: [fact(.date, achievement.on), fact(.place, achievement.particulars.place)]
    case let delegation as Delegation: [fact(.conferenceColumn, delegation.conference)]
    case let record as ConferenceRecord:
      [fact(.conferenceColumn, record.conference), ReportFact(say.plain(.status), [say(record.status.phrase)])]
    default: []
    }
  }

  private func matterFacts(_ matter: PendingMatter) -> [ReportFact?] {
    let mandates = matter.mandates.map { say.mandate($0) }
    return [
      ReportFact(say.plain(.owner), say.owners(matter)), ReportFact(say.plain(.dueColumn), say.due(matter)),
      ReportFact(say.plain(.status), [say.standing(matter)]), ReportFact(say.plain(.asked), [say.asked(matter)]),
      mandates.isEmpty ? nil : ReportFact(say.plain(.mandate), mandates),
      matter.lastAction.map { ReportFact(say.plain(.lastAction), [say.action($0)]) },
    ]
  }

  /// What it says.
  private var contents: [ReportBlock] {
    func paragraphs(_ text: LocalizedText?) -> [ReportBlock] {
      (reader.text(text).map(say.paragraphs) ?? []).map { ReportBlock.paragraph($0) }
    }
    switch entity {
    case let item as AgendaItem: return paragraphs(item.particulars.annotation)
    case let decision as Decision:
      let facts = reader.facts(decision)
      let parts = facts.parts.map { part in
        ReportInline(recorded: part.number) + ReportInline(words: " ") + say.part(part)
      }
      return [.paragraph(say.decision(facts))] + (parts.isEmpty ? [] : [.list(parts)])
    case let followUp as FollowUp:
      return say.lines(reader.pendingMatter(followUp)).dropFirst().map { ReportBlock.paragraph($0) }
    case let document as Document:
      let publisher = reader.text(document.particulars.publisher).map { say.text($0) }
      let address = document.particulars.url.map { ReportInline(recorded: $0) }
      return [publisher, address].compactMap(\.self).map { ReportBlock.paragraph($0) }
    case let speech as Speech:
      return paragraphs(speech.particulars.summary) + speech.particulars.quotations.flatMap { paragraphs($0) }
        + paragraphs(speech.particulars.fullText)
    case let achievement as Achievement: return paragraphs(achievement.particulars.details)
    case let record as ConferenceRecord:
      return paragraphs(record.particulars.text)
        + record.particulars.paragraphs.compactMap { paragraph in
          reader.text(paragraph.text).map { ReportBlock.clause(marker: paragraph.number, say.text($0)) }
        }
    default: return []
    }
  }

  private func fact(_ phrase: ReportPhrase, _ thing: Identifier?) -> ReportFact? {
    guard let thing, reader.records.any(thing) != nil else { return nil }
    return ReportFact(say.plain(phrase), [say.name(reader.reference(thing))])
  }
  private func fact(_ phrase: ReportPhrase, _ date: EDTFDate?) -> ReportFact? {
    date.map { ReportFact(say.plain(phrase), [say.date($0)]) }
  }
  private func fact(_ phrase: ReportPhrase, _ text: LocalizedText?) -> ReportFact? {
    reader.text(text).map { ReportFact(say.plain(phrase), [say.text($0)]) }
  }
  private func fact(_ phrase: ReportPhrase, written: String?) -> ReportFact? {
    written.map { ReportFact(say.plain(phrase), [ReportInline(recorded: $0)]) }
  }
}
