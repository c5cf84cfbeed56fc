import CanonicalJSON
import Testing

@Suite("The canonical writer")
struct JSONWriterTests {
  @Test("sets the commas, in objects and arrays")
  func commas() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("a")
    writer.beginArray()
    writer.integer(1)
    writer.beginObject()
    writer.endObject()
    writer.string("x")
    writer.canonical(utf8("[2]"))
    writer.endArray()
    writer.key("b")
    writer.bool(false)
    writer.key("c")
    writer.null()
    writer.endObject()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":[1,{},"x",[2]],"b":false,"c":null}"#)
  }

  @Test("escapes what RFC 8785 escapes, and nothing else")
  func escapes() {
    let controls = String(String.UnicodeScalarView((0..<0x20).map { Unicode.Scalar($0 as UInt8) }))
    let expected =
      #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"#
      + #"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f""#
    #expect(JSONValue.string(controls).description == expected)
    #expect(JSONValue.string("\"\\/<>&'\u{7F}\u{2028}€😀").description == "\"\\\"\\\\/<>&'\u{7F}\u{2028}€😀\"")
  }

  @Test("keeps the order of members")
  func order() {
    var object: JSONObject = ["z": .integer(1), "a": .integer(2)]
    object["m"] = .integer(3)
    object["z"] = .integer(4)
    object["a"] = nil
    #expect(object.keys == ["z", "m"])
    #expect(JSONValue.object(object).description == #"{"z":4,"m":3}"#)
    #expect(object != ["m": .integer(3), "z": .integer(4)])
  }

  @Test("a value laid out reads well and is still the same value")
  func laidOut() throws {
    let value: JSONValue = .object([
      "a": .array([.integer(1), .array([])]), "b": .object([:]), "c": .object(["d": .null]),
    ])
    #expect(
      value.laidOut(columns: 0) == """
        {
          "a": [
            1,
            []
          ],
          "b": {},
          "c": {
            "d": null
          }
        }
        """)
    #expect(try JSONValue(parsing: value.laidOut(columns: 0)) == value)
  }

  @Test(
    "what is written is read back the same, by the general parser and by the scanner",
    arguments: 0..<20 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let value = JSONValue.random(depth: 5, using: &generator)
      let bytes = JSONWriter.bytes(of: value)[...]
      #expect(try JSONValue(parsing: bytes) == value)
      var scanner = try #require(CanonicalScanner(bytes))
      #expect(scanner.value() == value)
      #expect(scanner.isAtEnd)
      #expect(try JSONWriter.bytes(of: JSONValue(parsing: value.laidOut(columns: 0)))[...] == bytes)
    }
  }
}
