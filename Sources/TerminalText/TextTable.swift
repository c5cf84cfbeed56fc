/// A table for the terminal, aligned by display width.
public struct TextTable: Sendable {
  /// One column.
  public struct Column: Sendable, Hashable {
    /// What stands above it.
    public var title: String
    /// Whether its values are numbers, and stand at the right.
    public var isNumeric: Bool

    /// A column from its parts.
    public init(_ title: String, isNumeric: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }

  /// The columns.
  public var columns: [Column]
  /// The rows; each has a value a column.
  public var rows: [[String]]

  /// A table from its parts.
  public init(_ columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// As wide as a word of a script without spaces must be given.
  private static let unspacedWidth = 12

  /// The table in lines no wider than a number of columns: cells are wrapped where they must be, and where even that does
  /// not fit, each row becomes a block of its own.
  ///
  /// - Complexity: O(n) in the size of the table.
  public func text(width: Int) -> String {
    let natural = columns.indices.map { column in
      ([columns[column].title] + rows.map { $0[column] }).map(Self.naturalWidth).max() ?? 0
    }
    let least = columns.indices.map { column in
      ([columns[column].title] + rows.map { $0[column] }).map(Self.leastWidth).max() ?? 0
    }
    guard let widths = Self.fitted(natural, least, into: width - 2 * (columns.count - 1)) else {
      return blocks(width: width)
    }
    var lines = line(columns.map(\.title), widths)
    lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
    for row in rows { lines += line(row, widths) }
    return lines.joined(separator: "\n")
  }

  private static func naturalWidth(_ cell: String) -> Int {
    cell.split(whereSeparator: \.isNewline).map { DisplayWidth.of(TerminalSafety.escape(String($0))) }.max() ?? 0
  }

  /// The width of the widest word: identifiers and dates are not broken, a script without spaces may be.
  private static func leastWidth(_ cell: String) -> Int {
    cell.split(whereSeparator: \.isWhitespace).map { word in
      let width = DisplayWidth.of(String(word))
      return word.utf8.count == word.count ? width : min(width, unspacedWidth)
    }.max() ?? 0
  }

  /// The widths, the one with most to give made narrower until all fit; absent when a word would have to be broken.
  private static func fitted(_ natural: [Int], _ least: [Int], into room: Int) -> [Int]? {
    guard least.reduce(0, +) <= room else { return nil }
    var widths = natural
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      guard let widest = widths.indices.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] })
      else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> [String] {
    let wrapped = cells.indices.map { TextWrap.lines(cells[$0], columns: max(widths[$0], 2)) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { number in
      let parts = cells.indices.map { column in
        let text = number < wrapped[column].count ? wrapped[column][number] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(text)))
        return columns[column].isNumeric ? padding + text : text + padding
      }
      return Self.withoutTrailingSpaces(parts.joined(separator: "  "))
    }
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
  }

  private func blocks(width: Int) -> String {
    rows.map { row in
      Self.block(Array(zip(columns.map(\.title), row)), width: width)
    }.joined(separator: "\n\n")
  }

  /// Titles at the left, values at the right of them, wrapped; empty values are left out.
  public static func block(_ fields: [(title: String, value: String)], width: Int) -> String {
    let shown = fields.filter { !$0.value.isEmpty }
    let titleWidth = min(shown.map { DisplayWidth.of($0.title) }.max() ?? 0, max(width / 3, 8))
    return shown.flatMap { field in
      let values = TextWrap.lines(field.value, columns: width - titleWidth - 2)
      let titles = TextWrap.lines(field.title, columns: titleWidth)
      return (0..<max(values.count, titles.count)).map { number in
        let title = number < titles.count ? titles[number] : ""
        let padding = String(repeating: " ", count: max(0, titleWidth - DisplayWidth.of(title)))
        return withoutTrailingSpaces(title + padding + "  " + (number < values.count ? values[number] : ""))
      }
    }.joined(separator: "\n")
  }
}
