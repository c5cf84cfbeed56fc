import MeetingRecords
import RecordsCatalog
import Synchronization
import Testing

/// A journal may hold several settings, which the record refuses: the first by its identifier counts, whoever asks.
@Suite struct SeveralSettingsTests {
  /// Settings in an order that is not theirs, of which the first are taken back later, with things between them.
  private static func journal() throws -> TestJournal {
    var journal = TestJournal()
    func hold(_ subject: String, _ payload: any EventPayload) throws {
      let sequence = journal.events.count + 1
      let stamp = EntryStamp(
        sequence: sequence, id: EntryIdentifier(high: 1, low: UInt64(sequence)), timeMilliseconds: 1_762_700_000_000,
        subject: try id(subject))
      journal.append(Entry(stamp: stamp, wireName: type(of: payload).wireName, payload: payload))
    }
    let (name, reason) = (try text("Body", "vi=Bộ", "lo=ກະຊວງ"), try text("Entered by mistake."))
    for (number, (language, zone)) in [(9, ("vi", "Asia/Tokyo")), (2, ("lo", "Etc/GMT+12")), (10, ("en", "UTC"))] {
      let (tag, name2) = (try LanguageTag(language), try TimeZoneName(zone))
      try hold("journal-\(number)", JournalConfigured { ($0.language, $0.timeZone) = (tag, name2) })
      for letter in ["a", "b"] { try hold("body-\(number)-\(letter)", OrganizationRegistered { $0.name = name }) }
    }
    let second = EntryIdentifier(high: 1, low: 4)
    try hold("journal-2", EntryRetracted { ($0.entry, $0.reason) = (second, reason) })
    for letter in ["c", "d"] { try hold("body-\(letter)", OrganizationRegistered { $0.name = name }) }
    return journal
  }

  @Test func `rows are the same however many entries are taken in at once`() throws {
    let journal = try Self.journal()
    for count in 1...journal.events.count {
      let events = journal.events.prefix(count)
      let (whole, stepwise) = (
        try RecordsCatalog.inMemory(identity: TestJournal.identity),
        try RecordsCatalog.inMemory(identity: TestJournal.identity)
      )
      try whole.ingest(events)
      for event in events { try stepwise.ingest([event]) }
      #expect(try whole.fingerprint() == stepwise.fingerprint(), "\(count) entries")
    }
  }

  @Test func `days are those of the settings that a list names first`() throws {
    let journal = try Self.journal()
    for count in 1...journal.events.count {
      let catalog = try RecordsCatalog.inMemory(identity: TestJournal.identity)
      try catalog.ingest(journal.events.prefix(count))
      let state = RecordsState(applying: journal.events.prefix(count).map(\.entry))
      let asked = Mutex<[TimeZoneName]>([])
      let zones: TimeZones = { zone in
        asked.withLock { $0.append(zone) }
        return .utc
      }
      try catalog.read(zones: zones) { reader in
        _ = reader.localDays
        #expect(reader.settings == state.settings, "\(count) entries")
      }
      #expect(asked.withLock { $0 } == [state.settings.timeZone].compactMap(\.self), "\(count) entries")
    }
  }
}
