import MeetingRecords

/// An annex of minutes.
struct MinutesAnnex {
  /// Its number and title.
  let heading: ReportInline
  /// What it holds.
  let blocks: [ReportBlock]
}

extension MinutesDocument {
  /// The delegations, the agenda, the documents, what was asked for, and what was signed; without those that hold nothing.
  func annexes() -> [MinutesAnnex] {
    let people = minutes.participants.delegations + minutes.participants.groups
    let contents: [(title: ReportInline, blocks: [ReportBlock])] =
      [
        (words(.participants), people.flatMap(persons)),
        (words(.agendaAdopted), AgendaPaper(agenda: minutes.agenda, words: words).list),
        (words(.documents), documents()), (words(.annexFollowUps), followUps()),
        (words(.annexInstruments), instruments()),
      ]
    return contents.filter { !$0.blocks.isEmpty }.enumerated().map { place, annex in
      let number = ReportInline(words: Self.roman(place + 1))
      return MinutesAnnex(
        heading: words(.annexTitled, ["number": number, "title": annex.title]), blocks: annex.blocks)
    }
  }

  /// The annexes by their titles, in one line.
  func contents(_ annexes: [MinutesAnnex]) -> ReportInline {
    words(.annexes, ["annexes": .joined(annexes.map(\.heading), words.say.plain(.clauseSeparator))])
  }

  private func persons(_ list: ParticipantList) -> [ReportBlock] {
    words.participants(list).map { block in
      if case .heading(let heading) = block { .subheading(heading) } else { block }
    }
  }

  /// The instruments by type and day: the paragraph that tells of its signature gives the full title of each.
  private func instruments() -> [ReportBlock] {
    let signed = minutes.chapters.flatMap(\.paragraphs).compactMap { paragraph -> ReportInline? in
      guard case .signed(let instrument, _) = paragraph.statement else { return nil }
      let number = ReportInline(words: String(paragraph.number))
      return words(.ofParagraph, ["thing": PaperWording.capitalized(words.instrument(instrument)), "number": number])
    }
    return signed.isEmpty ? [] : [.list(signed)]
  }

  private func documents() -> [ReportBlock] {
    guard !minutes.documents.isEmpty else { return [] }
    return [.table(words.table(of: minutes.documents))]
  }

  private func followUps() -> [ReportBlock] {
    guard !minutes.followUps.isEmpty else { return [] }
    let columns: [PaperSentence] = [.columnNumber, .columnCommitment, .columnResponsible, .columnDue]
    let rows = minutes.followUps.enumerated().map { place, matter -> [[ReportInline]] in
      let due = matter.due.map(words.date) ?? words(matter.details.continuous ? .dueContinuous : .unknown)
      return [
        [ReportInline(words: String(place + 1))], [words.title(matter.followUp)], matter.owners.map(words.party), [due],
      ]
    }
    return [.table(ReportTable(columns: columns.map { words($0).text }, rows: rows, weights: [1, 6, 6, 3]))]
  }
}
