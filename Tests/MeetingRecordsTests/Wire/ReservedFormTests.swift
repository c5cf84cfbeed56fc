import CanonicalJSON
import Testing

@testable import MeetingRecords

/// What is reserved for later, and what this version makes of it.
@Suite struct ReservedFormTests {
  private func entry(_ wireName: String, _ data: String) throws -> Entry {
    let stamp = EntryStamp(sequence: 7, id: History.id(7), timeMilliseconds: 0, subject: "mou-2025")
    return Entry(
      stamp: stamp, wireName: wireName, data: try #require(JSONValue(parsing: data).objectValue), in: .meetingRecords)
  }

  private static let sealed = #"{"sealed":{"age":"YWdl","for":["moha-vn"]}}"#

  @Test func `nothing of ours has a reserved name`() {
    let types = Vocabulary.meetingRecords.types
    #expect(types.compactMap { ReservedForm.reserved(in: $0.fieldDescriptions) } == [])
    for event in ReservedForm.events {
      #expect(Vocabulary.meetingRecords.type(event.name) == nil)
      #expect(event.name.hasPrefix(Vocabulary.namespace))
    }
    #expect(types.allSatisfy { !$0.wireName.hasPrefix("acta.sealing.") })
    #expect(Set((ReservedForm.members + ReservedForm.events).map(\.name)).count == 5)
  }

  @Test(arguments: [
    (#"{"party":"moha-vn","place":SEALED}"#, "place: the value is sealed"),
    (#"{"party":"moha-vn","languages":SEALED}"#, "languages: the value is sealed"),
    (#"{"party":"moha-vn","definitive":SEALED}"#, "definitive: the value is sealed"),
    (#"{"party":"moha-vn","signatories":SEALED}"#, "signatories: the value is sealed"),
    (
      #"{"party":"moha-vn","signatories":[{"person":"p","capacity":SEALED}]}"#,
      "signatories[0].capacity: the value is sealed"
    ),
    (#"{"occurred":SEALED,"party":"moha-vn"}"#, "occurred: the value is sealed"),
    (
      #"{"party":"moha-vn","mergedFrom":{"origin":"b.example","sequence":"000000000012"}}"#,
      "mergedFrom: no such field is known in this version"
    ),
  ])
  func `a sealed value in a field that may be absent is passed over, kept and said`(data: String, problem: String)
    throws
  {
    let data = data.replacing("SEALED", with: Self.sealed)
    let entry = try entry(InstrumentSigned.wireName, data)
    let signed = try #require(entry.payload as? InstrumentSigned)
    #expect(signed.party == "moha-vn" && signed.place == nil && signed.languages.isEmpty && !signed.definitive)
    #expect(entry.stamp.occurred == nil)
    #expect(entry.unread?.problem?.description == problem)
    #expect(String(decoding: entry.dataBytes, as: UTF8.self) == data)
  }

  @Test(arguments: [
    (InstrumentWithdrawnFrom.wireName, #"{"party":SEALED}"#),
    (InstrumentSigned.wireName, #"{"party":"moha-vn","place":{"sealed":{},"more":1}}"#),
    (InstrumentSigned.wireName, #"{"party":"moha-vn","signatories":[SEALED]}"#),
  ])
  func `what must be there is not sealed, nor is an element of a list`(wireName: String, data: String) throws {
    let entry = try entry(wireName, data.replacing("SEALED", with: Self.sealed))
    #expect(entry.payload == nil && entry.isMalformed)
  }

  @Test(arguments: [
    (#"{"party":"moha-vn","subjectTo":"blessing"}"#, "subjectTo: “blessing” is not one of "),
    (#"{"party":"moha-vn","mood":1,"subjectTo":"blessing"}"#, "mood: no such field"),
  ])
  func `a word that is not known is passed over where it may be absent`(data: String, problem: String) throws {
    let entry = try entry(InstrumentSigned.wireName, data)
    let signed = try #require(entry.payload as? InstrumentSigned)
    #expect(signed.party == "moha-vn" && signed.subjectTo == nil)
    #expect(
      entry.unread?.problem?.description.hasPrefix(problem) == true, "\(entry.unread?.problem?.description ?? "")")
    #expect(String(decoding: entry.dataBytes, as: UTF8.self) == data)
  }

  @Test func `a value of another form is passed over by nobody`() throws {
    for value in ["7", "true", "{}", "[\"ratification\"]"] {
      #expect(try entry(InstrumentSigned.wireName, "{\"party\":\"moha-vn\",\"subjectTo\":\(value)}").isMalformed)
    }
  }

  @Test func `what was passed over is carried along where the rest is written anew`() throws {
    let old = try #require(
      JSONValue(parsing: "{\"party\":\"a\",\"place\":\(Self.sealed),\"subjectTo\":\"blessing\"}").objectValue)
    let new: JSONObject = ["party": .string("b")]
    let unknown = UnknownMembers(besides: InstrumentSigned.fieldDescriptions)
    #expect(Set(unknown.found(in: old).keys) == ["place", "subjectTo"])
    let carried = unknown.carried(from: old, into: new)
    #expect(carried["party"] == .string("b"))
    #expect(carried["place"] == old["place"] && carried["subjectTo"] == old["subjectTo"])
    let replaced = unknown.carried(from: old, into: new, unless: { $0 == "place" })
    #expect(replaced["place"] == nil && replaced["subjectTo"] == old["subjectTo"])
  }

  @Test(arguments: ReservedForm.events.map(\.name))
  func `an event of a later version has no payload, and keeps its data`(wireName: String) throws {
    let entry = try entry(wireName, #"{"reason":"x"}"#)
    #expect(entry.payload == nil && !entry.isMalformed && !entry.isForeign)
    #expect(String(decoding: entry.dataBytes, as: UTF8.self) == #"{"reason":"x"}"#)
  }
}
