import MeetingRecords

extension SeriesOverview {
  /// The overview as a document in the words of a language.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    var blocks: [ReportBlock] = [
      .title(say.name(series), lines: [say(.overviewTitle)]), .facts(facts(say) + say.basis(basis)),
      .heading(say(.conferencesTitle)),
    ]
    blocks.append(conferences.isEmpty ? .paragraph(say(.noConferences)) : conferenceTable(say))
    if !conferences.isEmpty { blocks.append(.picture(say.timeline(conferences, basis))) }
    blocks += [.heading(ReportInline(words: labels[AgendaHeading.nextMeeting])), .list(next.map(say.next))]
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
    if let since { facts.append(ReportFact(say.plain(.since), [say.dateWithEDTF(since)])) }
    if !rotation.isEmpty { facts.append(ReportFact(say.plain(.rotation), [say.list(rotation)])) }
    if !standingItems.isEmpty { facts.append(ReportFact(say.plain(.standingItems), standingItems.map(say.text))) }
    return facts
  }

  private func conferenceTable(_ say: ReportWording) -> ReportBlock {
    let rows = conferences.map { row -> [[ReportInline]] in
      let facts = row.facts
      var counts: [ReportInline] = []
      func add(_ phrase: ReportPhrase, _ number: Int) {
        guard number > 0 else { return }
        counts.append(say(phrase, ["number": ReportInline(words: String(number))]))
      }
      add(.countSpeeches, row.speechCount)
      add(.countDecisions, row.decisionCount)
      add(.countFollowUps, row.followUpCount)
      add(.countPending, row.pendingCount)
      add(.countAchievements, row.achievementCount)
      return [
        [ReportInline(words: facts.conference.ordinal.map(String.init) ?? "–")],
        [say.noted(facts.conference)],
        [facts.dates.map(say.date) ?? say(.datesNotSet)], [say.place(facts.place, facts.state) ?? say(.placeNotSet)],
        [facts.hosts.isEmpty ? say(.hostNotNamed) : say.list(facts.hosts)], [say(facts.status.phrase)],
        row.preparedBy.map(say.dated), counts.isEmpty ? [] : [.joined(counts, say.plain(.listSeparator))],
        row.instruments.map(say.noted),
      ]
    }
    let columns: [ReportPhrase] = [
      .number, .conferenceColumn, .dates, .place, .host, .status, .preparation, .outcome, .signedThere,
    ]
    return say.table(columns, rows)
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
        [ReportInline(words: String(place + 1))], [say.title(of: matter)], say.owners(matter),
        [matter.due.map(say.date) ?? say(.noDueDate)], [say.standing(matter)],
      ]
    }
    return say.table([.number, .matter, .owner, .dueColumn, .status], rows)
  }
}
