internal import TerminalText

/// Renders a document as text for a terminal.
///
/// No line is wider than the width. What comes from the record is made harmless, as ``TerminalText/TerminalSafety``
/// says. A table that has no room becomes a block a row.
public struct TextRenderer: Sendable {
  /// The columns that a line may take.
  public let width: Int

  /// Whether it lays out a paper, with its title in the middle.
  var isPaper = false

  /// The least width at which everything has a place.
  public static let leastWidth = 40

  /// A renderer for lines of so many columns, ``leastWidth`` at least.
  public init(width: Int = 80) { self.width = max(Self.leastWidth, width) }

  /// The document as text; each line ends with a line feed and none with a space.
  public func render(_ document: ReportDocument) -> String {
    var renderer = self
    renderer.isPaper = document.page != nil
    let lines = renderer.lines(of: document.withNotesAtEnd.blocks, indent: 0)
    return (renderer.above(document.page) + lines + renderer.below(document.page)).map { $0 + "\n" }.joined()
  }

  /// The blocks with an empty line between them.
  func lines(of blocks: [ReportBlock], indent: Int) -> [String] {
    var result: [String] = []
    var previous: ReportBlock?
    for block in blocks {
      let next = lines(of: block, indent: indent)
      guard !next.isEmpty else { continue }
      if !result.isEmpty, !(isTitleAlone(block) && isTitleAlone(previous)) { result.append("") }
      result += next
      previous = block
    }
    return result
  }

  private func lines(of block: ReportBlock, indent: Int) -> [String] {
    switch block {
    case .title(let title, let lines):
      isPaper
        ? ([title] + lines).flatMap(centred)
        : underlined(wrapped(title, indent: 0), "=") + lines.flatMap { wrapped($0, indent: 0) }
    case .heading(let heading):
      [""] + (isPaper ? wrapped(heading, indent: 0) : underlined(wrapped(heading, indent: 0), "-"))
    case .subheading(let heading): wrapped(heading, indent: indent)
    case .paragraph(let text): wrapped(text, indent: indent)
    case .facts(let facts): self.facts(facts, indent: indent)
    case .list(let items): items.flatMap { hanging("- ", $0, indent: indent) }
    case .numbered(let item): numbered(item, indent: indent)
    case .clause(let marker, let text):
      hanging(DisplayWidth.pad(marker, toWidth: max(4, DisplayWidth.of(marker) + 1)), text, indent: indent)
    case .subclause(let marker, let text): hanging(DisplayWidth.pad(marker, toWidth: 4), text, indent: indent + 4)
    case .masthead(let masthead): self.masthead(masthead)
    // Text has no pages; a heading has its own distance.
    case .section: []
    case .signatures(let signatures): self.signatures(signatures)
    case .table(let table): (table.caption.map { wrapped($0, indent: 0) + [""] } ?? []) + self.table(table)
    case .picture(let picture): self.picture(picture, indent: indent)
    }
  }

  /// A picture in characters under its title.
  private func picture(_ picture: ReportPicture, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return wrapped(ReportInline(words: picture.title), indent: indent) + [""]
      + picture.text(width: width - indent).map { trimmed(margin + $0) }
  }

  private func underlined(_ lines: [String], _ mark: String) -> [String] {
    lines + [String(repeating: mark, count: lines.map(DisplayWidth.of).max() ?? 0)]
  }

  private func numbered(_ item: ReportNumberedItem, indent: Int) -> [String] {
    let marker = plain(item.marker.inOneLine)
    let column = max(4, DisplayWidth.of(marker) + 1)
    // A marker that an officer typed may be of any length; the title then stands under it.
    guard column <= 12 else {
      return wrapped(item.marker, indent: indent) + wrapped(item.title, indent: indent + 4) + body(item, indent + 4)
    }
    return hanging(DisplayWidth.pad(marker, toWidth: column), item.title, indent: indent) + body(item, indent + column)
  }

  /// Whether it is an item of which nothing is said but its title, and those of the items under it.
  private func isTitleAlone(_ block: ReportBlock?) -> Bool {
    guard case .numbered(let item) = block else { return false }
    return item.body.allSatisfy(isTitleAlone)
  }

  /// Facts and lists follow the title at once; items under it stand apart, unless they are titles alone.
  private func body(_ item: ReportNumberedItem, _ indent: Int) -> [String] {
    item.body.flatMap { block -> [String] in
      if case .numbered = block, !isTitleAlone(block) { return [""] + lines(of: block, indent: indent) }
      return lines(of: block, indent: indent)
    }
  }

  /// Terms in a column of their own, each with its values beside it.
  func facts(_ facts: [ReportFact], indent: Int) -> [String] {
    // On a narrow line the values take the better half; a term that then has no room stands above them.
    let widest = (facts.map { DisplayWidth.of($0.term) }.max() ?? 0) + 2
    let column = min(widest, max(8, (width - indent) / 2))
    return facts.flatMap { fact -> [String] in
      let isAbove = DisplayWidth.of(fact.term) + 2 > column
      let above = isAbove ? wrapped(ReportInline(words: fact.term), indent: indent) : []
      return above
        + fact.values.enumerated().flatMap { place, value in
          let bullet = fact.values.count > 1 ? "- " : ""
          let term = DisplayWidth.pad(place == 0 && !isAbove ? fact.term : "", toWidth: column) + bullet
          return hanging(term, value, indent: indent)
        }
    }
  }

  /// Text beside a marker, its further lines under the first.
  func hanging(_ marker: String, _ text: ReportInline, indent: Int) -> [String] {
    let column = indent + DisplayWidth.of(marker)
    let lines = text.lines.flatMap { TextWrapping.lines(plain($0), width: width - column) }
    let margin = String(repeating: " ", count: column)
    let first = String(repeating: " ", count: indent) + marker
    return lines.enumerated().map { place, line in trimmed((place == 0 ? first : margin) + line) }
  }

  func wrapped(_ text: ReportInline, indent: Int) -> [String] { hanging("", text, indent: indent) }

  /// The text as it may stand on a terminal, in one line; zero-width spaces that only allow a break are kept.
  func plain(_ text: ReportInline) -> String {
    text.runs.map { run in
      switch run {
      case .words(let words): words
      case .strong(let words): words.uppercased()
      case .code(let code): TerminalSafety.escape(code)
      case .note, .leads: ""
      case .recorded(let text, _), .emphasized(let text, _):
        text.split(separator: "\u{200B}", omittingEmptySubsequences: false).map { TerminalSafety.escape(String($0)) }
          .joined(separator: "\u{200B}")
      }
    }.joined()
  }

  func trimmed(_ line: String) -> String {
    // By its bytes: to look at characters from behind takes longer than to make the line.
    guard line.utf8.last == UInt8(ascii: " ") else { return line }
    return String(decoding: line.utf8.reversed().drop { $0 == UInt8(ascii: " ") }.reversed(), as: UTF8.self)
  }
}
