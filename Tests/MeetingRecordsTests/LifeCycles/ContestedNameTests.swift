import MeetingRecords
import Testing

/// Several things that go by one name: the record refuses that, and a journal may hold it.
@Suite struct ContestedNameTests {
  private func rename(_ state: inout RecordsState, _ subject: Identifier, _ name: Identifier) {
    let stamp = EntryStamp(
      sequence: state.head + 1, id: History.id(state.head + 1), timeMilliseconds: 0, subject: subject)
    state.apply(
      Entry(stamp: stamp, wireName: IdentifierChanged.wireName, payload: IdentifierChanged { $0.identifier = name }))
  }

  @Test func `the one that goes by it now has it, else the first by its key, whatever is touched last`() throws {
    var state = try World.history().state
    rename(&state, "molsw-la", "ministry")
    #expect(state.key(of: "ministry") == "molsw-la")
    rename(&state, "moha-vn", "ministry")
    #expect(state.key(of: "ministry") == "moha-vn")
    rename(&state, "moha-vn", "home-affairs")
    #expect(state.key(of: "ministry") == "molsw-la")
    rename(&state, "molsw-la", "labour-ministry")
    #expect(state.key(of: "ministry") == "moha-vn")
    #expect(state.key(of: "labour-ministry") == "molsw-la" && state.key(of: "home-affairs") == "moha-vn")
  }
}
