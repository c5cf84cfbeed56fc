import CanonicalJSON
internal import GRDB
public import MeetingRecords

extension CatalogReader: RecordsListing {
  /// Every entity of which, or of a text of which, it was settled for whom it is.
  ///
  /// - Complexity: O(n) in the number of times that this was done.
  public var classified: [any Entity] {
    identifiers("SELECT DISTINCT subject FROM event WHERE \(Self.ofFamily)", [ConfidentialitySet.family])
      .compactMap { entity(at: $0) }.filter(\.identity.isClassified)
  }

  /// Whether any entry is of a type that begins with one of the names.
  public func holdsEntries(of wireNames: Set<String>) -> Bool {
    wireNames.contains { row("SELECT 1 FROM event WHERE \(Self.ofFamily) LIMIT 1", [$0]) != nil }
  }

  /// The condition that a type begins with the argument, for which the index of types serves.
  private static let ofFamily = "type >= ?1 AND type < ?1 || char(1114111)"

  /// Whether something went by a name, or was called so elsewhere, by the time that an entry was the newest.
  public func isNamed(_ name: Identifier, by sequence: Int) -> Bool {
    let sql = """
      SELECT 1 FROM main.identifier_revision WHERE name = ?1 AND since <= ?2 UNION ALL \
      SELECT 1 FROM main.entity_reference_revision WHERE name = ?1 AND since <= ?2 LIMIT 1
      """
    return row(sql, [name.description, sequence]) != nil
  }

  /// Whether something went by a name that stands under another, by the time that an entry was the newest.
  public func isAnythingNamed(under name: Identifier, by sequence: Int) -> Bool {
    let sql = """
      SELECT 1 FROM main.identifier_revision WHERE name > ?1 || '/' AND name < ?1 || '0' AND since <= ?2 LIMIT 1
      """
    return row(sql, [name.description, sequence]) != nil
  }

  /// Every entity of the type, in natural order of the identifiers.
  public func all<E: Entity>(_ type: E.Type) -> [E] {
    decoded(
      "SELECT document FROM entity WHERE kind = ? AND merged_into IS NULL ORDER BY sort_key, identifier, key",
      [E.kind.rawValue])
  }

  /// The entities of the type that name the key, in the same order.
  public func all<E: Entity>(_ type: E.Type, naming key: Identifier) -> [E] { all(type, namingAny: [key]) }

  /// The entities of the type that name any of the keys, each once, in the same order.
  ///
  /// - Complexity: O(n log n) in the number of keys and of entities found; the others of the record cost nothing.
  public func all<E: Entity>(_ type: E.Type, namingAny keys: Set<Identifier>) -> [E] {
    guard !keys.isEmpty else { return [] }
    let wanted = Self.list(Set(keys.map { self.key(of: $0) ?? $0 }))
    return decoded(Self.namingAny, ["kind": E.kind.rawValue, "wanted": wanted])
  }

  /// The entities of every kind that name any of the keys, each once, in natural order.
  ///
  /// - Complexity: As for one kind.
  public func all(namingAny keys: Set<Identifier>) -> [any Entity] {
    guard !keys.isEmpty else { return [] }
    let wanted = Self.list(Set(keys.map { self.key(of: $0) ?? $0 }))
    return rows(Self.namingAny("kind, document", which: ""), ["wanted": wanted])
      .compactMap { decode(Self.text($0[0]), Self.text($0[1])) }
  }

  /// The documents of the entities of a kind that name any of some keys, in natural order.
  ///
  /// What was named and is there no more goes by its own name, unless something else does by now. The references come
  /// last, whatever SQLite knows of their number, so that they are never all looked at.
  static let namingAny = namingAny("document", which: " AND r.kind = :kind")

  private static func namingAny(_ columns: String, which condition: String) -> String {
    """
    WITH wanted (key) AS (SELECT value FROM json_each(:wanted)) SELECT \(columns) FROM entity WHERE key IN (\
    SELECT r.key FROM wanted AS w CROSS JOIN resolved_reference AS r ON r.target = w.key\(condition) \
    UNION SELECT r.key FROM (SELECT value AS key FROM json_each(:wanted) \
    WHERE NOT EXISTS (SELECT 1 FROM identifier AS i WHERE i.name = value)) AS w \
    CROSS JOIN reference AS r ON r.target = w.key\(condition)) \
    AND merged_into IS NULL ORDER BY sort_key, identifier, key
    """
  }

  /// The citations that name the entry, in natural order.
  public func citations(of entry: EntryIdentifier) -> [Citation] {
    let sql = """
      SELECT document FROM entity WHERE key IN (SELECT key FROM \(shown("citation_entry")) WHERE entry = ?) \
      AND merged_into IS NULL ORDER BY sort_key, identifier, key
      """
    return decoded(sql, [entry.description])
  }

  /// The citations that name an entry about one of the entities, each list in natural order.
  ///
  /// - Complexity: O(n) in the number of entries about them; those that nothing cites are not read.
  public func citations(ofEntriesTouching keys: Set<Identifier>) -> [Identifier: [Citation]] {
    // One by one: of how many there are SQLite knows nothing, and would go through all that was ever touched.
    var found: [Identifier: [Citation]] = [:]
    for key in keys {
      let citations = citations(ofEntriesTouching: key)
      if !citations.isEmpty { found[key] = citations }
    }
    return found
  }

  /// The citations that name an entry about the thing with the key, with the entry and what it touched.
  ///
  /// The order of the joins is that in which they are written: what touches the thing is little, whatever else there is.
  var citingEntriesTouching: String {
    """
    WITH named (name) AS (SELECT i.name FROM identifier AS i WHERE i.key = ?1 AND \(CatalogViews.holds("i")) \
    UNION ALL SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM identifier AS i WHERE i.name = ?1)) \
    SELECT t.sequence, c.key, c.document, t.key FROM named \
    CROSS JOIN event_touch AS t ON t.key = named.name AND t.is_effect = 1 CROSS JOIN event AS e ON e.sequence = t.sequence \
    CROSS JOIN \(shown("citation_entry")) AS n ON n.entry = e.id CROSS JOIN entity AS c ON c.key = n.key \
    WHERE c.merged_into IS NULL ORDER BY c.sort_key, c.identifier, c.key
    """
  }

  private func citations(ofEntriesTouching key: Identifier) -> [Citation] {
    var found: [Citation] = []
    for row in rows(citingEntriesTouching, [key.description]) {
      attempt(()) {
        // It may name several entries about the same thing: they come one after the other.
        guard found.last?.key.description != Self.text(row[1]) else { return }
        let touched = try Identifier(Self.text(row[3]))
        // What once touched it may have been corrected, or retracted, since.
        guard let entry = standingEntry(row[0] as Int), entry.effects.contains(where: { $0.target == touched }) else {
          return
        }
        found.append(try decode(Citation.self, Self.text(row[2])))
      }
    }
    return found
  }

  /// The identifiers as SQLite takes a list.
  static func list(_ identifiers: Set<Identifier>) -> String { list(identifiers.map(\.description).sorted()) }

  /// The texts as SQLite takes a list.
  static func list(_ texts: [String]) -> String {
    var writer = JSONWriter()
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func decoded<E: Entity>(_ sql: String, _ arguments: StatementArguments) -> [E] {
    attempt([]) {
      var entities: [E] = []
      let documents = try String.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
      while let document = try documents.next() { entities.append(try decode(E.self, document)) }
      return entities
    }
  }
}
