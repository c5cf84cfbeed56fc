import CanonicalJSON
import Testing

@Suite("The canonical scanner")
struct CanonicalScannerTests {
  @Test("pulls the pieces of a line in their order, optional ones when they are there")
  func pull() throws {
    let line = utf8(
      #"{"id":"x","n":-12,"ok":true,"nothing":null,"list":[1,2,3],"text":"a\"b\u0001\n","data":{"a":[{}]}}"#)
    var scanner = try #require(CanonicalScanner(line))
    #expect(scanner.beginObject() == true)
    #expect(scanner.key("absent") == false)
    #expect(scanner.key("id") == true)
    #expect(scanner.plainString()?.elementsEqual("x".utf8) == true)
    #expect(scanner.key("n") == true)
    #expect(scanner.integer() == -12)
    #expect(scanner.key("okay") == false)
    #expect(scanner.key("ok") == true)
    #expect(scanner.bool() == true)
    #expect(scanner.key("nothing") == true)
    #expect(scanner.null() == true)
    #expect(scanner.key("list") == true)
    #expect(scanner.beginArray() == true)
    var sum: Int64 = 0
    while scanner.nextElement() { sum += scanner.integer() ?? 1000 }
    #expect(scanner.endArray() == true)
    #expect(sum == 6)
    #expect(scanner.key("text") == true)
    #expect(scanner.plainString() == nil)
    #expect(scanner.string() == "a\"b\u{1}\n")
    #expect(scanner.key("data") == true)
    #expect(scanner.skipValue().map { String(decoding: $0, as: UTF8.self) } == #"{"a":[{}]}"#)
    #expect(scanner.endObject() == true)
    #expect(scanner.isAtEnd)
  }

  @Test("a call that fails leaves the position where it was")
  func failureKeepsPosition() throws {
    var scanner = try #require(CanonicalScanner(utf8(#"{"a" :1}"#)))
    #expect(scanner.beginObject() == true)
    #expect(scanner.key("a") == false)
    #expect(scanner.position == 1)
    #expect(scanner.integer() == nil)
    #expect(scanner.bool() == nil)
    #expect(scanner.skipValue() != nil)
    #expect(scanner.endObject() == false)
    #expect(scanner.position == 4)
  }

  @Test(
    "answers nil for valid JSON in another form",
    arguments: [
      " 1", "[1, 2]", "[ ]", "{ }", #"{"a": 1}"#, #""\u0041""#, #""\/""#, #""\u000a""#, #""\u000A""#, #""\u001F""#,
      #""\ud83c\udde6""#, "\"\u{1}\"", "{\"a\":1,\n\"b\":2}",
    ])
  func otherForms(text: String) throws {
    var scanner = try #require(CanonicalScanner(utf8(text)))
    #expect(scanner.skipValue() == nil)
    #expect(scanner.position == 0)
  }

  @Test(
    "answers nil for what isn't JSON of the wire form",
    arguments: [
      "", "{", "[", "[1", "[1,", "[,1]", "[1,]", "[1,,2]", "{,\"a\":1}", #"{"a":1,}"#, #"{"a"}"#, #"{"a":}"#,
      #"{"a":1"#,
      #"{"a":1,"a":2}"#, #"{"b":{"a":1,"b":2,"a":3}}"#, "-", "-0", "01", "1.0", "1e1", "9007199254740992",
      "99999999999999999999", "\"", "\"a", #""\x""#, #""\u00"#, #""\u001"#, "\"\\", "tru", "nul", "]", "}", ",", "x",
    ])
  func malformed(text: String) throws {
    var scanner = try #require(CanonicalScanner(utf8(text)))
    #expect(scanner.value() == nil)
    #expect(scanner.position == 0)
  }

  @Test("isn't made over bytes that aren't UTF-8")
  func invalidUTF8() {
    #expect(CanonicalScanner([0x22, 0xED, 0xA0, 0x80, 0x22]) == nil)
  }

  @Test("nesting has the general parser's limit")
  func nesting() throws {
    for (depth, isAllowed) in [(JSONLimits.depth, true), (JSONLimits.depth + 1, false)] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      var scanner = try #require(CanonicalScanner(utf8(text)))
      #expect((scanner.skipValue() != nil) == isAllowed)
    }
  }

  @Test("leaves an object of very many members to the general parser")
  func manyMembers() throws {
    for (count, isRead) in [(32, true), (33, false)] {
      let object = "{" + (0..<count).map { "\"k\($0)\":{\"k\":0}" }.joined(separator: ",") + "}"
      var scanner = try #require(CanonicalScanner(utf8(object)))
      #expect((scanner.skipValue() != nil) == isRead)
    }
  }

  @Test(
    "never reads what the general parser refuses, nor reads it differently: every byte of a line changed",
    arguments: [
      #"{"a":[1,-20,"x\n\u0001é"],"b":{"c":null,"d":true},"e":"","f":9007199254740991}"#
    ])
  func mutations(text: String) throws {
    let line = Array(text.utf8)
    var readByBoth = 0
    for index in line.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = line
        changed[index] = byte
        guard var scanner = CanonicalScanner(changed[...]), let value = scanner.value(), scanner.isAtEnd else {
          continue
        }
        readByBoth += 1
        #expect(try JSONValue(parsing: changed) == value)
        #expect(JSONWriter.bytes(of: value) == changed)
      }
    }
    #expect(readByBoth > line.count)
  }
}
