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
    document.blocks.flatMap { parts(of: $0, level: 3) }.joined(separator: "\n\n") + "\n"
  }

  /// The parts of a block, to be parted by empty lines.
  private func parts(of block: ReportBlock, level: Int) -> [String] {
    switch block {
    case .title(let title, let lines): ["# " + text(title)] + lines.map { "**\(text($0))**" }
    case .heading(let heading): ["## " + text(heading)]
    case .paragraph(let paragraph): [lineStart(text(paragraph))]
    case .facts(let facts): [facts.flatMap(lines).joined(separator: "\n")]
    case .list(let items): [items.map { "- " + lineStart(text($0)) }.joined(separator: "\n")]
    case .numbered(let item): numbered(item, level: level)
    // The point is escaped: Markdown would number a list anew.
    case .clause(let marker, let paragraph): [lineStart(marker) + " " + text(paragraph)]
    case .table(let table): [self.table(table)]
    case .picture(let picture): ["**\(Self.escaped(picture.title))**", Self.picture(picture)]
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
    guard fact.values.count > 1 else { return fact.values.map { "- **\(fact.term):** \(text($0))" } }
    return ["- **\(fact.term):**"] + fact.values.map { "  - " + lineStart(text($0)) }
  }

  /// An item is a heading, as lists of Markdown choose their own numbers.
  private func numbered(_ item: ReportNumberedItem, level: Int) -> [String] {
    let heading = String(repeating: "#", count: min(6, level)) + " " + text(item.marker) + " " + text(item.title)
    return [heading] + item.body.flatMap { parts(of: $0, level: level + 1) }
  }

  private func table(_ table: ReportTable) -> String {
    let head = [row(table.columns), row(table.columns.map { _ in "---" })]
    let rows = table.rows.map { cells in row(cells.map { $0.map(text).joined(separator: "<br>") }) }
    return (head + rows).joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func text(_ inline: ReportInline) -> String {
    inline.runs.map { run in
      switch run {
      case .words(let words): Self.escaped(words)
      case .strong(let words): "**\(Self.escaped(words))**"
      case .recorded(let text, _): Self.escaped(TerminalSafety.escape(text))
      case .emphasized(let text, _): Self.strong(TerminalSafety.escape(text))
      case .code(let code): "`" + TerminalSafety.escape(code).filter { !"`|".contains($0) } + "`"
      }
    }.joined()
  }

  /// The text in bold; blanks at its ends would keep the marks from meaning that.
  private static func strong(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    return words.isEmpty ? "" : "**\(escaped(words))**"
  }

  /// The text without meaning to Markdown, wherever in a line it stands but at the beginning.
  static func escaped(_ text: String) -> String {
    var result = ""
    let characters = Array(text.unicodeScalars)
    for (place, scalar) in characters.enumerated() {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "@": result += "&#64;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$": result += "\\" + String(scalar)
      // A bare address becomes a link in many readers; without “://” or “www.” it doesn't.
      case ":" where characters[place...].starts(with: "://".unicodeScalars): result += "&#58;"
      case "."
      where place >= 3 && String(String.UnicodeScalarView(characters[(place - 3)..<place])).lowercased() == "www":
        result += "&#46;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Escapes what means something at the beginning of a line only: lists, rules, underlines of headings.
  private func lineStart(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" { return digits + "\\" + rest }
    if let first = text.first, "-+=".contains(first) { return "\\" + text }
    return text
  }
}
