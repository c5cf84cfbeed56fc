import MeetingRecords
@testable import MeetingReports
import TerminalText
import Testing

/// Reports in the words of English, Vietnamese, Lao, Swedish and French.
@Suite struct LanguagesTests {
  private static func labels(_ tag: String) throws -> ReportLabels {
    try #require(ReportLabels.all.first { $0.language.description == tag })
  }

  @Test(arguments: [
    ("en", 9, "9th conference"), ("vi", 9, "Hội nghị lần thứ 9"), ("vi", 1, "Hội nghị lần thứ nhất"),
    ("lo", 9, "ກອງປະຊຸມ ຄັ້ງທີ 9"), ("sv", 9, "9:e konferensen"), ("sv", 1, "1:a konferensen"),
    ("sv", 2, "2:a konferensen"), ("sv", 11, "11:e konferensen"), ("sv", 12, "12:e konferensen"),
    ("sv", 21, "21:a konferensen"), ("sv", 112, "112:e konferensen"), ("fr", 1, "1re conférence"),
    ("fr", 2, "2e conférence"), ("fr", 21, "21e conférence"),
  ])
  func `the number of a conference`(tag: String, ordinal: Int, name: String) throws {
    let say = ReportWording(labels: try Self.labels(tag), seasons: .northern)
    var reference = ReportReference(kind: .conference, identifier: try Identifier("x/1"))
    (reference.ordinal, reference.level) = (ordinal, .ministerial)
    let words = say.name(reference).runs.map { run in
      if case .words(let words) = run { words } else { "" }
    }
    #expect(words.joined() == name)
  }

  @Test(arguments: [
    ("en", "2025-11-12", "12 November 2025"), ("vi", "2025-11-12", "ngày 12 tháng 11 năm 2025"),
    ("lo", "2025-11-12", "ວັນທີ 12 ພະຈິກ 2025"), ("sv", "2025-11-12", "12 november 2025"),
    ("vi", "2025-11", "tháng 11 năm 2025"), ("lo", "2025-11", "ເດືອນ ພະຈິກ 2025"), ("sv", "2025-11", "november 2025"),
    ("vi", "2027", "2027"), ("lo", "2027~", "ປະມານ 2027"), ("sv", "2026/2027", "2026–2027"),
    ("vi", "2025-11-11/2025-11-12", "ngày 11–12 tháng 11 năm 2025"),
    ("sv", "2025-11-30/2025-12-01", "30 november–1 december 2025"),
    ("lo", "2025-11-30/2025-12-01", "ວັນທີ 30 ພະຈິກ – ວັນທີ 1 ທັນວາ 2025"),
    ("vi", "2027-24", "tháng 12 năm 2027–tháng 2 năm 2028"),
    ("fr", "2025-11-12", "12 novembre 2025"), ("fr", "2026-01-01", "1er janvier 2026"), ("fr", "2025-04", "avril 2025"),
    ("fr", "2026-01-01/2026-01-03", "1er–3 janvier 2026"), ("fr", "1985-04-XX", "un jour en avril 1985"),
    ("fr", "2025-11-30/2025-12-01", "30 novembre–1er décembre 2025"), ("fr", "-0043", "44 av. J.-C."),
    ("fr", "2026-01-01T09:00:00", "1er janvier 2026, 09:00"),
    ("fr", "2024/2025-06", "2024 – juin 2025"), ("fr", "2027/", "2027 (début), fin inconnue"),
  ])
  func `dates`(tag: String, date: String, words: String) throws {
    #expect(try Self.labels(tag).dates.text(EDTFDate(date)) == words)
  }

  @Test(arguments: [
    ("en", "P1Y", "1 year"), ("en", "P2Y", "2 years"), ("vi", "P2Y", "2 năm"), ("lo", "P2Y", "2 ປີ"),
    ("sv", "P1M", "1 månad"), ("sv", "P6M", "6 månader"), ("sv", "P1W", "1 vecka"), ("sv", "P2D", "2 dagar"),
    ("vi", "P1Y6M", "1 năm, 6 tháng"), ("fr", "P0D", "0 jour"), ("fr", "P1Y", "1 an"), ("fr", "P2Y6M", "2 ans, 6 mois"),
    ("fr", "P1W2D", "1 semaine, 2 jours"),
  ])
  func `durations`(tag: String, period: String, words: String) throws {
    #expect(try Self.labels(tag).text(Period(period)) == words)
  }

  /// Every report of the real case.
  private static func reports(_ world: RecordingWorld, _ languages: [String]) throws -> [any Report] {
    let basis = try world.basis(languages: languages)
    let (series, person) = (try Identifier("vn-la-labour"), try Identifier("binh"))
    let requests: [ReportRequest] =
      try AgendaStage.allCases.filter { $0 != .adopted }.map {
        .agenda(conference: try Identifier("vn-la-labour/10"), stage: $0)
      } + PendingGrouping.allCases.map { .pending(series: nil, by: $0) }
      + AchievementGrouping.allCases.map { .achievements(series: series, period: nil, by: $0) }
      + [
        .record(conference: try Identifier("vn-la-labour/9")), .instruments(series: series), .series(series),
        .person(person), .organization(try Identifier("molisa")),
      ]
    return try requests.map { try $0.report(on: basis, from: world.state) }
  }

  private static func world() throws -> RecordingWorld {
    var world = try LabourWorld.make()
    try world.record("binh", nil, PersonRegistered.made { $0.name = try text("vi=Đỗ Thanh Bình") })
    return world
  }

  @Test(arguments: ["vi", "lo", "sv", "fr"]) func `no word of English is left in what we say`(tag: String) throws {
    let labels = try Self.labels(tag)
    // What is the record's own is left out: the languages asked for have none of it.
    let english = Set(
      ReportPhrase.allCases.map { ReportLabels.english[$0] }.filter { words in
        words.contains(" ") && !words.contains("{") && words.contains(where: \.isLetter)
      })
    for report in try Self.reports(Self.world(), [tag]) {
      for block in report.document(labels).blocks {
        for words in Self.ourWords(block) { #expect(!english.contains(words), "\(words)") }
      }
    }
    let same = ReportPhrase.allCases.filter { phrase in
      let words = LabelTemplate(labels[phrase]).pieces.compactMap { piece -> String? in
        if case .words(let words) = piece { words } else { nil }
      }.joined()
      return words.contains(where: \.isLetter) && words.count > 3 && labels[phrase] == ReportLabels.english[phrase]
    }
    // Words that are the same in both languages.
    let shared: Set<ReportPhrase> = [
      .instrument, .instrumentsTitle, .instrumentCount, .revision, .journal, .dateWithEDTF,
      .lookedAt,
      .periodColumn, .typeResolution, .sessionColumn, .groupPress,
    ]
    let alsoFrench: Set<ReportPhrase> =
      tag == "fr"
      ? [
        .dates, .date, .type, .sourcesTitle, .participantsTitle, .participant, .annexesTitle, .parties, .levelExpert,
        .typeConvention, .typeArrangement, .questionNoun, .dissolution, .union, .consentRatification,
        .consentSuccession, .kindObjection, .officeRapporteur, .roleRapporteur, .documentsTitle,
      ] : []
    #expect(same.filter { !shared.contains($0) && !alsoFrench.contains($0) }.isEmpty, "\(same)")
  }

  private static func ourWords(_ block: ReportBlock) -> [String] {
    func words(_ inline: ReportInline) -> [String] {
      inline.runs.compactMap { run in
        switch run {
        case .words(let words), .strong(let words): words
        default: nil
        }
      }
    }
    switch block {
    case .title(let title, let lines): return ([title] + lines).flatMap(words)
    case .heading(let text), .paragraph(let text), .clause(_, let text), .subclause(_, let text), .subheading(let text):
      return words(text)
    case .masthead(let masthead): return (masthead.issuer + masthead.particulars).flatMap(words)
    case .section: return []
    case .signatures(let signatures):
      return signatures.flatMap { [$0.side, $0.name, $0.office].compactMap(\.self) }.flatMap(words)
    case .facts(let facts): return facts.flatMap { [$0.term] + $0.values.flatMap(words) }
    case .list(let lines): return lines.flatMap(words)
    case .numbered(let item): return words(item.title) + item.body.flatMap(ourWords)
    case .picture(let picture): return [picture.title, picture.description]
    case .table(let table): return table.columns + table.rows.flatMap { $0.flatMap { $0.flatMap(words) } }
    }
  }

  @Test(arguments: ["en", "vi", "lo", "sv", "fr"], [40, 60, 80, 100])
  func `no report in any language is wider than the terminal`(tag: String, width: Int) throws {
    for report in try Self.reports(Self.world(), [tag, "vi"]) {
      let text = report.text(width: width, labels: try Self.labels(tag))
      let widest = text.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
      #expect(widest <= width, "\(type(of: report))")
    }
  }

  @Test func `texts are looked for in the languages asked for, and the order is printed`() throws {
    let world = try Self.world()
    let agenda = try world.brief("vn-la-labour/10", languages: ["lo", "vi"])
    #expect(agenda.agenda.masthead.series?.name?.language.description == "vi")
    #expect(
      agenda.text(width: 100, labels: try Self.labels("sv")).contains("laotiska, annars vietnamesiska, annars original")
    )
    #expect(ReportLabels.best(for: [try LanguageTag("de"), try LanguageTag("sv-FI")]).language.description == "sv")
    #expect(ReportLabels.best(for: [try LanguageTag("fr-CH")]).language.description == "fr")
    #expect(ReportLabels.best(for: [try LanguageTag("de")]).language.description == "en")
  }

  @Test func `a machine translation is marked as one in every language`() throws {
    var world = RecordingWorld()
    let name = try LocalizedText([
      try TextEntry(language: LanguageTag("vi"), text: "Hội nghị"),
      try TextEntry(language: LanguageTag("sv"), text: "Konferens", origin: .machine, from: LanguageTag("vi")),
    ])
    try world.record("talks", nil, SeriesEstablished.made { $0.name = name })
    let basis = try world.basis(languages: ["sv"])
    let overview = try SeriesOverview(series: Identifier("talks"), basis: basis, from: world.state)
    #expect(overview.text(labels: .swedish).contains("Konferens (maskinöversättning)"))
    #expect(overview.text(labels: .vietnamese).contains("Konferens (bản dịch máy)"))
    #expect(overview.text(labels: .lao).contains("Konferens (ແປດ້ວຍເຄື່ອງ)"))
    #expect(overview.text(labels: .french).contains("Konferens (traduction automatique)"))
  }

  @Test(arguments: ["en", "vi", "lo", "sv", "fr"], [0, 1, 2, 9, 12, 20, 21, 101])
  func `a paper says every count and every number in a series`(tag: String, number: Int) throws {
    let labels = try Self.labels(tag)
    #expect(!labels.ordinalWord(number).isEmpty)
    let form = labels.pluralForm(number)
    for sentence in PaperSentence.allCases {
      for case .place(let name) in LabelTemplate(labels.sentences[sentence] ?? "").pieces where name.contains(":") {
        #expect(name.split(separator: ":")[1].split(separator: "|").indices.contains(form), "\(sentence)")
      }
    }
  }

  @Test(arguments: [
    ("en", 9, "Ninth"), ("en", 21, "21st"), ("sv", 20, "tjugonde"), ("sv", 21, "21:a"), ("sv", 23, "23:e"),
    ("fr", 1, "première"), ("fr", 9, "neuvième"), ("fr", 20, "vingtième"), ("fr", 21, "21e"),
  ])
  func `the number of a conference in words`(tag: String, number: Int, words: String) throws {
    #expect(try Self.labels(tag).ordinalWord(number) == words)
  }

  @Test func `French takes the singular for none and one, and binds its punctuation`() throws {
    let french = ReportLabels.french
    #expect([0, 1, 2].map(french.pluralForm) == [0, 0, 1])
    let said =
      Array(french.phrases.values) + Array(french.sentences.values) + Array(french.dates.forms.values)
      + Array(french.names.values) + Array(french.headings.values)
    for text in said {
      for loose in [" :", " ;", " ?", " !", " »", "« ", "'"] { #expect(!text.contains(loose), "\(text)") }
    }
  }

  @Test func `a fictional record in French`() throws {
    var world = RecordingWorld()
    try world.establish("ports", "Conférence des ports")
    try world.propose("ports/2", ordinal: 2) { $0.title = try text("fr=Vers des ports sûrs") }
    try world.propose("ports/3", ordinal: 3)
    let agenda = try world.brief("ports/3", languages: ["fr"]).text(width: 400, labels: .french)
    for words in [
      "3e conférence", "Réunion non encore close\u{A0}: 2e conférence «\u{A0}Vers des ports sûrs\u{A0}».",
      "Adoption de l’ordre du jour", "Questions diverses", "non fixé",
    ] {
      #expect(agenda.contains(words), "\(words): \(agenda)")
    }
  }
}
