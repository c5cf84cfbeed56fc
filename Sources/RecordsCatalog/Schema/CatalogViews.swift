import MeetingRecords

/// Which revisions a set of views shows.
enum RevisionScope: Sendable {
  /// Those in force.
  case current
  /// Those that were in force at the sequence number that the temporary table `as_of` holds.
  case past

  private static let moment = "(SELECT sequence FROM temp.as_of)"

  /// The condition that a row with `since` and `until` is valid.
  func valid(_ alias: String) -> String {
    switch self {
    case .current: "\(alias).until IS NULL"
    case .past: "\(alias).since <= \(Self.moment) AND (\(alias).until IS NULL OR \(alias).until > \(Self.moment))"
    }
  }

  /// The condition that a row which is never closed had been recorded.
  func recorded(_ column: String) -> String {
    switch self {
    case .current: "1"
    case .past: "\(column) <= \(Self.moment)"
    }
  }

  /// Names the index of what stands now, which SQLite knows to be the better one only once it has counted: until then it
  /// looks at all that stood before.
  var standingIndex: String { self == .current ? "INDEXED BY event_standing_now " : "" }
}

/// The views, each made from the tables for either scope by the same code.
///
/// A view of the main database that is built on others does not see temporary ones; so the derived ones are made again
/// as well.
enum CatalogViews {
  /// The statements that make the views of what all kinds share, as it is now: a catalog has them.
  static var shared: [String] {
    (SharedTables.all.map { ($0.name, rows($0, .current)) } + events(.current) + derived).map { creation($0, $1) }
  }

  /// The statements that give a connection the views of the kinds as they are now, which a catalog has not.
  ///
  /// - Parameters:
  ///   - types: The kinds.
  ///   - words: Only what is called like something that stands in these is made; absent for all of them.
  static func ofKinds(_ types: [any Entity.Type], in words: String?) -> [String] {
    let named = types.filter { type in words?.contains(ColumnNames.snake(type.kind.rawValue)) ?? true }
    let tables = named.flatMap { type in SchemaVisitor.tables(of: type) }
    let all =
      tables.map { ($0.name, rows($0, .current)) } + (tables.contains { $0.name == pending.of } ? [pending.view] : [])
    return all.filter { name, _ in words?.contains(name) ?? true }.map { creation($0, $1, isTemporary: true) }
  }

  /// The statements that give a connection the views of the past, those that others are built on first.
  ///
  /// - Parameters:
  ///   - tables: The tables with revisions.
  ///   - words: Only what can be named there is made: whatever is called like something that stands in these, and
  ///     what that is built on; absent for all of them.
  static func past(of tables: [RevisionTable], in words: String?) -> [String] {
    let derived = Self.derived + [pending.view]
    let named = words.map { words in
      ([words] + derived.filter { words.contains($0.0) }.map(\.1)).joined(separator: " ").lowercased()
    }
    let all = tables.map { ($0.name, rows($0, .past)) } + events(.past) + derived
    return all.filter { name, _ in named?.contains(name) ?? true }.map { creation($0, $1, isTemporary: true) }
  }

  private static func creation(_ name: String, _ query: String, isTemporary: Bool = false) -> String {
    "CREATE \(isTemporary ? "TEMP " : "")VIEW \"\(name)\" AS \(query)"
  }

  /// The views of the kinds by themselves, with their columns.
  static func columns(ofKinds types: [any Entity.Type]) -> [(name: String, columns: [String])] {
    let tables = types.flatMap { type in SchemaVisitor.tables(of: type) }
    let derived = tables.filter { $0.name == pending.of }.map { (pending.view.0, $0.viewColumns) }
    return tables.map { ($0.name, $0.viewColumns) } + derived
  }

  private static func rows(_ table: RevisionTable, _ scope: RevisionScope) -> String {
    "SELECT \(table.viewColumns.map(ColumnNames.quoted).joined(separator: ", ")) FROM main.\"\(table.name)_revision\" AS r WHERE \(scope.valid("r"))"
  }

  private static func events(_ scope: RevisionScope) -> [(String, String)] {
    [
      (
        "event",
        """
        SELECT \(EventTables.viewColumns.map { $0 == "leaf_hash" ? "lower(hex(leaf_hash)) AS leaf_hash" : $0 }
        .joined(separator: ", ")) FROM main.event_revision WHERE \(scope.recorded("sequence"))
        """
      ),
      (
        "event_touch",
        "SELECT key, is_effect, sequence FROM main.event_touch_revision WHERE \(scope.recorded("since"))"
      ),
      (
        "event_mention",
        """
        SELECT key, sequence FROM main.event_mention_revision WHERE \(scope.recorded("since")) UNION ALL \
        SELECT key, sequence FROM main.event_touch_revision WHERE is_effect = 0 AND \(scope.recorded("since"))
        """
      ),
      ("event_reliance", "SELECT key, sequence FROM main.event_mention_revision WHERE \(scope.recorded("since"))"),
      (
        "event_standing",
        "SELECT sequence, type, occurred, data, since FROM main.event_standing_revision AS r \(scope.standingIndex)"
          + "WHERE \(scope.valid("r"))"
      ),
    ]
  }

  /// The condition that of several that go or went by a name, this is the one that has it, as `RecordsReading` settles it.
  static func holds(_ alias: String) -> String {
    """
    \(alias).key = (SELECT o.key FROM identifier AS o WHERE o.name = \(alias).name ORDER BY o.is_current DESC, o.key LIMIT 1)
    """
  }

  /// Views built on other views.
  private static let derived: [(String, String)] = [
    (
      "standing_event",
      """
      SELECT e.sequence, e.id, e.type, e.subject, e.time, e.actor, \
      CASE WHEN s.sequence IS NULL THEN e.occurred ELSE s.occurred END AS occurred, \
      CASE WHEN s.sequence IS NULL THEN e.data ELSE s.data END AS data, s.since AS amended_by \
      FROM event AS e LEFT JOIN event_standing AS s ON s.sequence = e.sequence \
      WHERE s.sequence IS NULL OR s.data IS NOT NULL
      """
    ),
    // Whoever names an entity may do so by any of its identifiers, or by one of a duplicate that was merged into it.
    (
      "resolved_reference",
      """
      SELECT r.key, r.kind, r.field, i.key AS target FROM identifier AS i CROSS JOIN reference AS r ON r.target = i.name \
      WHERE \(holds("i"))
      """
    ),
    (
      "resolved_mention",
      """
      SELECT m.sequence, i.key FROM identifier AS i CROSS JOIN event_mention AS m ON m.key = i.name WHERE \(holds("i"))
      """
    ),
    (
      "link",
      """
      SELECT r.kind, f.identifier, r.field, t.kind AS target_kind, t.identifier AS target \
      FROM reference AS r JOIN entity AS f ON f.key = r.key JOIN identifier AS i ON i.name = r.target \
      AND \(holds("i")) JOIN entity AS t ON t.key = i.key
      """
    ),
  ]

  /// A view built on that of a kind.
  private static let pending = (
    of: ColumnNames.snake(EntityKind.followUp.rawValue),
    view: (
      "pending_follow_up",
      """
      SELECT * FROM follow_up WHERE status IN \
      (\(FollowUpStatus.pending.map { "'\($0.rawValue)'" }.joined(separator: ", ")))
      """
    )
  )
}
