import CanonicalJSON
import Testing

@Suite("Codable values in canonical form")
struct CanonicalCodingTests {
  private struct Everything: Codable, Hashable {
    enum Colour: String, Codable, CaseIterable { case red, green }
    enum Shape: Codable, Hashable { case circle(radius: Int), point }
    var zeta: Bool
    var alpha: String
    var number: Int8
    var big: UInt64
    var list: [Int?]
    var absent: String?
    var present: String?
    var table: [String: Int]
    var set: Set<String>
    var pairs: [Colour: Int]
    var shape: Shape
    var shapes: [Shape]
    var colour: Colour
    var json: JSONValue
  }

  private static let value = Everything(
    zeta: true, alpha: "Đỗ", number: -128, big: 9_007_199_254_740_991, list: [1, nil, 3], absent: nil, present: "x",
    table: ["b": 2, "a": 1, "😀": 3, "\u{FF5E}": 4], set: ["c", "a", "b"], pairs: [.red: 1, .green: 2],
    shape: .circle(radius: 7), shapes: [.point, .circle(radius: 1)], colour: .green,
    json: .object(["z": .integer(1), "a": .null]))

  private static let form =
    #"{"alpha":"Đỗ","big":9007199254740991,"colour":"green","json":{"a":null,"z":1},"list":[1,null,3],"number":-128,"#
    + #""pairs":["green",2,"red",1],"present":"x","set":["a","b","c"],"shape":{"circle":{"radius":7}},"#
    + #""shapes":[{"point":{}},{"circle":{"radius":1}}],"table":{"a":1,"b":2,"😀":3,"# + "\"\u{FF5E}\":4},\"zeta\":true}"

  @Test("every kind of value has its one form, and is read again")
  func roundTrip() throws {
    for _ in 1...20 {
      let encoded = try CanonicalEncoder().encode(Self.value)
      #expect(encoded.description == Self.form)
      let decoded = try CanonicalDecoder().decode(Everything.self, from: JSONValue(parsing: encoded.description))
      #expect(try CanonicalEncoder().encode(decoded) == encoded)
    }
  }

  private struct Deep: Codable {
    var inner: [Deep]
  }

  private struct Holder<Value: Encodable>: Encodable {
    var names: [Value]
  }

  private func refusal(_ value: some Encodable) -> String? {
    do throws(CanonicalCodingError) {
      _ = try CanonicalEncoder().encode(value)
      return nil
    } catch { return error.description }
  }

  @Test("what has no one form is refused, and it is said where")
  func refused() {
    #expect(
      refusal(Holder(names: [1.0]))
        == "names[0]: 1.0 is of a floating type, which has no one form; write whole units, or a text")
    #expect(
      refusal(Holder(names: [0, Int64.max]))
        == "names[1]: 9223372036854775807 is beyond ±9007199254740991, which every reader keeps; write it as a text")
    #expect(refusal(Holder(names: [JSONValue.integer(.min)]))?.hasPrefix("names[0]: -9223372036854775808") == true)
    #expect(refusal(Double.nan) != nil && refusal(Float(1)) != nil)
    var deep = Deep(inner: [])
    for _ in 1...200 { deep = Deep(inner: [deep]) }
    #expect(refusal(deep)?.hasSuffix("is nested too deep") == true)
    var value = JSONValue.null
    for _ in 1...200 { value = .array([value]) }
    #expect(refusal(value)?.hasSuffix("is nested too deep") == true)
  }

  @Test("texts that are equal have the same bytes, in values and in names")
  func composed() throws {
    let (composed, decomposed) = ("\u{1ED7}", "o\u{302}\u{303}")
    #expect(try CanonicalEncoder().encode([decomposed: decomposed]).description == "{\"\(composed)\":\"\(composed)\"}")
    #expect(
      try CanonicalEncoder().encode(JSONValue.string(decomposed)).description.utf8.elementsEqual("\"\(composed)\"".utf8)
    )
  }

  @Test(
    "JSON that is not the form of a type is refused, and it is said where",
    arguments: [
      (#"{"inner":[{"inner":1}]}"#, "inner[0].inner: is not an array"),
      (#"{"inner":[{}]}"#, "inner[0]: \"inner\" is missing"), (#"[]"#, "is not an object"),
    ])
  func unreadable(json: String, message: String) throws {
    let value = try JSONValue(parsing: json)
    let error = #expect(throws: CanonicalCodingError.self) { try CanonicalDecoder().decode(Deep.self, from: value) }
    #expect(error?.description == message)
    #expect(throws: CanonicalCodingError.self) {
      try CanonicalDecoder().decode([Double].self, from: .array([.integer(1)]))
    }
    #expect(throws: CanonicalCodingError.self) { try CanonicalDecoder().decode(Int8.self, from: .integer(128)) }
  }

  private struct Schooled: Codable {
    enum Colour: String, Codable, CaseIterable { case red, green }
    var name: String
    var note: String?
    var colours: [Colour]
    var count: UInt8
    var next: [Schooled]?
  }

  @Test("a type is asked for its schema")
  func schema() throws {
    let schema = try JSONSchema.schema(of: Schooled.self)
    #expect(schema["type"] == .string("object"))
    #expect(schema["required"]?.description == #"["name","colours","count"]"#)
    #expect(schema["properties"]?["note"]?.description == #"{"type":"string"}"#)
    #expect(
      schema["properties"]?["colours"]?.description == #"{"type":"array","items":{"enum":["red","green"]}}"#)
    #expect(schema["properties"]?["count"]?.description == #"{"type":"integer","minimum":0,"maximum":255}"#)
    #expect(schema["properties"]?["next"]?["type"] == .string("array"))
    #expect(throws: CanonicalCodingError.self) { try JSONSchema.schema(of: [Double].self) }
  }
}
