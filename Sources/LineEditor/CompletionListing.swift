import TerminalText

/// Candidates as rows for the terminal, aligned by display width.
enum CompletionListing {
  private static let gap = 2

  /// The rows, each ended by a line feed.
  ///
  /// No more are shown than the terminal has room for beside the line; how many are left out is said.
  static func text(of candidates: [CompletionCandidate], columns: Int, rows: Int) -> String {
    let hasDescriptions = candidates.contains { !$0.description.isEmpty }
    let all =
      hasDescriptions
      ? described(candidates, columns: columns) : inColumns(candidates.map(\.label), columns: columns)
    let room = max(3, rows - 3)
    guard all.count > room else { return ended(all) }
    return ended(all.prefix(room - 1) + ["… \(all.count - room + 1) more lines; type a little more to see fewer"])
  }

  private static func ended(_ rows: [String]) -> String {
    rows.map { $0 + "\n" }.joined()
  }

  /// One candidate a row, and what it is.
  private static func described(_ candidates: [CompletionCandidate], columns: Int) -> [String] {
    let widest = candidates.map { DisplayWidth.of($0.label) }.max() ?? 0
    let labelWidth = min(widest, max(8, columns / 2))
    return candidates.map { candidate in
      let label = DisplayWidth.pad(DisplayWidth.truncate(candidate.label, toWidth: labelWidth), toWidth: labelWidth)
      let description = DisplayWidth.truncate(candidate.description, toWidth: max(0, columns - labelWidth - gap - 1))
      return trimmed(label + String(repeating: " ", count: gap) + description)
    }
  }

  /// As many columns as there is room for, read downwards.
  private static func inColumns(_ labels: [String], columns: Int) -> [String] {
    let shown = labels.map { DisplayWidth.truncate($0, toWidth: max(1, columns - 1)) }
    let width = (shown.map { DisplayWidth.of($0) }.max() ?? 0) + gap
    let perRow = max(1, (columns - 1 + gap) / width)
    let rowCount = (shown.count + perRow - 1) / perRow
    return (0..<rowCount).map { row in
      let cells = stride(from: row, to: shown.count, by: rowCount).map { shown[$0] }
      return trimmed(cells.map { DisplayWidth.pad($0, toWidth: width) }.joined())
    }
  }

  private static func trimmed(_ row: String) -> String {
    String(row.reversed().drop { $0 == " " }.reversed())
  }
}
