import MeetingRecords

/// The whole schema: every table, index and view.
enum CatalogSchema {
  /// The tables of each kind, that of the entity itself first.
  private static let kindTables: [[RevisionTable]] = EntityTypes.all.map { type in SchemaVisitor.tables(of: type) }

  /// Every table with revisions.
  static let tables: [RevisionTable] = SharedTables.all + kindTables.flatMap { $0 }

  private static let roots = Dictionary(
    uniqueKeysWithValues: zip(EntityTypes.all, kindTables).compactMap { type, tables in
      tables.first.map { (type.kind, $0) }
    })

  /// The table of a kind.
  static func root(_ kind: EntityKind) -> RevisionTable? { roots[kind] }

  /// What the catalog knows of itself: one row.
  private static let state = """
    CREATE TABLE catalog_state (schema TEXT NOT NULL, origin TEXT NOT NULL, identity_hash BLOB NOT NULL, \
    sequence INTEGER NOT NULL, leaf_hash BLOB NOT NULL, searched INTEGER NOT NULL, is_indexed INTEGER NOT NULL)
    """

  /// Finds rows of `text` by three letters in a row of the folded text; a row number there is a `text_id`.
  private static let search = """
    CREATE VIRTUAL TABLE search_index USING fts5 \
    (folded, content='', detail=none, columnsize=0, tokenize='trigram case_sensitive 1')
    """

  /// The statements that make an empty catalog, without its indexes.
  static let creation: [String] =
    [state, search] + EventTables.creation + tables.map(\.creation) + CatalogViews.creation(.current)

  /// The indexes, which are made after the first load: each costs a row less then.
  ///
  /// Those of a table follow one another, so that it is read from the disk once where all tables don't fit the memory; the
  /// texts, which are read again for the search index, come last.
  static let indexes: [String] =
    EventTables.readingIndexes
    + (kindTables.joined() + SharedTables.all).flatMap { [$0.openIndex] + $0.readingIndexes }
    + ["CREATE INDEX citation_entry_by_entry ON citation_entry_revision (entry, since, until)"]

  /// Changes whenever the schema or the folding of texts does, so that a catalog of another one is never read.
  ///
  /// Written down, since opening a catalog would else put the whole schema together; a test compares it with ``fingerprint``.
  static let version = "2-f637ab61928dd054"

  /// What ``version`` must be.
  static var fingerprint: String {
    // FNV-1a, 64 bits: this only has to differ, not to resist anybody.
    let text = (creation + indexes + [TextFolding.table]).joined(separator: ";")
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return "2-" + String(hash, radix: 16)
  }
}
