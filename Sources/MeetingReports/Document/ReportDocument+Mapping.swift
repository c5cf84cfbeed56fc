extension ReportDocument {
  /// The document with every text in it changed, in the order in which they are printed.
  func mapped(_ change: (ReportInline) -> ReportInline) -> ReportDocument {
    var document = self
    document.blocks = blocks.map { $0.mapped(change) }
    return document
  }
}

extension ReportBlock {
  /// The block with every text in it changed.
  fileprivate func mapped(_ change: (ReportInline) -> ReportInline) -> ReportBlock {
    switch self {
    case .title(let title, let lines): .title(change(title), lines: lines.map(change))
    case .heading(let text): .heading(change(text))
    case .subheading(let text): .subheading(change(text))
    case .paragraph(let text): .paragraph(change(text))
    case .clause(let marker, let text): .clause(marker: marker, change(text))
    case .subclause(let marker, let text): .subclause(marker: marker, change(text))
    case .list(let items): .list(items.map(change))
    case .facts(let facts): .facts(facts.map { ReportFact($0.term, $0.values.map(change)) })
    case .numbered(let item):
      .numbered(
        ReportNumberedItem(
          marker: item.marker, title: change(item.title), body: item.body.map { $0.mapped(change) }))
    case .table(let table): .table(table.mapped(change))
    case .masthead(let head):
      .masthead(PaperMasthead(issuer: head.issuer.map(change), particulars: head.particulars.map(change)))
    case .signatures(let places):
      .signatures(
        places.map { PaperSignature(side: change($0.side), name: $0.name.map(change), office: $0.office.map(change)) })
    case .picture, .section: self
    }
  }
}

extension ReportTable {
  /// The table with every text in its cells changed.
  fileprivate func mapped(_ change: (ReportInline) -> ReportInline) -> ReportTable {
    var table = self
    table.rows = rows.map { row in row.map { cell in cell.map(change) } }
    return table
  }
}
