import CanonicalJSON
import MeetingRecords
import Testing

@Suite struct SmokeTests {
  @Test func `a state is registered and comes back`() throws {
    var state = RecordsState()
    let vn = try Identifier("vn")
    let name = try LocalizedText(arguments: ["Viet Nam"], defaultLanguage: LanguageTag("en"))
    let decided = try decide(
      RecordEntries(vn, StateRegistered { $0.name = name }), in: state,
      at: Moment(timeMilliseconds: 1_762_700_000_000, head: 0))
    #expect(decided.entries.count == 1)
    let bytes = decided.entries[0].payload.dataBytes(occurred: nil)
    #expect(String(decoding: bytes, as: UTF8.self) == #"{"name":[{"language":"en","text":"Viet Nam","origin":"original"}]}"#)
    state.apply(
      Entry(
        stamp: EntryStamp(sequence: 1, id: EntryIdentifier(high: 1, low: 1), timeMilliseconds: 0, subject: vn),
        wireName: StateRegistered.wireName, payload: decided.entries[0].payload))
    #expect(state.all(State.self).map(\.name) == [name])
    #expect(throws: Rejection.self) {
      try decide(
        RecordEntries(vn, StateRegistered { $0.name = name }), in: state,
        at: Moment(timeMilliseconds: 1_762_700_000_000, head: 1))
    }
  }
}
