/// A strict parser of one JSON value in any valid form: white space and every escape of RFC 8259 are allowed.
///
/// Beyond RFC 8259 it demands what the wire form does: valid UTF-8 without a byte order mark, no name twice in one
/// object, no half surrogates, no numbers but integers in plain decimal form within ``JSONLimits/integers``, nesting no
/// deeper than ``JSONLimits/depth``, and nothing after the value.
struct JSONParser {
  let bytes: ArraySlice<UInt8>
  var position: Int
  private var depth = 0

  /// A parser at the beginning of `bytes`, once they are known to be UTF-8.
  init(_ bytes: ArraySlice<UInt8>) throws(JSONError) {
    self.bytes = bytes
    position = bytes.startIndex
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw failure(.byteOrderMark, "the text begins with a byte order mark")
    }
    if let offset = bytes.firstInvalidUTF8Offset {
      throw failure(.invalidUTF8, "the bytes aren't UTF-8", at: bytes.startIndex + offset)
    }
  }

  /// The whole input as one value, in O(number of bytes).
  mutating func document() throws(JSONError) -> JSONValue {
    skipWhiteSpace()
    let value = try value()
    skipWhiteSpace()
    if position < bytes.endIndex { throw failure(.trailingBytes, "something follows the end of the value") }
    return value
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    switch try peek() {
    case UInt8(ascii: "{"): .object(try nested { (parser) throws(JSONError) in try parser.object() })
    case UInt8(ascii: "["): .array(try nested { (parser) throws(JSONError) in try parser.array() })
    case UInt8(ascii: "\""): .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .integer(try integer())
    case UInt8(ascii: "t"): try literal("true", .bool(true))
    case UInt8(ascii: "f"): try literal("false", .bool(false))
    case UInt8(ascii: "n"): try literal("null", .null)
    default: throw failure(.unexpectedByte, "a value can't begin with \(shown(bytes[position]))")
    }
  }

  private mutating func nested<Value>(
    _ body: (inout JSONParser) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    if depth == JSONLimits.depth {
      throw failure(.tooDeep, "values are nested more than \(JSONLimits.depth) deep")
    }
    depth += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONError) -> JSONObject {
    var members: [JSONObject.Member] = []
    var names = NameSet()
    position += 1
    skipWhiteSpace()
    if try peek() == UInt8(ascii: "}") {
      position += 1
      return JSONObject()
    }
    while true {
      let start = position
      if try peek() != UInt8(ascii: "\"") {
        throw failure(.unexpectedByte, "a member's name must begin with a quotation mark")
      }
      let key = try string()
      if !names.insert(key, among: members) {
        throw failure(.duplicateKey, "the name \"\(key)\" occurs twice in one object", at: start)
      }
      skipWhiteSpace()
      try expect(UInt8(ascii: ":"), "a colon must follow a member's name")
      skipWhiteSpace()
      members.append(JSONObject.Member(key: key, value: try value()))
      if try endOfList(closing: UInt8(ascii: "}")) { return JSONObject(distinct: members) }
    }
  }

  private mutating func array() throws(JSONError) -> [JSONValue] {
    var elements: [JSONValue] = []
    position += 1
    skipWhiteSpace()
    if try peek() == UInt8(ascii: "]") {
      position += 1
      return elements
    }
    while true {
      elements.append(try value())
      if try endOfList(closing: UInt8(ascii: "]")) { return elements }
    }
  }

  /// Takes a comma and answers false, or takes the closing bracket and answers true.
  private mutating func endOfList(closing: UInt8) throws(JSONError) -> Bool {
    skipWhiteSpace()
    if try peek() == closing {
      position += 1
      return true
    }
    try expect(UInt8(ascii: ","), "a comma or \(shown(closing)) must follow a value")
    skipWhiteSpace()
    return false
  }
}

extension JSONParser {
  mutating func skipWhiteSpace() {
    while position < bytes.endIndex {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  func peek() throws(JSONError) -> UInt8 {
    if position == bytes.endIndex { throw failure(.unexpectedEnd, "the text ends inside a value") }
    return bytes[position]
  }

  mutating func expect(_ byte: UInt8, _ message: String) throws(JSONError) {
    if try peek() != byte { throw failure(.unexpectedByte, message) }
    position += 1
  }

  mutating func literal(_ text: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let start = position
    for unit in text.utf8 {
      if try peek() != unit { throw failure(.unexpectedByte, "only \"\(text)\" can begin like this", at: start) }
      position += 1
    }
    return value
  }

  func failure(_ code: JSONError.Code, _ message: String, at place: Int? = nil) -> JSONError {
    JSONError(code: code, offset: (place ?? position) - bytes.startIndex, message: message)
  }

  func shown(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte) ? "'\(Character(Unicode.Scalar(byte)))'" : "byte \(byte)"
  }
}

/// The names met in one object; few are compared one by one, many are hashed, so a hostile object costs no square.
struct NameSet {
  private static let few = 16
  private var hashed: Set<[UInt8]> = []

  /// Adds a name; false when it is among the members already.
  mutating func insert(_ name: String, among members: [JSONObject.Member]) -> Bool {
    if members.count < Self.few { return !members.contains { $0.key.hasSameUnits(as: name) } }
    if hashed.isEmpty { hashed = Set(members.map { Array($0.key.utf8) }) }
    return hashed.insert(Array(name.utf8)).inserted
  }
}
