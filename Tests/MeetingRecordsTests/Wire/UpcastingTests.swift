import CanonicalJSON
import Testing

@testable import MeetingRecords

@Suite struct UpcastingTests {
  /// Two steps: a state was once called a country, and had its code in another field.
  private static let steps: [String: EventUpcasting.Step] = [
    "acta.country.entered.v1": EventUpcasting.Step(to: "acta.country.entered.v2") { data throws(WireError) in
      var newer = data
      newer["code"] = data["iso"]
      newer["iso"] = nil
      return newer
    },
    "acta.country.entered.v2": EventUpcasting.Step(to: StateRegistered.wireName) { data throws(WireError) in
      guard data["name"] != nil else { throw WireError(path: "name", "the field is missing") }
      return data
    },
  ]

  private static let name = JSONValue.array([
    .object(["language": .string("en"), "text": .string("Laos"), "origin": .string("original")])
  ])

  @Test func `an early form goes through every step to the newest`() throws {
    let old: JSONObject = ["name": Self.name, "iso": .string("LA")]
    let (wireName, data) = try EventUpcasting.newest("acta.country.entered.v1", old, steps: Self.steps)
    #expect(wireName == StateRegistered.wireName)
    let state = try StateRegistered(members: data)
    #expect(state.code == "LA")
    #expect(state.name == "Laos")
  }

  @Test func `what is in the newest form stays as it is`() throws {
    let data: JSONObject = ["name": Self.name]
    let newest = try EventUpcasting.newest(StateRegistered.wireName, data, steps: Self.steps)
    #expect(newest.0 == StateRegistered.wireName)
    #expect(newest.1 == data)
  }

  @Test func `a step that cannot be taken says where`() {
    let error = #expect(throws: WireError.self) {
      try EventUpcasting.newest("acta.country.entered.v1", ["iso": .string("LA")], steps: Self.steps)
    }
    #expect(error?.path == "name")
  }

  @Test func `every step of this version leads to an event that is known`() throws {
    for (from, step) in EventUpcasting.steps {
      #expect(Vocabulary.meetingRecords.type(from) == nil, "\(from) is an event of its own")
      #expect(Vocabulary.meetingRecords.type(step.to) != nil || EventUpcasting.steps[step.to] != nil)
    }
  }

  @Test(arguments: ["acta.committee.formed.v1", "acta.state.registered.v2", "", "state"])
  func `an event of another version has no payload, whatever it holds`(wireName: String) throws {
    let read = try Vocabulary.meetingRecords.payload(wireName, ["anything": .null])
    #expect(read == nil)
  }
}
