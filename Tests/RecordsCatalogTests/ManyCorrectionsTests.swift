import CanonicalJSON
import MeetingRecords
import RecordsCatalog
import Testing

/// Things that were corrected over and over.
@Suite struct ManyCorrectionsTests {
  private static func journal(_ count: Int) throws -> TestJournal {
    var journal = TestJournal()
    let (name, reason) = (try text("Name"), try text("Misspelt"))
    let entry = try journal.record("person", PersonRegistered { $0.name = name })
    for number in 1...count {
      let data = try PersonRegistered { (event) throws(ValueError) in
        event.name = try LocalizedText(arguments: ["Name \(number)"], defaultLanguage: LanguageTag("en"))
      }
      let object = try #require(JSONValue(parsing: data.dataBytes(occurred: nil)).objectValue)
      try journal.record(
        "person",
        EntryCorrected {
          $0.entry = entry
          $0.type = PersonRegistered.wireName
          $0.replacement = EventData(object)
          $0.reason = reason
        })
    }
    return journal
  }

  @Test(arguments: [10, 20]) func `a correction reads as much however often there was one before`(count: Int) throws {
    let journal = try Self.journal(count)
    let catalog = try journal.catalog()
    let counts = try catalog.query(
      """
      SELECT (SELECT count(*) FROM event_touch WHERE key = 'person' AND is_effect = 1), \
      (SELECT count(*) FROM event_reliance WHERE key = 'person'), (SELECT count(*) FROM event_mention WHERE key = 'person')
      """)
    #expect(counts.rows == [[.integer(1), .integer(1), .integer(Int64(count) + 1)]])
    let plan = try catalog.query(
      "EXPLAIN QUERY PLAN SELECT s.data FROM event AS e LEFT JOIN event_standing AS s ON s.sequence = e.sequence WHERE e.sequence = 1"
    )
    #expect("\(plan.rows)".contains("event_standing_now"))
    try catalog.read { reader in
      let key = try id("person")
      #expect(reader.entries(touching: key).map(\.sequence) == [1])
      #expect(reader.entriesBesidesAmendments(mentioning: [key]).map(\.sequence) == [1])
      #expect(reader.entries(mentioning: [key], after: 0).count == count + 1)
      #expect(
        reader.entries(mentioning: [key], after: 0).map(\.sequence)
          == journal.state.entries(mentioning: [key], after: 0).map(\.sequence))
      #expect(journal.state.entries(touching: key).map(\.sequence) == [1])
      #expect(journal.state.entriesBesidesAmendments(mentioning: [key]).map(\.sequence) == [1])
      #expect(reader.get(Person.self, key)?.name.entries.first?.text == "Name \(count)")
    }
  }
}
