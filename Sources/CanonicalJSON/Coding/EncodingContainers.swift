/// Writes the members of an object.
struct KeyedNodes<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: EncodedNode
  let codingPath: [any CodingKey]

  private func at(_ key: Key) -> EncodedNode { node.member(key.stringValue) }

  mutating func encodeNil(forKey key: Key) throws { at(key).put(.null) }
  mutating func encode(_ value: Bool, forKey key: Key) throws { at(key).put(.bool(value)) }
  mutating func encode(_ value: String, forKey key: Key) throws { at(key).put(.string(value)) }
  mutating func encode(_ value: Double, forKey key: Key) throws { try at(key).refuse(value, at: codingPath + [key]) }
  mutating func encode(_ value: Float, forKey key: Key) throws { try at(key).refuse(value, at: codingPath + [key]) }
  mutating func encode(_ value: Int, forKey key: Key) throws { try at(key).put(value, at: codingPath + [key]) }
  mutating func encode(_ value: Int8, forKey key: Key) throws { try at(key).put(value, at: codingPath + [key]) }
  mutating func encode(_ value: Int16, forKey key: Key) throws { try at(key).put(value, at: codingPath + [key]) }
  mutating func encode(_ value: Int32, forKey key: Key) throws { try at(key).put(value, at: codingPath + [key]) }
  mutating func encode(_ value: Int64, forKey key: Key) throws { try at(key).put(value, at: codingPath + [key]) }
  mutating func encode(_ value: UInt, forKey key: Key) throws { try at(key).put(value, at: codingPath + [key]) }
  mutating func encode(_ value: UInt8, forKey key: Key) throws { try at(key).put(value, at: codingPath + [key]) }
  mutating func encode(_ value: UInt16, forKey key: Key) throws { try at(key).put(value, at: codingPath + [key]) }
  mutating func encode(_ value: UInt32, forKey key: Key) throws { try at(key).put(value, at: codingPath + [key]) }
  mutating func encode(_ value: UInt64, forKey key: Key) throws { try at(key).put(value, at: codingPath + [key]) }

  mutating func encode(_ value: some Encodable, forKey key: Key) throws {
    try at(key).encode(value, at: codingPath + [key])
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    NodeEncoder(node: at(key), codingPath: codingPath + [key]).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    NodeEncoder(node: at(key), codingPath: codingPath + [key]).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { superEncoder(named: "super") }
  mutating func superEncoder(forKey key: Key) -> any Encoder { superEncoder(named: key.stringValue) }

  private func superEncoder(named name: String) -> any Encoder {
    NodeEncoder(node: node.member(name), codingPath: codingPath + [PlaceKey(stringValue: name)])
  }
}

/// Writes the elements of an array.
struct UnkeyedNodes: UnkeyedEncodingContainer {
  let node: EncodedNode
  let codingPath: [any CodingKey]
  var count: Int { node.count }

  private var place: [any CodingKey] { codingPath + [PlaceKey(intValue: count)] }

  mutating func encodeNil() throws { node.element().put(.null) }
  mutating func encode(_ value: Bool) throws { node.element().put(.bool(value)) }
  mutating func encode(_ value: String) throws { node.element().put(.string(value)) }
  mutating func encode(_ value: Double) throws { try node.refuse(value, at: place) }
  mutating func encode(_ value: Float) throws { try node.refuse(value, at: place) }
  mutating func encode(_ value: Int) throws { try node.element().put(value, at: place) }
  mutating func encode(_ value: Int8) throws { try node.element().put(value, at: place) }
  mutating func encode(_ value: Int16) throws { try node.element().put(value, at: place) }
  mutating func encode(_ value: Int32) throws { try node.element().put(value, at: place) }
  mutating func encode(_ value: Int64) throws { try node.element().put(value, at: place) }
  mutating func encode(_ value: UInt) throws { try node.element().put(value, at: place) }
  mutating func encode(_ value: UInt8) throws { try node.element().put(value, at: place) }
  mutating func encode(_ value: UInt16) throws { try node.element().put(value, at: place) }
  mutating func encode(_ value: UInt32) throws { try node.element().put(value, at: place) }
  mutating func encode(_ value: UInt64) throws { try node.element().put(value, at: place) }

  mutating func encode(_ value: some Encodable) throws {
    let place = place
    try node.element().encode(value, at: place)
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    nested().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }
  mutating func superEncoder() -> any Encoder { nested() }

  private func nested() -> NodeEncoder {
    let place = place
    return NodeEncoder(node: node.element(), codingPath: place)
  }
}

/// Writes one value.
struct SingleNode: SingleValueEncodingContainer {
  let node: EncodedNode
  let codingPath: [any CodingKey]

  mutating func encodeNil() throws { node.put(.null) }
  mutating func encode(_ value: Bool) throws { node.put(.bool(value)) }
  mutating func encode(_ value: String) throws { node.put(.string(value)) }
  mutating func encode(_ value: Double) throws { try node.refuse(value, at: codingPath) }
  mutating func encode(_ value: Float) throws { try node.refuse(value, at: codingPath) }
  mutating func encode(_ value: Int) throws { try node.put(value, at: codingPath) }
  mutating func encode(_ value: Int8) throws { try node.put(value, at: codingPath) }
  mutating func encode(_ value: Int16) throws { try node.put(value, at: codingPath) }
  mutating func encode(_ value: Int32) throws { try node.put(value, at: codingPath) }
  mutating func encode(_ value: Int64) throws { try node.put(value, at: codingPath) }
  mutating func encode(_ value: UInt) throws { try node.put(value, at: codingPath) }
  mutating func encode(_ value: UInt8) throws { try node.put(value, at: codingPath) }
  mutating func encode(_ value: UInt16) throws { try node.put(value, at: codingPath) }
  mutating func encode(_ value: UInt32) throws { try node.put(value, at: codingPath) }
  mutating func encode(_ value: UInt64) throws { try node.put(value, at: codingPath) }
  mutating func encode(_ value: some Encodable) throws { try node.encode(value, at: codingPath) }
}
