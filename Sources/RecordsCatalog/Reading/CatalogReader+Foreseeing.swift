internal import GRDB
public import MeetingRecords

extension CatalogReader {
  /// Finds out at once which of many entries and names are new.
  ///
  /// Of what an import brings nearly all is, and each would be looked for again and again. A reader that remembers nothing finds out
  /// nothing.
  ///
  /// - Parameters:
  ///   - entries: The identifiers that entries are to have.
  ///   - names: What the entries are about; references are passed over.
  /// - Complexity: O(n log m) in the number of both, in a record of m.
  public func foresee(entries: [EntryIdentifier], names: [Identifier]) {
    guard let memory else { return }
    let ids = entries.map(\.description)
    let known = Set(found("SELECT id FROM event WHERE id IN (SELECT value FROM json_each(?))", ids))
    for entry in entries where !known.contains(entry.description) { memory.recorded.note(nil, at: entry) }
    let names = Set(names.filter { !$0.isReference })
    let texts = names.map(\.description)
    let held = Set(found("SELECT name FROM identifier WHERE name IN (SELECT value FROM json_each(?))", texts))
    let touched = Set(
      found("SELECT DISTINCT key FROM event_touch WHERE key IN (SELECT value FROM json_each(?))", texts))
    guard failure == nil else { return }
    for name in names where !held.contains(name.description) {
      memory.keys.note(nil, at: name)
      guard !touched.contains(name.description) else { continue }
      memory.touching.note([], at: name)
      memory.untouched.insert(name)
    }
  }

  private func found(_ sql: String, _ texts: [String]) -> [String] {
    rows(sql, [Self.list(texts)]).map { Self.text($0[0]) }
  }
}
