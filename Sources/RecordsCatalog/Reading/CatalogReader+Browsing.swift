internal import GRDB
public import MeetingRecords

/// An event as a list of entries shows it.
public struct CatalogEventRow: Sendable, Hashable {
  /// The sequence number.
  public let sequence: Int
  /// The identifier of the entry.
  public let id: String
  /// The name on the wire.
  public let type: String
  /// The key of what it is about.
  public let subject: String
  /// When it was recorded, in milliseconds since 1970-01-01T00:00:00Z.
  public let timeMilliseconds: Int64
  /// Who recorded it, as asserted.
  public let actor: String?
  /// When it happened, as recorded or corrected.
  public let occurred: String?
  /// The data, as recorded: a JSON object.
  public let data: String
  /// What of the data this version cannot read, or the first member that it passes over, while the entry stands as it was
  /// recorded; absent where it reads everything, or does not know the event.
  public let problem: String?
  /// Whether this version cannot read the entry, which stands as it was recorded.
  public let isUnread: Bool
  /// Whether another program than Acta recorded it, under a name of its own that is not known here.
  public var isForeign: Bool { isUnread && !type.hasPrefix(Vocabulary.namespace) }
  /// Whether a later entry corrected it.
  public let isCorrected: Bool
  /// Whether a later entry retracted it.
  public let isRetracted: Bool
  /// The leaf hash of its line, in lower-case hexadecimal.
  public let leafHash: String
}

extension CatalogReader {
  /// The newest events, the newest first.
  ///
  /// - Parameters:
  ///   - limit: How many at most.
  ///   - sequence: Only those after this sequence number.
  ///   - key: Only those that name the entity with the key, by any identifier, or a duplicate merged into it.
  public func newestEvents(limit: Int, after sequence: Int = 0, naming key: Identifier? = nil) -> [CatalogEventRow] {
    // What was retracted altogether has no identifier any more; its entries still name its key.
    let filter = """
      AND e.sequence IN (SELECT sequence FROM resolved_mention WHERE key = :key \
      UNION SELECT sequence FROM event_mention WHERE key = :key)
      """
    var arguments: StatementArguments = ["after": sequence, "limit": limit]
    if let key { arguments += ["key": key.description] }
    return events("e.sequence > :after \(key == nil ? "" : filter) ORDER BY e.sequence DESC LIMIT :limit", arguments)
  }

  /// The event with the sequence number; absent when there is none.
  public func event(at sequence: Int) -> CatalogEventRow? { events("e.sequence = ?", [sequence]).first }

  /// The events about the entity with the key that this version cannot read, wholly or in part, and that stand as they
  /// were recorded, oldest first.
  public func unreadEvents(touching key: Identifier, limit: Int) -> [CatalogEventRow] {
    let condition = """
      e.sequence IN (SELECT sequence FROM event_touch WHERE key = ?) AND (e.known = 0 OR e.problem IS NOT NULL) \
      AND s.sequence IS NULL ORDER BY e.sequence LIMIT ?
      """
    return events(condition, [key.description, limit])
  }

  /// The events that a condition holds for.
  func events(_ condition: String, _ arguments: StatementArguments) -> [CatalogEventRow] {
    let sql = """
      SELECT e.sequence, e.id, e.type, e.subject, e.time_milliseconds, e.actor, e.occurred, e.data, s.sequence, \
      s.occurred, s.data, e.leaf_hash, e.problem, e.known FROM event AS e \
      LEFT JOIN event_standing AS s ON s.sequence = e.sequence WHERE \(condition)
      """
    return rows(sql, arguments).map { row in
      let isAmended = !(row[8] as DatabaseValue).isNull
      let isRetracted = isAmended && (row[10] as DatabaseValue).isNull
      return CatalogEventRow(
        sequence: row[0], id: row[1], type: row[2], subject: row[3], timeMilliseconds: row[4], actor: row[5],
        occurred: isAmended && !isRetracted ? row[9] : row[6], data: row[7],
        problem: isAmended ? nil : row[12], isUnread: !isAmended && !(row[13] as Bool),
        isCorrected: isAmended && !isRetracted,
        isRetracted: isRetracted, leafHash: Self.text(row[11]))
    }
  }

  /// The entities of the kind that name the entity with the key, in natural order.
  public func entities(of kind: EntityKind, naming key: Identifier, limit: Int) -> [any Entity] {
    let sql = """
      SELECT document FROM entity WHERE key IN (SELECT key FROM resolved_reference WHERE kind = ? AND target = ?) \
      AND merged_into IS NULL ORDER BY sort_key, identifier, key LIMIT ?
      """
    return rows(sql, [kind.rawValue, key.description, limit]).compactMap {
      decode(kind.rawValue, Self.text($0[0]))
    }
  }

  /// The views that SQL can name, with their columns, in order of their names.
  public func views() -> [(name: String, columns: [String])] {
    let sql = """
      SELECT m.name, p.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS p \
      WHERE m.type = 'view' OR m.name = 'event' ORDER BY m.name, p.cid
      """
    let shared = rows(sql, []).reduce(into: [(name: String, columns: [String])]()) { views, row in
      if views.last?.name != Self.text(row[0]) { views.append((Self.text(row[0]), [])) }
      views[views.count - 1].columns.append(Self.text(row[1]))
    }
    return (shared + CatalogViews.columns(ofKinds: vocabulary.entityTypes)).sorted { $0.name < $1.name }
  }

  /// The present identifiers of the kinds that begin with a text, in order.
  public func identifiers(beginningWith prefix: String, kinds: EntityKinds = .any, limit: Int) -> [Identifier] {
    identifiers(
      """
      SELECT name FROM identifier WHERE name >= ? AND name < ? AND \(kinds.condition(on: "kind")) AND is_current = 1 \
      ORDER BY name LIMIT ?
      """, [prefix, prefix + "\u{10FFFF}", limit])
  }

  /// The references of things of the kinds that begin with a text, in order.
  public func references(beginningWith prefix: String, kinds: EntityKinds = .any, limit: Int) -> [Identifier] {
    identifiers(
      """
      SELECT name FROM entity_reference WHERE name >= ? AND name < ? AND \(kinds.condition(on: "kind")) \
      ORDER BY name LIMIT ?
      """, [prefix, prefix + "\u{10FFFF}", limit])
  }

  /// The schemes of references that begin with a text, in order.
  ///
  /// - Complexity: O(n log m) in the number of the schemes given, of m references.
  public func schemes(beginningWith prefix: String, limit: Int) -> [String] {
    var (schemes, start) = ([String](), prefix)
    while schemes.count < limit, let next = references(beginningAt: start), next.hasPrefix(prefix) {
      schemes.append(next)
      // The character behind the colon is beyond every value of the scheme.
      start = next + ";"
    }
    return schemes
  }

  private func references(beginningAt start: String) -> String? {
    row("SELECT scheme FROM entity_reference WHERE name >= ? ORDER BY name LIMIT 1", [start]).map { Self.text($0[0]) }
  }

  /// The things of a kind that are in one of the states, those that changed last first.
  ///
  /// - Parameter limit: How many are given.
  /// - Returns: The identifier and the state of each, and how many there are in all.
  public func things(
    of kind: EntityKind, in states: [String], limit: Int
  ) -> (shown: [(identifier: String, status: String)], count: Int) {
    let places = states.map { _ in "?" }.joined(separator: ", ")
    let found = rows(
      """
      SELECT identifier, status, count(*) OVER () FROM \(shown(ColumnNames.snake(kind.rawValue))) WHERE status IN (\(places)) \
      ORDER BY since DESC, identifier LIMIT ?
      """, StatementArguments(states) + [limit])
    return (
      found.map { (Self.text($0[0]), Self.text($0[1])) }, found.first.flatMap { Int.fromDatabaseValue($0[2]) } ?? 0
    )
  }
}

extension EntityKinds {
  /// The condition that a column holds the word of one of the kinds, of which none needs a quotation mark doubled.
  func condition(on column: String) -> String {
    guard !isAnything else { return contains(.journal) ? "1" : "\(column) <> '\(EntityKind.journal.rawValue)'" }
    return "\(column) IN (\(kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")))"
  }
}
