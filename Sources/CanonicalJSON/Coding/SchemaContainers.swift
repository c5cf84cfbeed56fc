/// Notes the members of an object.
struct ProbedMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let probe: SchemaProbe

  var codingPath: [any CodingKey] { probe.codingPath }
  var allKeys: [Key] { [] }
  func contains(_ key: Key) -> Bool {
    _ = probe.node.member(key.stringValue, isRequired: false)
    return false
  }

  private func at(_ key: some CodingKey, isRequired: Bool = true) -> SchemaProbe {
    SchemaProbe(
      node: probe.node.member(key.stringValue, isRequired: isRequired), codingPath: probe.codingPath + [key])
  }

  func decodeNil(forKey key: Key) throws -> Bool { at(key).isDeep }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { at(key).bool() }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { at(key).string() }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try at(key).floating() }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try at(key).floating() }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { at(key).integer() }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { at(key).integer() }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { at(key).integer() }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { at(key).integer() }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { at(key).integer() }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { at(key).integer() }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { at(key).integer() }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { at(key).integer() }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { at(key).integer() }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { at(key).integer() }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try at(key).read(type) }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { at(key, isRequired: false).bool() }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { at(key, isRequired: false).string() }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { at(key, isRequired: false).integer() }
  func decodeIfPresent(_ type: Int8.Type, forKey key: Key) throws -> Int8? { at(key, isRequired: false).integer() }
  func decodeIfPresent(_ type: Int16.Type, forKey key: Key) throws -> Int16? { at(key, isRequired: false).integer() }
  func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? { at(key, isRequired: false).integer() }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { at(key, isRequired: false).integer() }
  func decodeIfPresent(_ type: UInt.Type, forKey key: Key) throws -> UInt? { at(key, isRequired: false).integer() }
  func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? { at(key, isRequired: false).integer() }
  func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) throws -> UInt16? { at(key, isRequired: false).integer() }
  func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) throws -> UInt32? { at(key, isRequired: false).integer() }
  func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? { at(key, isRequired: false).integer() }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    let member = at(key, isRequired: false)
    return member.isDeep ? nil : try member.read(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try at(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { try at(key).unkeyedContainer() }
  func superDecoder() throws -> any Decoder { at(PlaceKey(stringValue: "super")) }
  func superDecoder(forKey key: Key) throws -> any Decoder { at(key) }
}

/// Notes the elements of an array, of which there is one; none in a type that holds itself.
struct ProbedElements: UnkeyedDecodingContainer {
  let probe: SchemaProbe
  private(set) var currentIndex = 0

  init(probe: SchemaProbe) {
    self.probe = probe
    if !probe.isDeep { _ = probe.node.element() }
  }

  var codingPath: [any CodingKey] { probe.codingPath }
  var count: Int? { probe.isDeep ? 0 : 1 }
  var isAtEnd: Bool { currentIndex >= count ?? 0 }

  private mutating func next() throws -> SchemaProbe {
    let path = probe.codingPath + [PlaceKey(intValue: currentIndex)]
    guard !probe.isDeep else { throw CanonicalCodingError(path, "a type holds itself without end") }
    currentIndex += 1
    return SchemaProbe(node: probe.node.element(), codingPath: path)
  }

  mutating func decodeNil() throws -> Bool { false }
  mutating func decode(_ type: Bool.Type) throws -> Bool { try next().bool() }
  mutating func decode(_ type: String.Type) throws -> String { try next().string() }
  mutating func decode(_ type: Double.Type) throws -> Double { try next().floating() }
  mutating func decode(_ type: Float.Type) throws -> Float { try next().floating() }
  mutating func decode(_ type: Int.Type) throws -> Int { try next().integer() }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try next().integer() }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try next().integer() }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try next().integer() }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try next().integer() }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try next().integer() }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next().integer() }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next().integer() }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next().integer() }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next().integer() }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().read(type) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
  mutating func superDecoder() throws -> any Decoder { try next() }
}

/// Notes one value.
struct ProbedValue: SingleValueDecodingContainer {
  let probe: SchemaProbe
  var codingPath: [any CodingKey] { probe.codingPath }

  func decodeNil() -> Bool { probe.isDeep }
  func decode(_ type: Bool.Type) throws -> Bool { probe.bool() }
  func decode(_ type: String.Type) throws -> String { probe.string() }
  func decode(_ type: Double.Type) throws -> Double { try probe.floating() }
  func decode(_ type: Float.Type) throws -> Float { try probe.floating() }
  func decode(_ type: Int.Type) throws -> Int { probe.integer() }
  func decode(_ type: Int8.Type) throws -> Int8 { probe.integer() }
  func decode(_ type: Int16.Type) throws -> Int16 { probe.integer() }
  func decode(_ type: Int32.Type) throws -> Int32 { probe.integer() }
  func decode(_ type: Int64.Type) throws -> Int64 { probe.integer() }
  func decode(_ type: UInt.Type) throws -> UInt { probe.integer() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { probe.integer() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { probe.integer() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { probe.integer() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { probe.integer() }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try probe.read(type) }
}
