public import MeetingRecords

/// A whole record as pages that lead to each other, for a folder or a web server.
///
/// There is a page for each thing that the record holds for the reader, registers of what is pending, of instruments, of
/// achievements and of dates, the last also as a calendar file, an index, and a page to search in. A page of a conference is
/// its record once it is closed, and its agenda before; it leads to the papers of the conference, and that of a series to
/// those of the series, each as a page and as a document for word processors. The same record and day give the same files,
/// byte for byte.
public struct RecordSite: Sendable, Hashable {
  /// A file of the site.
  public struct File: Sendable, Hashable {
    /// Its name: small letters, digits, dots, hyphens and underscores.
    public var name: String
    /// What is in it.
    public var bytes: [UInt8]
    /// What is in it, read as UTF-8.
    public var contents: String { String(decoding: bytes, as: UTF8.self) }

    /// A file of text.
    init(name: String, contents: String) { (self.name, bytes) = (name, Array(contents.utf8)) }
    /// A file from its parts.
    init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
  }

  /// The name of the page that leads to all others.
  public static let indexName = "index.html"
  /// The name of the page to search in; no identifier has an underscore.
  static let searchName = "search_page.html"

  /// The files, the index first.
  public var files: [File]

  /// Makes the pages.
  ///
  /// - Parameters:
  ///   - basis: the day, the languages of the reader, and what is to be said of the journal.
  ///   - labels: the words of the pages.
  ///   - templates: the templates of the pages.
  ///   - records: the record; not changed while this reads.
  /// - Throws: ``ReportError`` of a report, none of which asks for what isn't there.
  /// - Complexity: the sum of that of the reports.
  public init(
    basis: ReportBasis, labels: ReportLabels, templates: ReportTemplates = .builtIn, from records: some RecordsListing
  ) throws(ReportError) {
    // Pages name the same bodies over and over, so that what one asked is known to the next.
    let reader = ReportReader(records, basis).knowingMentions
    let say = ReportWording(labels: labels, seasons: basis.seasons)
    let plan = SitePlan(reader, say)
    var options = RenderingOptions(labels: labels, templates: templates)
    options.untranslated = .mark
    let writer = SiteWriter(reader: reader, say: say, plan: plan, options: options)
    files = [writer.index, writer.searchPage]
    for page in plan.pages { files += try writer.files(of: page) }
  }
}
