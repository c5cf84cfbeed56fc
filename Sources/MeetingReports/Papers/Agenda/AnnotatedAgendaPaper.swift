import MeetingRecords

/// Lays out an annotated agenda: the whole list, then what is to be said of each item.
struct AnnotatedAgendaPaper {
  let paper: AgendaPaper
  var words: PaperWording { paper.words }
  var agenda: AgendaReport { paper.agenda }

  init(_ paper: AgendaPaper) { self.paper = paper }

  func document() -> ReportDocument {
    let head = PaperHead(conference: agenda.masthead, words: words)
    let blocks =
      [
        head.masthead(symbol: paper.symbol, on: nil), head.title(words(.agendaAnnotated)),
        .heading(words(.partAgenda)),
      ] + paper.list + paper.changes + [.heading(words(.partAnnotations))] + agenda.items.flatMap(annotated)
    let isSpecimen = agenda.pendingMatters.contains(where: \.illustration)
    return ReportDocument(
      language: words.labels.language, blocks: blocks, page: words.page(symbol: paper.symbol, isSpecimen: isSpecimen))
  }

  /// An item with what is said of it, and the items under it with theirs.
  private func annotated(_ item: AgendaReportItem) -> [ReportBlock] {
    let heading = ReportInline(recorded: "\(item.number).") + ReportInline(words: " ") + paper.title(of: item)
    let said = annotation(of: item)
    let parts = paper.parts(of: item).flatMap { annotatedPart($0, level: 0) }
    guard !said.isEmpty || !parts.isEmpty else { return [] }
    return [.subheading(heading)] + said.map { .paragraph($0) } + parts
  }

  private func annotatedPart(_ item: AgendaReportItem, level: Int) -> [ReportBlock] {
    let title = paper.title(of: item)
    let said = annotation(of: item)
    let text = said.isEmpty ? title : title + ReportInline(words: ". ") + ReportInline.joined(said, " ")
    return [.subclause(marker: "(\(item.number))", text)]
      + paper.parts(of: item).flatMap { annotatedPart($0, level: level + 1) }
  }

  /// One paragraph, or none, and behind it what the record has in its own words.
  private func annotation(of item: AgendaReportItem) -> [ReportInline] {
    let own = item.notes.compactMap { note -> ReportInline? in
      if case .words(let entry) = note { words.text(entry) } else { nil }
    }
    let proposer = item.notes.compactMap { note -> ReportInline? in
      if case .proposedBy(let proposer) = note { words(.proposedBy, ["proposer": words.name(proposer)]) } else { nil }
    }
    let said = words.paragraph(sentences(about: item) + proposer)
    return own + (said.isEmpty ? [] : [said])
  }

  private func sentences(about item: AgendaReportItem) -> [ReportInline?] {
    switch item.topic {
    case .heading(let heading): sentences(heading, item)
    case .cooperation(let instrument): revision(of: instrument)
    case .area: area(item)
    case .proposed, .standing: proposed(item)
    }
  }

  private func sentences(_ heading: AgendaHeading, _ item: AgendaReportItem) -> [ReportInline?] {
    switch heading {
    case .opening: [opening()]
    case .adoptionOfAgenda: [words(.adoptsAgenda)]
    case .recordOfPreviousMeeting: [paper.previous.map { words(.recordAwaits, ["ordinal": $0]) }]
    case .seniorOfficialsReport: [officials(item)]
    case .mattersArising: arising(item)
    case .furtherAreas: [words(.openArea)]
    case .instrumentsForReview: instruments(item)
    case .directions: [words(.directions)]
    case .otherBusiness: [words(.considersOther)]
    case .nextMeeting: next(item)
    case .closure: [words(paper.isBilateral ? .signsMinutes : .adoptsReport)]
    case .deferredItems, .decisionsNotCarriedOut, .overdueMatters, .possiblyOverdueMatters, .carriedForwardMatters,
      .otherOpenMatters:
      []
    }
  }

  private func opening() -> ReportInline {
    let hosts = agenda.masthead.hosts
    return hosts.isEmpty
      ? words(.opensHostUnknown) : words(.opensHosted, ["hosts": words.list(hosts.map(words.within))])
  }

  private func officials(_ item: AgendaReportItem) -> ReportInline {
    for case .preparedBy(let meeting, let status) in item.notes {
      guard let date = meeting.date else { break }
      let isHeld = [.closed, .recordAdopted].contains(status)
      return words(isHeld ? .officialsMet : .officialsWillMeet, ["date": words.date(date)])
    }
    return words(.officialsUnnamed)
  }

  /// What is open, by count: the matrix has each.
  private func arising(_ item: AgendaReportItem) -> [ReportInline?] {
    let open = agenda.pendingMatters
    let pastDue = open.count { $0.overdue == .yes }
    let groups = Dictionary(grouping: item.subitems) { $0.topic }
    func matters(_ heading: AgendaHeading) -> Int { groups[.heading(heading)]?.first?.matters.count ?? 0 }
    let (decisions, deferred) = (matters(.decisionsNotCarriedOut), matters(.deferredItems))
    let counts = [
      open.isEmpty ? nil : words.count(.countCommitments, open.count),
      pastDue == 0 ? nil : words.count(.countPastDue, pastDue),
      decisions == 0 ? nil : words.count(.decisionsOpen, decisions),
      deferred == 0 ? nil : words.count(.deferredOpen, deferred),
    ]
    return counts + [words(open.isEmpty && decisions + deferred == 0 ? .nothingOpen : .reviewsCommitments)]
  }

  /// The commitments in an area, each by its title and its number in the matrix, and the results.
  private func area(_ item: AgendaReportItem) -> [ReportInline?] {
    let open = item.matters.filter { $0.reference.kind == .followUp }
    let results = item.matters.filter { $0.reference.kind == .achievement }.map { words.title($0.reference) }
    let commitments = open.map { matter -> ReportInline in
      let values = [
        "title": words.title(matter.reference),
        "number": ReportInline(words: matter.annexNumber.map(String.init) ?? ""),
      ]
      guard let due = matter.due else { return words(.commitment, values) }
      return words(.commitmentDue, values.merging(["date": words.date(due)]) { $1 })
    }
    return [
      commitments.isEmpty ? words(.nothingInArea) : words(.commitmentsInArea, ["commitments": words.list(commitments)]),
      results.isEmpty ? nil : words(.resultsInArea, ["results": words.list(results)]),
    ]
  }

  private func proposed(_ item: AgendaReportItem) -> [ReportInline?] {
    let things = item.mandates.compactMap { mandate -> ReportInline? in
      if case .thing(let thing) = mandate { words.title(thing) } else { nil }
    }
    let leads = item.leads.flatMap(\.shares).flatMap(\.holders).map(words.name)
    return [
      things.isEmpty ? nil : words(.concerns, ["things": words.list(things)]),
      leads.isEmpty ? nil : words(.leads, ["leads": words.list(unique(leads))]),
    ]
  }
}
