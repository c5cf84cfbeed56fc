internal import TerminalText

/// Renders a document as Markdown (CommonMark 0.31 with the tables of GitHub Flavored Markdown).
///
/// What comes from the record is text and nothing else: what would be markup, a link, an entity or HTML is escaped, and
/// invisible characters are shown as ``TerminalText/TerminalSafety`` shows them.
public struct MarkdownRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// The document as Markdown, ended by a line feed.
  public func render(_ document: ReportDocument) -> String {
    let page = document.page
    let mark = page?.mark.map { ["**\(line($0))**"] } ?? []
    let provenance = page?.provenance.map { ["---", line($0)] } ?? []
    let blocks = document.withNotesAtEnd.blocks.flatMap { parts(of: $0, level: 3) }
    return (mark + blocks + provenance).joined(separator: "\n\n") + "\n"
  }

  /// The parts of a block, to be parted by empty lines.
  private func parts(of block: ReportBlock, level: Int) -> [String] {
    switch block {
    case .title(let title, let lines): ["# " + line(title)] + lines.map { "**\(line($0))**" }
    case .heading(let heading): ["## " + line(heading)]
    case .paragraph(let paragraph): [lines(of: paragraph)]
    case .facts(let facts): [facts.flatMap(lines).joined(separator: "\n")]
    case .list(let items): [items.map { "- " + lines(of: $0, indent: 2) }.joined(separator: "\n")]
    case .numbered(let item): numbered(item, level: level)
    // The point is escaped: Markdown would number a list anew.
    case .clause(let marker, let paragraph):
      [MarkdownText.lineStart(marker) + " " + lines(of: paragraph, startsLine: false)]
    case .subclause(let marker, let paragraph):
      [MarkdownText.lineStart(marker) + " " + lines(of: paragraph, startsLine: false)]
    case .subheading(let heading): ["### " + line(heading)]
    case .masthead(let masthead): [(masthead.issuer + masthead.particulars).map(line).joined(separator: "\\\n")]
    case .section: []
    case .signatures(let signatures): [self.signatures(signatures)]
    case .table(let table): (table.caption.map { [line($0)] } ?? []) + [self.table(table)]
    case .picture(let picture): ["**\(MarkdownText.escaped(picture.title))**", Self.picture(picture)]
    }
  }

  /// A picture in characters, as a block of code whose fence is longer than any in it.
  private static func picture(_ picture: ReportPicture) -> String {
    let lines = picture.text()
    let longest = lines.flatMap { $0.split { $0 != "`" } }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence + "text"] + lines + [fence]).joined(separator: "\n")
  }

  private func lines(_ fact: ReportFact) -> [String] {
    guard fact.values.count > 1 else {
      return fact.values.map { "- **\(fact.term):** " + lines(of: $0, indent: 2, startsLine: false) }
    }
    return ["- **\(fact.term):**"] + fact.values.map { "  - " + lines(of: $0, indent: 4) }
  }

  /// An item is a heading, as lists of Markdown choose their own numbers.
  private func numbered(_ item: ReportNumberedItem, level: Int) -> [String] {
    let heading = String(repeating: "#", count: min(6, level)) + " " + line(item.marker) + " " + line(item.title)
    return [heading] + item.body.flatMap { parts(of: $0, level: level + 1) }
  }

  private func table(_ table: ReportTable) -> String {
    let head = [row(table.columns), row(table.columns.map { _ in "---" })]
    let rows = table.rows.map { cells in row(cells.map { $0.map(line).joined(separator: MarkdownText.lineBreakInCell) })
    }
    return (head + rows).joined(separator: "\n")
  }

  /// Those who sign, in the columns of a table without words above them.
  private func signatures(_ signatures: [PaperSignature]) -> String {
    let cells = signatures.map { signature in
      ([signature.side] + [signature.name, signature.office].compactMap(\.self)).map(line)
        .joined(separator: MarkdownText.lineBreakInCell)
    }
    return [row(signatures.map { _ in " " }), row(signatures.map { _ in "---" }), row(cells)].joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// The text over lines: a break is a backslash at the end of one, an empty line separates paragraphs.
  private func lines(of inline: ReportInline, indent: Int = 0, startsLine: Bool = true) -> String {
    let margin = "\n" + String(repeating: " ", count: indent)
    let paragraphs = inline.lines.split(whereSeparator: \.isEmpty).enumerated().map { number, lines in
      lines.enumerated().map { place, line in
        number + place == 0 && !startsLine ? text(line) : MarkdownText.lineStart(text(line))
      }.joined(separator: "\\" + margin)
    }
    return paragraphs.joined(separator: "\n" + margin)
  }

  /// The text where there is room for one line only, as in a heading.
  private func line(_ inline: ReportInline) -> String {
    inline.lines.map(text).joined(separator: MarkdownText.lineBreakInCell)
  }

  private func text(_ inline: ReportInline) -> String {
    inline.runs.map { run in
      switch run {
      case .words(let words): MarkdownText.escaped(words)
      case .strong(let words): "**\(MarkdownText.escaped(words))**"
      case .recorded(let text, _): MarkdownText.escaped(TerminalSafety.escape(text))
      case .emphasized(let text, _): Self.strong(TerminalSafety.escape(text))
      case .code(let code): "`" + TerminalSafety.escape(code).filter { !"`|".contains($0) } + "`"
      case .note, .leads: ""
      }
    }.joined()
  }

  /// The text in bold; blanks at its ends would keep the marks from meaning that.
  private static func strong(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    return words.isEmpty ? "" : "**\(MarkdownText.escaped(words))**"
  }
}
