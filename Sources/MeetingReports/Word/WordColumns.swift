internal import OfficeDocuments

/// The tables of a word processor, whose pages are only so broad.
enum WordColumns {
  /// The most columns that a page has room for, across.
  static let most = 9
  /// The most that one has room for upright.
  static let mostUpright = 6

  /// The table, its columns as broad as what is in them asks for.
  ///
  /// - Complexity: O(n) in the size of the table.
  static func table(_ table: ReportTable) -> WordTable {
    let rows = table.rows.map { row in
      row.map { cell in
        cell.flatMap(WordWords.paragraphs).map { WordParagraph(.tableText, $0) }
      }
    }
    let columns = table.columns.map { WordParagraph(.tableHead, [.text(WordText(WordWords.plain($0)))]) }
    let weights = table.weights.isEmpty ? weights(columns, rows) : table.weights
    return WordTable(
      columns: columns, rows: rows, weights: weights, description: WordWords.plain(table.caption?.text ?? ""))
  }

  /// A column takes as many letters as its texts have on average, within limits, and never fewer than its longest word.
  private static func weights(_ columns: [WordParagraph], _ rows: [[[WordParagraph]]]) -> [Int] {
    columns.enumerated().map { place, column in
      var (total, longest) = (0, longestWord(column.text))
      for row in rows where row.indices.contains(place) {
        for paragraph in row[place] {
          let text = paragraph.text
          total += text.count
          longest = max(longest, longestWord(text))
        }
      }
      return max(4, longest, min(45, total / max(1, rows.count)))
    }
  }

  /// The letters of the longest word; some scripts have no blanks between words.
  private static func longestWord(_ text: String) -> Int {
    min(16, text.split(whereSeparator: \.isWhitespace).map(\.count).max() ?? 0)
  }
}
