import MeetingRecords
import Testing

/// A correction may name what was recorded only after the entry that it corrects.
@Suite struct LaterThingTests {
  private func corrected() throws -> History {
    var history = try World.history()
    try history.record(World.person("le-van-thanh", "vi=Lê Văn Thanh"))
    try history.record(
      history.correction(of: "binh-minister") { (assumed: inout OfficeAssumed) in assumed.person = "le-van-thanh" })
    return history
  }

  @Test func `a person registered since takes the place of another`() throws {
    let history = try corrected()
    #expect(try history.state.the(Office.self, "binh-minister").person == "le-van-thanh")
    let retraction = try history.retraction(PersonRegistered.self, of: "le-van-thanh")
    #expect(history.refusal(of: retraction)?.code == "dependent-entries")
  }

  @Test func `an entry so corrected still counts among those that rest on others`() throws {
    let history = try corrected()
    let retraction = try history.retraction(OrganizationRegistered.self, of: "moha-vn")
    guard case .dependentEntries(_, let dependents)? = history.refusal(of: retraction) else {
      Issue.record("the retraction was not refused for what rests on it")
      return
    }
    #expect(dependents.map(\.wireName).contains(OfficeAssumed.wireName))
  }

  @Test func `a conference proposed since learns what prepares it`() throws {
    var history = try World.history()
    try history.record(World.proposed(11, "2029", in: "vn"))
    try history.record(
      history.correction(of: "vn-la-labour/10") { (proposed: inout ConferenceProposed) in
        proposed.preparatoryTo = "vn-la-labour/11"
      })
    #expect(try history.state.the(Conference.self, "vn-la-labour/11").preparedBy == ["vn-la-labour/10"])
    #expect(try history.state.the(Conference.self, "vn-la-labour/11").ordinal == 11)
  }
}
