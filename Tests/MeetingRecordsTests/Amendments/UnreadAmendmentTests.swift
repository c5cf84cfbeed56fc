import CanonicalJSON
import MeetingRecords
import Testing

/// Corrections of what says more than this version knows.
@Suite struct UnreadAmendmentTests {
  private static let name: JSONValue = .array([
    .object(["language": .string("en"), "text": .string("Laos"), "origin": .string("original")])
  ])

  /// A record of one state, whose registration has a member that nobody knows.
  private func history() throws -> History {
    var history = try History()
    history.appendMalformed("la", StateRegistered.wireName, ["name": Self.name, "mood": .string("good")])
    return history
  }

  @Test func `undoing a correction brings back the members that nobody knows`() throws {
    var history = try history()
    let correction = EntryCorrected {
      $0.entry = History.id(1)
      $0.type = StateRegistered.wireName
      $0.replacement = EventData(["name": Self.name])
      $0.reason = "No mood"
    }
    try history.record(that("la", correction))
    try #require(history.state.standingEntry(1)?.unread == nil)
    try history.record(UndoEntries(2...2, reason: "Mistake"))
    #expect(history.state.standingEntry(1)?.dataBytes == history.entries[0].dataBytes)
  }

  @Test func `the dates of a correction are checked, whatever else it carries along`() throws {
    let history = try history()
    var command = CorrectEntry(.sequence(1), language: "en", reason: "Later")
    command.occurred = "2899"
    let refusal = #expect(throws: Rejection.self) { try history.decided(command) }
    #expect(refusal?.code == "date-too-far-ahead")
  }
}
