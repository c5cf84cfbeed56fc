internal import TerminalText

extension TextRenderer {
  private static let gap = 2
  /// No row of a table is taller; where one would be, the table becomes blocks.
  private static let greatestRowHeight = 3

  /// A table in columns where it has room, else a block for each row: its first two cells as a title, the rest facts.
  func table(_ table: ReportTable) -> [String] {
    columns(table) ?? blocks(table)
  }

  private func blocks(_ table: ReportTable) -> [String] {
    table.rows.enumerated().flatMap { place, row -> [String] in
      let marker = DisplayWidth.pad(row.first.map { text($0.map(\.inOneLine)) } ?? "", toWidth: 4)
      let lead = marker + (marker.hasSuffix(" ") ? "" : " ")
      let title = row.dropFirst().first ?? []
      let under = String(repeating: " ", count: DisplayWidth.of(lead))
      let facts = zip(table.columns, row).dropFirst(2).filter { !$1.isEmpty }.map { ReportFact($0, $1) }
      return (place == 0 ? [] : [""]) + hanging(lead, title.first ?? ReportInline(), indent: 0)
        + title.dropFirst().flatMap { hanging(under, $0, indent: 0) } + self.facts(facts, indent: 4)
    }
  }

  private func columns(_ table: ReportTable) -> [String]? {
    let cells = [table.columns.map { [$0] }] + table.rows.map { row in row.map { lines($0) } }
    let wanted = table.columns.indices.map { column in
      cells.flatMap { $0[column] }.map(DisplayWidth.of).max() ?? 0
    }
    guard let widths = shared(wanted) else { return nil }
    let rows = cells.map { row in
      zip(row, widths).map { cell, width in cell.flatMap { TextWrapping.lines($0, width: width) } }
    }
    guard rows.allSatisfy({ row in row.allSatisfy { $0.count <= Self.greatestRowHeight } }) else { return nil }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(
      separator: String(repeating: " ", count: Self.gap))
    return lines(of: rows[0], widths) + [rule] + rows.dropFirst().flatMap { lines(of: $0, widths) }
  }

  /// The width for each column: what it wants, or an equal share of what the narrower ones leave.
  private func shared(_ wanted: [Int]) -> [Int]? {
    var left = width - Self.gap * (wanted.count - 1)
    var widths = wanted
    for (place, column) in wanted.indices.sorted(by: { wanted[$0] < wanted[$1] }).enumerated() {
      widths[column] = min(wanted[column], left / (wanted.count - place))
      left -= widths[column]
    }
    return widths.allSatisfy { $0 >= 8 || wanted.contains($0) } ? widths : nil
  }

  private func lines(of row: [[String]], _ widths: [Int]) -> [String] {
    (0..<(row.map(\.count).max() ?? 0)).map { place in
      let cells = zip(row, widths).map { lines, width in
        DisplayWidth.pad(lines.indices.contains(place) ? lines[place] : "", toWidth: width)
      }
      let line = cells.joined(separator: String(repeating: " ", count: Self.gap))
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func text(_ lines: [ReportInline]) -> String { lines.map(plain).joined(separator: "; ") }

  /// What stands in a cell: one line, unless a text has lines of its own.
  private func lines(_ cell: [ReportInline]) -> [String] {
    let lines = cell.flatMap(\.lines)
    return lines.count == cell.count ? [text(cell)] : lines.map(plain)
  }
}
