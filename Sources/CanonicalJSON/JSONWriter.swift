/// Appends JSON in canonical form: no white space, strings escaped as RFC 8785 §3.2.2.2 does, members in the order in
/// which they are written (RFC 8785 would sort them; here each kind of value has a fixed order of its own).
///
/// The writer sets the commas. That keys and values alternate and brackets match is up to the caller.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// A writer that has written nothing.
  public init() {}

  /// A writer that has written nothing, with room for so many bytes.
  public init(minimumCapacity: Int) { bytes.reserveCapacity(minimumCapacity) }

  /// Begins an object: `{`.
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }

  /// Ends the object begun last: `}`.
  public mutating func endObject() { end(UInt8(ascii: "}")) }

  /// Begins an array: `[`.
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }

  /// Ends the array begun last: `]`.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes a member's name and the colon; its value must be written next.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string, in O(length).
  public mutating func string(_ value: String) {
    separate()
    quote(value)
    needsComma = true
  }

  /// Writes a string that the body appends: of characters that stand in JSON as they are, such as digits.
  public mutating func plainString(_ append: (inout [UInt8]) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(&bytes)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes an integer, which must lie within ``JSONLimits/integers``.
  public mutating func integer(_ value: Int64) {
    precondition(JSONLimits.integers.contains(value), "an integer must lie within ±9007199254740991")
    separate()
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { literal("null") }

  /// Writes any value with all that is in it.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .integer(let value): integer(value)
    case .string(let value): string(value)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let object):
      beginObject()
      for member in object.members {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// Writes bytes that are one canonical value already.
  public mutating func canonical(_ value: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: value)
    needsComma = true
  }

  /// The canonical bytes of a value.
  public static func bytes(of value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(value)
    return writer.bytes
  }
}

extension JSONWriter {
  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let isPlain = unsafe text.utf8.span.withUnsafeBytes { units in
      guard unsafe Self.isPlain(units) else { return false }
      unsafe bytes.append(contentsOf: units)
      return true
    }
    if !isPlain { quoteEscaping(text) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a text stands in JSON as it is; most do, and are then copied whole.
  ///
  /// Eight bytes at a time: a high bit is set in the lowest byte that is a control, a quotation mark or a backslash.
  private static func isPlain(_ units: UnsafeRawBufferPointer) -> Bool {
    let (ones, highs) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    var place = 0
    while units.count - place >= 8 {
      let word = unsafe UInt64(littleEndian: units.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
      let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
      let found = (quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- ones &* 0x20) & ~word
      if found & highs != 0 { return false }
      place += 8
    }
    while place < units.count {
      let unit = unsafe units[place]
      if unit < 0x20 || unit == UInt8(ascii: "\"") || unit == UInt8(ascii: "\\") { return false }
      place += 1
    }
    return true
  }

  private mutating func quoteEscaping(_ text: String) {
    for unit in text.utf8 {
      switch unit {
      case UInt8(ascii: "\""): escape(UInt8(ascii: "\""))
      case UInt8(ascii: "\\"): escape(UInt8(ascii: "\\"))
      case 0x20...: bytes.append(unit)
      case 0x08: escape(UInt8(ascii: "b"))
      case 0x09: escape(UInt8(ascii: "t"))
      case 0x0A: escape(UInt8(ascii: "n"))
      case 0x0C: escape(UInt8(ascii: "f"))
      case 0x0D: escape(UInt8(ascii: "r"))
      default:
        bytes.append(contentsOf: unit < 0x10 ? "\\u000".utf8 : "\\u001".utf8)
        bytes.append(contentsOf: String(unit & 0xF, radix: 16).utf8)
      }
    }
  }

  private mutating func escape(_ letter: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(letter)
  }
}
