import CanonicalJSON
import MeetingRecords
import Testing

/// Data that is not in the form in which it would be written is not read, and the error says where.
@Suite struct WireRefusalTests {
  @Test(arguments: [
    (#"{"name":[]}"#, "name: expected a list of texts"),
    (#"{"name":"Laos"}"#, "name: expected a list of texts"),
    (#"{"name":[{"language":"en","text":"Laos"}]}"#, "name[0].origin: expected a string"),
    (#"{"name":[{"language":"en","text":"Laos","origin":"said"}]}"#, "name[0]: “said” is not an origin of a text."),
    (
      #"{"name":[{"language":"en","text":"a","sealed":1,"origin":"human"}]}"#,
      "name[0].text: a sealed text has no other"
    ),
    (#"{"occurred":"soon"}"#, "occurred: “soon” is not a date."),
    (#"{"occurred":2025}"#, "occurred: expected a string"),
  ])
  func refusesStates(data: String, problem: String) throws {
    try refuses(StateRegistered.wireName, data, problem)
  }

  @Test(arguments: [
    (
      #"{"stage":"final","asOf":1}"#,
      "stage: “final” is not one of preliminary, annotated, supplementary, adopted, programme"
    ),
    (#"{"stage":"annotated","asOf":"1"}"#, "asOf: expected a whole number"),
    (
      #"{"stage":"annotated","asOf":1,"sha256":"\#(someDigest.description.uppercased())"}"#,
      "sha256: “\(someDigest.description.uppercased())” is written “\(someDigest)”"
    ),
  ])
  func refusesAgendas(data: String, problem: String) throws {
    try refuses(AgendaCirculated.wireName, data, problem)
  }

  @Test(arguments: [
    (#"{"party":"moha-vn","signatories":[]}"#, "signatories: an empty list is left out"),
    (#"{"party":"moha-vn","signatories":{}}"#, "signatories: expected a list"),
    (#"{"party":"moha-vn","signatories":[1]}"#, "signatories[0]: expected an object"),
    (#"{"party":"moha-vn","signatories":[{}]}"#, "signatories[0].person: the field is missing"),
    (
      #"{"party":"moha-vn","signatories":[{"person":"p-1","age":3}]}"#,
      "signatories[0].age: no such field is known in this version"
    ),
    (#"{"party":"Bộ"}"#, "party: “Bộ” is not an identifier."),
  ])
  func refusesSignatures(data: String, problem: String) throws {
    try refuses(InstrumentSigned.wireName, data, problem)
  }

  @Test(arguments: ["false", "1", "\"yes\""])
  func refusesFlagsThatAreNotTrue(value: String) throws {
    try refuses(
      FollowUpScheduled.wireName,
      #"{"title":[{"language":"en","text":"a","origin":"original"}],"illustration":\#(value)}"#,
      "illustration: expected true, or nothing")
  }

  @Test func `a sealed text keeps what is sealed`() throws {
    let data = #"{"name":[{"language":"en","sealed":{"key":"k-1","data":"…"},"origin":"original"}]}"#
    let object = try #require(JSONValue(parsing: data).objectValue)
    let state = try StateRegistered(members: object)
    #expect(String(decoding: state.wireBytes, as: UTF8.self) == data)
    #expect(state.name.entries.map(\.isSealed) == [true])
  }

  private func refuses(_ wireName: String, _ data: String, _ problem: String) throws {
    let object = try #require(JSONValue(parsing: data).objectValue)
    let error = #expect(throws: WireError.self) { try Vocabulary.meetingRecords.payload(wireName, object) }
    #expect(error?.description == problem)
  }
}
