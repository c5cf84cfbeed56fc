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

  /// The pages that identifiers lead to, relative to this one, by the identifier.
  public let links: [String: String]
  /// The page that leads to all others, relative to this one, where there is one.
  public let home: String?

  /// A renderer with the templates and the words given.
  public init(
    templates: ReportTemplates = .builtIn, labels: ReportLabels = .english, links: [String: String] = [:],
    home: String? = nil
  ) {
    self.templates = templates
    self.labels = labels
    self.links = links
    self.home = home
  }

  /// The document as HTML, in UTF-8, ended by a line feed.
  ///
  /// - Parameter imprint: What it was made from and for which day; stands at the foot of each page.
  public func render(_ document: ReportDocument, imprint: ReportInline = ReportInline()) -> String {
    let reader = HTMLReader(language: document.language.description, links: links, home: home)
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
    renderText = inline.lines.map { line in line.runs.map { Self.html($0, reader) }.joined() }.joined(separator: "<br>")
  }

  private static func html(_ run: ReportInline.Run, _ reader: HTMLReader) -> String {
    switch run {
    case .words(let words): HTMLText.escaped(words)
    case .strong(let words): "<strong>\(HTMLText.escaped(words))</strong>"
    case .code(let code): reader.code(code)
    case .note: ""
    case .recorded(let text, let tag): reader.recorded(text, tag)
    case .emphasized(let text, let tag): "<strong>\(reader.recorded(text, tag))</strong>"
    }
  }
}

/// Whom a page is written for: in which language, and which other pages there are.
struct HTMLReader {
  /// The language of the page.
  let language: String
  /// The pages that identifiers lead to.
  var links: [String: String] = [:]
  /// The page that leads to all others.
  var home: String?

  /// A way to the page that leads to all others.
  func home(_ title: String) -> String {
    home.map { "<a href=\"\(HTMLText.escaped($0))\">\(HTMLText.escaped(title))</a>" } ?? ""
  }

  /// An identifier, which leads to its page where there is one.
  func code(_ code: String) -> String {
    let html = "<code>\(HTMLText.escaped(code))</code>"
    return links[code].map { "<a href=\"\(HTMLText.escaped($0))\">\(html)</a>" } ?? html
  }

  /// Each text of the record stands for itself: its direction of writing doesn't reach what is around it.
  func recorded(_ text: String, _ tag: LanguageTag?) -> String {
    let html = HTMLText.breakable(text)
    guard let tag, tag != .undetermined, tag.description != language else { return "<bdi>\(html)</bdi>" }
    return "<bdi lang=\"\(HTMLText.escaped(tag.description))\">\(html)</bdi>"
  }
}
