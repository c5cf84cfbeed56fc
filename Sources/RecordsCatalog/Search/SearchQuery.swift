import MeetingRecords

/// What somebody searches for, folded and cut into words.
struct SearchQuery {
  /// The whole text, folded.
  let folded: String
  /// Its words, each once, in order.
  let terms: [String]

  /// Reads any text: there is none that is wrong, and what is beyond the limits does not count.
  init(_ text: String) {
    // A control character is nothing that anybody searches for, and a NUL would end the text for SQLite.
    let scalars = text.unicodeScalars.prefix(CatalogLimits.searchBytes).map { $0.value < 0x20 ? " " : $0 }
    let whole = TextFolding.fold(String(String.UnicodeScalarView(scalars)))
    var seen: Set<String> = []
    let words = whole.split(separator: " ").map(String.init).filter { seen.insert($0).inserted }
    terms = Array(words.prefix(CatalogLimits.searchTerms))
    folded = whole
  }

  /// The words that the search index can find: those of three characters or more.
  var indexedTerms: [String] { terms.filter { $0.unicodeScalars.count >= 3 } }

  /// The expression of the search index for texts that may hold a word: all its runs of three characters, quoted.
  static func expression(_ term: String) -> String {
    let scalars = Array(term.unicodeScalars)
    let runs = (0...(scalars.count - 3)).map { start in
      String(String.UnicodeScalarView(scalars[start..<start + 3])).replacing("\"", with: "\"\"")
    }
    return "(" + runs.map { "\"\($0)\"" }.joined(separator: " AND ") + ")"
  }
}
