internal import MeetingRecords
internal import Mustache

/// Renders a document as one HTML file that needs nothing else: no network, no script, no font.
///
/// The page is laid out by templates (``ReportTemplates``), which a host or an office may replace. Whatever the
/// templates do, the values that they are given are already escaped: no text of the record can become markup. The page
/// itself forbids scripts and every request by its content security policy.
public struct HTMLRenderer: Sendable {
  /// The templates of the page.
  public let templates: ReportTemplates

  /// The words of the page itself.
  public let labels: ReportLabels

  /// The pages among which this one is.
  public let surroundings: PageSurroundings

  /// A renderer with the templates and the words given.
  public init(
    templates: ReportTemplates = .builtIn, labels: ReportLabels = .english,
    surroundings: PageSurroundings = PageSurroundings()
  ) {
    self.templates = templates
    self.labels = labels
    self.surroundings = surroundings
  }

  /// The document as HTML, in UTF-8, ended by a line feed.
  ///
  /// - Parameter imprint: What it was made from and for which day; stands at the foot of each page.
  public func render(_ document: ReportDocument, imprint: ReportInline = ReportInline()) -> String {
    let reader = HTMLReader(language: document.language.description, surroundings: surroundings)
    return templates.page(
      HTMLPage(
        document, style: templates.style, labels: labels,
        imprint: document.page.map { $0.provenance ?? ReportInline() } ?? imprint,
        reader
      ).values)
  }
}

/// A piece of HTML in which everything that was text is escaped.
///
/// Templates get nothing else to print; so the forms of Mustache that escape and those that don't give the same.
struct HTMLFragment: MustacheCustomRenderable, Hashable {
  /// The HTML.
  let renderText: String
  /// Whether there is nothing, so that a section of a template is left out.
  var isNull: Bool { renderText.isEmpty }

  /// A piece that is HTML already.
  init(html: String) { renderText = html }

  /// Text without meaning to HTML.
  init(text: String) { renderText = HTMLText.escaped(text) }

  /// A line of a document: words of ours, and the record's with their language where that is another.
  init(_ inline: ReportInline, for reader: HTMLReader) {
    var html = HTMLLine(reader)
    for (place, line) in inline.lines.enumerated() {
      if place > 0 { html.text += "<br>" }
      for run in line.runs { html.append(run) }
    }
    renderText = html.closed
  }
}

/// A line of a document as it becomes HTML: what leads to a page is one link, which is closed whatever comes.
private struct HTMLLine {
  let reader: HTMLReader
  var text = ""
  private var isOpen = false
  /// What a link of the line leads to already, so that the identifier beside it leads nowhere a second time.
  private var linked: Set<String> = []

  init(_ reader: HTMLReader) { self.reader = reader }

  /// The HTML, with the link closed that is open.
  var closed: String { isOpen ? text + "</a>" : text }

  mutating func append(_ run: ReportInline.Run) {
    switch run {
    case .words(let words): text += HTMLText.escaped(words)
    case .strong(let words): text += "<strong>\(HTMLText.escaped(words))</strong>"
    case .code(let code): text += isOpen || linked.contains(code) ? reader.plain(code) : reader.code(code)
    case .note: break
    case .recorded(let recorded, let tag): text += reader.recorded(recorded, tag)
    case .emphasized(let recorded, let tag): text += "<strong>\(reader.recorded(recorded, tag))</strong>"
    case .leads(let target): lead(to: target)
    }
  }

  private mutating func lead(to target: String?) {
    text = closed
    isOpen = false
    guard let target, let address = reader.surroundings.address(of: target) else { return }
    text += "<a href=\"\(HTMLText.escaped(address))\">"
    isOpen = true
    linked.insert(target)
  }
}

/// Whom a page is written for: in which language, and which other pages there are.
struct HTMLReader {
  /// The language of the page.
  let language: String
  /// The pages among which it is.
  var surroundings = PageSurroundings()

  /// The same reader where nothing may lead anywhere: in a heading, which the list of contents leads to.
  var withoutLinks: HTMLReader { HTMLReader(language: language) }

  /// The ways from the page to those above it.
  var ways: String {
    surroundings.ways.map { "<a href=\"\(HTMLText.escaped($0.address))\">\(HTMLText.escaped($0.title))</a>" }
      .joined(separator: " · ")
  }

  /// An identifier that leads nowhere.
  func plain(_ code: String) -> String { "<code>\(HTMLText.escaped(code))</code>" }

  /// An identifier, which leads to its page where there is one: by the title of the page, where no name of the record is
  /// beside it.
  func code(_ code: String) -> String {
    guard let address = surroundings.address(of: code) else { return plain(code) }
    let way = "<a href=\"\(HTMLText.escaped(address))\">"
    guard let title = surroundings.titles[code] else { return way + plain(code) + "</a>" }
    return "\(way)\(HTMLText.escaped(title))</a> \(plain(code))"
  }

  /// Each text of the record stands for itself: its direction of writing doesn't reach what is around it.
  func recorded(_ text: String, _ tag: LanguageTag?) -> String {
    let html = HTMLText.breakable(text)
    guard let tag, tag != .undetermined, tag.description != language else { return "<bdi>\(html)</bdi>" }
    return "<bdi lang=\"\(HTMLText.escaped(tag.description))\">\(html)</bdi>"
  }
}
