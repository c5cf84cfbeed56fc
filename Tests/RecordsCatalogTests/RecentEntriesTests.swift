import MeetingRecords
@testable import RecordsCatalog
import Testing

/// The last entries of a load answer as the whole record does, or not at all.
@Suite struct RecentEntriesTests {
  /// A state in memory, and what is kept of its last entries.
  private struct Twins: RecordsStore {
    var state = RecordsState()
    var recent: RecentEntries

    func key(of identifier: Identifier) -> Identifier? { state.key(of: identifier) }
    func keys(of identifier: Identifier) -> [Identifier] { state.keys(of: identifier) }
    func entity(at key: Identifier) -> (any Entity)? { state.entity(at: key) }
    func isUsed(_ key: Identifier) -> Bool { state.isUsed(key) }
    func nearestIdentifiers(to identifier: Identifier, kinds: EntityKinds) -> [Identifier] { [] }
    func recordedEntry(_ id: EntryIdentifier) -> Entry? { state.recordedEntry(id) }
    func entries(touching key: Identifier) -> [Entry] { state.entries(touching: key) }
    func entries(mentioning keys: Set<Identifier>, after sequence: Int) -> [Entry] { [] }
    func standingEntry(_ sequence: Int) -> Entry? { state.standingEntry(sequence) }
    var vocabulary: Vocabulary { state.vocabulary }
    var localDays: LocalDays { state.localDays }
    mutating func put(_ entity: (any Entity)?, at key: Identifier) { state.put(entity, at: key) }

    mutating func note(_ entry: Entry, touching keys: [Identifier]) {
      state.note(entry, touching: keys)
      recent.note(entry, touching: keys, byteCount: 100)
    }

    mutating func amend(_ sequence: Int, to entry: Entry?, touching keys: [Identifier]) {
      state.amend(sequence, to: entry, touching: keys)
      recent.amend(sequence, to: entry, touching: keys)
    }
  }

  /// How often something was answered, or not.
  private struct Tally {
    var known = 0
    var unknown = 0
    var amended = 0
  }

  @Test func `what was corrected stays for another round, and no longer`() throws {
    let journal = try TestJournal.generated(seed: 3, rounds: 1)
    let events = journal.events.filter { !($0.entry.payload is any EntryAmendment) }
    var recent = RecentEntries(entries: 5)
    func isKnown(_ number: Int) -> Bool { recent.recordedEntry(events[number].entry.stamp.id) != nil }
    func note(_ numbers: Range<Int>) {
      for event in events[numbers] {
        recent.note(event.entry, touching: event.entry.effects.map(\.target), byteCount: 100)
      }
    }
    note(0..<5)
    for number in 0..<3 {
      recent.amend(events[number].entry.sequence, to: events[number].entry, touching: [])
    }
    note(5..<7)
    #expect((0..<7).filter(isKnown) == [0, 1, 2, 5, 6])
    note(7..<20)
    #expect((0..<20).filter(isKnown) == [15, 16, 17, 18, 19])
  }

  @Test(arguments: [1, 4, 30, 100_000], [1, 2] as [UInt64])
  func `what is kept is as in the whole record`(room: Int, seed: UInt64) throws {
    let journal = try TestJournal.generated(seed: seed, rounds: 2)
    var twins = Twins(recent: RecentEntries(entries: room, bytes: room == 30 ? 2_000 : .max))
    var (lists, single) = (Tally(), Tally())
    for event in journal.events {
      twins.apply(event.entry)
      for key in twins.state.keys {
        guard let found = twins.recent.entries(touching: key) else {
          lists.unknown += 1
          continue
        }
        lists.known += 1
        let expected = twins.state.entries(touching: key)
        #expect(found.map(\.sequence) == expected.map(\.sequence), "\(key) after \(twins.state.head)")
        #expect(found.map(\.dataBytes) == expected.map(\.dataBytes))
      }
      for sequence in 1...twins.state.head {
        guard let found = twins.recent.standingEntry(sequence) else {
          single.unknown += 1
          continue
        }
        single.known += 1
        let expected = twins.state.standingEntry(sequence)
        #expect(found?.dataBytes == expected?.dataBytes && found?.wireName == expected?.wireName)
        let recorded = journal.events[sequence - 1].entry.stamp.id
        #expect(twins.recent.recordedEntry(recorded)?.dataBytes == journal.events[sequence - 1].entry.dataBytes)
        if expected?.dataBytes != journal.events[sequence - 1].entry.dataBytes { single.amended += 1 }
      }
    }
    #expect(lists.known > 0 && single.known > 0)
    #expect((lists.unknown > 0 && single.unknown > 0) == (room < 100_000))
    #expect(single.amended > 0 || room == 1)
  }
}
