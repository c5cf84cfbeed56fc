import MeetingRecords
import Testing

/// Several things that go by one name: the record refuses that, and a journal may hold it.
@Suite struct ContestedNameTests {
  private func rename(_ state: inout some RecordsStore, after head: Int, _ subject: Identifier, _ name: Identifier) {
    let stamp = EntryStamp(
      sequence: head + 1, id: History.id(head + 1), timeMilliseconds: 0, subject: subject)
    state.apply(
      Entry(stamp: stamp, wireName: IdentifierChanged.wireName, payload: IdentifierChanged { $0.identifier = name }))
  }

  @Test func `the one that goes by it now has it, else the first by its key, whatever is touched last`() throws {
    var state = try World.history().state
    rename(&state, after: state.head, "molsw-la", "ministry")
    #expect(state.key(of: "ministry") == "molsw-la")
    rename(&state, after: state.head, "moha-vn", "ministry")
    #expect(state.key(of: "ministry") == "moha-vn")
    rename(&state, after: state.head, "moha-vn", "home-affairs")
    #expect(state.key(of: "ministry") == "molsw-la")
    rename(&state, after: state.head, "molsw-la", "labour-ministry")
    #expect(state.key(of: "ministry") == "moha-vn")
    #expect(state.key(of: "labour-ministry") == "molsw-la" && state.key(of: "home-affairs") == "moha-vn")
  }

  @Test func `changes on top of a state settle it as the state does`() throws {
    var state = try World.history().state
    let renames: [(Identifier, Identifier)] = [
      ("molsw-la", "ministry"), ("moha-vn", "ministry"), ("moha-vn", "home-affairs"), ("molsw-la", "labour-ministry"),
      ("molsw-la", "ministry"), ("moha-vn", "molsw-la"), ("moha-vn", "affairs"),
    ]
    for start in renames.indices {
      var (whole, overlay) = (state, StateOverlay(state))
      for (number, (subject, name)) in renames[start...].enumerated() {
        rename(&whole, after: state.head + number, subject, name)
        rename(&overlay, after: state.head + number, subject, name)
        for name in renames.map(\.1) + ["molsw-la"] {
          #expect(overlay.key(of: name) == whole.key(of: name), "\(name), \(number + 1) after \(start)")
          #expect(overlay.keys(of: name) == whole.keys(of: name), "\(name), \(number + 1) after \(start)")
        }
      }
      rename(&state, after: state.head, renames[start].0, renames[start].1)
    }
  }
}
