import CanonicalJSON
import Testing

@Suite("The strict general parser")
struct JSONParserTests {
  @Test("reads every kind of value in any valid form")
  func readsAnyForm() throws {
    let text = #" { "a" : [ 1 , -20 , true , false , null ] , "b\u0041\/\ud83c\udde6" : { } , "c" : [ ] } "# + "\n\t\r"
    let expected: JSONValue = .object([
      "a": .array([.integer(1), .integer(-20), .bool(true), .bool(false), .null]),
      "bA/🇦": .object([:]), "c": .array([]),
    ])
    #expect(try JSONValue(parsing: text) == expected)
  }

  @Test(
    "refuses what isn't JSON of the wire form, and says where",
    arguments: [
      ("", "unexpected-end", 0), ("  ", "unexpected-end", 2), ("{", "unexpected-end", 1), ("[1", "unexpected-end", 2),
      ("[1,", "unexpected-end", 3), ("\"a", "unexpected-end", 2), ("{\"a\":", "unexpected-end", 5),
      ("\"\\", "unexpected-end", 2), ("-", "unexpected-end", 1), ("tru", "unexpected-end", 3),
      ("[1,]", "unexpected-byte", 3), ("{\"a\":1,}", "unexpected-byte", 7), ("{a:1}", "unexpected-byte", 1),
      ("{\"a\" 1}", "unexpected-byte", 5), ("[1 2]", "unexpected-byte", 3), ("nul!", "unexpected-byte", 0),
      ("'a'", "unexpected-byte", 0), ("+1", "unexpected-byte", 0), ("-a", "unexpected-byte", 1),
      (".5", "unexpected-byte", 0), ("[,1]", "unexpected-byte", 1), ("NaN", "unexpected-byte", 0),
      ("1 2", "trailing-bytes", 2), ("{}x", "trailing-bytes", 2), ("1\0", "trailing-bytes", 1),
      ("\u{FEFF}1", "byte-order-mark", 0), ("\"\n\"", "control-character", 1), ("\"\0\"", "control-character", 1),
      ("\"\\x\"", "invalid-escape", 1), ("\"\\u12G4\"", "invalid-escape", 1), ("\"\\u12", "unexpected-end", 5),
      ("\"\\ud800\"", "lone-surrogate", 1), ("\"\\udc00\"", "lone-surrogate", 1),
      ("\"\\ud800\\u0041\"", "lone-surrogate", 1), ("\"\\ud800x\"", "lone-surrogate", 1),
      ("1.0", "not-an-integer", 0), ("[1e3]", "not-an-integer", 1), ("1E3", "not-an-integer", 0),
      ("01", "not-an-integer", 0), ("-01", "not-an-integer", 0), ("-0", "not-an-integer", 0),
      ("00", "not-an-integer", 0),
      ("9007199254740992", "integer-out-of-range", 0), ("-9007199254740992", "integer-out-of-range", 0),
      ("[99999999999999999999999999999999]", "integer-out-of-range", 1),
      ("{\"a\":1,\"a\":2}", "duplicate-key", 7), ("{\"a\":1,\"\\u0061\":2}", "duplicate-key", 7),
    ])
  func refuses(text: String, code: String, offset: Int) {
    #expect {
      try JSONValue(parsing: text)
    } throws: { error in
      let error = error as? JSONError
      return error?.code.description == code && error?.offset == offset
    }
  }

  @Test(
    "refuses bytes that aren't UTF-8",
    arguments: [
      ([0x22, 0xFF, 0x22], 1), ([0x22, 0xC0, 0x80, 0x22], 1), ([0x22, 0x61, 0xED, 0xA0, 0x80, 0x22], 2),
      ([0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], 1), ([0x22, 0xE1, 0x80], 1), ([0x31, 0x80], 1),
    ] as [([UInt8], Int)])
  func refusesInvalidUTF8(bytes: [UInt8], offset: Int) {
    #expect {
      try JSONValue(parsing: bytes)
    } throws: { error in
      let error = error as? JSONError
      return error?.code == .invalidUTF8 && error?.offset == offset
    }
  }

  @Test("offsets count from the beginning of a slice")
  func offsetsInSlices() {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: utf8("xxxx[1,!]")[4...]) }
    #expect(error?.offset == 3)
    #expect(error?.description == "a value can't begin with '!' at byte 3")
  }

  @Test("reads the integers at both ends of the range")
  func integerRange() throws {
    #expect(try JSONValue(parsing: "9007199254740991") == .integer(JSONLimits.integers.upperBound))
    #expect(try JSONValue(parsing: "-9007199254740991") == .integer(JSONLimits.integers.lowerBound))
    #expect(try JSONValue(parsing: "0") == .integer(0))
  }

  @Test("nesting has a limit, whatever the brackets")
  func nesting() throws {
    func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(throws: Never.self) { try JSONValue(parsing: nested(JSONLimits.depth)) }
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: nested(JSONLimits.depth + 1)) }
    #expect(error?.code == .tooDeep)
    #expect(error?.offset == JSONLimits.depth)
    let bomb = String(repeating: "{\"a\":[", count: 500_000)
    #expect(throws: JSONError.self) { try JSONValue(parsing: bomb) }
  }

  @Test("an object of many members is read in linear time, and its duplicate found")
  func manyMembers() throws {
    let members = (0..<50_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    #expect(try JSONValue(parsing: "{\(members)}").objectValue?.count == 50_000)
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: "{\(members),\"k17\":0}") }
    #expect(error?.code == .duplicateKey)
  }

  @Test("names that only look alike are different names")
  func canonicallyEquivalentNames() throws {
    let object = try #require(try JSONValue(parsing: "{\"\u{E9}\":1,\"e\u{301}\":2}").objectValue)
    #expect(object.count == 2)
    #expect(object["e\u{301}"] == .integer(2))
    #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
  }
}
