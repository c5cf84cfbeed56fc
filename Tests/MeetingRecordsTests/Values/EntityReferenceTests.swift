import CanonicalJSON
import MeetingRecords
import Testing

@Suite struct EntityReferenceTests {
  @Test(arguments: [
    ("untsid:51234", "untsid", "51234"), ("UNTSID:51234", "untsid", "51234"), (" untsid : 51234 ", "untsid", "51234"),
    ("wikidata:Q881", "wikidata", "Q881"), ("doi:10.1000/182", "doi", "10.1000/182"),
    ("actions.xlsx:Sheet1!A5", "actions.xlsx", "Sheet1!A5"), ("un-treaty.reg:I:51234", "un-treaty.reg", "I:51234"),
    ("r2:Hiệp định, số 7", "r2", "Hiệp định, số 7"),
  ])
  func reads(text: String, scheme: String, value: String) throws {
    let reference = try EntityReference.init(text)
    #expect(reference.scheme == scheme)
    #expect(reference.value == value)
    #expect(reference.description == "\(scheme):\(value)")
    #expect(try EntityReference.init(reference.description) == reference)
    #expect(try Identifier.typed(text).description == reference.description)
  }

  @Test(arguments: [
    ("51234", "reference-malformed"), ("", "reference-malformed"), (":", "reference-malformed"),
    (":51234", "reference-malformed"), ("untsid:", "reference-malformed"), ("untsid: ", "reference-malformed"),
    ("un tsid:1", "reference-malformed"), ("1un:1", "reference-malformed"), ("ủn:1", "reference-malformed"),
    ("https://example.org/1", "reference-malformed"), ("acta://vn/mou-2025", "reference-malformed"),
    ("untsid:1\n2", "text-control-character"), ("untsid:a\u{202E}b", "text-control-character"),
    (String(repeating: "a", count: 41) + ":1", "reference-too-long"),
    ("a:" + String(repeating: "ộ", count: 201), "reference-too-long"),
  ])
  func refuses(text: String, code: String) {
    let error = failure { () throws(ValueError) in try EntityReference.init(text) }
    #expect(error?.code.rawValue == code)
    #expect(error?.hint != nil)
  }

  @Test func `capitals count in the value and not in the scheme`() throws {
    #expect(try EntityReference.init("Wikidata:Q881") == EntityReference.init("wikidata:Q881"))
    #expect(try EntityReference.init("wikidata:q881") != EntityReference.init("wikidata:Q881"))
  }

  @Test(arguments: hostileTexts) func survivesHostileTexts(text: String) {
    _ = try? EntityReference.init(text)
    _ = try? Identifier.typed(text)
    _ = Identifier.nearest(to: text, among: ["vn", reference("untsid:1")])
  }

  @Test func `the wire form is as it is written, and no identifier`() {
    #expect(throws: WireError.self) { try EntityReference(wire: .string("UNTSID:1")) }
    #expect(throws: WireError.self) { try EntityReference(wire: .string("untsid: 1")) }
    #expect(throws: WireError.self) { try Identifier(wire: .string("untsid:1")) }
    #expect(throws: ValueError.self) { try Identifier.init("untsid:1") }
  }

  @Test func `to a mistyped one the nearest is found, whatever its capitals`() {
    let known = ["untsid:51234", "untsid:99", "wikidata:Q881"].map(reference)
    #expect(Identifier.nearest(to: "untsid:51243", among: known) == [reference("untsid:51234")])
    #expect(Identifier.nearest(to: "wikidata:q881", among: known) == [reference("wikidata:Q881")])
    #expect(Identifier.nearest(to: "untsid:512", among: known).first == reference("untsid:51234"))
  }
}
