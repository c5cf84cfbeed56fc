internal import GRDB
public import MeetingRecords

extension CatalogReader: RecordsListing {
  /// Every entity of the type, in natural order of the identifiers.
  public func all<E: Entity>(_ type: E.Type) -> [E] {
    decoded(
      "SELECT document FROM entity WHERE kind = ? AND merged_into IS NULL ORDER BY sort_key, identifier",
      [E.kind.rawValue])
  }

  /// The entities of the type that name the key, in the same order.
  public func all<E: Entity>(_ type: E.Type, naming key: Identifier) -> [E] {
    let wanted = (self.key(of: key) ?? key).description
    let sql = """
      SELECT document FROM entity WHERE key IN (\
      SELECT key FROM reference WHERE kind = :kind AND target IN (\
      SELECT name FROM identifier WHERE key = :wanted \
      UNION SELECT :wanted WHERE NOT EXISTS (SELECT 1 FROM identifier WHERE name = :wanted))) \
      AND merged_into IS NULL ORDER BY sort_key, identifier
      """
    return decoded(sql, ["kind": E.kind.rawValue, "wanted": wanted])
  }

  /// The citations that name the entry, in natural order.
  public func citations(of entry: EntryIdentifier) -> [Citation] {
    let sql = """
      SELECT document FROM entity WHERE key IN (SELECT key FROM citation_entry WHERE entry = ?) \
      AND merged_into IS NULL ORDER BY sort_key, identifier
      """
    return decoded(sql, [entry.description])
  }

  /// The sequence number of the newest entry; 0 before the first.
  public var head: Int {
    row("SELECT coalesce(max(sequence), 0) FROM event", []).flatMap { Int.fromDatabaseValue($0[0]) } ?? 0
  }

  private func decoded<E: Entity>(_ sql: String, _ arguments: StatementArguments) -> [E] {
    attempt([]) {
      var entities: [E] = []
      let documents = try String.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
      while let document = try documents.next() { entities.append(try Self.decode(E.self, document)) }
      return entities
    }
  }
}
