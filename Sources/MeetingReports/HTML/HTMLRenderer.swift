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

  /// A renderer with the templates and the words given.
  public init(templates: ReportTemplates = .builtIn, labels: ReportLabels = .english) {
    self.templates = templates
    self.labels = labels
  }

  /// The document as HTML, in UTF-8, ended by a line feed.
  ///
  /// - Parameter imprint: What it was made from and for which day; stands at the foot of each page.
  public func render(_ document: ReportDocument, imprint: ReportInline = ReportInline()) -> String {
    templates.page(HTMLPage(document, style: templates.style, labels: labels, imprint: imprint).values)
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
  init(_ inline: ReportInline, in language: String) {
    renderText = inline.runs.map { run in
      switch run {
      case .words(let words): HTMLText.escaped(words)
      case .strong(let words): "<strong>\(HTMLText.escaped(words))</strong>"
      case .code(let code): "<code>\(HTMLText.escaped(code))</code>"
      case .recorded(let text, let tag): Self.recorded(text, tag, language)
      case .emphasized(let text, let tag): "<strong>\(Self.recorded(text, tag, language))</strong>"
      }
    }.joined()
  }

  /// Each text of the record stands for itself: its direction of writing doesn't reach what is around it.
  private static func recorded(_ text: String, _ tag: LanguageTag?, _ language: String) -> String {
    let html = HTMLText.breakable(text)
    guard let tag, tag != .undetermined, tag.description != language else { return "<bdi>\(html)</bdi>" }
    return "<bdi lang=\"\(HTMLText.escaped(tag.description))\">\(html)</bdi>"
  }
}
