public import MeetingRecords

/// The corrigendum to papers of a conference that were circulated: what is to be read for what they say.
public struct CorrigendumPaper: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = Conference
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "corrigendum", title: "Corrigendum",
    "What is to be read for words in a paper of a conference that was circulated.",
    thing: Field("conference", placeholder: "conference", "The conference, such as vn-la-labour/10."),
    examples: [
      Verb.Example("vn-la-labour/10"), Verb.Example("vn-la-labour/10", ["language": "vi", "format": "docx"]),
    ],
    remarks: """
      Of the agenda: the items that were reworded since it was circulated. Of the record:
      the corrigenda that were issued after its adoption.
      """, isPaper: true, paperTitle: .corrigendum)

  /// What it was made from.
  public var basis: ReportBasis
  /// The conference.
  public var conference: ConferenceFacts
  /// The agenda that was circulated last, where a title in it was changed since.
  public var agenda: CirculatedAgenda?
  /// How many corrigenda to that agenda are among the documents already.
  public var earlierCorrigenda: Int
  /// The items with another title.
  public var items: [CorrectedItem]
  /// The corrigenda to the record, oldest first.
  public var record: [RecordCorrigendum]
}

/// An item of an agenda that has another title than the one that was circulated.
public struct CorrectedItem: Sendable, Hashable {
  /// The number that the agenda prints.
  public var number: String
  /// The item, by the title that it has now.
  public var item: ReportReference
  /// The title that was circulated.
  public var former: TextEntry
}

extension CorrectedItem: ReportRow {
  static let members: [ReportMember<CorrectedItem>] = [
    .required("number", \.number).column(), .required("item", \.item).column(), .required("former", \.former).column(),
  ]
}

extension CorrigendumPaper: MadeOfThing {
  init<Records: RecordsListing>(of subject: Conference, reader: ReportReader<Records>) {
    basis = reader.basis
    conference = ConferenceFacts(subject, reader)
    let agenda = AgendaBuilder(subject, reader: reader).annotated()
    items = agenda.alterations.compactMap { alteration in
      guard alteration.kind == .renamed, let number = alteration.number, let former = alteration.formerTitle else {
        return nil
      }
      return CorrectedItem(number: number, item: alteration.subject, former: former)
    }
    let circulated = agenda.revision?.previous
    self.agenda = items.isEmpty ? nil : circulated
    let symbols = reader.records.all(Document.self, naming: subject.key).compactMap(\.symbol)
    let stem = circulated?.designation.map { $0 + "/Corr." }
    earlierCorrigenda = stem.map { stem in Set(symbols.filter { $0.hasPrefix(stem) }).count } ?? 0
    let adopted = subject.recordEntity.flatMap { reader.records.get(ConferenceRecord.self, $0) }
    let issued = adopted.map { Array($0.corrigenda) } ?? []
    record = issued.compactMap { corrigendum in
      reader.text(corrigendum.text).map {
        RecordCorrigendum(number: corrigendum.number, text: $0, on: corrigendum.on)
      }
    }
  }

  static let ownMembers: [ReportMember<CorrigendumPaper>] =
    ReportMember.of(ConferenceFacts.members, \.conference) + [
      .optional("agenda", \.agenda), .required("earlierCorrigenda", \.earlierCorrigenda), .list("items", \.items),
      .list("corrigenda", \.record),
    ]

  /// The corrigendum as canonical JSON.
  public var json: [UInt8] { canonicalJSON }
  /// A sheet with a row for each item.
  public var sheets: [ReportSheet] { [CorrectedItem.sheet("items", items)] }

  /// The corrigendum laid out as a paper.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let words = PaperWording(labels, basis)
    let head = PaperHead(conference: conference, words: words)
    let blocks = ofAgenda(words) + ofRecord(words)
    return ReportDocument(
      language: labels.language,
      blocks: [head.masthead(symbol: symbol, on: nil), head.title(words(.corrigendum))]
        + (blocks.isEmpty ? [.paragraph(words(.nothingToCorrect))] : blocks),
      page: words.page(symbol: symbol, isSpecimen: false))
  }

  /// “VNLA/10/1/Corr.1”, where the agenda has a symbol.
  private var symbol: ReportInline? {
    agenda?.designation.map { ReportInline(recorded: $0 + "/Corr.\(earlierCorrigenda + 1)") }
  }

  private func ofAgenda(_ words: PaperWording) -> [ReportBlock] {
    guard let agenda else { return [] }
    let lines = items.map { words.renamed($0.number, $0.item, from: $0.former) }
    return [.heading(words.name(of: agenda)), .list(lines)]
  }

  private func ofRecord(_ words: PaperWording) -> [ReportBlock] {
    guard !record.isEmpty else { return [] }
    return [.heading(words(.minutes))]
      + record.map { corrigendum in
        let text = words.text(corrigendum.text)
        let dated = corrigendum.on.map { words(.datedText, ["text": text, "date": words.date($0)]) }
        return .clause(marker: "\(corrigendum.number).", dated ?? text)
      }
  }
}

extension PaperWording {
  /// What was circulated, by its symbol or else by what it is called, and when.
  func name(of circulated: CirculatedAgenda) -> ReportInline {
    let name = circulated.designation.map { ReportInline(recorded: $0) } ?? self(circulated.stage.sentence)
    return circulated.on.map { self(.documentOfDay, ["document": name, "date": date($0)]) } ?? name
  }

  /// What is to be read for the title of an item.
  ///
  /// A former title is quoted in its own language only, since it can no longer be translated.
  func renamed(_ number: String?, _ item: ReportReference, from former: TextEntry?) -> ReportInline {
    let values = [
      "number": number.map { ReportInline(recorded: $0) } ?? self(.unknown), "title": title(item),
    ]
    guard let former, former.language.primaryLanguage == labels.language.primaryLanguage else {
      return self(.changeRetitled, values)
    }
    return self(.changeRenamed, values.merging(["former": text(former)]) { $1 })
  }
}
