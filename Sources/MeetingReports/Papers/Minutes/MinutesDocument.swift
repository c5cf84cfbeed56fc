import MeetingRecords

/// Lays out minutes.
struct MinutesDocument {
  let minutes: MinutesPaper
  let words: PaperWording

  func document() -> ReportDocument {
    let head = PaperHead(conference: minutes.conference, words: words)
    let annexes = annexes()
    var blocks = [head.masthead(symbol: nil, on: minutes.conference.dates), head.title(words(.minutes))]
    for (place, chapter) in minutes.chapters.enumerated() {
      let title = PaperWording.capitalized(title(of: chapter.topic))
      blocks.append(.heading(ReportInline(words: Self.roman(place + 1) + ". ") + title))
      blocks += chapter.paragraphs.flatMap(paragraph)
    }
    blocks += [.paragraph(done)] + [.signatures(signatures)]
    if !annexes.isEmpty { blocks.append(.paragraph(contents(annexes))) }
    for annex in annexes {
      blocks += [.section(isLandscape: false), .heading(annex.heading)] + annex.blocks
    }
    let isSpecimen = minutes.followUps.contains(where: \.illustration)
    return ReportDocument(
      language: words.labels.language, blocks: blocks, page: words.page(symbol: nil, isSpecimen: isSpecimen))
  }

  private func title(of topic: DiscussionTopic) -> ReportInline {
    switch topic {
    case .opening: words(.chapterOpening)
    case .closure: words(.chapterClosing)
    case .nextMeeting: words(.chapterNext)
    case .general: words(.chapterGeneral)
    case .results: words(.chapterResults)
    case .signing: words(.chapterSigning)
    case .item(let item, _): words.title(item)
    }
  }

  private func paragraph(_ paragraph: DiscussionParagraph) -> [ReportBlock] {
    let sentences = MinutesSentences(minutes: minutes, words: words)
    let first = ReportBlock.clause(marker: "\(paragraph.number).", sentences.text(of: paragraph.statement))
    guard case .decided(let decision) = paragraph.statement else { return [first] }
    return [first]
      + decision.parts.map { part in .subclause(marker: "(\(part.number))", sentences.part(part)) }
  }

  /// Where, when and in how many originals and languages; what is not known is left open.
  private var done: ReportInline {
    let facts = minutes.conference
    let place = facts.place.map(words.text) ?? words(.unknown)
    let date = facts.dates.map(words.date) ?? words(.unknown)
    let originals = minutes.originals.map { ReportInline(words: String($0)) } ?? words(.unknown)
    let languages = minutes.languages.map(words.say.language)
    return words(
      .minutesDone,
      [
        "place": place, "date": date, "count": originals,
        "languages": languages.isEmpty ? words(.unknown) : words.list(languages),
      ])
  }

  /// The heads of the delegations, in the order of the sides.
  private var signatures: [PaperSignature] {
    minutes.participants.delegations.map { delegation in
      let head = delegation.persons.first { $0.role == .headOfDelegation }
      return PaperSignature(
        side: words(.minutesFor, ["party": delegation.party.map(words.formalWithin) ?? words(.unknown)]),
        name: head.map { words.name($0.person) }, office: head?.capacity.map(words.text))
    }
  }

  /// “IV” and so on; a chapter has no number beyond 3,999.
  static func roman(_ number: Int) -> String {
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    guard (1..<4000).contains(number) else { return String(number) }
    var (rest, text) = (number, "")
    for (value, sign) in signs {
      text += String(repeating: sign, count: rest / value)
      rest %= value
    }
    return text
  }
}
