internal import MeetingRecords
internal import OfficeDocuments

/// Lays the blocks of a report out in those of a word processor.
struct WordBuilder {
  /// What was laid out.
  private(set) var sections = [WordSection()]
  private var markers = WordMarkers()
  /// The depth of the heading that stands above; 0 before the first.
  private var depth = 0
  /// The language of the words that are ours.
  private let language: LanguageTag

  init(language: LanguageTag) { self.language = language }

  /// Adds the blocks of a document.
  mutating func add(_ blocks: [ReportBlock]) { add(blocks, level: 0) }

  /// Adds blocks that stand under so many numbered items.
  private mutating func add(_ blocks: [ReportBlock], level: Int) {
    // Items beside one another look alike: where one of them has text under it, all are headings.
    let isOutline = blocks.contains { if case .numbered(let item) = $0 { !item.isTitleAlone } else { false } }
    for block in blocks { add(block, level: level, isOutline: isOutline) }
  }

  private mutating func add(_ block: ReportBlock, level: Int, isOutline: Bool) {
    switch block {
    case .title(let title, let lines):
      append(WordParagraph(.title, WordWords.line(title)))
      for line in lines { append(WordParagraph(.subtitle, WordWords.line(line))) }
    case .heading(let text): heading(text, 1)
    case .subheading(let text): heading(text, min(2, depth + 1))
    case .paragraph(let text): append(.body, text, indent: level)
    case .clause(let marker, let text): numbered(.clause, marker, text, level: level)
    case .subclause(let marker, let text): numbered(.clause, marker, text, level: level + 1)
    case .facts(let facts): for fact in facts { add(fact, level: level) }
    case .list(let items): for item in items { bullet(item, level: level) }
    case .numbered(let item): add(item, level: level, isOutline: isOutline)
    case .table(let table): add(table)
    case .picture(let picture): add(picture)
    case .masthead(let masthead): add(masthead)
    case .section(let isLandscape): begin(isLandscape: isLandscape)
    case .signatures(let signatures): add(signatures)
    }
  }

  // MARK: Paragraphs

  private mutating func append(_ block: WordBlock) { sections[sections.count - 1].blocks.append(block) }
  private mutating func append(_ paragraph: WordParagraph) { append(.paragraph(paragraph)) }

  private mutating func append(_ style: WordStyle, _ text: ReportInline, indent: Int) {
    for pieces in WordWords.paragraphs(text) { append(WordParagraph(style, pieces, indent: indent)) }
  }

  private mutating func heading(_ text: ReportInline, _ depth: Int) {
    self.depth = depth
    markers.restart(below: -1)
    append(WordParagraph(.heading(depth), WordWords.line(text)))
  }

  /// A paragraph with a number; further paragraphs of the same text stand under it.
  private mutating func numbered(_ style: WordStyle, _ marker: String, _ text: ReportInline, level: Int) {
    let number = markers.number(WordWords.plain(marker), level: level)
    let paragraphs = WordWords.paragraphs(text)
    append(WordParagraph(style, paragraphs.first ?? [], number: number))
    for pieces in paragraphs.dropFirst() { append(WordParagraph(style, pieces, indent: level + 1)) }
  }

  private mutating func bullet(_ text: ReportInline, level: Int) {
    let paragraphs = WordWords.paragraphs(text)
    append(WordParagraph(.item, paragraphs.first ?? [], number: WordNumber(level: level, .bullet)))
    for pieces in paragraphs.dropFirst() { append(WordParagraph(.item, pieces, indent: level + 1)) }
  }

  /// A term with its value behind it; several stand under it, each with a dot.
  private mutating func add(_ fact: ReportFact, level: Int) {
    let term = WordPiece.text(WordText(WordWords.plain(fact.term) + ":", isStrong: true))
    guard fact.values.count > 1 else {
      let paragraphs = WordWords.paragraphs(fact.values.first ?? ReportInline())
      let value = paragraphs.first.map { [WordPiece.text(WordText(" "))] + $0 } ?? []
      append(WordParagraph(.fact, [term] + value, indent: level))
      for pieces in paragraphs.dropFirst() { append(WordParagraph(.fact, pieces, indent: level)) }
      return
    }
    append(WordParagraph(.fact, [term], indent: level))
    for value in fact.values { bullet(value, level: level) }
  }

  private mutating func add(_ item: ReportNumberedItem, level: Int, isOutline: Bool) {
    let number = markers.number(WordWords.plain(item.marker.inOneLine.text), level: level)
    let style = isOutline ? WordStyle.heading(depth + 1 + level) : .item
    append(WordParagraph(style, WordWords.line(item.title), number: number))
    add(item.body, level: level + 1)
  }

  // MARK: Tables and pictures

  private mutating func begin(isLandscape: Bool) {
    if sections.last?.blocks.isEmpty == true {
      sections[sections.count - 1].isLandscape = isLandscape
    } else {
      sections.append(WordSection(isLandscape: isLandscape))
    }
  }

  private mutating func add(_ table: ReportTable) {
    if let caption = table.caption { append(WordParagraph(.caption, WordWords.line(caption))) }
    guard table.columns.count <= WordColumns.most else { return addRows(table) }
    let wasLandscape = sections.last?.isLandscape ?? false
    let isBroad = table.columns.count > WordColumns.mostUpright && !wasLandscape
    if isBroad { turnForLastHeading() }
    append(.table(WordColumns.table(table)))
    if isBroad { sections.append(WordSection()) }
  }

  /// Turns the page, and takes along what stands directly above the table: a heading never stays behind.
  private mutating func turnForLastHeading() {
    var taken: [WordBlock] = []
    while case .paragraph(let paragraph)? = sections.last?.blocks.last,
      [.heading1, .heading2, .heading3, .caption].contains(paragraph.style)
    {
      taken.insert(sections[sections.count - 1].blocks.removeLast(), at: 0)
    }
    begin(isLandscape: true)
    sections[sections.count - 1].blocks += taken
  }

  /// A table that no page is broad enough for: each row under what it is called.
  private mutating func addRows(_ table: ReportTable) {
    for row in table.rows {
      let name = ReportInline.joined(row.prefix(2).flatMap { $0.prefix(1) }, " ")
      append(WordParagraph(.heading(depth + 1), WordWords.line(name)))
      for (column, cell) in zip(table.columns, row).dropFirst(2) where !cell.isEmpty {
        add(ReportFact(column, cell), level: 0)
      }
    }
  }

  private mutating func add(_ picture: ReportPicture) {
    let svg = picture.svg(language: language)
    append(WordParagraph(.caption, [.text(WordText(WordWords.plain(picture.title)))]))
    append(
      .picture(
        WordPicture(
          svg: svg.file, title: WordWords.plain(picture.title), description: WordWords.plain(picture.description),
          width: Int(svg.width), height: Int(svg.height))))
    // Some programs draw no such picture.
    append(WordParagraph(.body, [.text(WordText(WordWords.plain(picture.description)))]))
  }

  // MARK: Parts of papers

  private mutating func add(_ masthead: PaperMasthead) {
    let cells = [masthead.issuer, masthead.particulars].map { lines in
      lines.map { WordParagraph(.masthead, WordWords.line($0)) }
    }
    append(.table(WordTable(columns: [], rows: [cells], weights: [3, 2])))
  }

  private mutating func add(_ signatures: [PaperSignature]) {
    for place in stride(from: 0, to: signatures.count, by: 2) {
      let pair = signatures[place..<min(place + 2, signatures.count)]
      let cells = pair.map { signature in
        [WordParagraph(.masthead, WordWords.line(signature.side))]
          + [WordParagraph(.signature, signature.name.map(WordWords.line) ?? [])]
          + (signature.office.map { [WordParagraph(.masthead, WordWords.line($0))] } ?? [])
      }
      append(.table(WordTable(columns: [], rows: [cells + (cells.count == 1 ? [[]] : [])], weights: [1, 1])))
    }
  }
}

extension ReportNumberedItem {
  /// Whether nothing is said of it but its title, and those of the items under it.
  fileprivate var isTitleAlone: Bool {
    body.allSatisfy { if case .numbered(let item) = $0 { item.isTitleAlone } else { false } }
  }
}
