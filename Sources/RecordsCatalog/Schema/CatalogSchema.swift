import MeetingRecords
import Synchronization

/// The whole schema of the catalog of a vocabulary: every table, index and view.
final class CatalogSchema: Sendable {
  /// The schema of the record as we know it.
  static let meetingRecords = CatalogSchema(.meetingRecords)

  /// What entries can say.
  let vocabulary: Vocabulary
  private let made = Mutex<SchemaTables?>(nil)

  private init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The schema of a vocabulary, that of ours being the same one always.
  static func of(_ vocabulary: Vocabulary) -> CatalogSchema {
    vocabulary == .meetingRecords ? .meetingRecords : CatalogSchema(vocabulary)
  }

  /// The tables, made once they are asked for: opening a catalog needs none of them.
  var tables: SchemaTables {
    made.withLock { made in
      if let made { return made }
      let tables = SchemaTables(vocabulary.entityTypes)
      made = tables
      return tables
    }
  }

  /// What the catalog knows of itself: one row.
  private static let state = """
    CREATE TABLE catalog_state (schema TEXT NOT NULL, origin TEXT NOT NULL, identity_hash BLOB NOT NULL, \
    sequence INTEGER NOT NULL, leaf_hash BLOB NOT NULL, searched INTEGER NOT NULL, is_indexed INTEGER NOT NULL, \
    omissions TEXT NOT NULL)
    """

  /// Finds rows of `text` by three letters in a row of the folded text; a row number there is a `text_id`.
  private static let search = """
    CREATE VIRTUAL TABLE search_index USING fts5 \
    (folded, content='', detail=none, columnsize=0, tokenize='trigram case_sensitive 1')
    """

  /// The statements that make an empty catalog, without its indexes, and without the views of the kinds: who asks in SQL makes
  /// those that it needs (``CatalogNames``).
  var creation: [String] {
    let tables = tables.all
    return [Self.state, Self.search] + EventTables.creation + tables.map(\.creation) + CatalogViews.shared
  }

  /// The indexes, which are made after the first load: each costs a row less then.
  ///
  /// Those of a table follow one another, so that it is read from the disk once where all tables don't fit the memory; the
  /// texts, which are read again for the search index, come last.
  var indexes: [String] {
    EventTables.readingIndexes
      + (tables.kinds.joined() + SharedTables.all).flatMap(\.indexes)
      + ["CREATE INDEX citation_entry_by_entry ON citation_entry_revision (entry, since, until)"]
      + ["decision", "follow_up"].map { "CREATE INDEX \($0)_by_number ON \($0)_revision (number, since, until)" }
  }

  /// Changes whenever the schema or the folding of texts does, or what a host has added, so that a catalog of another one is
  /// never read.
  var version: String {
    guard !vocabulary.additions.isEmpty else { return Self.ownVersion }
    let added = vocabulary.entityTypes.filter { type in EntityKind.allCases.allSatisfy { $0 != type.kind } }
    let creation = SchemaTables(added).all.map(\.creation)
    return Self.ownVersion + "+" + Self.fingerprint(of: vocabulary.additions + creation)
  }

  /// The version of our own schema.
  ///
  /// Written down, since opening a catalog would else put the whole schema together; a test compares it with ``fingerprint``.
  static let ownVersion = "4-f84a4708562dff5b"

  /// What ``ownVersion`` must be.
  static var fingerprint: String {
    "4-" + fingerprint(of: meetingRecords.creation + meetingRecords.indexes + [TextFolding.table])
  }

  private static func fingerprint(of parts: [String]) -> String {
    // FNV-1a, 64 bits: this only has to differ, not to resist anybody.
    let hash = parts.joined(separator: ";").utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }
}

/// The tables with revisions of a vocabulary.
final class SchemaTables: Sendable {
  /// The tables of each kind, that of the entity itself first.
  let kinds: [[RevisionTable]]
  /// Every table, those that all kinds share first.
  let all: [RevisionTable]
  private let roots: [EntityKind: RevisionTable]

  init(_ types: [any Entity.Type]) {
    let kinds = types.map { type in SchemaVisitor.tables(of: type) }
    self.kinds = kinds
    all = SharedTables.all + kinds.flatMap { $0 }
    roots = Dictionary(zip(types, kinds).compactMap { type, tables in tables.first.map { (type.kind, $0) } }) {
      one, _ in one
    }
  }

  /// The table of a kind.
  func root(_ kind: EntityKind) -> RevisionTable? { roots[kind] }
}
