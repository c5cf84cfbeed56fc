import MeetingRecords
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: [
    "vn-la-labour", "vn-la-labour/9", "vn-la-labour/9-som", "vn-la-labour/extraordinary-2026",
    "vn-la-labour/9/speech-1",
    "a", "9", "moha-vn", String(repeating: "a", count: 200),
  ])
  func reads(text: String) throws {
    #expect(try Identifier(text).description == text)
  }

  @Test(arguments: [
    ("Bộ Nội vụ", "write bo-noi-vu", 1), ("vn_la", "write vn-la", 3), ("vn--la", "write vn-la", 4),
    ("vn-", "write vn", 4),
    ("-vn", "write vn", 1), ("vn//9", "write vn/9", 4), ("VN-LA/9", "write vn-la/9", 1),
    ("vn-la /9", "write vn-la/9", 6),
    ("đường/Ø", "write duong/o", 1), ("a/", "write a", 3), ("a b\u{0}", "write a-b", 2),
    ("ກະຊວງ", "write small letters a–z, digits and single hyphens, such as moha-vn or vn-la-labour/9", 1),
    ("", "write small letters a–z, digits and single hyphens, such as moha-vn or vn-la-labour/9", 1),
    ("abé", "write abe", 3),
    ("🇻🇳", "write small letters a–z, digits and single hyphens, such as moha-vn or vn-la-labour/9", 1),
  ])
  func suggests(text: String, hint: String, position: Int) throws {
    let error = try #require(failure { () throws(ValueError) in try Identifier(text) })
    #expect(error.code == .identifierMalformed)
    #expect(error.hint == hint)
    #expect(error.position == position)
  }

  @Test(
    arguments: hostileTexts.filter {
      !$0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } || $0.isEmpty || $0.utf8.count > 200
    })
  func survivesHostileTexts(text: String) throws {
    let error = try #require(failure { () throws(ValueError) in try Identifier(text) })
    #expect([.identifierMalformed, .identifierTooLong].contains(error.code))
  }

  @Test func suggestionsAreIdentifiers() throws {
    for text in hostileTexts + ["Ỹ-Ỹ", "--a--/--b--", "a/b/", String(repeating: "æ/", count: 300)] {
      if let suggestion = Identifier.suggestion(for: text) {
        #expect(try Identifier(suggestion.description) == suggestion)
      }
    }
    #expect(Identifier.suggestion(for: "Đỗ Thanh Bình")?.description == "do-thanh-binh")
    #expect(Identifier.suggestion(for: "— …") == nil)
  }

  @Test func hasParts() throws {
    let speech = try Identifier.init("vn-la-labour/9/speech-12")
    #expect(speech.segments == ["vn-la-labour", "9", "speech-12"])
    #expect(speech.lastSegment == "speech-12")
    #expect(speech.parent?.description == "vn-la-labour/9")
    #expect(speech.part?.kind == "speech")
    #expect(speech.part?.number == 12)
    let series = try Identifier.init("vn-la-labour")
    #expect(series.parent == nil)
    #expect(series.part == nil)
    #expect(series.lastSegment == "vn-la-labour")
    #expect(try series.child("9").part("speech", 12) == speech)
    #expect(series.contains(speech))
    #expect(series.contains(series))
    #expect(try !series.contains(Identifier.init("vn-la-labour-2/9")))
    #expect(try Identifier.init("a/b-01").part == nil)
    #expect(try Identifier.init("a/9").part == nil)
    #expect(failure { () throws(ValueError) in try series.child("Số 9") }?.hint == "write vn-la-labour/so-9")
  }

  @Test(arguments: [
    ("vn-la-labor", ["vn-la-labour", "vn-la-labour/9"]), ("vn-la-labuor", ["vn-la-labour", "vn-la-labour/9"]),
    ("vn-la", ["vn-la-labour", "vn-la-labour/9"]), ("nhv-moha", []),
    ("mhoa-vn", ["moha-vn"]), ("moha-v", ["moha-vn"]), ("Moha Vn", ["moha-vn"]),
    ("speech-1", ["vn-la-labour/9/speech-1"]),
    ("loa", ["lao"]), ("oal", []), ("zzz", []), ("", []), ("ກ", []), ("mola-vn", ["moha-vn"]),
  ])
  func findsTheNearest(text: String, expected: [String]) throws {
    let known = try ["vn-la-labour", "vn-la-labour/9", "vn-la-labour/9/speech-1", "moha-vn", "unrelated", "lao"].map {
      try Identifier($0)
    }
    #expect(Identifier.nearest(to: text, among: known, limit: 2).map(\.description) == expected)
    #expect(Identifier.nearest(to: text, among: known.reversed(), limit: 2).map(\.description) == expected)
    #expect(Identifier.nearest(to: text, among: known, limit: 0).isEmpty)
  }

  @Test func readsExternalReferences() throws {
    let reference = try ExternalReference("acta://moha.gov.vn/vn-la-labour/9")
    #expect(reference.origin == "moha.gov.vn")
    #expect(reference.identifier.description == "vn-la-labour/9")
    #expect(reference.description == "acta://moha.gov.vn/vn-la-labour/9")
  }

  @Test(
    arguments: hostileTexts + [
      "acta://", "acta://a", "acta://a/", "acta:///b", "acta://a b/c", "acta://a/B", "https://a/b", "ACTA://a/b",
      "acta://a/b/",
      "acta://é/b", "acta://" + String(repeating: "a", count: 256) + "/b",
      "acta://a/" + String(repeating: "b", count: 201),
      "acta://a/" + String(repeating: "b", count: 100_000),
    ])
  func refusesOtherReferences(text: String) throws {
    let error = try #require(failure { () throws(ValueError) in try ExternalReference(text) })
    #expect(error.code == .referenceMalformed)
  }
}
