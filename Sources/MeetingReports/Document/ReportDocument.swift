public import MeetingRecords

/// A report laid out as a sequence of blocks, before it takes the form of a format.
///
/// Every report becomes one of these, and every format renders these; so a format knows no report, and no report a
/// format. What is ours and what is the record's stay apart: a renderer makes the latter harmless.
public struct ReportDocument: Sendable, Hashable {
  /// The language of the words that are ours.
  public var language: LanguageTag
  /// The blocks, in order.
  public var blocks: [ReportBlock]
  /// How it is laid out on pages, where it is a paper that is circulated; `nil` for what a desk reads.
  public var page: PaperPage?

  /// A document from its parts.
  public init(language: LanguageTag, blocks: [ReportBlock], page: PaperPage? = nil) {
    self.language = language
    self.blocks = blocks
    self.page = page
  }
}

/// A block of a document.
public indirect enum ReportBlock: Sendable, Hashable {
  /// The title of the document, and lines under it.
  case title(ReportInline, lines: [ReportInline])
  /// The heading of a part.
  case heading(ReportInline)
  /// A paragraph.
  case paragraph(ReportInline)
  /// Terms with what is said of each.
  case facts([ReportFact])
  /// A list without order.
  case list([ReportInline])
  /// An item with a number.
  case numbered(ReportNumberedItem)
  /// A paragraph with a number, as it stands before the text: “12.”.
  case clause(marker: String, ReportInline)
  /// A part of the numbered paragraph above it, with its letter: “(a)”.
  case subclause(marker: String, ReportInline)
  /// The heading of a part of a part.
  case subheading(ReportInline)
  /// The head of a paper: who issues it, its symbol and date.
  case masthead(PaperMasthead)
  /// A new page, landscape or portrait.
  case section(isLandscape: Bool)
  /// Those who sign, beside one another.
  case signatures([PaperSignature])
  /// A table; a renderer without room for it shows each row as a block.
  case table(ReportTable)
  /// A picture; a renderer without pictures shows it in characters.
  case picture(ReportPicture)
}

extension ReportDocument {
  /// What the document is called: its title and the lines under it, as plain text.
  public var title: String {
    for case .title(let title, let lines) in blocks {
      return ([title] + lines).map(\.text).joined(separator: " – ")
    }
    return ""
  }

  /// The pictures, in order.
  public var pictures: [ReportPicture] { blocks.flatMap(\.pictures) }
}

extension ReportBlock {
  /// The pictures in the block, in order.
  var pictures: [ReportPicture] {
    switch self {
    case .picture(let picture): [picture]
    case .numbered(let item): item.body.flatMap(\.pictures)
    default: []
    }
  }
}

/// A term and what is said of it.
public struct ReportFact: Sendable, Hashable {
  /// The term.
  public var term: String
  /// What is said, in one or more lines.
  public var values: [ReportInline]

  /// A fact from its parts.
  public init(_ term: String, _ values: [ReportInline]) {
    self.term = term
    self.values = values
  }
}

/// An item with a number, which may have items under it.
public struct ReportNumberedItem: Sendable, Hashable {
  /// The number, as it stands before the title: “5.”, “(a)”.
  public var marker: ReportInline
  /// The title.
  public var title: ReportInline
  /// What is said under it; numbered items among it stand one level below.
  public var body: [ReportBlock]

  /// An item from its parts.
  public init(marker: ReportInline, title: ReportInline, body: [ReportBlock]) {
    self.marker = marker
    self.title = title
    self.body = body
  }
}

/// A table whose first two columns say which row it is.
public struct ReportTable: Sendable, Hashable {
  /// The names of the columns.
  public var columns: [String]
  /// The rows, each with as many cells as there are columns; a cell has one or more lines.
  public var rows: [[[ReportInline]]]
  /// What the table is called, where a heading does not say so.
  public var caption: ReportInline?
  /// How broad the columns are to one another; empty where a renderer is to choose.
  public var weights: [Int] = []

  /// A table from its parts.
  public init(columns: [String], rows: [[[ReportInline]]], caption: ReportInline? = nil, weights: [Int] = []) {
    self.columns = columns
    self.rows = rows
    self.caption = caption
    self.weights = weights
  }
}

/// Text within a line: ours and the record's, kept apart.
public struct ReportInline: Sendable, Hashable {
  /// A piece of text.
  public enum Run: Sendable, Hashable {
    /// Words of ours.
    case words(String)
    /// Words of ours that stand out.
    case strong(String)
    /// Words of the record, as they were recorded.
    case recorded(String, language: LanguageTag?)
    /// Words of the record that stand out, such as those of a decision.
    case emphasized(String, language: LanguageTag?)
    /// An identifier or another text for machines.
    case code(String)
    /// A note to what stands before it, printed at the foot.
    case note([Run])
    /// The beginning of what a thing is called, or, with `nil`, its end; only pages that lead to each other show it.
    case leads(to: String?)
  }

  /// The pieces in order.
  public var runs: [Run]

  /// Text of pieces.
  public init(_ runs: [Run] = []) { self.runs = runs }
  /// Words of ours.
  public init(words: String) { runs = [.words(words)] }
  /// Words of the record.
  public init(recorded text: String, language: LanguageTag? = nil) { runs = [.recorded(text, language: language)] }
  /// An identifier.
  public init(code: String) { runs = [.code(code)] }

  /// The same text, what is the record's standing out.
  var emphasized: ReportInline {
    ReportInline(
      runs.map { run in
        if case .recorded(let text, let language) = run { .emphasized(text, language: language) } else { run }
      })
  }

  /// The same text as what leads to the page of a thing, by its identifier.
  func leading(to identifier: String) -> ReportInline {
    ReportInline([.leads(to: identifier)] + leadingNowhere.runs + [.leads(to: nil)])
  }

  /// The same text, none of which leads anywhere.
  var leadingNowhere: ReportInline {
    ReportInline(runs.filter { if case .leads = $0 { false } else { true } })
  }

  /// Whether there is nothing.
  public var isEmpty: Bool { runs.isEmpty }

  /// The two, one after the other.
  public static func + (first: ReportInline, second: ReportInline) -> ReportInline {
    ReportInline(first.runs + second.runs)
  }

  /// The texts with something between them.
  static func joined(_ parts: [ReportInline], _ separator: String) -> ReportInline {
    let between = ReportInline(words: separator).runs
    return ReportInline(Array(parts.map(\.runs).joined(separator: between)))
  }
}
