/// A format that a report takes; the raw value is the word for it on the command line.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// Text for a terminal; see ``TextRenderer``.
  case text
  /// Markdown; see ``MarkdownRenderer``.
  case markdown
  /// Canonical JSON; each report documents its members.
  case json
}

/// What a format must know beside the report.
public struct RenderingOptions: Sendable {
  /// The words of the language in which the report speaks.
  public var labels: ReportLabels
  /// The columns that a line of text may take.
  public var width: Int

  /// Options from their parts.
  public init(labels: ReportLabels = .english, width: Int = 80) {
    self.labels = labels
    self.width = width
  }
}

extension Report {
  /// The report in a format.
  ///
  /// The same report and options give the same text; a text ends with a line feed, JSON does not.
  public func rendered(as format: ReportFormat, _ options: RenderingOptions = RenderingOptions()) -> String {
    switch format {
    case .text: TextRenderer(width: options.width).render(document(options.labels))
    case .markdown: MarkdownRenderer().render(document(options.labels))
    case .json: String(decoding: json, as: UTF8.self)
    }
  }
}

extension Report {
  /// The report as text for a terminal, no line wider than the width; see ``TextRenderer``.
  public func text(width: Int = 80, labels: ReportLabels = .english) -> String {
    rendered(as: .text, RenderingOptions(labels: labels, width: width))
  }

  /// The report as Markdown; see ``MarkdownRenderer``.
  public func markdown(labels: ReportLabels = .english) -> String {
    rendered(as: .markdown, RenderingOptions(labels: labels))
  }
}
