import CanonicalJSON
import MeetingRecords
import RecordsCatalog
import Testing

/// What names a thing, once entries that did so were amended: the catalog, the state and changes on top of it agree.
@Suite struct AmendedMentionsTests {
  private static func journal() throws -> TestJournal {
    var journal = TestJournal()
    let (name, reason) = (try text("Name"), try text("Wrong"))
    for body in ["from", "to", "other"] { try journal.record(body, OrganizationRegistered { $0.name = name }) }
    let (to, other) = (try id("to"), try id("other"))
    let passing = try journal.record("from", FunctionsTransferred { $0.to = to })
    let passedAgain = try journal.record("from", FunctionsTransferred { $0.to = to })
    try journal.record(
      "from",
      EntryRetracted {
        $0.entry = passing
        $0.reason = reason
      })
    let data = FunctionsTransferred { $0.to = other }.dataBytes(occurred: nil)
    let replacement = EventData(try #require(JSONValue(parsing: data).objectValue))
    try journal.record(
      "from",
      EntryCorrected {
        $0.entry = passedAgain
        $0.type = FunctionsTransferred.wireName
        $0.replacement = replacement
        $0.reason = reason
      })
    return journal
  }

  @Test(arguments: [
    ("from", [1, 5, 6, 7], [1, 5]), ("to", [2, 6, 7], [2]), ("other", [3, 5, 7], [3, 5]),
  ])
  func `an amendment names what it changes, and what was corrected names it no longer`(
    body: String, named: [Int], resting: [Int]
  ) throws {
    let journal = try Self.journal()
    let key = try id(body)
    try journal.catalog().read { reader in
      #expect(reader.entries(mentioning: [key], after: 0).map(\.sequence) == named)
      #expect(reader.entriesBesidesAmendments(mentioning: [key]).map(\.sequence) == resting)
    }
    var overlay = StateOverlay(RecordsState())
    for event in journal.events { overlay.apply(event.entry) }
    for records in [journal.state, overlay] as [any RecordsReading] {
      #expect(records.entries(mentioning: [key], after: 0).map(\.sequence) == named)
      #expect(records.entriesBesidesAmendments(mentioning: [key]).map(\.sequence) == resting)
    }
  }
}
