import MeetingRecords
@testable import RecordsCatalog
import Testing

/// What is found out of many names and entries at once is what is found of each.
@Suite struct ForeseeingTests {
  @Test func `a reader that has foreseen answers as one that has not`() throws {
    let journal = try TestJournal.generated(seed: 3, rounds: 1)
    let catalog = try journal.catalog()
    let subjects = journal.events.map(\.entry.stamp.subject)
    let names = Set(subjects + (try ["nobody", "nothing/1", "ref:elsewhere"].map { try Identifier.typed($0) })).sorted()
    let ids = journal.events.map(\.entry.stamp.id) + [EntryIdentifier(high: 1, low: 2)]
    let once = try catalog.read { reader in answers(reader, names, ids) }
    let foreseen = try catalog.read { reader in
      reader.foresee(entries: ids, names: names)
      return answers(reader, names, ids)
    }
    #expect(once.contains { $0.contains("unused") } && once.contains { $0.contains("is used") })
    #expect(foreseen == once)
  }

  /// What a reader says of names and of entries.
  private func answers(_ reader: CatalogReader, _ names: [Identifier], _ ids: [EntryIdentifier]) -> [String] {
    names.map { name in
      let key = reader.key(of: name).map(\.description) ?? "no key"
      let entries = reader.entries(touching: name).map(\.sequence)
      return "\(name): \(key), \(reader.keys(of: name)), \(reader.isUsed(name) ? "is used" : "unused"), \(entries)"
    } + ids.map { "\($0): \(reader.recordedEntry($0)?.sequence ?? 0)" }
  }
}
