/// Gives any `Encodable` value its one canonical form.
///
/// The members of an object are sorted by name as RFC 8785 sorts them, whatever the order in which the type writes them. Sets, and
/// dictionaries whose keys are no texts, are sorted by the canonical form of their elements. Texts are in Normalization Form C. So two
/// values that are equal have the same bytes, as long as the type encodes equal values alike.
///
/// Refused are numbers with a fraction (also whole ones of a floating type, as a `Date` writes them), integers beyond
/// ``JSONLimits/integers``, and values nested deeper than ``JSONLimits/depth``: none of them has a form that every reader keeps.
public struct CanonicalEncoder: Sendable {
  /// An encoder; it has no options.
  public init() {}

  /// The form of a value, in O(size · log size).
  public func encode(_ value: some Encodable) throws(CanonicalCodingError) -> JSONValue {
    let node = EncodedNode()
    do {
      try node.encode(value, at: [])
      return try node.value(at: [])
    } catch { throw CanonicalCodingError(error) }
  }
}

/// A value while it is being written.
final class EncodedNode {
  private enum Content {
    case nothing
    case leaf(JSONValue)
    case object([String: EncodedNode])
    case array([EncodedNode])
  }

  private var content = Content.nothing
  /// How many elements belong together in an array without an order: 1 in a set, 2 in a dictionary.
  private var unorderedGroup: Int?

  var count: Int { if case .array(let elements) = content { elements.count } else { 0 } }

  func put(_ value: JSONValue) { content = .leaf(value) }
  func beginObject() { if case .object = content {} else { content = .object([:]) } }
  func beginArray() { if case .array = content {} else { content = .array([]) } }

  func member(_ name: String) -> EncodedNode {
    guard case .object(var members) = content else { return EncodedNode() }
    // Let go of, so that it is changed in place.
    content = .nothing
    let node = EncodedNode()
    members[name] = node
    content = .object(members)
    return node
  }

  func element() -> EncodedNode {
    guard case .array(var elements) = content else { return EncodedNode() }
    content = .nothing
    let node = EncodedNode()
    elements.append(node)
    content = .array(elements)
    return node
  }

  func encode(_ value: some Encodable, at path: [any CodingKey]) throws {
    if path.count >= JSONLimits.depth { throw CanonicalCodingError(path, "is nested too deep") }
    switch value {
    case let value as JSONValue: content = .leaf(value)
    case is any UnorderedElements: unorderedGroup = 1
    case is any UnorderedPairs: unorderedGroup = 2
    default: break
    }
    if case .leaf = content { return }
    try value.encode(to: NodeEncoder(node: self, codingPath: path))
  }

  func put(_ number: some BinaryInteger, at path: [any CodingKey]) throws {
    guard let integer = Int64(exactly: number), JSONLimits.integers.contains(integer) else {
      throw CanonicalCodingError(path, Self.beyond(number))
    }
    put(.integer(integer))
  }

  func refuse(_ number: some BinaryFloatingPoint, at path: [any CodingKey]) throws -> Never {
    throw CanonicalCodingError(
      path, "\(number) is of a floating type, which has no one form; write whole units, or a text")
  }

  /// What was written, in its canonical form.
  func value(at path: [any CodingKey]) throws -> JSONValue {
    if path.count > JSONLimits.depth { throw CanonicalCodingError(path, "is nested too deep") }
    switch content {
    case .nothing: throw CanonicalCodingError(path, "writes nothing")
    case .leaf(let value): return try Self.canonical(value, at: path)
    case .object(let nodes):
      return .object(
        Self.sorted(
          try nodes.map { name, node in
            JSONObject.Member(key: name.composed, value: try node.value(at: path + [PlaceKey(stringValue: name)]))
          }))
    case .array(let nodes):
      let elements = try nodes.enumerated().map { try $1.value(at: path + [PlaceKey(intValue: $0)]) }
      guard let group = unorderedGroup else { return .array(elements) }
      let groups = stride(from: 0, to: elements.count, by: group).map { start in
        Array(elements[start..<min(start + group, elements.count)])
      }
      let sorted = groups.map { (JSONWriter.bytes(of: .array($0)), $0) }
        .sorted { $0.0.lexicographicallyPrecedes($1.0) }
      return .array(sorted.flatMap(\.1))
    }
  }

  /// A value that was given as JSON, with its texts composed and its members sorted.
  private static func canonical(_ value: JSONValue, at path: [any CodingKey]) throws -> JSONValue {
    if path.count > JSONLimits.depth { throw CanonicalCodingError(path, "is nested too deep") }
    switch value {
    case .null, .bool: return value
    case .integer(let number):
      guard JSONLimits.integers.contains(number) else { throw CanonicalCodingError(path, Self.beyond(number)) }
      return value
    case .string(let text): return .string(text.composed)
    case .array(let elements):
      return .array(try elements.enumerated().map { try canonical($1, at: path + [PlaceKey(intValue: $0)]) })
    case .object(let object):
      return .object(
        sorted(
          try object.members.map { member in
            let path = path + [PlaceKey(stringValue: member.key)]
            return JSONObject.Member(key: member.key.composed, value: try canonical(member.value, at: path))
          }))
    }
  }

  /// Sorted as RFC 8785 §3.2.3 sorts them: by their UTF-16 code units.
  private static func sorted(_ members: [JSONObject.Member]) -> JSONObject {
    JSONObject(distinct: members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) })
  }

  private static func beyond(_ number: some BinaryInteger) -> String {
    "\(number) is beyond ±9007199254740991, which every reader keeps; write it as a text"
  }
}

/// A collection whose elements have no order.
private protocol UnorderedElements {}
extension Set: UnorderedElements {}

/// A collection of keys and values that have no order.
private protocol UnorderedPairs {}
extension Dictionary: UnorderedPairs {}

/// What a type writes itself to.
struct NodeEncoder: Encoder {
  let node: EncodedNode
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.beginObject()
    return KeyedEncodingContainer(KeyedNodes<Key>(node: node, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.beginArray()
    return UnkeyedNodes(node: node, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { SingleNode(node: node, codingPath: codingPath) }
}
