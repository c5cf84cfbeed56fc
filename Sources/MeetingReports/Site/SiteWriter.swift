import MeetingRecords

/// Makes the files of the pages of a site.
struct SiteWriter<Records: RecordsListing> {
  let reader: ReportReader<Records>
  let say: ReportWording
  let plan: SitePlan<Records>
  let options: RenderingOptions

  /// The page that leads to all others.
  var index: RecordSite.File {
    let ways = [PageSurroundings.Way(address: RecordSite.searchName, title: say.plain(.searchTitle))]
    return file(RecordSite.indexName, say.marked(plan.index(say, reader.basis), reader.basis), ways: ways)
  }

  /// The page to search in.
  var searchPage: RecordSite.File {
    let home = say(.siteTitle).leading(to: RecordSite.indexName)
    let document = ReportDocument(
      language: say.labels.language,
      blocks: [.title(say(.searchTitle), lines: []), .paragraph(say(.searchNote, ["page": home]))])
    return file(
      RecordSite.searchName, document, ways: Array(ways.prefix(1)), search: SiteSearch(entries: plan.searched, say))
  }

  /// The files of a page: itself, and the papers that it leads to.
  func files(of page: SitePlan<Records>.Page) throws(ReportError) -> [RecordSite.File] {
    guard page.format == .html else {
      let report = try page.report(reader)
      return [RecordSite.File(name: page.name, bytes: try report.contents(as: page.format, options))]
    }
    var files: [RecordSite.File] = []
    var links: [ReportInline] = []
    for paper in page.papers {
      let (made, link) = try self.paper(paper, of: page)
      files += made
      links.append(link)
    }
    var document = try page.document(reader, say)
    if !links.isEmpty {
      let place = document.blocks.firstIndex { if case .heading = $0 { true } else { false } } ?? document.blocks.count
      document.blocks.insert(contentsOf: [.heading(say(.papersTitle)), .list(links)], at: place)
    }
    return [file(page.name, document, ways: ways)] + files
  }

  /// A paper as a page and as a document for word processors, and what leads to both.
  private func paper(
    _ paper: ConferencePapers.Paper, of page: SitePlan<Records>.Page
  ) throws(ReportError) -> (files: [RecordSite.File], link: ReportInline) {
    let report = try paper.request.report(using: reader)
    let names = SiteFileNames.papers(paper, of: page.name)
    var pageOptions = options
    // A paper is as it is circulated: nothing in it leads anywhere.
    pageOptions.surroundings.ways =
      ways + [PageSurroundings.Way(address: page.name, title: page.called.text)]
    var files: [RecordSite.File] = []
    for (name, format) in zip(names, [ReportFormat.html, .docx]) {
      files.append(RecordSite.File(name: name, bytes: try report.contents(as: format, pageOptions)))
    }
    let title = ReportInline(words: report.document(options.labels).paperTitle)
    let document = ReportInline(words: "DOCX").leading(to: names[1])
    return (files, say(.identifierNoted, ["name": title.leading(to: names[0]), "identifier": document]))
  }

  /// The ways from every page but the first.
  private var ways: [PageSurroundings.Way] {
    [
      PageSurroundings.Way(address: RecordSite.indexName, title: say.plain(.siteTitle)),
      PageSurroundings.Way(address: RecordSite.searchName, title: say.plain(.searchTitle)),
    ]
  }

  private func file(
    _ name: String, _ document: ReportDocument, ways: [PageSurroundings.Way], search: SiteSearch? = nil
  ) -> RecordSite.File {
    var surroundings = plan.surroundings
    (surroundings.own, surroundings.ways, surroundings.search) = (name, ways, search)
    let renderer = HTMLRenderer(templates: options.templates, labels: options.labels, surroundings: surroundings)
    return RecordSite.File(name: name, contents: renderer.render(document, imprint: say.imprint(reader.basis)))
  }
}

extension ReportDocument {
  /// What a paper is called without the meeting: the last line of its title.
  fileprivate var paperTitle: String {
    for case .title(let title, let lines) in blocks { return (lines.last ?? title).text }
    return ""
  }
}
