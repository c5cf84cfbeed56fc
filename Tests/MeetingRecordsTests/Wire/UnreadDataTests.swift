import CanonicalJSON
import MeetingRecords
import Testing

/// What this version cannot read of an entry is kept, and said, and the rest is read.
@Suite struct UnreadDataTests {
  private func entry(_ wireName: String, _ data: String) throws -> Entry {
    let stamp = EntryStamp(sequence: 7, id: History.id(7), timeMilliseconds: 0, subject: "mou-2025")
    return Entry(
      stamp: stamp, wireName: wireName, data: try #require(JSONValue(parsing: data).objectValue),
      in: .meetingRecords)
  }

  @Test(arguments: [
    (#"{"party":"moha-vn","mood":"good"}"#, "mood"),
    (#"{"mood":"good","party":"moha-vn"}"#, "mood"),
    (#"{"party":"moha-vn","signatories":[{"person":"p"},{"person":"q","age":3}]}"#, "signatories[1].age"),
    (
      #"{"party":"moha-vn","place":[{"language":"en","text":"Hanoi","origin":"original","tone":"warm"}]}"#,
      "place[0].tone"
    ),
  ])
  func `a member that no field reads is passed over, and named`(data: String, path: String) throws {
    let entry = try entry(InstrumentSigned.wireName, data)
    #expect((entry.payload as? InstrumentSigned)?.party == "moha-vn")
    #expect(entry.unread?.problem?.path == path && !entry.isMalformed)
    #expect(String(decoding: entry.dataBytes, as: UTF8.self) == data)
  }

  @Test(arguments: [
    (#"{}"#, "party: the field is missing"), (#"{"party":7}"#, "party: expected a string"),
    (#"{"occurred":"soon","party":"moha-vn"}"#, "occurred: “soon” is not a date."),
  ])
  func `an entry that does not have its form counts as unknown, and says why`(data: String, problem: String) throws {
    let entry = try entry(InstrumentWithdrawnFrom.wireName, data)
    #expect(entry.payload == nil && entry.isMalformed)
    #expect(entry.unread?.problem?.description == problem)
    #expect(String(decoding: entry.dataBytes, as: UTF8.self) == data)
  }

  @Test func `an event of another version keeps its data`() throws {
    let entry = try entry("acta.instrument.admired.v1", #"{"much":true}"#)
    #expect(entry.payload == nil && !entry.isMalformed && entry.unread?.problem == nil)
    #expect(String(decoding: entry.dataBytes, as: UTF8.self) == #"{"much":true}"#)
  }

  @Test func `what is understood is not kept twice`() throws {
    #expect(try entry(InstrumentSigned.wireName, #"{"occurred":"2025","party":"moha-vn"}"#).unread == nil)
  }
}
