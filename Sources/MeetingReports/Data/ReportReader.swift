import MeetingRecords

/// Reads the record for a reader of some languages: what a report names, who answers for it, what happened last.
struct ReportReader<Records: RecordsListing> {
  let records: Records
  let languages: [LanguageTag]
  let succession: SuccessionReading<Records>

  init(_ records: Records, languages: [LanguageTag]) {
    self.records = records
    self.languages = languages
    succession = SuccessionReading(records)
  }

  func key(_ identifier: Identifier) -> Identifier { records.key(of: identifier) ?? identifier }

  func text(_ text: LocalizedText?) -> TextEntry? { text?.best(for: languages) }

  /// The reference to what goes by the identifier; one without a name where nothing does any more.
  func reference(_ identifier: Identifier) -> ReportReference {
    guard let entity = records.any(identifier) else { return ReportReference(kind: .journal, identifier: identifier) }
    var reference = ReportReference(kind: entity.kind, identifier: entity.identifier)
    let names = names(of: entity)
    (reference.name, reference.shortName, reference.date) = (text(names.name), text(names.short), names.date)
    if let state = (entity as? Organization)?.state, let name = records.get(State.self, state)?.name {
      reference.state = text(name)
    }
    if let conference = entity as? Conference {
      (reference.ordinal, reference.level) = (conference.ordinal, conference.level)
    }
    return reference
  }

  private func names(of entity: any Entity) -> (name: LocalizedText?, short: LocalizedText?, date: EDTFDate?) {
    switch entity {
    case let state as State: (state.name, nil, nil)
    case let organization as Organization: (organization.name, organization.shortName, nil)
    case let person as Person: (person.name, nil, nil)
    case let area as Area: (area.name, nil, nil)
    case let series as ConferenceSeries: (series.name, nil, nil)
    case let conference as Conference: (conference.title, nil, conference.dates)
    case let item as AgendaItem: (item.title, nil, nil)
    case let decision as Decision: (decision.title ?? decision.text, nil, decision.on)
    case let instrument as Instrument: (instrument.title, nil, instrument.signed)
    case let followUp as FollowUp: (followUp.title, nil, nil)
    case let achievement as Achievement: (achievement.title, nil, achievement.on)
    case let document as Document: (document.title, nil, document.published)
    case let office as Office: (office.post, nil, nil)
    case let session as Session: (session.title, nil, session.opened)
    case let speech as Speech: (speech.title, nil, speech.on)
    default: (nil, nil, nil)
    }
  }

  /// Who answers today for what somebody signed or owes in the areas.
  func responsible(_ body: Identifier, areas: [Identifier], since: EDTFDate?) -> ResponsibleParty {
    let found = succession.responsible(for: body, areas: areas, since: since)
    let named = reference(body)
    // Which areas were asked about does not matter where the answer is the same for all.
    guard !found.isUnchanged else {
      return ResponsibleParty(named: named, shares: [.init(areas: [], holders: [named], openAt: [])])
    }
    return ResponsibleParty(
      named: named,
      shares: found.shares.map { share in
        ResponsibleParty.Share(
          areas: share.areas.map(reference), holders: share.holders.map(reference),
          openAt: share.openAt.map(reference))
      })
  }

  /// What happened last among the entries: by the latest day on which each can have happened, then as recorded.
  func last(of entries: [Entry]) -> LastAction? {
    entries.filter { !$0.wireName.hasPrefix("acta.identifier.") }.map(action).max { first, second in
      (first.latestDay, first.sequence) < (second.latestDay, second.sequence)
    }
  }

  func action(_ entry: Entry) -> LastAction {
    LastAction(
      subject: reference(entry.stamp.subject), wireName: entry.wireName, occurred: entry.stamp.occurred,
      recordedDay: entry.stamp.recordedDay, sequence: entry.sequence)
  }
}
