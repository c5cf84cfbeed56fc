import Acta
import LineEditor

/// Completes SQL: words of the language, views, and their columns.
final class SQLCompletion {
  private let session: ShellSession
  private var schema: [(name: String, columns: [String])]?

  init(session: ShellSession) { self.session = session }

  private static let keywords = [
    "SELECT", "DISTINCT", "FROM", "WHERE", "GROUP BY", "ORDER BY", "HAVING", "LIMIT", "OFFSET", "JOIN", "LEFT JOIN",
    "ON",
    "USING", "AS", "AND", "OR", "NOT", "IN", "IS NULL", "IS NOT NULL", "LIKE", "BETWEEN", "EXISTS", "CASE", "WHEN",
    "THEN",
    "ELSE", "END", "UNION", "ALL", "WITH", "ASC", "DESC", "COUNT(", "SUM(", "MIN(", "MAX(", "AVG(", "COALESCE(",
    "GROUP_CONCAT(", "SUBSTR(", "LENGTH(",
  ]

  /// What could stand at the cursor: columns of the views named so far first, then views, then words of the language.
  func candidates(_ line: LineBeforeCursor) -> [CompletionCandidate] {
    let word = String(line.typedWord)
    let start = word.lastIndex { !($0.isLetter || $0.isNumber || $0 == "_") }.map(word.index(after:)) ?? word.startIndex
    let (before, typed) = (word[..<start], word[start...].lowercased())
    let schema = schema ?? (try? session.book().read { $0.views() }) ?? []
    self.schema = schema
    let named = Set(line.text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    let isTableExpected = ["from", "join"].contains(line.finishedWords.last?.lowercased() ?? "")
    let views = schema.filter { $0.name.hasPrefix(typed) }.map { candidate(before, $0.name, "view") }
    if isTableExpected { return views }
    let used = schema.filter { named.contains($0.name) }
    let columns = (used.isEmpty ? schema : used).flatMap { view in
      view.columns.map { (name: $0, description: used.isEmpty ? "column" : "column of \(view.name)") }
    }
    var seen: Set<String> = []
    let found = columns.filter { $0.name.hasPrefix(typed) && seen.insert($0.name).inserted }
      .map { candidate(before, $0.name, $0.description) }
    // Qualified by a view or an alias, only a column can follow.
    if before.hasSuffix(".") { return found }
    let isUpper = word[start...].first?.isUppercase ?? true
    let keywords = Self.keywords.filter { $0.lowercased().hasPrefix(typed) && !typed.isEmpty }
      .map { candidate(before, isUpper ? $0 : $0.lowercased(), "SQL") }
    return typed.isEmpty && used.isEmpty ? views : found + views + keywords
  }

  private func candidate(_ before: Substring, _ name: String, _ description: String) -> CompletionCandidate {
    CompletionCandidate(
      before + name, description: description, label: name, isVerbatim: true, endsWord: !name.hasSuffix("("))
  }
}
