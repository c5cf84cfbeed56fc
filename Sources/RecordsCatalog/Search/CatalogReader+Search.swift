internal import GRDB
public import MeetingRecords

extension CatalogReader {
  /// Finds entities by what any of their texts say, in any language, letters without marks standing for those with them.
  ///
  /// Everything found has all the words; only where nothing has them all, what has some is found, and the results say that
  /// they were widened. What has the most of the words comes first; then where the whole query stands as it is; then names and titles before other fields; then the natural order
  /// of the identifiers. Nothing recorded later changes the order of what was there. A word is found inside a longer one. What
  /// is found in a duplicate leads to the entity that it was merged into.
  ///
  /// - Complexity: words of three characters and more are looked up; where all are shorter, every text is read.
  public func search(_ text: String, kinds: EntityKinds = .any, limit: Int = 20) -> SearchResults {
    let query = SearchQuery(text)
    guard !query.terms.isEmpty, limit > 0 else { return SearchResults(hits: [], isComplete: true) }
    let all = matches(query, kinds, requiringAll: true, limit: limit)
    guard all.hits.isEmpty, query.terms.count > 1 else { return all }
    var some = matches(query, kinds, requiringAll: false, limit: limit)
    some.isWidened = !some.hits.isEmpty
    return some
  }

  private func matches(
    _ query: SearchQuery, _ kinds: EntityKinds, requiringAll: Bool, limit: Int
  ) -> SearchResults {
    var arguments: [String: (any DatabaseValueConvertible)?] = ["query": query.folded]
    for (number, term) in query.terms.enumerated() { arguments["term\(number)"] = term }
    let expression = Self.expression(query, requiringAll)
    if let expression { arguments["expression"] = expression }
    let sql = Self.statement(query, kinds, requiringAll: requiringAll, isIndexed: expression != nil)
    return attempt(SearchResults(hits: [], isComplete: false)) {
      let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
      var (hits, seen, count) = ([SearchHit](), Set<String>(), 0)
      while let row = try rows.next() {
        count = row[0]
        guard hits.count < limit else { break }
        guard seen.insert(Self.text(row[1])).inserted else { continue }
        hits.append(try Self.hit(row, query))
      }
      return SearchResults(hits: hits, isComplete: count < CatalogLimits.rankedPassages)
    }
  }

  private static func hit(_ row: Row, _ query: SearchQuery) throws -> SearchHit {
    SearchHit(
      key: try Identifier(text(row[1])), identifier: try Identifier(text(row[2])),
      kind: EntityKind(rawValue: text(row[3])) ?? .blank, field: text(row[4]), language: text(row[5]),
      passage: .finding(query, in: text(row[6])))
  }

  /// What the search index is asked; nothing where it cannot narrow the search down.
  private static func expression(_ query: SearchQuery, _ requiringAll: Bool) -> String? {
    let terms = query.indexedTerms
    guard !terms.isEmpty, requiringAll || terms.count == query.terms.count else { return nil }
    return terms.map(SearchQuery.expression).joined(separator: requiringAll ? " AND " : " OR ")
  }

  private static func statement(
    _ query: SearchQuery, _ kinds: EntityKinds, requiringAll: Bool, isIndexed: Bool
  ) -> String {
    let count = query.terms.indices.map { "(instr(t.folded, :term\($0)) > 0)" }.joined(separator: " + ")
    let ofKind = kinds == .any ? "" : "AND \(kinds.condition(on: "t.kind"))"
    let source =
      isIndexed ? "search_index CROSS JOIN text AS t ON t.text_id = search_index.rowid" : "text AS t"
    let condition = isIndexed ? "search_index MATCH :expression AND" : ""
    return """
      SELECT count(*) OVER (), e.key, e.identifier, m.kind, m.field, m.language, m.text FROM (\
      SELECT t.*, \(count) AS matched FROM \(source) \
      WHERE \(condition) \(count) >= \(requiringAll ? query.terms.count : 1) \(ofKind) \
      ORDER BY \(isIndexed ? "search_index.rowid" : "t.text_id") LIMIT \(CatalogLimits.rankedPassages)\
      ) AS m JOIN entity AS d ON d.key = m.key \
      JOIN entity AS e ON e.key = CASE WHEN d.merged_into IS NULL THEN d.key ELSE (SELECT i.key FROM identifier AS i \
      WHERE i.name = d.identifier ORDER BY i.is_current DESC, i.key LIMIT 1) END ORDER BY m.matched DESC, CASE WHEN m.folded = :query THEN 0 \
      WHEN instr(' ' || m.folded, ' ' || :query) > 0 THEN 1 WHEN instr(m.folded, :query) > 0 THEN 2 ELSE 3 END, \
      m.weight DESC, e.sort_key, e.identifier, m.field, m.position
      """
  }
}
