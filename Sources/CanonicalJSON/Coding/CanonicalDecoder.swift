/// Makes a `Decodable` value of its canonical form.
///
/// Members that the type doesn't ask for are passed over. A floating type reads nothing, as ``CanonicalEncoder`` writes none.
public struct CanonicalDecoder: Sendable {
  /// A decoder; it has no options.
  public init() {}

  /// The value of that type that has this form, in O(size).
  public func decode<Value: Decodable>(_ type: Value.Type, from value: JSONValue) throws(CanonicalCodingError) -> Value
  {
    do { return try ValueDecoder(value: value, codingPath: []).read(type) } catch { throw CanonicalCodingError(error) }
  }
}

/// What a type reads itself from.
struct ValueDecoder: Decoder {
  let value: JSONValue
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if let value = value as? Value { return value }
    if codingPath.count > JSONLimits.depth { throw CanonicalCodingError(codingPath, "is nested too deep") }
    return try Value(from: self)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard let object = value.objectValue else { throw mismatch("an object") }
    var members: [String: JSONValue] = [:]
    for member in object.members { members[member.key] = member.value }
    return KeyedDecodingContainer(KeyedValues<Key>(members: members, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard let elements = value.arrayValue else { throw mismatch("an array") }
    return UnkeyedValues(elements: elements, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { SingleValue(decoder: self) }

  func mismatch(_ expected: String) -> CanonicalCodingError {
    CanonicalCodingError(codingPath, "is not \(expected)")
  }

  func bool() throws -> Bool {
    guard let value = value.boolValue else { throw mismatch("true or false") }
    return value
  }

  func string() throws -> String {
    guard let value = value.stringValue else { throw mismatch("a text") }
    return value
  }

  func integer<Number: FixedWidthInteger>() throws -> Number {
    guard let value = value.integerValue, let number = Number(exactly: value) else {
      throw mismatch("an integer from \(Number.min) to \(Number.max)")
    }
    return number
  }

  func floating<Number>() throws -> Number { throw CanonicalCodingError(codingPath, "a floating type has no one form") }
}

extension JSONValue: Codable {
  /// The value itself, where a ``CanonicalDecoder`` reads it; no other decoder can.
  public init(from decoder: any Decoder) throws {
    guard let decoder = decoder as? ValueDecoder else {
      throw CanonicalCodingError(decoder.codingPath, "JSON is read as it is by a canonical decoder only")
    }
    self = decoder.value
  }

  /// The value itself, where a ``CanonicalEncoder`` writes it; no other encoder can.
  public func encode(to encoder: any Encoder) throws {
    guard let encoder = encoder as? NodeEncoder else {
      throw CanonicalCodingError(encoder.codingPath, "JSON is written as it is by a canonical encoder only")
    }
    encoder.node.put(self)
  }
}
