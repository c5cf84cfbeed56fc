internal import GRDB
public import MeetingRecords

/// What a journal asks of its index; the catalog holds every event, so it can answer.
extension RecordsCatalog {
  /// Where the event with the identifier stands; absent when the catalog does not hold it.
  public func location(of id: EntryIdentifier) throws(CatalogError) -> (sequence: Int, location: CatalogLocation)? {
    try CatalogError.during("finding an event") {
      try writer.read { database in
        try Row.fetchOne(
          database, sql: "SELECT sequence, segment, byte_offset FROM event_revision WHERE id = ?",
          arguments: [id.description]
        ).map { ($0[0], CatalogLocation(segment: $0[1], byteOffset: $0[2])) }
      }
    }
  }

  /// The sequence number of the newest event that names the subject, as what it is about or in its data; absent when there
  /// is none.
  public func lastSequence(ofSubject subject: String) throws(CatalogError) -> Int? {
    try CatalogError.during("finding the newest event about a subject") {
      try writer.read { database in
        try Int.fetchOne(
          database, sql: "SELECT max(sequence) FROM event_mention_revision WHERE key = ?", arguments: [subject])
      }
    }
  }
}
