import MeetingRecords

extension AgendaReport {
  /// The agenda as a paper in the words of a language: the list of its items on one page, or the programme.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    AgendaPaper(agenda: self, words: PaperWording(labels, basis)).document()
  }
}

/// Lays out an agenda as it is circulated: titles alone, without annotations.
struct AgendaPaper {
  let agenda: AgendaReport
  let words: PaperWording

  func document() -> ReportDocument {
    let head = PaperHead(conference: agenda.masthead, words: words)
    var blocks = [head.masthead(symbol: symbol, on: issued), head.title(words(agenda.stage.sentence))]
    if agenda.stage == .programme {
      blocks += programme()
    } else {
      blocks += list + changes
    }
    return ReportDocument(
      language: words.labels.language, blocks: blocks, page: words.page(symbol: symbol, isSpecimen: false))
  }

  /// The items, each with its number and title.
  var list: [ReportBlock] {
    agenda.items.isEmpty
      ? [.paragraph(words.say(.noItems))] : agenda.items.map { .numbered(numbered($0, level: 1)) }
  }

  /// When it was adopted; of an agenda that is only proposed, nothing.
  var issued: EDTFDate? { agenda.stage == .adopted ? agenda.revision?.previous?.on : nil }

  /// The symbol, where the paper has one.
  var symbol: ReportInline? { agenda.printedSymbol.map { ReportInline(recorded: $0) } }

  private func numbered(_ item: AgendaReportItem, level: Int) -> ReportNumberedItem {
    let parts = parts(of: item).map { ReportBlock.numbered(numbered($0, level: level + 1)) }
    let marker = level == 1 ? "\(item.number)." : "(\(level == 2 ? item.number : Self.roman(item.number)))"
    return ReportNumberedItem(marker: ReportInline(recorded: marker), title: title(of: item), body: parts)
  }

  /// The number of a part of a part, “ii” for “b”: letters are the parts of an item.
  ///
  /// Beyond “z”, and where the office gave a number of its own, nothing changes.
  static func roman(_ letter: String) -> String {
    guard letter.utf8.count == 1, let sign = letter.utf8.first, (0x61...0x7A).contains(sign) else { return letter }
    let value = Int(sign) - 0x60
    let units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    return String(repeating: "x", count: value / 10) + units[value % 10]
  }

  /// The items under one that stand in a list of items: not the groups of what is still to be done, which the annotations
  /// and the matrix tell.
  func parts(of item: AgendaReportItem) -> [AgendaReportItem] {
    item.subitems.filter { part in
      if case .heading(let heading) = part.topic { heading == .furtherAreas || part.recorded != nil } else { true }
    }
  }

  /// The title of an item.
  func title(of item: AgendaReportItem) -> ReportInline {
    if let recorded = item.recorded { return words.title(recorded) }
    switch item.topic {
    case .heading(let heading): return title(heading, item)
    case .cooperation(let instrument): return words(.itemCooperation, ["instrument": words.instrument(instrument)])
    case .area(let thing), .proposed(let thing): return words.title(thing)
    case .standing(let text): return words.text(text)
    }
  }

  private func title(_ heading: AgendaHeading, _ item: AgendaReportItem) -> ReportInline {
    switch heading {
    case .opening: words(.itemOpening)
    case .adoptionOfAgenda: words(.itemAdoption)
    case .recordOfPreviousMeeting: words(.itemRecord, ["ordinal": previous ?? ReportInline()])
    case .seniorOfficialsReport: words(.itemOfficials)
    case .mattersArising: arising
    case .furtherAreas: words(.itemFurtherAreas)
    case .instrumentsForReview: words(.itemInstruments)
    case .directions: directions(item)
    case .otherBusiness: words(.itemOther)
    case .nextMeeting: next()
    case .closure: words(isBilateral ? .itemClosureSigned : .itemClosure)
    case .deferredItems, .decisionsNotCarriedOut, .overdueMatters, .possiblyOverdueMatters, .carriedForwardMatters,
      .otherOpenMatters:
      ReportInline(words: words.labels[heading])
    }
  }

  /// Whether two parties meet, who sign what they agree on.
  var isBilateral: Bool { agenda.masthead.parties.count == 2 }

  /// The number of the conference before this one.
  var previous: ReportInline? { agenda.previous?.ordinal.map(words.ordinal) }

  /// What is looked back at: the minutes that both sides signed, or else the conclusions.
  private var arising: ReportInline {
    guard let previous else { return words(.itemArising) }
    return words(
      agenda.previousMinutesSigned ? .itemImplementationOfMinutes : .itemImplementation, ["ordinal": previous])
  }

  private func directions(_ item: AgendaReportItem) -> ReportInline {
    guard let period = agenda.masthead.plannedPeriod else { return words(.itemDirections) }
    return words(.itemDirectionsFor, ["period": words.date(period)])
  }

  private func next() -> ReportInline {
    guard let ordinal = agenda.masthead.conference.ordinal else { return words(.itemNext) }
    return words(.itemNextNumbered, ["ordinal": words.ordinal(ordinal + 1)])
  }
}

extension AgendaStage {
  /// What the paper is called.
  var sentence: PaperSentence {
    switch self {
    case .preliminary: .agendaPreliminary
    case .annotated: .agendaProvisional
    case .supplementary: .agendaSupplementary
    case .adopted: .agendaAdopted
    case .programme: .programme
    }
  }
}
