public import MeetingRecords
import RecordsCatalog

extension RecordBook {
  /// The number of the newest entry that names a file by its hash; absent where none does.
  ///
  /// O(number of entries).
  public func newestEntry(naming file: ContentDigest) throws(ActaError) -> Int? {
    let sql = "SELECT max(sequence) FROM event WHERE instr(CAST(data AS TEXT), '\"sha256\":\"' || :digest || '\"') > 0"
    let found = try query(sql, binding: ["digest": .text(file.description)])
    guard case .integer(let number)? = found.rows.first?.first else { return nil }
    return Int(number)
  }

  /// The number of the entry that has an identifier, or of the newest that is about a thing.
  ///
  /// - Throws: ``ActaError`` where nothing is called so.
  public func newestEntry(of name: Identifier) throws -> Int {
    try read { reader in
      if let id = try? EntryIdentifier(name.description), let entry = reader.recordedEntry(id) { return entry.sequence }
      let entity = try reader.require(name)
      guard let entry = reader.entries(touching: entity.key).last else {
        throw ActaError.unexpected("No entry is about \(name).")
      }
      return entry.sequence
    }
  }
}
