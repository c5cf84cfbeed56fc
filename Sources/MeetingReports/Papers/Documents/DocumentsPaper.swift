public import MeetingRecords

/// The list of documents of a conference, as it is circulated: symbol, title, item and languages.
public struct DocumentsPaper: ThingReport, Hashable {
  /// What it is about.
  public typealias Subject = Conference
  /// How it is asked for.
  public static let declaration = ReportOfThing(
    Self.self, "documents", title: "List of documents",
    "The list of documents of a conference: symbol, title, agenda item and languages.",
    thing: Field("conference", placeholder: "conference", "The conference, such as vn-la-labour/10."),
    examples: [
      Verb.Example("vn-la-labour/10"), Verb.Example("vn-la-labour/10", ["language": "vi", "format": "html"]),
    ],
    remarks: """
      The documents attached to the conference, and those that are for an item of its
      agenda, by symbol; language versions of one document are in one row.
      """, isPaper: true, paperTitle: .documents)

  /// What it was made from.
  public var basis: ReportBasis
  /// The conference.
  public var conference: ConferenceFacts
  /// The documents by symbol, those without one last.
  public var documents: [ListedDocument]
}

/// A document as a list of documents has it.
public struct ListedDocument: Sendable, Hashable {
  /// The document.
  public var document: ReportReference
  /// Its symbol.
  public var symbol: String?
  /// The numbers of the agenda items that it is for, as the agenda prints them.
  public var items: [String]
  /// The languages that it is there in.
  public var languages: [LanguageTag]
  /// Who submitted it.
  public var submittedBy: [ReportReference]
}

extension ListedDocument: ReportRow {
  static let members: [ReportMember<ListedDocument>] = [
    .optional("symbol", \.symbol).column(), .required("document", \.document).column(),
    .list("items", \.items).column(),
    .list("languages", \.languages).column(), .list("submittedBy", \.submittedBy).column(),
  ]
}

extension DocumentsPaper: MadeOfThing {
  init<Records: RecordsListing>(of subject: Conference, reader: ReportReader<Records>) {
    basis = reader.basis
    conference = ConferenceFacts(subject, reader)
    let items = reader.records.all(AgendaItem.self, naming: subject.key).filter {
      reader.key($0.conference) == subject.key
    }
    let anchors = Set([subject.key] + items.map(\.key))
    let all = reader.records.all(Document.self, namingAny: anchors).filter { document in
      (document.attachedTo + document.agendaItems).contains { anchors.contains(reader.key($0)) }
    }
    // The whole agenda is laid out for them.
    let numbers =
      all.contains { !$0.agendaItems.isEmpty } ? AgendaBuilder(subject, reader: reader).printedNumbers() : [:]
    // A version in another language stands with the document that it is a version of.
    let originals = Dictionary(grouping: all) { $0.versionOf.map(reader.key) ?? $0.key }
    documents = originals.compactMap { key, versions in
      guard let document = versions.first(where: { $0.key == key }) ?? versions.first else { return nil }
      return ListedDocument(
        document: reader.reference(document.key), symbol: versions.compactMap(\.symbol).first,
        items: unique(versions.flatMap(\.agendaItems).compactMap { numbers[reader.key($0)] }),
        languages: Set(versions.compactMap(\.language)).sorted { $0.description < $1.description },
        submittedBy: unique(versions.flatMap(\.submittedBy)).map { reader.reference($0) })
    }.sorted { first, second in
      switch (first.symbol, second.symbol) {
      case (let left?, let right?) where left != right: SymbolOrder.precedes(left, right)
      case (nil, _?): false
      case (_?, nil): true
      default: Identifier.naturallyPrecedes(first.document.identifier, second.document.identifier)
      }
    }
  }

  static let ownMembers: [ReportMember<DocumentsPaper>] =
    ReportMember.of(ConferenceFacts.members, \.conference) + [.list("documents", \.documents)]

  /// The list as canonical JSON.
  public var json: [UInt8] { canonicalJSON }
  /// A sheet with a row for each document.
  public var sheets: [ReportSheet] { [ListedDocument.sheet("documents", documents)] }

  /// The list laid out as a paper.
  public func document(_ labels: ReportLabels) -> ReportDocument {
    let words = PaperWording(labels, basis)
    let head = PaperHead(conference: conference, words: words)
    return ReportDocument(
      language: labels.language,
      blocks: [
        head.masthead(symbol: nil, on: nil), head.title(words(.documents)),
        documents.isEmpty ? .paragraph(words(.noDocuments)) : .table(words.table(of: documents)),
      ], page: words.page(symbol: nil, isSpecimen: false))
  }
}

extension PaperWording {
  /// A table of documents.
  func table(of documents: [ListedDocument]) -> ReportTable {
    let columns: [PaperSentence] = [.columnSymbol, .columnTitle, .columnItem, .columnLanguages]
    let rows = documents.map { row -> [[ReportInline]] in
      [
        [ReportInline(recorded: row.symbol ?? "")], [title(row.document)],
        row.items.map { ReportInline(recorded: $0) },
        row.languages.map(say.language),
      ]
    }
    return ReportTable(columns: columns.map { self($0).text }, rows: rows, weights: [3, 8, 2, 3])
  }
}

/// The order of symbols: numbers in them by their size.
enum SymbolOrder {
  static func precedes(_ first: String, _ second: String) -> Bool {
    let (left, right) = (pieces(of: first), pieces(of: second))
    for (one, other) in zip(left, right) where one != other {
      if let number = Int(one), let another = Int(other), number != another { return number < another }
      return one < other
    }
    return left.count < right.count
  }

  /// Runs of digits and of everything else.
  private static func pieces(of symbol: String) -> [String] {
    symbol.reduce(into: []) { pieces, character in
      let isDigit = character.isASCII && character.isNumber
      if let last = pieces.last?.last, (last.isASCII && last.isNumber) == isDigit {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
  }
}
