import MeetingRecords

extension SeriesOverview {
  /// The overview as a document in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    var blocks: [ReportBlock] = [
      .title(say.name(series), lines: [say.title(of: Self.declaration)]), .facts(facts(say) + say.basis(basis)),
      .heading(say(.conferencesTitle)),
    ]
    blocks.append(conferences.isEmpty ? .paragraph(say(.noConferences)) : conferenceTable(say))
    if !conferences.isEmpty { blocks.append(.picture(say.timeline(conferences, basis))) }
    blocks += [.heading(ReportInline(words: labels[AgendaHeading.nextMeeting])), .list(next.map(say.next))]
    blocks += outcome(say)
    if !hosts.isEmpty { blocks += [.heading(say(.hostsTitle)), .picture(say.turns(self)), hostTable(say)] }
    if !instruments.isEmpty { blocks += [.heading(say(.instrumentsTitle)), instrumentTable(say)] }
    blocks.append(.heading(say(.pendingTitle)))
    if pendingMatters.isEmpty {
      blocks.append(.paragraph(say(.nothingPending)))
    } else {
      blocks += [.facts(say.counts(of: pendingMatters)), matterTable(say)]
    }
    return ReportDocument(language: labels.language, blocks: blocks)
  }

  private func facts(_ say: ReportWording) -> [ReportFact] {
    var facts = [
      ReportFact(say.plain(.parties), parties.isEmpty ? [say(.notKnown)] : [say.list(parties)]),
      ReportFact(say.plain(.level), [say(level.phrase)]),
    ]
    if let periodicity {
      let period = ReportInline(words: say.labels.text(periodicity))
      facts.append(ReportFact(say.plain(.rhythm), [say(.every, ["period": period])]))
    }
    return facts + say.names(formerNames) + say.facts(officers) + say.facts(fields)
  }

  /// When and where, a line a conference.
  private func conferenceTable(_ say: ReportWording) -> ReportBlock {
    let isPrepared = conferences.contains { !$0.preparedBy.isEmpty }
    let rows = conferences.map { row -> [[ReportInline]] in
      let facts = row.facts
      let cells = [
        [ReportInline(code: facts.conference.identifier.description)],
        [facts.dates.map(say.date) ?? say(.datesNotSet)], [say.place(facts.place, facts.state) ?? say(.placeNotSet)],
        [facts.hosts.isEmpty ? say(.hostNotNamed) : say.list(facts.hosts)], [say(facts.status.phrase)],
      ]
      return cells + (isPrepared ? [row.preparedBy.map(say.dated)] : [])
    }
    let columns: [ReportPhrase] = [.conferenceColumn, .dates, .place, .host, .status]
    return say.table(columns + (isPrepared ? [.preparation] : []), rows)
  }

  /// What came of those that were held, in numbers; nothing where none was.
  private func outcome(_ say: ReportWording) -> [ReportBlock] {
    let held = conferences.filter { [.open, .closed, .recordAdopted].contains($0.facts.status) }
    guard !held.isEmpty else { return [] }
    let places = Dictionary(instruments.enumerated().map { ($1.instrument, $0 + 1) }) { first, _ in first }
    let rows = held.map { row -> [[ReportInline]] in
      let counts = [
        row.speechCount, row.decisionCount, row.followUpCount, row.pendingCount, row.achievementCount,
      ]
      let signed = row.instruments.compactMap { places[$0] }.sorted().map(String.init)
      return [[ReportInline(code: row.facts.conference.identifier.description)]]
        + counts.map { [ReportInline(words: String($0))] }
        + [signed.isEmpty ? [] : [ReportInline(words: signed.joined(separator: say.plain(.listSeparator)))]]
    }
    let columns: [ReportPhrase] = [
      .conferenceColumn, .speechesTitle, .decisionsColumn, .followUpTitle, .pendingCount, .achievementCount,
      .signedThere,
    ]
    return [.heading(say(.outcome)), say.table(columns, rows)]
  }

  private func hostTable(_ say: ReportWording) -> ReportBlock {
    let rows = hosts.map { tally -> [[ReportInline]] in
      let next = tally.isNext ? [say.strong(.isNext)] : []
      return [
        [say.name(tally.party)], [ReportInline(words: String(tally.conferences.count))],
        tally.conferences.isEmpty ? [] : [say.list(tally.conferences)], next,
      ]
    }
    return say.table([.host, .timesHosted, .conferencesTitle, .next], rows)
  }

  private func instrumentTable(_ say: ReportWording) -> ReportBlock {
    let rows = instruments.enumerated().map { place, row -> [[ReportInline]] in
      [
        [ReportInline(words: String(place + 1))], [say.noted(row.instrument)], [say(row.type.phrase)],
        [row.signed.map(say.date) ?? say(.notKnown)], [say(row.status.phrase)],
      ]
    }
    return say.table([.number, .instrument, .type, .signed, .status], rows)
  }

  private func matterTable(_ say: ReportWording) -> ReportBlock {
    let rows = pendingMatters.enumerated().map { place, matter -> [[ReportInline]] in
      [
        [ReportInline(words: String(place + 1))], say.lines(matter), say.owners(matter),
        say.due(matter), [say.standing(matter)],
      ]
    }
    return say.table([.number, .matter, .owner, .dueColumn, .status], rows)
  }
}
