/// A type that says itself what its JSON is: for one whose `init(from:)` refuses values that a probe makes up.
public protocol JSONSchemaProviding: Decodable {
  /// The schema of a value (JSON Schema 2020-12).
  static var jsonSchema: JSONValue { get }

  /// Any value, so that a type that holds one can be looked at.
  static var schemaExample: Self { get }
}

/// Describes the JSON of `Decodable` types (JSON Schema 2020-12).
///
/// A type is asked by letting it read: what it asks for is what its JSON has. Members that it asks for only if they are there are
/// not required. A `CaseIterable` type with raw values is a list of them. A type that checks what it reads conforms to
/// ``JSONSchemaProviding``.
public enum JSONSchema {
  /// The schema of a type; throws where the type can't be asked.
  public static func schema(of type: (some Decodable).Type) throws(CanonicalCodingError) -> JSONValue {
    let node = SchemaNode()
    do { _ = try SchemaProbe(node: node, codingPath: []).read(type) } catch { throw CanonicalCodingError(error) }
    return node.schema
  }
}

/// What a type has asked for.
final class SchemaNode {
  private enum Form {
    case anything
    case known(JSONValue)
    case object([(name: String, node: SchemaNode, isRequired: Bool)])
    case array(SchemaNode)
  }

  private var form = Form.anything

  func set(_ schema: JSONObject) { form = .known(.object(schema)) }
  func set(known schema: JSONValue) { form = .known(schema) }
  func beginObject() { if case .object = form {} else { form = .object([]) } }

  func member(_ name: String, isRequired: Bool) -> SchemaNode {
    guard case .object(var members) = form else { return SchemaNode() }
    if let found = members.firstIndex(where: { $0.name == name }) {
      if isRequired { members[found].isRequired = true }
      form = .object(members)
      return members[found].node
    }
    let node = SchemaNode()
    form = .object(members + [(name, node, isRequired)])
    return node
  }

  func element() -> SchemaNode {
    if case .array(let node) = form { return node }
    let node = SchemaNode()
    form = .array(node)
    return node
  }

  var schema: JSONValue {
    switch form {
    case .anything: return .object(JSONObject())
    case .known(let schema): return schema
    case .array(let node): return .object(["type": .string("array"), "items": node.schema])
    case .object(let members):
      var properties = JSONObject()
      for member in members { properties[member.name] = member.node.schema }
      return .object([
        "type": .string("object"), "properties": .object(properties),
        "required": .array(members.filter(\.isRequired).map { .string($0.name) }),
      ])
    }
  }
}

/// Reads values that it makes up, and notes what was asked for.
struct SchemaProbe: Decoder {
  /// How deep it looks into a type that holds itself.
  static let mostDepth = 8

  let node: SchemaNode
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  var isDeep: Bool { codingPath.count >= Self.mostDepth }

  func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if let type = type as? any JSONSchemaProviding.Type {
      node.set(known: type.jsonSchema)
      if let example = type.schemaExample as? Value { return example }
    }
    if type is JSONValue.Type, let value = JSONValue.object(JSONObject()) as? Value { return value }
    do { return try Value(from: self) } catch {
      guard let type = type as? any CaseIterable.Type, let (cases, first) = Self.cases(of: type),
        let value = first as? Value
      else {
        throw CanonicalCodingError(codingPath, "\(Value.self) can't be asked for its form: \(error)")
      }
      node.set(["enum": .array(cases)])
      return value
    }
  }

  private static func cases<Value: CaseIterable>(of type: Value.Type) -> ([JSONValue], Value)? {
    guard let first = type.allCases.first else { return nil }
    let cases = type.allCases.compactMap { value in
      (value as? any Encodable).flatMap { try? CanonicalEncoder().encode($0) }
    }
    return cases.count == type.allCases.count ? (cases, first) : nil
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    node.beginObject()
    return KeyedDecodingContainer(ProbedMembers<Key>(probe: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { ProbedElements(probe: self) }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { ProbedValue(probe: self) }

  func bool() -> Bool {
    node.set(["type": .string("boolean")])
    return false
  }

  func string() -> String {
    node.set(["type": .string("string")])
    return ""
  }

  func integer<Number: FixedWidthInteger>() -> Number {
    func bound(_ number: Number, _ other: Int64) -> JSONValue {
      .integer(Int64(exactly: number).flatMap { JSONLimits.integers.contains($0) ? $0 : nil } ?? other)
    }
    node.set([
      "type": .string("integer"), "minimum": bound(.min, JSONLimits.integers.lowerBound),
      "maximum": bound(.max, JSONLimits.integers.upperBound),
    ])
    return 0
  }

  func floating<Number>() throws -> Number { throw CanonicalCodingError(codingPath, "a floating type has no one form") }
}
