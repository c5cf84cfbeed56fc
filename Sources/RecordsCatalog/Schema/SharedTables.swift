/// The tables that entities of every kind have rows in.
enum SharedTables {
  /// Every entity with its document, from which it is read back.
  static let entity = RevisionTable(
    name: "entity",
    columns: ["identifier", "kind", "sort_key", "merged_into", "document"].map { CatalogColumn(name: $0) },
    furtherIndexes: [
      "CREATE INDEX entity_list ON entity_revision (kind, sort_key, identifier) WHERE until IS NULL",
      "CREATE INDEX entity_past_list ON entity_revision (kind, sort_key, since, until)",
      "CREATE INDEX entity_by_identifier ON entity_revision (identifier, since, until)",
      "CREATE INDEX entity_by_since ON entity_revision (since, key)",
      "CREATE INDEX entity_by_until ON entity_revision (until, key) WHERE until IS NOT NULL",
    ])

  /// The elements of lists that are too long for the document of their entity, some at a time (``WideLists``).
  static let part = RevisionTable(
    name: "part", identity: [CatalogColumn(name: "field"), CatalogColumn(name: "number", type: "INTEGER")],
    columns: [CatalogColumn(name: "elements")])

  /// The identifiers under which entities are found.
  static let identifier = RevisionTable(
    name: "identifier", identity: [CatalogColumn(name: "name")],
    columns: [CatalogColumn(name: "kind"), CatalogColumn(name: "is_current", type: "INTEGER")],
    furtherIndexes: [
      "CREATE INDEX identifier_by_name ON identifier_revision (name, since, until)",
      "CREATE INDEX identifier_by_kind ON identifier_revision (kind, name, since, until)",
    ])

  /// What entities are called elsewhere.
  static let entityReference = RevisionTable(
    name: "entity_reference", identity: [CatalogColumn(name: "name")],
    columns: ["kind", "scheme", "value", "url"].map { CatalogColumn(name: $0) },
    furtherIndexes: ["CREATE INDEX entity_reference_by_name ON entity_reference_revision (name, since, until)"])

  /// Which entity names which, in which field.
  static let reference = RevisionTable(
    name: "reference", identity: [CatalogColumn(name: "field")],
    columns: [CatalogColumn(name: "kind"), CatalogColumn(name: "target")],
    furtherIndexes: ["CREATE INDEX reference_by_target ON reference_revision (target, kind, since, until)"])

  /// Every text in every language.
  static let text = RevisionTable(
    name: "text", identity: [CatalogColumn(name: "field"), CatalogColumn(name: "language")],
    columns: [
      CatalogColumn(name: "kind"), CatalogColumn(name: "position", type: "INTEGER"),
      CatalogColumn(name: "is_best", type: "INTEGER"), CatalogColumn(name: "text"), CatalogColumn(name: "origin"),
      CatalogColumn(name: "from_language"), CatalogColumn(name: "weight", type: "INTEGER"),
      CatalogColumn(name: "folded"),
    ], rowNumber: "text_id")

  static let all = [entity, part, identifier, entityReference, reference, text]
}

/// The tables of the events themselves.
enum EventTables {
  /// The columns of the view of the events.
  static let viewColumns = [
    "sequence", "id", "type", "subject", "time", "time_milliseconds", "actor", "occurred", "occurred_earliest",
    "occurred_latest", "correlation", "causation", "leaf_hash", "data", "known", "problem",
  ]

  static let creation = [
    """
    CREATE TABLE event_revision (sequence INTEGER PRIMARY KEY, id TEXT NOT NULL, type TEXT NOT NULL, \
    subject TEXT NOT NULL, time TEXT NOT NULL, time_milliseconds INTEGER NOT NULL, actor TEXT, occurred TEXT, \
    occurred_earliest TEXT, occurred_latest TEXT, correlation TEXT, causation TEXT, leaf_hash BLOB NOT NULL, \
    data TEXT NOT NULL, known INTEGER NOT NULL, problem TEXT, segment INTEGER NOT NULL, byte_offset INTEGER NOT NULL)
    """,
    "CREATE UNIQUE INDEX event_by_id ON event_revision (id)",
    """
    CREATE TABLE event_touch_revision (key TEXT NOT NULL, is_effect INTEGER NOT NULL, sequence INTEGER NOT NULL, \
    since INTEGER NOT NULL, PRIMARY KEY (key, is_effect, sequence)) WITHOUT ROWID
    """,
    """
    CREATE TABLE event_mention_revision (key TEXT NOT NULL, sequence INTEGER NOT NULL, since INTEGER NOT NULL, \
    PRIMARY KEY (key, sequence)) WITHOUT ROWID
    """,
    """
    CREATE TABLE event_standing_revision (sequence INTEGER NOT NULL, type TEXT, occurred TEXT, data TEXT, \
    since INTEGER NOT NULL, until INTEGER)
    """,
    "CREATE INDEX event_standing_by_sequence ON event_standing_revision (sequence, since, until)",
    // An entry that was corrected very often is found without looking at how it stood before.
    "CREATE INDEX event_standing_now ON event_standing_revision (sequence) WHERE until IS NULL",
  ]

  /// Indexes that only reading needs.
  static let readingIndexes = [
    "CREATE INDEX event_by_type ON event_revision (type)",
    "CREATE INDEX event_by_time ON event_revision (time_milliseconds)",
  ]
}
