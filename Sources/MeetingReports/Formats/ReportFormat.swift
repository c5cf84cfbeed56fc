public import Interchange
internal import MeetingRecords
public import OfficeDocuments

/// A format that a report takes; the raw value is the word for it on the command line.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// Text for a terminal; see ``TextRenderer``.
  case text
  /// Markdown; see ``MarkdownRenderer``.
  case markdown
  /// One HTML file that needs nothing else; see ``HTMLRenderer``.
  case html
  /// A document for word processors, which is no text; see ``WordRenderer``.
  case docx
  /// A picture of the report; see ``ReportPicture``.
  case svg
  /// iCalendar; see ``ICalendarRenderer``.
  case ics
  /// Canonical JSON; each report documents its members.
  case json
  /// The rows of the report as comma-separated values; see ``CSVTable``.
  case csv

  /// The media type (IANA) of a file in this format.
  public var mediaType: String {
    switch self {
    case .text: "text/plain; charset=utf-8"
    case .markdown: "text/markdown; charset=utf-8"
    case .html: "text/html; charset=utf-8"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .svg: "image/svg+xml"
    case .ics: "text/calendar; charset=utf-8"
    case .json: "application/json"
    case .csv: "text/csv; charset=utf-8"
    }
  }

  /// Whether it is text in UTF-8, which ``Report/rendered(as:_:)`` gives.
  public var isText: Bool { self != .docx }

  /// How the name of a file in this format ends, without the dot.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    default: rawValue
    }
  }
}

/// What a format must know beside the report.
public struct RenderingOptions: Sendable {
  /// The words of the language in which the report speaks.
  public var labels: ReportLabels
  /// The columns that a line of text may take.
  public var width: Int
  /// The templates of pages.
  public var templates: ReportTemplates
  /// The document whose looks a document for word processors takes.
  public var reference: WordReference?
  /// Which of several pictures, or of several sheets of rows; the first unless said.
  public var part: String?
  /// Whether a calendar has tasks a second time as events.
  public var showsTasksAsEvents: Bool
  /// Whether a paper says where it comes from.
  public var statesProvenance = true
  /// What a paper does with texts that the record has in no language that it is made in.
  public var untranslated = UntranslatedTexts.keep
  /// How comma-separated values are written.
  public var csv = CSVStyle()
  /// The pages among which a page is, where it is one of several.
  public var surroundings = PageSurroundings()

  /// Options from their parts.
  public init(
    labels: ReportLabels = .english, width: Int = 80, templates: ReportTemplates = .builtIn, part: String? = nil,
    showsTasksAsEvents: Bool = false
  ) {
    self.labels = labels
    self.width = width
    self.templates = templates
    self.part = part
    self.showsTasksAsEvents = showsTasksAsEvents
  }
}

extension Report {
  /// The report in any format, as the bytes of a file.
  ///
  /// The same report and options give the same bytes.
  ///
  /// - Throws: ``ReportError/noSuchPart(_:of:known:)`` where the report has no such picture or sheet, or none at all, and
  ///   ``ReportError/notWritten(_:)`` where DOCX cannot be written; ``ReportError/notTranslated(_:into:of:)`` where a paper is
  ///   to be refused that lacks translations.
  public func contents(
    as format: ReportFormat, _ options: RenderingOptions = RenderingOptions()
  ) throws(ReportError) -> [UInt8] {
    format.isText ? Array(try rendered(as: format, options).utf8) : try word(options)
  }

  /// The report in a format that is text.
  ///
  /// The same report and options give the same text; a text ends with a line feed, JSON does not.
  ///
  /// - Throws: ``ReportError/noSuchPart(_:of:known:)`` where the report has no such picture or sheet, or none at all, and for
  ///   a format that is not text: ``contents(as:_:)`` takes any.
  public func rendered(
    as format: ReportFormat, _ options: RenderingOptions = RenderingOptions()
  ) throws(ReportError) -> String {
    switch format {
    case .text: TextRenderer(width: options.width).render(try laidOut(options, statingRoot: false))
    case .markdown: MarkdownRenderer().render(try laidOut(options))
    case .html: page(try laidOut(options), options)
    // A document for word processors is bytes; there is no text of it.
    case .docx: throw .noSuchPart(nil, of: Self.name, known: [])
    case .svg: try picture(options.part, options.labels).svg(language: options.labels.language).file
    case .ics: calendar(options)
    case .json: String(decoding: json, as: UTF8.self)
    case .csv: try csv(options.part, options.csv)
    }
  }

  /// The report as text for a terminal, no line wider than the width; see ``TextRenderer``.
  public func text(width: Int = 80, labels: ReportLabels = .english) -> String {
    TextRenderer(width: width).render(marked(labels))
  }

  /// The report as Markdown; see ``MarkdownRenderer``.
  public func markdown(labels: ReportLabels = .english) -> String { MarkdownRenderer().render(marked(labels)) }

  /// The report as a page; see ``HTMLRenderer``.
  public func html(labels: ReportLabels = .english) -> String {
    page(marked(labels), RenderingOptions(labels: labels))
  }

  private func page(_ document: ReportDocument, _ options: RenderingOptions) -> String {
    let say = ReportWording(labels: options.labels, seasons: basis.seasons)
    let renderer = HTMLRenderer(
      templates: options.templates, labels: options.labels, surroundings: options.surroundings)
    return renderer.render(document, imprint: say.imprint(basis))
  }

  /// The report laid out as asked for.
  ///
  /// - Parameter statingRoot: Whether a paper says the root of the journal: what is read on a screen is compared with nothing.
  private func laidOut(_ options: RenderingOptions, statingRoot: Bool = true) throws(ReportError) -> ReportDocument {
    var document = marked(options.labels)
    guard let page = document.page else { return document }
    if !options.statesProvenance {
      document.page?.provenance = nil
    } else if statingRoot, let provenance = page.provenance, let root = page.root {
      document.page?.provenance = provenance + ReportInline(words: " ") + root
    }
    switch options.untranslated {
    case .keep: return document
    case .mark: return document.markingUntranslated(options.labels)
    case .refuse:
      let texts = document.untranslated
      guard texts.isEmpty else { throw .notTranslated(texts, into: document.language, of: Self.name) }
      return document
    }
  }

  private func word(_ options: RenderingOptions) throws(ReportError) -> [UInt8] {
    let say = ReportWording(labels: options.labels, seasons: basis.seasons)
    let renderer = WordRenderer(reference: options.reference)
    let document = try laidOut(options)
    do {
      return try renderer.render(document, imprint: say.imprint(basis), created: basis.on.description)
    } catch { throw .notWritten(error) }
  }

  private func picture(_ name: String?, _ labels: ReportLabels) throws(ReportError) -> ReportPicture {
    let pictures = document(labels).pictures
    guard let picture = name.map({ name in pictures.first { $0.name == name } }) ?? pictures.first else {
      throw .noSuchPart(name, of: Self.name, known: pictures.map(\.name))
    }
    return picture
  }

  private func calendar(_ options: RenderingOptions) -> String {
    let renderer = ICalendarRenderer(
      basis: basis, labels: options.labels, showsTasksAsEvents: options.showsTasksAsEvents)
    return renderer.render(calendarEntries, name: marked(options.labels).title)
  }
}
