internal import GRDB
public import MeetingRecords

/// What a journal asks of its index; the catalog holds every event, so it can answer.
extension RecordsCatalog {
  /// Where the events with the identifiers stand, in the same order; absent for those that the catalog does not hold.
  public func locations(
    of ids: [EntryIdentifier]
  ) throws(CatalogError) -> [(sequence: Int, location: CatalogLocation)?] {
    try CatalogError.during("finding an event") {
      try connections.read { database in
        let found = try database.cachedStatement(
          sql: "SELECT sequence, segment, byte_offset FROM event_revision WHERE id = ?")
        return try ids.map { id in
          try Row.fetchOne(found, arguments: [id.description]).map {
            ($0[0], CatalogLocation(segment: $0[1], byteOffset: $0[2]))
          }
        }
      }
    }
  }

  /// The sequence number of the newest event that names the entity with the key, as what it is about or in its data; absent
  /// when there is none.
  public func lastSequence(naming key: Identifier) throws(CatalogError) -> Int? {
    try lastSequence(of: key.description, in: "event_mention_revision WHERE")
  }

  /// The sequence number of the newest event that is about the subject or changes it; absent when there is none.
  ///
  /// Corrections of such events count, and what only names the subject doesn't.
  ///
  /// - Parameter subject: The subject as the journal writes it, whether it is an identifier or not.
  public func lastSequence(ofSubject subject: String) throws(CatalogError) -> Int? {
    try lastSequence(of: subject, in: "event_touch_revision WHERE is_effect = 1 AND")
  }

  /// The newest of the events that a table has for a key, and of those that change nothing themselves.
  private func lastSequence(of key: String, in table: String) throws(CatalogError) -> Int? {
    try CatalogError.during("finding the newest event about a subject") {
      try connections.read { database in
        try Int.fetchOne(
          database,
          sql: """
            SELECT max(last) FROM (SELECT max(sequence) AS last FROM \(table) key = :key \
            UNION ALL SELECT max(sequence) FROM event_touch_revision WHERE is_effect = 0 AND key = :key)
            """, arguments: ["key": key])
      }
    }
  }
}
