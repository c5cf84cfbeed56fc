internal import Mustache

/// The templates by which reports become pages: Mustache (mustache(5)), each with a name of its own.
///
/// A set is the built-in one with some replaced and others added. It is checked when it is made: what is wrong in a
/// template is said with its file and line, and a template in which text of the record could become more than text is
/// refused. ``TemplateScanner`` says what is checked.
public struct ReportTemplates: Sendable {
  /// The name of the template of a whole page.
  public static let pageName = "page"
  /// The name of the style sheet, which is CSS and no template.
  public static let styleName = "style"
  /// The name of a style sheet that follows the first, for the few rules that an office adds.
  public static let addedStyleName = "more"

  /// The texts of the templates by name, the built-in ones among them.
  public let sources: [String: String]
  /// The style sheets, one after the other.
  public let style: String
  private let library: MustacheLibrary

  /// The templates that come with reports.
  public static let builtIn = ReportTemplates(checked: builtInSources, style: builtInStyle)

  /// The built-in templates, with others in their place or beside them.
  ///
  /// - Parameters:
  ///   - templates: Texts by the name of the template, which is the name of its file without `.mustache`.
  ///   - styles: Style sheets by name: ``styleName`` takes the place of the built-in one, ``addedStyleName`` follows it.
  /// - Throws: The first error by the order of the names.
  public init(replacing templates: [String: String], styles: [String: String] = [:]) throws(TemplateError) {
    let sources = Self.builtInSources.merging(templates) { $1 }
    for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
      try TemplateScanner(file: name + ".mustache", partials: Set(sources.keys)).check(text)
      do { _ = try MustacheTemplate(string: text) } catch { throw TemplateError(error, file: name + ".mustache") }
    }
    for (name, text) in styles.sorted(by: { $0.key < $1.key }) { try Self.check(style: text, file: name + ".css") }
    if let circle = Self.circle(in: sources) { throw circle }
    let style = (styles[Self.styleName] ?? Self.builtInStyle) + (styles[Self.addedStyleName] ?? "")
    self.init(checked: sources, style: style)
  }

  private init(checked sources: [String: String], style: String) {
    self.sources = sources
    self.style = style
    var library = MustacheLibrary()
    for (name, text) in sources {
      // Values are escaped before they come here; the template must not do it again.
      guard let template = try? MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}" + text) else { continue }
      library.register(template, named: name)
    }
    self.library = library
  }

  /// The page with the values.
  func page(_ values: [String: any Sendable]) -> String {
    let text = library.render(values, withTemplate: Self.pageName) ?? ""
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  /// A style sheet stands within the page: it must not end the element that it stands in.
  private static func check(style: String, file: String) throws(TemplateError) {
    for (number, line) in style.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.contains("</") || line.contains("<!--") {
      throw TemplateError(.unsafePlace, file: file, line: number + 1, "A style sheet holds no “</” and no “<!--”.")
    }
  }
}
